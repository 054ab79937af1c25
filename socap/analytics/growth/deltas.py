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

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

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
class Baseline:
    """The counters of tweets of one category at their first reading for the campaign."""

    at: datetime
    category: str
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Deltas:
    """All deltas of a campaign; `by_tweet` includes tweets that have not been read.

    `baselines` are what to subtract from the totals, and from when on; oldest first.
    """

    whole: Delta
    by_category: dict[str, Delta]
    by_tweet: Mapping[str, Delta]
    baselines: tuple[Baseline, ...]


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
BASELINES = (
    *(f"coalesce({BASELINE[name]}, 0)" for name in COUNTERS),
    "greatest(ct.added_at, first.taken_at)",
    *(
        # Most are known from the first reading on, and hundreds of equal times take long to load.
        f"CASE WHEN first.{name} IS NULL THEN greatest(ct.added_at, {_first_known(name, 'taken_at')}) END"
        for name in COUNTERS
    ),
)


def deltas(campaign: Campaign, *, as_of: datetime | None) -> Deltas:
    """Returns all deltas in one query; `as_of` is the campaign's newest reading."""
    columns = [
        *(f"coalesce({NOW[name]} - hour.{name}, 0)" for name in COUNTERS),
        *(f"coalesce({NOW[name]} - ({BASELINE[name]}), 0)" for name in COUNTERS),
        *(f"coalesce({BASELINE[name]}, {NOW[name]}, 0)" for name in COUNTERS),
        *BASELINES,
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
    by_category: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        by_category.setdefault(row[1], []).append(row[2:])
    return Deltas(
        whole=_sum_deltas([row[2:] for row in rows]),
        by_category={name: _sum_deltas(parts) for name, parts in by_category.items()},
        by_tweet=_DeltasByTweet({row[0]: row[2:] for row in rows}),
        baselines=_sum_baselines((row[1], row[4 + 3 * len(COUNTERS) :]) for row in rows),
    )


def baselines(campaign: Campaign) -> tuple[Baseline, ...]:
    """Returns the baselines alone."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT ct.category, {", ".join(BASELINES)}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                {FIRST_READING} WHERE ct.campaign_id = %(campaign)s""",
            scope(campaign),
        )
        return _sum_baselines((category, numbers) for category, *numbers in cursor.fetchall())


def _sum_baselines(first_read: Iterable[tuple[str, Sequence[Any]]]) -> tuple[Baseline, ...]:
    """Adds up the columns `BASELINES` of each tweet, by time and category."""
    # Plain numbers, not Counts: of hundreds of tweets that is five times as fast.
    found: dict[tuple[datetime, str], dict[str, int]] = {}
    for category, numbers in first_read:
        values, (first_at, *moments) = numbers[: len(COUNTERS)], numbers[len(COUNTERS) :]
        last = None
        for name, value, moment in zip(COUNTERS, values, moments, strict=True):
            at = moment or first_at
            if at != last:  # of most tweets all counters are known from one moment on
                sums, last = found.setdefault((at, category), dict.fromkeys(COUNTERS, 0)), at
            sums[name] += value
    return tuple(
        Baseline(at=at, category=category, counts=Counts(**counts))
        for (at, category), counts in sorted(found.items(), key=lambda item: item[0])
    )


class _DeltasByTweet(Mapping[str, Delta]):
    """Makes a delta when it is asked for: of hundreds of tweets a page shows few."""

    def __init__(self, columns: Mapping[str, Sequence[Any]]) -> None:
        self._columns = columns

    def __getitem__(self, tweet_id: str) -> Delta:
        return _delta(self._columns[tweet_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


def _counts(numbers: Iterable[int]) -> Counts:
    return Counts(**dict(zip(COUNTERS, numbers, strict=True)))


def _delta(columns: Sequence[Any]) -> Delta:
    """Returns the delta of (hour_from, start_from, then hour, start and baseline of each counter)."""
    width, (hour_from, start_from, *numbers) = len(COUNTERS), columns
    return Delta(
        hour=_counts(numbers[:width]),
        start=_counts(numbers[width : 2 * width]),
        baseline=_counts(numbers[2 * width : 3 * width]),
        hour_from=hour_from,
        start_from=start_from,
    )


def _sum_deltas(parts: Sequence[Sequence[Any]]) -> Delta:
    """Adds up columns of `_delta`, as plain numbers too."""
    if not parts:
        return Delta()
    hours_from, starts_from, *numbers = list(zip(*parts, strict=True))[: 2 + 3 * len(COUNTERS)]
    return _delta(
        (
            min(filter(None, hours_from), default=None),
            min(filter(None, starts_from), default=None),
            *map(sum, numbers),
        )
    )
