"""Asks who an entry of the important list is now: by its account's id, many in one call."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from socap.access.audit import record
from socap.collection.health.status import people_waiting
from socap.collection.provider.client import Provider
from socap.people.identity import identify
from socap.people.models import ImportantPerson
from socap.sources.base import ErrorKind, Profile, SourceError

# So old may an answer be that came for somebody who waited to be read.
FRESH = timedelta(minutes=15)


class Unreadable(Exception):
    """The account cannot be read at present; says why, for people."""


def same_account(
    person: ImportantPerson, provider: Provider, *, read_at: datetime | None
) -> ImportantPerson:
    """The entry under the name that its account has now, with a fresh count of its followings.

    An entry that was once tied to an id is read by that id alone. One that is known by name only
    is tied to whoever has the name. `read_at` is when its last reading began: what another job has
    learned since then is new. Raises `Unreadable`, or `SourceError`.
    """
    if person.account_id is None:
        return _learn(person, provider.user(person.username), provider)
    told = person.profile_at if person.profile_following is not None else None
    recent = told is not None and told > provider.clock.now() - FRESH
    if told is not None and recent and (read_at is None or told > read_at):
        return person
    try:
        profile, broken = _by_id(person, provider), None
    except SourceError as error:
        if error.kind not in (ErrorKind.GONE, ErrorKind.BROKEN):
            raise
        profile, broken = None, error if error.kind is ErrorKind.BROKEN else None
    try:
        profile = profile or _by_name(person, provider)
    except Unreadable:
        if broken is not None:  # nobody knows whether the account is there
            raise broken from None
        raise
    return _learn(person, profile, provider)


def _by_id(person: ImportantPerson, provider: Provider) -> Profile | None:
    """Its profile; and, in the same call, those of the others that wait to be read."""
    assert person.account_id is not None
    asked_at = provider.clock.now()
    others = _claim_others(person, provider.source.traits.users_batch - 1, asked_at)
    found = provider.users([person.account_id, *others])
    for account_id, other in others.items():
        if profile := found.get(account_id):
            _learn(other, profile, provider, asked_at=asked_at)
    return found.get(person.account_id)


def _by_name(person: ImportantPerson, provider: Provider) -> Profile:
    """The account under its last name, if it is still the same; the words say what it is instead."""
    called = "" if person.has_unknown_username else f", last known as @{person.username},"
    missing = f"X account {person.account_id}{called} is not there"
    kept = "What was known of it is kept."
    if person.has_unknown_username:
        raise Unreadable(f"{missing} (suspended, deactivated or deleted?). {kept}")
    try:
        profile = provider.user(person.username)
    except SourceError as error:
        if error.kind is not ErrorKind.GONE:
            raise
        raise Unreadable(f"{missing} (suspended, deactivated or deleted?). {kept}") from error
    if profile.id != person.account_id:
        raise Unreadable(
            f"{missing}, and @{person.username} belongs to another account now (id {profile.id}), which"
            f" is not read in its place. {kept}"
        )
    return profile


@transaction.atomic
def _claim_others(
    person: ImportantPerson, most: int, asked_at: datetime
) -> dict[str, ImportantPerson]:
    """Those that wait in the queue, marked so that no other job asks for them beside this one."""
    stale = Q(profile_at=None) | Q(profile_at__lte=asked_at - FRESH)
    found = list(
        ImportantPerson.objects.filter(stale, pk__in=people_waiting() - {person.pk}, active=True)
        .exclude(account_id=None)
        .select_for_update(skip_locked=True)
        .order_by("pk")[:most]
    )
    claimed = ImportantPerson.objects.filter(pk__in=[other.pk for other in found])
    claimed.update(profile_at=asked_at, profile_following=None)
    return {other.account_id: other for other in found if other.account_id}


@transaction.atomic
def _learn(
    person: ImportantPerson,
    profile: Profile,
    provider: Provider,
    *,
    asked_at: datetime | None = None,
) -> ImportantPerson:
    """Tie, rename or merge, and write down which. `asked_at` is set where it is for a later job."""
    if not ImportantPerson.objects.filter(pk=person.pk).exists():
        return person
    known = identify(person, profile, asked_at=asked_at, now=provider.clock.now())
    for change in known.changes:
        record(None, change.verb, on=known.person, details={"what": change.description})
    return known.person
