"""Changes the list of own accounts, and with it alerts and counts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from socap.alerts.own_account_alerts import make_up_for, withdraw_alerts
from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.own_accounts import (
    REASONS,
    StoredAccounts,
    WantedAccount,
    campaigns_sharing,
    own_kinds,
    store_own_accounts,
)
from socap.campaigns.stored_summaries import recount_at_once
from socap.lib.database.contention import retry_on_conflict


@contextmanager
def own_accounts_changing(campaigns: Iterable[Campaign], *, now: datetime) -> Iterator[None]:
    """Locks the campaigns and applies to alerts and counts what the block does to their own accounts.

    Waiting alerts about new own accounts are withdrawn; those who are not own any more alert again.
    """
    with transaction.atomic():
        ids = [campaign.pk for campaign in campaigns]
        locked = list(
            Campaign.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
        )
        before = {campaign.pk: own_kinds(campaign).keys() for campaign in locked}
        yield
        for campaign in locked:
            after = own_kinds(campaign)
            new = {id_: REASONS[after[id_]] for id_ in after.keys() - before[campaign.pk]}
            withdraw_alerts(campaign, new, now=now)
            make_up_for(campaign, before[campaign.pk] - after.keys(), now=now)
        recount_at_once(campaigns=locked)


@retry_on_conflict
@transaction.atomic
def list_own_accounts(
    campaign: Campaign,
    wanted: Sequence[WantedAccount],
    *,
    replacing: bool = False,
    now: datetime,
    by: str = "",
    after: Callable[[StoredAccounts], None] | None = None,
) -> StoredAccounts:
    """Lists accounts, see `store_own_accounts`; names are still to be looked up.

    `after` runs in the same transaction.
    """
    with own_accounts_changing(campaigns_sharing(campaign), now=now):
        stored = store_own_accounts(campaign, wanted, replacing=replacing, now=now, by=by)
    if after:
        after(stored)
    return stored


@retry_on_conflict
@transaction.atomic
def remove_own_account(
    campaign: Campaign, entry: OwnAccount, *, now: datetime, after: Callable[[], None] | None = None
) -> None:
    with own_accounts_changing(campaigns_sharing(campaign), now=now):
        OwnAccount.objects.filter(pk=entry.pk).delete()
    if after:
        after()
