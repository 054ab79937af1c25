"""The numbers on top of the dashboard, each with what it gained and how fast it went lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from socap.analytics.engagements.breakdown import Breakdown
from socap.analytics.engagers.new_engagers import Arrivals
from socap.analytics.growth.curves import Point
from socap.analytics.growth.deltas import Movement
from socap.analytics.growth.totals import Counts, Totals

NAMES = ("engagements", "views", "likes", "retweets", "replies", "quotes", "bookmarks")
SPARK = 24
WIDTH, HEIGHT = 100, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`spark` is the path of a line through the pace of the last intervals, 100 wide and 20 high."""

    name: str
    label: str
    total: int
    hour: int
    start: int
    baseline: int
    spark: str = ""


def figures(
    totals: Totals,
    movement: Movement,
    people: Breakdown,
    arrivals: Arrivals,
    points: Sequence[Point],
) -> list[Figure]:
    """Counters first, people last. `points` are oldest first."""
    moved = movement.whole
    counted = [
        Figure(
            name=name,
            label=name.capitalize(),
            total=_of(totals.whole.total, name),
            hour=_of(moved.hour, name),
            start=_of(moved.start, name),
            baseline=_of(moved.baseline, name),
            spark=spark(points, name),
        )
        for name in NAMES
    ]
    came = Figure(
        name="people",
        label="People",
        total=people.accounts,
        hour=arrivals.hour,
        start=people.accounts - arrivals.baseline,
        baseline=arrivals.baseline,
    )
    return [*counted, came]


def spark(points: Sequence[Point], name: str) -> str:
    """New per hour over the last day of snapshots; nought is the lower edge."""
    rates = []
    for before, after in pairwise(points[-SPARK - 1 :]):
        hours = max((after.taken_at - before.taken_at).total_seconds() / 3600, 1 / 60)
        rates.append(max(0.0, _of(after.change, name) / hours))
    if len(rates) < 3:
        return ""
    top, step = max(rates) or 1.0, WIDTH / (len(rates) - 1)
    places = (
        f"{n * step:.1f} {HEIGHT - 1 - rate / top * (HEIGHT - 2):.1f}"
        for n, rate in enumerate(rates)
    )
    return "M" + "L".join(places)


def _of(counts: Counts, name: str) -> int:
    return int(getattr(counts, name))
