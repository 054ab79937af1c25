"""Previews what adding entries to the important list, or removing a person, would change."""

from collections.abc import Sequence
from dataclasses import dataclass

from socap.people.important_list import changed_fields, existing_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson
from socap.people.score_breakdown import scored_account_count


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a person before and after the change."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A person on the list who would change, with the changed fields."""

    username: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPreview:
    """What `store_people` would do with the entries."""

    new: tuple[Entry, ...]
    changed: tuple[PersonChange, ...]
    unchanged: int


def preview_entries(entries: Sequence[Entry]) -> ListPreview:
    """Compares the entries with the stored list without writing anything."""
    known = existing_people(entries)
    changed = []
    for entry in entries:
        if person := known.get(entry.key):
            fields = tuple(
                FieldChange(field=field, before=getattr(person, field), after=value)
                for field, value in changed_fields(entry, person).items()
            )
            if fields:
                changed.append(PersonChange(username=person.username, fields=fields))
    new = tuple(entry for entry in entries if entry.key not in known)
    return ListPreview(
        new=new, changed=tuple(changed), unchanged=len(entries) - len(new) - len(changed)
    )


def removal_impact(person: ImportantPerson) -> int:
    """Returns how many accounts would score differently without this person."""
    return scored_account_count(person) if person.active and person.weight else 0
