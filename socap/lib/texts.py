"""Checks and shortens texts: no NUL characters, no lone surrogates, limited length."""

import re
from unicodedata import east_asian_width

LONE_SURROGATES = re.compile("[\ud800-\udfff]")
# Characters that XML cannot hold, and with it no file of an office program.
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_BREAKS = re.compile("\r\n?")
# Joiners at the end of a cut text belong to the character cut off.
JOINERS = "\u200d\ufe0e\ufe0f"


def text_problem(text: str) -> str:
    """Returns what is wrong with the text and what to do, or ''."""
    if "\0" in text:
        return "contains a NUL character; leave it out"
    if LONE_SURROGATES.search(text):
        return "contains half of a character (a lone surrogate); send the whole one or leave it out"
    return ""


def without_controls(text: str) -> str:
    """Returns the text without control characters, but with its tabs, and line breaks as `\\n`."""
    return CONTROLS.sub("", LINE_BREAKS.sub("\n", text))


def columns_of(text: str) -> int:
    """Returns how many letters of a Latin script are as wide: those of East Asia count as two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def shown(text: str) -> str:
    """Returns the text with characters that cannot be encoded escaped, such as \\ud83d."""
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()


def shortened(text: str, limit: int) -> str:
    """Returns the text on one line, cut at a word boundary with an ellipsis."""
    return cut(" ".join(text.split()), limit)


def cut(text: str, limit: int) -> str:
    """Cuts the text to `limit` characters, at a word boundary if possible, with an ellipsis."""
    if len(text) <= limit:
        return text
    begin = text[: max(limit - 1, 0)]
    words = begin.rsplit(None, 1)[0]
    kept = words if len(words) > len(begin) // 2 else begin
    return kept.rstrip().rstrip(JOINERS) + "…"
