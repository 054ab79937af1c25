"""Writes the values of figures and tables for people, so that every format writes them alike."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from socap.reports.composition.content import Cell, Link
from socap.reports.composition.language import Words

NOTHING = "–"
NUMBERS = frozenset({"count", "change", "share", "dollars", "ratio", "decimal"})
Writer = Callable[[Words, float], str]

WRITERS: Mapping[str, Writer] = {
    "count": lambda words, value: words.number(value),
    "change": lambda words, value: words.change(round(value)),
    "share": lambda words, value: words.share(value),
    "dollars": lambda words, value: words.dollars(value),
    "ratio": lambda words, value: f"{words.number(value, 2)} ×",
    "decimal": lambda words, value: words.number(value, 2),
}


def written(value: Cell, kind: str, words: Words) -> str:
    """Returns a value as text; `kind` is the unit of a figure or the type of a column."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, Link):
        return value.text
    if isinstance(value, str):
        return _written_text(value, kind, words)
    return WRITERS.get(kind, WRITERS["decimal"])(words, value)


def _written_text(value: str, kind: str, words: Words) -> str:
    if kind == "moment":
        return words.moment(datetime.fromisoformat(value))
    return words.day(date.fromisoformat(value)) if kind == "day" else value
