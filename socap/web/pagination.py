"""What a request for a part of a long list wants, and what it must not disturb."""

from typing import Literal

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django_htmx.http import push_url

from socap.web.permissions import Request, page_of


def fragment_of(request: Request) -> Literal["page", "results", "rows"]:
    """The next rows at "More", the results while somebody filters, else the whole page."""
    if not request.htmx or request.htmx.history_restore_request:
        return "page"
    return "results" if request.htmx.target == "results" else "rows"


def in_address(request: Request, answer: HttpResponse, query: str) -> HttpResponse:
    """Have the browser's address say what is shown; once, so that "back" goes back."""
    address = f"{request.path}?{query}" if query else request.path
    return answer if page_of(request) == address else push_url(answer, address)


def list_begins_anew(request: Request, query: str) -> HttpResponse:
    """The answer to a cursor that cannot be read: the first page, and why."""
    messages.info(request, "That place in the list is gone. This is its beginning.")
    return redirect(f"{request.path}?{query}" if query else request.path)


def held(request: Request) -> str:
    """The mark that a list of the dashboard must stay, because its reader has paged on."""
    seen = request.GET.get("seen", "")
    return seen if not seen or seen.endswith(":hold") else f"{seen}:hold"


def readable(given: QueryDict) -> dict[str, str]:
    """What was asked for, without NUL, which no text of the database has in it."""
    return {name: str(value).replace("\0", "") for name, value in given.items()}


def whole_number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 10 else None
