"""A presentation in the wide format and the client's brand: cover, titles, footers and notes."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.texts import without_controls
from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.formats.report_facts import name_of_version
from socap.reports.formats.slide_shapes import (
    MUTED,
    TEXT,
    Box,
    Line,
    draw_card,
    fill_frame,
    place_picture,
    write_text,
)

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.6
TITLE = Box(MARGIN, 0.45, WIDTH - 2 * MARGIN, 0.8)
BODY = Box(MARGIN, 1.45, WIDTH - 2 * MARGIN, 5.25)
FOOT = Box(MARGIN, 6.98, WIDTH - 2 * MARGIN - 1, 0.3)
PAGE = Box(WIDTH - MARGIN - 1, 6.98, 1, 0.3)
COVER_TITLE = Box(1.2, 2.4, WIDTH - 2.4, 1.6)
COVER_FACTS = Box(1.2, 4.1, WIDTH - 2.4, 1.8)
LOGO = Box(1.2, 0.8, 3.2, 1.1)
# In the theme, of links and of those that were followed.
LINK_COLOUR = re.compile(rb'(<a:(?:fol)?[hH]link><a:srgbClr val=")[0-9A-Fa-f]{6}')
TITLE_LAYOUT, CONTENT_LAYOUT = 0, 5


class SlideDeck:
    """Slides are added one after the other; the cover is there from the beginning."""

    def __init__(self, content: Content, words: Words, assets: Mapping[str, bytes]) -> None:
        self.content, self.words = content, words
        self.colour = content.brand.colour.removeprefix("#")
        self.deck: Any = _wide_presentation()
        self._set_properties()
        self._add_cover(assets.get(content.brand.logo))

    def slide(self, title: str, sources: Sequence[str]) -> Any:
        """Adds a slide with its title; the notes say where its numbers come from."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[CONTENT_LAYOUT])
        _write_title(slide, TITLE, Line(title, size=28, bold=True))
        draw_card(slide, Box(0, 0, WIDTH, 0.12), colour=self.colour)
        brand = self.content.brand
        foot = " · ".join(filter(None, (self.content.title, brand.footer or brand.name)))
        write_text(slide, FOOT, [Line(foot, size=10, colour=MUTED)])
        _write_page_number(slide)
        lines = [self._version(), *sources]
        slide.notes_slide.notes_text_frame.text = without_controls("\n".join(lines))
        return slide

    def saved(self) -> bytes:
        file = BytesIO()
        self.deck.save(file)
        return file.getvalue()

    def _version(self) -> str:
        say, content = self.words.say, self.content
        as_of = content.as_of and self.words.moment(content.as_of)
        source = (
            say("Data as of {time}.", time=as_of) if as_of else say("No data has been read yet.")
        )
        return f"{name_of_version(content, self.words)}. {source}"

    def _add_cover(self, logo: bytes | None) -> None:
        content, words = self.content, self.words
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[TITLE_LAYOUT])
        _write_title(slide, COVER_TITLE, Line(content.title, size=44, bold=True))
        start, end = words.moment(content.starts_at), words.moment(content.ends_at)
        lines = [
            Line(isolate_rtl(content.client), size=22),
            Line(f"{start} – {end} ({words.zone_name})", size=16, colour=MUTED),
            Line(self._version(), size=14, colour=MUTED),
            Line(content.brand.name, size=14, colour=MUTED),
            Line(content.cover_words, size=14),
        ]
        facts = slide.placeholders[1]
        _place(facts, COVER_FACTS)
        fill_frame(facts.text_frame, COVER_FACTS, [line for line in lines if line.text])
        draw_card(slide, Box(0, 0, 0.45, HEIGHT), colour=self.colour)
        if logo:
            place_picture(slide, LOGO, logo, content.brand.name or content.client)
        slide.notes_slide.notes_text_frame.text = without_controls(self._version())

    def _set_properties(self) -> None:
        content, properties = self.content, self.deck.core_properties
        properties.title = without_controls(name_of_version(content, self.words))[:255]
        properties.author = without_controls(content.brand.name or content.author)[:255]
        properties.subject = without_controls(content.client)[:255]
        properties.language = content.language
        properties.created = properties.modified = content.created_at.replace(tzinfo=None)
        properties.last_modified_by = properties.author


def _wide_presentation() -> Any:
    """Returns an empty presentation, its layouts stretched from 4:3, with titles on the left."""
    deck = Presentation()
    before = deck.slide_width or 1
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = deck.slide_master
    for holder in (master, *deck.slide_layouts):
        for shape in holder.shapes:
            if shape._element.xpath(".//a:xfrm"):
                shape.left = int(shape.left * deck.slide_width / before)
                shape.width = int(shape.width * deck.slide_width / before)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = LINK_COLOUR.sub(rf"\g<1>{TEXT}".encode(), theme.blob)
    for style in master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr"):
        style.set("algn", "l")
    for shape in (*master.placeholders, *deck.slide_layouts[CONTENT_LAYOUT].placeholders):
        if shape.placeholder_format.idx == 0:
            _place(shape, TITLE)
    return deck


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top = Inches(box.left), Inches(box.top)
    shape.width, shape.height = Inches(box.width), Inches(box.height)


def _write_title(slide: Any, box: Box, line: Line) -> None:
    title = slide.shapes.title
    _place(title, box)
    fill_frame(title.text_frame, box, [line], anchor=MSO_ANCHOR.MIDDLE)


def _write_page_number(slide: Any) -> None:
    shape = write_text(slide, PAGE, [Line("0", size=10, colour=MUTED)])
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    run = paragraph.runs[0]._r
    field = parse_xml(
        f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"/>'
    )
    for part in list(run):
        field.append(part)
    run.getparent().replace(run, field)
