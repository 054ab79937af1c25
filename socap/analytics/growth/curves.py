"""A campaign's growth by hour or day: its totals, and their change since the start and the point before."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from socap.analytics.engagements.coverage import known_engagements
from socap.analytics.growth.deltas import NO_COUNTS, Baseline, baselines
from socap.analytics.growth.totals import COUNTERS, Counts, Totals, totals
from socap.campaigns.models import Campaign, Snapshot
from socap.campaigns.scope import campaign_snapshots
from socap.campaigns.snapshots import hour_of
from socap.lib.bounds import zone_of


class Granularity(StrEnum):
    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Totals as of `taken_at`; `known` counts recorded engagements (of the last point: until now,
    because lists are read after counters).

    `since_start` is the growth since the start (see `deltas`), `change` since the last point; all
    changes add up to the growth since the start.
    """

    start: datetime
    taken_at: datetime
    known: int
    total: Counts
    since_start: Counts
    change: Counts
    by_category: dict[str, Counts]
    change_by_category: dict[str, Counts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the newest point and all changes are computed from: `engagements` are recorded by now."""

    totals: Totals
    baselines: Sequence[Baseline]
    engagements: int


def known_of(campaign: Campaign) -> Known:
    return Known(
        totals=totals(campaign),
        baselines=baselines(campaign),
        engagements=known_engagements(campaign),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _SnapshotPoint:
    """The totals of a point, before changes are computed."""

    hour: datetime
    taken_at: datetime
    known: int
    by_category: dict[str, Counts]
    is_newest: bool = False


def growth(
    campaign: Campaign,
    granularity: Granularity = Granularity.HOUR,
    *,
    known: Known | None = None,
) -> list[Point]:
    """Returns points, oldest first: one per hour with a poll, the last one as of the newest reading."""
    points = _points(campaign, known)
    return points if granularity is Granularity.HOUR else by_day(points)


def by_day(points: Sequence[Point]) -> list[Point]:
    """Merges points by day (of the campaign's zone): the last totals, and the sum of changes."""
    days: dict[datetime, Point] = {}
    for point in points:
        # The hour may have begun on the day before, on another clock: the zone can be changed.
        local = point.taken_at.astimezone(point.start.tzinfo)
        start = local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
        if earlier := days.get(start):
            point = replace(
                point,
                change=earlier.change + point.change,
                change_by_category=_sums(earlier.change_by_category, point.change_by_category),
            )
        days[start] = replace(point, start=start)
    return list(days.values())


def _points(campaign: Campaign, known: Known | None) -> list[Point]:
    zone, snapshots = zone_of(campaign.timezone), campaign_snapshots(campaign)
    found = list(snapshots.order_by("hour", "-taken_at").distinct("hour"))
    if not found:
        return []
    known = known or known_of(campaign)
    pending = deque(known.baselines)
    points: list[Point] = []
    gained: dict[str, Counts] = {}
    baseline: dict[str, Counts] = {}
    for snapshot_point in _snapshot_points(campaign, found, known):
        while pending and (snapshot_point.is_newest or pending[0].at <= snapshot_point.taken_at):
            first = pending.popleft()
            baseline = _sums(baseline, {first.category: first.counts})
        before, gained = gained, _differences(snapshot_point.by_category, baseline)
        changed = _differences(gained, before)
        points.append(
            Point(
                start=snapshot_point.hour.astimezone(zone),
                taken_at=snapshot_point.taken_at,
                known=snapshot_point.known,
                total=sum(snapshot_point.by_category.values(), NO_COUNTS),
                since_start=sum(gained.values(), NO_COUNTS),
                change=sum(changed.values(), NO_COUNTS),
                by_category=snapshot_point.by_category,
                change_by_category=changed,
            )
        )
    return points


def _snapshot_points(
    campaign: Campaign, snapshots: Sequence[Snapshot], known: Known
) -> list[_SnapshotPoint]:
    """Returns the snapshots, and current totals if the campaign has been read since."""
    found = [
        _SnapshotPoint(
            hour=snapshot.hour,
            taken_at=snapshot.taken_at,
            known=snapshot.known,
            by_category={name: _counts(part) for name, part in snapshot.by_category.items()},
        )
        for snapshot in snapshots
    ]
    last, newest = found[-1], known.totals
    if newest.as_of is None or newest.as_of <= last.taken_at:
        return [*found[:-1], replace(last, known=known.engagements)]
    hour = hour_of(newest.as_of, campaign)
    now = _SnapshotPoint(
        hour=hour,
        taken_at=newest.as_of,
        known=known.engagements,
        by_category={name: part.total for name, part in newest.by_category.items()},
        is_newest=True,
    )
    return [*(found[:-1] if hour == last.hour else found), now]


def _sums(one: Mapping[str, Counts], other: Mapping[str, Counts]) -> dict[str, Counts]:
    return {name: one.get(name, NO_COUNTS) + other.get(name, NO_COUNTS) for name in {*one, *other}}


def _differences(one: Mapping[str, Counts], other: Mapping[str, Counts]) -> dict[str, Counts]:
    return {name: one.get(name, NO_COUNTS) - other.get(name, NO_COUNTS) for name in {*one, *other}}


def _counts(part: dict[str, Any]) -> Counts:
    return Counts(**{name: part.get(name, 0) for name in COUNTERS})
