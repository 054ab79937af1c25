"""Sorts the results of a campaign's tweets by a column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from socap.analytics.tweets.tweet_results import TweetResult

Key = Callable[[TweetResult], Any]


def _number(name: str) -> Key:
    """What is not known is below every number."""

    def key(row: TweetResult) -> float:
        value = getattr(row, name)
        return -1.0 if value is None else float(value)

    return key


# Label and key by name; numbers begin with the largest.
COLUMNS: dict[str, tuple[str, Key]] = {
    "tweet": ("Tweet", lambda row: row.name.lower()),
    "important": ("Important brought", _number("first_important")),
    "people": ("People brought", _number("first")),
    "only_here": ("Only here", _number("only_here")),
    "followers": ("Their followers", _number("followers_only_here")),
    "per_view": ("Per 1,000 views", _number("per_1000_views")),
    "usual": ("Author’s usual", _number("usual_ratio")),
    "quote_views": ("Views of quotes", _number("quote_views")),
    "cost": ("Cost", _number("cost_dollars")),
    "price": ("Per important person", _number("dollars_per_important")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedColumn:
    """A column heading; `query` sorts by it, or reverses the order."""

    name: str
    label: str
    query: str
    order: str  # as in aria-sort
    is_number: bool


def valid_sort(given: str) -> str:
    """Returns the name of a column, with a minus for descending order, or ''."""
    return given if given.removeprefix("-") in COLUMNS else ""


def sorted_results(rows: Sequence[TweetResult], sort: str) -> Sequence[TweetResult]:
    """Returns the rows by rank, or as `sort` says."""
    if not sort:
        return rows
    return sorted(rows, key=COLUMNS[sort.removeprefix("-")][1], reverse=sort.startswith("-"))


def sorted_columns(sort: str) -> list[SortedColumn]:
    return [_column(name, label, sort) for name, (label, _) in COLUMNS.items()]


def _column(name: str, label: str, sort: str) -> SortedColumn:
    first, second = (name, f"-{name}") if name == "tweet" else (f"-{name}", name)
    order = "none"
    if sort.removeprefix("-") == name:
        order = "descending" if sort.startswith("-") else "ascending"
    return SortedColumn(
        name=name,
        label=label,
        query=f"?sort={second if sort == first else first}",
        order=order,
        is_number=name != "tweet",
    )
