"""Finds the alerts and mutes of one account, for its page."""

from datetime import datetime

from django.db.models import Q

from socap.alerts.models import Alert, Mute
from socap.campaigns.models import Campaign
from socap.people.models import Account


def alerts_about(
    account: Account, *, campaign: Campaign | None = None, limit: int = 20
) -> list[Alert]:
    """Returns the newest alerts about the account, including digests that name it."""
    found = Alert.objects.filter(Q(account=account) | Q(matches__account=account))
    if campaign is not None:
        found = found.filter(campaign=campaign)
    return list(found.select_related("campaign").distinct().order_by("-pk")[:limit])


def mutes_about(account: Account, *, campaign: Campaign | None, now: datetime) -> list[Mute]:
    """Returns the mutes in force: global ones and those of `campaign`, or of any campaign if None."""
    found = Mute.objects.filter(Q(until=None) | Q(until__gt=now), account=account)
    if campaign is not None:
        found = found.filter(Q(campaign=campaign) | Q(campaign=None))
    return list(found.select_related("campaign").order_by("-created_at", "-pk"))
