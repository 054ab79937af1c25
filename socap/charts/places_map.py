"""The specification of the world map with people by country, for pictures, mails and print."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from socap.analytics.insight.country_totals import CountryTotal
from socap.charts.world_map import ANTARCTICA, DEPTHS, depth_of, small_countries, topology
from socap.insight.places.countries import countries, country_name

WIDTH, HEIGHT = 900, 420
NOBODY, EDGE = "#e3e3df", "#ffffff"
# From few people to many: the steps of the map on pages, in its light colours.
COLOURS = ("#b7c7ea", "#93aae0", "#7190d6", "#5276cd", "#2f5fc4")


def places_map(
    totals: Sequence[CountryTotal],
    *,
    number: Callable[[int], str] = "{:,}".format,
    name: Callable[[str], str] = country_name,
) -> dict[str, Any]:
    """Returns the specification with all that it draws; the dataset `points` has a row per country.

    It prints as it is, or with a title by `chart_png`. Countries without an outline are dots. `number`
    writes the numbers of the legend, `name` names a country by its code.
    """
    most = max((total.people for total in totals), default=0)
    rows = [_row(total, most, name) for total in totals if total.country in countries()]
    depths = sorted({row["depth"] for row in rows})
    spec: dict[str, Any] = json.loads(_template())
    scale = {"domain": depths, "range": [COLOURS[depth - 1] for depth in depths]}
    labels = {depth: step_name(depth, most, number) for depth in depths}
    for layer in spec["layer"][1:]:
        colour = layer["encoding"]["color"]
        colour["scale"] = scale
        colour["legend"]["labelExpr"] = f"{json.dumps(labels)}[datum.value]"
    return spec | {"datasets": {"points": rows, "world": topology()}}


def _row(total: CountryTotal, most: int, name: Callable[[str], str]) -> dict[str, Any]:
    country = countries()[total.country]
    dot = bool(small_countries({country.code: total.people}))
    return {
        "number": country.number,
        "country": country.code,
        "name": name(country.code),
        "people": total.people,
        "depth": depth_of(total.people, most),
        "longitude": country.longitude if dot else None,
        "latitude": country.latitude if dot else None,
    }


def step_name(depth: int, most: int, number: Callable[[int], str] = "{:,}".format) -> str:
    """Returns how many people a step of the colour stands for, as `depth_of` counts: "3-5"."""
    last = most >> (DEPTHS - depth)
    first = 1 if depth == 1 else (most >> (DEPTHS - depth + 1)) + 1
    return number(last) if first == last else f"{number(first)}\N{EN DASH}{number(last)}"


@cache
def _template() -> str:
    """Returns the map without people as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a map is asked for

    outlines = alt.Chart(
        alt.NamedData(name="world", format=alt.TopoDataFormat(type="topojson", feature="countries"))
    ).transform_filter(f"datum.id !== '{ANTARCTICA}'")
    people = alt.Chart(alt.NamedData(name="points"))
    shade = alt.Color("depth:O", legend=alt.Legend(title="People", orient="bottom-left"))
    about = [alt.Tooltip("name:N", title="country"), alt.Tooltip("people:Q", format=",d")]
    found = alt.LookupData(
        data=alt.NamedData(name="points"), key="number", fields=["name", "people", "depth"]
    )
    chart = alt.layer(
        outlines.mark_geoshape(fill=NOBODY, stroke=EDGE, strokeWidth=0.6),
        outlines.transform_lookup(lookup="id", from_=found)
        .transform_filter("isValid(datum.people)")
        .mark_geoshape(stroke=EDGE, strokeWidth=0.6)
        .encode(color=shade, tooltip=about),
        people.transform_filter("isValid(datum.longitude)")
        .mark_circle(size=60, opacity=1, stroke=EDGE)
        .encode(longitude="longitude:Q", latitude="latitude:Q", color=shade, tooltip=about),
    ).project(type="equalEarth")
    spec: dict[str, Any] = chart.properties(width=WIDTH, height=HEIGHT).to_dict()
    spec.pop("config", None)
    return json.dumps(spec)
