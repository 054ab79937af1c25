"""The dashboard's chart: growth, rate and a zoom strip above each other on one time axis.

Growth is cumulative by tweet category, with annotations for added tweets and important people; the rate
is per hour. The rows are in the datasets `points`, `exact`, `notes`, `intervals`, `tweets` and
`people`, so that a page can replace them without rebuilding the chart.
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

GROWTH, PACE, STRIP = 160, 70, 24
CLOCK, NOTHING = TimeScale(), ChartAnnotations()


def timeline(
    points: Sequence[CurvePoint],
    annotations: ChartAnnotations = NOTHING,
    *,
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
    **wording: Any,
) -> dict[str, Any]:
    """Returns the chart; `wording` is that of `mark_rows`."""
    hours = times.launch is not None
    spec: dict[str, Any] = json.loads(chart_template(tuple(categories(points)), measure, hours))
    spec["datasets"] = {
        "points": growth_rows(points, times=times),
        "exact": exact_rows(points, times=times),
        "intervals": interval_rows(points, times=times),
    } | mark_rows(points, annotations, times=times, **wording)
    return spec


@lru_cache(maxsize=64)
def chart_template(present: tuple[str, ...], measure: Measure, hours: bool) -> str:
    """Returns the chart without rows as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a chart is asked for

    spec: dict[str, Any] = (
        alt.vconcat(
            _growth(present, measure, hours).properties(height=GROWTH),
            _pace(present, measure, hours).properties(height=PACE),
            _zoom_strip().properties(height=STRIP),
            spacing=26,
            bounds="flush",
        )
        .resolve_scale(color="shared")
        .to_dict()
    )
    spec.pop("config", None)  # the page's own colours apply
    return json.dumps(spec)


def _zoomed(*, since_launch: bool, labels: bool = True) -> dict[str, Any]:
    """Returns a time axis that shows what is selected in the zoom strip."""
    import altair as alt

    axis = time_axis(since_launch=since_launch)
    if not labels:
        axis["axis"] = alt.Axis(title=None, grid=False, labels=False, ticks=False)
    return axis | {"scale": alt.Scale(type="utc", domain={"param": "zoom", "encoding": "x"})}


def _growth(present: Sequence[str], measure: Measure, hours: bool) -> Any:
    import altair as alt

    axis = _zoomed(since_launch=hours, labels=False)
    x = alt.X("at:T", **axis)
    return alt.layer(
        *exact_stretch(x=axis),
        *spike_bands(x=axis),
        growth_area(present, measure, x=x, legend=False),
        headroom(measure),
        pointer_line(present, x=x, hours=hours),
        *note_lines(x=axis),
        *tweet_lines(present, x=x, legend=False),
        person_points(x=x),
    )


def _pace(present: Sequence[str], measure: Measure, hours: bool) -> Any:
    import altair as alt

    return rate_bars(
        present,
        measure,
        dataset="intervals",
        x=alt.X("from:T", **_zoomed(since_launch=hours)),
        legend=False,
        ticks=3,
        # Scale by the visible range only, so that quiet hours are legible.
        only="!zoom.at || (time(datum.to) > zoom.at[0] && time(datum.from) < zoom.at[1])",
    )


def _zoom_strip() -> Any:
    import altair as alt

    brush = alt.selection_interval(
        name="zoom",
        encodings=["x"],
        mark=alt.BrushConfig(fill="#7f8aa0", fillOpacity=0.2, stroke="#7f8aa0"),
    )
    return (
        alt.Chart(alt.NamedData(name="points"))
        .mark_area(style="strip", line={"strokeWidth": 1}, fillOpacity=0.25)
        .encode(
            x=alt.X("at:T", scale=alt.Scale(type="utc"), axis=None),
            y=alt.Y("total:Q", axis=None),
        )
        .add_params(brush)
    )
