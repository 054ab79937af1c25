"""A launch's curve over the band of others, by hours since launch."""

import json
from datetime import timedelta
from functools import lru_cache
from typing import Any

from socap.analytics.comparison.launch_comparison import LaunchComparison
from socap.analytics.comparison.launch_lines import LaunchLine
from socap.analytics.comparison.percentile_bands import band_at
from socap.charts.layers import zero_below
from socap.charts.parts import EPOCH, number_axis, time_axis

HEIGHT = 260
# More lines could not be told apart; the band is of all.
MOST_LINES = 12

Rows = list[dict[str, Any]]


def comparison_chart(found: LaunchComparison) -> dict[str, Any]:
    """Returns the specification; the dataset `points` is this launch, `usermeta` says why it is empty."""
    spec: dict[str, Any] = json.loads(_template(found.measure))
    spec["datasets"] = {
        "points": _own_rows(found),
        "band": [
            {"at": _place(one.hour), "low": one.low, "median": one.median, "high": one.high}
            for one in found.band
        ],
        "others": [row for line in found.others[:MOST_LINES] for row in _rows(line)],
    }
    empty = "" if found.line else "The curve starts with the first reading of a main tweet."
    return spec | {"usermeta": {"empty": empty, "launch": _place(0) if found.line else None}}


def _own_rows(found: LaunchComparison) -> Rows:
    rows = _rows(found.line) if found.line else []
    for row in rows:
        band = band_at(found.others, row["hours"])
        row["median"] = band and round(band.median)
        row["times"] = round(row["value"] / band.median, 2) if band and band.median else None
    return rows


def _rows(line: LaunchLine) -> Rows:
    return [
        {"at": _place(hour), "hours": round(hour, 2), "value": value, "name": line.name}
        for hour, value in zip(line.hours, line.values, strict=True)
    ]


def _place(hour: float) -> str:
    """Hours since launch are written as times since 1970, as on the other charts."""
    return f"{EPOCH + timedelta(hours=hour):%Y-%m-%dT%H:%M:%S}Z"


@lru_cache(maxsize=16)
def _template(measure: str) -> str:
    """Returns the chart without rows as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a chart is asked for

    x = alt.X("at:T", **time_axis(since_launch=True))
    height = alt.Y("value:Q", title=measure, axis=number_axis())
    band = alt.Chart(alt.NamedData(name="band")).encode(x=x)
    own = alt.Chart(alt.NamedData(name="points")).encode(x=x)
    hover = alt.selection_point(
        name="hover", fields=["at"], nearest=True, on="pointerover", empty=False, clear="pointerout"
    )
    chart = alt.layer(
        band.mark_area(style="exact", fillOpacity=0.18, clip=True).encode(
            y=alt.Y("low:Q", title=measure), y2="high:Q"
        ),
        alt.Chart(alt.NamedData(name="others"))
        .mark_line(style="exact", fill=None, strokeWidth=1, opacity=0.35, clip=True)
        .encode(x=x, y=height, detail="name:N", tooltip=["name:N"]),
        band.mark_line(style="exact", fill=None, strokeDash=[5, 4], clip=True).encode(
            y=alt.Y("median:Q", title=measure)
        ),
        zero_below("points", "value", y=alt.Y("highest:Q", title=measure)),
        own.mark_line(style="launch", strokeWidth=2.5, clip=True).encode(y=height),
        own.mark_rule(strokeWidth=1, clip=True)
        .encode(
            opacity=alt.condition(hover, alt.value(0.6), alt.value(0)),
            tooltip=[
                alt.Tooltip("hours:Q", format="+.2f", title="hours since launch"),
                alt.Tooltip("value:Q", format=",d", title=measure),
                alt.Tooltip("median:Q", format=",d", title="median of the others"),
                alt.Tooltip("times:Q", format=".2f", title="times the median"),
            ],
        )
        .add_params(hover),
    )
    spec: dict[str, Any] = chart.properties(width="container", height=HEIGHT).to_dict()
    spec.pop("config", None)  # the page's own colours apply
    return json.dumps(spec)
