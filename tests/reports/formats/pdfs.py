"""Makes and reads PDFs of reports."""

import re
import unicodedata
from functools import cache, lru_cache
from io import BytesIO

from pypdf import PdfReader

from socap.charts.vector_chart import chart_svg
from socap.reports.composition.content import Chart, Content
from socap.reports.composition.language import LOCALES
from socap.reports.formats.pdf import Pdf, pdf
from tests.reports.contents import assets_of, blocks_of, whole_content


def made(content: Content, **assets: bytes) -> Pdf:
    """Returns the PDF with its pictures and drawn charts; `assets` replace some of them."""
    return pdf(content, assets_of(content) | drawings(content) | assets)


def drawings(content: Content) -> dict[str, bytes]:
    locale = LOCALES[content.language]
    return {
        chart.svg: chart_svg(
            chart.spec,
            width=900,
            height=chart.height,
            locale=locale,
            brand=content.brand.colour,
        ).encode()
        for chart in blocks_of(content, Chart)
    }


@cache
def whole_pdf(language: str = "en") -> Pdf:
    return made(whole_content(language=language))


def pages(file: Pdf) -> list[str]:
    return list(_pages(file.data))


@lru_cache(maxsize=8)
def _pages(data: bytes) -> tuple[str, ...]:
    return tuple(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def text_of(file: Pdf) -> str:
    return plain("".join(pages(file)))


def says(file: Pdf, text: str) -> bool:
    """Whether a text in ASCII stands in the file; pages after it are not read."""
    read, wanted = "", plain(text)
    for page in PdfReader(BytesIO(file.data)).pages:
        read += plain(page.extract_text())
        if wanted in read:
            return True
    return False


def plain(text: str) -> str:
    """Returns the text without spaces, and without what only says where lines break and how it runs."""
    found = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200b\u2066-\u2069]", "", found)
