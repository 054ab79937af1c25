"""Where the pages are, in an installation in which something stands behind every number."""

import time
from dataclasses import dataclass, field
from typing import Any

import httpx
from django.urls import get_resolver, reverse

from socap.web.vega_bundle import VERSION
from tests.web.test_permissions import PAGES, Audience

from .site import Site

# The same pages in another state that looks different.
STATES = {
    "campaign": ["?wall=1"],
    "campaign-engagements": ["?text=nothing-says-this", "?min_importance=5&action=reply"],
    "channel-create": ["?kind=slack", "?kind=webhook"],
    "inbox": ["?kind=email"],
    "jobs": ["?status=completed"],
    "people": ["?text=nobody-is-called-this"],
}


def pages() -> list[str]:
    """Every name; a new page is among them by itself."""
    return sorted(PAGES)


def is_page(answer: httpx.Response) -> bool:
    """A whole one: no fragment, no file, no redirection, no verb."""
    kind = answer.headers.get("Content-Type", "")
    return answer.status_code in (200, 403, 404) and "html" in kind and "<html" in answer.text


@dataclass
class Addresses:
    """Finds out once what exists."""

    site: Site
    known: dict[str, Any] = field(default_factory=dict)

    def paths(self, name: str) -> list[str]:
        keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
        given = self.known or self._look()
        path = reverse(name, kwargs={key: given[key] for key in keys})
        if name == "invitation":
            path = self.site.invite("viewer").removeprefix(self.site.url)
        return [path + query for query in ("", *STATES.get(name, ()))]

    def role(self, name: str) -> str:
        return "" if PAGES[name] is Audience.ANYBODY else "admin"

    def _report(self) -> int:
        """Makes a version of the report, as nothing else does here."""
        path = f"/campaigns/{self.site.campaign}/reports"
        number = int(self.site.api.post(path).json()["number"])
        for _ in range(120):
            if self.site.api.get(f"{path}/{number}").json()["made_at"]:
                return number
            time.sleep(0.5)
        raise AssertionError("the report was not made within a minute")

    def _look(self) -> dict[str, Any]:
        api, campaign = self.site.api, self.site.campaign
        board = api.get(f"/campaigns/{campaign}/dashboard").json()
        self.known = {
            "campaign_id": campaign,
            "tweet_id": board["tweets"][0]["tweet_id"],
            "account_id": board["engagers"][0]["user_id"],
            "token": self.site.share(embed_sites="https://blog.example"),
            "name": "timeline",
            "version": VERSION,
            "kind": "csv",
            "number": self._report(),
            "table": "people",
            "digest": "none",
            "uidb64": "MQ",
            **dict.fromkeys(
                ("user_id", "invitation_id", "key_id", "sign_in_id", "alert_id", "mute_id",
                 "channel_id", "recipient_id", "delivery_id", "person_id", "job_id", "link_id", "entry_id",
                 "view_id", "note_id", "curve_id", "engagement_id"),
                1,
            ),
        }  # fmt: skip
        return self.known
