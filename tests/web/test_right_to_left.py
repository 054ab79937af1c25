"""Whatever people name, in Hebrew or Arabic, stands isolated on every page and turns nothing round."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from socap.access.api_keys import issue_key
from socap.access.audit import Actor
from socap.access.models import Role, User
from socap.alerts.models import Alert, Channel, Recipient
from socap.campaigns.annotations.notes import add_note
from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.snapshots import take_snapshot
from socap.follow_ups.changes import Assignee, Edit, change_follow_up
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import Account, ImportantPerson
from socap.saved_views.models import SavedView
from socap.saved_views.views import save_view
from socap.sources.base import Action
from socap.web.urls import urlpatterns
from tests.builders import HOUR, NOW, a_campaign, engage, follows, poll, post, reply, retweet
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

NAME = "דנה כהן"
ISOLATES = "\u2066\u2067\u2068"
# Their content is shown alone, by the browser's own rules.
ALONE = {"textarea", "script", "style", "option", "input"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Loose(HTMLParser):
    """Finds Hebrew text that stands in no <bdi>, nothing with dir="auto", and no isolates."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            isolated = tag == "bdi" or tag in ALONE or ("dir", "auto") in attributes
            self.open.append((tag, isolated))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(isolated for _, isolated in self.open) or not any("א" <= c <= "ת" for c in data):
            return
        depth = 0
        for letter in data:
            depth += (letter in ISOLATES) - (letter == "\u2069")
            if not depth and "א" <= letter <= "ת":
                tags = " ".join(tag for tag, _ in self.open[-4:])
                self.found.append(f"<{tags}> {' '.join(data.split())}")
                return


@pytest.fixture
def campaign() -> Campaign:
    """A campaign in which everything that can have a name has a Hebrew one."""
    found = a_campaign(
        {"100": "main", "101": "investor"}, name=NAME, client_name=NAME, now=NOW - 4 * HOUR
    )
    for hours in (3, 2, 0):
        at = NOW - hours * HOUR
        poll(
            at,
            post("100", text=NAME, retweets=30 - hours, created_at=NOW - 4 * HOUR),
            post("101", by="901", text=NAME, retweets=9 - hours),
        )
        take_snapshot(found, now=at)
    store_people([Entry(username="alice", name=NAME, weight=20, tags=(NAME,))], now=NOW)
    named = {"name": NAME, "bio": f"{NAME} VC", "location": NAME}
    engage("100", Action.RETWEET, retweet("5", **named), retweet("6", **named))
    engage("100", Action.REPLY, reply("77", "5", NAME))
    engage("101", Action.QUOTE, reply("78", "5", NAME))
    follows("alice", ["5", "6"])
    Account.objects.update(**named)
    user = a_user(NAME, role=Role.ADMIN)
    add_note(found, at=NOW - HOUR, text=NAME, for_client=True, by=NAME, now=NOW)
    OwnAccount.objects.create(
        campaign=None, client_key=found.client_key, username="dana", note=NAME, added_by=NAME,
        added_at=NOW, kind="team",
    )  # fmt: skip
    change_follow_up(
        found,
        Account.objects.get(pk="5"),
        Edit(assignee=Assignee.of(user), note=NAME),
        by=Actor(kind="user", name=NAME),
        now=NOW,
    )
    channel = Channel.objects.create(name=NAME, kind="email", created_at=NOW)
    Recipient.objects.create(channel=channel, address="team@example.com")
    issue_key(NAME, scope="read", created_by=NAME)
    share(found, label=NAME, agency_name=NAME)
    for page in SavedView.Page:
        save_view(
            user=user, page=page, name=NAME, query="own=1", campaign=None, is_shared=True,
            now=datetime.now(UTC),
        )  # fmt: skip
    return found


@pytest.fixture
def arguments(campaign: Campaign) -> dict[str, Any]:
    _, token = share(campaign, label=NAME, agency_name=NAME, hide_names=False)
    return {
        "campaign_id": campaign.pk,
        "tweet_id": "100",
        "account_id": "5",
        "user_id": User.objects.get().pk,
        "person_id": ImportantPerson.objects.get().pk,
        "channel_id": Channel.objects.get().pk,
        "alert_id": getattr(Alert.objects.first(), "pk", 1),
        "note_id": campaign.notes.get().pk,
        "view_id": SavedView.objects.first().pk,  # type: ignore[union-attr]
        "link_id": campaign.share_links.latest("pk").pk,
        "name": "growth",
        "token": token,
    }


def test_names_are_isolated_on_every_page(arguments: dict[str, Any]) -> None:
    admin, loose, seen = browser(User.objects.get()), {}, 0
    for pattern in urlpatterns:
        name = getattr(pattern, "name", None)
        if (
            not isinstance(pattern, URLPattern)
            or not name
            or name.endswith(("csv", "xlsx", "export"))
        ):
            continue
        keys = pattern.pattern.converters
        if not keys.keys() <= arguments.keys():
            continue
        path = reverse(name, kwargs={key: arguments[key] for key in keys})
        answer = (Client() if name.startswith("shared") else admin).get(path)
        if answer.status_code != 200 or "html" not in answer.headers.get("Content-Type", ""):
            continue
        parser = Loose()
        html = answer.content.decode()
        parser.feed(html)
        seen += NAME in html
        if parser.found:
            loose[name] = parser.found
    assert not loose, "\n".join(f"{name}: {found}" for name, found in loose.items())
    assert seen > 20, "too few pages have shown a name"


def test_the_parser_finds_what_is_not_isolated() -> None:
    for html, found in (
        (f"<p>{NAME}</p>", 1),
        (f"<p><bdi>{NAME}</bdi>, <b>{NAME}</b></p>", 1),
        (f'<p dir="auto">{NAME}</p><p>\u2068{NAME}\u2069</p>', 0),
        (f"<p>\u2068{NAME}\u2069 by {NAME}</p>", 1),
    ):
        parser = Loose()
        parser.feed(html)
        assert len(parser.found) == found, html
