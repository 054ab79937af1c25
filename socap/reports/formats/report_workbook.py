"""A report as an Excel workbook: one typed sheet for each question, with charts, and the rows it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from socap.charts.brand_colours import office_colours
from socap.lib.texts import without_controls
from socap.reports.cells import (
    LEFT_ALIGNED,
    NUMBER_FORMATS,
    CellType,
    CellWriter,
    cell_text,
)
from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.formats.frozen_tables import FrozenRows, column_type, frozen_tables, typed_rows
from socap.reports.formats.report_facts import facts, name_of_version
from socap.reports.formats.report_tables import ReportTable, TypedCell, report_tables
from socap.reports.formats.workbook_charts import insert_chart
from socap.reports.workbook import MAX_NAME_LENGTH, Heading, Sheets, open_workbook

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

# Neither may stand in a name of a sheet, and Excel keeps "History" for itself.
FORBIDDEN = dict.fromkeys(map(ord, "[]:*?/\\"), " ")
RESERVED = {"history", ""}
WIDTHS = {
    CellType.TEXT: 28,
    CellType.LINK: 28,
    CellType.MOMENT: 24,
    CellType.LOCAL_TIME: 24,
}
LONG_TEXTS = {"text": 80, "why": 50, "did": 36, "note": 36}


@dataclass(frozen=True, slots=True)
class _Plan:
    """The sheets to come and their names, which the first sheet lists with links to them."""

    tables: Mapping[str, ReportTable]
    frozen: Mapping[str, FrozenRows]


def write_report_workbook(path: Path, content: Content, rows: Mapping[str, bytes]) -> None:
    """Writes the workbook; `rows` are the frozen tables as compressed CSV. Memory use is constant."""
    words = Words(content.language, content.timezone)
    plan = _plan(content, rows, words)
    with open_workbook(path) as book:
        book.set_properties(_properties(content, words))
        flags = (words.say("no"), words.say("yes"))
        cells = CellWriter(book, content.timezone, flags, wraps=True, shapes=_shapes(words))
        plain = CellWriter(book, content.timezone, flags)
        _write_first_sheet(book, cells, content, plan, words)
        for name, table in plan.tables.items():
            _write_table(book, cells, name, table, content, words)
        for name, frozen in plan.frozen.items():
            _write_frozen(book, plain, name, frozen, content)


def _shapes(words: Words) -> Mapping[CellType, str]:
    """Returns the formats of cells with dollars and percents where the language writes them."""
    share = NUMBER_FORMATS[CellType.SHARE].replace("%", words.percent_sign)
    return NUMBER_FORMATS | {CellType.DOLLARS: words.dollar_shape, CellType.SHARE: share}


def _plan(content: Content, rows: Mapping[str, bytes], words: Words) -> _Plan:
    tables, frozen = list(report_tables(content)), frozen_tables(content, rows)
    titles = [words.say("Report"), *(one.title for one in tables), *(one.title for one in frozen)]
    names = sheet_names(titles)[1:]
    return _Plan(
        dict(zip(names, tables, strict=False)),
        dict(zip(names[len(tables) :], frozen, strict=True)),
    )


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Returns names that Excel accepts, each once: at most 31 characters, without those it forbids."""
    taken = set(RESERVED)
    return [_sheet_name(title, taken) for title in titles]


def _sheet_name(title: str, taken: set[str]) -> str:
    plain = " ".join(without_controls(title).translate(FORBIDDEN).split())
    for number in count(1):
        ending = "" if number == 1 else f" {number}"
        name = _cut(plain or "-", MAX_NAME_LENGTH - len(ending)) + ending
        if name.casefold() not in taken:
            break
    taken.add(name.casefold())
    return name


def _cut(text: str, limit: int) -> str:
    """Cuts to so many characters as Excel counts them; an apostrophe may neither begin nor end it."""
    units = text.encode("utf-16-le")[: 2 * limit]
    return units.decode("utf-16-le", "ignore").strip(" '") or "-"


def _properties(content: Content, words: Words) -> dict[str, object]:
    texts = {
        "title": name_of_version(content, words),
        "subject": content.client,
        "author": content.author,
        "company": content.brand.name,
    }
    found = {name: without_controls(text) for name, text in texts.items()}
    return found | {"created": content.created_at.replace(tzinfo=None)}


def _write_first_sheet(
    book: "Workbook", cells: CellWriter, content: Content, plan: _Plan, words: Words
) -> None:
    sheet = book.add_worksheet(sheet_names([words.say("Report")])[0])
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 2, 60)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    title = book.add_format({"bold": True, "font_size": 18, "font_color": content.brand.colour})
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, cell_text(content.title), title)
    lines = count(2)
    for line, (label, fact) in zip(lines, facts(content, words), strict=False):
        sheet.write_string(line, 0, cell_text(label), bold)
        sheet.write_string(line, 1, cell_text(fact), wrapped)
    head = next(lines)
    for index, label in enumerate((words.say("Sheet"), words.say("Section"), words.say("Note"))):
        sheet.write_string(head, index, label, bold)
    for line, row in zip(lines, _listed(plan), strict=False):
        for index, (cell_type, value) in enumerate(row):
            cells.write(sheet, line, index, cell_type, value)


def _listed(plan: _Plan) -> Iterator[list[TypedCell]]:
    for name, table in plan.tables.items():
        link = (CellType.LINK, (_address(name), table.title))
        yield [link, (CellType.TEXT, table.section), (CellType.TEXT, table.note)]
    for name, frozen in plan.frozen.items():
        yield [(CellType.LINK, (_address(name), frozen.title))]


def _address(name: str) -> str:
    return "#'{}'!A1".format(name.replace("'", "''"))


def _write_table(
    book: "Workbook",
    cells: CellWriter,
    name: str,
    table: ReportTable,
    content: Content,
    words: Words,
) -> None:
    shown = [n for n, column in enumerate(table.columns) if not column.for_programs]
    headings = [
        Heading(
            _in_zone(column.label, column.cell_type, content.timezone),
            LONG_TEXTS.get(column.key, WIDTHS.get(column.cell_type, 14)),
            at_right=column.cell_type not in LEFT_ALIGNED,
        )
        for column in (table.columns[n] for n in shown)
    ]
    sheets = Sheets(book, cells, name, headings)
    for row in table.rows:
        sheets.write([row[n] for n in shown])
    sheets.finish()
    if table.chart:
        insert_chart(book, sheets.sheet, table, office_colours(content.brand.colour), words)


def _in_zone(label: str, cell_type: CellType, zone: str) -> str:
    is_local = cell_type in (CellType.MOMENT, CellType.LOCAL_TIME)
    return f"{label} ({zone})" if is_local else label


def _write_frozen(
    book: "Workbook", cells: CellWriter, name: str, frozen: FrozenRows, content: Content
) -> None:
    header, rows = frozen.read()
    headings = [
        Heading(
            _in_zone(column, column_type(column), content.timezone), 60 if column == "text" else 18
        )
        for column in header
    ]
    sheets = Sheets(book, cells, name, headings)
    for row in typed_rows(header, rows):
        sheets.write(row)
    sheets.finish()
