"""Charts of PowerPoint's own on slides, or the report's drawing where there is no such chart."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from babel.dates import format_datetime
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.util import Inches, Pt

from socap.reports.cells import CellType
from socap.reports.composition.content import Chart
from socap.reports.composition.language import Words
from socap.reports.formats.chart_numbers import ChartNumbers, Drawing, chart_numbers
from socap.reports.formats.slide_shapes import LINE, MUTED, Box, describe, place_picture
from socap.reports.formats.workbook_charts import COLOURS, chart_text, days_since_1900

MOST_BARS, MOST_LABELS = 12, 12
KINDS = {
    Drawing.LINES: XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS,
    Drawing.COLUMNS: XL_CHART_TYPE.COLUMN_STACKED,
    Drawing.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
}


def draw_chart(
    slide: Any, box: Box, chart: Chart, words: Words, assets: Mapping[str, bytes]
) -> bool:
    """Draws the chart, and says in words what it shows; False if there is nothing to draw."""
    numbers = chart_numbers(chart, words)
    text = f"{chart.title}. {chart.summary}"
    if numbers.drawing not in KINDS or not numbers.drawn:
        return chart.svg in assets and place_picture(slide, box, _png(assets[chart.svg]), text)
    frame = slide.shapes.add_chart(
        KINDS[numbers.drawing],
        Inches(box.left),
        Inches(box.top),
        Inches(box.width),
        Inches(box.height),
        _data(numbers, words),
    )
    describe(frame, text)
    _dress(frame.chart, numbers)
    return True


def _png(svg: bytes) -> bytes:
    import vl_convert  # loads 60 MB, so only when needed

    picture: bytes = vl_convert.svg_to_png(svg.decode(), scale=2)
    return picture


def _data(numbers: ChartNumbers, words: Words) -> Any:
    if numbers.drawing is Drawing.LINES:
        return _points(numbers)
    last = MOST_BARS if numbers.drawing is Drawing.BARS else len(numbers.axis.values)
    data = CategoryChartData(number_format="#,##0")
    data.categories = [_name(place, words) for place in numbers.axis.values[:last]]
    for series in numbers.drawn:
        data.add_series(chart_text(series.label), series.values[:last])
    return data


def _points(numbers: ChartNumbers) -> XyChartData:
    data = XyChartData(number_format="#,##0")
    for one in numbers.drawn:
        series = data.add_series(chart_text(one.label))
        for place, value in zip(numbers.axis.values, one.values, strict=True):
            if value is not None:
                series.add_data_point(days_since_1900(place), value)
    return data


def _name(place: object, words: Words) -> str:
    if isinstance(place, datetime):
        return str(format_datetime(place, "d MMM HH:mm", locale=words.locale))
    return chart_text(str(place))


def _dress(chart: Any, numbers: ChartNumbers) -> None:
    chart.font.size, chart.font.color.rgb = Pt(11), RGBColor.from_string(MUTED)
    chart.has_title = False
    chart.has_legend = len(numbers.drawn) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    for series, colour in zip(chart.plots[0].series, COLOURS, strict=False):
        shade = RGBColor.from_string(colour.removeprefix("#"))
        if numbers.drawing is Drawing.LINES:
            series.format.line.color.rgb, series.format.line.width = shade, Pt(2.25)
            series.smooth = False
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = shade
            series.invert_if_negative = False
    _dress_axes(chart, numbers)


def _dress_axes(chart: Any, numbers: ChartNumbers) -> None:
    places, counts = chart.category_axis, chart.value_axis
    counts.tick_labels.number_format, counts.tick_labels.number_format_is_linked = "#,##0", False
    counts.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
    counts.format.line.fill.background()
    places.has_major_gridlines = False
    places.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if numbers.drawing is Drawing.LINES:
        ends = [days_since_1900(place) for place in numbers.axis.values]
        places.minimum_scale, places.maximum_scale = min(ends), max(ends)
        is_time = numbers.axis.cell_type is CellType.LOCAL_TIME
        places.tick_labels.number_format = "d mmm hh:mm" if is_time else "0"
        places.tick_labels.number_format_is_linked = False
    elif numbers.drawing is Drawing.BARS:
        places.reverse_order = True
        chart.plots[0].gap_width = 40
    else:
        chart.plots[0].gap_width, chart.plots[0].overlap = 20, 100
