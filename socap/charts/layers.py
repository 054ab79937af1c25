"""Layers shared by the growth charts: stacked area, line at the pointer, rate bars."""

from collections.abc import Sequence
from typing import Any

from socap.charts.parts import Measure, colour, number_axis


def growth_area(present: Sequence[str], measure: Measure, *, x: Any, legend: bool) -> Any:
    """Returns the cumulative area of the dataset `points`, stacked by tweet category."""
    import altair as alt  # a second to import: only where a chart is asked for

    return (
        alt.Chart(alt.NamedData(name="points"))
        .transform_fold([*present], as_=["category", "value"])
        .mark_area(line={"strokeWidth": 1.5}, fillOpacity=0.22, clip=True)
        .encode(
            x=x,
            y=alt.Y("value:Q", title=measure.value, stack="zero", axis=number_axis()),
            color=colour(present, legend=legend),
            order=alt.Order("rank:Q"),
        )
        .transform_calculate(rank=f"indexof({list(present)!r}, datum.category)")
    )


def pointer_line(present: Sequence[str], *, x: Any) -> Any:
    """Returns a line at the point nearest to the pointer, with its numbers as a tooltip."""
    import altair as alt

    hover = alt.selection_point(
        name="hover", fields=["at"], nearest=True, on="pointerover", empty=False, clear="pointerout"
    )
    return (
        alt.Chart(alt.NamedData(name="points"))
        .mark_rule(strokeWidth=1, clip=True)
        .encode(
            x=x,
            opacity=alt.condition(hover, alt.value(0.6), alt.value(0)),
            tooltip=[
                # Not a string: with `nearest` Vega-Lite reads strings from the wrong row.
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


def rate_bars(
    present: Sequence[str],
    measure: Measure,
    *,
    dataset: str,
    x: Any,
    legend: bool,
    ticks: int = 5,
    only: str = "",
) -> Any:
    """Returns bars of the rate per hour in each interval; `only` is a filter expression.

    Rates, because intervals differ: after a gap the same total must not look like a peak. Counters can
    decrease, so bars can point down.
    """
    import altair as alt

    chart = alt.Chart(alt.NamedData(name=dataset))
    if only:
        chart = chart.transform_filter(only)
    return chart.mark_bar(stroke=None, clip=True).encode(
        x=x,
        x2="to:T",
        y=alt.Y("low:Q", title=f"{measure.value} per hour", axis=number_axis(ticks)),
        y2="high:Q",
        color=colour(present, legend=legend),
        tooltip=[
            alt.Tooltip("when:N", title="interval"),
            alt.Tooltip("category:N", title="tweets"),
            alt.Tooltip("change:Q", format="+,d", title=measure.value),
            alt.Tooltip("rate:Q", format="+,.1f", title="per hour"),
        ],
    )
