"""The types of cells in exported tables, and how a workbook shows each."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from socap.lib.bounds import zone_of
from socap.lib.texts import without_controls

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Text that a spreadsheet would take as a formula. "@name" at the start of a reply is not one.
FORMULA = re.compile(r"^(?:[=+\-\t\r]|@\w+\()")
# Excel's limits: characters of a cell, of a formula, of a text in a formula, and of an address.
MAX_CELL_LENGTH, MAX_FORMULA_LENGTH, MAX_LITERAL_LENGTH, MAX_ADDRESS_LENGTH = (
    32_767,
    8_192,
    255,
    255,
)
UNITS = 2  # Excel counts most emoji twice
FIRST_YEAR = 1900  # Excel has no earlier dates


class CellType(StrEnum):
    """A MOMENT is written in the zone of the workbook, a LOCAL_TIME as it is; a LINK is (URL, text)."""

    TEXT = "text"
    LINK = "link"
    NUMBER = "count"
    CHANGE = "change"
    SHARE = "share"
    DOLLARS = "dollars"
    RATIO = "ratio"
    DECIMAL = "decimal"
    FLAG = "flag"
    MOMENT = "moment"
    LOCAL_TIME = "local_time"
    DAY = "day"


TIME_FORMAT = "yyyy-mm-dd hh:mm:ss"
NUMBER_FORMATS: dict[CellType, str] = {
    CellType.TEXT: "@",
    CellType.NUMBER: "#,##0",
    CellType.CHANGE: '+#,##0;"−"#,##0;"±0"',
    # Of a small share two digits count, as in `Words.share`.
    CellType.SHARE: "[>=0.0995]0%;[>=0.00995]0.0%;0.00%",
    CellType.DOLLARS: '"$"#,##0.00',
    CellType.RATIO: '#,##0.0# "×"',
    CellType.DECIMAL: "#,##0.0#",
    CellType.MOMENT: TIME_FORMAT,
    CellType.LOCAL_TIME: TIME_FORMAT,
    CellType.DAY: "yyyy-mm-dd",
}
# The others are aligned to the right.
LEFT_ALIGNED = {CellType.TEXT, CellType.LINK, CellType.FLAG}
WRAPPED = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
LINK_LOOK = {"font_color": "#2450a8", "underline": 1}


class CellWriter:
    """Writes typed cells to the sheets of a workbook; `flags` are the words for False and True.

    Where `wraps` is set, long texts go on below in their cell. `shapes` are Excel's formats of numbers,
    which programs show by their own locale.
    """

    def __init__(
        self,
        book: "Workbook",
        zone: str,
        flags: tuple[str, str] = ("no", "yes"),
        *,
        wraps: bool = False,
        shapes: Mapping[CellType, str] = NUMBER_FORMATS,
    ) -> None:
        self.zone, self.flags = zone_of(zone), flags
        looks: dict[CellType, dict[str, Any]] = {
            kind: {"num_format": shapes[kind]} if kind in shapes else {} for kind in CellType
        }
        looks[CellType.LINK], self.wraps = LINK_LOOK, wraps
        # Keeps the cell a text even when it is edited.
        quoted = {"num_format": "@", "quote_prefix": True}
        if wraps:
            for kind in CellType:
                looks[kind] = looks[kind] | (WRAPPED if kind in LEFT_ALIGNED else {"valign": "top"})
            quoted |= WRAPPED
        self.formats: dict[CellType, Format] = {
            kind: book.add_format(look) for kind, look in looks.items()
        }
        self.quoted = book.add_format(quoted)
        self.writers: dict[CellType, Callable[..., None]] = {
            **dict.fromkeys(CellType, self._write_number),
            CellType.TEXT: self._write_text,
            CellType.LINK: self._write_link,
            CellType.FLAG: self._write_flag,
            CellType.MOMENT: self._write_moment,
            CellType.LOCAL_TIME: self._write_date,
            CellType.DAY: self._write_date,
        }

    def write(
        self, sheet: "Worksheet", line: int, index: int, cell_type: CellType, value: Any
    ) -> None:
        """Writes the value; None and '' leave the cell empty."""
        if value is not None and value != "":
            self.writers[cell_type](sheet, line, index, value, self.formats[cell_type])

    def _write_number(
        self, sheet: "Worksheet", line: int, index: int, value: float, style: "Format"
    ) -> None:
        sheet.write_number(line, index, value, style)

    def _write_flag(
        self, sheet: "Worksheet", line: int, index: int, value: bool, style: "Format"
    ) -> None:
        # In words, because LibreOffice shows a typed one as the number 1.
        sheet.write_string(line, index, self.flags[value], style)

    def _write_text(
        self, sheet: "Worksheet", line: int, index: int, value: object, style: "Format"
    ) -> None:
        text = cell_text(str(value))
        sheet.write_string(line, index, text, self.quoted if FORMULA.match(text) else style)

    def _write_link(
        self, sheet: "Worksheet", line: int, index: int, value: tuple[str, str], style: "Format"
    ) -> None:
        address, words = value
        if formula := hyperlink(address, words):
            sheet.write_formula(line, index, formula, style, cell_text(words))
        else:
            text = self.formats[CellType.TEXT]
            self._write_text(sheet, line, index, words or address, text)

    def _write_moment(
        self, sheet: "Worksheet", line: int, index: int, value: datetime, style: "Format"
    ) -> None:
        # Before the first year with dates, the zone may lead to where Python has none either.
        if value.year > FIRST_YEAR:
            local = value.astimezone(self.zone).replace(tzinfo=None)
            sheet.write_datetime(line, index, local, style)

    def _write_date(
        self, sheet: "Worksheet", line: int, index: int, value: Any, style: "Format"
    ) -> None:
        if value.year > FIRST_YEAR:
            sheet.write_datetime(line, index, value, style)


def cell_text(text: str) -> str:
    """Returns what a cell can hold of the text."""
    text = without_controls(text)[:MAX_CELL_LENGTH]
    # Between these the writer expects markup, and would copy it to the file as it is.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def hyperlink(address: str, words: str) -> str:
    """Returns a formula, or '' where Excel would not follow the link.

    A formula, because Excel allows no more than 65,530 ordinary hyperlinks.
    """
    is_web = address.startswith(("https://", "http://", "#"))
    if not is_web or not words or len(address) > MAX_ADDRESS_LENGTH:
        return ""
    formula = f"=HYPERLINK({_literal(address)},{_literal(words)})"
    return formula if len(formula) <= MAX_FORMULA_LENGTH // UNITS else ""


def _literal(text: str) -> str:
    """Returns the text quoted, in pieces that Excel accepts."""
    text = without_controls(text)
    size = MAX_LITERAL_LENGTH if text.isascii() else MAX_LITERAL_LENGTH // UNITS
    pieces = [text[start : start + size] for start in range(0, len(text), size)]
    return "&".join('"{}"'.format(piece.replace('"', '""')) for piece in pieces)
