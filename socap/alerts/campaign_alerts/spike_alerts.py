"""Alerts about a spike of a campaign: how much above the expected pace it is, and its likely cause."""

from datetime import datetime

from socap.alerts.models import Alert
from socap.alerts.mutes import mutes_in_force
from socap.analytics.spikes.spike_events import spike_event
from socap.campaigns.models import Campaign, Spike


def create_spike_alert(spike: Spike, *, now: datetime) -> None:
    """Creates the alert with its words. Run it in the transaction that stores the spike."""
    found = spike_event(spike)
    minutes = (found.ends_at - found.starts_at).total_seconds() / 60
    Alert.objects.create(
        kind=Alert.Kind.SPIKE,
        campaign=spike.campaign,
        created_at=now,
        due_at=now,
        headline=f"The pace is {found.times:.1f} times what was expected",
        text=f"{found.engagements:,} engagements in {minutes:.0f} minutes, where {found.expected:,}"
        f" were expected; {found.why}." + (f"\n{found.url}" if found.url else ""),
    )


def spike_skip_reason(campaign: Campaign, *, now: datetime) -> str:
    """Returns why a spike is not announced, or ''."""
    if not campaign.alerts_on_spikes:
        return "the campaign does not alert about spikes any more"
    muted = any(entry.account_id is None for entry in mutes_in_force(campaign, now=now))
    return "the campaign is muted" if muted else ""
