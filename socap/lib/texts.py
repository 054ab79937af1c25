"""Texts that can be stored and shown: no NUL, no half characters, and no longer than there is room for."""

import re

HALVES = re.compile("[\ud800-\udfff]")
# What may stand at the end of a text that is cut, and belongs to what came after it.
JOINERS = "\u200d\ufe0e\ufe0f"


def why_unfit(text: str) -> str:
    """What is wrong with it and what to do, or ''."""
    if "\0" in text:
        return "contains a NUL character; leave it out"
    if HALVES.search(text):
        return "contains half of a character (a lone surrogate); send the whole one or leave it out"
    return ""


def shown(text: str) -> str:
    """The text with what cannot be sent written out, such as \\ud83d."""
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()


def shortened(text: str, limit: int) -> str:
    """On one line, cut at a word with an ellipsis."""
    return cut(" ".join(text.split()), limit)


def cut(text: str, limit: int) -> str:
    """The beginning of a text, ended at a word where it can be, with an ellipsis."""
    if len(text) <= limit:
        return text
    begin = text[: max(limit - 1, 0)]
    words = begin.rsplit(None, 1)[0]
    kept = words if len(words) > len(begin) // 2 else begin
    return kept.rstrip().rstrip(JOINERS) + "…"
