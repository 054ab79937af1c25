"""How one tweet grew: its readings, thinned so that a curve of any length stays legible."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.analytics.growth.totals import COUNTERS, Counts
from socap.campaigns.models import Campaign
from socap.campaigns.scope import TAKEN, scope

MOST_POINTS = 300
STEPS = (60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 24 * 3600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The counters as of `taken_at`, and how they moved since the point before."""

    taken_at: datetime
    total: Counts
    change: Counts


def tweet_curve(campaign: Campaign, tweet_id: str) -> list[Reading]:
    """Oldest first; of readings closer together than a step the newest. A completed campaign's ends
    with it. A counter that was not said stands where it stood."""
    given = scope(campaign) | {"tweet": tweet_id}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT extract(epoch FROM max(taken_at) - min(taken_at))::int, count(*) {READ}", given
        )
        span, count = cursor.fetchone()
        step = _step(span) if count > MOST_POINTS else 1
        cursor.execute(
            f"""SELECT DISTINCT ON (slot) taken_at, {", ".join(COUNTERS)},
                    floor(extract(epoch FROM taken_at) / %(step)s) AS slot
                {READ} ORDER BY slot, taken_at DESC""",
            given | {"step": step},
        )
        rows = cursor.fetchall()
    points: list[Reading] = []
    known = dict.fromkeys(COUNTERS, 0)
    for taken_at, *numbers in rows:
        said = dict(zip(COUNTERS, numbers, strict=False))
        known |= {name: value for name, value in said.items() if value is not None}
        total = Counts(**known)
        change = total - points[-1].total if points else Counts()
        points.append(Reading(taken_at=taken_at, total=total, change=change))
    return points


READ = f"FROM campaigns_metricreading r WHERE r.tweet_id = %(tweet)s AND {TAKEN}"


def _step(span: int) -> int:
    """The shortest step that keeps the curve within its length."""
    return next((step for step in STEPS if span / step <= MOST_POINTS), STEPS[-1])
