"""The dashboard's table of tweets: filtered, sorted and limited by the view options."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.growth.deltas import Delta, Deltas
from socap.campaigns.models import Category
from socap.web.dashboard.view_options import SORTS, ViewOptions

SHOWN = 25
LONG_AGO = datetime.min.replace(tzinfo=UTC)
LABELS = {"known": "Identified", "read": "Last read"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One tweet with its changes."""

    state: TweetState
    delta: Delta

    @property
    def engagements(self) -> int:
        return self.state.counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column heading; `query` sorts by it, or reverses the order."""

    name: str
    label: str
    query: str
    order: str  # as in aria-sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    label: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetTable:
    """`rows` are the first of `fitting` tweets in the category, out of `total`."""

    columns: tuple[Column, ...]
    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    fitting: int
    total: int
    all_query: str


KEYS: dict[str, Callable[[TweetState], Any]] = {
    "tweet": lambda state: (state.tweet.author.username if state.tweet.author else "").lower(),
    "engagements": lambda state: state.counted,
    "known": lambda state: state.known / state.counted if state.counted else 1.0,
    "read": lambda state: state.tweet.read_at or LONG_AGO,
    **{
        name: lambda state, name=name: getattr(state.tweet, name) or 0  # type: ignore[misc]
        for name in ("views", "likes", "retweets", "replies", "quotes")
    },
}


def tweet_table(states: Sequence[TweetState], deltas: Deltas, look: ViewOptions) -> TweetTable:
    """Returns the table: main tweets first, then by engagements, unless sorted by a column."""
    fitting = [state for state in states if look.category in ("", state.category)]
    if look.sort:
        fitting.sort(key=KEYS[look.sort.lstrip("-")], reverse=look.sort.startswith("-"))
    counts = Counter(state.category for state in states)
    names = [name for name in Category.values if counts[name]]
    choices = [("", "all", len(states)), *((name, name, counts[name]) for name in names)]
    return TweetTable(
        columns=tuple(_column(name, look) for name in SORTS),
        choices=tuple(
            Choice(
                label=label,
                count=count,
                query=look.query(category=value, every=""),
                chosen=value == look.category,
            )
            for value, label, count in choices
        ),
        # Tweets added or removed meanwhile have no changes.
        rows=tuple(
            Row(state=state, delta=deltas.by_tweet.get(state.tweet.id, Delta()))
            for state in (fitting if look.every else fitting[:SHOWN])
        ),
        fitting=len(fitting),
        total=len(states),
        all_query=look.query(every="1"),
    )


def _column(name: str, look: ViewOptions) -> Column:
    """Returns the heading; numbers sort descending first, names ascending."""
    first, second = (name, f"-{name}") if name == "tweet" else (f"-{name}", name)
    order = "none"
    if look.sort.lstrip("-") == name:
        order = "descending" if look.sort.startswith("-") else "ascending"
    return Column(
        name=name,
        label=LABELS.get(name, name.capitalize()),
        query=look.query(sort=second if look.sort == first else first),
        order=order,
    )
