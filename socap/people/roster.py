"""The operator's list of important people: read from CSV or JSON, edited, deactivated, removed."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from socap.lib.texts import shown, why_unfit
from socap.people.columns import FIELD_OF, FIELDS, IGNORE, Column, read_table
from socap.people.identity import people_called
from socap.people.importance import rescore, rescore_touched_by, scores_may_change
from socap.people.models import MAX_WEIGHT, Account, Following, Person
from socap.people.references import NoAccount, Reference, reference_in

# At once. A list of a launch has hundreds, and whoever sends more waits too long.
MOST_LINES = 5_000
MARKED = re.compile(r"'[=+\-@\t\r]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One wanted line of the list. None leaves what is stored; a new person then weighs 1.

    With an id it is that account, whatever it is called; without a name, `username` is the id.
    """

    username: str
    account_id: str | None = None
    weight: int | None = None
    tags: tuple[str, ...] | None = None
    name: str | None = None
    active: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A line that could not be taken: where, which field, and what to do."""

    line: int
    field: str
    problem: str


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
    people: tuple[Person, ...] = field(repr=False)


class BadEntry(ValueError):
    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.field, self.problem = name, problem


def read_entry(row: Mapping[str, Any]) -> Entry:
    """One person from loose input (CSV cells, JSON values); raises `BadEntry` naming the field."""
    for name, value in row.items():
        for part in [name, *(value if isinstance(value, list) else [value])]:
            if problem := why_unfit(str(part)):
                raise BadEntry(shown(str(name)), problem)
    row = _by_known_names(row)
    try:
        named = reference_in(str(row.get("username") or ""))
    except NoAccount as error:
        raise BadEntry("username", str(error)) from None
    return Entry(
        username=named.username or named.account_id,
        account_id=named.account_id or None,
        weight=_weight(row.get("weight")),
        tags=_tags(row.get("tags")),
        name=None if row.get("name") in (None, "") else _unmarked(str(row["name"]).strip()),
        active=_active(row.get("active")),
    )


def parse(
    text: str, *, fields: Sequence[str] | None = None, has_header: bool | None = None
) -> Parsed:
    """A table with or without a header line, a JSON list of objects, or bare names one per line.

    Bad lines are reported by number (the first line is 1; for JSON, the first object is 1) and
    the rest is taken. A name given twice keeps its last line. `fields` says what the columns of a
    table are, `has_header` whether its first line is one; otherwise both are found out.
    """
    text = text.lstrip("\ufeff")
    if text.lstrip().startswith(("[", "{")):
        return _parse_json(text)
    return _parse_table(text, fields, has_header)


def take(rows: Iterable[tuple[int, Any]]) -> Parsed:
    """Read numbered loose rows, keeping the good ones and the reasons for the others."""
    entries: dict[str, tuple[int, Entry]] = {}
    refused = []
    for line, row in rows:
        try:
            if not isinstance(row, Mapping):
                raise BadEntry("line", "must be an object with username and weight")
            entry = read_entry(row)
        except BadEntry as error:
            refused.append(Refusal(line=line, field=error.field, problem=error.problem))
            continue
        if entry.username in entries:
            problem = f"@{entry.username} comes again in line {line}, and that one counts"
            before, _ = entries[entry.username]
            refused.append(Refusal(line=before, field="username", problem=problem))
        entries[entry.username] = line, entry
    refused.sort(key=lambda item: item.line)
    return Parsed(entries=tuple(entry for _, entry in entries.values()), refused=tuple(refused))


@transaction.atomic
def store_people(entries: Sequence[Entry], *, now: datetime) -> Stored:
    """Add or change people by username and rescore every account that this touches."""
    scores_may_change()
    return _store(entries, retired=[], now=now)


@transaction.atomic
def replace_people(entries: Sequence[Entry], *, keep: Iterable[str], now: datetime) -> Stored:
    """Add or change these people; everybody else whose username is not in `keep` is retired.

    What retired people follow stays on record, so that naming them again is free. An empty
    list retires everybody; one with lines of which none names anybody is a mistake, and retires nobody.
    """
    scores_may_change()
    keep = list(keep)
    named = [reference for name in keep if not why_unfit(name) and (reference := _reference(name))]
    if keep and not named and not entries:
        return _store(entries, retired=[], now=now)
    kept = [person.pk for person in known_people(entries).values()]
    kept += [p.pk for p in people_called([reference.username for reference in named]).values()]
    ids = [reference.account_id for reference in named if reference.account_id]
    staying = Q(pk__in=kept) | Q(account_id__in=ids)
    retired = list(Person.objects.filter(active=True).exclude(staying))
    Person.objects.filter(pk__in=[person.pk for person in retired]).update(active=False)
    return _store(entries, retired=retired, now=now)


def known_people(entries: Sequence[Entry]) -> dict[str, Person]:
    """Who of these is on the list already, also under a former name, by the entry's username."""
    called = people_called([entry.username for entry in entries])
    ids = [entry.account_id for entry in entries if entry.account_id]
    tied = {person.account_id: person for person in Person.objects.filter(account_id__in=ids)}
    found: dict[str, Person] = {}
    for entry in entries:
        named = called.get(entry.username)
        if named and entry.account_id and named.account_id:
            named = None  # another account has, or had, this name
        if person := tied.get(entry.account_id) if entry.account_id else named:
            found[entry.username] = person
        elif named:
            found[entry.username] = named
    return found


def _store(entries: Sequence[Entry], *, retired: Sequence[Person], now: datetime) -> Stored:
    known = known_people(entries)
    accounts = _accounts_by_username([e.username for e in entries if e.username not in known])
    taken = set(
        Person.objects.filter(username__in=[e.username for e in entries]).values_list(
            "username", flat=True
        )
    )
    same = {person.pk: person for person in known.values()}  # two names may mean one entry
    added: list[Person] = []
    changed: dict[int, Person] = {}
    for entry in entries:
        person = same[known[entry.username].pk] if entry.username in known else None
        if person is None:
            added.append(
                Person(
                    username=entry.account_id or "" if entry.username in taken else entry.username,
                    name=entry.name or "",
                    weight=1 if entry.weight is None else entry.weight,
                    tags=list(entry.tags or ()),
                    active=entry.active is not False,
                    account_id=entry.account_id or accounts.get(entry.username),
                    created_at=now,
                )
            )
        elif _apply(entry, person):
            person.note = ""  # whoever changes an entry has seen what became of its name
            changed[person.pk] = person
    Person.objects.bulk_create(added)
    Person.objects.bulk_update(
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
def remove_person(person: Person) -> int:
    """Take a person off the list for good; answers how many scores moved."""
    scores_may_change()
    touched = list(Following.objects.filter(person=person).values_list("account_id", flat=True))
    touched += [person.account_id] if person.account_id else []
    person.delete()
    return rescore(touched)


def moves(entry: Entry, person: Person) -> dict[str, Any]:
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


def _apply(entry: Entry, person: Person) -> bool:
    moved = moves(entry, person)
    if entry.account_id and person.account_id is None:
        moved["account_id"] = entry.account_id
    for key, value in moved.items():
        setattr(person, key, value)
    return bool(moved)


def _accounts_by_username(usernames: list[str]) -> dict[str, str]:
    """The X ids of people that already engaged, so that they count from the first moment."""
    taken = set(Person.objects.exclude(account_id=None).values_list("account_id", flat=True))
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
        return reference_in(text.replace("\0", ""))
    except NoAccount:
        return None


def _by_known_names(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row under the names of our fields, also where a JSON object calls them otherwise."""
    known = {name: value for name, value in row.items() if name in FIELDS}
    for name, value in row.items():
        field = FIELD_OF.get(str(name).strip().lower().replace("_", " "))
        if field and field not in known and name not in FIELDS:
            known[field] = value
    return known


def _unmarked(cell: str) -> str:
    """Without the mark that an export puts before what a spreadsheet would calculate."""
    return cell[1:] if MARKED.match(cell) else cell


def _weight(value: object) -> int | None:
    if value in (None, ""):
        return None
    try:
        number = float(str(value).strip())
    except ValueError:
        number = float("nan")
    if isinstance(value, bool) or number != number or not number.is_integer():
        raise BadEntry("weight", f"{value!r} is not a whole number from 0 to {MAX_WEIGHT}")
    if not 0 <= number <= MAX_WEIGHT:
        raise BadEntry("weight", f"{value!r} is not from 0 to {MAX_WEIGHT}")
    return int(number)


def _tags(value: object) -> tuple[str, ...] | None:
    if value in (None, ""):
        return None
    parts = re.split(r"[|;,]", _unmarked(value)) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        raise BadEntry("tags", "must be a list of words, or words separated by | ; or ,")
    tags = [str(part).strip() for part in parts if str(part).strip()]
    if any(len(tag) > 64 for tag in tags):
        raise BadEntry("tags", "a tag may have at most 64 characters")
    return tuple(dict.fromkeys(tags))


def _active(value: object) -> bool | None:
    if value in (None, ""):
        return None
    word = str(value).strip().lower()
    if word in {"true", "1", "yes", "on", "active"}:
        return True
    if word in {"false", "0", "no", "off", "inactive"}:
        return False
    raise BadEntry("active", f"{value!r} is neither yes nor no")


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
