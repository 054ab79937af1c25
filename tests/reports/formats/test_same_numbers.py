"""Every figure and every cell of a report is the same in workbook, CSV and JSON."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest

from socap.reports.composition.content import (
    Block,
    Chart,
    Column,
    Content,
    Figures,
    Link,
    Paragraph,
    People,
    Quotes,
    Section,
    Table,
)
from socap.reports.formats.csv_zip import csv_zip
from socap.reports.formats.report_json import canonical_json
from socap.reports.formats.report_workbook import write_report_workbook
from tests.reports.contents import whole_content
from tests.workbooks import read_workbook

ROWS = {
    "engagements": gzip.compress(
        b"id,tweet_id,user_id,occurred_at,baseline,text,likes\n"
        b"7,1790000000000000001,12,2026-11-01T05:30:00.000000Z,true,=1+1,-3\n"
        b'8,1790000000000000001,13,,false,"12\n""x""",1234567\n'
    ),
}


def blocks(content: Content) -> Iterator[Block]:
    for section in content.sections:
        yield from (block for block in section.blocks if not isinstance(block, Paragraph))


def expected(block: Block) -> list[list[Any]]:
    """What must be found in each row, in this order, perhaps among other things."""
    match block:
        case Figures():
            return [[item.label, item.value, item.change, item.note] for item in block.items]
        case Table():
            return [
                [_plain(*pair) for pair in zip(block.columns, row, strict=True)]
                for row in block.cells
            ]
        case People():
            return [
                [
                    p.name,
                    f"@{p.username}",
                    ", ".join(p.roles),
                    p.followers,
                    p.importance,
                    p.why,
                    p.did,
                ]
                for p in block.items
            ]
        case Quotes():
            return [[q.at, q.name, q.text, q.sentiment, q.engagement_id] for q in block.items]
        case Paragraph():
            return []
        case Chart():
            return _points(block.spec["datasets"]["points"])


def _points(rows: list[dict[str, Any]]) -> list[list[Any]]:
    """Lines have all but the time in each row, columns a row of all categories, bars the whole row."""
    if "category" in rows[0]:
        size = len({row["category"] for row in rows})
        groups = [rows[n : n + size] for n in range(0, len(rows), size)]
        return [[row[key] for key in ("change", "rate") for row in group] for group in groups]
    return [[value for key, value in row.items() if key != "at"] for row in rows]


def _plain(column: Column, cell: Any) -> Any:
    if isinstance(cell, Link):
        return cell.text
    if column.type == "moment":
        return datetime.fromisoformat(cell)
    return date.fromisoformat(cell) if column.type == "day" else cell


def in_order(wanted: list[Any], found: list[Any]) -> bool:
    """Whether the values are among those found, in their order."""
    rest = iter(found)
    return all(any(value == other for other in rest) for value in wanted)


@pytest.fixture(params=["America/New_York", "Asia/Kathmandu"])
def content(request: pytest.FixtureRequest) -> Content:
    return whole_content(timezone=request.param)


def test_the_workbook_has_every_value(content: Content, tmp_path: Path) -> None:
    write_report_workbook(tmp_path / "report.xlsx", content, ROWS)
    book = read_workbook(tmp_path / "report.xlsx")
    zone = ZoneInfo(content.timezone)
    sheets = book.worksheets[2:]
    for block, sheet in zip(blocks(content), sheets, strict=False):
        rows = [[_shown(cell.value) for cell in row] for row in sheet.iter_rows(min_row=2)]
        wanted = [[_in_excel(value, zone) for value in row] for row in expected(block)]
        assert len(rows) >= len(wanted) > 0 or block.kind == "chart"
        for want, row in zip(wanted, rows, strict=True):
            assert in_order(want, row), (want, row)
    assert len(sheets) == len(list(blocks(content))) + len(ROWS)


def _shown(value: Any) -> Any:
    """The words of a link, which are the last argument of its formula."""
    if isinstance(value, str) and value.startswith("=HYPERLINK("):
        return value.removesuffix('")').split('","', 1)[1].replace('"&"', "").replace('""', '"')
    return value


def _in_excel(value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(zone).replace(tzinfo=None, microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, float):  # Excel keeps fifteen digits
        return pytest.approx(value, rel=1e-14)
    return None if value == "" else value


def test_the_csv_files_have_every_value(content: Content) -> None:
    files = unzipped(content)
    tables = [rows for name, rows in files.items() if name[0].isdigit()][1:]
    assert len(tables) == len(list(blocks(content)))
    for block, rows in zip(blocks(content), tables, strict=True):
        wanted = [[_in_csv(value) for value in row] for row in expected(block)]
        for want, row in zip(wanted, rows[1:], strict=True):
            assert in_order(want, row), (want, row)


def unzipped(content: Content) -> dict[str, list[list[str]]]:
    archive = ZipFile(io.BytesIO(b"".join(csv_zip(content, ROWS))))
    assert archive.testzip() is None
    return {
        name: list(csv.reader(io.StringIO(archive.read(name).decode(), newline="")))
        for name in archive.namelist()
    }


def _in_csv(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return "" if value is None else str(value)


def test_the_json_is_the_content(content: Content) -> None:
    document = json.loads(canonical_json(content))
    del document["$schema"]
    assert Content.model_validate(document) == content


def test_the_frozen_rows_are_typed_and_whole(tmp_path: Path) -> None:
    """The clock shows half past one twice in that night in New York."""
    content = whole_content()
    write_report_workbook(tmp_path / "report.xlsx", content, ROWS)
    sheet = read_workbook(tmp_path / "report.xlsx")["All engagements"]
    assert [[cell.value for cell in row] for row in sheet] == [
        [
            "id",
            "tweet_id",
            "user_id",
            "occurred_at (America/New_York)",
            "baseline",
            "text",
            "likes",
        ],
        ["7", "1790000000000000001", "12", datetime(2026, 11, 1, 1, 30), "yes", "=1+1", -3],
        ["8", "1790000000000000001", "13", None, "no", '12\n"x"', 1234567],
    ]
    [header, first, second] = unzipped(content)["rows/engagements.csv"]
    assert header[3] == "occurred_at"
    assert first == [
        "7",
        "1790000000000000001",
        "12",
        "2026-11-01T05:30:00.000000Z",
        "true",
        "'=1+1",
        "-3",
    ]
    assert second[3:] == ["", "false", '12\n"x"', "1234567"]


def test_nothing_of_the_important_list_is_told_where_names_are_hidden(tmp_path: Path) -> None:
    content = whole_content(names_hidden=True)
    write_report_workbook(tmp_path / "report.xlsx", content, {})
    book = read_workbook(tmp_path / "report.xlsx")
    values = [str(cell.value) for sheet in book.worksheets[2:] for row in sheet for cell in row]
    everything = " ".join(values) + str(unzipped(content))
    assert "Ada Rossi" not in everything and "Importance" not in everything
    assert "Followed by 4 people on the important list" in everything


def test_a_report_of_nothing_has_its_files(tmp_path: Path) -> None:
    content = whole_content(sections=[Section(key="summary", title="", blocks=[])], as_of=None)
    write_report_workbook(tmp_path / "report.xlsx", content, {})
    assert read_workbook(tmp_path / "report.xlsx").sheetnames == ["Report"]
    assert list(unzipped(content)) == ["README.txt", "rows/engagements.csv"]
