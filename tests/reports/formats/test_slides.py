"""The slides of a report: titles, native charts, alternative texts, notes, and hostile texts."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.text import PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

from socap.reports.composition.content import (
    Brand,
    Chart,
    Content,
    Figure,
    Figures,
    Link,
    People,
    Rows,
    Section,
    Table,
)
from socap.reports.composition.language import Words
from socap.reports.composition.values import written
from socap.reports.formats.slide_shapes import TEXT
from socap.reports.formats.slides import slides
from tests.reports.contents import assets_of, blocks_of, whole_content
from tests.reports.formats.test_report_workbook import HOSTILE


def deck_of(content: Content) -> Any:
    return Presentation(io.BytesIO(slides(content, assets_of(content))))


@pytest.fixture(scope="module")
def deck() -> Any:
    return deck_of(whole_content())


def texts(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def everything(deck: Any) -> str:
    return "\n".join(text for slide in deck.slides for text in texts(slide))


def titled(deck: Any, title: str) -> list[Any]:
    return [slide for slide in deck.slides if slide.shapes.title.text == title]


def test_every_slide_has_a_title_and_says_where_its_numbers_come_from(deck: Any) -> None:
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)
    assert [slide.shapes.title.text for slide in deck.slides] == [
        "Lanternfold launch", "Summary", "Totals and growth", "Who came", "Who came",
        "Firms and outlets", "Where they are", "What they said", "Each tweet", "Value",
        "Against earlier launches", "Method",
    ]  # fmt: skip
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert "Lanternfold launch, version 3. Data as of 5 June 2026, 10:34." in notes
    [summary] = titled(deck, "Summary")
    assert "Important people: 37 (rows of the table “All people”, tier = A)" in (
        summary.notes_slide.notes_text_frame.text
    )


def test_what_is_drawn_has_an_alternative_text_or_is_decoration(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            properties = shape._element.xpath(".//p:cNvPr")[0]
            is_drawn = not (shape.has_text_frame and shape.text_frame.text)
            is_decoration = "decorative" in "".join(child.tag for child in properties.iter())
            assert properties.get("descr") or is_decoration or not is_drawn, shape.name


def test_nothing_stands_outside_the_slide(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width + 10
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height + 10


def test_the_figures_are_those_of_the_report(deck: Any) -> None:
    content, words = whole_content(), Words("en", "America/New_York")
    summary, _, value = blocks_of(content, Figures)
    for block, title in ((summary, "Summary"), (value, "Value")):
        found = list(texts(titled(deck, title)[0]))
        for figure in block.items[:8]:
            assert figure.label in found
            assert written(figure.value, figure.unit, words) in found
    rows = next(block for block in blocks_of(content, Table) if block.key == "tweets")
    [tweets] = titled(deck, "Each tweet")
    drawn = next(shape.table for shape in tweets.shapes if shape.has_table)
    for cells, row in zip(rows.cells, list(drawn.rows)[1:], strict=False):
        shown = [cell.text for cell in row.cells]
        assert [shown[3], shown[5]] == [
            written(cells[3], "count", words),
            written(cells[5], "change", words),
        ]


def test_the_curve_is_a_chart_of_powerpoints_own(deck: Any) -> None:
    [growth] = titled(deck, "Totals and growth")
    [chart] = [shape.chart for shape in growth.shapes if shape.has_chart]
    assert chart.chart_type == XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    points = blocks_of(whole_content(), Chart)[0].spec["datasets"]["points"]
    series = {one.name: list(one.values) for one in chart.plots[0].series}
    assert series["Total"] == [point["total"] for point in points]
    assert series["Main tweets"] == [point["main"] for point in points]


def test_the_marks_of_the_curve_are_in_its_legend() -> None:
    content = whole_content()
    chart = blocks_of(content, Chart)[0]
    at = chart.spec["datasets"]["points"][5]["at"]
    chart.spec["datasets"] |= {
        "tweets": [{"at": at, "category": "main"}],
        "people": [{"at": at, "value": 900, "exact": exact} for exact in (True, True, False)],
    }
    [growth] = titled(deck_of(content), "Totals and growth")
    [drawn] = [shape.chart for shape in growth.shapes if shape.has_chart]
    assert drawn.has_legend
    marks = {
        one.name: list(one.values) for one in drawn.plots[0].series if len(list(one.values)) < 3
    }
    assert marks == {
        "important person": [900, 900],
        "important person, time approximate": [900],
        "tweet posted": [0],
    }


def test_charts_have_the_brands_colours() -> None:
    content = whole_content(brand=Brand(colour="#aa0000"))
    [growth] = titled(deck_of(content), "Totals and growth")
    [drawn] = [shape.chart for shape in growth.shapes if shape.has_chart]
    [first, *_] = drawn.plots[0].series
    assert str(first.format.line.color.rgb) == "AA0000"


def test_the_map_is_the_reports_drawing() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="9" height="9"/></svg>'
    content = whole_content()
    deck = Presentation(io.BytesIO(slides(content, assets_of(content) | {"places.svg": svg})))
    [places] = titled(deck, "Where they are")
    assert [shape.shape_type for shape in places.shapes if shape.shape_type == 13]


def test_how_it_spread_has_its_figures_and_its_quotes() -> None:
    figures, *_ = blocks_of(whole_content(), Figures)
    table = next(block for block in blocks_of(whole_content(), Table) if block.key == "tweets")
    section = Section(key="spread", title="How it spread", blocks=[figures, table])
    _, first, second = deck_of(whole_content(sections=[section])).slides
    assert figures.items[0].label in list(texts(first))
    assert any(shape.has_table for shape in second.shapes)


@pytest.mark.parametrize("number", [1, 2])
def test_the_other_charts_are_drawn_too(number: int) -> None:
    chart = blocks_of(whole_content(), Chart)[number]
    content = whole_content(sections=[Section(key="growth", title="G", blocks=[chart])])
    [_, slide] = deck_of(content).slides
    [drawn] = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert len(list(drawn.plots[0].series)) == (3 if number == 1 else 1)


def test_a_drawing_stands_for_a_chart_that_powerpoint_has_not() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="9" height="9"/></svg>'
    chart = Chart(key="c", title="Map", summary="A map.", spec={}, svg="map.svg")
    content = whole_content(sections=[Section(key="growth", title="G", blocks=[chart])])
    assets: dict[str, bytes]
    for assets in ({"map.svg": svg}, {}):
        [_, slide] = Presentation(io.BytesIO(slides(content, assets))).slides
        found = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert len(found) == len(assets)


def test_people_have_their_pictures_links_and_reasons(deck: Any) -> None:
    pages = titled(deck, "Who came")
    people = blocks_of(whole_content(), People)[0].items[:12]
    pictures = [shape for slide in pages for shape in slide.shapes if shape.shape_type == 13]
    assert len(pictures) == sum(bool(person.avatar) for person in people)
    found = "\n".join(text for slide in pages for text in texts(slide))
    for person in people:
        assert f"@{person.username}" in found and person.why in found
    links = [
        run.hyperlink.address
        for slide in pages
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert {person.url for person in people} <= set(links)


def test_who_writes_from_right_to_left_is_set_so(deck: Any) -> None:
    paragraphs = [
        paragraph
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
    ]
    marked = {p.text for p in paragraphs if p._p.pPr is not None and p._p.pPr.get("rtl") == "1"}
    assert marked == {
        "ليلى المنصوري",
        "נועה לוי",
        "هذا رائع! متى يتوفر في الشرق الأوسط؟ @lanternfold",
    }
    # Names stand at the left of their cards, as all others do; what was said stands at the right.
    sides = {p.text: p.alignment for p in paragraphs if p.text in marked}
    assert sides["נועה לוי"] == PP_ALIGN.LEFT
    assert sides["هذا رائع! متى يتوفر في الشرق الأوسط؟ @lanternfold"] == PP_ALIGN.RIGHT


def test_hours_since_launch_are_parts_of_days_from_the_launch_on() -> None:
    points = [
        {"at": f"1970-01-0{1 + n // 24}T{n % 24:02}:00:00Z", "value": n} for n in range(5, 73)
    ]
    chart = Chart(key="c", title="C", summary="Rises.", spec={"datasets": {"points": points}})
    made = deck_of(whole_content(sections=[Section(key="growth", title="G", blocks=[chart])]))
    [drawn] = [shape.chart for shape in made.slides[1].shapes if shape.has_chart]
    axis = drawn.category_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (0, 72, 6)


def test_notes_say_how_a_figure_follows_from_its_rows() -> None:
    rows = Rows(table="launches", where={"this": True}, sum="engagements")
    median = Rows(table="launches", where={"this": False}, median="engagements")
    views = Rows(table="tweets", sum="views", cpm=5)
    figures = Figures(
        key="value",
        items=[
            Figure(key="base", label="Base", value=5, unit="dollars", rows=views),
            Figure(
                key="ratio",
                label="Ratio",
                value=2,
                rows=rows.model_copy(update={"divisor": median}),
            ),
        ],
    )
    made = deck_of(whole_content(sections=[Section(key="value", title="V", blocks=[figures])]))
    notes = made.slides[1].notes_slide.notes_text_frame.text
    assert "Base: $5 (sum of “views” in the table “All tweets”, at $5 per 1,000)" in notes
    assert (
        "this = true; divided by: median of “engagements” in the table “All launches compared”"
        in notes
    )


def test_no_name_of_the_list_is_told_where_names_are_hidden() -> None:
    told = everything(deck_of(whole_content(names_hidden=True)))
    assert "Ada Rossi" not in told and "Important people" in told
    assert "Followed by 4 people on the important list" in told


def test_a_german_report_has_german_slides() -> None:
    deck = deck_of(whole_content(language="de"))
    assert "1,2\xa0Mio. Follower" in everything(deck)
    assert "Version 3" in deck.slides[1].notes_slide.notes_text_frame.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(text: str) -> None:
    content = whole_content()
    table: Any = Table(
        key="tweets",
        title=text,
        columns=blocks_of(content, Table)[2].columns[:1],
        cells=[[Link(text=text, url="javascript:alert(1)")]],
    )
    people = blocks_of(content, People)[0].items[:3]
    sections = [
        Section(key="summary", title=text, words=text * 3, blocks=blocks_of(content, Figures)),
        Section(key="people", title="P", blocks=[People(key="p", items=[
            person.model_copy(update={"name": text, "did": text, "why": text}) for person in people
        ])]),
        Section(key="tweets", title="T", blocks=[table]),
        Section(key="growth", title="G", blocks=[Chart(key="c", title=text, summary=text, spec={
            "datasets": {"points": [{"name": text, "people": 3}]}})]),
    ]  # fmt: skip
    brand = Brand(name=text, footer=text, colour="#ffffff")
    deck = deck_of(whole_content(title=text, client=text, sections=sections, brand=brand))
    assert len(deck.slides) == 5
    assert "javascript" not in str(
        [rel.target_ref for s in deck.slides for rel in s.part.rels.values()]
    )


def test_a_report_of_nothing_has_its_cover() -> None:
    content = whole_content(sections=[Section(key="summary", title="S", blocks=[])], as_of=None)
    [cover] = deck_of(content).slides
    assert "No data has been read yet." in everything(deck_of(content))
    assert cover.shapes.title.left == Inches(1.2)


def test_links_have_the_colour_of_text(deck: Any) -> None:
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()
    for name in ("hlink", "folHlink"):
        assert f'<a:{name}><a:srgbClr val="{TEXT}"' in theme
