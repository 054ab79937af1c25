"""The PDF has all that the report says, whatever people wrote, and can be read by everybody."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from page import ValidationProfile, validate_pdf_bytes
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import Destination

from socap.reports.composition.content import (
    Brand,
    Cell,
    Chart,
    Content,
    Figures,
    Link,
    Paragraph,
    People,
    Quotes,
    Section,
    Table,
)
from socap.reports.composition.language import LANGUAGES, Words
from socap.reports.composition.values import written
from socap.reports.formats.pdf import Pdf
from tests.reports.content_sections import STARTS
from tests.reports.contents import blocks_of, whole_content
from tests.reports.formats.pdfs import made, pages, plain, says, text_of, whole_pdf

STANDARDS = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
NO_FONT_HAS = "\U00012000"  # cuneiform


def failures(file: Pdf) -> list[str]:
    found = [validate_pdf_bytes(file.data, profile=profile) for profile in STANDARDS]
    return [failure.message for report in found for failure in report.failures]


def is_drawn_otherwise(text: str) -> bool:
    """Whether the order or number of what is drawn is not that of the letters, so that they are not found."""
    kinds = {unicodedata.bidirectional(letter) for letter in text}
    return bool(kinds & {"R", "AL"}) or bool(re.search("[ị\u0900-\u0e7f]", text))


def test_it_is_made_at_any_moment() -> None:
    content = whole_content()
    at = content.created_at.replace(microsecond=123_456)
    assert made(content.model_copy(update={"created_at": at})).accessible


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_the_standards(language: str) -> None:
    file = whole_pdf(language)
    assert file.accessible and failures(file) == []
    document = PdfReader(BytesIO(file.data))
    assert str(document.root_object["/Lang"]) == language
    assert document.metadata is not None
    assert document.metadata.title == "Lanternfold launch – Lanternfold GmbH & Co. KG"
    assert document.metadata.author == "Harbour & Vale"


def test_twenty_people_and_twenty_tweets_fit_in_eight_pages() -> None:
    assert 5 <= len(pages(whole_pdf())) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_and_every_cell_is_there(language: str) -> None:
    content, text = whole_content(language=language), text_of(whole_pdf(language))
    words = Words(language, content.timezone)
    figures = [item for block in blocks_of(content, Figures) for item in block.items]
    expected = [item.label + written(item.value, item.unit, words) for item in figures]
    for table in blocks_of(content, Table):
        for row in table.cells:
            pairs = zip(row, table.columns, strict=True)
            expected += [written(cell, column.type, words) for cell, column in pairs]
    missing = [
        value for value in expected if plain(value) not in text and not is_drawn_otherwise(value)
    ]
    assert len(expected) > 200 and missing == []


def test_every_name_is_there_and_its_links_work() -> None:
    content, document = whole_content(), PdfReader(BytesIO(whole_pdf().data))
    people = blocks_of(content, People)[0].items
    text = text_of(whole_pdf())
    left_to_right = [person for person in people if person.name.isascii()]
    assert [person.name for person in left_to_right if plain(person.name) not in text] == []
    urls = {
        mark["/A"]["/URI"]
        for page in document.pages
        for mark in page.get("/Annots", [])
        if "/A" in mark and "/URI" in mark["/A"]
    }
    cells = [cell for table in blocks_of(content, Table) for row in table.cells for cell in row]
    linked = {cell.url for cell in cells if isinstance(cell, Link)}
    linked |= {quote.url for block in blocks_of(content, Quotes) for quote in block.items}
    assert {person.url for person in people} | linked <= urls


def test_sections_are_bookmarks_and_in_the_contents_with_their_pages() -> None:
    document = PdfReader(BytesIO(whole_pdf().data))
    titles = [f"{n} {section.title}" for n, section in enumerate(whole_content().sections, 1)]
    marks = [mark for mark in document.outline if not isinstance(mark, list)]
    assert [mark.title for mark in marks] == titles
    places = [document.get_destination_page_number(mark) for mark in marks]
    contents = plain(pages(whole_pdf())[1]).replace(".", "")
    for title, place in zip(titles, places, strict=True):
        assert place is not None and f"{plain(title)}{place + 1}" in contents


@pytest.mark.parametrize("lines", [0, 7, 13, 22, 34])
def test_no_heading_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    content = whole_content(tweets=lines)
    content.sections[0].blocks += [Paragraph(text="A line.")] * lines
    document = PdfReader(BytesIO(made(content).data))
    tops = [float(mark.top or 0) for mark in bookmarks(document.outline)]
    # In points from the lower edge: the margin, a heading, and a line of a text or a table.
    assert len(tops) == 17 and min(tops) > 60 + 28 + 20


def bookmarks(outline: Iterable[Any]) -> Iterator[Destination]:
    for mark in outline:
        if isinstance(mark, list):
            yield from bookmarks(mark)
        else:
            yield mark


def test_every_page_but_the_cover_says_where_it_belongs() -> None:
    cover, *others = pages(whole_pdf())
    assert "Page" not in cover
    for number, page in enumerate(others, 2):
        text = plain(page)
        assert plain(f"Page {number} of {len(others) + 1}") in text
        assert plain("Lanternfold launch · Lanternfold GmbH & Co. KG") in text
        assert plain("Harbour & Vale, Berlin") in text and plain("Version 3") in text


def test_the_same_content_gives_the_same_bytes() -> None:
    is_same = made(whole_content()).data == whole_pdf().data
    assert is_same  # their difference would take minutes to write


HOSTILE = [
    "#panic() $x^2$ *a* _b_ `c` <d> @e \\ // /* [ ] {",
    '"quoted" \' ~ -- --- ... =head\n= heading\n- list\n+ enum',
    "\x00\x07\x1b control \u202e override \u2066 isolate \u2028 \ud7ff\ufffe\U0010ffff",
    "Z̷̧̢͓̦a̴l̸g̶o̵ 字\u0301 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ \ue000 \U000fe4e5",
    "x" * 40_000,
    "لا " * 3_000,
    "พ" * 500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_people_write_is_text(text: str) -> None:
    file = made(everywhere(text))
    assert file.accessible and failures(file) == []
    if text.isascii() and text.isprintable():
        assert says(file, text)


def everywhere(text: str) -> Content:
    """Returns a report in which somebody wrote this wherever somebody writes."""
    content = whole_content(tweets=2, title=text[:80], client=text[:80], author=text[:80])
    people, quotes = blocks_of(content, People)[0], blocks_of(content, Quotes)[0]
    table = blocks_of(content, Table)[0]
    update = {"name": text[:300], "why": text, "note": text, "place": text[:100]}
    person = people.items[0].model_copy(update=update)
    quote = quotes.items[0].model_copy(update={"text": text, "note": text, "lang": "qme"})
    columns = [column for column in table.columns if column.type in ("moment", "count")]
    cells: list[list[Cell]] = [[content.starts_at.isoformat(), 1]]
    return content.model_copy(
        update={
            "brand": Brand(name=text[:80], footer=text[:200]),
            "removed": [text],
            "sections": [
                Section(
                    key="all",
                    title=text[:80],
                    words=text,
                    blocks=[
                        Paragraph(text=text),
                        people.model_copy(update={"items": [person, *people.items[:2]]}),
                        quotes.model_copy(update={"items": [quote]}),
                        Table(key="t", title=text[:80], columns=columns, cells=cells, note=text),
                        _texts_table(text),
                    ],
                )
            ],
        }
    )


def _texts_table(text: str) -> Table:
    organisations = next(
        table for table in blocks_of(whole_content(), Table) if table.key == "organisations"
    )
    cell = Link(text=text, url="https://example.org/")
    return organisations.model_copy(update={"cells": [[text, cell, 1, 0.5, text]]})


def test_a_character_that_no_font_has_is_shown_as_such_and_told() -> None:
    file = made(whole_content(title=f"Launch {NO_FONT_HAS} 𝕸"))
    assert file.accessible and file.replaced == [NO_FONT_HAS]
    text = text_of(file)
    assert plain("Launch � M") in text
    assert plain("1 character that no font has is shown as �.") in text


def test_a_report_that_cannot_keep_the_standards_is_made_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = len(pages(whole_pdf()))
    # A font that promises more than it has.
    monkeypatch.setattr(
        "socap.reports.formats.typesetting.printable_text.all_characters",
        lambda: range(0x110000),
    )
    file = made(whole_content(title=f"Launch {NO_FONT_HAS}"))
    assert not file.accessible
    assert len(pages(file)) == expected


def test_long_texts_of_a_table_stand_below_their_rows() -> None:
    content = whole_content()
    table = next(table for table in blocks_of(content, Table) if table.key == "tweets")
    said = [
        f"Tweet {n} says: " + "we fold lanterns faster than ever before, " * 4 for n in range(20)
    ]
    for row, text in zip(table.cells, said, strict=True):
        row[1] = text
    file = made(content)
    text = text_of(file)
    assert file.accessible and [one for one in said if plain(one) not in text] == []
    assert len(pages(file)) <= 8


def test_marks_of_a_chart_are_explained_below_it() -> None:
    content = whole_content()
    chart = blocks_of(content, Chart)[0]
    chart.spec["datasets"] |= {"tweets": [{"at": STARTS.isoformat(), "category": "main"}]}
    text = text_of(made(content))
    assert plain("▼ tweet posted") in text and plain("important person, time") not in text


def test_names_of_the_important_list_are_left_out_where_they_are_hidden() -> None:
    assert plain("Ada Rossi") in text_of(whole_pdf())
    text = text_of(made(whole_content(names_hidden=True)))
    assert plain("Ada Rossi") not in text and plain("On the important list") not in text
    assert plain("Followed by 4 people on the important list") in text


def test_pictures_that_cannot_be_read_are_left_out() -> None:
    content = whole_content()
    avatar = blocks_of(content, People)[0].items[1].avatar
    file = made(content, **{avatar: b"no picture", "logo.png": b"\x89PNG\r\n"})
    assert file.accessible
    assert plain("Harbour & Vale") in plain(pages(file)[0])


def test_a_logo_for_dark_grounds_stands_on_the_brands_colour() -> None:
    picture = Image.new("RGBA", (300, 100), (255, 255, 255, 0))
    picture.paste((255, 255, 255, 255), (20, 20, 280, 80))
    white = BytesIO()
    picture.save(white, "PNG")
    brand = Brand(name="Studio", colour="#10403a", logo="logo.png")
    content = whole_content(brand=brand)
    assert failures(made(content, **{"logo.png": white.getvalue()})) == []


def test_a_report_of_nothing_is_made() -> None:
    content = whole_content(sections=[], tables=[], removed=[], client="", as_of=None, final=False)
    content.brand = Brand()
    file = made(content)
    assert file.accessible and failures(file) == []
    assert plain("nothing read yet") in text_of(file) and plain("interim") in text_of(file)


def test_times_are_written_in_the_zone_of_the_report() -> None:
    content = whole_content(timezone="Asia/Kathmandu")
    content.starts_at += timedelta(hours=6)
    assert plain("3 June 2026, 02:15") in plain(pages(made(content))[0])


def test_a_long_narrow_table_goes_on_beside_itself() -> None:
    """In the order of its rows, on half as many pages."""
    content = whole_content()
    readings = next(one for one in blocks_of(content, Table) if one.key == "readings")
    long = readings.model_copy(
        update={"cells": [[STARTS.isoformat(), n, 7_000 + n, n] for n in range(190)]}
    )
    file = made(
        content.model_copy(update={"sections": [Section(key="r", title="R", blocks=[long])]})
    )
    assert file.accessible and failures(file) == []
    numbers = re.findall(r"7,\d{3}", text_of(file))
    assert numbers == [f"7,{n:03}" for n in range(190)]
    assert len(pages(file)) <= 5
