"""Texts that can be stored and shown: no NUL, which the database refuses, and no half characters."""

import re

HALVES = re.compile("[\ud800-\udfff]")


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
