"""What a request for a part of a long list wants, and what it must not disturb."""

from typing import Literal

from socap.web.access import Request


def fragment_of(request: Request) -> Literal["page", "results", "rows"]:
    """The next rows at "More", the results while somebody filters, else the whole page."""
    if not request.htmx or request.htmx.history_restore_request:
        return "page"
    return "results" if request.htmx.target == "results" else "rows"


def held(request: Request) -> str:
    """The mark that a list of the dashboard must stay, because its reader has paged on."""
    seen = request.GET.get("seen", "")
    return seen if not seen or seen.endswith(":hold") else f"{seen}:hold"


def whole_number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 10 else None
