"""The charts of growth and of changes per interval, for pages and print.

The rows are in the dataset `points`, so that a page can replace them without rebuilding the chart.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
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
    hours = times.launch is not None
    spec: Spec = json.loads(_growth_template(tuple(categories(points)), measure, hours))
    spec["datasets"] = {
        "exact": exact_rows(points, times=times),
        "points": growth_rows(points, times=times),
        "notes": note_rows(notes, points, times=times),
    }
    return spec


def interval_chart(
    points: Sequence[CurvePoint],
    *,
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
) -> Spec:
    """Returns a bar chart of the rate per hour in each interval between readings."""
    hours = times.launch is not None
    spec: Spec = json.loads(_interval_template(tuple(categories(points)), measure, hours))
    spec["datasets"] = {"points": interval_rows(points, times=times)}
    return spec


@lru_cache(maxsize=64)
def _growth_template(present: tuple[str, ...], measure: Measure, hours: bool) -> str:
    """Returns the chart without rows as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a chart is asked for

    axis = time_axis(since_launch=hours)
    x = alt.X("at:T", **axis)
    chart = alt.layer(
        *exact_stretch(x=axis),
        growth_area(present, measure, x=x, legend=True),
        pointer_line(present, x=x, hours=hours),
        *note_marks(x=axis),
    )
    return _template(chart)


@lru_cache(maxsize=64)
def _interval_template(present: tuple[str, ...], measure: Measure, hours: bool) -> str:
    import altair as alt

    x = alt.X("from:T", **time_axis(since_launch=hours))
    return _template(rate_bars(present, measure, dataset="points", x=x, legend=True))


def _template(chart: Any) -> str:
    spec: Spec = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    return json.dumps(spec)
