"""The operator's list of important people: adds, changes, deactivates and removes entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from socap.people.identity import find_people
from socap.people.importance import lock_scores, rescore, rescore_affected_by
from socap.people.important_list_parser import Entry
from socap.people.models import Account, Following, ImportantPerson
from socap.people.references import try_parse_reference, username_for_id

# One request may send this many lines: a launch's list has hundreds, and more would take too long.
MAX_LINES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreResult:
    """What changed in the list; `rescored` counts the accounts whose score changed."""

    added: int
    changed: int
    unchanged: int
    rescored: int
    removed: int = 0
    people: tuple[ImportantPerson, ...] = field(repr=False)


@transaction.atomic
def store_people(entries: Sequence[Entry], *, now: datetime) -> StoreResult:
    """Creates or updates entries and rescores every affected account."""
    lock_scores()
    return _store(entries, deactivated=[], now=now)


@transaction.atomic
def replace_people(entries: Sequence[Entry], *, keep: Iterable[str], now: datetime) -> StoreResult:
    """Creates or updates these entries and deactivates all others not named in `keep`.

    `keep` may hold former names too. Followings of deactivated people are kept, so that adding them
    again costs no calls. An empty list deactivates everybody. If a name in `keep` cannot be parsed,
    it could be anybody's, and nobody is deactivated.
    """
    lock_scores()
    named = [try_parse_reference(name) for name in keep]
    if None in named:
        return _store(entries, deactivated=[], now=now)
    kept = [person.pk for person in existing_people(entries).values()]
    names = [reference.username for reference in named if reference]
    kept += [person.pk for person in find_people(names).values()]
    ids = [reference.account_id for reference in named if reference and reference.account_id]
    staying = Q(pk__in=kept) | Q(account_id__in=ids) | Q(former_usernames__overlap=names)
    deactivated = list(ImportantPerson.objects.filter(active=True).exclude(staying))
    ImportantPerson.objects.filter(pk__in=[person.pk for person in deactivated]).update(
        active=False
    )
    return _store(entries, deactivated=deactivated, now=now)


def existing_people(entries: Sequence[Entry]) -> dict[str, ImportantPerson]:
    """Returns the stored people that these entries refer to, by the entry's key."""
    called = find_people([entry.username for entry in entries])
    ids = [entry.account_id for entry in entries if entry.account_id]
    tied = {
        person.account_id: person for person in ImportantPerson.objects.filter(account_id__in=ids)
    }
    found: dict[str, ImportantPerson] = {}
    for entry in entries:
        named = called.get(entry.username)
        if named and entry.account_id and named.account_id:
            named = None  # the name belongs, or belonged, to another account
        if person := tied.get(entry.account_id or "") or named:
            found[entry.key] = person
    return found


def _store(
    entries: Sequence[Entry], *, deactivated: Sequence[ImportantPerson], now: datetime
) -> StoreResult:
    known = existing_people(entries)
    accounts = _accounts_by_username([e.username for e in entries if e.key not in known])
    taken = set(
        ImportantPerson.objects.filter(username__in=[e.username for e in entries]).values_list(
            "username", flat=True
        )
    )
    same = {person.pk: person for person in known.values()}  # two lines may name one person
    new: dict[str, ImportantPerson] = {}  # by account id, since two new lines may share one
    added: list[ImportantPerson] = []
    changed: dict[int, ImportantPerson] = {}
    for entry in entries:
        person = same[known[entry.key].pk] if entry.key in known else None
        account_id = entry.account_id or accounts.get(entry.username)
        if person is None and account_id in new:
            _apply(entry, new[account_id])
        elif person is None:
            person = ImportantPerson(
                username=username_for_id(account_id or "")
                if entry.username in taken
                else entry.username,
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
            person.note = ""  # the operator who edits an entry has seen its note
            changed[person.pk] = person
    ImportantPerson.objects.bulk_create(added)
    ImportantPerson.objects.bulk_update(
        changed.values(), ["name", "weight", "tags", "active", "note", "account_id"], batch_size=500
    )
    touched = [*added, *changed.values(), *deactivated]
    rescored = rescore_affected_by([person.pk for person in touched])
    return StoreResult(
        added=len(added),
        changed=len(changed),
        unchanged=len(entries) - len(added) - len(changed),
        rescored=rescored,
        removed=len(deactivated),
        people=(*added, *changed.values()),
    )


@transaction.atomic
def remove_person(person: ImportantPerson) -> int:
    """Deletes a person from the list and returns how many scores changed."""
    lock_scores()
    touched = list(Following.objects.filter(person=person).values_list("account_id", flat=True))
    touched += [person.account_id] if person.account_id else []
    person.delete()
    return rescore(touched)


def changed_fields(entry: Entry, person: ImportantPerson) -> dict[str, Any]:
    """Returns the fields of a stored person that this entry would change, with the new values."""
    wanted: dict[str, Any] = {}
    if entry.weight is not None:
        wanted["weight"] = entry.weight
    if entry.name is not None:
        wanted["name"] = entry.name
    if entry.tags is not None:
        wanted["tags"] = list(entry.tags)
    # Adding somebody again without "inactive" reactivates them.
    wanted["active"] = entry.active is not False
    return {key: value for key, value in wanted.items() if getattr(person, key) != value}


def _apply(entry: Entry, person: ImportantPerson) -> bool:
    changed = changed_fields(entry, person)
    if entry.account_id and person.account_id is None:
        changed["account_id"] = entry.account_id
    for key, value in changed.items():
        setattr(person, key, value)
    return bool(changed)


def _accounts_by_username(usernames: list[str]) -> dict[str, str]:
    """Returns the ids of known accounts by username, so that new entries count at once."""
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
