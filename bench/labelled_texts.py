"""Reads files of texts with their sentiment."""

import re
from dataclasses import dataclass
from pathlib import Path

from bench.csv_lines import csv_lines

NEEDED = ("text", "label")
CLASS_OF = {
    "positive": "positive",
    "neutral": "neutral",
    "negative": "critical",
    "critical": "critical",
}
# Published files of tweets hold escapes instead of characters.
ESCAPE = re.compile(r"\\+u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One text; `label` is one of the product's: positive, neutral or critical."""

    text: str
    label: str


def labelled_texts(path: Path) -> list[LabelledText]:
    """Every row of the file; SystemExit with a sentence when it cannot be used as it is."""
    return [_row(path, line, record) for line, record in csv_lines(path, *NEEDED)]


def _row(path: Path, line: int, record: dict[str, str]) -> LabelledText:
    label = record["label"].strip().lower()
    if label not in CLASS_OF:
        raise SystemExit(f"{path}, line {line}: unknown label '{label}'; use {', '.join(CLASS_OF)}")
    text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), record["text"])
    return LabelledText(text.replace('""', '"').replace("\\'", "'"), CLASS_OF[label])
