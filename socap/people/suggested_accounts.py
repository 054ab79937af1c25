"""Stores the profiles of suggested accounts, and what became of them: on the list, or dismissed."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import transaction

from socap.lib.database.rows import write_rows
from socap.people.importance import lock_scores
from socap.people.important_list import existing_people, store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson, SuggestedAccount
from socap.people.references import username_for_id
from socap.sources.base import Profile

PROFILE_FIELDS = ("username", "name", "bio", "followers", "verified", "profile_at", "is_missing")


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
    suggested = SuggestedAccount.objects.filter(pk__in=by_id).order_by("pk").select_for_update()
    accounts = [_updated(account, by_id[account.pk], now) for account in suggested]
    write_rows(accounts, _store)


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


def _updated(account: SuggestedAccount, profile: Profile, now: datetime) -> SuggestedAccount:
    account.username, account.name = profile.username, profile.name or account.name
    account.bio = account.bio if profile.bio is None else profile.bio
    account.followers = account.followers if profile.followers is None else profile.followers
    account.verified = account.verified if profile.verified is None else profile.verified
    account.profile_at, account.is_missing = now, False
    return account


def _store(accounts: Sequence[SuggestedAccount]) -> None:
    SuggestedAccount.objects.bulk_update(accounts, PROFILE_FIELDS)
