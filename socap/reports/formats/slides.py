"""The key slides of a report for PowerPoint: its numbers, curve, people, quotes and tweets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pptx.enum.text import MSO_ANCHOR

from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.texts import shortened
from socap.reports.composition.content import (
    Chart,
    Content,
    Figure,
    Figures,
    Link,
    Paragraph,
    People,
    Person,
    Quote,
    Quotes,
    Rows,
    Section,
    Table,
)
from socap.reports.composition.language import Words
from socap.reports.composition.values import NUMBERS, written
from socap.reports.formats.frozen_tables import frozen_titles
from socap.reports.formats.slide_charts import draw_chart
from socap.reports.formats.slide_deck import BODY, SlideDeck
from socap.reports.formats.slide_shapes import (
    LINE,
    MUTED,
    Box,
    Line,
    SlideTable,
    draw_card,
    draw_table,
    height_of,
    place_picture,
    write_text,
)

MOST_FIGURES, FIGURES_A_ROW = 8, 4
MOST_PEOPLE, PEOPLE_A_SLIDE, MOST_QUOTES = 12, 6, 4
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL, LONGEST_NAME = 8, 8, 48, 60
CAPTION, GAP = 0.45, 0.25  # inches

Kind = TypeVar("Kind")


def slides(content: Content, assets: Mapping[str, bytes]) -> bytes:
    """Returns the presentation; `assets` are the pictures that the content refers to."""
    words = Words(content.language, content.timezone)
    deck = SlideDeck(content, words, assets)
    for section in content.sections:
        _Maker(deck, section, content, words, assets).add_slides()
    return deck.saved()


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the slides of a section: what is worth one of it, in the order of its blocks."""

    deck: SlideDeck
    section: Section
    content: Content
    words: Words
    assets: Mapping[str, bytes]

    def add_slides(self) -> None:
        match self.section.key:
            case "summary" | "value":
                self._add_figures()
            case "growth" | "comparison" | "places":
                self._add_chart()
            case "spread":
                self._add_spread()
            case "tweets" | "organisations":
                self._add_table()
            case "method":
                self._add_texts()
        self._add_people()
        self._add_quotes()

    def _blocks(self, kind: type[Kind]) -> list[Kind]:
        return [block for block in self.section.blocks if isinstance(block, kind)]

    def _figures(self, most: int) -> list[Figure]:
        return [item for block in self._blocks(Figures) for item in block.items][:most]

    def _texts(self) -> list[str]:
        return [self.section.words, *(block.text for block in self._blocks(Paragraph))]

    def _add_figures(self) -> None:
        figures, texts = self._figures(MOST_FIGURES), [text for text in self._texts() if text]
        if not figures and not texts:
            return
        slide = self.deck.slide(self.section.title, [self._source(one) for one in figures])
        rows = -(-len(figures) // FIGURES_A_ROW)
        grid_height = 1.75 * rows
        lines = [Line(text, size=18, gap=6) for text in texts]
        most = BODY.height - grid_height - GAP
        box = Box(BODY.left, BODY.top, BODY.width, min(height_of(BODY, lines), most))
        if lines:
            write_text(slide, box, lines)
        if figures:
            grid = box.below(grid_height, gap=GAP if lines else 0)
            self._draw_figures(slide, grid, figures)

    def _draw_figures(self, slide: Any, box: Box, figures: Sequence[Figure]) -> None:
        rows = -(-len(figures) // FIGURES_A_ROW)
        columns = min(FIGURES_A_ROW, len(figures))
        for place, figure in zip(box.cells(columns, rows), figures, strict=False):
            draw_card(slide, place)
            change = "" if figure.change is None else self.words.change(figure.change)
            value = written(figure.value, figure.unit, self.words)
            lines = [
                Line(figure.label, size=13, colour=MUTED),
                Line(value, size=30 if len(value) < 8 else 24, bold=True),
                Line(" · ".join(filter(None, (change, figure.note))), size=11, colour=MUTED),
            ]
            write_text(slide, place.inside(0.15), lines)

    def _add_chart(self) -> None:
        """The first chart, under the figures that are compared; else the first table, or the figures."""
        charts = self._blocks(Chart)
        if not charts:
            if self.section.key == "comparison":
                self._add_table()
            elif self.section.key == "places":
                self._add_figures()
            return
        chart = charts[0]
        figures = self._figures(FIGURES_A_ROW) if self.section.key == "comparison" else []
        slide = self.deck.slide(self.section.title, [self._source(one) for one in figures])
        head = 1.5 if figures else 0
        if figures:
            self._draw_figures(slide, Box(BODY.left, BODY.top, BODY.width, head), figures)
            head += 0.15
        title = Box(BODY.left, BODY.top + head, BODY.width, CAPTION)
        write_text(slide, title, [Line(chart.title, size=14, bold=True)])
        body = title.below(BODY.height - head - 2 * CAPTION)
        draw_chart(slide, body, chart, self.words, self.assets, brand=self.content.brand.colour)
        write_text(slide, body.below(CAPTION), [Line(chart.summary, size=12, colour=MUTED)])

    def _add_spread(self) -> None:
        """The figures, then the quotes that brought people of their own."""
        figures = self._figures(MOST_FIGURES)
        if figures:
            slide = self.deck.slide(self.section.title, [self._source(one) for one in figures])
            rows = -(-len(figures) // FIGURES_A_ROW)
            grid = Box(BODY.left, BODY.top, BODY.width, 1.75 * rows)
            self._draw_figures(slide, grid, figures)
        self._add_table()

    def _add_table(self) -> None:
        tables = [table for table in self._blocks(Table) if table.cells]
        if not tables:
            return
        table = tables[0]
        shown = [
            n
            for n, column in enumerate(table.columns)
            if column.key != "text" and not (column.from_list and self.content.names_hidden)
        ][:MOST_COLUMNS]
        rows = [
            [self._cell(row[n], table.columns[n].type) for n in shown]
            for row in table.cells[:MOST_ROWS]
        ]
        slide = self.deck.slide(self.section.title, [table.note] if table.note else [])
        title = Box(BODY.left, BODY.top, BODY.width, CAPTION)
        write_text(slide, title, [Line(table.title, size=14, bold=True)])
        drawn = SlideTable(
            title=table.title,
            head=[table.columns[n].label for n in shown],
            rows=rows,
            numbers=[table.columns[n].type in NUMBERS for n in shown],
        )
        draw_table(slide, title.below(BODY.height - CAPTION), drawn)

    def _cell(self, value: Any, kind: str) -> Line:
        text = isolate_rtl(shortened(written(value, kind, self.words), LONGEST_CELL))
        return Line(text, size=11, url=value.url if isinstance(value, Link) else "", at_left=True)

    def _add_texts(self) -> None:
        texts = [text for text in self._texts() if text]
        if texts:
            slide = self.deck.slide(self.section.title, [])
            write_text(slide, BODY, [Line(text, size=16, gap=8) for text in texts])

    def _add_people(self) -> None:
        people = [person for block in self._blocks(People) for person in block.items]
        for start in range(0, min(len(people), MOST_PEOPLE), PEOPLE_A_SLIDE):
            part = people[start : start + PEOPLE_A_SLIDE]
            notes = [f"{one.name}: {one.url}" for one in part]
            slide = self.deck.slide(self.section.title, notes)
            for place, person in zip(BODY.cells(2, 3), part, strict=False):
                self._draw_person(slide, place, person)

    def _draw_person(self, slide: Any, place: Box, person: Person) -> None:
        draw_card(slide, place)
        inner = place.inside(0.15)
        picture = Box(inner.left, inner.top, 0.9, 0.9)
        data = self.assets.get(person.avatar)
        if data is None or not place_picture(slide, picture, data, person.name, round_=True):
            letter = next((one for one in person.name + person.username if one.isalnum()), "·")
            draw_card(slide, picture, colour=LINE, round_=True, letter=letter.upper())
        hidden = self.content.names_hidden
        followers = "" if person.followers is None else self.words.short(person.followers)
        if followers:
            followers = self.words.say("{count} followers", count=followers)
        facts = "".join(f" · {fact}" for fact in (", ".join(person.roles), followers) if fact)
        box = Box(inner.left + 1.1, inner.top, inner.width - 1.1, inner.height)
        lines = [
            Line(shortened(person.name, LONGEST_NAME), size=16, bold=True, at_left=True),
            Line(f"@{person.username}", size=11, colour=MUTED, url=person.url, rest=facts),
            Line(person.why_without_names if hidden else person.why, size=12),
            Line(". ".join(filter(None, (person.did, person.note))), size=11, colour=MUTED),
        ]
        write_text(slide, box, lines)

    def _add_quotes(self) -> None:
        quotes = [quote for block in self._blocks(Quotes) for quote in block.items][:MOST_QUOTES]
        if not quotes:
            return
        slide = self.deck.slide(self.section.title, [one.url for one in quotes])
        for place, quote in zip(BODY.cells(2, 2), quotes, strict=False):
            self._draw_quote(slide, place, quote)

    def _draw_quote(self, slide: Any, place: Box, quote: Quote) -> None:
        draw_card(slide, place)
        inner = place.inside(0.2)
        said = Box(inner.left, inner.top, inner.width, inner.height - CAPTION)
        write_text(slide, said, [Line(quote.text, size=18)], anchor=MSO_ANCHOR.MIDDLE)
        name = isolate_rtl(shortened(quote.name, LONGEST_NAME))
        facts = (name, self.words.moment(quote.at), quote.sentiment)
        rest = "".join(f" · {fact}" for fact in facts if fact)
        by = Line(f"@{quote.username}", size=11, colour=MUTED, url=quote.url, rest=rest)
        write_text(slide, said.below(CAPTION), [by])

    def _source(self, figure: Figure) -> str:
        """Returns where the number comes from, for the notes."""
        value = written(figure.value, figure.unit, self.words)
        return f"{figure.label}: {value}{self._rows(figure)}"

    def _rows(self, figure: Figure) -> str:
        return f" ({self._counted(figure.rows)})" if figure.rows else ""

    def _counted(self, rows: Rows) -> str:
        words, say = self.words, self.words.say
        table = frozen_titles(words).get(rows.table, rows.table)
        if rows.sum:
            counted = say("sum of “{field}” in the table “{table}”", field=rows.sum, table=table)
        elif rows.median:
            counted = say(
                "median of “{field}” in the table “{table}”", field=rows.median, table=table
            )
        else:
            counted = say("rows of the table “{table}”", table=table)
        counted += "".join(f", {name} = {_plain(value)}" for name, value in rows.where.items())
        counted += f", {rows.filled} ≠ –" if rows.filled else ""
        if rows.cpm is not None:
            counted += ", " + say("at {price} per 1,000", price=words.dollars(rows.cpm))
        if rows.divisor:
            counted += "; " + say("divided by: {rows}", rows=self._counted(rows.divisor))
        return counted


def _plain(value: object) -> str:
    return "–" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
