"""The report as a PDF, by Typst: tagged for readers who cannot see it, and as it can be kept for ever."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from socap.reports.composition.content import Content
from socap.reports.formats.typesetting.fonts import fonts
from socap.reports.formats.typesetting.pictures import printable_pictures
from socap.reports.formats.typesetting.printable_text import PrintableText
from socap.reports.formats.typesetting.view import report_view

logger = logging.getLogger(__name__)
TEMPLATE = Path(__file__).parent / "typesetting"
# For assistive technology, and for archives, of which the latter demands embedded fonts and tags.
STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]


@dataclass(frozen=True, slots=True)
class Pdf:
    """A file; it is `accessible` if it keeps PDF/UA-1 and PDF/A-2a. `replaced` are the characters that
    no font has.
    """

    data: bytes
    accessible: bool
    replaced: list[str]


def pdf(content: Content, assets: Mapping[str, bytes]) -> Pdf:
    """Returns the report; `assets` are its pictures by the names that the content refers to.

    The same content gives the same bytes. Pictures that cannot be read are left out.
    """
    printable = PrintableText()
    content = Content.model_validate(printable.everywhere(content.model_dump()))
    pictures = printable_pictures(assets, printable)
    view = report_view(content, pictures, replaced=printable.replaced.keys())
    with TemporaryDirectory() as folder:
        for path in TEMPLATE.glob("*.typ"):
            Path(folder, path.name).write_bytes(path.read_bytes())
        for picture in pictures.values():
            Path(folder, picture.path).write_bytes(picture.data)
        Path(folder, "report.json").write_text(json.dumps(view), encoding="utf-8")
        data, accessible = _typeset(folder, made_at=content.created_at.replace(microsecond=0))
    return Pdf(data, accessible, [*printable.replaced])


def _typeset(folder: str, *, made_at: datetime) -> tuple[bytes, bool]:
    """Returns the file, and whether it keeps the standards: one that does not is better than none."""
    compiler = typst.Compiler(
        f"{folder}/report.typ", root=folder, font_paths=fonts(), ignore_system_fonts=True
    )
    try:
        return _compiled(compiler, made_at, STANDARDS), True
    except typst.TypstError as error:
        logger.warning(
            "A report's PDF does not keep the standards: %s",
            error.message,
            extra={"action": "report_not_accessible"},
        )
        return _compiled(compiler, made_at, []), False


def _compiled(
    compiler: typst.Compiler, made_at: datetime, standards: "list[typst.PDFStandard]"
) -> bytes:
    data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=made_at)
    assert isinstance(data, bytes)
    return data
