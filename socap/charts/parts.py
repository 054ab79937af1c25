"""Shared parts of charts: measures, axes, colours and rows."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.totals import ENGAGEMENTS, Counts
from socap.lib.bounds import zone_of

if TYPE_CHECKING:
    import altair as alt

CATEGORIES = ("main", "influencer", "investor")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Bars as short as the readings allow, but no more than can be told apart.
STEPS = [timedelta(minutes=n) for n in (1, 5, 10, 15, 30)]
HOUR, MOST_BARS, MOST_HOURS = timedelta(hours=1), 96, 24 * 21


class Measure(StrEnum):
    """What a chart counts."""

    ENGAGEMENTS = "engagements"
    VIEWS = "views"
    LIKES = "likes"
    RETWEETS = "retweets"
    REPLIES = "replies"
    QUOTES = "quotes"

    @property
    def counters(self) -> tuple[str, ...]:
        return ENGAGEMENTS if self is Measure.ENGAGEMENTS else (self.value,)

    def of(self, counts: Counts) -> int:
        return int(getattr(counts, self.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """How times are drawn: as the campaign's local time or, given `launch`, as hours since then.

    Both are written as if they were UTC, because a chart supports only UTC and the viewer's zone.
    """

    zone: str = "UTC"
    launch: datetime | None = None

    def place(self, at: datetime) -> str:
        if self.launch is None:
            return self.local(at)
        return f"{EPOCH + (at - self.launch):%Y-%m-%dT%H:%M:%S}Z"

    def local(self, at: datetime) -> str:
        return f"{at.astimezone(zone_of(self.zone)):%Y-%m-%dT%H:%M:%S}Z"


def growth_rows(points: Sequence[CurvePoint], *, times: TimeScale) -> list[dict[str, Any]]:
    """Returns one row per point: time, count of each category, and total."""
    present = categories(points)
    return [
        {"at": times.place(point.at)}
        | {name: point.by_category.get(name, 0) for name in present}
        | {"total": point.total}
        | ({"hours": round((point.at - times.launch) / HOUR, 2)} if times.launch else {})
        for point in points
    ]


def exact_rows(points: Sequence[CurvePoint], *, times: TimeScale) -> list[dict[str, Any]]:
    """Returns the stretch that is counted from exact times: one row or none."""
    exact = [point for point in points if point.is_exact]
    if not exact or len(exact) == len(points):
        return []
    begin, end = times.place(exact[0].at), times.place(points[len(exact)].at)
    return [{"from": begin, "to": end, "text": "from exact times"}]


def interval_rows(points: Sequence[CurvePoint], *, times: TimeScale) -> list[dict[str, Any]]:
    """Returns one row per interval and category, stacked up from zero, or down if negative."""
    present = categories(points)
    return [
        row
        for before, after in pairwise(bar_ends(points, zone=times.zone))
        for row in _interval_rows(before, after, present, times)
    ]


def bar_ends(points: Sequence[CurvePoint], *, zone: str) -> list[CurvePoint]:
    """Returns the first point, and the last one of each step: minutes, hours, or after weeks days."""
    if not points:
        return []
    span = points[-1].at - points[0].at
    step = next((step for step in STEPS if span <= MOST_BARS * step), HOUR)
    if span <= MOST_HOURS * HOUR:
        last = {(point.at - EPOCH) // step: point for point in points}
    else:
        last = {point.at.astimezone(zone_of(zone)).toordinal(): point for point in points}
    return [points[0], *(point for point in last.values() if point is not points[0])]


def _interval_rows(
    before: CurvePoint, after: CurvePoint, present: Sequence[str], times: TimeScale
) -> list[dict[str, Any]]:
    hours = max((after.at - before.at) / HOUR, 1 / 60)
    begin, end = format_time(before.at, times.zone), format_clock(after.at, times.zone)
    ends = {False: 0.0, True: 0.0}  # the top (and bottom) of the stack so far
    rows = []
    for name in present:
        change = after.gained.get(name, 0) - before.gained.get(name, 0)
        rate = round(change / hours, 3)
        low = ends[rate < 0]
        ends[rate < 0] = high = round(low + rate, 3)
        rows.append(
            {
                "from": times.place(before.at),
                "to": times.place(after.at),
                "when": f"{begin} to {end}",
                "category": name,
                "change": change,
                "rate": rate,
                "low": low,
                "high": high,
            }
        )
    return rows


def height_at(points: Sequence[CurvePoint], at: datetime) -> float:
    """Interpolates the value of the curve at this time."""
    after = bisect_left(points, at, key=lambda point: point.at)
    if after in (0, len(points)):
        return points[min(after, len(points) - 1)].total
    left, right = points[after - 1], points[after]
    share = (at - left.at) / (right.at - left.at)
    return round(left.total + share * (right.total - left.total), 1)


def categories(points: Sequence[CurvePoint]) -> list[str]:
    used = {name for point in points for name in point.by_category}
    return [name for name in CATEGORIES if name in used]


def time_axis(*, since_launch: bool = False) -> dict[str, Any]:
    import altair as alt

    if since_launch:
        two = "pad({} % 60, 2, '0', 'left')".format
        minutes, seconds = two("floor(abs(datum.value) / 6e4)"), two("abs(datum.value) / 1e3")
        label = (
            "datum.value == 0 ? 'launch' : (datum.value < 0 ? '−' : '+')"
            " + floor(abs(datum.value) / 36e5)"
            f" + (datum.value % 36e5 == 0 ? ' h' : ':' + {minutes}"
            f" + (datum.value % 6e4 == 0 ? '' : ':' + {seconds}))"
        )
    else:
        # Vega's axis format has no 24-hour clock: label midnight with the date, others with the time.
        label = (
            "utchours(datum.value) == 0 && utcminutes(datum.value) == 0"
            " ? utcFormat(datum.value, '%e %b') : utcFormat(datum.value, '%H:%M')"
        )
    axis = alt.Axis(title=None, grid=False, labelExpr=label, tickCount=8, labelOverlap=True)
    return {"scale": alt.Scale(type="utc"), "axis": axis}


def number_axis(ticks: int = 5, *, is_rate: bool = False) -> "alt.Axis":
    """Returns the axis of a count, without parts of one, or of a rate."""
    import altair as alt

    # Vega's axis format writes 0 as 0k and 0.5 as 500m.
    label = "abs(datum.value) < 1 ? format(datum.value, '~g') : format(datum.value, '~s')"
    least = alt.Undefined if is_rate else 1
    return alt.Axis(labelExpr=label, tickCount=ticks, tickMinStep=least, titleAnchor="end")


def colour(present: Sequence[str], *, legend: bool = True) -> "alt.Color":
    import altair as alt

    # All categories, so that each keeps its colour.
    scale = alt.Scale(domain=list(CATEGORIES))
    if not legend:
        return alt.Color("category:N", scale=scale, legend=None)
    return alt.Color("category:N", scale=scale, legend=alt.Legend(values=list(present), title=None))


def format_time(moment: datetime, zone: str) -> str:
    local = moment.astimezone(zone_of(zone))
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def format_clock(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(zone_of(zone)):%H:%M}"
