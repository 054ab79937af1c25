"""A world map with the number of people by country, as shapes that pages draw."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from socap.analytics.insight.country_totals import CountryTotal
from socap.insight.places.countries import Country, countries

WORLD = Path(__file__).parent / "world-110m.json"
# Pages draw degrees as they are, twice as large, from the north of Greenland to Cape Horn.
SCALE, NORTH, SOUTH = 2, 84, -57
# The east of Russia, beyond the 180th meridian, is drawn beside the rest of it.
AROUND = 360 * SCALE
WIDTH, HEIGHT = AROUND + 11 * SCALE, (NORTH - SOUTH) * SCALE
ANTARCTICA = "010"
DEPTHS = 5


@dataclass(frozen=True, slots=True)
class Shape:
    """A country on the map: a `path`, or a dot at (x, y) where it is too small; `depth` is 0 to 5."""

    code: str
    name: str
    people: int
    depth: int
    path: str = ""
    x: int = 0
    y: int = 0


def map_shapes(totals: Sequence[CountryTotal]) -> list[Shape]:
    """Returns all countries with an outline, and dots for those with people and without one."""
    people = {total.country: total.people for total in totals}
    most = max(people.values(), default=0)
    by_number = {country.number: country for country in countries().values() if country.number}
    shapes = []
    for number, path in outlines().items():
        country = by_number.get(number)
        code = country.code if country else ""
        count = people.get(code, 0)
        name = country.name if country else ""
        shapes.append(Shape(code, name, count, depth_of(count, most), path))
    return shapes + list(_dots(people, most))


def _dots(people: Mapping[str, int], most: int) -> Iterator[Shape]:
    for country in small_countries(people):
        assert country.latitude is not None and country.longitude is not None
        count = people[country.code]
        x, y = _place(country.longitude, country.latitude)
        yield Shape(country.code, country.name, count, depth_of(count, most), x=x, y=y)


def small_countries(codes: Mapping[str, int]) -> list[Country]:
    """Returns those of the countries that have no outline, and a place for a dot."""
    known = (countries().get(code) for code in codes)
    return [
        country
        for country in known
        if country and country.number not in outlines() and country.latitude is not None
    ]


def depth_of(people: int, most: int) -> int:
    """Returns how deep the colour is: each step is half as many people."""
    if people <= 0:
        return 0
    steps = (most // people).bit_length() - 1
    return max(1, DEPTHS - steps)


@cache
def outlines() -> dict[str, str]:
    """Returns SVG paths by the country's number, decoded from TopoJSON."""
    world = topology()
    arcs = [list(_points(arc, world["transform"])) for arc in world["arcs"]]
    found = {}
    for geometry in world["objects"]["countries"]["geometries"]:
        number = geometry.get("id")
        if number is None or number == ANTARCTICA:
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = (ring for polygon in polygons for ring in polygon)
        found[number] = "".join(_ring(ring, arcs) for ring in rings)
    return found


@cache
def topology() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(WORLD.read_text(encoding="utf-8"))
    return content


def _points(
    arc: Sequence[Sequence[int]], transform: Mapping[str, Any]
) -> Iterator[tuple[int, int]]:
    """Yields positions on the page; an arc holds steps in the units of `transform`."""
    x = y = 0
    (scale_x, scale_y), (left, top) = transform["scale"], transform["translate"]
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield _place(x * scale_x + left, y * scale_y + top)


def _place(longitude: float, latitude: float) -> tuple[int, int]:
    return round((longitude + 180) * SCALE), round((NORTH - latitude) * SCALE)


def _ring(ring: Sequence[int], arcs: Sequence[Sequence[tuple[int, int]]]) -> str:
    """Returns steps from point to point; a negative number is an arc that runs backwards."""
    [(x, y), *others] = _unbroken([point for number in ring for point in _arc(number, arcs)])
    steps = [f"M{x} {y}"]
    for across, down in others:
        if (across, down) != (x, y):
            steps.append(f"l{across - x} {down - y}")
        x, y = across, down
    return "".join(steps) + "z" if len(steps) > 2 else ""


def _unbroken(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Returns the points without the leap from one edge of the map to the other."""
    found, before = list[tuple[int, int]](), points[0][0]
    for x, y in points:
        before = x - AROUND * round((x - before) / AROUND)
        found.append((before, y))
    middle = sum(x for x, _ in found) / len(found)
    shift = AROUND * (middle < 0) - AROUND * (middle > AROUND)
    return [(x + shift, y) for x, y in found]


def _arc(number: int, arcs: Sequence[Sequence[tuple[int, int]]]) -> Sequence[tuple[int, int]]:
    return arcs[number] if number >= 0 else arcs[~number][::-1]
