"""Rows as an Excel workbook of typed cells, written to disk row by row."""

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

# Excel's own limits: rows of a sheet with its header, and characters of a cell.
MAX_ROWS, MAX_TEXT = 1_048_575, 32_767
FIRST_YEAR = 1900  # dates before it are unknown to Excel


class Kind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    MOMENT = "moment"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`read` answers the cell of a row; of a LINK it answers (address, words)."""

    title: str
    read: Callable[[Any], Any]
    kind: Kind = Kind.TEXT
    width: int = 14


def write_workbook(
    path: Path,
    *,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[object],
    about: Sequence[tuple[str, str]],
    zone: str,
) -> int:
    """A sheet of `rows`, further ones where Excel allows no more, and one `about`; returns how many.

    Moments become dates in `zone`. Memory does not grow with the rows.
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
        _write_about(book, [*about, ("Rows", f"{sheets.total:,}")])
    return sheets.total


class _Sheets:
    """The sheets of rows, with the one that is being written."""

    def __init__(self, book: "Workbook", title: str, columns: Sequence[Column], zone: str) -> None:
        self.book, self.title, self.columns = book, title, columns
        self.zone = zone_of(zone)
        self.total, self.filled, self.count = 0, 0, 0
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.formats = {
            Kind.TEXT: book.add_format({"num_format": "@"}),
            Kind.NUMBER: book.add_format({"num_format": "#,##0"}),
            Kind.MOMENT: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            Kind.LINK: book.add_format({"font_color": "#2450a8", "underline": 1}),
        }
        # Stays a text also when somebody edits the cell.
        self.quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        self.sheet = self._begin()

    def write(self, row: object) -> None:
        if self.filled == MAX_ROWS:
            self.finish()
            self.sheet = self._begin()
        self.filled += 1
        self.total += 1
        for place, column in enumerate(self.columns):
            self._cell(self.filled, place, column.kind, column.read(row))

    def finish(self) -> None:
        self.sheet.autofilter(0, 0, max(self.filled, 1), len(self.columns) - 1)

    def _begin(self) -> "Worksheet":
        self.count, self.filled = self.count + 1, 0
        name = self.title if self.count == 1 else f"{self.title} {self.count}"
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(self.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.title, self.head)
        return sheet

    def _cell(self, line: int, place: int, kind: Kind, value: Any) -> None:
        style = self.formats[kind]
        if value is None or value == "":
            return
        if kind is Kind.NUMBER:
            self.sheet.write_number(line, place, value, style)
        elif kind is Kind.MOMENT:
            self._moment(line, place, value, style)
        elif kind is Kind.LINK:
            # A formula, because Excel takes no more than 65,530 links of the other sort.
            address, words = value
            self.sheet.write_formula(
                line, place, f'=HYPERLINK("{address}","{words}")', style, words
            )
        else:
            text = str(value)[:MAX_TEXT]
            style = self.quoted if FORMULA.match(text) else style
            self.sheet.write_string(line, place, text, style)

    def _moment(self, line: int, place: int, moment: datetime, style: "Format") -> None:
        if moment.year > FIRST_YEAR:
            local = moment.astimezone(self.zone).replace(tzinfo=None)
            self.sheet.write_datetime(line, place, local, style)


def _write_about(book: "Workbook", facts: Sequence[tuple[str, str]]) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "num_format": "@", "quote_prefix": True})
    for line, (name, fact) in enumerate(facts):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, fact[:MAX_TEXT], wrapped)
