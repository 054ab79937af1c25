"""Writes rows as CSV, line by line, with formulas escaped for spreadsheets; and names exported files."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.utils.text import slugify

from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.reports.cells import FORMULA

# The beginning of a cell that may be a formula, in cells divided by line ends; and what is a number.
SUSPICIOUS = re.compile(r"^[=+\-@\t\r]", re.MULTILINE)
NEGATIVE = re.compile(r"-\d+(?:\.\d+)?")
# Without it, Excel does not recognise UTF-8.
BYTE_ORDER_MARK = "\ufeff"


def file_name(campaign: Campaign, content: str, extension: str, *, now: datetime) -> str:
    """Returns a name such as `a-launch-engagements-2026-06-02-1405.csv`, in the campaign's time zone."""
    local = now.astimezone(zone_of(campaign.timezone))
    return f"{slugify(campaign.name) or 'campaign'}-{content}-{local:%Y-%m-%d-%H%M}.{extension}"


def csv_lines(
    fields: Sequence[str], rows: Iterable[object], *, for_excel: bool = False
) -> Iterator[str]:
    """Returns a header and one line per row with the attributes `fields`."""
    values = ([getattr(row, name) for name in fields] for row in rows)
    return csv_table(fields, values, for_excel=for_excel)


def csv_table(
    header: Sequence[str], rows: Iterable[Iterable[object]], *, for_excel: bool = False
) -> Iterator[str]:
    """Yields a header and one line per row of values."""
    writer = csv.writer(_Echo())
    yield (BYTE_ORDER_MARK if for_excel else "") + writer.writerow(header)
    for row in rows:
        yield writer.writerow([_cell(value) for value in row])


def csv_rows(header: Sequence[str], rows: Iterable[list[str]]) -> Iterator[str]:
    """Yields the same of rows that are text already; ten times as fast where none looks like a formula.

    A negative number stays one.
    """
    writer = csv.writer(_Echo())
    yield writer.writerow(header)
    for row in rows:
        if SUSPICIOUS.search("\n".join(row)):
            row = [cell if NEGATIVE.fullmatch(cell) else str(_cell(cell)) for cell in row]
        yield writer.writerow(row)


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
    text = "|".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if FORMULA.match(text) else text
