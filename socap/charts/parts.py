"""Shared parts of charts: measures, axes, colours and rows.

Times are the campaign's local time written as UTC, because a chart supports only UTC and the viewer's
zone.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from socap.analytics.growth.curves import Point
from socap.analytics.growth.totals import Counts
from socap.lib.bounds import zone_of

if TYPE_CHECKING:
    import altair as alt

CATEGORIES = ("main", "influencer", "investor")


class Measure(StrEnum):
    """What a chart counts."""

    ENGAGEMENTS = "engagements"
    VIEWS = "views"
    LIKES = "likes"
    RETWEETS = "retweets"
    REPLIES = "replies"
    QUOTES = "quotes"

    def of(self, counts: Counts) -> int:
        return int(getattr(counts, self.value))


def growth_rows(points: Sequence[Point], *, zone: str, measure: Measure) -> list[dict[str, Any]]:
    """Returns one row per point: time, count of each category, and total."""
    present = categories(points)
    return [
        {"at": wall_time(point.taken_at, zone)}
        | {name: measure.of(point.by_category.get(name, Counts())) for name in present}
        | {"total": measure.of(point.total)}
        for point in points
    ]


def interval_rows(points: Sequence[Point], *, zone: str, measure: Measure) -> list[dict[str, Any]]:
    """Returns one row per interval and category, stacked up from zero, or down if negative."""
    present = categories(points)
    return [
        row
        for before, after in pairwise(points)
        for row in _interval_rows(before, after, present, zone, measure.of)
    ]


def _interval_rows(
    before: Point, after: Point, present: Sequence[str], zone: str, count: Callable[[Counts], int]
) -> list[dict[str, Any]]:
    hours = max((after.taken_at - before.taken_at).total_seconds() / 3600, 1 / 60)
    ends = {False: 0.0, True: 0.0}  # the top (and bottom) of the stack so far
    rows = []
    for name in present:
        change = count(after.change_by_category.get(name, Counts()))
        rate = round(change / hours, 3)
        low = ends[rate < 0]
        ends[rate < 0] = high = round(low + rate, 3)
        rows.append(
            {
                "from": wall_time(before.taken_at, zone),
                "to": wall_time(after.taken_at, zone),
                "when": f"{format_time(before.taken_at, zone)} to {format_clock(after.taken_at, zone)}",
                "category": name,
                "change": change,
                "rate": rate,
                "low": low,
                "high": high,
            }
        )
    return rows


def categories(points: Sequence[Point]) -> list[str]:
    used = {name for point in points for name in point.by_category}
    return [name for name in CATEGORIES if name in used]


def time_axis() -> dict[str, Any]:
    import altair as alt

    # Vega's axis format has no 24-hour clock: label midnight with the date, others with the time.
    label = (
        "utchours(datum.value) == 0 && utcminutes(datum.value) == 0"
        " ? utcFormat(datum.value, '%e %b') : utcFormat(datum.value, '%H:%M')"
    )
    axis = alt.Axis(title=None, grid=False, labelExpr=label, tickCount=8, labelOverlap=True)
    return {"scale": alt.Scale(type="utc"), "axis": axis}


def number_axis(ticks: int = 5) -> "alt.Axis":
    import altair as alt

    # Vega's axis format writes 0 as 0k and 0.5 as 500m.
    label = "abs(datum.value) < 1 ? format(datum.value, '~g') : format(datum.value, '~s')"
    return alt.Axis(labelExpr=label, tickCount=ticks, titleAnchor="end")


def colour(present: Sequence[str], *, legend: bool = True) -> "alt.Color":
    import altair as alt

    # All categories, so that each keeps its colour.
    scale = alt.Scale(domain=list(CATEGORIES))
    if not legend:
        return alt.Color("category:N", scale=scale, legend=None)
    return alt.Color("category:N", scale=scale, legend=alt.Legend(values=list(present), title=None))


def wall_time(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(zone_of(zone)):%Y-%m-%dT%H:%M:%S}Z"


def format_time(moment: datetime, zone: str) -> str:
    local = moment.astimezone(zone_of(zone))
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def format_clock(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(zone_of(zone)):%H:%M}"
