"""Charts are drawn for print from the specification of the pages."""

import re
from datetime import timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from socap.analytics.growth.chart_annotations import ChartAnnotations
from socap.analytics.insight.country_totals import CountryTotal
from socap.charts.brand_colours import (
    LEAST_CONTRAST,
    chart_colours,
    contrast_with_white,
    map_colours,
)
from socap.charts.growth import growth_chart
from socap.charts.parts import TimeScale
from socap.charts.places_map import COLOURS, places_map
from socap.charts.timeline import timeline
from socap.charts.vector_chart import BRAND, chart_svg
from tests.reports.content_sections import curve


def texts(drawing: str) -> list[str]:
    root = ElementTree.fromstring(drawing)  # noqa: S314  it is our own
    return [found.text or "" for found in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_chart_is_drawn_in_its_size_with_its_legend() -> None:
    drawing = chart_svg(growth_chart(curve()), width=900, height=300, locale="en_GB")
    assert {"main", "influencer", "investor", "engagements", "15k"} <= {*texts(drawing)}
    assert all(colour in drawing for colour in chart_colours(BRAND))
    assert "Noto Sans" in drawing
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert 900 <= float(root.attrib["width"]) < 1000 and 300 <= float(root.attrib["height"]) < 400


@pytest.mark.parametrize(("locale", "day"), [("en_GB", "4 Mar"), ("de_DE", "4 März")])
def test_dates_follow_the_locale(locale: str, day: str) -> None:
    points = [
        type(point)(at=point.at - timedelta(days=91), by_category=point.by_category)
        for point in curve()
    ]
    assert day in texts(chart_svg(growth_chart(points), width=900, height=300, locale=locale))


def test_time_since_launch_is_written_as_a_clock_writes_it() -> None:
    points = curve()
    launch = TimeScale(launch=points[0].at - timedelta(minutes=90))
    drawn = texts(
        chart_svg(growth_chart(points, times=launch), width=900, height=300, locale="en_GB")
    )
    hours = [text for text in drawn if text.startswith("+")]
    assert hours and all(re.fullmatch(r"\+\d+( h|:\d\d)", text) for text in hours), hours


def test_the_end_of_the_curve_stays_below_the_upper_edge() -> None:
    """The points of people that came last would be cut off there."""
    first, *_, last = curve()
    points = [
        type(point)(at=point.at, by_category={"main": engagements})
        for point, engagements in ((first, 0), (last, 1000))
    ]
    drawing = chart_svg(growth_chart(points), width=900, height=300, locale="en_GB")
    [label] = [
        element
        for element in ElementTree.fromstring(drawing).iter()  # noqa: S314
        if element.tag.endswith("text") and element.text == "1k"
    ]
    below_edge = float(label.attrib["transform"].rstrip(")").split(",")[1])
    assert below_edge > 12, "1,000 is not at the edge, where its label is at 3"


def test_what_answers_to_a_pointer_is_left_out() -> None:
    drawing = chart_svg(
        timeline(curve(), ChartAnnotations()), width=900, height=300, locale="en_GB"
    )
    assert 'opacity="0"' not in drawing
    assert "engagements per hour" in texts(drawing)


BRANDS = [
    "#2f5fc4",
    "#d4145a",
    "#10403a",
    "#ffe600",
    "#ffffff",
    "#000000",
    "#808080",
    "#ff6a00",
    "#00ff00",
]


@pytest.mark.parametrize("brand", BRANDS)
def test_a_brands_colours_are_seen_on_paper_and_told_apart_in_grey(brand: str) -> None:
    colours = chart_colours(brand)
    contrasts = sorted(map(contrast_with_white, colours))
    assert contrasts[0] >= LEAST_CONTRAST - 0.1
    assert all(after / before > 1.5 for before, after in pairwise(contrasts))
    steps = [contrast_with_white(step) for step in map_colours(brand)]
    assert steps == sorted(steps) and len(set(steps)) == 5


def test_a_brand_that_can_be_seen_is_the_main_colour_as_it_is() -> None:
    assert chart_colours("#D4145A")[0] == "#d4145a"
    assert chart_colours("#ffe600")[0] != "#ffe600"


def test_a_chart_and_a_map_are_drawn_in_the_brands_colours() -> None:
    drawing = chart_svg(
        growth_chart(curve()), width=900, height=300, locale="en_GB", brand="#d4145a"
    )
    assert all(colour in drawing for colour in chart_colours("#d4145a"))
    country = CountryTotal(country="DE", name="Germany", people=3, important=0)
    drawn = chart_svg(places_map([country]), width=900, height=420, locale="en_GB", brand="#d4145a")
    assert "#d4145a" in drawn and COLOURS[-1] not in drawn
