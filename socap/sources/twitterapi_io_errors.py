"""Says what an answer of twitterapi.io that holds no data means: one `ErrorKind` for each."""

import re
from datetime import datetime

from socap.sources.base import ErrorKind
from socap.sources.provider_http import delay_of
from socap.sources.values import text_of

_RATE = re.compile(r"too many requests|rate.?limit|\bqps\b|one request every", re.I)
_CREDITS = re.compile(r"\bcredits?\b|recharg|\bbalance\b|payment required", re.I)
_KEY = re.compile(r"api.?key", re.I)
_REFUSED = re.compile(r"unauthori[sz]ed|invalid token|authenticat|forbidden", re.I)
_YOURS = re.compile(r"\byour\b", re.I)
_CURSOR = re.compile(r"cursor", re.I)
_GONE = re.compile(
    r"not.?found|n[o']t exist|no such (user|tweet|account)|suspended|protected|deleted|deactivated"
    r"|(user|tweet|account) (is )?(unavailable|private)",
    re.I,
)
_EVERY = re.compile(r"every (\d{1,4}(?:\.\d+)?) ?s", re.I)
_LONGEST_DELAY = 3600.0  # an absurd Retry-After must not stop the collection for good
_LONGEST_SPEECH = 500
_SPEAKING = ("message", "msg", "detail", "error", "errors", "title", "unavailableReason")
_FAILURES = ("error", "fail", "failed", "failure")


def says_error(body: object) -> bool:
    """The answer calls itself an error, whatever its HTTP status."""
    if not isinstance(body, dict):
        return False
    return text_of(body.get("status")).lower() in _FAILURES or body.get("success") is False


def describe_error(body: object, *, depth: int = 0) -> str:
    """What the provider says to a person, on one line; '' where it says nothing.

    Markup and cut-off JSON say nothing: a tweet in them may well speak of credits or cursors.
    """
    said: list[str] = []
    if isinstance(body, str) and not body.lstrip().startswith(("<", "{", "[")):
        said = [body[:_LONGEST_SPEECH]]
    elif isinstance(body, list) and body and depth < 4:
        said = [describe_error(body[0], depth=depth + 1)]
    elif isinstance(body, dict) and depth < 4:
        parts = (describe_error(body.get(name), depth=depth + 1) for name in _SPEAKING)
        said = list(dict.fromkeys(filter(None, parts)))
    line = " ".join(" / ".join(said).split())
    return "".join(char for char in text_of(line) if char.isprintable())


def kind_of(status: int, words: str) -> ErrorKind:
    """The one kind of failure that an HTTP status and the provider's words amount to."""
    if status == 402:
        return ErrorKind.OUT_OF_CREDITS
    if _RATE.search(words):  # before credits: "recharge for a higher QPS" is about the rate limit
        return ErrorKind.RATE_LIMITED
    if _CREDITS.search(words):
        return ErrorKind.OUT_OF_CREDITS
    if status == 429:
        return ErrorKind.RATE_LIMITED
    if status == 403 and _GONE.search(words) and not (_KEY.search(words) or _YOURS.search(words)):
        return ErrorKind.GONE  # one protected account must not stop every other call
    if status in (401, 403):
        return ErrorKind.BAD_KEY
    if status >= 500 or 300 <= status < 400:
        return ErrorKind.BROKEN
    return _kind_of_words(status, words)


def _kind_of_words(status: int, words: str) -> ErrorKind:
    if _KEY.search(words):
        return ErrorKind.BAD_KEY
    if _CURSOR.search(words):
        return ErrorKind.BAD_CURSOR
    if status in (404, 410) or _GONE.search(words):
        return ErrorKind.GONE
    return ErrorKind.BAD_KEY if _REFUSED.search(words) else ErrorKind.BROKEN


def retry_after(header: str | None, words: str, *, now: datetime) -> float | None:
    """Seconds to wait: from Retry-After (seconds or a date), else from the words, else None."""
    delay = delay_of(header, now=now) if header else None
    if delay is None and (every := _EVERY.search(words)):
        delay = float(every[1])
    return None if delay is None else min(max(delay, 0.0), _LONGEST_DELAY)
