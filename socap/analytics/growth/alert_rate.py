"""How many alerts a campaign would have sent so far under each preset of alert preferences."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from socap.analytics.engagers.alerts_by_level import alerts_by_level
from socap.campaigns.alert_presets import PRESETS, AlertPreset, single_alert_level
from socap.campaigns.models import Campaign

# Counts over less time say nothing yet.
SHORTEST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRate:
    """Alerts about single people, and the time in which they would have been sent."""

    alerts: int
    observed: timedelta

    @property
    def a_day(self) -> int | None:
        """Returns the average, or None in the first day, in which most of a launch happens."""
        days = self.observed / timedelta(days=1)
        return round(self.alerts / days) if days >= 1 else None


def preset_rates(campaign: Campaign, *, now: datetime) -> dict[AlertPreset, AlertRate]:
    """Returns the rate of each preset; {} before there is anything to count."""
    until = min(now, campaign.completed_at or now)
    observed = until - max(campaign.starts_at, campaign.created_at)
    if observed < SHORTEST or campaign.cycle_at is None:
        return {}
    counts = alerts_by_level(campaign)
    return {
        preset: AlertRate(alerts=counts[str(single_alert_level(wanted))], observed=observed)
        for preset, wanted in PRESETS.items()
    }
