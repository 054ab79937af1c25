"""One Vega-Lite specification per question; pages draw it, mails and reports print it.

The rows are in the dataset `points`, so that a page can exchange them without drawing anew. Times
are the campaign's wall time written as UTC, because a chart only knows UTC and the viewer's zone.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from socap.metrics.curves import Point
from socap.metrics.totals import Counts

if TYPE_CHECKING:
    import altair as alt

Spec = dict[str, Any]

CATEGORIES = ("main", "influencer", "investor")
HEIGHT = 220


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


def growth_chart(
    points: Sequence[Point], *, zone: str = "UTC", measure: Measure = Measure.ENGAGEMENTS
) -> Spec:
    """Cumulative, stacked by tweet category."""
    import altair as alt  # a second to import: only where a chart is asked for

    present = _categories(points)
    rows = [
        {"at": _wall(point.taken_at, zone)}
        | {name: measure.of(point.by_category.get(name, Counts())) for name in present}
        | {"total": measure.of(point.total)}
        for point in points
    ]
    x = alt.X("at:T", **_time_axis())
    area = (
        alt.Chart()
        .transform_fold([*present], as_=["category", "value"])
        .mark_area(line={"strokeWidth": 1.5}, fillOpacity=0.22)
        .encode(
            x=x,
            y=alt.Y("value:Q", title=measure.value, stack="zero", axis=_number_axis()),
            color=_colour(present),
            order=alt.Order("rank:Q"),
        )
        .transform_calculate(rank=f"indexof({list(present)!r}, datum.category)")
    )
    hover = alt.selection_point(
        name="hover", fields=["at"], nearest=True, on="pointerover", empty=False, clear="pointerout"
    )
    rule = (
        alt.Chart()
        .mark_rule(strokeWidth=1)
        .encode(
            x=x,
            opacity=alt.condition(hover, alt.value(0.6), alt.value(0)),
            tooltip=[
                # Not a text: Vega-Lite reads texts from the wrong row where `nearest` is used.
                alt.Tooltip(
                    "at:T",
                    timeUnit="utcyearmonthdatehoursminutes",
                    format="%a %e %b %H:%M",
                    title="as of",
                ),
                *(alt.Tooltip(f"{name}:Q", format=",d") for name in present),
                alt.Tooltip("total:Q", format=",d"),
            ],
        )
        .add_params(hover)
    )
    return _spec(alt.layer(area, rule, data=alt.NamedData(name="points")), rows)


def interval_chart(
    points: Sequence[Point], *, zone: str = "UTC", measure: Measure = Measure.ENGAGEMENTS
) -> Spec:
    """What came in each interval between two snapshots, as a rate per hour.

    A rate, because intervals differ: after a gap the same total over more hours must not look like
    a peak. Counters can fall, so bars can point down.
    """
    import altair as alt

    present = _categories(points)
    rows = [
        row
        for before, after in pairwise(points)
        for row in _interval_rows(before, after, present, zone, measure.of)
    ]
    bars = (
        alt.Chart(alt.NamedData(name="points"))
        .mark_bar(stroke=None, clip=True)
        .encode(
            x=alt.X("from:T", **_time_axis()),
            x2="to:T",
            y=alt.Y("low:Q", title=f"{measure.value} per hour", axis=_number_axis()),
            y2="high:Q",
            color=_colour(present),
            tooltip=[
                alt.Tooltip("when:N", title="interval"),
                alt.Tooltip("category:N", title="tweets"),
                alt.Tooltip("change:Q", format="+,d", title=measure.value),
                alt.Tooltip("rate:Q", format="+,.1f", title="per hour"),
            ],
        )
    )
    return _spec(bars, rows)


def _interval_rows(
    before: Point, after: Point, present: Sequence[str], zone: str, count: Callable[[Counts], int]
) -> list[dict[str, Any]]:
    hours = max((after.taken_at - before.taken_at).total_seconds() / 3600, 1 / 60)
    ends = {False: 0.0, True: 0.0}  # how high (and how low) the stack has grown
    rows = []
    for name in present:
        change = count(
            after.by_category.get(name, Counts()) - before.by_category.get(name, Counts())
        )
        rate = round(change / hours, 3)
        low = ends[rate < 0]
        ends[rate < 0] = high = round(low + rate, 3)
        rows.append(
            {
                "from": _wall(before.taken_at, zone),
                "to": _wall(after.taken_at, zone),
                "when": f"{_words(before.taken_at, zone)} to {_clock(after.taken_at, zone)}",
                "category": name,
                "change": change,
                "rate": rate,
                "low": low,
                "high": high,
            }
        )
    return rows


def _categories(points: Sequence[Point]) -> list[str]:
    used = {name for point in points for name in point.by_category}
    return [name for name in CATEGORIES if name in used]


def _time_axis() -> dict[str, Any]:
    import altair as alt

    # Vega's own axis format knows no 24-hour clock, so each label says what changed there.
    label = (
        "utchours(datum.value) == 0 && utcminutes(datum.value) == 0"
        " ? utcFormat(datum.value, '%e %b') : utcFormat(datum.value, '%H:%M')"
    )
    axis = alt.Axis(title=None, grid=False, labelExpr=label, tickCount=8, labelOverlap=True)
    return {"scale": alt.Scale(type="utc"), "axis": axis}


def _number_axis() -> "alt.Axis":
    import altair as alt

    return alt.Axis(format="~s", tickCount=5, titleAnchor="end")


def _colour(present: Sequence[str]) -> "alt.Color":
    import altair as alt

    return alt.Color("category:N", scale=alt.Scale(domain=list(present)), title=None)


def _spec(chart: Any, rows: list[dict[str, Any]]) -> Spec:
    spec: Spec = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    spec["datasets"] = {"points": rows}
    return spec


def _wall(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%dT%H:%M:%S}Z"


def _words(moment: datetime, zone: str) -> str:
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def _clock(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"
