"""Pages of X API v2: where a token continues, and what faults and quirks make of a page's end.

Lists of posts continue below the last id, so that news do not shift them. Lists of users continue
after so many rows, so that pages overlap when rows are added.
"""

import base64
import binascii
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar
from zlib import crc32

from socap.simulator.x_api.post_rows import XPost
from socap.simulator.x_api.x_request import InvalidRequest, XRequest

# Of so many lists of users one gives a token at its end that leads to an empty page.
FALSE_END_ONE_IN = 5
NAMES = ("pagination_token", "next_token")


Row = TypeVar("Row")


@dataclass(slots=True, kw_only=True)
class Page(Generic[Row]):
    """The rows shown, and the token to the next page ('' at the end)."""

    rows: list[Row]
    next_token: str = ""


def position(request: XRequest) -> int:
    """Returns where the request's token continues, 0 without one."""
    given = [(name, request.params[name]) for name in NAMES if request.params.get(name)]
    if not given:
        return 0
    name, token = given[0]
    if len(given) > 1:
        raise InvalidRequest(name, token, "Only one of next_token or pagination_token is allowed")
    try:
        tag, _, found = base64.b32hexdecode(token.upper()).decode().partition(".")
        if int(tag) != _list_tag(request) or "expired_cursor" in request.faults:
            raise ValueError(tag)
        return int(found)
    except (ValueError, binascii.Error) as error:
        raise InvalidRequest(name, token, f"Invalid '{name}':['{token}']") from error


def page_of_users(rows: Sequence[Row], request: XRequest, size: int) -> Page[Row]:
    skip = position(request)
    shown = list(rows[skip : skip + size])
    more = len(rows) > skip + size or _ends_falsely(request, shown)
    return _page(shown, request, after=skip + len(shown), this=skip, more=more)


def page_of_posts(posts: Iterable[XPost], request: XRequest, size: int) -> Page[XPost]:
    """Returns the first posts of those that begin at the request's position."""
    this, found = position(request), list(islice(posts, size + 1))
    shown = found[:size]
    after = shown[-1].id if shown else this
    return _page(shown, request, after=after, this=this, more=len(found) > size)


def _page(rows: list[Row], request: XRequest, *, after: int, this: int, more: bool) -> Page[Row]:
    faults = request.faults
    if "empty" in faults:
        return Page(rows=[])
    shown = rows + rows[:3] if "duplicates" in faults else rows
    if "repeat_cursor" in faults:
        return Page(rows=shown, next_token=_token(request, this))
    if "no_cursor" in faults or not (more or "lie_has_next" in faults):
        return Page(rows=shown)
    return Page(rows=shown, next_token=_token(request, after))


def _ends_falsely(request: XRequest, shown: Sequence[object]) -> bool:
    return bool(shown) and _list_tag(request) % FALSE_END_ONE_IN == 0


def _token(request: XRequest, at: int) -> str:
    text = f"{_list_tag(request)}.{at:019}"
    return base64.b32hexencode(text.encode()).decode().lower()


def _list_tag(request: XRequest) -> int:
    """Returns a checksum that identifies the list; its other parameters may differ."""
    about = request.params.get("query", "")
    return 10**9 + crc32(f"{request.endpoint} {request.target} {about}".encode())
