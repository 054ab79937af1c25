"""Writes rows to an Excel workbook with typed cells, row by row to disk."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from socap.lib.texts import columns_of
from socap.reports.cells import CellType, CellWriter, cell_text

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Excel's limits: rows per sheet without the header, and characters of a sheet's name.
MAX_ROWS, MAX_NAME_LENGTH = 1_048_575, 31
LINE_HEIGHT = 16  # in points
# A row cannot be higher than 409 points.
MOST_LINES = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; `read` returns the cell value of a row, for a LINK a pair (URL, text)."""

    title: str
    read: Callable[[Any], Any]
    cell_type: CellType = CellType.TEXT
    width: int = 14


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column of a sheet, at the right of it where its cells do."""

    title: str
    width: int
    at_right: bool = False


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
    with open_workbook(path) as book:
        headings = [Heading(column.title, column.width) for column in columns]
        sheets = Sheets(book, CellWriter(book, zone), title, headings)
        for row in rows:
            sheets.write([(column.cell_type, column.read(row)) for column in columns])
        sheets.finish()
        _write_metadata(book, [*metadata, ("Rows", f"{sheets.total:,}")])
    return sheets.total


def open_workbook(path: Path) -> "Workbook":
    """Returns a new workbook that keeps its rows on disk, and takes nothing for what it is not."""
    from xlsxwriter.workbook import Workbook

    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    return Workbook(str(path), options)


class Sheets:
    """The sheets of a table's rows; `sheet` is the one being written."""

    def __init__(
        self, book: "Workbook", cells: CellWriter, title: str, headings: Sequence[Heading]
    ) -> None:
        self.book, self.cells, self.title, self.headings = book, cells, title, headings
        self.total, self.filled, self.count = 0, 0, 0
        look = {"bold": True, "bottom": 1, "valign": "top", "text_wrap": True}
        self.head = book.add_format(look | ({"align": "left", "indent": 1} if cells.wraps else {}))
        self.head_at_right = book.add_format(look | {"align": "right"})
        self.sheet = self._start_sheet()

    def write(self, row: Sequence[tuple[CellType, Any]]) -> None:
        if self.filled == MAX_ROWS:
            self.finish()
            self.sheet = self._start_sheet()
        self.filled += 1
        self.total += 1
        if self.cells.wraps and (lines := self._lines(row)) > 1:
            # Not every program makes rows as high as their texts.
            self.sheet.set_row(self.filled, LINE_HEIGHT * min(lines, MOST_LINES))
        for index, (cell_type, value) in enumerate(row):
            self.cells.write(self.sheet, self.filled, index, cell_type, value)

    def _lines(self, row: Sequence[tuple[CellType, Any]]) -> int:
        """Returns how many lines the longest text of the row takes."""
        texts = [value[1] if isinstance(value, tuple) else value for _, value in row]
        return max(
            (
                _lines_of(text, heading.width)
                for text, heading in zip(texts, self.headings, strict=False)
                if isinstance(text, str)
            ),
            default=1,
        )

    def finish(self) -> None:
        self.sheet.autofilter(0, 0, max(self.filled, 1), len(self.headings) - 1)

    def _start_sheet(self) -> "Worksheet":
        self.count, self.filled = self.count + 1, 0
        ending = "" if self.count == 1 else f" {self.count}"
        name = self.title[: MAX_NAME_LENGTH - len(ending)] + ending
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        # Bold letters are wider than those that a width is measured by.
        lines = max(
            (len(wrap(one.title, max(one.width - 3, 6))) for one in self.headings), default=1
        )
        sheet.set_row(0, LINE_HEIGHT * max(lines, 1))
        for index, heading in enumerate(self.headings):
            sheet.set_column(index, index, heading.width)
            look = self.head_at_right if heading.at_right else self.head
            sheet.write_string(0, index, cell_text(heading.title), look)
        return sheet


def _lines_of(text: str, width: int) -> int:
    """Returns how many lines the text takes, at most about `MOST_LINES`, in so many columns."""
    if len(text) < width // 2 and "\n" not in text:
        return 1
    wide = "".join(letter * columns_of(letter) for letter in text[: width * MOST_LINES])
    return sum(len(wrap(part, max(width - 3, 6))) or 1 for part in wide.splitlines())


def _write_metadata(book: "Workbook", entries: Sequence[tuple[str, str]]) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "num_format": "@", "quote_prefix": True})
    for line, (name, fact) in enumerate(entries):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, cell_text(fact), wrapped)
