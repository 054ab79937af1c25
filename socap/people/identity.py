"""Links entries of the important list to X accounts by id, follows renames and merges duplicates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from socap.lib.database.rows import update_row
from socap.people.importance import lock_scores, rescore, rescore_affected_by
from socap.people.models import Following, ImportantPerson
from socap.people.references import InvalidReference, parse_reference, username_for_id
from socap.sources.base import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityChange:
    """A rename or merge that the operator should know about; `verb` is the audit verb."""

    verb: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentificationResult:
    """The account's entry, which differs from the given one if the two were merged."""

    person: ImportantPerson
    changes: tuple[IdentityChange, ...] = ()


@transaction.atomic
def identify(
    person: ImportantPerson, profile: Profile, *, asked_at: datetime | None = None, now: datetime
) -> IdentificationResult:
    """Links a list entry to the account of the profile.

    1. Link the entry to the account id; merge it with an entry that has this id already.
    2. Rename the entry to the account's current username. Another entry under that name is merged
       if it has no account id; otherwise it has lost the name and is read again soon.
    3. Store the profile's following count, as of `asked_at` if a later sync will use it.
    """
    lock_scores()
    person = ImportantPerson.objects.get(pk=person.pk)
    assert person.account_id in (None, profile.id), "an entry never changes its account"
    changes: list[IdentityChange] = []
    tied = ImportantPerson.objects.exclude(pk=person.pk).filter(account_id=profile.id).first()
    if tied is not None:
        changes.append(_merge(tied, person))
        person = tied
    elif person.account_id is None:
        update_row(person, account_id=profile.id)
        rescore([profile.id])
    username = profile.username.lower()
    if person.username != username:
        holder = ImportantPerson.objects.exclude(pk=person.pk).filter(username=username).first()
        if holder is not None and holder.account_id is None:
            changes.append(_merge(person, holder))
        elif holder is not None:
            _release_username(holder, now)
        changes.append(_rename(person, username))
    update_row(
        person,
        name=person.name or profile.name,
        note=" ".join(change.description for change in changes) or person.note,
        profile_following=profile.following,
        profile_at=asked_at,
    )
    return IdentificationResult(person=person, changes=tuple(changes))


def find_person(reference: str) -> ImportantPerson | None:
    """Returns the entry that a username, URL or `i/user/ID` names now; former names do not match."""
    try:
        named = parse_reference(reference)
    except InvalidReference:
        return None
    if named.account_id:
        return ImportantPerson.objects.filter(account_id=named.account_id).first()
    return find_people([named.username]).get(named.username)


def find_people(usernames: Sequence[str]) -> dict[str, ImportantPerson]:
    """Returns entries by username (lower case): the entry's own, else that of its linked account.

    Former names do not match.
    """
    wanted = list(usernames)
    found = {p.username: p for p in ImportantPerson.objects.filter(username__in=wanted)}
    if rest := [name for name in wanted if name not in found]:
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT DISTINCT ON (lower(a.username)) lower(a.username), p.id
                   FROM people_account a LEFT JOIN people_importantperson p ON p.account_id = a.id
                   WHERE lower(a.username) = ANY(%s)
                   ORDER BY lower(a.username), a.updated_at DESC""",
                [rest],
            )
            by_name = {name: pk for name, pk in cursor.fetchall() if pk is not None}
        people = ImportantPerson.objects.in_bulk(by_name.values())
        # The stored account may be older than the entry's new name.
        found |= {
            name: people[pk]
            for name, pk in by_name.items()
            if name not in people[pk].former_usernames
        }
    return found


def people_with_former_name(usernames: Sequence[str]) -> dict[str, list[ImportantPerson]]:
    """Returns, by former name, the entries that used to have one of these usernames."""
    had: dict[str, list[ImportantPerson]] = {}
    wanted = list(usernames)
    for person in ImportantPerson.objects.filter(former_usernames__overlap=wanted).order_by("pk"):
        for name in set(person.former_usernames) & set(wanted):
            had.setdefault(name, []).append(person)
    return had


def _merge(kept: ImportantPerson, duplicate: ImportantPerson) -> IdentityChange:
    """Merges two entries of one account: the higher weight, all tags, and both lists of followings."""
    weights = (kept.weight, duplicate.weight)
    names = [*kept.former_usernames, *duplicate.former_usernames]
    names += [] if duplicate.has_unknown_username else [duplicate.username]
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO people_following (person_id, account_id, seen_at)
               SELECT %s, account_id, seen_at FROM people_following WHERE person_id = %s
               ON CONFLICT DO NOTHING""",
            [kept.pk, duplicate.pk],
        )
    touched = list(Following.objects.filter(person=duplicate).values_list("account_id", flat=True))
    duplicate_name = duplicate.username
    duplicate.delete()
    update_row(
        kept,
        weight=max(weights),
        tags=list(dict.fromkeys([*kept.tags, *duplicate.tags])),
        name=kept.name or duplicate.name,
        active=kept.active or duplicate.active,
        former_usernames=[name for name in dict.fromkeys(names) if name != kept.username],
        following_known=Following.objects.filter(person=kept).count(),
    )
    rescore(touched)
    rescore_affected_by([kept.pk])
    description = (
        f"@{duplicate_name} was the same X account (id {kept.account_id}) and was merged into this"
        f" entry, with weight {kept.weight}"
    )
    if weights[0] != weights[1]:
        description += f", the higher of {weights[0]} and {weights[1]}"
    return IdentityChange(verb="person.merged", description=description + ".")


def _rename(person: ImportantPerson, username: str) -> IdentityChange:
    """Renames the entry and clears its sync cursor, which belonged to the old name's list."""
    names = [*person.former_usernames, *([] if person.has_unknown_username else [person.username])]
    if not names:
        known = "was added by its id"
    else:
        known = f"was called @{names[-1]}" if names[-1] != username else "has this name again"
    former = [name for name in dict.fromkeys(names) if name != username]
    update_row(person, username=username, former_usernames=former, sync_cursor="")
    return IdentityChange(
        verb="person.renamed", description=f"@{username} {known} (X account {person.account_id})."
    )


def _release_username(holder: ImportantPerson, now: datetime) -> None:
    """Replaces a username that another account has now by `i/user/ID` until the next sync."""
    assert holder.account_id is not None
    names = [name for name in holder.former_usernames if name != holder.username]
    update_row(
        holder,
        username=username_for_id(holder.account_id),
        former_usernames=[*names, holder.username],
        retry_at=now,
        profile_at=None,
    )
