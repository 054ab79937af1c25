"""What a language model is told of a report: its numbers with their labels, and the names of who came.

What strangers wrote, and who is on the important list, is left out.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from socap.lib.bounds import zone_of
from socap.reports.composition.content import (
    Column,
    Figure,
    Figures,
    Link,
    People,
    Section,
    Table,
)
from socap.reports.composition.language import LANGUAGES, Words
from socap.reports.composition.values import written
from socap.reports.drafting.numbers_in_text import Kind, Number, numbers_in

TABLES = {
    "by_category", "days", "roles", "tiers", "organisations", "countries", "sentiments", "tweets",
    "comparison",
}  # fmt: skip
MOST_ROWS, MOST_PEOPLE = 10, 8
KINDS = {"share": Kind.SHARE, "dollars": Kind.DOLLARS, "ratio": Kind.TIMES}
# What the figures and columns of these keys count; a number beside such a word must be one of them.
COUNTED = {
    "engagements": "engagements", "growth": "engagements", "retweets": "retweets",
    "recorded_retweets": "retweets", "replies": "replies", "recorded_replies": "replies",
    "quotes": "quotes", "recorded_quotes": "quotes", "likes": "likes", "recorded_likes": "likes",
    "views": "views", "quote_views": "views", "bookmarks": "bookmarks", "people": "people",
    "important": "people", "important_people": "people", "verified": "people",
    "without_automated": "people", "quote_people": "people", "quote_only": "people",
    "tweets": "tweets",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of the data; dates and clock times are written as in `Number`."""

    kind: Kind
    value: float
    about: str = ""
    year: int | None = None


@dataclass(kw_only=True)
class ReportFacts:
    """`people` are names by username, in lower case; `texts` hold every word and name of the data."""

    words: Words
    told: dict[str, Any]
    facts: list[Fact]
    people: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    @property
    def as_json(self) -> str:
        return json.dumps(self.told, ensure_ascii=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a report is about."""

    title: str
    client: str
    starts_at: datetime
    ends_at: datetime
    as_of: datetime | None


def report_facts(
    subject: Subject, sections: Sequence[Section], sentences: Iterable[str], words: Words
) -> ReportFacts:
    """Returns the facts of these sections; `sentences` are those of the usual summary."""
    said = list(sentences)
    figures = list(_figures(sections))
    tables = [
        block
        for section in sections
        for block in section.blocks
        if isinstance(block, Table) and block.key in TABLES
    ]
    people = [
        person
        for section in sections
        for block in section.blocks
        if isinstance(block, People)
        for person in block.items[:MOST_PEOPLE]
    ]
    found = ReportFacts(
        words=words,
        told={
            "language": LANGUAGES[words.language],
            "campaign": subject.title,
            "client": subject.client,
            "begins": words.moment(subject.starts_at),
            "ends": words.moment(subject.ends_at),
            "as_of": words.moment(subject.as_of) if subject.as_of else None,
            "said_so_far": said,
            "figures": [_told_figure(one, words) for one in figures],
            "tables": [_told_table(one, words) for one in tables],
            "people": [{"name": f"{one.name} (@{one.username})", "did": one.did} for one in people],
        },
        facts=[*_times(subject, words)],
        people={one.username.lower(): one.name for one in people},
        titles=[title for title in (subject.title, subject.client) if title],
    )
    for figure in figures:
        found.facts += _numbers(figure.value, figure.unit, figure.key)
        found.facts += _numbers(figure.change, "change", figure.key)
    for table in tables:
        for row in table.cells[:MOST_ROWS]:
            for column, value in zip(table.columns, row, strict=True):
                if _is_told(column) and isinstance(value, int | float):
                    found.facts += _numbers(value, column.type, column.key)
    found.texts = [section.title for section in sections] + list(_strings(found.told))
    labels = [*said, *(text for one in figures for text in (one.label, one.note))]
    for text in labels:
        found.facts += [_as_fact(one) for one in numbers_in(text, words.language) if one.values]
    return found


def _figures(sections: Iterable[Section]) -> Iterator[Figure]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Figures):
                yield from (item for item in block.items if item.value is not None)


def _told_figure(figure: Figure, words: Words) -> dict[str, str]:
    told = {"label": figure.label, "value": written(figure.value, figure.unit, words)}
    if figure.change is not None:
        told["change"] = words.change(figure.change)
    return told | ({"note": figure.note} if figure.note else {})


def _told_table(table: Table, words: Words) -> dict[str, Any]:
    shown = [place for place, column in enumerate(table.columns) if _is_told(column)]
    return {
        "title": table.title,
        "columns": [table.columns[place].label for place in shown],
        "rows": [
            [written(row[place], table.columns[place].type, words) for place in shown]
            for row in table.cells[:MOST_ROWS]
        ],
    }


def _is_told(column: Column) -> bool:
    return not column.from_list and column.key != "text"


def _numbers(value: Any, unit: str, key: str) -> Iterator[Fact]:
    if not isinstance(value, int | float):
        return
    about = COUNTED.get(key, "") if unit in ("count", "change") else ""
    yield Fact(KINDS.get(unit, Kind.COUNT), abs(value) * (100 if unit == "share" else 1), about)
    if unit == "decimal":
        yield Fact(Kind.TIMES, value)


def _times(subject: Subject, words: Words) -> Iterator[Fact]:
    zone = zone_of(words.timezone)
    for at in (subject.starts_at, subject.ends_at, subject.as_of):
        if at is not None:
            local = at.astimezone(zone)
            yield Fact(Kind.DATE, local.month * 100 + local.day, year=local.year)
            yield Fact(Kind.CLOCK, local.hour * 60 + local.minute)
            yield Fact(Kind.COUNT, local.year)
    window = subject.ends_at - subject.starts_at
    for unit in (timedelta(days=1), timedelta(hours=1)):
        if window % unit == timedelta():
            yield Fact(Kind.COUNT, window // unit)


def _as_fact(one: Number) -> Fact:
    return Fact(one.kind, one.values[0], one.about, one.year)


def _strings(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, Link):
        yield told.text
    elif told is not None:
        for part in told.values() if isinstance(told, dict) else told:
            yield from _strings(part)
