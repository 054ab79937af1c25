"""Mutes accounts and campaigns until a time: an account everywhere or in one campaign, or a campaign."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from socap.alerts.models import Mute
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import REASONS, own_kinds
from socap.people.models import Account


def mute(
    *,
    campaign: Campaign | None,
    account: Account | None,
    until: datetime | None,
    now: datetime,
) -> Mute:
    """Creates or updates a mute; `until` None is for good."""
    found, _ = Mute.objects.update_or_create(
        campaign=campaign, account=account, defaults={"until": until, "created_at": now}
    )
    return found


def unmute(mute_id: int, *, campaign: Campaign | None = None) -> bool:
    """Deletes a mute, with `campaign` only one of its own; returns whether it existed."""
    found = Mute.objects.filter(pk=mute_id)
    if campaign is not None:
        found = found.filter(campaign=campaign)
    return found.delete()[0] > 0


def mutes_in_force(campaign: Campaign, *, now: datetime) -> list[Mute]:
    """Returns the mutes that apply to this campaign, newest first."""
    return list(
        Mute.objects.filter(Q(until=None) | Q(until__gt=now))
        .filter(Q(campaign=campaign) | Q(campaign=None))
        .select_related("account")
        .order_by("-created_at", "-pk")
    )


def mute_reasons(
    campaign: Campaign, account_ids: Iterable[str], *, now: datetime, include_campaign: bool = True
) -> dict[str, str]:
    """Returns account id -> `muted until …` for those of the accounts that must not alert.

    The campaign's own accounts never alert. Without `include_campaign` a
    mute of the campaign itself is ignored.
    """
    ids = set(account_ids)
    found = {id_: REASONS[kind] for id_, kind in own_kinds(campaign, ids).items()}
    for entry in mutes_in_force(campaign, now=now):
        until = f"until {entry.until:%Y-%m-%d %H:%M} UTC" if entry.until else "for good"
        if entry.account_id is None and include_campaign:
            return dict.fromkeys(ids, f"the campaign is muted {until}")
        elif entry.account_id in ids:
            found.setdefault(entry.account_id, f"muted {until}")
    return found
