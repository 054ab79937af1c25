"""Pages of a list: cursors count from the newest row, so pages overlap when rows are added."""

import base64
import binascii
from dataclasses import dataclass, field
from zlib import crc32

from socap.simulator.server.meter import price
from socap.simulator.server.profile_writer import dumps
from socap.simulator.server.provider_request import BadRequest, ProviderRequest
from socap.simulator.server.responses import Response


@dataclass(slots=True, kw_only=True)
class PageRows:
    """One page's rows as JSON texts, after `skip` others; `more`: whether there really are more."""

    skip: int
    more: bool
    texts: list[str] = field(default_factory=list)


def cursor_offset(request: ProviderRequest) -> int:
    """Returns how many rows the cursor skips. Raises BadRequest for a cursor of another list."""
    cursor = request.params.get("cursor", "").strip()
    if not cursor:
        return 0
    try:
        tag, _, skip = base64.urlsafe_b64decode(cursor).decode().partition(".")
        if int(tag) != _list_tag(request):
            raise ValueError(tag)
        return max(0, int(skip))
    except (ValueError, binascii.Error) as error:
        raise BadRequest("Invalid cursor") from error


def encode_cursor(request: ProviderRequest, skip: int) -> str:
    return base64.urlsafe_b64encode(f"{_list_tag(request)}.{skip}".encode()).decode()


def list_response(
    request: ProviderRequest,
    rows: PageRows,
    *,
    key: str,
    success: str,
    false_end_one_in: int,
    nested: bool = False,
) -> Response:
    """The envelope of a list. `success` names the field that says so ('' for no status at all).

    One list in `false_end_one_in` says at its end that there is more: with a cursor to an empty page, or,
    where retweeters do it, without a cursor. `nested` rows are in `data`, as those of an account.
    """
    faults, texts = request.faults, rows.texts
    if "empty" in faults:
        texts, rows.more = [], False
    next_offset = rows.skip + len(texts)
    if "duplicates" in faults:
        texts = texts + texts[:3]
    has_next, cursor = rows.more, encode_cursor(request, next_offset) if rows.more else ""
    is_false_end = (
        bool(false_end_one_in) and _list_tag(request) % false_end_one_in == 0 and bool(texts)
    )
    if not rows.more and (is_false_end or "lie_has_next" in faults):
        has_next = True
        cursor = "" if is_false_end and not success else encode_cursor(request, next_offset)
    if "repeat_cursor" in faults:
        has_next, cursor = True, encode_cursor(request, rows.skip)
    if "no_cursor" in faults:
        cursor = ""
    head = {"status": "success", success: "success"} if success else {}
    tail = dumps(head | {"has_next_page": has_next, "next_cursor": cursor or None})
    found = f'"{key}":[{",".join(texts)}]'
    if nested:
        found = f'"data":{{"pin_tweet":null,{found}}}'
    body = f"{{{found},{tail[1:]}".encode()
    return Response(body=body, rows=len(texts), credits=price(request.path, len(texts)))


def _list_tag(request: ProviderRequest) -> int:
    """Returns a checksum that identifies the requested list."""
    names = ("tweetId", "userId", "userName", "query")
    about = next((request.params[n].lower() for n in names if request.params.get(n)), "")
    return crc32(f"{request.path} {about}".encode())
