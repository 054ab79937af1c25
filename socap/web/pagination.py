"""Helpers for long lists that htmx loads and filters in parts."""

from typing import Literal

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django_htmx.http import push_url

from socap.web.permissions import Request, page_of


def requested_fragment(request: Request) -> Literal["page", "results", "rows"]:
    """Returns which part htmx asks for: more rows, the filtered results, or the whole page."""
    if not request.htmx or request.htmx.history_restore_request:
        return "page"
    return "results" if request.htmx.target == "results" else "rows"


def push_query(request: Request, response: HttpResponse, query: str) -> HttpResponse:
    """Updates the browser's URL to the filters, unless it already has them."""
    address = f"{request.path}?{query}" if query else request.path
    return response if page_of(request) == address else push_url(response, address)


def restart_list(request: Request, query: str) -> HttpResponse:
    """Redirects an invalid cursor to the first page, with an explanation."""
    messages.info(request, "That page is no longer available. This is the beginning of the list.")
    return redirect(f"{request.path}?{query}" if query else request.path)


def held_section(request: Request) -> str:
    """Returns the `seen` value that stops live updates from replacing a list with more rows loaded."""
    seen = request.GET.get("seen", "")
    return seen if not seen or seen.endswith(":hold") else f"{seen}:hold"


def without_nul(given: QueryDict) -> dict[str, str]:
    """Returns the query parameters without NUL characters, which PostgreSQL rejects."""
    return {name: str(value).replace("\0", "") for name, value in given.items()}


def whole_number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 10 else None
