"""What taking entries into the list, or taking somebody off it, would do; nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from socap.people.important_list import Entry, known_people, moves
from socap.people.models import ImportantPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One field of one person, as it is and as it would be."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Somebody who is on the list already and would change."""

    username: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What `store_people` would do with the same entries."""

    new: tuple[Entry, ...]
    changed: tuple[Change, ...]
    unchanged: int


def preview(entries: Sequence[Entry]) -> Preview:
    """Compare with what is stored, as `store_people` finds them."""
    known = known_people(entries)
    changed = []
    for entry in entries:
        if person := known.get(entry.key):
            moved = tuple(
                Move(field=field, before=getattr(person, field), after=value)
                for field, value in moves(entry, person).items()
            )
            if moved:
                changed.append(Change(username=person.username, moves=moved))
    new = tuple(entry for entry in entries if entry.key not in known)
    return Preview(
        new=new, changed=tuple(changed), unchanged=len(entries) - len(new) - len(changed)
    )


def scores_resting_on(person: ImportantPerson) -> int:
    """How many accounts would score differently without this person."""
    if not person.active or not person.weight:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM people_account a WHERE a.id = %(self)s OR a.id IN
                   (SELECT account_id FROM people_following WHERE person_id = %(person)s)""",
            {"self": person.account_id, "person": person.pk},
        )
        return int(cursor.fetchone()[0])
