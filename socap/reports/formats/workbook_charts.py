"""Charts of Excel's own beside the numbers that they draw."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from socap.reports.cells import CellType, cell_text
from socap.reports.composition.language import Words
from socap.reports.formats.chart_numbers import Drawing, Series
from socap.reports.formats.report_tables import ReportTable

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

KINDS = {
    # Lines between points in time: the categories of a line chart would all be equally far apart.
    Drawing.LINES: {"type": "scatter", "subtype": "straight"},
    Drawing.COLUMNS: {"type": "column", "subtype": "stacked"},
    Drawing.BARS: {"type": "bar"},
}
MOST_BARS, MOST_LABELS, MOST_LETTERS = 20, 12, 255
GRID = {"color": "#e3e3df", "width": 0.75}
DAY_ZERO, DAY = datetime(1899, 12, 30), timedelta(days=1)  # noqa: DTZ001
SIZE = {"width": 900, "height": 420}


def insert_chart(
    book: "Workbook",
    sheet: "Worksheet",
    table: ReportTable,
    colours: Sequence[str],
    words: Words,
) -> None:
    """Draws the table's chart to the right of its columns, if there is anything to draw."""
    numbers = table.chart
    if numbers is None or numbers.drawing not in KINDS or not numbers.drawn:
        return
    chart: Any = book.add_chart(KINDS[numbers.drawing])
    last = len(numbers.axis.values)
    if numbers.drawing is Drawing.BARS:
        last = min(last, MOST_BARS)
    for index, series in enumerate(numbers.series, 1):
        if series.drawn:
            colour = colours[len(chart.series) % len(colours)]
            _add_series(chart, sheet, series, numbers.axis, index, last, colour)
    _set_axes(chart, numbers.drawing, numbers.axis, words)
    chart.set_title({"name": chart_text(table.title), "name_font": {"size": 12}})
    chart.set_legend({"position": "top"} if len(numbers.drawn) > 1 else {"none": True})
    chart.set_size(SIZE)
    options = {"description": cell_text(table.note or table.title)}
    sheet.insert_chart(1, len(table.columns) + 1, chart, options)


def _add_series(
    chart: "Chart",
    sheet: "Worksheet",
    series: Series,
    axis: Series,
    index: int,
    last: int,
    colour: str,
) -> None:
    fill = {"color": colour}
    # The values besides, because previews show them without reading the cells.
    chart.add_series(
        {
            "name": chart_text(series.label),
            "categories": [sheet.name, 1, 0, last, 0],
            "values": [sheet.name, 1, index, last, index],
            "categories_data": [days_since_1900(place) for place in axis.values[:last]],
            "values_data": list(series.values[:last]),
            "line": fill | {"width": 1.75},
            "fill": fill,
            "border": {"none": True},
            "gap": 30,
        }
    )


def _set_axes(chart: "Chart", drawing: Drawing, axis: Series, words: Words) -> None:
    counts = {"num_format": "#,##0", "major_gridlines": {"visible": True, "line": GRID}}
    if drawing is Drawing.BARS:
        # Names stand upright on the left, and the first on top.
        chart.set_x_axis(counts)
        chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
        return
    shape = clock_shape(words) if axis.cell_type is CellType.LOCAL_TIME else "General"
    places: dict[str, object] = {"num_format": shape, "label_position": "low"}
    if drawing is Drawing.LINES:
        first, last, step = ends_of_axis(axis)
        places |= {"min": first, "max": last, "major_gridlines": {"visible": False}}
        places |= {"major_unit": step} if step else {}
    else:
        places |= {"text_axis": True, "interval_unit": max(1, len(axis.values) // MOST_LABELS)}
    chart.set_x_axis(places)
    chart.set_y_axis(counts)


def clock_shape(words: Words) -> str:
    """Returns a format of times in office programs: `d mmm hh:mm`."""
    return f"{words.day_pattern.lower()} hh:mm"


def days_since_1900(place: datetime | float | str) -> float | str:
    """Returns a time as Excel counts it, and any other place as it is."""
    return (place - DAY_ZERO) / DAY if isinstance(place, datetime) else place


def ends_of_axis(axis: Series) -> tuple[Any, Any, int | None]:
    """Returns where an axis of times or hours begins and ends, and the step between its labels.

    Hours begin at the launch, with labels at parts of a day or whole days; times have no set step.
    """
    ends: list[Any] = [days_since_1900(place) for place in axis.values]
    first, last = min(ends), max(ends)
    if axis.cell_type is CellType.LOCAL_TIME:
        return first, last, None
    first = min(0, first)
    steps = (1, 3, 6, 12, 24)
    return first, last, next((step for step in steps if (last - first) / step <= MOST_LABELS), 48)


def chart_text(text: str) -> str:
    """Returns the text as a title that is not taken as a reference to a cell."""
    return cell_text(text).lstrip("=")[:MOST_LETTERS]
