"""The operator's list of important people: read from CSV or JSON, edited, deactivated, removed."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from socap.lib.texts import shown, why_unfit
from socap.people.importance import rescore, rescore_touched_by, scores_may_change
from socap.people.models import Account, Following, Person

USERNAME = re.compile(r"[A-Za-z0-9_]{1,32}")  # X allows 15 today; older and longer ones exist
PROFILE_URL = re.compile(r"^(?:https?://)?(?:www\.|mobile\.)?(?:twitter|x)\.com/", re.IGNORECASE)
MAX_WEIGHT = 1000
# At once. A list of a launch has hundreds, and whoever sends more waits too long.
MOST_LINES = 5_000
MARKED = re.compile(r"'[=+\-@\t\r]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One wanted line of the list. None leaves what is stored; a new person then weighs 1."""

    username: str
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
    entries: tuple[Entry, ...]
    refused: tuple[Refusal, ...]


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
    username = username_in(str(row.get("username") or ""))
    if not username:
        raise BadEntry("username", "is missing; give the @name of an X account")
    if not USERNAME.fullmatch(username):
        raise BadEntry("username", f"{username!r} is not an X name (letters, digits and _ only)")
    return Entry(
        username=username,
        weight=_weight(row.get("weight")),
        tags=_tags(row.get("tags")),
        name=None if row.get("name") in (None, "") else _unmarked(str(row["name"]).strip()),
        active=_active(row.get("active")),
    )


def username_in(text: str) -> str:
    """The name in `@name`, `name` or a profile's address, in lower case."""
    name, at_home = PROFILE_URL.subn("", text.strip())
    if at_home:
        name = re.split(r"[/?#]", name)[0]
    return name.strip("/").lstrip("@").lower()


def parse(text: str) -> Parsed:
    """A CSV with a header line, a JSON list of objects, or bare names one per line.

    Bad lines are reported by number (the first line is 1; for JSON, the first object is 1) and
    the rest is taken. A name given twice keeps its last line.
    """
    text = text.lstrip("\ufeff")
    if text.lstrip().startswith(("[", "{")):
        return _parse_json(text)
    return _parse_csv(text)


def take(rows: Iterable[tuple[int, Any]]) -> Parsed:
    """Read numbered loose rows, keeping the good ones and the reasons for the others."""
    entries: dict[str, Entry] = {}
    refused = []
    for line, row in rows:
        try:
            if not isinstance(row, Mapping):
                raise BadEntry("line", "must be an object with username and weight")
            entry = read_entry(row)
            entries[entry.username] = entry
        except BadEntry as error:
            refused.append(Refusal(line=line, field=error.field, problem=error.problem))
    return Parsed(entries=tuple(entries.values()), refused=tuple(refused))


@transaction.atomic
def store_people(entries: Sequence[Entry], *, now: datetime) -> Stored:
    """Add or change people by username and rescore every account that this touches."""
    scores_may_change()
    return _store(entries, retired=[], now=now)


@transaction.atomic
def replace_people(entries: Sequence[Entry], *, keep: Iterable[str], now: datetime) -> Stored:
    """Add or change these people; everybody else whose username is not in `keep` is retired.

    What retired people follow stays on record, so that naming them again is free.
    """
    scores_may_change()
    names = {username_in(name) for name in keep if not why_unfit(name)} | {
        e.username for e in entries
    }
    retired = list(Person.objects.filter(active=True).exclude(username__in=names))
    Person.objects.filter(pk__in=[person.pk for person in retired]).update(active=False)
    return _store(entries, retired=retired, now=now)


def _store(entries: Sequence[Entry], *, retired: Sequence[Person], now: datetime) -> Stored:
    known = {
        p.username: p for p in Person.objects.filter(username__in=[e.username for e in entries])
    }
    accounts = _accounts_by_username([e.username for e in entries if e.username not in known])
    added: list[Person] = []
    changed: list[Person] = []
    for entry in entries:
        person = known.get(entry.username)
        if person is None:
            added.append(
                Person(
                    username=entry.username,
                    name=entry.name or "",
                    weight=1 if entry.weight is None else entry.weight,
                    tags=list(entry.tags or ()),
                    active=entry.active is not False,
                    account_id=accounts.get(entry.username),
                    created_at=now,
                )
            )
        elif _apply(entry, person):
            changed.append(person)
    Person.objects.bulk_create(added)
    Person.objects.bulk_update(changed, ["name", "weight", "tags", "active"], batch_size=500)
    rescored = rescore_touched_by([person.pk for person in [*added, *changed, *retired]])
    return Stored(
        added=len(added),
        changed=len(changed),
        unchanged=len(entries) - len(added) - len(changed),
        rescored=rescored,
        removed=len(retired),
        people=tuple(added + changed),
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


def _parse_csv(text: str) -> Parsed:
    sample = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=sample.count)
    table = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows: list[tuple[int, Any]] = []
    header: list[str] | None = None
    while True:
        try:
            cells = next(table)
        except StopIteration:
            break
        except csv.Error as error:
            rows.append((table.line_num, {"username": f"unreadable: {error}"}))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = [cell.strip().lower().lstrip("@") for cell in cells]
            if "username" in header:
                continue
            header = ["username", "weight", "tags", "name"]
        rows.append((table.line_num, dict(zip(header, cells, strict=False))))
    return take(rows)
