"""Finds active campaigns that have not been polled successfully when they should have been."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from socap.analytics.pace.budget_state import BudgetState, budget_of
from socap.campaigns.models import Campaign
from socap.collection.models import Policy
from socap.collection.pace.reading_rules import LONGEST
from socap.lib.database.contention import retry_on_conflict

# Of a fixed pace; by an adaptive one every tweet has been due within its longest interval.
INTERVALS = 2
# A due poll waits up to a minute of product time for the scheduler.
MIN_AGE = timedelta(minutes=3)
# With a fast product clock two intervals pass in seconds, but a poll still takes real time.
MIN_REAL_AGE = timedelta(minutes=1)
CLOCK_TOLERANCE = timedelta(minutes=1)
# Checks run more often than this; a longer gap means that SOCAP was not running.
GAP = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleCampaign:
    """A campaign whose newest reading is too old; None when there never was one."""

    name: str
    read_at: datetime | None


@retry_on_conflict  # a campaign may be deleted concurrently
def find_stale_campaigns(*, now: datetime) -> list[StaleCampaign]:
    """
    1. Update the watch of every active campaign in its window; after a gap (paused, or SOCAP was
       stopped) restart it with one interval of grace.
    2. Return the campaigns without a successful reading for two intervals, or for longer than an
       adaptive pace ever waits, the oldest first. One whose budget is used up is not read on purpose.
    """
    interval = timedelta(minutes=Policy.current().poll_interval_minutes)
    least_age = max(MIN_AGE, MIN_REAL_AGE * settings.SOCAP_CLOCK.speed)
    times: dict[str, Any] = {
        "now": now,
        # Readings in the future were taken before the clock was set back and are ignored.
        "ahead": now + CLOCK_TOLERANCE * settings.SOCAP_CLOCK.speed,
        "real": datetime.now(UTC),
        "gap": GAP,
        "interval": interval,
        "longest": timedelta(minutes=LONGEST),
        "intervals": INTERVALS,
        "least_age": least_age,
    }
    with connection.cursor() as cursor:
        cursor.execute(UPDATE_WATCHES, times)
        cursor.execute(SELECT_STALE, times)
        found = cursor.fetchall()
    stale = Campaign.objects.in_bulk([campaign_id for campaign_id, _ in found])
    return [
        StaleCampaign(name=campaign.name, read_at=read_at)
        for campaign_id, read_at in found
        if (campaign := stale.get(campaign_id))
        and budget_of(campaign, now=now).state is not BudgetState.USED_UP
    ]


# Of campaign c.
INTERVAL = """CASE WHEN c.pace_mode = 'adaptive' THEN %(longest)s
    ELSE coalesce(c.interval_minutes * interval '1 minute', %(interval)s) END"""
MAX_AGE = f"""CASE WHEN c.pace_mode = 'adaptive' THEN %(longest)s + %(least_age)s
    ELSE greatest(%(intervals)s * {INTERVAL}, %(least_age)s) END"""

UPDATE_WATCHES = f"""
INSERT INTO collection_campaignwatch AS v (campaign_id, since, seen_at)
SELECT id, %(now)s, %(real)s FROM campaigns_campaign c
WHERE status = 'active' AND starts_at <= %(now)s AND ends_at > %(now)s
  AND EXISTS (SELECT 1 FROM campaigns_campaigntweet ct WHERE ct.campaign_id = c.id)
ORDER BY id
ON CONFLICT (campaign_id) DO UPDATE SET seen_at = greatest(v.seen_at, excluded.seen_at),
    since = CASE WHEN v.seen_at < %(real)s - %(gap)s OR v.since > %(ahead)s THEN
        (SELECT %(now)s - {MAX_AGE} + {INTERVAL} FROM campaigns_campaign c WHERE c.id = v.campaign_id)
        ELSE v.since END
"""

SELECT_STALE = f"""
SELECT c.id, max(t.read_at) FILTER (WHERE t.read_at <= %(ahead)s)
FROM collection_campaignwatch v
    JOIN campaigns_campaign c ON c.id = v.campaign_id
    JOIN campaigns_campaigntweet ct ON ct.campaign_id = c.id
    JOIN campaigns_tweet t ON t.id = ct.tweet_id
WHERE v.seen_at >= %(real)s
GROUP BY c.id, v.since
HAVING greatest(v.since, max(t.read_at) FILTER (WHERE t.read_at <= %(ahead)s)) < %(now)s - {MAX_AGE}
ORDER BY 2 NULLS FIRST, c.id
"""
