"""The numbers on top of the dashboard, each with what it gained and how fast it went lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from socap.analytics.engagers.new_engagers import NewEngagers
from socap.analytics.growth.curves import Point
from socap.analytics.growth.deltas import Delta
from socap.analytics.growth.totals import Counts
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import unchanged

# What a launch is judged by; the other counters follow in a smaller type.
LEADING = ("engagements", "views", "people")
NAMES = ("engagements", "views", "likes", "retweets", "replies", "quotes", "bookmarks")
INTERVALS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`hour` and `start` are what came in the last hour and since the start, `per_hour` the rate of
    the last intervals between two points, oldest first."""

    name: str
    total: int
    hour: int
    start: int
    baseline: int
    per_hour: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures:
    """Counters first, people last; `delta` says from when on the changes are counted."""

    as_of: datetime | None
    figures: tuple[Figure, ...]
    delta: Delta
    important: int
    new_engagers: NewEngagers

    @property
    def leading(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.name in LEADING]

    @property
    def following(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.name not in LEADING]

    @property
    def important_since_start(self) -> int:
        return self.important - self.new_engagers.baseline_important


def key_figures(common: CommonAnswers) -> KeyFigures:
    delta, total, new = common.deltas.whole, common.totals.whole.total, common.new_engagers
    people = common.breakdown.accounts
    counters = (
        Figure(
            name=name,
            total=_of(total, name),
            hour=_of(delta.hour, name),
            start=_of(delta.start, name),
            baseline=_of(delta.baseline, name),
            per_hour=rates(common.points, name),
        )
        for name in NAMES
    )
    came = Figure(
        name="people",
        total=people,
        hour=new.hour,
        start=people - new.baseline,
        baseline=new.baseline,
    )
    return KeyFigures(
        as_of=common.totals.as_of,
        figures=(*counters, came),
        delta=delta,
        important=common.breakdown.important,
        new_engagers=new,
    )


def rates(points: Sequence[Point], name: str) -> tuple[float, ...]:
    """New per hour in each of the last intervals; a counter that fell counts as nothing new."""
    found = []
    for before, after in pairwise(points[-INTERVALS - 1 :]):
        hours = max((after.taken_at - before.taken_at).total_seconds() / 3600, 1 / 60)
        found.append(max(0.0, _of(after.change, name) / hours))
    return tuple(found)


def _of(counts: Counts, name: str) -> int:
    return int(getattr(counts, name))


CARD = Card(name="totals", question=key_figures, order=10, wall=WallPlace.TOP, redacted=unchanged)
