"""Charts are drawn for print from the specification of the pages."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from socap.analytics.growth.chart_annotations import ChartAnnotations
from socap.charts.growth import growth_chart
from socap.charts.timeline import timeline
from socap.charts.vector_chart import CATEGORY_COLOURS, chart_svg
from tests.reports.content_sections import curve


def texts(drawing: str) -> list[str]:
    root = ElementTree.fromstring(drawing)  # noqa: S314  it is our own
    return [found.text or "" for found in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_chart_is_drawn_in_its_size_with_its_legend() -> None:
    drawing = chart_svg(growth_chart(curve()), width=900, height=300, locale="en_GB")
    assert {"main", "influencer", "investor", "engagements", "15k"} <= {*texts(drawing)}
    assert all(colour in drawing for colour in CATEGORY_COLOURS)
    assert "Noto Sans" in drawing
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert 900 <= float(root.attrib["width"]) < 1000 and 300 <= float(root.attrib["height"]) < 400


@pytest.mark.parametrize(("locale", "day"), [("en_GB", "4 Mar"), ("de_DE", "4 Mrz")])
def test_dates_follow_the_locale(locale: str, day: str) -> None:
    points = [
        type(point)(at=point.at - timedelta(days=91), by_category=point.by_category)
        for point in curve()
    ]
    assert day in texts(chart_svg(growth_chart(points), width=900, height=300, locale=locale))


def test_what_answers_to_a_pointer_is_left_out() -> None:
    drawing = chart_svg(
        timeline(curve(), ChartAnnotations()), width=900, height=300, locale="en_GB"
    )
    assert 'opacity="0"' not in drawing
    assert "engagements per hour" in texts(drawing)
