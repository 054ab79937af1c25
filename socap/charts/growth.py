"""One Vega-Lite specification per question; pages draw it, mails and reports print it.

The rows are in the dataset `points`, so that a page can exchange them without drawing anew.
"""

from collections.abc import Sequence
from typing import Any

from socap.analytics.growth.curves import Point
from socap.charts.parts import (
    Measure,
    categories,
    colour,
    growth_rows,
    interval_rows,
    number_axis,
    time_axis,
)

__all__ = ["Measure", "growth_chart", "interval_chart"]

Spec = dict[str, Any]

HEIGHT = 220


def growth_chart(
    points: Sequence[Point], *, zone: str = "UTC", measure: Measure = Measure.ENGAGEMENTS
) -> Spec:
    """Cumulative, stacked by tweet category."""
    import altair as alt  # a second to import: only where a chart is asked for

    present = categories(points)
    rows = growth_rows(points, zone=zone, measure=measure)
    x = alt.X("at:T", **time_axis())
    area = (
        alt.Chart()
        .transform_fold([*present], as_=["category", "value"])
        .mark_area(line={"strokeWidth": 1.5}, fillOpacity=0.22)
        .encode(
            x=x,
            y=alt.Y("value:Q", title=measure.value, stack="zero", axis=number_axis()),
            color=colour(present),
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

    present = categories(points)
    rows = interval_rows(points, zone=zone, measure=measure)
    bars = (
        alt.Chart(alt.NamedData(name="points"))
        .mark_bar(stroke=None, clip=True)
        .encode(
            x=alt.X("from:T", **time_axis()),
            x2="to:T",
            y=alt.Y("low:Q", title=f"{measure.value} per hour", axis=number_axis()),
            y2="high:Q",
            color=colour(present),
            tooltip=[
                alt.Tooltip("when:N", title="interval"),
                alt.Tooltip("category:N", title="tweets"),
                alt.Tooltip("change:Q", format="+,d", title=measure.value),
                alt.Tooltip("rate:Q", format="+,.1f", title="per hour"),
            ],
        )
    )
    return _spec(bars, rows)


def _spec(chart: Any, rows: list[dict[str, Any]]) -> Spec:
    spec: Spec = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    spec["datasets"] = {"points": rows}
    return spec
