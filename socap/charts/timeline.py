"""The dashboard's chart: growth, rate and a zoom strip above each other on one time axis.

Growth is cumulative by tweet category, with annotations for added tweets and important people; the rate
is per hour. The rows are in the datasets `points`, `exact`, `notes`, `intervals`, `tweets` and
`people`, so that a page can replace them without rebuilding the chart.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.chart_annotations import PersonAnnotation, TweetAnnotation
from socap.campaigns.action_words import verb
from socap.campaigns.annotations.notes import Note
from socap.charts.layers import exact_stretch, growth_area, note_marks, pointer_line, rate_bars
from socap.charts.parts import (
    Measure,
    TimeScale,
    categories,
    colour,
    exact_rows,
    format_time,
    growth_rows,
    interval_rows,
    note_rows,
    time_axis,
)
from socap.people.importance import ScoreExplanation

GROWTH, PACE, STRIP = 160, 70, 24
TEXT, FEW_REASONS = 90, 3
CLOCK = TimeScale()


def short_explanation(explanation: ScoreExplanation) -> str:
    """Returns the score's reasons, shortened to fit beside a chart."""
    return explanation.sentence(limit=FEW_REASONS)


def timeline(
    points: Sequence[CurvePoint],
    tweets: Sequence[TweetAnnotation] = (),
    people: Sequence[PersonAnnotation] = (),
    notes: Sequence[Note] = (),
    *,
    times: TimeScale = CLOCK,
    measure: Measure = Measure.ENGAGEMENTS,
    link: Callable[[str], str] | None = None,
    note_link: Callable[[int], str] | None = None,
    why: Callable[[ScoreExplanation], str] = short_explanation,
) -> dict[str, Any]:
    """Returns the chart. `link` returns the URL of an account's page, `note_link` that of a note's;
    `why` formats the reasons of an account's score.
    """
    hours = times.launch is not None
    spec: dict[str, Any] = json.loads(chart_template(tuple(categories(points)), measure, hours))
    begins, ends = (points[0].at, points[-1].at) if points else (None, None)

    def place(at: datetime) -> str:
        # Later annotations are drawn at the newest point, so that all parts end together.
        return times.place(min(at, ends or at))

    spec["datasets"] = {
        "points": growth_rows(points, times=times),
        "exact": exact_rows(points, times=times),
        "notes": note_rows(notes, points, times=times, link=note_link),
        "intervals": interval_rows(points, times=times),
        "tweets": [
            _tweet_row(one, times.zone) | {"at": place(one.at)}
            for one in tweets
            if begins and one.at >= begins
        ],
        "people": [
            _person_row(one, times.zone, height_at(points, one.at))
            | {"at": place(one.at), "why": why(one.explanation)}
            | {"url": link(one.account_id) if link else None}
            for one in people
            if begins and one.at >= begins
        ],
    }
    return spec


@lru_cache(maxsize=64)
def chart_template(present: tuple[str, ...], measure: Measure, hours: bool) -> str:
    """Returns the chart without rows as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a chart is asked for

    spec: dict[str, Any] = (
        alt.vconcat(
            _growth(present, measure, hours).properties(height=GROWTH),
            _pace(present, measure, hours).properties(height=PACE),
            _zoom_strip().properties(height=STRIP),
            spacing=26,
            bounds="flush",
        )
        .resolve_scale(color="shared")
        .to_dict()
    )
    spec.pop("config", None)  # the page's own colours apply
    return json.dumps(spec)


def _zoomed(*, since_launch: bool, labels: bool = True) -> dict[str, Any]:
    """Returns a time axis that shows what is selected in the zoom strip."""
    import altair as alt

    axis = time_axis(since_launch=since_launch)
    if not labels:
        axis["axis"] = alt.Axis(title=None, grid=False, labels=False, ticks=False)
    return axis | {"scale": alt.Scale(type="utc", domain={"param": "zoom", "encoding": "x"})}


def _growth(present: Sequence[str], measure: Measure, hours: bool) -> Any:
    import altair as alt

    axis = _zoomed(since_launch=hours, labels=False)
    x = alt.X("at:T", **axis)
    tweet_annotations = alt.Chart(alt.NamedData(name="tweets")).encode(
        x=x,
        color=colour(present, legend=False),
        tooltip=["tweet:N", "when:N", "text:N"],
    )
    person_annotations = (
        alt.Chart(alt.NamedData(name="people"))
        .mark_point(style="person", filled=True, opacity=1, size=60, strokeWidth=1.5, clip=True)
        .encode(
            x=x,
            y="value:Q",
            href="url:N",
            # Hollow if the time is approximate.
            fillOpacity=alt.condition("datum.exact", alt.value(1), alt.value(0.15)),
            tooltip=["who:N", "did:N", "when:N", "why:N"],
        )
    )
    triangles = tweet_annotations.mark_point(
        shape="triangle-down", filled=True, opacity=1, size=70, clip=True
    )
    return alt.layer(
        *exact_stretch(x=axis),
        growth_area(present, measure, x=x, legend=False),
        tweet_annotations.mark_rule(strokeDash=[2, 3], strokeWidth=1, opacity=0.7, clip=True),
        pointer_line(present, x=x, hours=hours),
        *note_marks(x=axis),
        triangles.encode(y=alt.value(4)),
        person_annotations,
    )


def _pace(present: Sequence[str], measure: Measure, hours: bool) -> Any:
    import altair as alt

    return rate_bars(
        present,
        measure,
        dataset="intervals",
        x=alt.X("from:T", **_zoomed(since_launch=hours)),
        legend=False,
        ticks=3,
        # Scale by the visible range only, so that quiet hours are legible.
        only="!zoom.at || (time(datum.to) > zoom.at[0] && time(datum.from) < zoom.at[1])",
    )


def _zoom_strip() -> Any:
    import altair as alt

    brush = alt.selection_interval(
        name="zoom",
        encodings=["x"],
        mark=alt.BrushConfig(fill="#7f8aa0", fillOpacity=0.2, stroke="#7f8aa0"),
    )
    return (
        alt.Chart(alt.NamedData(name="points"))
        .mark_area(style="strip", line={"strokeWidth": 1}, fillOpacity=0.25)
        .encode(
            x=alt.X("at:T", scale=alt.Scale(type="utc"), axis=None),
            y=alt.Y("total:Q", axis=None),
        )
        .add_params(brush)
    )


def height_at(points: Sequence[CurvePoint], at: datetime) -> float:
    """Interpolates the value of the curve at this time."""
    after = bisect_left(points, at, key=lambda point: point.at)
    if after in (0, len(points)):
        return points[min(after, len(points) - 1)].total
    left, right = points[after - 1], points[after]
    share = (at - left.at) / (right.at - left.at)
    return round(left.total + share * (right.total - left.total), 1)


def _tweet_row(one: TweetAnnotation, zone: str) -> dict[str, Any]:
    return {
        "category": one.category,
        "tweet": f"@{one.username} ({one.category})" if one.username else one.category,
        "when": f"{'added' if one.added else 'posted'} {format_time(one.at, zone)}",
        "text": one.text[:TEXT],
    }


def _person_row(one: PersonAnnotation, zone: str, value: float) -> dict[str, Any]:
    return {
        "value": value,
        "who": f"{one.name or one.username} (@{one.username})",
        "did": f"{verb(one.action)} {one.category}",
        "when": f"{'' if one.exact else 'first seen '}{format_time(one.at, zone)}",
        "exact": one.exact,
    }
