"""The charts of growth and of changes per interval, for pages and print.

The rows are in the dataset `points`, so that a page can replace them without rebuilding the chart.
"""

from collections.abc import Sequence
from typing import Any

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.campaigns.annotations.notes import Note
from socap.charts.layers import exact_stretch, growth_area, note_marks, pointer_line, rate_bars
from socap.charts.parts import (
    Measure,
    TimeScale,
    categories,
    exact_rows,
    growth_rows,
    interval_rows,
    note_rows,
    time_axis,
)

__all__ = ["Measure", "TimeScale", "growth_chart", "interval_chart"]

Spec = dict[str, Any]

HEIGHT = 220
CLOCK = TimeScale()


def growth_chart(
    points: Sequence[CurvePoint],
    *,
    notes: Sequence[Note] = (),
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
) -> Spec:
    """Returns a cumulative chart, stacked by tweet category."""
    import altair as alt  # a second to import: only where a chart is asked for

    hours = times.launch is not None
    present, x = categories(points), alt.X("at:T", **time_axis(since_launch=hours))
    chart = alt.layer(
        *exact_stretch(x=time_axis(since_launch=hours)),
        growth_area(present, measure, x=x, legend=True),
        pointer_line(present, x=x, hours=hours),
        *note_marks(x=time_axis(since_launch=hours)),
    )
    rows = {
        "exact": exact_rows(points, times=times),
        "points": growth_rows(points, times=times),
        "notes": note_rows(notes, points, times=times),
    }
    return _spec(chart, rows)


def interval_chart(
    points: Sequence[CurvePoint],
    *,
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
) -> Spec:
    """Returns a bar chart of the rate per hour in each interval between readings."""
    import altair as alt

    x = alt.X("from:T", **time_axis(since_launch=times.launch is not None))
    bars = rate_bars(categories(points), measure, dataset="points", x=x, legend=True)
    return _spec(bars, {"points": interval_rows(points, times=times)})


def _spec(chart: Any, rows: dict[str, list[dict[str, Any]]]) -> Spec:
    spec: Spec = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    spec["datasets"] = rows
    return spec
