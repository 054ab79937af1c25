"""Says what a problem of X API v2 means: one `ErrorKind` for each."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from socap.sources.base import ErrorKind
from socap.sources.values import text_of

_MOST_WORDS = 500
_SPEAKING = ("title", "detail", "message", "reason")

# What is asked for is not there, or not for us: the last part of the problem's `type`.
_GONE = {
    "resource-not-found",
    "not-authorized-for-resource",
    "resource-unavailable",
    "disallowed-resource",
}
_KINDS = {
    "usage-capped": ErrorKind.CAP_REACHED,
    "credits": ErrorKind.OUT_OF_CREDITS,
    "client-forbidden": ErrorKind.BAD_KEY,
    "invalid-token": ErrorKind.BAD_KEY,
    "internal-error": ErrorKind.BROKEN,
    "field-hydration-failure": ErrorKind.BROKEN,
}
# Refused for this question only; others are answered.
_ONE_ENDPOINT = {
    "unsupported-authentication",
    "oauth1-permissions",
    "not-authorized-for-field",
    "field-unauthorized",
}
_THIS_ENDPOINT = re.compile(r"access to (a subset of|this endpoint)|different access level", re.I)
_PARTICULAR = re.compile(r"suspended|not authorized to (see|view)|protected", re.I)
_CREDITS = re.compile(r"credits", re.I)
_CAPPED = re.compile(r"usage cap|UsageCapExceeded|spend(ing)? (cap|limit)", re.I)
_CURSOR = re.compile(r"next_token|pagination_token|since_id|start_time", re.I)
_FIELDS = re.compile(r"(post|tweet)\.fields|expansions", re.I)


def problems_in(body: object) -> list[Mapping[str, Any]]:
    """The problems of a response: of its `errors`, or the one that it is."""
    if not isinstance(body, dict):
        return []
    errors = body.get("errors")
    listed = errors if isinstance(errors, list) else []
    found: list[Mapping[str, Any]] = [one for one in listed if isinstance(one, dict)]
    if "data" not in body and (body.get("type") or body.get("title") or body.get("detail")):
        found.insert(0, body)
    return found


def describe(body: object) -> str:
    """What a response says to a person, on one line; '' where it says nothing."""
    if isinstance(body, str):
        said = [] if body.lstrip().startswith(("<", "{", "[")) else [body[:_MOST_WORDS]]
    else:
        problems = [*problems_in(body), body if isinstance(body, dict) else {}]
        said = [text_of(problem.get(name)) for problem in problems for name in _SPEAKING]
    line = " ".join(" / ".join(dict.fromkeys(filter(None, said))).split())
    return "".join(char for char in line if char.isprintable())[:_MOST_WORDS]


def type_of(problem: Mapping[str, Any]) -> str:
    """The last part of the problem's type: `https://api.x.com/2/problems/usage-capped`."""
    return text_of(problem.get("type")).rstrip("/").rpartition("/")[2]


def is_gone(problem: Mapping[str, Any]) -> bool:
    return type_of(problem) in _GONE


def refuses_fields(status: int, words: str, body: object) -> bool:
    """It does not know a field or expansion by the name that it was asked by."""
    named = isinstance(body, dict) and _FIELDS.search(str(body.get("errors")))
    return status in (400, 422) and bool(_FIELDS.search(words) or named)


def kind_of(status: int, body: object) -> ErrorKind:
    """The one kind of failure that a status and the problems beside it amount to."""
    problems, words = problems_in(body), describe(body)
    types = [type_of(problem) for problem in problems]
    if status == 402:
        return ErrorKind.OUT_OF_CREDITS
    for name in types:
        if found := _KINDS.get(name):
            plan = found is ErrorKind.BAD_KEY and _THIS_ENDPOINT.search(words)
            return ErrorKind.NO_ACCESS if plan else found
    if _CAPPED.search(words):
        return ErrorKind.CAP_REACHED
    if status == 429:
        return ErrorKind.RATE_LIMITED
    if status >= 500 or 300 <= status < 400:
        return ErrorKind.BROKEN
    if any(name in _ONE_ENDPOINT for name in types):
        return ErrorKind.NO_ACCESS
    if any(map(is_gone, problems)):
        return ErrorKind.GONE
    return _kind_of_words(status, words, problems)


def _kind_of_words(status: int, words: str, problems: Sequence[Mapping[str, Any]]) -> ErrorKind:
    if status == 403:
        if _CREDITS.search(words):
            return ErrorKind.OUT_OF_CREDITS
        if _PARTICULAR.search(words):
            return ErrorKind.GONE  # one protected account must not stop every other call
        return ErrorKind.NO_ACCESS if _THIS_ENDPOINT.search(words) else ErrorKind.BAD_KEY
    if status == 401:
        return ErrorKind.BAD_KEY
    named = str([(one.get("parameters"), one.get("parameter")) for one in problems])
    if status == 400 and _CURSOR.search(words + named):
        return ErrorKind.BAD_CURSOR
    return ErrorKind.BROKEN
