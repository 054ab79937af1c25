"""The main navigation, and the way back from a form."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """One link; `current` is its `aria-current` value: `page`, `true` (on pages below) or empty.

    `key` is its keyboard shortcut after `g`.
    """

    label: str
    key: str
    url: str
    current: str


def main_navigation(request: HttpRequest) -> list[NavItem]:
    """Returns the links in order; the inbox exists only in the demo."""
    keys = {"Campaigns": "c", "People": "p", "Channels": "h"}
    keys |= {"Inbox": "i"} if settings.SOCAP_DEMO else {}
    keys |= {"Jobs": "j", "Settings": "s"}
    return [_nav_item(name, key, reverse(name.lower()), request.path) for name, key in keys.items()]


def _nav_item(label: str, key: str, url: str, path: str) -> NavItem:
    prefixes = (f"{url}/campaigns", f"{url}/create") if label == "Campaigns" else (url,)
    is_below = path.startswith(tuple(f"{root}/" for root in prefixes)) or path in prefixes
    current = "page" if path == url else "true" if is_below else ""
    return NavItem(label=label, key=key, url=url, current=current)


def redirect_back(request: HttpRequest, otherwise: str, *arguments: object) -> HttpResponse:
    """Redirects to the page of this site that the form was on (`next`), else as `redirect` does."""
    given = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(given, allowed_hosts={request.get_host()}):
        return HttpResponseRedirect(given)  # `redirect` would look for a URL of that name
    return redirect(otherwise, *arguments)
