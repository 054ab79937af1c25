"""The charts of growth and of changes per interval, for pages and print.

The rows are in the dataset `points`, so that a page can replace them without rebuilding the chart.
"""

from collections.abc import Sequence
from typing import Any

from socap.analytics.growth.curves import Point
from socap.charts.layers import growth_area, pointer_line, rate_bars
from socap.charts.parts import Measure, categories, growth_rows, interval_rows, time_axis

__all__ = ["Measure", "growth_chart", "interval_chart"]

Spec = dict[str, Any]

HEIGHT = 220


def growth_chart(
    points: Sequence[Point], *, zone: str = "UTC", measure: Measure = Measure.ENGAGEMENTS
) -> Spec:
    """Returns a cumulative chart, stacked by tweet category."""
    import altair as alt  # a second to import: only where a chart is asked for

    present, x = categories(points), alt.X("at:T", **time_axis())
    chart = alt.layer(growth_area(present, measure, x=x, legend=True), pointer_line(present, x=x))
    return _spec(chart, growth_rows(points, zone=zone, measure=measure))


def interval_chart(
    points: Sequence[Point], *, zone: str = "UTC", measure: Measure = Measure.ENGAGEMENTS
) -> Spec:
    """Returns a bar chart of the rate per hour in each interval between snapshots."""
    import altair as alt

    x = alt.X("from:T", **time_axis())
    bars = rate_bars(categories(points), measure, dataset="points", x=x, legend=True)
    return _spec(bars, interval_rows(points, zone=zone, measure=measure))


def _spec(chart: Any, rows: list[dict[str, Any]]) -> Spec:
    spec: Spec = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    spec["datasets"] = {"points": rows}
    return spec
