"""Two who edit one thing at once: what each left as it was shown keeps what the other has saved.

A form carries what was stored when it was shown (`seen_field`); `edited` compares.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What is to be written, and which fields somebody else has changed meanwhile."""

    changes: dict[str, Any]
    meanwhile: tuple[str, ...]


def seen_field() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": None}))


def seen_of(stored: Mapping[str, object]) -> str:
    """For the hidden field."""
    return json.dumps(as_plain(stored))


def edited(wanted: Mapping[str, Any], *, stored: Mapping[str, object], seen: str) -> Edit:
    """`wanted` is what was typed, by the names of `stored`, which must be locked.

    What was not typed anew stays as it is stored; mappings and sets are merged item by item.
    """
    now = as_plain(stored)
    was = now | _read(seen)
    changes: dict[str, Any] = {}
    for name, value in as_plain(wanted).items():
        before, there = was[name], now[name]
        new = wanted[name]
        are_many = isinstance(value, dict | list) and type(value) is type(before) is type(there)
        if are_many and before != there:
            value = new = _merged(value, before, there)
        if value not in (before, there):
            changes[name] = new
    return Edit(changes=changes, meanwhile=tuple(n for n in now if now[n] != was[n]))


def meanwhile_words(names: Iterable[str]) -> str:
    """A sentence for whoever saved later; empty where nobody else has changed anything."""
    if not (what := ", ".join(name.replace("_", " ") for name in names)):
        return ""
    kept = "What you left as it was is kept as they saved it."
    return f"Meanwhile somebody else has changed: {what}. {kept}"


def tell_meanwhile(request: HttpRequest, edit: Edit) -> None:
    if words := meanwhile_words(edit.meanwhile):
        messages.info(request, words)


def as_plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """As JSON holds them: moments to the minute, as inputs know them; lists are sets."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, datetime):
            value = value.astimezone(UTC).replace(second=0, microsecond=0).isoformat()
        elif isinstance(value, date | time):
            value = value.isoformat()
        elif isinstance(value, list | tuple):
            value = sorted(value)
        found[name] = value
    return found


def _read(seen: str) -> dict[str, Any]:
    """Where it does not say, or says nonsense, what is stored now counts as seen."""
    try:
        given = json.loads(seen)
    except ValueError:
        return {}
    return given if isinstance(given, dict) else {}


def _merged(typed: Any, seen: Any, stored: Any) -> Any:
    """What is stored, with what was typed in place of what was seen; None takes out."""
    if isinstance(typed, list):
        there = [dict.fromkeys(map(str, items), True) for items in (typed, seen, stored)]
        return sorted(_merged(*there))
    found = dict(stored)
    for key in typed.keys() | seen.keys():
        if typed.get(key) != seen.get(key):
            found[key] = typed.get(key)
    return {key: value for key, value in found.items() if value is not None}
