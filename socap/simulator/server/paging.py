"""Pages of a list: cursors count from the newest end, so pages overlap when news arrive."""

import base64
import binascii
from dataclasses import dataclass, field
from zlib import crc32

from socap.simulator.server.meter import price
from socap.simulator.server.profiles import dumps
from socap.simulator.server.question import BadRequest, Question
from socap.simulator.server.replies import Reply


@dataclass(slots=True, kw_only=True)
class Rows:
    """One page's rows as JSON texts, after `skip` others; `more` is the truth about the rest."""

    skip: int
    more: bool
    texts: list[str] = field(default_factory=list)


def offset_of(question: Question) -> int:
    """How many rows the question's cursor skips. A cursor of another list is refused."""
    cursor = question.params.get("cursor", "").strip()
    if not cursor:
        return 0
    try:
        tag, _, skip = base64.urlsafe_b64decode(cursor).decode().partition(".")
        if int(tag) != _tag(question):
            raise ValueError(tag)
        return max(0, int(skip))
    except (ValueError, binascii.Error) as error:
        raise BadRequest("Invalid cursor") from error


def cursor_for(question: Question, skip: int) -> str:
    return base64.urlsafe_b64encode(f"{_tag(question)}.{skip}".encode()).decode()


def list_reply(question: Question, rows: Rows, *, key: str, success: str, quirk: int) -> Reply:
    """The envelope of a list. `success` names the field that says so ('' for no status at all).

    One list in `quirk` says at its end that there is more: with a cursor to an empty page, or,
    where retweeters do it, without a cursor.
    """
    bent, texts = question.bent, rows.texts
    if "empty" in bent:
        texts, rows.more = [], False
    reached = rows.skip + len(texts)
    if "duplicates" in bent:
        texts = texts + texts[:3]
    has_next, cursor = rows.more, cursor_for(question, reached) if rows.more else ""
    lies = bool(quirk) and _tag(question) % quirk == 0 and bool(texts)
    if not rows.more and (lies or "lie_has_next" in bent):
        has_next = True
        cursor = "" if lies and not success else cursor_for(question, reached)
    if "repeat_cursor" in bent:
        has_next, cursor = True, cursor_for(question, rows.skip)
    if "no_cursor" in bent:
        cursor = ""
    head = {"status": "success", success: "success"} if success else {}
    tail = dumps(head | {"has_next_page": has_next, "next_cursor": cursor or None})
    body = f'{{"{key}":[{",".join(texts)}],{tail[1:]}'.encode()
    return Reply(body=body, rows=len(texts), credits=price(question.path, len(texts)))


def _tag(question: Question) -> int:
    """Which list a question is about."""
    about = question.params.get("tweetId") or question.params.get("userName", "").lower()
    return crc32(f"{question.path} {about}".encode())
