"""A report as a zip of CSV files for programs: one for each question, and the rows it rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from io import RawIOBase
from itertools import count
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.text import slugify

from socap.lib.texts import without_controls
from socap.reports.cells import CellType
from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.export import csv_rows, csv_table
from socap.reports.formats.frozen_tables import FrozenRows, frozen_tables
from socap.reports.formats.report_facts import facts, name_of_version
from socap.reports.formats.report_tables import ReportTable, TableColumn, TypedCell, report_tables

PART = 256 * 1024  # bytes of text compressed at once


def csv_zip(content: Content, rows: Mapping[str, bytes]) -> Iterator[bytes]:
    """Yields the parts of the archive; memory use is constant. The same report makes the same bytes."""
    tables, frozen = list(report_tables(content)), frozen_tables(content, rows)
    names = [
        f"{n:02d}-{slugify(table.key)}.csv" for n, table in zip(count(1), tables, strict=False)
    ]
    sink = _Sink()
    with ZipFile(sink, "w", ZIP_DEFLATED) as archive:
        files: list[tuple[str, Iterable[str]]] = [
            ("README.txt", [_readme(content, dict(zip(names, tables, strict=True)), frozen)]),
            *((name, _lines(table)) for name, table in zip(names, tables, strict=True)),
            *((f"rows/{table.name}.csv", _frozen_lines(table)) for table in frozen),
        ]
        for name, lines in files:
            made = content.created_at.astimezone(UTC).timetuple()[:6]
            info = ZipInfo(name, made)
            info.compress_type = ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as file:
                for part in _joined(lines):
                    file.write(part)
                    yield sink.taken()
    yield sink.taken()


class _Sink(RawIOBase):
    """A file that is taken away while it is written, and so cannot be gone back in."""

    def __init__(self) -> None:
        self.written = bytearray()

    def write(self, part: Any) -> int:
        self.written += part
        return len(part)

    def taken(self) -> bytes:
        part, self.written = bytes(self.written), bytearray()
        return part


def _joined(lines: Iterable[str]) -> Iterator[bytes]:
    """Joins lines to parts, because each part is compressed and handed on at once."""
    waiting, size = list[str](), 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= PART:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    yield "".join(waiting).encode()


def _lines(table: ReportTable) -> Iterator[str]:
    header = [name for column in table.columns for name in _names(column)]
    rows = (
        [
            value
            for column, cell in zip(table.columns, row, strict=True)
            for value in _values(column, cell)
        ]
        for row in table.rows
    )
    return csv_table(header, rows)


def _names(column: TableColumn) -> list[str]:
    is_link = column.cell_type is CellType.LINK
    return [column.key, f"{column.key}_url"] if is_link else [column.key]


def _values(column: TableColumn, cell: TypedCell) -> list[Any]:
    """Returns the value, and in a column of links its address besides."""
    cell_type, value = cell
    url, text = value if cell_type is CellType.LINK and value else ("", value)
    return [text, url] if column.cell_type is CellType.LINK else [text]


def _frozen_lines(table: FrozenRows) -> Iterator[str]:
    return csv_rows(*table.read())


def _readme(
    content: Content, tables: Mapping[str, ReportTable], frozen: Sequence[FrozenRows]
) -> str:
    words = Words(content.language, content.timezone)
    lines = [name_of_version(content, words), ""]
    lines += [f"{label}: {fact}" for label, fact in facts(content, words)]
    lines += ["", *_conventions(content, words), "", words.say("Files:")]
    lines += [f"- {name}: {_described(table)}" for name, table in tables.items()]
    lines += [f"- rows/{table.name}.csv: {table.title}" for table in frozen]
    return without_controls("\n".join(lines)) + "\n"


def _conventions(content: Content, words: Words) -> list[str]:
    return [
        words.say("All files are in UTF-8, with a header line and commas between the values."),
        words.say(
            "Times are ISO 8601 in UTC; those without a zone are local times in {zone}.",
            zone=words.zone_name,
        ),
        words.say("Shares are from 0 to 1, money is in US dollars."),
        words.say("Texts that a spreadsheet would take as a formula begin with an apostrophe."),
    ]


def _described(table: ReportTable) -> str:
    named = [part for part in (table.section, table.title) if part]
    return ": ".join(dict.fromkeys(named)) + (f" ({table.note})" if table.note else "")
