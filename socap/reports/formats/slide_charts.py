"""Charts of PowerPoint's own on slides, or the report's drawing where there is no such chart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.util import Inches, Pt

from socap.charts.brand_colours import office_colours
from socap.reports.cells import CellType
from socap.reports.composition.content import Chart
from socap.reports.composition.language import Words
from socap.reports.formats.chart_numbers import ChartNumbers, Drawing, chart_numbers, place_of
from socap.reports.formats.slide_shapes import LINE, MUTED, TEXT, Box, describe, place_picture
from socap.reports.formats.workbook_charts import (
    chart_text,
    clock_shape,
    days_since_1900,
    ends_of_axis,
)

MOST_BARS = 12
MAP, WHITE = "places", "FFFFFF"
KINDS = {
    Drawing.LINES: XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS,
    Drawing.COLUMNS: XL_CHART_TYPE.COLUMN_STACKED,
    Drawing.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Points of one kind on a curve, with their name in the legend."""

    label: str
    style: Any
    points: Sequence[tuple[datetime | float, float]]
    is_hollow: bool = False


def draw_chart(
    slide: Any,
    box: Box,
    chart: Chart,
    words: Words,
    assets: Mapping[str, bytes],
    *,
    brand: str,
) -> bool:
    """Draws the chart, and says in words what it shows; False if there is nothing to draw.

    A map is the report's drawing; so is what has no numbers.
    """
    numbers = chart_numbers(chart, words)
    text = f"{chart.title}. {chart.summary}"
    is_drawable = numbers.drawing in KINDS and bool(numbers.drawn)
    if chart.svg in assets and (chart.key == MAP or not is_drawable):
        return place_picture(slide, box, _png(assets[chart.svg]), text, centred=True)
    if not is_drawable:
        return False
    marks = list(_marks(chart, words)) if numbers.drawing is Drawing.LINES else []
    frame = slide.shapes.add_chart(
        KINDS[numbers.drawing],
        Inches(box.left),
        Inches(box.top),
        Inches(box.width),
        Inches(box.height),
        _data(numbers, marks, words),
    )
    describe(frame, text)
    _dress(frame.chart, numbers, marks, office_colours(brand), words)
    return True


def _png(svg: bytes) -> bytes:
    import vl_convert  # loads 60 MB, so only when needed

    picture: bytes = vl_convert.svg_to_png(svg.decode(), scale=2)
    return picture


def _marks(chart: Chart, words: Words) -> Iterator[Mark]:
    """Yields the important people on the curve, and the tweets at its foot."""
    rows = chart.spec.get("datasets", {})
    people, tweets = rows.get("people") or [], rows.get("tweets") or []
    kinds = (
        (words.say("● important person"), XL_MARKER_STYLE.CIRCLE, people, True),
        (words.say("○ important person, time approximate"), XL_MARKER_STYLE.CIRCLE, people, False),
    )
    for label, style, found, exact in kinds:
        points = [
            (place_of(row["at"]), row["value"]) for row in found if bool(row.get("exact")) is exact
        ]
        if points:
            yield Mark(label[2:], style, points, is_hollow=not exact)
    if tweets:
        places = [(place_of(row["at"]), 0) for row in tweets]
        yield Mark(words.say("▼ tweet posted")[2:], XL_MARKER_STYLE.TRIANGLE, places)


def _data(numbers: ChartNumbers, marks: Sequence[Mark], words: Words) -> Any:
    if numbers.drawing is Drawing.LINES:
        return _points(numbers, marks)
    last = MOST_BARS if numbers.drawing is Drawing.BARS else len(numbers.axis.values)
    data = CategoryChartData(number_format="#,##0")
    data.categories = [_name(place, words) for place in numbers.axis.values[:last]]
    for series in numbers.drawn:
        data.add_series(chart_text(series.label), series.values[:last])
    return data


def _points(numbers: ChartNumbers, marks: Sequence[Mark]) -> XyChartData:
    data = XyChartData(number_format="#,##0")
    for one in numbers.drawn:
        series = data.add_series(chart_text(one.label))
        for place, value in zip(numbers.axis.values, one.values, strict=True):
            if value is not None:
                series.add_data_point(days_since_1900(place), value)
    for mark in marks:
        series = data.add_series(chart_text(mark.label))
        for place, value in mark.points:
            series.add_data_point(days_since_1900(place), value)
    return data


def _name(place: object, words: Words) -> str:
    if isinstance(place, datetime):
        return words.short_moment(place)
    return chart_text(str(place))


def _dress(
    chart: Any,
    numbers: ChartNumbers,
    marks: Sequence[Mark],
    colours: Sequence[str],
    words: Words,
) -> None:
    chart.font.size, chart.font.color.rgb = Pt(11), RGBColor.from_string(MUTED)
    chart.has_title = False
    chart.has_legend = len(numbers.drawn) + len(marks) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    drawn = list(chart.plots[0].series)
    for series, mark in zip(drawn[len(numbers.drawn) :], marks, strict=True):
        _dress_mark(series, mark)
    for series, colour in zip(drawn[: len(numbers.drawn)], colours, strict=False):
        shade = RGBColor.from_string(colour.removeprefix("#"))
        if numbers.drawing is Drawing.LINES:
            series.format.line.color.rgb, series.format.line.width = shade, Pt(2.25)
            series.smooth = False
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = shade
            series.invert_if_negative = False
    _dress_axes(chart, numbers, words)


def _dress_mark(series: Any, mark: Mark) -> None:
    series.format.line.fill.background()
    series.marker.style, series.marker.size = mark.style, 9
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = RGBColor.from_string(
        WHITE if mark.is_hollow else TEXT
    )
    series.marker.format.line.color.rgb = RGBColor.from_string(TEXT)


def _dress_axes(chart: Any, numbers: ChartNumbers, words: Words) -> None:
    places, counts = chart.category_axis, chart.value_axis
    counts.tick_labels.number_format, counts.tick_labels.number_format_is_linked = "#,##0", False
    counts.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
    counts.format.line.fill.background()
    places.has_major_gridlines = False
    places.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if numbers.drawing is Drawing.LINES:
        is_time = numbers.axis.cell_type is CellType.LOCAL_TIME
        places.minimum_scale, places.maximum_scale, step = ends_of_axis(numbers.axis)
        if step:
            places.major_unit = step
        places.tick_labels.number_format = clock_shape(words) if is_time else "0"
        places.tick_labels.number_format_is_linked = False
    elif numbers.drawing is Drawing.BARS:
        places.reverse_order = True
        chart.plots[0].gap_width = 40
    else:
        chart.plots[0].gap_width, chart.plots[0].overlap = 20, 100
