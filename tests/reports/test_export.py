"""Exports as CSV and as a workbook with typed cells, of any size."""

import resource
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from socap.reports import workbook
from socap.reports.cells import CellType
from socap.reports.export import csv_lines
from socap.reports.workbook import Column, write_workbook
from tests.workbooks import read_workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    text: str = ""
    number: int | None = None
    at: datetime = datetime(2026, 6, 2, 22, 30, tzinfo=UTC)
    link: tuple[str, str] | None = None


COLUMNS = (
    Column(title="Text", read=lambda line: line.text),
    Column(title="Number", read=lambda line: line.number, cell_type=CellType.NUMBER),
    Column(title="At", read=lambda line: line.at, cell_type=CellType.MOMENT),
    Column(title="Link", read=lambda line: line.link, cell_type=CellType.LINK),
)


def written(path: Path, *lines: Line) -> Any:
    total = write_workbook(
        path / "file.xlsx",
        title="Lines",
        columns=COLUMNS,
        rows=lines,
        metadata=[("Campaign", "=A launch")],
        zone="Asia/Tokyo",
    )
    assert total == len(lines)
    return read_workbook(path / "file.xlsx")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "12345678901234567890", "https://x.com/a", "🚀 مرحبا"]
)  # fmt: skip
def test_a_text_stays_a_text(tmp_path: Path, text: str) -> None:
    cell = written(tmp_path, Line(text=text))["Lines"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_formula_like_text_stays_text_even_when_the_cell_is_edited(
    tmp_path: Path,
) -> None:
    sheet = written(tmp_path, Line(text="=1+1"), Line(text="plain"))["Lines"]
    assert [sheet[f"A{n}"].style.__class__ and sheet[f"A{n}"].quotePrefix for n in (2, 3)] == [
        True, False,
    ]  # fmt: skip


def test_numbers_dates_and_links_keep_their_types(tmp_path: Path) -> None:
    book = written(
        tmp_path,
        Line(number=0, link=("https://x.com/ann", "@ann")),
        Line(at=datetime(1, 1, 1, tzinfo=UTC)),
    )
    sheet = book["Lines"]
    assert [cell.value for cell in sheet[2]][1:] == [
        0, datetime(2026, 6, 3, 7, 30), '=HYPERLINK("https://x.com/ann","@ann")',
    ]  # fmt: skip
    assert [cell.value for cell in sheet[3]] == [None] * 4, "unknown values are left empty"
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:D3"
    about = {row[0].value: row[1].value for row in book["About"]}
    assert about == {"Campaign": "=A launch", "Rows": "2"}


def test_more_rows_than_excel_allows_go_on_another_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    book = written(tmp_path, *(Line(number=n) for n in range(7)))
    assert book.sheetnames == ["Lines", "Lines 2", "Lines 3", "About"]
    assert [book[name].max_row for name in book.sheetnames[:3]] == [4, 4, 2]


def test_no_rows_make_a_file_with_its_header(tmp_path: Path) -> None:
    sheet = written(tmp_path)["Lines"]
    assert [cell.value for cell in sheet[1]] == ["Text", "Number", "At", "Link"]


def many(count: int) -> Iterator[Line]:
    return (Line(text=f"text {n}", number=n, link=("https://x.com/a", "@a")) for n in range(count))


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    def peak_after(count: int) -> int:
        write_workbook(
            tmp_path / f"{count}.xlsx", title="Lines", columns=COLUMNS, rows=many(count), metadata=[],
            zone="UTC",
        )  # fmt: skip
        for _ in csv_lines(["text", "number", "at"], many(count)):
            pass
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    small = peak_after(2_000)
    assert peak_after(40_000) - small < 8_000, "kB"


def test_the_csv_has_a_byte_order_mark_only_for_excel() -> None:
    assert next(csv_lines(["text"], [], for_excel=True)) == "\ufefftext\r\n"
    assert list(csv_lines(["text", "number"], [Line(text="-1")])) == ["text,number\r\n", "'-1,\r\n"]
