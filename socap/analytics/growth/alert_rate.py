"""How many alerts a campaign would have sent so far under each preset of alert preferences."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.alert_presets import PRESETS, AlertPreset, single_alert_level
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import IS_BASELINE, SEEN, scope

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
    """Returns the rate of each preset; {} before there is anything to count.

    Engagements of one person within an hour count as one alert, those of the baseline as none, as
    they only make one digest. People of the important list count under every preset.
    """
    levels = {preset: single_alert_level(wanted) for preset, wanted in PRESETS.items()}
    until = min(now, campaign.completed_at or now)
    observed = until - max(campaign.starts_at, campaign.created_at)
    if observed < SHORTEST or campaign.cycle_at is None:
        return {}
    given = {
        **scope(campaign),
        "tweets": list(campaign.entries.values_list("tweet_id", flat=True)),
        "levels": sorted(set(levels.values())),
        "lowest": min(levels.values()),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH alerts AS (
                   SELECT DISTINCT e.account_id, date_trunc('hour', e.first_seen_at),
                       a.importance, a.listed
                   FROM (SELECT account.id, account.importance, p.id IS NOT NULL AS listed
                       FROM people_account account
                       LEFT JOIN people_importantperson p ON p.account_id = account.id AND p.active
                       WHERE account.importance >= %(lowest)s OR p.id IS NOT NULL) a
                   CROSS JOIN LATERAL (SELECT * FROM campaigns_engagement e
                       WHERE e.account_id = a.id AND e.tweet_id = ANY(%(tweets)s)
                           AND {SEEN} OFFSET 0) e
                   JOIN campaigns_campaigntweet ct
                       ON ct.tweet_id = e.tweet_id AND ct.campaign_id = %(campaign)s
                   WHERE NOT {IS_BASELINE}
                       AND a.id NOT IN {OWN_IDS.format(campaign="%(campaign)s")})
               SELECT level, count(a.account_id) FROM unnest(%(levels)s::int[]) level
               LEFT JOIN alerts a ON a.listed OR a.importance >= level
               GROUP BY level""",
            given,
        )
        counts = dict(cursor.fetchall())
    return {
        preset: AlertRate(alerts=counts[level], observed=observed)
        for preset, level in levels.items()
    }
