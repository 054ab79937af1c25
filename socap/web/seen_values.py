"""Merges concurrent edits: fields a user did not change keep what another user has saved.

A form carries the values it was shown with (`seen_field`); `merge_edit` compares them.
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
class MergedEdit:
    """The changes to save, and the fields that somebody else has changed since the form was shown."""

    changes: dict[str, Any]
    changed_by_others: tuple[str, ...]


def seen_field() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": None}))


def seen_value(stored: Mapping[str, object]) -> str:
    """Returns the value of the hidden field."""
    return json.dumps(to_json_values(stored))


def merge_edit(wanted: Mapping[str, Any], *, stored: Mapping[str, object], seen: str) -> MergedEdit:
    """Returns the changes between `wanted` (as typed) and `stored`, whose row must be locked.

    Unchanged fields keep their stored value; mappings and sets are merged item by item.
    """
    now = to_json_values(stored)
    shown = now | _parse_seen(seen)
    changes: dict[str, Any] = {}
    for name, value in to_json_values(wanted).items():
        before, current = shown[name], now[name]
        new = wanted[name]
        are_many = isinstance(value, dict | list) and type(value) is type(before) is type(current)
        if are_many and before != current:
            value = new = _merge_three_way(value, before, current)
        if value not in (before, current):
            changes[name] = new
    return MergedEdit(
        changes=changes, changed_by_others=tuple(n for n in now if now[n] != shown[n])
    )


def other_changes_message(names: Iterable[str]) -> str:
    """Returns a sentence about others' changes, or an empty string."""
    if not (what := ", ".join(name.replace("_", " ") for name in names)):
        return ""
    kept = "Fields you did not change keep their values."
    return f"Meanwhile someone else has changed: {what}. {kept}"


def notify_of_other_changes(request: HttpRequest, edit: MergedEdit) -> None:
    if words := other_changes_message(edit.changed_by_others):
        messages.info(request, words)


def to_json_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Converts values for JSON: times to the minute, as inputs have them; lists sorted, as sets."""
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


def _parse_seen(seen: str) -> dict[str, Any]:
    """Parses the hidden field; returns {} if it is missing or invalid."""
    try:
        given = json.loads(seen)
    except ValueError:
        return {}
    return given if isinstance(given, dict) else {}


def _merge_three_way(typed: Any, seen: Any, stored: Any) -> Any:
    """Applies the difference between `seen` and `typed` to `stored`; None removes an item."""
    if isinstance(typed, list):
        as_dicts = [dict.fromkeys(map(str, items), True) for items in (typed, seen, stored)]
        return sorted(_merge_three_way(*as_dicts))
    found = dict(stored)
    for key in typed.keys() | seen.keys():
        if typed.get(key) != seen.get(key):
            found[key] = typed.get(key)
    return {key: value for key, value in found.items() if value is not None}
