"""The fonts of the PDF, which come as packages, and the characters that they can show."""

import unicodedata
from collections.abc import Iterator
from functools import cache

import typst
from fontTools.ttLib import TTFont

from socap.lib.font_folders import FONT_FOLDERS

TEXT, SIGNS = "Noto Sans", ("Noto Emoji", "Noto Sans Symbols")
# One face of the collection has the characters of all; which forms are drawn follows the language.
CJK = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh": "Noto Sans CJK SC"}


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=FONT_FOLDERS
    )


@cache
def families(language: str = "") -> tuple[str, ...]:
    """Returns the fonts in the order in which they are tried; `language` decides how Han is drawn."""
    found = {font.family for font in fonts().fonts()}
    scripts = sorted(found - {TEXT, *SIGNS} - {name for name in found if " CJK " in name})
    return (TEXT, *scripts, CJK.get(language, CJK["zh"]), *SIGNS)


@cache
def character_sets() -> tuple[frozenset[int], ...]:
    """Returns the characters of each font, in the order in which they are tried."""
    paths = {font.family: (font.path, font.index) for font in fonts().fonts()}
    return tuple(frozenset(_characters(*paths[family])) for family in families())


@cache
def all_characters() -> frozenset[int]:
    return frozenset().union(*character_sets())


def _characters(path: str | None, index: int) -> Iterator[int]:
    assert path is not None  # no font is embedded in the typesetter
    with TTFont(path, fontNumber=index, lazy=True) as font:
        # What means something else in every font is refused by PDF/A.
        yield from (code for code in font.getBestCmap() if unicodedata.category(chr(code)) != "Co")
