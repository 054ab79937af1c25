"""Which of the languages that X names can be told to readers of a PDF."""

import re

# X's own codes for what is no language, and ISO's for none or unknown.
NO_LANGUAGE = re.compile(r"q[a-z]{2}|und|zxx|mis|mul|art")
CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?")
FORMER_CODES = {"iw": "he", "in": "id", "ji": "yi"}


def known_language(code: str) -> str:
    """Returns the ISO code of a language, or an empty text."""
    found = CODE.fullmatch(code.strip().lower())
    if not found or NO_LANGUAGE.fullmatch(found[1]):
        return ""
    return FORMER_CODES.get(found[1], found[1])
