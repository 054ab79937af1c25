"""Reads from apprise's log what a service responded.

apprise returns only True or False. Its plugins log the status, body and cause of a failure; that log
goes nowhere else, because it also contains tokens and texts.
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

STATUS = re.compile(r"error=(\d{3})\d*")  # ntfy appends digits: 42901
BODY = re.compile(r"^Response Details:\s*(b['\"].*)$", re.DOTALL)
CAUSE = "Socket Exception: "
RETRY_KEYS = ("retry_after", "retryAfter")
SAID_KEYS = ("description", "message", "error", "errors", "detail", "title")
# Responses with 400 that any message to the same address would get.
ABOUT_ADDRESS = re.compile(
    r"chat|thread|topic|token|\bkey\b|\buser\b|rights|signature|workflow|webhook|kicked|channel",
    re.IGNORECASE,
)
PERMANENT_STATUSES = (401, 403, 404, 405, 410)
TRANSIENT_STATUSES = (408, 425, 429)
SECRET = re.compile(r"[\w.~%-]{10,}")
LONGEST = 300
LONGEST_DELAY = 3_600.0


@dataclass(slots=True)
class PluginLog:
    """The log messages of a plugin during one call."""

    warnings: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)


_current_log: ContextVar[PluginLog | None] = ContextVar("heard", default=None)


class _LogHandler(logging.Handler):
    """Routes each log record to the call that caused it, by a context variable."""

    def emit(self, record: logging.LogRecord) -> None:
        if (log := _current_log.get()) is not None:
            kept = log.warnings if record.levelno >= logging.WARNING else log.details
            kept.append(record.getMessage())


_log_handler = _LogHandler(logging.DEBUG)


@contextmanager
def captured_log() -> Iterator[PluginLog]:
    """Captures what apprise logs inside the block."""
    logger = logging.getLogger("apprise")
    if _log_handler not in logger.handlers:
        logger.addHandler(_log_handler)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    token = _current_log.set(PluginLog())
    try:
        log = _current_log.get()
        assert log is not None
        yield log
    finally:
        _current_log.reset(token)


def error_from_log(log: PluginLog, *, service: str, address: str) -> ChannelError:
    """Builds the error from the log, in the service's own words and without secrets of the address."""
    body = next((found[1] for text in log.details if (found := BODY.match(text))), "")
    answer = _response_body(body)
    found = STATUS.search(" ".join(log.warnings))
    status = int(found[1]) if found else None
    cause = next((text for text in log.details if text.startswith(CAUSE)), "")
    said = _error_text(answer) or _reason(cause) or " ".join(log.warnings) or "no response"
    shown = f"{service}: {without_secrets(said, address)[:LONGEST]}"
    if status:
        shown += f" (HTTP {status})"
    return ChannelError(shown, kind=_kind(status, said), retry_after=_retry_after(answer))


def without_secrets(text: str, address: str) -> str:
    """Removes longer parts of the address from the text: they may be secrets."""
    for part in sorted(set(SECRET.findall(address.partition("://")[2])), key=len, reverse=True):
        text = text.replace(part, "…")
    return " ".join(text.split())


def _response_body(body: str) -> object:
    """Parses the body as JSON, or else returns its text."""
    try:
        text = ast.literal_eval(body).decode(errors="replace") if body else ""
    except (SyntaxError, ValueError):
        return ""
    try:
        return json.loads(text)
    except ValueError:
        return re.sub(r"<[^>]*>", " ", text)


def _error_text(answer: object) -> str:
    """Finds the message, such as `Bad Request: chat not found`, in any shape of response."""
    if isinstance(answer, dict):
        return next((said for key in SAID_KEYS if (said := _error_text(answer.get(key)))), "")
    if isinstance(answer, list):
        return ", ".join(said for item in answer if (said := _error_text(item)))
    return answer.strip() if isinstance(answer, str) else ""


def _reason(cause: str) -> str:
    """Removes the path, which contains the token: `… (Caused by ReadTimeoutError(…))`."""
    return re.sub(r"with url: \S+", "", cause.removeprefix(CAUSE))


def _retry_after(answer: object) -> float | None:
    """Returns the delay in seconds: Telegram has it under `parameters`, Discord at the top."""
    if not isinstance(answer, dict):
        return None
    for place in (answer, answer.get("parameters")):
        for key in RETRY_KEYS:
            if isinstance(place, dict) and isinstance(place.get(key), int | float):
                return float(min(max(0, place[key]), LONGEST_DELAY))
    return None


def _kind(status: int | None, said: str) -> ErrorKind:
    if status is None or status >= 500 or status in TRANSIENT_STATUSES:
        return ErrorKind.TRANSIENT
    if (
        status < 400
        or status in PERMANENT_STATUSES
        or (status == 400 and ABOUT_ADDRESS.search(said))
    ):
        return ErrorKind.REFUSED_ADDRESS
    return ErrorKind.REFUSED_MESSAGE
