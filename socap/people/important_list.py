"""The operator's list of important people: read from CSV or JSON, edited, deactivated, removed."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from socap.lib.texts import shown, why_unfit
from socap.people.columns import FIELD_OF, FIELDS, IGNORE, Column, read_table
from socap.people.entry_fields import BadEntry, active_in, name_in, tags_in, weight_in
from socap.people.identity import people_called
from socap.people.importance import rescore, rescore_touched_by, scores_may_change
from socap.people.models import Account, Following, ImportantPerson
from socap.people.references import ACCOUNT_ID, NoAccount, Reference, by_id, reference_in

# At once. A list of a launch has hundreds, and whoever sends more waits too long.
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One wanted line of the list. None leaves what is stored; a new person then weighs 1.

    With an id it is that account, whatever it is called; without a name, `username` is `by_id`.
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
        """What no other entry of the same list may have."""
        return by_id(self.account_id) if self.account_id else self.username

    def refused(self, field: str, problem: str) -> "Refusal":
        return Refusal(
            line=self.line, field=field, problem=problem, meant=(self.username, self.key)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line that could not be taken: where, which field, what to do, and whom it means if known."""

    line: int
    field: str
    problem: str
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a text holds; of a table also what its columns were taken for."""

    entries: tuple[Entry, ...]
    refused: tuple[Refusal, ...]
    columns: tuple[Column, ...] = ()
    has_header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What was done to the list; `rescored` counts accounts whose score moved."""

    added: int
    changed: int
    unchanged: int
    rescored: int
    removed: int = 0
    people: tuple[ImportantPerson, ...] = field(repr=False)


def read_entry(row: Mapping[str, Any]) -> Entry:
    """One person from loose input (CSV cells, JSON values); raises `BadEntry` naming the field."""
    _refuse_unfit(row)
    row = _by_known_names(row)
    return _entry(_named(row), row)


def read_change(person: ImportantPerson, row: Mapping[str, Any]) -> Entry:
    """What loose input changes about somebody on the list, whatever they are called."""
    _refuse_unfit(row)
    return _entry(Reference(username=person.username, account_id=person.account_id or ""), row)


def parse(
    text: str, *, fields: Sequence[str] | None = None, has_header: bool | None = None
) -> Parsed:
    """A table with or without a header line, a JSON list of objects, or bare names one per line.

    Bad lines are reported by number (the first line is 1; for JSON, the first object is 1) and
    the rest is taken. A name given twice keeps its last line. `fields` says what the columns of a
    table are, `has_header` whether its first line is one; otherwise both are found out.
    """
    text = re.sub("\r\n?", "\n", text.lstrip("\ufeff"))
    if text.lstrip().startswith(("[", "{")):
        return _parse_json(text)
    return _parse_table(text, fields, has_header)


def take(rows: Iterable[tuple[int, Any]]) -> Parsed:
    """Read numbered loose rows, keeping the good ones and the reasons for the others."""
    entries: dict[str, Entry] = {}
    refused = []
    for line, row in rows:
        try:
            if not isinstance(row, Mapping):
                raise BadEntry(
                    "line", 'must be an object, such as {"username": "ada", "weight": 4}'
                )
            entry = replace(read_entry(row), line=line)
        except BadEntry as error:
            refused.append(
                Refusal(line=line, field=error.field, problem=error.problem, meant=_meant(row))
            )
            continue
        if before := entries.get(entry.key):
            problem = f"@{entry.username} comes again in line {line}, and that one counts"
            refused.append(before.refused("username", problem))
        entries[entry.key] = entry
    refused.sort(key=lambda item: item.line)
    return Parsed(entries=tuple(entries.values()), refused=tuple(refused))


@transaction.atomic
def store_people(entries: Sequence[Entry], *, now: datetime) -> Stored:
    """Add or change people by username and rescore every account that this touches."""
    scores_may_change()
    return _store(entries, retired=[], now=now)


@transaction.atomic
def replace_people(entries: Sequence[Entry], *, keep: Iterable[str], now: datetime) -> Stored:
    """Add or change these people; everybody else is retired whom no name in `keep` means or meant.

    What retired people follow stays on record, so that naming them again is free. An empty list
    retires everybody. A name in `keep` that cannot be read may mean anybody, and nobody is retired.
    """
    scores_may_change()
    named = [_reference(name) for name in keep]
    if None in named:
        return _store(entries, retired=[], now=now)
    kept = [person.pk for person in known_people(entries).values()]
    names = [reference.username for reference in named if reference]
    kept += [person.pk for person in people_called(names).values()]
    ids = [reference.account_id for reference in named if reference and reference.account_id]
    staying = Q(pk__in=kept) | Q(account_id__in=ids) | Q(former_usernames__overlap=names)
    retired = list(ImportantPerson.objects.filter(active=True).exclude(staying))
    ImportantPerson.objects.filter(pk__in=[person.pk for person in retired]).update(active=False)
    return _store(entries, retired=retired, now=now)


def known_people(entries: Sequence[Entry]) -> dict[str, ImportantPerson]:
    """Who of these is on the list already, by the entry's key."""
    called = people_called([entry.username for entry in entries])
    ids = [entry.account_id for entry in entries if entry.account_id]
    tied = {
        person.account_id: person for person in ImportantPerson.objects.filter(account_id__in=ids)
    }
    found: dict[str, ImportantPerson] = {}
    for entry in entries:
        named = called.get(entry.username)
        if named and entry.account_id and named.account_id:
            named = None  # another account has, or had, this name
        if person := tied.get(entry.account_id or "") or named:
            found[entry.key] = person
    return found


def _store(
    entries: Sequence[Entry], *, retired: Sequence[ImportantPerson], now: datetime
) -> Stored:
    known = known_people(entries)
    accounts = _accounts_by_username([e.username for e in entries if e.key not in known])
    taken = set(
        ImportantPerson.objects.filter(username__in=[e.username for e in entries]).values_list(
            "username", flat=True
        )
    )
    same = {person.pk: person for person in known.values()}  # two names may mean one entry
    new: dict[str, ImportantPerson] = {}  # by the account, which two new lines may mean as well
    added: list[ImportantPerson] = []
    changed: dict[int, ImportantPerson] = {}
    for entry in entries:
        person = same[known[entry.key].pk] if entry.key in known else None
        account_id = entry.account_id or accounts.get(entry.username)
        if person is None and account_id in new:
            _apply(entry, new[account_id])
        elif person is None:
            person = ImportantPerson(
                username=by_id(account_id or "") if entry.username in taken else entry.username,
                name=entry.name or "",
                weight=1 if entry.weight is None else entry.weight,
                tags=list(entry.tags or ()),
                active=entry.active is not False,
                account_id=account_id,
                created_at=now,
            )
            added.append(person)
            taken.add(person.username)
            new |= {account_id: person} if account_id else {}
        elif _apply(entry, person):
            person.note = ""  # whoever changes an entry has seen what became of its name
            changed[person.pk] = person
    ImportantPerson.objects.bulk_create(added)
    ImportantPerson.objects.bulk_update(
        changed.values(), ["name", "weight", "tags", "active", "note", "account_id"], batch_size=500
    )
    touched = [*added, *changed.values(), *retired]
    rescored = rescore_touched_by([person.pk for person in touched])
    return Stored(
        added=len(added),
        changed=len(changed),
        unchanged=len(entries) - len(added) - len(changed),
        rescored=rescored,
        removed=len(retired),
        people=(*added, *changed.values()),
    )


@transaction.atomic
def remove_person(person: ImportantPerson) -> int:
    """Take a person off the list for good; returns how many scores moved."""
    scores_may_change()
    touched = list(Following.objects.filter(person=person).values_list("account_id", flat=True))
    touched += [person.account_id] if person.account_id else []
    person.delete()
    return rescore(touched)


def moves(entry: Entry, person: ImportantPerson) -> dict[str, Any]:
    """The fields of a stored person that this entry would change, with their new values."""
    wanted: dict[str, Any] = {}
    if entry.weight is not None:
        wanted["weight"] = entry.weight
    if entry.name is not None:
        wanted["name"] = entry.name
    if entry.tags is not None:
        wanted["tags"] = list(entry.tags)
    # Naming somebody again without saying "inactive" means that they are wanted.
    wanted["active"] = entry.active is not False
    return {key: value for key, value in wanted.items() if getattr(person, key) != value}


def _apply(entry: Entry, person: ImportantPerson) -> bool:
    moved = moves(entry, person)
    if entry.account_id and person.account_id is None:
        moved["account_id"] = entry.account_id
    for key, value in moved.items():
        setattr(person, key, value)
    return bool(moved)


def _accounts_by_username(usernames: list[str]) -> dict[str, str]:
    """The X ids of people that already engaged, so that they count from the first moment."""
    taken = set(
        ImportantPerson.objects.exclude(account_id=None).values_list("account_id", flat=True)
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT DISTINCT ON (lower(username)) lower(username), id
                FROM {Account._meta.db_table} WHERE lower(username) = ANY(%s)
                ORDER BY lower(username), updated_at DESC""",
            [usernames],
        )
        return {username: id_ for username, id_ in cursor.fetchall() if id_ not in taken}


def _reference(text: str) -> Reference | None:
    try:
        return reference_in(text)
    except NoAccount:
        return None


def _meant(row: object) -> tuple[str, ...]:
    """What names the person whom a line is about that cannot be taken; () where nothing does."""
    try:
        named = _named(_by_known_names(row)) if isinstance(row, Mapping) else Reference()
    except BadEntry:
        return ()
    return tuple(filter(None, [named.username, named.account_id and by_id(named.account_id)]))


def _refuse_unfit(row: Mapping[str, Any]) -> None:
    for name, value in row.items():
        for part in [name, *(value if isinstance(value, list) else [value])]:
            if problem := why_unfit(str(part)):
                raise BadEntry(shown(str(name)), problem)


def _named(row: Mapping[str, Any]) -> Reference:
    """Whom a row means: the account with `user_id`, if that is given, else whoever `username` names."""
    name, account_id = row.get("username"), row.get("user_id")
    if not isinstance(name, str | None):
        raise BadEntry("username", f"{name!r} is not text; give the @name of an X account")
    if account_id in (None, ""):
        try:
            return reference_in(name or "")
        except NoAccount as error:
            raise BadEntry("username", str(error)) from None
    if not isinstance(account_id, str) or not ACCOUNT_ID.fullmatch(account_id):
        raise BadEntry("user_id", f"{account_id!r} is not an X account's id, as text of digits")
    named = _reference(name or "") or Reference()
    if named.account_id not in ("", account_id):
        raise BadEntry("user_id", f"is {account_id}, but username names account {named.account_id}")
    return Reference(username=named.username, account_id=account_id)


def _entry(named: Reference, row: Mapping[str, Any]) -> Entry:
    return Entry(
        username=named.username or by_id(named.account_id),
        account_id=named.account_id or None,
        weight=weight_in(row.get("weight")),
        tags=tags_in(row.get("tags")),
        name=name_in(row.get("name")),
        active=active_in(row.get("active")),
    )


def _by_known_names(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row under the names of our fields, also where a JSON object calls them otherwise."""
    ours = (*FIELDS, "user_id")
    known = {name: row[name] for name in ours if row.get(name) not in (None, "")}
    for name, value in row.items():
        field = FIELD_OF.get(str(name).strip().lower().replace("_", " "))
        if field and field not in known and name not in ours:
            known[field] = value
    return known


def _parse_json(text: str) -> Parsed:
    try:
        data = json.loads(text)
    except ValueError as error:
        return Parsed(
            entries=(), refused=(Refusal(line=1, field="file", problem=f"not JSON: {error}"),)
        )
    rows = data.get("people", [data]) if isinstance(data, dict) else data
    if not isinstance(rows, list):
        problem = "must be a list of objects with username and weight"
        return Parsed(entries=(), refused=(Refusal(line=1, field="people", problem=problem),))
    return take(enumerate(rows, start=1))


def _parse_table(text: str, fields: Sequence[str] | None, has_header: bool | None) -> Parsed:
    table = read_table(text, fields=fields, has_header=has_header)
    names = [column.field for column in table.columns]
    rows = [
        (line, {n: c for n, c in zip(names, cells, strict=False) if n != IGNORE})
        for line, cells in table.rows
    ]
    unreadable = [
        Refusal(line=line, field="line", problem=f"cannot be read: {reason}")
        for line, reason in table.unreadable
    ]
    if rows and "username" not in names:
        problem = "none of them holds the names of accounts; say which one does"
        taken = Parsed(entries=(), refused=(Refusal(line=1, field="columns", problem=problem),))
    else:
        taken = take(rows)
    return Parsed(
        entries=taken.entries,
        refused=(*unreadable, *taken.refused),
        columns=table.columns,
        has_header=table.has_header,
    )
