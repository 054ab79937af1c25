"""What stands on a slide: texts, cards, tables and pictures, placed in inches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_AUTO_SHAPE_TYPE, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from socap.lib.rtl_isolation import starts_right_to_left
from socap.lib.texts import columns_of, cut, without_controls

TEXT, MUTED, LINE, CARD = "1d1f22", "5d6167", "e3e3df", "f6f6f3"
POINTS, LINE_HEIGHT, SMALLEST = 72, 1.25, 9
# What tells screen readers to pass over a shape.
DECORATION = (
    f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
AVATAR_PIXELS, LOGO_PIXELS = 240, 1200


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    def below(self, height: float, gap: float = 0) -> "Box":
        return Box(self.left, self.top + self.height + gap, self.width, height)

    def inside(self, margin: float) -> "Box":
        return Box(
            self.left + margin, self.top + margin, self.width - 2 * margin, self.height - 2 * margin
        )

    def cells(self, columns: int, rows: int, gap: float = 0.2) -> list["Box"]:
        """Returns the places of a grid, row by row."""
        width = (self.width - gap * (columns - 1)) / columns
        height = (self.height - gap * (rows - 1)) / rows
        return [
            Box(self.left + x * (width + gap), self.top + y * (height + gap), width, height)
            for y in range(rows)
            for x in range(columns)
        ]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in one style; `url` is the address behind `text`, and `rest` follows without a link.

    `gap` is the space below it in points. Names and cells stay `at_left` in every script.
    """

    text: str
    size: float = 14
    bold: bool = False
    colour: str = TEXT
    url: str = ""
    rest: str = ""
    gap: float = 0
    at_left: bool = False


def write_text(slide: Any, box: Box, lines: Iterable[Line], *, anchor: Any = MSO_ANCHOR.TOP) -> Any:
    """Writes paragraphs, all made smaller, and at last cut, as far as they would not fit."""
    shape = slide.shapes.add_textbox(
        Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
    )
    fill_frame(shape.text_frame, box, [line for line in lines if line.text], anchor=anchor)
    return shape


def fill_frame(
    frame: Any, box: Box, lines: Sequence[Line], *, anchor: Any = MSO_ANCHOR.TOP
) -> None:
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(fitted(box, lines)):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        write_line(paragraph, line)


def write_line(paragraph: Any, line: Line) -> None:
    text = without_controls(line.text)
    for number, part in enumerate(text.split("\n")):
        if number:
            paragraph.add_line_break()
        run = _add_run(paragraph, part, line)
        if line.url.startswith(("https://", "http://")):
            run.hyperlink.address = without_controls(line.url)
    if line.rest:
        _add_run(paragraph, without_controls(line.rest), line)
    if starts_right_to_left(text):
        paragraph._p.get_or_add_pPr().set("rtl", "1")
        paragraph.alignment = PP_ALIGN.LEFT if line.at_left else PP_ALIGN.RIGHT
    if line.gap:
        paragraph.space_after = Pt(line.gap)


def _add_run(paragraph: Any, text: str, line: Line) -> Any:
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(line.size), line.bold
    run.font.color.rgb = RGBColor.from_string(line.colour)
    return run


def fitted(box: Box, lines: Sequence[Line]) -> list[Line]:
    """Returns the lines in sizes at which they fit into the box."""
    scale = 1.0
    while (height_of(box, lines, scale)) > box.height and scale > 0.6:
        scale -= 0.05
    sized = [replace(line, size=max(line.size * scale, SMALLEST)) for line in lines]
    while height_of(box, sized) > box.height and max(len(line.text) for line in sized) > 20:
        longest = max(sized, key=lambda line: len(line.text))
        shorter = replace(longest, text=cut(longest.text, len(longest.text) * 9 // 10))
        sized[sized.index(longest)] = shorter
    return sized


def height_of(box: Box, lines: Sequence[Line], scale: float = 1) -> float:
    """Returns inches; letters are taken to be half as wide as high, those of Asia as wide."""
    total = 0.0
    for line in lines:
        size = line.size * scale
        across = max(box.width * POINTS / (size * (0.62 if line.bold else 0.54)), 1)
        count = sum(
            -(-columns_of(part) // across) or 1 for part in (line.text + line.rest).split("\n")
        )
        total += (count * size * LINE_HEIGHT + line.gap) / POINTS
    return total


def draw_card(
    slide: Any, box: Box, *, colour: str = CARD, round_: bool = False, letter: str = ""
) -> None:
    """Draws the ground of a card or, in place of a picture, a circle with a letter."""
    kind = MSO_SHAPE.OVAL if round_ else MSO_SHAPE.RECTANGLE
    shape = slide.shapes.add_shape(
        kind, Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(colour)
    shape.line.fill.background()
    # Without the style of the theme, whose shadow some programs draw in any case.
    shape._element.remove(shape._element.find(qn("p:style")))
    if letter:
        place = Line(letter, size=20, colour=MUTED)
        fill_frame(shape.text_frame, box, [place], anchor=MSO_ANCHOR.MIDDLE)
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    mark_as_decoration(shape)


def mark_as_decoration(shape: Any) -> None:
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.append(parse_xml(DECORATION))


def describe(shape: Any, text: str) -> None:
    """Gives the shape an alternative text, for those who do not see it."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", without_controls(text))


def place_picture(
    slide: Any, box: Box, data: bytes, text: str, *, round_: bool = False, centred: bool = False
) -> bool:
    """Places a PNG, JPEG or WebP as large as fits, or cropped to a circle; False if it is not readable."""
    try:
        with Image.open(BytesIO(data)) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
    if round_:
        picture = ImageOps.fit(picture, (AVATAR_PIXELS, AVATAR_PIXELS))
    picture.thumbnail((LOGO_PIXELS, LOGO_PIXELS))
    file = BytesIO()
    picture.save(file, "PNG")
    file.seek(0)
    ratio = min(box.width / picture.width, box.height / picture.height)
    width, height = picture.width * ratio, picture.height * ratio
    left = box.left + ((box.width - width) / 2 if centred else 0)
    shape = slide.shapes.add_picture(
        file, Inches(left), Inches(box.top), Inches(width), Inches(height)
    )
    if round_:
        shape.auto_shape_type = MSO_AUTO_SHAPE_TYPE.OVAL
    describe(shape, text)
    return True


@dataclass(frozen=True, slots=True)
class SlideTable:
    """Texts by row; `numbers` says which columns stand at the right."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Line]]
    numbers: Sequence[bool]


def draw_table(slide: Any, box: Box, table: SlideTable) -> None:
    frame = slide.shapes.add_table(
        len(table.rows) + 1,
        len(table.head),
        Inches(box.left),
        Inches(box.top),
        Inches(box.width),
        Inches(0.4 * (len(table.rows) + 1)),
    )
    describe(frame, table.title)
    drawn = frame.table
    drawn.horz_banding = False
    widths = _column_widths(table, box.width)
    for index, width in enumerate(widths):
        drawn.columns[index].width = Inches(width)
    head = [Line(text, size=11, bold=True, colour="ffffff") for text in table.head]
    for y, row in enumerate([head, *table.rows]):
        for x, line in enumerate(row):
            cell = drawn.cell(y, x)
            cell.fill.solid()
            ground = MUTED if y == 0 else CARD if y % 2 == 0 else "ffffff"
            cell.fill.fore_color.rgb = RGBColor.from_string(ground)
            cell.margin_left = cell.margin_right = Inches(0.08)
            cell.margin_top = cell.margin_bottom = Inches(0.04)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            paragraph = cell.text_frame.paragraphs[0]
            if table.numbers[x]:
                paragraph.alignment = PP_ALIGN.RIGHT
            write_line(paragraph, line)


def _column_widths(table: SlideTable, width: float) -> list[float]:
    """Divides the width by the longest text of each column, within limits."""
    wanted = []
    for x, head in enumerate(table.head):
        words = [f"{word}__" for word in head.split()]  # bold, and never broken
        longest = max(map(columns_of, [*words, *(row[x].text for row in table.rows)]))
        wanted.append(min(max(longest, 8), 42))
    return [width * one / sum(wanted) for one in wanted]
