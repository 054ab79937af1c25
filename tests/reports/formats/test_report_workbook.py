"""The workbook of a report: names of sheets, charts, hostile texts, and any number of rows."""

import gzip
import resource
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from socap.reports import workbook
from socap.reports.composition.content import (
    Chart,
    Column,
    Content,
    Link,
    Paragraph,
    Section,
    Table,
)
from socap.reports.formats.csv_zip import csv_zip
from socap.reports.formats.report_workbook import sheet_names, write_report_workbook
from tests.reports.contents import whole_content
from tests.workbooks import read_workbook

HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "x" * 40_000, "🚀" * 20_000, "مرحبا =1", "bell\x07",
    "<r><bad></r>", "_x0041_", '"quoted"', "a\r\nb", "\ufffe\ufdd0", "'", "]]>",
]  # fmt: skip


def written(path: Path, content: Content, rows: dict[str, bytes] | None = None) -> Any:
    write_report_workbook(path / "report.xlsx", content, rows or {})
    with ZipFile(path / "report.xlsx") as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))  # noqa: S314 (our own)
    return read_workbook(path / "report.xlsx")


def table_of(texts: list[str], kind: Any = "text") -> Table:
    cells: Any = [
        [Link(text=text, url="https://x.com/a") if kind == "link" else text] for text in texts
    ]
    column = Column(key="text", label="=Text", type=kind)
    return Table(key="texts", title="=cmd", columns=[column], cells=cells)


def report_of(*blocks: Any, **fields: Any) -> Content:
    return whole_content(sections=[Section(key="x", title="X", blocks=list(blocks))], **fields)


def test_sheets_have_names_that_excel_accepts() -> None:
    long = "What each tweet brought in the first days"
    titles = ["a/b: [c]*?\\", "'quoted'", long, long, "", "History", "🚀" * 40, "x\x00y", "X\x00Y"]
    names = sheet_names(titles)
    assert names == [
        "a b c", "quoted", "What each tweet brought in the", "What each tweet brought in th 2",
        "-", "History 2", "🚀" * 15, "xy", "XY 2",
    ]  # fmt: skip
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


def test_the_first_sheet_says_whose_report_it_is_and_leads_to_the_others(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content())
    cells = {row[0].value: row[1].value for row in book["Report"]}
    assert book["Report"]["A1"].value == "Lanternfold launch"
    assert cells["Client"] == "Lanternfold GmbH & Co. KG"
    assert cells["From"] == "2 June 2026, 10:30 (America/New York)" and cells["Version"] == "3"
    links = [key for key in cells if key and key.startswith("=HYPERLINK")]
    assert [link.split("'")[1] for link in links] == book.sheetnames[1:]
    assert book.properties.title == "Lanternfold launch, version 3"


def test_the_words_of_the_cover_are_among_the_texts(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content(cover_words="For the board."))
    assert book["Texts"]["B2"].value == "For the board."


def test_a_report_in_german_speaks_german(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content(language="de"), {"people": engagements(1)})
    assert book.sheetnames[0] == "Bericht" and book.sheetnames[-1] == "Alle Personen"
    cells = {row[0].value: row[1].value for row in book["Bericht"]}
    assert cells["Kunde"] == "Lanternfold GmbH & Co. KG" and cells["Zeitzone"] == "America/New York"
    assert book["Alle Personen"]["D2"].value == "ja"


def test_headers_are_frozen_filtered_and_name_the_zone(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content())
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:")
    assert book["Readings of the first two days"]["A1"].value == "Read at (America/New_York)"


def test_numbers_look_like_what_they_are(tmp_path: Path) -> None:
    sheet = written(tmp_path, whole_content())["Summary"]
    formats = {row[0].value: row[1].number_format for row in sheet.iter_rows(min_row=2)}
    assert formats == {
        "Engagements": "#,##0", "People": "#,##0", "Important people": "#,##0", "Views": "#,##0",
        "Engagements per view": "[>=0.0995]0%;[>=0.00995]0.0%;0.00%",
        "Times the median launch": '#,##0.0# "×"', "Hours to half of it": "#,##0.0#",
        "Value": '"$"#,##0.00', "Bookmarks": "General", "Likes": "#,##0",
    }  # fmt: skip
    german = written(tmp_path, whole_content(language="de"))["Summary"]
    formats = {row[0].value: row[1].number_format for row in german.iter_rows(min_row=2)}
    assert formats["Value"] == '#,##0.00\xa0"$"' and formats["Engagements per view"].endswith(
        "0\xa0%"
    )


def test_long_texts_wrap_and_headers_stand_where_their_cells_do(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content())
    texts = book["Texts"]["B2"]
    assert "\n" in texts.value and texts.alignment.wrap_text and texts.alignment.vertical == "top"
    assert book["Texts"].row_dimensions[2].height == pytest.approx(5 * workbook.LINE_HEIGHT, abs=1)
    summary = book["Summary"]
    places = {cell.value: cell.alignment.horizontal for cell in summary[1]}
    assert (places["Figure"], places["Value"], places["Change"]) == ("left", "right", "right")
    # As long as two lines of its column, by words: three lines.
    pace = book["New engagements per hour"]
    assert pace["F1"].value == "Influencer tweets, per hour"
    assert pace.row_dimensions[1].height == 3 * workbook.LINE_HEIGHT


def test_charts_are_excels_own(tmp_path: Path) -> None:
    book = written(tmp_path, whole_content())
    kinds = {sheet.title: type(sheet._charts[0]).__name__ for sheet in book if sheet._charts}
    assert kinds == {
        "Engagements by tweet category": "ScatterChart",
        "New engagements per hour": "BarChart",
        "People by country": "BarChart",
    }
    [growth] = book["Engagements by tweet category"]._charts
    assert [series.tx.v for series in growth.series] == [
        "Main tweets", "Influencer tweets", "Investor tweets", "Total",
    ]  # fmt: skip
    assert growth.series[3].yVal.numRef.f == "'Engagements by tweet category'!$E$2:$E$74"
    assert growth.series[3].yVal.numRef.numCache.pt[-1].v == 18_105


@pytest.mark.parametrize(
    "points",
    [[], [{}], ["odd"], [{"at": "2026-06-02T10:30:00Z"}], [{"name": "=1+1", "people": 3}],
     [{"from": "1970-01-01T01:00:00Z", "category": "x", "change": -1, "rate": -0.5}],
     [{"at": "1969-12-31T23:00:00Z", "hours": -1.0, "main": 1}, {"at": "1970-01-01T01:00:00Z", "hours": 1}]],
)  # fmt: skip
def test_a_chart_with_few_or_odd_points_spoils_nothing(tmp_path: Path, points: list[Any]) -> None:
    spec = {"datasets": {"points": points}}
    chart = Chart(key="c", title="=Chart", summary="Nothing.", spec=spec)
    book = written(tmp_path, report_of(chart))
    assert book.sheetnames == ["Report", "=Chart"]


@pytest.mark.parametrize("kind", ["text", "link"])
def test_hostile_texts_stay_texts(tmp_path: Path, kind: str) -> None:
    content = report_of(
        table_of(HOSTILE, kind),
        Paragraph(text=HOSTILE[5]),
        title="=1+1",
        removed=HOSTILE,
        client="\x01",
    )
    book = written(tmp_path, content)
    cells = [row[0] for row in book["=cmd"].iter_rows(min_row=2)]
    assert len(cells) == len(HOSTILE)
    assert book["Report"]["A1"].data_type == "s"
    if kind == "text":
        assert all(cell.data_type == "s" for cell in cells)
        assert [cell.value for cell in cells[:5]] == HOSTILE[:5]
        assert cells[7].value == HOSTILE[7] and cells[8].value == "bell"
        assert len(cells[5].value) == 32_767 and len(cells[6].value.encode("utf-16-le")) <= 65_534
    else:
        assert cells[0].value == '=HYPERLINK("https://x.com/a","=1+1")'
        assert cells[11].value == '=HYPERLINK("https://x.com/a","""quoted""")'
        assert cells[5].data_type == "s", "too long for a formula"
    assert b"".join(csv_zip(content, {}))


def test_only_addresses_of_the_web_become_links(tmp_path: Path) -> None:
    urls = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
        "https://x.com/" + "a" * 300,
        "http://x.com",
    ]
    table = Table(
        key="t",
        title="T",
        columns=[Column(key="l", label="L", type="link")],
        cells=[[Link(text="text", url=url)] for url in urls],
    )
    cells = [row[0].value for row in written(tmp_path, report_of(table))["T"].iter_rows(min_row=2)]
    assert cells == ["text"] * 4 + ['=HYPERLINK("http://x.com","text")']


def test_rows_past_the_limit_of_a_sheet_go_on_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    book = written(tmp_path, report_of(), {"engagements": engagements(7)})
    assert book.sheetnames == [
        "Report",
        "All engagements",
        "All engagements 2",
        "All engagements 3",
    ]
    assert [book[name].max_row for name in book.sheetnames[1:]] == [4, 4, 2]


def engagements(count: int) -> bytes:
    header = "id,tweet_id,occurred_at,baseline,text,likes\n"
    line = "{0},17{0},2026-06-02T14:30:00.000000Z,true,What a day {0},{0}\n"
    return gzip.compress((header + "".join(line.format(n) for n in range(count))).encode(), 1)


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    content = whole_content()

    def peak_after(count: int) -> int:
        rows = {"engagements": engagements(count)}
        write_report_workbook(tmp_path / "report.xlsx", content, rows)
        assert sum(len(part) for part in csv_zip(content, rows))
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    small = peak_after(4_000)
    assert peak_after(30_000) - small < 16_000, "kB"
