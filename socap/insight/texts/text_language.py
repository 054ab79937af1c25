"""Tells the language of a text: the provider's word for it, else what CLD2 detects."""

import re
from dataclasses import dataclass

import pycld2

from socap.insight.texts.text_features import plain_text

# What X writes where a text has no words: only media, links, hashtags, usernames, or too few words.
NO_LANGUAGE = frozenset({"und", "art", "qam", "qct", "qht", "qme", "qst", "zxx"})
# Codes that X and CLD2 still use, and those of today.
RENAMED = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "no": "nb"}
CODE = re.compile(r"[a-z]{2,3}")
FEWEST_LETTERS = 12
NAMES: dict[str, str] = {
    RENAMED.get(code, code): name.title().replace("_", " ") for name, code in pycld2.LANGUAGES
} | {"nb": "Norwegian", "zh": "Chinese", "": "Unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLanguage:
    """A code of ISO 639, '' if it is unknown, and who says so: `provider`, `detected` or ''."""

    code: str
    source: str


def language_of(text: str, given: str) -> TextLanguage:
    """Returns the language; `given` is what the provider says, '' if nothing."""
    code = given.strip().lower().replace("_", "-").partition("-")[0]
    if CODE.fullmatch(code) and code not in NO_LANGUAGE:
        return TextLanguage(code=RENAMED.get(code, code), source="provider")
    found = _detected(plain_text(text))
    return TextLanguage(code=found, source="detected" if found else "")


def language_name(code: str) -> str:
    """Returns the English name of a language, or its code if we have no name for it."""
    return NAMES.get(code, code)


def _detected(plain: str) -> str:
    letters = "".join(c for c in plain if c.isalpha() or c.isspace())
    # Few letters of an alphabet prove nothing; of a script with one language they do.
    if len(letters) < FEWEST_LETTERS and letters.isascii():
        return ""
    try:
        is_reliable, _, languages = pycld2.detect(letters)
    except pycld2.error:  # characters that it takes for a broken encoding
        return ""
    code = str(languages[0][1]).partition("-")[0]
    return str(RENAMED.get(code, code)) if is_reliable and code != "un" else ""
