"""Finds active campaigns that have not been polled successfully for two intervals."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from socap.collection.models import Policy
from socap.lib.database.contention import retry_on_conflict

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
    2. Return the campaigns without a successful reading for two intervals, the oldest first.
    """
    interval = timedelta(minutes=Policy.current().poll_interval_minutes)
    max_age = max(INTERVALS * interval, MIN_AGE, MIN_REAL_AGE * settings.SOCAP_CLOCK.speed)
    times: dict[str, Any] = {
        "now": now,
        # Readings in the future were taken before the clock was set back and are ignored.
        "ahead": now + CLOCK_TOLERANCE * settings.SOCAP_CLOCK.speed,
        "real": datetime.now(UTC),
        "gap": GAP,
        "anew": now - max_age + interval,
        "too_old": now - max_age,
    }
    with connection.cursor() as cursor:
        cursor.execute(UPDATE_WATCHES, times)
        cursor.execute(SELECT_STALE, times)
        return [StaleCampaign(name=name, read_at=read_at) for name, read_at in cursor.fetchall()]


UPDATE_WATCHES = """
INSERT INTO collection_campaignwatch AS v (campaign_id, since, seen_at)
SELECT id, %(now)s, %(real)s FROM campaigns_campaign c
WHERE status = 'active' AND starts_at <= %(now)s AND ends_at > %(now)s
  AND EXISTS (SELECT 1 FROM campaigns_campaigntweet ct WHERE ct.campaign_id = c.id)
ORDER BY id
ON CONFLICT (campaign_id) DO UPDATE SET seen_at = greatest(v.seen_at, excluded.seen_at),
    since = CASE WHEN v.seen_at < %(real)s - %(gap)s OR v.since > %(ahead)s THEN %(anew)s ELSE v.since END
"""

SELECT_STALE = """
SELECT c.name, max(t.read_at) FILTER (WHERE t.read_at <= %(ahead)s)
FROM collection_campaignwatch v
    JOIN campaigns_campaign c ON c.id = v.campaign_id
    JOIN campaigns_campaigntweet ct ON ct.campaign_id = c.id
    JOIN campaigns_tweet t ON t.id = ct.tweet_id
WHERE v.seen_at >= %(real)s
GROUP BY c.id, c.name, v.since
HAVING greatest(v.since, max(t.read_at) FILTER (WHERE t.read_at <= %(ahead)s)) < %(too_old)s
ORDER BY 2 NULLS FIRST, c.id
"""
