"""Computes deltas of the last hour and since the start, by tweet, by category and in total.

Deltas are differences between readings, so they may be negative:

    the last hour    from each tweet's newest reading at least one hour older than the campaign's newest
                     one, or from its first reading if it is watched for less
    since the start  from each tweet's first reading for this campaign: the newest at or before the
                     time it was added (another campaign may have read it), else the first after it

The counters of the first reading are the tweet's baseline, which is not growth; for a counter missing
there it is the first known value. A counter missing from the newest reading keeps its value. This is the
only definition of growth since the start: `curves` subtracts the same baselines from its totals.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from socap.analytics.growth.totals import COUNTERS, Counts
from socap.campaigns.models import Campaign
from socap.campaigns.scope import LAST_READING, TAKEN, latest_counter, scope

HOUR = timedelta(hours=1)
NO_COUNTS = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """The deltas of one or several tweets; the times are those of the oldest reading compared with."""

    hour: Counts = NO_COUNTS
    start: Counts = NO_COUNTS
    baseline: Counts = NO_COUNTS
    hour_from: datetime | None = None
    start_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deltas:
    """All deltas of a campaign; `by_tweet` includes tweets that have not been read."""

    whole: Delta
    by_category: dict[str, Delta]
    by_tweet: dict[str, Delta]


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The counters of tweets of one category at their first reading for the campaign."""

    at: datetime
    category: str
    counts: Counts


NOW = {name: latest_counter(name) for name in COUNTERS}
READ = f"FROM campaigns_metricreading r WHERE r.tweet_id = t.id AND {TAKEN}"
# The newest reading at or before the time the tweet was added, else the first after it.
FIRST_READING = f"""LEFT JOIN LATERAL (
    (SELECT 1 AS choice, r.* {READ} AND r.taken_at <= ct.added_at ORDER BY r.taken_at DESC LIMIT 1)
    UNION ALL
    (SELECT 2 AS choice, r.* {READ} AND r.taken_at > ct.added_at ORDER BY r.taken_at LIMIT 1)
    ORDER BY choice LIMIT 1) first ON true"""


def _first_known(counter: str, column: str) -> str:
    """Returns SQL for the value (or time) of the first reading with this counter."""
    return f"""CASE WHEN first.{counter} IS NOT NULL THEN first.{column}
        WHEN t.{counter} IS NOT NULL THEN (SELECT r.{column} {READ}
        AND r.taken_at > first.taken_at AND r.{counter} IS NOT NULL ORDER BY r.taken_at LIMIT 1) END"""


BASELINE = {name: _first_known(name, name) for name in COUNTERS}
BASELINE_AT = {name: _first_known(name, "taken_at") for name in COUNTERS}


def deltas(campaign: Campaign, *, as_of: datetime | None) -> Deltas:
    """Returns all deltas in one query; `as_of` is the campaign's newest reading."""
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
    by_tweet: dict[str, Delta] = {}
    by_category: dict[str, list[Delta]] = {}
    width = len(COUNTERS)
    for tweet_id, category, hour_from, start_from, *numbers in rows:
        delta = Delta(
            hour=_counts(numbers[:width]),
            start=_counts(numbers[width : 2 * width]),
            baseline=_counts(numbers[2 * width :]),
            hour_from=hour_from,
            start_from=start_from,
        )
        by_tweet[tweet_id] = delta
        by_category.setdefault(category, []).append(delta)
    parts = {name: _sum_deltas(delta) for name, delta in by_category.items()}
    return Deltas(whole=_sum_deltas(parts.values()), by_category=parts, by_tweet=by_tweet)


def baselines(campaign: Campaign) -> list[Baseline]:
    """Returns what to subtract from the totals, and from when on; oldest first."""
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
            before = found.get((at, category), NO_COUNTS)
            found[at, category] = before + Counts(**{name: value})
    return [
        Baseline(at=at, category=category, counts=counts)
        for (at, category), counts in sorted(found.items(), key=lambda item: item[0])
    ]


def _counts(numbers: Iterable[int]) -> Counts:
    return Counts(**dict(zip(COUNTERS, numbers, strict=True)))


def _sum_deltas(parts: Iterable[Delta]) -> Delta:
    parts = list(parts)
    return Delta(
        hour=sum((part.hour for part in parts), NO_COUNTS),
        start=sum((part.start for part in parts), NO_COUNTS),
        baseline=sum((part.baseline for part in parts), NO_COUNTS),
        hour_from=min((part.hour_from for part in parts if part.hour_from), default=None),
        start_from=min((part.start_from for part in parts if part.start_from), default=None),
    )
