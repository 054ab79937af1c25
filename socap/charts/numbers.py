"""The numbers behind the charts as rows for CSV: the points of the curve, and the bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.charts.parts import HOUR, bar_ends
from socap.lib.bounds import zone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One point; `at` is UTC. `from_exact_times`: counted from recorded replies or quotes."""

    at: datetime
    local_time: str
    hours_since_launch: float | None
    main: int | None
    influencer: int | None
    investor: int | None
    total: int
    since_start: int | None
    from_exact_times: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """What was gained in an interval, in all and per hour; the times are UTC."""

    begins_at: datetime
    ends_at: datetime
    local_time: str
    main: int | None
    influencer: int | None
    investor: int | None
    total: int
    per_hour: float


def point_rows(
    points: Sequence[CurvePoint], *, zone: str, launch: datetime | None
) -> list[PointRow]:
    return [
        PointRow(
            at=point.at,
            local_time=_local(point.at, zone),
            hours_since_launch=round((point.at - launch) / HOUR, 2) if launch else None,
            main=point.by_category.get("main"),
            influencer=point.by_category.get("influencer"),
            investor=point.by_category.get("investor"),
            total=point.total,
            since_start=None if point.is_exact else sum(point.gained.values()),
            from_exact_times=point.is_exact,
        )
        for point in points
    ]


def bar_rows(points: Sequence[CurvePoint], *, zone: str) -> list[BarRow]:
    return [_bar(before, after, zone) for before, after in pairwise(bar_ends(points, zone=zone))]


def _bar(before: CurvePoint, after: CurvePoint, zone: str) -> BarRow:
    gained = {name: count - before.gained.get(name, 0) for name, count in after.gained.items()}
    total = sum(gained.values())
    return BarRow(
        begins_at=before.at,
        ends_at=after.at,
        local_time=_local(before.at, zone),
        main=gained.get("main"),
        influencer=gained.get("influencer"),
        investor=gained.get("investor"),
        total=total,
        per_hour=round(total / ((after.at - before.at) / HOUR), 1),
    )


def _local(at: datetime, zone: str) -> str:
    return f"{at.astimezone(zone_of(zone)):%Y-%m-%d %H:%M:%S}"
