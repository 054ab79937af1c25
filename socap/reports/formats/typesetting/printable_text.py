"""Makes texts printable: what no font can show is replaced, and nothing in them orders or hides what follows.

A character without a glyph would make the whole report impossible to typeset to the standards.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from socap.reports.formats.typesetting.fonts import all_characters, character_sets

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Joiners shape emoji and Indic scripts; marks give a direction to what is next to them only.
KEPT_FORMATS = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060")
SPACES = re.compile(r"[\t\v\f\r\x85\u2028\u2029]+")
# Nothing to do in most texts.
PLAIN = re.compile(r"[\n -~\u00a0-\u017f\u2010-\u2027]*")


@dataclass(slots=True)
class PrintableText:
    """Makes text printable and remembers in `replaced` which characters it had to replace."""

    replaced: dict[str, None] = field(default_factory=dict)

    def everywhere(self, value: Any) -> Any:
        """Returns a copy of what JSON can hold in which every text is printable."""
        if isinstance(value, str):
            return self.of(value)
        if isinstance(value, list):
            return [self.everywhere(item) for item in value]
        if isinstance(value, dict):
            return {name: self.everywhere(item) for name, item in value.items()}
        return value

    def of(self, text: str) -> str:
        if PLAIN.fullmatch(text):
            return text
        # Composed letters are in more fonts than their parts.
        text = unicodedata.normalize("NFC", SPACES.sub(" ", text.replace("\r\n", "\n")))
        shown, base = [], ""
        for character in text:
            kind = unicodedata.category(character)
            is_mark = kind.startswith("M") and not _is_selector(character)
            if kind in ("Cc", "Cf") and not _may_stay(character):
                continue
            found = self._mark(character, base) if is_mark else self._character(character)
            shown.append(found)
            if not is_mark and kind != "Cf":
                base = found[-1:]
        return "".join(shown)

    def _character(self, character: str) -> str:
        if _is_covered(character):
            return character
        simpler = unicodedata.normalize("NFKC", character)
        if simpler != character and all(map(_is_covered, simpler)):
            return simpler
        self.replaced[character] = None
        return REPLACEMENT

    def _mark(self, mark: str, base: str) -> str:
        """Returns the mark if the font that it comes from has also what it stands on.

        Otherwise Typst would draw the mark, and lose the letter.
        """
        font = next((known for known in character_sets() if ord(mark) in known), frozenset())
        if font and (not base.strip() or ord(base) in font):
            return mark
        self.replaced[mark] = None
        return ""


def _is_covered(character: str) -> bool:
    return ord(character) in all_characters() or _may_stay(character) or _is_selector(character)


def _may_stay(character: str) -> bool:
    # The letters of flags of regions are tags.
    return (
        character == "\n" or character in KEPT_FORMATS or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
