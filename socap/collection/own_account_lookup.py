"""Looks up who the listed own accounts are: names by the provider, ids for the names they have now."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from socap.campaigns.models import Campaign, OwnAccount, Status
from socap.campaigns.own_accounts import StoredAccounts
from socap.collection.own_account_changes import own_accounts_changing
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import INTERACTIVE_SECONDS, Provider
from socap.collection.provider.provider_selection import EndpointUnavailable, provider_for
from socap.lib.database.contention import retry_on_conflict
from socap.lib.database.rows import update_row
from socap.people.accounts import record_accounts
from socap.people.references import username_for_id
from socap.sources.base import ErrorKind, Profile, SourceError
from socap.sources.traits import Endpoint

# When to ask again about a name that nobody had, and about the names of known accounts.
ASK_NAMES_AGAIN, ASK_IDS_AGAIN = timedelta(hours=6), timedelta(hours=24)
NOT_ASKED = "not looked up yet, the provider did not answer; it is asked again within minutes"


def accounts_to_look_up(*, now: datetime) -> QuerySet[OwnAccount]:
    """Returns the entries whose name or profile the provider is to be asked for."""
    active = Campaign.objects.filter(status=Status.ACTIVE)
    in_use = Q(campaign__in=active) | Q(client_key__in=active.values("client_key"))
    names = Q(account_id=None) & (Q(checked_at=None) | Q(checked_at__lt=now - ASK_NAMES_AGAIN))
    ids = ~Q(account_id=None) & (
        Q(checked_at=None) | (Q(checked_at__lt=now - ASK_IDS_AGAIN) & in_use)
    )
    return OwnAccount.objects.filter(names | ids).order_by("pk")


def look_up_at_once(stored: StoredAccounts, *, now: datetime) -> str:
    """Looks new entries up while somebody waits; returns why some could not be, or ''.

    Those are looked up by a job.
    """
    if not stored.added:
        return ""
    try:
        by_name, by_id = (
            provider_for(endpoint).with_deadline(INTERACTIVE_SECONDS)
            for endpoint in (Endpoint.USER, Endpoint.USERS)
        )
    except EndpointUnavailable as error:
        return str(error)
    return look_up(stored.added, by_name=by_name, by_id=by_id, now=now)


def look_up(
    entries: Iterable[OwnAccount], *, by_name: Provider, by_id: Provider, now: datetime
) -> str:
    """Asks the provider who these accounts are; returns why it could not be asked, or ''.

    A name is tied to the id of the account that has it; from then on only the id counts. What is not
    found is said at its entry and stops nothing.
    """
    waiting = list(entries)
    try:
        _look_up_ids([entry for entry in waiting if entry.account_id], by_id, now)
        for entry in (entry for entry in waiting if not entry.account_id):
            _look_up_name(entry, by_name, now)
    except (SourceError, CircuitOpen) as error:
        unasked = OwnAccount.objects.filter(pk__in=[e.pk for e in waiting], checked_at=None)
        unasked.update(problem=NOT_ASKED)
        return str(error)
    return ""


def _look_up_ids(entries: Sequence[OwnAccount], provider: Provider, now: datetime) -> None:
    size = provider.source.traits.users_batch
    for start in range(0, len(entries), size):
        part = entries[start : start + size]
        found = provider.users([entry.account_id for entry in part if entry.account_id])
        for entry in part:
            profile = found.get(entry.account_id or "")
            if profile is not None:
                _identify(entry, profile, now)
            else:
                gone = "not there any more (suspended, deactivated or deleted?); it stays listed"
                _set_problem(entry, gone, now)


def _look_up_name(entry: OwnAccount, provider: Provider, now: datetime) -> None:
    try:
        profile = provider.user(entry.username)
    except SourceError as error:
        if error.kind is not ErrorKind.GONE:
            raise
        _set_problem(entry, f"X knows no account @{entry.username}; is the name right?", now)
    else:
        _identify(entry, profile, now)


def _set_problem(entry: OwnAccount, problem: str, now: datetime) -> None:
    OwnAccount.objects.filter(pk=entry.pk).update(problem=problem, checked_at=now)


@retry_on_conflict
@transaction.atomic
def _identify(entry: OwnAccount, profile: Profile, now: datetime) -> None:
    """Ties the entry to the account; an entry that has it already takes this one's place."""
    sharing = (
        Campaign.objects.filter(client_key=entry.client_key)
        if entry.campaign_id is None
        else Campaign.objects.filter(pk=entry.campaign_id)
    )
    with own_accounts_changing(sharing, now=now):
        stored = OwnAccount.objects.select_for_update().filter(pk=entry.pk).first()
        if stored is None:
            return
        record_accounts([profile], now=now)
        same = OwnAccount.objects.filter(client_key=stored.client_key, campaign=stored.campaign_id)
        if same.filter(account_id=profile.id).exclude(pk=stored.pk).exists():
            stored.delete()
            return
        was_unnamed = stored.username == username_for_id(profile.id) and profile.username
        username = profile.username.lower() if was_unnamed else stored.username
        update_row(stored, username=username, account_id=profile.id, problem="", checked_at=now)
