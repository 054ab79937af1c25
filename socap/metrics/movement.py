"""How a campaign moved in the last hour and since the start, by tweet, by category and in all.

All numbers are differences between readings, so they may be negative:

    the last hour    from each tweet's newest reading at least one hour older than the campaign's newest
                     one; a tweet that is watched for less, from its first reading
    since the start  from each tweet's first reading for this campaign: the newest at or before the
                     moment it was added (another campaign may have read it), else the first after it

What a tweet had at its first reading is its baseline and counts as no growth. A counter that one of
the two readings leaves out has not moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.models import Campaign
from socap.metrics.totals import COUNTERS, Counts

HOUR = timedelta(hours=1)
NOTHING = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Of one tweet or of several; the times are those of the oldest reading compared with."""

    hour: Counts = NOTHING
    start: Counts = NOTHING
    baseline: Counts = NOTHING
    hour_from: datetime | None = None
    start_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """`by_tweet` has every watched tweet, also one that has not been read."""

    whole: Moved
    by_category: dict[str, Moved]
    by_tweet: dict[str, Moved]


NOW = {name: f"coalesce(last.{name}, t.{name})" for name in COUNTERS}
READ = """FROM campaigns_metricreading r WHERE r.tweet_id = t.id
    AND r.taken_at <= coalesce(%(until)s::timestamptz, 'infinity')"""
THEN = {
    name: ", ".join(f"coalesce({NOW[name]} - {row}.{name}, 0)" for row in ("hour", "first"))
    for name in COUNTERS
}


def movement(campaign: Campaign, *, as_of: datetime | None) -> Movement:
    """`as_of` is the campaign's newest reading. One question, one row per tweet."""
    columns = ", ".join([*THEN.values(), *(f"coalesce(first.{n}, {NOW[n]}, 0)" for n in COUNTERS)])
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT t.id, ct.category, hour.taken_at, first.taken_at, {columns}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                LEFT JOIN LATERAL (SELECT * {READ} AND %(until)s::timestamptz IS NOT NULL
                    ORDER BY r.taken_at DESC LIMIT 1) last ON true
                LEFT JOIN LATERAL (
                    (SELECT 1 AS choice, r.* {READ} AND r.taken_at <= ct.added_at
                        ORDER BY r.taken_at DESC LIMIT 1)
                    UNION ALL
                    (SELECT 2 AS choice, r.* {READ} AND r.taken_at > ct.added_at
                        ORDER BY r.taken_at LIMIT 1)
                    ORDER BY choice LIMIT 1) first ON true
                LEFT JOIN LATERAL (SELECT * {READ}
                    AND r.taken_at <= greatest(%(hour_ago)s::timestamptz, first.taken_at)
                    ORDER BY r.taken_at DESC LIMIT 1) hour ON true
                WHERE ct.campaign_id = %(campaign)s""",
            {
                "campaign": campaign.pk,
                "until": campaign.completed_at,
                "hour_ago": as_of - HOUR if as_of else None,
            },
        )
        rows = cursor.fetchall()
    by_tweet: dict[str, Moved] = {}
    by_category: dict[str, list[Moved]] = {}
    for tweet_id, category, hour_from, start_from, *numbers in rows:
        moved = Moved(
            hour=_counts(numbers[0 : 2 * len(COUNTERS) : 2]),
            start=_counts(numbers[1 : 2 * len(COUNTERS) : 2]),
            baseline=_counts(numbers[2 * len(COUNTERS) :]),
            hour_from=hour_from,
            start_from=start_from,
        )
        by_tweet[tweet_id] = moved
        by_category.setdefault(category, []).append(moved)
    parts = {name: _together(moved) for name, moved in by_category.items()}
    return Movement(whole=_together(parts.values()), by_category=parts, by_tweet=by_tweet)


def _counts(numbers: Iterable[int]) -> Counts:
    return Counts(**dict(zip(COUNTERS, numbers, strict=True)))


def _together(parts: Iterable[Moved]) -> Moved:
    parts = list(parts)
    return Moved(
        hour=sum((part.hour for part in parts), NOTHING),
        start=sum((part.start for part in parts), NOTHING),
        baseline=sum((part.baseline for part in parts), NOTHING),
        hour_from=min((part.hour_from for part in parts if part.hour_from), default=None),
        start_from=min((part.start_from for part in parts if part.start_from), default=None),
    )
