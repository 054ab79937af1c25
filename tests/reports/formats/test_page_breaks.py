"""Tables and charts of the PDF break between pages where a reader would break them."""

import re
from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from socap.reports.composition.content import Block, Cell, Chart, Content, Paragraph, Section, Table
from socap.reports.formats.pdf import Pdf
from tests.reports.content_sections import column
from tests.reports.contents import blocks_of, whole_content
from tests.reports.formats.pdfs import made, pages

LEAST_ROWS = 3
HEIGHT, FOOT = 842, 54  # of an A4 page and its lower margin, in points


def report_of(*blocks: Block) -> Content:
    sections = [Section(key="only", title="Only section", blocks=[*blocks])]
    return whole_content(sections=sections, tables=[], removed=[])


def lines(count: int) -> list[Block]:
    return [Paragraph(text=f"Line {n}.") for n in range(count)]


def rows_by_page(file: Pdf) -> list[int]:
    """How many rows of the table each page has, of those that have some."""
    found = [len(re.findall(r"row\d+", page)) for page in pages(file)]
    return [count for count in found if count]


@pytest.mark.parametrize("text_below", [False, True])
@pytest.mark.parametrize("before", range(28, 50, 3))
def test_no_page_begins_or_ends_with_a_few_rows_of_a_table(before: int, text_below: bool) -> None:
    long = "What somebody wrote about it, " * 4 if text_below else "short"
    columns = [column("name", "Name", "text"), column("text", "Text", "text")]
    columns += [column(f"n{n}", f"Number {n}", "count") for n in range(5)]
    cells: list[list[Cell]] = [
        [f"row{n}", long, *(n * 1_000_000 for _ in range(5))] for n in range(11)
    ]
    table = Table(key="t", title="Table", columns=columns, cells=cells)
    counts = rows_by_page(made(report_of(*lines(before), table)))
    assert sum(counts) == 11 and min(counts) >= LEAST_ROWS, counts


def test_the_tables_above_are_broken_at_all() -> None:
    """Otherwise no page could begin or end with a part of them."""
    columns = [column("name", "Name", "text"), column("n", "Number", "count")]
    table = Table(key="t", title="T", columns=columns, cells=[[f"row{n}", n] for n in range(150)])
    wide = table.model_copy(update={"columns": [*columns, column("t", "Text", "text")]})
    wide.cells = [[*row, "x" * 60] for row in table.cells]
    counts = rows_by_page(made(report_of(wide)))
    assert len(counts) > 2 and sum(counts) == 150 and min(counts) >= LEAST_ROWS


@pytest.mark.parametrize("before", range(0, 46, 5))
def test_what_follows_a_chart_moves_up_where_the_chart_does_not_fit(before: int) -> None:
    chart = blocks_of(whole_content(), Chart)[0]
    file = made(report_of(*lines(before), chart, *lines(120)))
    ends = lowest_lines(file)
    assert len(ends) > 2 and file.accessible
    # All but the last page are filled to the last quarter, also the one that the chart had no room on.
    assert max(ends[:-1]) < FOOT + HEIGHT / 8, ends
    text = Counter(re.findall(r"Line \d+\.", " ".join(pages(file))))
    assert set(text) == {f"Line {n}." for n in range(120)}


def lowest_lines(file: Pdf) -> list[float]:
    """How far above the paper's edge the last text or drawing of each page is, but for cover and footer."""
    found = []
    for page in PdfReader(BytesIO(file.data)).pages[1:]:
        heights: list[float] = []

        def note(text: str, page_matrix: Any, matrix: Any, *_: Any, into: Any = heights) -> None:
            at = matrix[4] * page_matrix[1] + matrix[5] * page_matrix[3] + page_matrix[5]
            if text.strip() and at > FOOT:
                into.append(at)

        page.extract_text(visitor_text=note)
        found.append(min(heights))
    return found
