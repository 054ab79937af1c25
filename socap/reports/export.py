"""Rows as CSV, line by line, with nothing in it that a spreadsheet would run."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

# What a spreadsheet would run as a formula. A reply begins with "@name", which is not one.
FORMULA = re.compile(r"^(?:[=+\-\t\r]|@\w+\()")
# Without it, Excel takes UTF-8 for something else.
BYTE_ORDER_MARK = "\ufeff"


def csv_lines(names: Sequence[str], rows: Iterable[object], *, mark: bool = False) -> Iterator[str]:
    """A header and one line per row, of the attributes `names`; `mark` is for Excel."""
    writer = csv.writer(_Echo())
    yield (BYTE_ORDER_MARK if mark else "") + writer.writerow(names)
    for row in rows:
        yield writer.writerow([_cell(getattr(row, name)) for name in names])


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _cell(value: object) -> str | int | None:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return value
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case list():
            return "|".join(map(str, value))
    text = str(value)
    return f"'{text}" if FORMULA.match(text) else text
