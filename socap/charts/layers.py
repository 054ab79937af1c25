"""Layers shared by the growth charts: stacked area, exact times, line at the pointer, rate bars."""

from collections.abc import Mapping, Sequence
from typing import Any

from socap.charts.parts import Measure, colour, number_axis

HEADROOM = 1.06


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


def headroom(measure: Measure) -> Any:
    """Returns nothing to see that keeps the curve's end, and the points on it, below the upper edge."""
    import altair as alt

    y = alt.Y("highest:Q", title=measure.value)
    return _upper_end("points", "total", y=y, expression=f"max(2, datum.highest) * {HEADROOM}")


def zero_below(dataset: str, field: str, *, y: Any, only: str = "") -> Any:
    """Returns nothing to see that keeps zero at the lower edge where there is nothing but zeros."""
    expression = "datum.highest == 0 && datum.lowest == 0 ? 2 : datum.highest"
    return _upper_end(dataset, field, y=y, expression=expression, only=only)


def _upper_end(dataset: str, field: str, *, y: Any, expression: str, only: str = "") -> Any:
    import altair as alt

    chart = alt.Chart(alt.NamedData(name=dataset))
    if only:
        chart = chart.transform_filter(only)
    return (
        chart.transform_aggregate(highest=f"max({field})", lowest=f"min({field})")
        .transform_calculate(highest=expression)
        .mark_rule(strokeWidth=0, aria=False)
        .encode(y=y)
    )


def exact_stretch(*, x: Mapping[str, Any]) -> list[Any]:
    """Returns the shaded stretch before the first reading, counted from exact times, with its name."""
    import altair as alt

    chart = alt.Chart(alt.NamedData(name="exact"))
    rect = chart.mark_rect(style="exact", fillOpacity=0.1, clip=True)
    words = chart.mark_text(style=["exact", "exact-text"], align="left", baseline="top", clip=True)
    return [
        rect.encode(x=alt.X("from:T", **x), x2="to:T"),
        words.encode(x=alt.X("from:T", **x), y=alt.value(0), text="text:N"),
    ]


def pointer_line(present: Sequence[str], *, x: Any, hours: bool = False) -> Any:
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
                _time_tooltip(hours=hours),
                *(alt.Tooltip(f"{name}:Q", format=",d") for name in present),
                alt.Tooltip("total:Q", format=",d"),
            ],
        )
        .add_params(hover)
    )


def _time_tooltip(*, hours: bool) -> Any:
    import altair as alt

    if hours:
        return alt.Tooltip("hours:Q", format="+.2f", title="hours since launch")
    # Not a string: with `nearest` Vega-Lite reads strings from the wrong row.
    return alt.Tooltip(
        "at:T", timeUnit="utcyearmonthdatehoursminutes", format="%a %e %b %H:%M", title="as of"
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
    title = f"{measure.value} per hour"
    bars = chart.mark_bar(stroke=None, clip=True).encode(
        x=x,
        x2="to:T",
        y=alt.Y("low:Q", title=title, axis=number_axis(ticks, is_rate=True)),
        y2="high:Q",
        color=colour(present, legend=legend),
        tooltip=[
            alt.Tooltip("when:N", title="interval"),
            alt.Tooltip("category:N", title="tweets"),
            alt.Tooltip("change:Q", format="+,d", title=measure.value),
            alt.Tooltip("rate:Q", format="+,.1f", title="per hour"),
        ],
    )
    y = alt.Y("highest:Q", title=title)
    return alt.layer(bars, zero_below(dataset, "high", y=y, only=only))
