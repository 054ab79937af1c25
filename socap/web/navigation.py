"""The main navigation, and which part of it a page belongs to."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry; `current` is `page` on the page itself and `true` on those behind it.

    `key` is what is pressed after `g` to come here.
    """

    label: str
    key: str
    url: str
    current: str


def main_places(request: HttpRequest) -> list[Place]:
    """In the order of the bar; the inbox exists in the demo only."""
    keys = {"Campaigns": "c", "People": "p", "Channels": "h"}
    keys |= {"Inbox": "i"} if settings.SOCAP_DEMO else {}
    keys |= {"Jobs": "j", "Settings": "s"}
    return [_place(name, key, reverse(name.lower()), request.path) for name, key in keys.items()]


def _place(label: str, key: str, url: str, path: str) -> Place:
    roots = (f"{url}/campaigns", f"{url}/create") if label == "Campaigns" else (url,)
    behind = path.startswith(tuple(f"{root}/" for root in roots)) or path in roots
    current = "page" if path == url else "true" if behind else ""
    return Place(label=label, key=key, url=url, current=current)
