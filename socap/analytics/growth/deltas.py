"""How a campaign moved in the last hour and since the start, by tweet, by category and in all.

All numbers are differences between readings, so they may be negative:

    the last hour    from each tweet's newest reading at least one hour older than the campaign's newest
                     one; a tweet that is watched for less, from its first reading
    since the start  from each tweet's first reading for this campaign: the newest at or before the
                     moment it was added (another campaign may have read it), else the first after it

What a tweet had at its first reading is its baseline and counts as no growth; of a counter that this
reading leaves out it is the first value that is said. A counter that the newest reading leaves out
stands where it stood. This is the one definition of growth since the start: the curves take the same
baselines out of the totals of each point (`curves`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from socap.analytics.growth.totals import COUNTERS, Counts
from socap.campaigns.models import Campaign
from socap.campaigns.scope import LAST_READING, TAKEN, latest_counter, scope

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What tweets of one category had when they were first read for the campaign, `at` that moment."""

    at: datetime
    category: str
    counts: Counts


NOW = {name: latest_counter(name) for name in COUNTERS}
READ = f"FROM campaigns_metricreading r WHERE r.tweet_id = t.id AND {TAKEN}"
# The newest reading at or before the moment the tweet was added, else the first after it.
FIRST_READING = f"""LEFT JOIN LATERAL (
    (SELECT 1 AS choice, r.* {READ} AND r.taken_at <= ct.added_at ORDER BY r.taken_at DESC LIMIT 1)
    UNION ALL
    (SELECT 2 AS choice, r.* {READ} AND r.taken_at > ct.added_at ORDER BY r.taken_at LIMIT 1)
    ORDER BY choice LIMIT 1) first ON true"""


def _first_said(counter: str, column: str) -> str:
    """SQL for the value (or the moment) of the first reading that says this counter."""
    return f"""CASE WHEN first.{counter} IS NOT NULL THEN first.{column}
        WHEN t.{counter} IS NOT NULL THEN (SELECT r.{column} {READ}
        AND r.taken_at > first.taken_at AND r.{counter} IS NOT NULL ORDER BY r.taken_at LIMIT 1) END"""


BASELINE = {name: _first_said(name, name) for name in COUNTERS}
BASELINE_AT = {name: _first_said(name, "taken_at") for name in COUNTERS}


def movement(campaign: Campaign, *, as_of: datetime | None) -> Movement:
    """`as_of` is the campaign's newest reading. One question, one row per tweet."""
    columns = [
        *(f"coalesce({NOW[name]} - hour.{name}, 0)" for name in COUNTERS),
        *(f"coalesce({NOW[name]} - ({BASELINE[name]}), 0)" for name in COUNTERS),
        *(f"coalesce({BASELINE[name]}, {NOW[name]}, 0)" for name in COUNTERS),
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT t.id, ct.category, hour.taken_at, first.taken_at, {", ".join(columns)}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                {LAST_READING} {FIRST_READING}
                LEFT JOIN LATERAL (SELECT * {READ}
                    AND r.taken_at <= greatest(%(hour_ago)s::timestamptz, first.taken_at)
                    ORDER BY r.taken_at DESC LIMIT 1) hour ON true
                WHERE ct.campaign_id = %(campaign)s""",
            scope(campaign) | {"hour_ago": as_of - HOUR if as_of else None},
        )
        rows = cursor.fetchall()
    by_tweet: dict[str, Moved] = {}
    by_category: dict[str, list[Moved]] = {}
    width = len(COUNTERS)
    for tweet_id, category, hour_from, start_from, *numbers in rows:
        moved = Moved(
            hour=_counts(numbers[:width]),
            start=_counts(numbers[width : 2 * width]),
            baseline=_counts(numbers[2 * width :]),
            hour_from=hour_from,
            start_from=start_from,
        )
        by_tweet[tweet_id] = moved
        by_category.setdefault(category, []).append(moved)
    parts = {name: _together(moved) for name, moved in by_category.items()}
    return Movement(whole=_together(parts.values()), by_category=parts, by_tweet=by_tweet)


def baselines(campaign: Campaign) -> list[Baseline]:
    """What is no growth, and from when on it is in the totals; oldest first."""
    columns = [
        *(f"coalesce({BASELINE[name]}, 0)" for name in COUNTERS),
        *(f"greatest(ct.added_at, {BASELINE_AT[name]})" for name in COUNTERS),
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT ct.category, {", ".join(columns)}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                {FIRST_READING} WHERE ct.campaign_id = %(campaign)s""",
            scope(campaign),
        )
        rows = cursor.fetchall()
    found: dict[tuple[datetime, str], Counts] = {}
    for category, *numbers in rows:
        values, moments = numbers[: len(COUNTERS)], numbers[len(COUNTERS) :]
        for name, value, at in zip(COUNTERS, values, moments, strict=True):
            before = found.get((at, category), NOTHING)
            found[at, category] = before + Counts(**{name: value})
    return [
        Baseline(at=at, category=category, counts=counts)
        for (at, category), counts in sorted(found.items(), key=lambda item: item[0])
    ]


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
