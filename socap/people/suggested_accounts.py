"""Stores the profiles of suggested accounts, and what became of them: on the list, or dismissed."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import connection, transaction

from socap.lib.database.rows import write_rows
from socap.people.importance import lock_scores
from socap.people.important_list import existing_people, store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson, SuggestedAccount
from socap.people.references import username_for_id
from socap.sources.base import Profile


class AlreadyListed(Exception):
    """The account is on the list already, as `person`."""

    def __init__(self, person: ImportantPerson) -> None:
        state = "" if person.active else ", inactive"
        super().__init__(f"is already on the list with weight {person.weight}{state}")
        self.person = person


@transaction.atomic
def record_profiles(profiles: Iterable[Profile], *, now: datetime) -> None:
    """Stores the profiles of accounts that are suggested, and ignores all others.

    Fields missing from a profile keep their stored value.
    """
    by_id = {profile.id: profile for profile in profiles if profile.username}
    write_rows([by_id[key] for key in sorted(by_id)], lambda batch: _store(batch, now))


def record_missing(account_ids: Collection[str], *, now: datetime) -> None:
    """Marks accounts that the provider did not return; what was known of them stays."""
    asked = SuggestedAccount.objects.filter(pk__in=account_ids)
    asked.update(profile_at=now, is_missing=True)


@transaction.atomic
def add_to_list(
    account_id: str, *, username: str, name: str, weight: int, now: datetime
) -> ImportantPerson:
    """Adds the account to the list and forgets a dismissal. Raises `AlreadyListed`."""
    lock_scores()
    entry = Entry(
        username=username.lower() or username_for_id(account_id),
        account_id=account_id,
        weight=weight,
        name=name,
    )
    if known := existing_people([entry]):
        raise AlreadyListed(known[entry.key])
    restore(account_id)
    (person,) = store_people([entry], now=now).people
    return person


def dismiss(account_id: str, *, now: datetime) -> bool:
    """Never suggests the account again; returns False if it was dismissed already."""
    found = SuggestedAccount.objects.filter(pk=account_id, dismissed_at=None)
    return bool(found.update(dismissed_at=now))


def restore(account_id: str) -> bool:
    """Suggests a dismissed account again; returns False if it was not dismissed."""
    found = SuggestedAccount.objects.filter(pk=account_id, dismissed_at__isnull=False)
    return bool(found.update(dismissed_at=None))


def _store(profiles: Sequence[Profile], now: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            UPDATE,
            {
                "id": [p.id for p in profiles],
                "username": [p.username for p in profiles],
                "name": [p.name or None for p in profiles],
                "bio": [p.bio for p in profiles],
                "followers": [p.followers for p in profiles],
                "verified": [p.verified for p in profiles],
                "now": now,
            },
        )


# Locks in the order of ids, so that two writers cannot deadlock.
UPDATE = """
WITH locked AS (
    SELECT account_id FROM people_suggestedaccount WHERE account_id = ANY(%(id)s::text[])
    ORDER BY account_id FOR UPDATE
)
UPDATE people_suggestedaccount s
SET username = said.username, name = coalesce(said.name, s.name), bio = coalesce(said.bio, s.bio),
    followers = coalesce(said.followers, s.followers),
    verified = coalesce(said.verified, s.verified), profile_at = %(now)s, is_missing = false
FROM locked JOIN unnest(%(id)s::text[], %(username)s::text[], %(name)s::text[], %(bio)s::text[],
    %(followers)s::bigint[], %(verified)s::bool[])
  AS said(id, username, name, bio, followers, verified) ON said.id = locked.account_id
WHERE s.account_id = locked.account_id
"""
