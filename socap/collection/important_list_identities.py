"""Refreshes the identity of entries on the important list, by account id, many in one call."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from socap.access.audit import record
from socap.collection.health.status import people_queued_for_sync
from socap.collection.provider.client import Provider
from socap.people.identity import identify
from socap.people.importance import lock_scores
from socap.people.models import ImportantPerson
from socap.sources.base import ErrorKind, Profile, SourceError

# A profile fetched along with another person's request stays usable for this long.
FRESH = timedelta(minutes=15)


class AccountUnavailable(Exception):
    """The account cannot be read at present; the message says why."""


def refresh_identity(
    person: ImportantPerson, provider: Provider, *, read_at: datetime | None
) -> ImportantPerson:
    """Returns the entry with its current username and a fresh followings count.

    An entry with an account id is looked up by id only; one without is bound to the account that
    has its username. `read_at` is when its last sync began: a profile stored since then by
    another job is reused. Raises `AccountUnavailable` or `SourceError`.
    """
    if person.account_id is None:
        return _update_entry(person, provider.user(person.username), provider)
    profile_at = person.profile_at if person.profile_following is not None else None
    recent = profile_at is not None and profile_at > provider.clock.now() - FRESH
    if profile_at is not None and recent and (read_at is None or profile_at > read_at):
        return person
    try:
        profile, broken = _by_id(person, provider), None
    except SourceError as error:
        if error.kind not in (ErrorKind.GONE, ErrorKind.BROKEN):
            raise
        profile, broken = None, error if error.kind is ErrorKind.BROKEN else None
    try:
        profile = profile or _by_name(person, provider)
    except AccountUnavailable:
        if broken is not None:  # the account may still exist
            raise broken from None
        raise
    return _update_entry(person, profile, provider)


def _by_id(person: ImportantPerson, provider: Provider) -> Profile | None:
    """Returns the profile; the same call also refreshes other people waiting for a sync."""
    assert person.account_id is not None
    asked_at = provider.clock.now()
    others = _claim_others(person, provider.source.traits.users_batch - 1, asked_at)
    found = provider.users([person.account_id, *others])
    for account_id, other in others.items():
        if profile := found.get(account_id):
            _update_entry(other, profile, provider, asked_at=asked_at)
    return found.get(person.account_id)


def _by_name(person: ImportantPerson, provider: Provider) -> Profile:
    """Looks the account up by its last username. Raises `AccountUnavailable` if it is not the same."""
    called = "" if person.has_unknown_username else f", last known as @{person.username},"
    missing = f"X account {person.account_id}{called} is not there"
    kept = "What was known of it is kept."
    if person.has_unknown_username:
        raise AccountUnavailable(f"{missing} (suspended, deactivated or deleted?). {kept}")
    try:
        profile = provider.user(person.username)
    except SourceError as error:
        if error.kind is not ErrorKind.GONE:
            raise
        raise AccountUnavailable(
            f"{missing} (suspended, deactivated or deleted?). {kept}"
        ) from error
    if profile.id != person.account_id:
        raise AccountUnavailable(
            f"{missing}, and @{person.username} belongs to another account now (id {profile.id}), which"
            f" is not read in its place. {kept}"
        )
    return profile


@transaction.atomic
def _claim_others(
    person: ImportantPerson, most: int, asked_at: datetime
) -> dict[str, ImportantPerson]:
    """Claims up to `most` people waiting in the queue, so that no other job requests them too."""
    stale = Q(profile_at=None) | Q(profile_at__lte=asked_at - FRESH)
    found = list(
        ImportantPerson.objects.filter(
            stale, pk__in=people_queued_for_sync() - {person.pk}, active=True
        )
        .exclude(account_id=None)
        .select_for_update(skip_locked=True)
        .order_by("pk")[:most]
    )
    claimed = ImportantPerson.objects.filter(pk__in=[other.pk for other in found])
    claimed.update(profile_at=asked_at, profile_following=None)
    return {other.account_id: other for other in found if other.account_id}


@transaction.atomic
def _update_entry(
    person: ImportantPerson,
    profile: Profile,
    provider: Provider,
    *,
    asked_at: datetime | None = None,
) -> ImportantPerson:
    """Binds, renames or merges the entry, and audits it. `asked_at` is set for a later job's entry."""
    lock_scores()  # people are removed under this lock
    if not ImportantPerson.objects.filter(pk=person.pk).exists():
        return person
    known = identify(person, profile, asked_at=asked_at, now=provider.clock.now())
    for change in known.changes:
        record(None, change.verb, on=known.person, details={"what": change.description})
    return known.person
