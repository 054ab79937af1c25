"""The numbers behind the charts as rows for CSV: the points of the curve, and the bars."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.chart_annotations import (
    ChartAnnotations,
    PersonAnnotation,
    TweetAnnotation,
)
from socap.analytics.spikes.spike_events import SpikeEvent
from socap.campaigns.annotations.notes import Note
from socap.charts.marks import (
    M,
    marked,
    person_action,
    person_time,
    spike_counts,
    tweet_name,
    tweet_time,
    written_factor,
)
from socap.charts.parts import HOUR, bar_ends, format_time
from socap.lib.bounds import zone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One point; `at` is UTC. `from_exact_times`: counted from recorded replies or quotes.

    `tweets`, `important_people`, `notes` and `spikes` are what the chart marks since the point before.
    """

    at: datetime
    local_time: str
    hours_since_launch: float | None
    main: int | None
    influencer: int | None
    investor: int | None
    total: int
    since_start: int | None
    from_exact_times: bool
    tweets: list[str]
    important_people: list[str]
    notes: list[str]
    spikes: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """What was gained in an interval, in all and per hour; the times are UTC."""

    begins_at: datetime
    ends_at: datetime
    local_time: str
    main: int | None
    influencer: int | None
    investor: int | None
    total: int
    per_hour: float


def point_rows(
    points: Sequence[CurvePoint],
    annotations: ChartAnnotations,
    *,
    zone: str,
    launch: datetime | None,
) -> list[PointRow]:
    tweets = _by_point(points, annotations.tweets, lambda one: _tweet(one, zone))
    people = _by_point(points, annotations.people, lambda one: _person(one, zone))
    notes = _by_point(points, annotations.notes, lambda one: _note(one, zone))
    spikes = _by_point(points, annotations.spikes, lambda one: _spike(one, zone))
    return [
        PointRow(
            at=point.at,
            local_time=_local(point.at, zone),
            hours_since_launch=round((point.at - launch) / HOUR, 2) if launch else None,
            main=point.by_category.get("main"),
            influencer=point.by_category.get("influencer"),
            investor=point.by_category.get("investor"),
            total=point.total,
            since_start=None if point.is_exact else sum(point.gained.values()),
            from_exact_times=point.is_exact,
            tweets=tweets.get(number, []),
            important_people=people.get(number, []),
            notes=notes.get(number, []),
            spikes=spikes.get(number, []),
        )
        for number, point in enumerate(points)
    ]


def _by_point(
    points: Sequence[CurvePoint], marks: Sequence[M], words: Callable[[M], str]
) -> dict[int, list[str]]:
    """Returns the marks in words, by the number of the first point after them, or else the last one."""
    found: dict[int, list[str]] = {}
    for one in marked(points, marks):
        number = min(bisect_left(points, one.at, key=lambda point: point.at), len(points) - 1)
        found.setdefault(number, []).append(words(one))
    return found


def _tweet(one: TweetAnnotation, zone: str) -> str:
    return f"{tweet_name(one)} {tweet_time(one, zone)}"


def _person(one: PersonAnnotation, zone: str) -> str:
    return f"@{one.username} {person_action(one)}, {person_time(one, zone)}"


def _note(one: Note, zone: str) -> str:
    return f"{one.text} ({format_time(one.at, zone)})"


def _spike(one: SpikeEvent, zone: str) -> str:
    words = f"{written_factor(one.times)} the expected pace, {spike_counts(one)}"
    return f"{words}{f', {one.why}' if one.why else ''} ({format_time(one.starts_at, zone)})"


def bar_rows(points: Sequence[CurvePoint], *, zone: str) -> list[BarRow]:
    return [_bar(before, after, zone) for before, after in pairwise(bar_ends(points, zone=zone))]


def _bar(before: CurvePoint, after: CurvePoint, zone: str) -> BarRow:
    gained = {name: count - before.gained.get(name, 0) for name, count in after.gained.items()}
    total = sum(gained.values())
    return BarRow(
        begins_at=before.at,
        ends_at=after.at,
        local_time=_local(before.at, zone),
        main=gained.get("main"),
        influencer=gained.get("influencer"),
        investor=gained.get("investor"),
        total=total,
        per_hour=round(total / ((after.at - before.at) / HOUR), 1),
    )


def _local(at: datetime, zone: str) -> str:
    return f"{at.astimezone(zone_of(zone)):%Y-%m-%d %H:%M:%S}"
