"""What was told about one person, or why it was not: for the page of an account."""

from datetime import datetime

from django.db.models import Q

from socap.alerts.models import Alert, Mute
from socap.campaigns.models import Campaign
from socap.people.models import Account


def alerts_about(
    account: Account, *, campaign: Campaign | None = None, limit: int = 20
) -> list[Alert]:
    """Newest first: alerts of this person alone, and digests that name them."""
    found = Alert.objects.filter(Q(account=account) | Q(notices__account=account))
    if campaign is not None:
        found = found.filter(campaign=campaign)
    return list(found.select_related("campaign").distinct().order_by("-pk")[:limit])


def silences_about(account: Account, *, campaign: Campaign | None, now: datetime) -> list[Mute]:
    """In force now: everywhere, and in `campaign` (without one: in any)."""
    found = Mute.objects.filter(Q(until=None) | Q(until__gt=now), account=account)
    if campaign is not None:
        found = found.filter(Q(campaign=campaign) | Q(campaign=None))
    return list(found.select_related("campaign").order_by("-created_at", "-pk"))
