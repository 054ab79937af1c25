"""Shows the values of a report in its own language and time zone."""

from datetime import datetime

from django import template
from django.utils.html import format_html

from socap.reports.composition.chart_marks import explained_marks
from socap.reports.composition.content import Cell, Chart, Column, Figure, Link, Person, Rows, Table
from socap.reports.composition.language import Words
from socap.reports.composition.values import written
from socap.reports.formats.report_facts import follower_count, row_count
from socap.web.formatting import initials
from socap.web.report.report_addresses import ReportAddresses

register = template.Library()
LINK = '<a href="{}" rel="noreferrer"><bdi>{}</bdi></a>'


@register.simple_tag
def figure_value(words: Words, figure: Figure) -> str:
    return written(figure.value, figure.unit, words)


@register.simple_tag
def change_value(words: Words, value: int) -> str:
    return words.change(value)


@register.simple_tag
def cell_value(words: Words, column: Column, cell: Cell) -> str:
    """Returns the cell as text, a link as a link."""
    if isinstance(cell, Link):
        return format_html(LINK, cell.url, cell.text)
    text = written(cell, column.type, words)
    return format_html('<span dir="auto">{}</span>', text) if column.type == "text" else text


@register.simple_tag
def report_moment(words: Words, at: datetime) -> str:
    return words.moment(at)


@register.simple_tag
def followers_of(words: Words, person: Person) -> str:
    return follower_count(person, words)


@register.simple_tag
def report_rows(words: Words, table: Table) -> str:
    return row_count(table, words)


@register.simple_tag
def asset_address(addresses: ReportAddresses, name: str) -> str:
    return addresses.asset(name)


@register.simple_tag
def rows_address(addresses: ReportAddresses, anchor: Rows) -> str:
    return addresses.rows(anchor)


@register.simple_tag
def marks_of(words: Words, chart: Chart) -> str:
    return explained_marks(chart, words)


@register.simple_tag
def initials_of(person: Person) -> str:
    return initials(person.name, person.username)


@register.filter
def numeric(column: Column) -> bool:
    return column.type not in ("text", "link", "moment", "day")


@register.filter
def lines_of(table: Table) -> list[list[tuple[Column, Cell, Rows | None]]]:
    """Returns each line as its columns with their cells, and the rows that these count."""
    return [
        [
            (column, cell, None if cell is None else table.rows_of(line, column))
            for column, cell in zip(table.columns, cells, strict=True)
        ]
        for line, cells in enumerate(table.cells)
    ]
