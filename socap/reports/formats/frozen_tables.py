"""Reads the frozen rows that a report rests on, one by one, with the types of their cells."""

import csv
import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, TextIOWrapper

from socap.reports.cells import CellType
from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.formats.report_tables import TypedCell

# No more digits than Excel keeps.
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
FLAGS = {"true": True, "false": False}
# What people write stays a text, whatever it looks like, and so do ids.
FREE_TEXT = {"id", "text", "name", "username", "author", "title"}
EMPTY: TypedCell = (CellType.TEXT, "")


@dataclass(frozen=True, slots=True)
class FrozenRows:
    """A table: its name, what it is called in the report's language, and its compressed CSV."""

    name: str
    title: str
    data: bytes

    def read(self) -> tuple[list[str], Iterator[list[str]]]:
        """Returns the header, and the rows as they are read."""
        file = gzip.GzipFile(fileobj=BytesIO(self.data))
        rows = csv.reader(TextIOWrapper(file, encoding="utf-8", newline=""))
        return next(rows, []), rows


def frozen_tables(content: Content, rows: Mapping[str, bytes]) -> list[FrozenRows]:
    """Returns the tables that are there, in the order of the report."""
    titles = frozen_titles(Words(content.language, content.timezone))
    names = dict.fromkeys([*(table.name for table in content.tables), *rows])
    return [FrozenRows(name, titles.get(name, name), rows[name]) for name in names if name in rows]


def frozen_titles(words: Words) -> Mapping[str, str]:
    """Returns what the tables are called, by their names."""
    say = words.say
    return {
        "engagements": say("All engagements"),
        "people": say("All people"),
        "readings": say("All readings"),
        "tweets": say("All tweets"),
        "texts": say("All replies and quotes"),
        "quotes": say("All watched quotes"),
        "quote_engagements": say("All who engaged with watched quotes"),
        "launches": say("All launches compared"),
        "days": say("All days by tweet category"),
    }


def typed_rows(header: Sequence[str], rows: Iterator[list[str]]) -> Iterator[list[TypedCell]]:
    free = [name in FREE_TEXT or name.endswith("_id") for name in header]
    for row in rows:
        yield [
            (CellType.TEXT, cell) if is_free else typed_cell(cell)
            for is_free, cell in zip(free, row, strict=True)
        ]


def column_type(name: str) -> CellType:
    """Returns what the cells of a column are, as far as its name says."""
    return CellType.MOMENT if name.endswith("_at") or name == "occurred_after" else CellType.TEXT


def typed_cell(cell: str) -> TypedCell:
    if not cell:
        return EMPTY
    if cell[0].isdecimal() or cell[0] == "-":
        if NUMBER.fullmatch(cell):
            is_whole = "." not in cell
            return (CellType.NUMBER, int(cell)) if is_whole else (CellType.DECIMAL, float(cell))
        if MOMENT.fullmatch(cell):
            return CellType.MOMENT, datetime.fromisoformat(cell)
    elif cell in FLAGS:
        return CellType.FLAG, FLAGS[cell]
    return CellType.TEXT, cell
