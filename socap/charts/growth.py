"""The charts of growth and of changes per interval, for pages and print.

The rows are in the dataset `points`, so that a page can replace them without rebuilding the chart.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.chart_annotations import ChartAnnotations
from socap.charts.layers import exact_stretch, growth_area, headroom, pointer_line, rate_bars
from socap.charts.marks import mark_rows, note_lines, person_points, spike_bands, tweet_lines
from socap.charts.parts import (
    Measure,
    TimeScale,
    categories,
    exact_rows,
    growth_rows,
    interval_rows,
    time_axis,
)

__all__ = ["Measure", "TimeScale", "growth_chart", "interval_chart"]

Spec = dict[str, Any]

HEIGHT = 220
CLOCK, NOTHING = TimeScale(), ChartAnnotations()


def growth_chart(
    points: Sequence[CurvePoint],
    annotations: ChartAnnotations = NOTHING,
    *,
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
    **wording: Any,
) -> Spec:
    """Returns a cumulative chart, stacked by tweet category; `wording` is that of `mark_rows`."""
    hours = times.launch is not None
    spec: Spec = json.loads(_growth_template(tuple(categories(points)), measure, hours))
    spec["datasets"] = {
        "exact": exact_rows(points, times=times),
        "points": growth_rows(points, times=times),
    } | mark_rows(points, annotations, times=times, **wording)
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
        *spike_bands(x=axis),
        growth_area(present, measure, x=x, legend=True),
        headroom(measure),
        pointer_line(present, x=x, hours=hours),
        *note_lines(x=axis),
        *tweet_lines(present, x=x, legend=True),
        person_points(x=x),
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
