"""The words of docs/glossary.md with their meanings, which pages show beside their terms."""

import re
from functools import cache
from pathlib import Path

ROW = re.compile(
    r"^\| \*\*(?P<words>[^*]+)\*\*(?P<of>[^|]*) \| (?P<meaning>[^|]+) \|", re.MULTILINE
)
LINK = re.compile(r"\[([^]]+)\]\([^)]+\)|`([^`]+)`")
# A wheel carries a copy beside this module.
PLACES = (
    Path(__file__).with_name("glossary.md"),
    Path(__file__).parents[2] / "docs" / "glossary.md",
)


@cache
def meanings() -> dict[str, str]:
    """Returns each word's meaning; in a row of several words each has a part, or all share it."""
    text = next(place.read_text(encoding="utf-8") for place in PLACES if place.exists())
    found: dict[str, str] = {}
    for row in ROW.finditer(text):
        words = [f"{word}{row['of']}" for word in row["words"].split(", ")]
        meaning = LINK.sub(r"\1\2", row["meaning"].strip())
        parts = meaning.split("; ") if len(words) > 1 else [meaning]
        found |= zip(
            words, parts if len(parts) == len(words) else [meaning] * len(words), strict=True
        )
    return found
