"""Withdraws alerts about accounts that have become a campaign's own, and makes up for them afterwards."""

from collections.abc import Collection, Mapping
from datetime import datetime

from socap.alerts.alert_generation import schedule_alert_generation
from socap.alerts.dispatch import skip_alert, skip_matches_of
from socap.alerts.matches import match_engagements_of
from socap.alerts.models import Alert, Match
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import REASONS


def withdraw_alerts(campaign: Campaign, reasons: Mapping[str, str], *, now: datetime) -> int:
    """Skips pending alerts about these accounts (id -> reason) and takes them out of pending digests.

    Call it with the campaign locked. Alerts that are being sent are checked again at each delivery.
    Returns how many alerts it changed.
    """
    waiting = Alert.objects.filter(campaign=campaign, status=Alert.Status.PENDING, forced=False)
    found = waiting.filter(matches__account__in=list(reasons)).distinct().order_by("pk")
    for alert in found:
        told = set(Match.objects.filter(alert=alert).values_list("account_id", flat=True))
        if told <= reasons.keys():
            skip_alert(alert, reasons[min(told)])
        else:
            own = {account_id: reasons[account_id] for account_id in told & reasons.keys()}
            skip_matches_of(own, alert, now)
    return len(found)


def make_up_for(campaign: Campaign, account_ids: Collection[str], *, now: datetime) -> None:
    """Treats what these accounts did as new, unless it was alerted about; they are not own any more.

    Call it with the campaign locked.
    """
    if not account_ids:
        return
    skipped = Alert.objects.filter(
        campaign=campaign, status=Alert.Status.SKIPPED, reason__in=REASONS.values()
    )
    theirs = Match.objects.filter(alert__in=skipped, account__in=list(account_ids))
    emptied = list(skipped.filter(kind=Alert.Kind.PERSON, account__in=list(account_ids)))
    theirs.update(alert=None, matched_at=now)
    Alert.objects.filter(pk__in=[alert.pk for alert in emptied]).delete()
    match_engagements_of(campaign, account_ids, now=now)
    schedule_alert_generation([campaign.pk])
