"""What the other side of an apprise service answered, read from apprise's own log.

apprise tells its caller only True or False. Its plugins log the status, the body and the cause of
a failure; that log is kept from everybody else, because it also holds tokens and texts.
"""

import ast
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from socap.alerts.channels.base import ChannelError, ErrorKind

STATUS = re.compile(r"error=(\d{3})\d*")  # ntfy adds digits of its own: 42901
BODY = re.compile(r"^Response Details:\s*(b['\"].*)$", re.DOTALL)
CAUSE = "Socket Exception: "
RETRY_KEYS = ("retry_after", "retryAfter")
SAID_KEYS = ("description", "message", "error", "errors", "detail", "title")
# Of the answers with 400: those that a different message to the same address would get as well.
ABOUT_ADDRESS = re.compile(
    r"chat|thread|topic|token|\bkey\b|\buser\b|rights|signature|workflow|webhook|kicked|channel",
    re.IGNORECASE,
)
GONE = (401, 403, 404, 405, 410)
PASSES = (408, 425, 429)
SECRET = re.compile(r"[\w.~%-]{10,}")
LONGEST = 300
LONGEST_DELAY = 3_600.0


@dataclass(slots=True)
class Heard:
    """What a plugin logged during one call."""

    warnings: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)


_heard: ContextVar[Heard | None] = ContextVar("heard", default=None)


class _Listener(logging.Handler):
    """Gives each record to the call that made it: a context variable is its thread's own."""

    def emit(self, record: logging.LogRecord) -> None:
        if (heard := _heard.get()) is not None:
            kept = heard.warnings if record.levelno >= logging.WARNING else heard.details
            kept.append(record.getMessage())


_listener = _Listener(logging.DEBUG)


@contextmanager
def listening() -> Iterator[Heard]:
    """What apprise logs in here, and nobody else hears."""
    logger = logging.getLogger("apprise")
    if _listener not in logger.handlers:
        logger.addHandler(_listener)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    token = _heard.set(Heard())
    try:
        heard = _heard.get()
        assert heard is not None
        yield heard
    finally:
        _heard.reset(token)


def refusal(heard: Heard, *, service: str, address: str) -> ChannelError:
    """The failure that was heard, in the other side's words, without what is secret in the address."""
    body = next((found[1] for text in heard.details if (found := BODY.match(text))), "")
    answer = _answer(body)
    found = STATUS.search(" ".join(heard.warnings))
    status = int(found[1]) if found else None
    cause = next((text for text in heard.details if text.startswith(CAUSE)), "")
    said = _said(answer) or _reason(cause) or " ".join(heard.warnings) or "it gave no answer"
    shown = f"{service}: {without_secrets(said, address)[:LONGEST]}"
    if status:
        shown += f" (HTTP {status})"
    return ChannelError(shown, kind=_kind(status, said), retry_after=_retry_after(answer))


def without_secrets(text: str, address: str) -> str:
    """The text without any longer part of the address, which may let its reader post."""
    for part in sorted(set(SECRET.findall(address.partition("://")[2])), key=len, reverse=True):
        text = text.replace(part, "…")
    return " ".join(text.split())


def _answer(body: str) -> object:
    """The body as JSON, or else as text."""
    try:
        text = ast.literal_eval(body).decode(errors="replace") if body else ""
    except (SyntaxError, ValueError):
        return ""
    try:
        return json.loads(text)
    except ValueError:
        return re.sub(r"<[^>]*>", " ", text)


def _said(answer: object) -> str:
    """`Bad Request: chat not found` out of whatever shape the service gives it."""
    if isinstance(answer, dict):
        return next((said for key in SAID_KEYS if (said := _said(answer.get(key)))), "")
    if isinstance(answer, list):
        return ", ".join(said for item in answer if (said := _said(item)))
    return answer.strip() if isinstance(answer, str) else ""


def _reason(cause: str) -> str:
    """Without the path, which holds the token: `… (Caused by ReadTimeoutError(…))`."""
    return re.sub(r"with url: \S+", "", cause.removeprefix(CAUSE))


def _retry_after(answer: object) -> float | None:
    """Telegram puts it under `parameters`, Discord at the top; both in seconds."""
    if not isinstance(answer, dict):
        return None
    for place in (answer, answer.get("parameters")):
        for key in RETRY_KEYS:
            if isinstance(place, dict) and isinstance(place.get(key), int | float):
                return float(min(max(0, place[key]), LONGEST_DELAY))
    return None


def _kind(status: int | None, said: str) -> ErrorKind:
    if status is None or status >= 500 or status in PASSES:
        return ErrorKind.PASSING
    if status < 400 or status in GONE or (status == 400 and ABOUT_ADDRESS.search(said)):
        return ErrorKind.REFUSED_ADDRESS
    return ErrorKind.REFUSED_MESSAGE
