"""Looks for spikes in the pace of running campaigns, stores them with their likely cause, and alerts."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from socap.alerts.campaign_alerts.spike_alerts import create_spike_alert
from socap.analytics.spikes.pace_bins import pace_bins
from socap.analytics.spikes.spike_causes import likely_cause
from socap.analytics.spikes.spike_detection import DetectedSpike, detect_spikes
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, Snapshot, Spike, Status
from socap.lib.each import for_each, raise_first_error

# Older ones are recorded, but nobody is alerted hours later.
ALERT_WITHIN = timedelta(hours=2)
# A later look may find the cause: quotes are read after the counters.
CAUSE_WITHIN = timedelta(hours=6)


def watch_spikes(*, now: datetime) -> int:
    """Looks at the campaigns that were read since they were last looked at; returns how many."""
    found = list(campaigns_to_check())
    raise_first_error(for_each(found, lambda one: check_campaign(one, now=now), action="spikes"))
    return len(found)


def campaigns_to_check() -> QuerySet[Campaign]:
    snapshots = Snapshot.objects.filter(campaign=OuterRef("pk"))
    newer = snapshots.filter(taken_at__gt=OuterRef("spikes_checked_at"))
    read = Q(spikes_checked_at=None) & Exists(snapshots) | Exists(newer)
    running = Q(status=Status.ACTIVE) | Q(spikes_checked_at=None)
    running |= Q(completed_at__gt=F("spikes_checked_at"))
    return Campaign.objects.filter(running).filter(read).order_by("pk")


def check_campaign(campaign: Campaign, *, now: datetime) -> None:
    """
    1. Detect the spikes of the whole curve; the same data gives the same spikes.
    2. Store new ones and what has changed, each with its likely cause.
    3. Alert about what began lately, where the campaign wants that.

    What was found once is kept, although an older part of the curve is known less exactly later.
    """
    bins = pace_bins(campaign)
    with transaction.atomic():
        campaign = lock_campaign(campaign)
        known = list(campaign.spikes.all())
        for one in detect_spikes(bins.counts) if bins else ():
            assert bins is not None
            begins, ends = bins.start_of(one.first), bins.start_of(one.last + 1)
            spike = next((k for k in known if k.starts_at < ends and begins < k.ends_at), None)
            if spike is not None:
                _update_spike(spike, one, ends, now)
                continue
            spike = _new_spike(campaign, one, begins, ends, now)
            if campaign.alerts_on_spikes and now - ends <= ALERT_WITHIN:
                create_spike_alert(spike, now=now)
        Campaign.objects.filter(pk=campaign.pk).update(spikes_checked_at=now)


def _new_spike(
    campaign: Campaign, one: DetectedSpike, begins: datetime, ends: datetime, now: datetime
) -> Spike:
    spike = Spike(
        campaign=campaign,
        starts_at=begins,
        ends_at=ends,
        engagements=round(one.count),
        expected=one.expected,
        found_at=now,
        changed_at=now,
    )
    _set_cause(spike)
    spike.save()
    return spike


def _update_spike(spike: Spike, one: DetectedSpike, ends: datetime, now: datetime) -> None:
    """Lets a spike grow, and looks for its cause again while lists may still bring it."""
    before = _state(spike)
    if round(one.count) > spike.engagements:
        spike.ends_at, spike.engagements, spike.expected = ends, round(one.count), one.expected
    if now - spike.starts_at <= CAUSE_WITHIN:
        _set_cause(spike)
    if _state(spike) != before:
        spike.changed_at = now
        spike.save()


def _state(spike: Spike) -> tuple[object, ...]:
    return (spike.ends_at, spike.engagements, spike.cause, spike.cause_tweet_id, spike.reach)


def _set_cause(spike: Spike) -> None:
    """Stores the likely cause; one that was found is not lost again."""
    cause = likely_cause(spike.campaign, spike.starts_at)
    if cause is not None:
        spike.cause, spike.cause_tweet_id = cause.kind, cause.tweet_id
        spike.cause_account_id, spike.cause_at = cause.account_id, cause.at
        spike.reach = cause.reach
