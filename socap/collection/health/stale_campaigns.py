"""Which campaigns ought to be polled and have not been read for two intervals."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from socap.collection.models import Policy
from socap.lib.database.contention import tried_again

INTERVALS = 2
# A poll that is due waits for the schedule's next look, up to a minute of this clock.
LEAST = timedelta(minutes=3)
# With a fast clock two intervals pass in seconds; a poll needs some whatever the clock says.
LEAST_REAL = timedelta(minutes=1)
AHEAD = timedelta(minutes=1)
# The watch looks more often than this; a longer gap means that nobody could have polled.
GAP = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A campaign whose newest reading is too old; None when there never was one."""

    name: str
    read_at: datetime | None


@tried_again  # a campaign may be deleted beside it
def unread_campaigns(*, now: datetime) -> list[Unread]:
    """
    1. Keep watch over every active campaign in its window; where there was a gap (paused, or SOCAP
       stood still) begin anew, with one interval of grace.
    2. Answer those without a successful reading for two intervals, the longest unread first.
    """
    interval = timedelta(minutes=Policy.current().poll_interval_minutes)
    patience = max(INTERVALS * interval, LEAST, LEAST_REAL * settings.SOCAP_CLOCK.speed)
    times: dict[str, Any] = {
        "now": now,
        # A reading of the future was taken before the clock was set back, and says nothing.
        "ahead": now + AHEAD * settings.SOCAP_CLOCK.speed,
        "real": datetime.now(UTC),
        "gap": GAP,
        "anew": now - patience + interval,
        "too_old": now - patience,
    }
    with connection.cursor() as cursor:
        cursor.execute(KEEP_VIGIL, times)
        cursor.execute(UNREAD, times)
        return [Unread(name=name, read_at=read_at) for name, read_at in cursor.fetchall()]


KEEP_VIGIL = """
INSERT INTO collection_campaignwatch AS v (campaign_id, since, seen_at)
SELECT id, %(now)s, %(real)s FROM campaigns_campaign c
WHERE status = 'active' AND starts_at <= %(now)s AND ends_at > %(now)s
  AND EXISTS (SELECT 1 FROM campaigns_campaigntweet ct WHERE ct.campaign_id = c.id)
ORDER BY id
ON CONFLICT (campaign_id) DO UPDATE SET seen_at = greatest(v.seen_at, excluded.seen_at),
    since = CASE WHEN v.seen_at < %(real)s - %(gap)s OR v.since > %(ahead)s THEN %(anew)s ELSE v.since END
"""

UNREAD = """
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
