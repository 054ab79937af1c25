"""Silence until a time: about a person everywhere, about a campaign, or about one in the other."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from socap.alerts.models import Mute
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_ACCOUNT_REASON, filter_own_accounts
from socap.people.models import Account


def mute(
    *,
    campaign: Campaign | None,
    account: Account | None,
    until: datetime | None,
    now: datetime,
) -> Mute:
    """Begin or move a silence; `until` None lasts for good."""
    found, _ = Mute.objects.update_or_create(
        campaign=campaign, account=account, defaults={"until": until, "created_at": now}
    )
    return found


def unmute(mute_id: int, *, campaign: Campaign | None = None) -> bool:
    """End a silence; with `campaign` only one of its own."""
    found = Mute.objects.filter(pk=mute_id)
    if campaign is not None:
        found = found.filter(campaign=campaign)
    return found.delete()[0] > 0


def mutes_in_force(campaign: Campaign, *, now: datetime) -> list[Mute]:
    """What keeps this campaign from telling, the newest first."""
    return list(
        Mute.objects.filter(Q(until=None) | Q(until__gt=now))
        .filter(Q(campaign=campaign) | Q(campaign=None))
        .select_related("account")
        .order_by("-created_at", "-pk")
    )


def silences(
    campaign: Campaign, account_ids: Iterable[str], *, now: datetime, whole: bool = True
) -> dict[str, str]:
    """Why nothing is told of these accounts: account id -> `muted until …`; absent: it is.

    The campaign's own are silent while their tweet is in it, also where it has joined only now.
    Without `whole` it does not matter whether the campaign itself is muted.
    """
    wanted = set(account_ids)
    found = dict.fromkeys(filter_own_accounts(campaign, wanted), OWN_ACCOUNT_REASON)
    for entry in mutes_in_force(campaign, now=now):
        until = f"until {entry.until:%Y-%m-%d %H:%M} UTC" if entry.until else "for good"
        if entry.account_id is None and whole:
            return dict.fromkeys(wanted, f"the campaign is muted {until}")
        elif entry.account_id in wanted:
            found.setdefault(entry.account_id, f"muted {until}")
    return found
