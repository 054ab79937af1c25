"""Reads the operator's list of important people from CSV, a pasted table, JSON or bare names."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from socap.lib.texts import shown, text_problem
from socap.people.csv_table import FIELD_BY_HEADER, FIELDS, IGNORE, Column, read_table
from socap.people.entry_fields import (
    InvalidEntry,
    parse_active,
    parse_name,
    parse_tags,
    parse_weight,
)
from socap.people.models import ImportantPerson
from socap.people.references import (
    ACCOUNT_ID,
    InvalidReference,
    Reference,
    parse_reference,
    try_parse_reference,
    username_for_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry to store. None keeps the stored value; a new person's weight is then 1.

    `account_id` takes precedence over `username`, which is `username_for_id` if only the id is known.
    """

    username: str
    account_id: str | None = None
    weight: int | None = None
    tags: tuple[str, ...] | None = None
    name: str | None = None
    active: bool | None = None
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> str:
        """Identifies the entry within one list."""
        return username_for_id(self.account_id) if self.account_id else self.username

    def refused(self, field: str, problem: str) -> "RejectedLine":
        return RejectedLine(
            line=self.line, field=field, problem=problem, meant=(self.username, self.key)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedLine:
    """A line that could not be used: its field and problem, and the names it refers to, if known."""

    line: int
    field: str
    problem: str
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedList:
    """The parsed entries and the rejected lines; for a table also its columns."""

    entries: tuple[Entry, ...]
    refused: tuple[RejectedLine, ...]
    columns: tuple[Column, ...] = ()
    has_header: bool = False


def parse_entry(row: Mapping[str, Any]) -> Entry:
    """Builds an entry from CSV cells or JSON values. Raises InvalidEntry, which names the field."""
    _reject_unstorable(row)
    row = _with_field_names(row)
    return _build_entry(_reference_of_row(row), row)


def parse_changes(person: ImportantPerson, row: Mapping[str, Any]) -> Entry:
    """Builds an entry for a person already on the list; the row's username is ignored."""
    _reject_unstorable(row)
    return _build_entry(
        Reference(username=person.username, account_id=person.account_id or ""), row
    )


def parse_list(
    text: str, *, fields: Sequence[str] | None = None, has_header: bool | None = None
) -> ParsedList:
    """Parses a table with or without a header, a JSON list of objects, or names, one per line.

    Bad lines are rejected by number (from 1; for JSON, the number of the object), the others are
    used. If a name occurs twice, its last line wins. `fields` maps the columns of a table and
    `has_header` says whether its first line is a header; both are detected if None.
    """
    text = re.sub("\r\n?", "\n", text.lstrip("\ufeff"))
    if text.lstrip().startswith(("[", "{")):
        return _parse_json(text)
    return _parse_table(text, fields, has_header)


def parse_rows(rows: Iterable[tuple[int, Any]]) -> ParsedList:
    """Parses numbered rows into entries and rejected lines."""
    entries: dict[str, Entry] = {}
    refused = []
    for line, row in rows:
        try:
            if not isinstance(row, Mapping):
                raise InvalidEntry(
                    "line", 'must be an object, such as {"username": "ada", "weight": 4}'
                )
            entry = replace(parse_entry(row), line=line)
        except InvalidEntry as error:
            refused.append(
                RejectedLine(
                    line=line,
                    field=error.field,
                    problem=error.problem,
                    meant=_names_of_rejected(row),
                )
            )
            continue
        if before := entries.get(entry.key):
            problem = f"@{entry.username} is repeated in line {line}, which is used instead"
            refused.append(before.refused("username", problem))
        entries[entry.key] = entry
    refused.sort(key=lambda item: item.line)
    return ParsedList(entries=tuple(entries.values()), refused=tuple(refused))


def _names_of_rejected(row: object) -> tuple[str, ...]:
    """Returns the names a rejected row refers to, or () if it names nobody."""
    try:
        named = (
            _reference_of_row(_with_field_names(row)) if isinstance(row, Mapping) else Reference()
        )
    except InvalidEntry:
        return ()
    return tuple(
        filter(None, [named.username, named.account_id and username_for_id(named.account_id)])
    )


def _reject_unstorable(row: Mapping[str, Any]) -> None:
    for name, value in row.items():
        for part in [name, *(value if isinstance(value, list) else [value])]:
            if problem := text_problem(str(part)):
                raise InvalidEntry(shown(str(name)), problem)


def _reference_of_row(row: Mapping[str, Any]) -> Reference:
    """Returns the account a row names: by `user_id` if given, else by `username`."""
    name, account_id = row.get("username"), row.get("user_id")
    if not isinstance(name, str | None):
        raise InvalidEntry("username", f"{name!r} is not text; give the @name of an X account")
    if account_id in (None, ""):
        try:
            return parse_reference(name or "")
        except InvalidReference as error:
            raise InvalidEntry("username", str(error)) from None
    if not isinstance(account_id, str) or not ACCOUNT_ID.fullmatch(account_id):
        raise InvalidEntry("user_id", f"{account_id!r} is not an X account's id, as text of digits")
    named = try_parse_reference(name or "") or Reference()
    if named.account_id not in ("", account_id):
        raise InvalidEntry(
            "user_id", f"is {account_id}, but username names account {named.account_id}"
        )
    return Reference(username=named.username, account_id=account_id)


def _build_entry(named: Reference, row: Mapping[str, Any]) -> Entry:
    return Entry(
        username=named.username or username_for_id(named.account_id),
        account_id=named.account_id or None,
        weight=parse_weight(row.get("weight")),
        tags=parse_tags(row.get("tags")),
        name=parse_name(row.get("name")),
        active=parse_active(row.get("active")),
    )


def _with_field_names(row: Mapping[str, Any]) -> dict[str, Any]:
    """Renames the row's keys to our field names, as `csv_table` does for headers."""
    ours = (*FIELDS, "user_id")
    known = {name: row[name] for name in ours if row.get(name) not in (None, "")}
    for name, value in row.items():
        field = FIELD_BY_HEADER.get(str(name).strip().lower().replace("_", " "))
        if field and field not in known and name not in ours:
            known[field] = value
    return known


def _parse_json(text: str) -> ParsedList:
    try:
        data = json.loads(text)
    except ValueError as error:
        return ParsedList(
            entries=(), refused=(RejectedLine(line=1, field="file", problem=f"not JSON: {error}"),)
        )
    rows = data.get("people", [data]) if isinstance(data, dict) else data
    if not isinstance(rows, list):
        problem = "must be a list of objects with username and weight"
        return ParsedList(
            entries=(), refused=(RejectedLine(line=1, field="people", problem=problem),)
        )
    return parse_rows(enumerate(rows, start=1))


def _parse_table(text: str, fields: Sequence[str] | None, has_header: bool | None) -> ParsedList:
    table = read_table(text, fields=fields, has_header=has_header)
    names = [column.field for column in table.columns]
    rows = [
        (line, {n: c for n, c in zip(names, cells, strict=False) if n != IGNORE})
        for line, cells in table.rows
    ]
    unreadable = [
        RejectedLine(line=line, field="line", problem=f"cannot be read: {reason}")
        for line, reason in table.unreadable
    ]
    if rows and "username" not in names:
        problem = "none of them holds account names; choose the one that does"
        taken = ParsedList(
            entries=(), refused=(RejectedLine(line=1, field="columns", problem=problem),)
        )
    else:
        taken = parse_rows(rows)
    return ParsedList(
        entries=taken.entries,
        refused=(*unreadable, *taken.refused),
        columns=table.columns,
        has_header=table.has_header,
    )
