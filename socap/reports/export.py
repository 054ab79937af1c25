"""Writes rows as CSV, line by line, with formulas escaped for spreadsheets."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

# Text that a spreadsheet would take as a formula. "@name" at the start of a reply is not one.
FORMULA = re.compile(r"^(?:[=+\-\t\r]|@\w+\()")
# Without it, Excel does not recognise UTF-8.
BYTE_ORDER_MARK = "\ufeff"


def csv_lines(
    fields: Sequence[str], rows: Iterable[object], *, for_excel: bool = False
) -> Iterator[str]:
    """Yields a header and one line per row with the attributes `fields`."""
    writer = csv.writer(_Echo())
    yield (BYTE_ORDER_MARK if for_excel else "") + writer.writerow(fields)
    for row in rows:
        yield writer.writerow([_cell(getattr(row, name)) for name in fields])


class _Echo:
    """A file-like object that returns what is written to it."""

    def write(self, line: str) -> str:
        return line


def _cell(value: object) -> str | float:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return value
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case list():
            return "|".join(map(str, value))
    text = str(value)
    return f"'{text}" if FORMULA.match(text) else text
