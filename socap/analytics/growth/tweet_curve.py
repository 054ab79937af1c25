"""The growth curve of one tweet: its readings, thinned to a limited number of points."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.analytics.growth.totals import COUNTERS, Counts
from socap.campaigns.models import Campaign
from socap.campaigns.scope import TAKEN, scope

MOST_POINTS = 300
STEPS = (60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 24 * 3600)


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetPoint:
    """The counters as of `taken_at`, and their change since the point before."""

    taken_at: datetime
    total: Counts
    change: Counts


def tweet_curve(campaign: Campaign, tweet_id: str) -> list[TweetPoint]:
    """Returns points, oldest first, up to the campaign's end: the newest reading of each step.

    A missing counter keeps its last value.
    """
    given = scope(campaign) | {"tweet": tweet_id}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT extract(epoch FROM max(taken_at) - min(taken_at))::int, count(*) {FROM_READINGS}",
            given,
        )
        span, count = cursor.fetchone()
        step = step_within(span, MOST_POINTS) if count > MOST_POINTS else 1
        cursor.execute(
            f"""SELECT DISTINCT ON (slot) taken_at, {", ".join(COUNTERS)},
                    floor(extract(epoch FROM taken_at) / %(step)s) AS slot
                {FROM_READINGS} ORDER BY slot, taken_at DESC""",
            given | {"step": step},
        )
        rows = cursor.fetchall()
    points: list[TweetPoint] = []
    known = dict.fromkeys(COUNTERS, 0)
    for taken_at, *numbers in rows:
        said = dict(zip(COUNTERS, numbers, strict=False))
        known |= {name: value for name, value in said.items() if value is not None}
        total = Counts(**known)
        change = total - points[-1].total if points else Counts()
        points.append(TweetPoint(taken_at=taken_at, total=total, change=change))
    return points


FROM_READINGS = f"FROM campaigns_metricreading r WHERE r.tweet_id = %(tweet)s AND {TAKEN}"


def step_within(span: float, most: int) -> int:
    """Returns the shortest step (seconds) that divides `span` into at most so many parts."""
    return next((step for step in STEPS if span / step <= most), STEPS[-1])
