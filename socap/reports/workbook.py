"""Writes rows to an Excel workbook with typed cells, row by row to disk."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from socap.lib.bounds import zone_of
from socap.reports.export import FORMULA

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Excel's limits: rows per sheet without the header, and characters per cell.
MAX_ROWS, MAX_CELL_LENGTH = 1_048_575, 32_767
FIRST_YEAR = 1900  # Excel has no earlier dates


class CellType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATETIME = "moment"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; `read` returns the cell value of a row, for a LINK a pair (URL, text)."""

    title: str
    read: Callable[[Any], Any]
    cell_type: CellType = CellType.TEXT
    width: int = 14


def write_workbook(
    path: Path,
    *,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[object],
    metadata: Sequence[tuple[str, str]],
    zone: str,
) -> int:
    """Writes `rows` to one or, past Excel's limit, several sheets, and `metadata` to another.

    Returns the number of rows. Datetimes are converted to `zone`. Memory use is constant.
    """
    from xlsxwriter.workbook import Workbook

    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with Workbook(str(path), options) as book:
        sheets = _Sheets(book, title, columns, zone)
        for row in rows:
            sheets.write(row)
        sheets.finish()
        _write_metadata(book, [*metadata, ("Rows", f"{sheets.total:,}")])
    return sheets.total


class _Sheets:
    """The sheets of rows; `sheet` is the one being written."""

    def __init__(self, book: "Workbook", title: str, columns: Sequence[Column], zone: str) -> None:
        self.book, self.title, self.columns = book, title, columns
        self.zone = zone_of(zone)
        self.total, self.filled, self.count = 0, 0, 0
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.formats = {
            CellType.TEXT: book.add_format({"num_format": "@"}),
            CellType.NUMBER: book.add_format({"num_format": "#,##0"}),
            CellType.DATETIME: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            CellType.LINK: book.add_format({"font_color": "#2450a8", "underline": 1}),
        }
        # Keeps the cell a text even when it is edited.
        self.quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        self.sheet = self._start_sheet()

    def write(self, row: object) -> None:
        if self.filled == MAX_ROWS:
            self.finish()
            self.sheet = self._start_sheet()
        self.filled += 1
        self.total += 1
        for index, column in enumerate(self.columns):
            self._write_cell(self.filled, index, column.cell_type, column.read(row))

    def finish(self) -> None:
        self.sheet.autofilter(0, 0, max(self.filled, 1), len(self.columns) - 1)

    def _start_sheet(self) -> "Worksheet":
        self.count, self.filled = self.count + 1, 0
        name = self.title if self.count == 1 else f"{self.title} {self.count}"
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for index, column in enumerate(self.columns):
            sheet.set_column(index, index, column.width)
            sheet.write_string(0, index, column.title, self.head)
        return sheet

    def _write_cell(self, line: int, index: int, cell_type: CellType, value: Any) -> None:
        style = self.formats[cell_type]
        if value is None or value == "":
            return
        if cell_type is CellType.NUMBER:
            self.sheet.write_number(line, index, value, style)
        elif cell_type is CellType.DATETIME:
            self._write_datetime(line, index, value, style)
        elif cell_type is CellType.LINK:
            # A formula, because Excel allows no more than 65,530 ordinary hyperlinks.
            address, words = value
            self.sheet.write_formula(
                line, index, f'=HYPERLINK("{address}","{words}")', style, words
            )
        else:
            text = str(value)[:MAX_CELL_LENGTH]
            style = self.quoted if FORMULA.match(text) else style
            self.sheet.write_string(line, index, text, style)

    def _write_datetime(self, line: int, index: int, value: datetime, style: "Format") -> None:
        if value.year > FIRST_YEAR:
            local = value.astimezone(self.zone).replace(tzinfo=None)
            self.sheet.write_datetime(line, index, local, style)


def _write_metadata(book: "Workbook", entries: Sequence[tuple[str, str]]) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "num_format": "@", "quote_prefix": True})
    for line, (name, fact) in enumerate(entries):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, fact[:MAX_CELL_LENGTH], wrapped)
