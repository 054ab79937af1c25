"""What charts mark: tweets that joined, important people, notes and spikes; as rows and as layers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.chart_annotations import (
    ChartAnnotations,
    PersonAnnotation,
    TweetAnnotation,
)
from socap.analytics.spikes.spike_events import SpikeEvent
from socap.campaigns.action_words import verb
from socap.charts.parts import TimeScale, colour, format_time, height_at
from socap.people.importance import ScoreExplanation

TEXT, FEW_REASONS = 90, 3
Rows = list[dict[str, Any]]


class Mark(Protocol):
    @property
    def at(self) -> datetime: ...


M = TypeVar("M", bound=Mark)


def short_explanation(explanation: ScoreExplanation) -> str:
    """Returns the score's reasons, shortened to fit beside a chart."""
    return explanation.sentence(limit=FEW_REASONS)


def marked(points: Sequence[CurvePoint], marks: Sequence[M]) -> list[M]:
    """Returns the marks that are on the curve: those since its first point."""
    return [one for one in marks if points and one.at >= points[0].at]


def mark_rows(
    points: Sequence[CurvePoint],
    annotations: ChartAnnotations,
    *,
    times: TimeScale,
    link: Callable[[str], str] | None = None,
    note_link: Callable[[int], str] | None = None,
    why: Callable[[ScoreExplanation], str] = short_explanation,
    factor: Callable[[float], str] | None = None,
) -> dict[str, Rows]:
    """Returns the datasets `tweets`, `people`, `notes` and `spikes`.

    `link` returns the URL of an account's page, `note_link` that of a note's; `why` formats the
    reasons of an account's score, `factor` a multiple of what was expected.
    """
    factor = factor or written_factor

    def place(at: datetime) -> str:
        # Later marks are drawn at the newest point, so that all parts end together.
        return times.place(min(at, points[-1].at))

    zone = times.zone
    return {
        "tweets": [
            {"at": place(one.at), "category": one.category, "tweet": tweet_name(one)}
            | {"when": tweet_time(one, zone), "text": one.text[:TEXT]}
            for one in marked(points, annotations.tweets)
        ],
        "people": [
            {"at": place(one.at), "value": height_at(points, one.at), "exact": one.exact}
            | {"who": f"{one.name or one.username} (@{one.username})", "did": person_action(one)}
            | {"when": person_time(one, zone), "why": why(one.explanation)}
            | {"url": link(one.account_id) if link else None}
            for one in marked(points, annotations.people)
        ],
        "notes": [
            {"at": place(one.at), "note": one.text, "when": format_time(one.at, zone)}
            | {"url": note_link(one.id) if note_link else None}
            for one in marked(points, annotations.notes)
        ],
        "spikes": [
            {"from": place(one.starts_at), "to": place(one.ends_at), "times": factor(one.times)}
            | {"when": format_time(one.starts_at, zone), "spike": spike_counts(one), "why": one.why}
            for one in marked(points, annotations.spikes)
        ],
    }


def written_factor(times: float) -> str:
    """Returns `2.7×` or `12×`."""
    return f"{times:.1f}×" if times < 10 else f"{times:,.0f}×"


def spike_counts(one: SpikeEvent) -> str:
    return f"{one.engagements:,} engagements, {one.expected:,} expected"


def tweet_name(one: TweetAnnotation) -> str:
    return f"@{one.username} ({one.category})" if one.username else one.category


def tweet_time(one: TweetAnnotation, zone: str) -> str:
    return f"{'added' if one.added else 'posted'} {format_time(one.at, zone)}"


def person_action(one: PersonAnnotation) -> str:
    return f"{verb(one.action)} {one.category}"


def person_time(one: PersonAnnotation, zone: str) -> str:
    return f"{'' if one.exact else 'first seen '}{format_time(one.at, zone)}"


def tweet_lines(present: Sequence[str], *, x: Any, legend: bool) -> list[Any]:
    """Returns a dashed line for each tweet that joined, and a triangle at its top."""
    import altair as alt  # a second to import: only where a chart is asked for

    chart = alt.Chart(alt.NamedData(name="tweets")).encode(
        x=x,
        color=colour(present, legend=legend),
        tooltip=["tweet:N", "when:N", "text:N"],
    )
    triangle = chart.mark_point(
        shape="triangle-down", filled=True, opacity=1, size=70, clip=True
    ).encode(y=alt.value(4))
    return [chart.mark_rule(strokeDash=[2, 3], strokeWidth=1, opacity=0.7, clip=True), triangle]


def spike_bands(*, x: Mapping[str, Any]) -> list[Any]:
    """Returns a shaded stretch for each spike, with how many times the expected pace it had."""
    import altair as alt

    tooltip = ["spike:N", "when:N", "why:N"]
    chart = alt.Chart(alt.NamedData(name="spikes")).encode(x=alt.X("from:T", **x), tooltip=tooltip)
    words = chart.mark_text(style=["note", "spike-text"], align="left", baseline="top", clip=True)
    return [
        chart.mark_rect(style="note", fillOpacity=0.14, clip=True).encode(x2="to:T"),
        words.encode(y=alt.value(0), text="times:N"),
    ]


def person_points(*, x: Any) -> Any:
    """Returns a point on the curve for each important person, hollow if the time is approximate."""
    import altair as alt

    return (
        alt.Chart(alt.NamedData(name="people"))
        .mark_point(style="person", filled=True, opacity=1, size=60, strokeWidth=1.5, clip=True)
        .encode(
            x=x,
            y="value:Q",
            href="url:N",
            fillOpacity=alt.condition("datum.exact", alt.value(1), alt.value(0.15)),
            tooltip=["who:N", "did:N", "when:N", "why:N"],
        )
    )


def note_lines(*, x: Mapping[str, Any]) -> list[Any]:
    """Returns a line and its text for each note."""
    import altair as alt

    tooltip = ["note:N", "when:N"]
    chart = alt.Chart(alt.NamedData(name="notes")).encode(x=alt.X("at:T", **x), tooltip=tooltip)
    words = chart.mark_text(style=["note", "note-text"], align="left", baseline="top", clip=True)
    return [
        chart.mark_rule(style="note", strokeWidth=1.5, clip=True),
        words.encode(y=alt.value(0), text="note:N", href="url:N"),
    ]
