"""The dashboard's chart: growth, rate and a zoom strip above each other on one time axis.

Growth is cumulative by tweet category, with annotations for added tweets and important people; the rate
is per hour. The rows are in the datasets `points`, `intervals`, `tweets` and `people`, so that a page
can replace them without rebuilding the chart.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from socap.analytics.growth.chart_annotations import PersonAnnotation, TweetAnnotation
from socap.analytics.growth.curves import Point
from socap.campaigns.action_words import verb
from socap.charts.layers import growth_area, pointer_line, rate_bars
from socap.charts.parts import (
    Measure,
    categories,
    colour,
    format_time,
    growth_rows,
    interval_rows,
    time_axis,
    wall_time,
)
from socap.people.importance import ScoreExplanation

GROWTH, PACE, STRIP = 160, 70, 24
TEXT, FEW_REASONS = 90, 3


def short_explanation(explanation: ScoreExplanation) -> str:
    """Returns the score's reasons, shortened to fit beside a chart."""
    return explanation.sentence(limit=FEW_REASONS)


def timeline(
    points: Sequence[Point],
    tweets: Sequence[TweetAnnotation] = (),
    people: Sequence[PersonAnnotation] = (),
    *,
    zone: str = "UTC",
    measure: Measure = Measure.ENGAGEMENTS,
    link: Callable[[str], str] | None = None,
    why: Callable[[ScoreExplanation], str] = short_explanation,
) -> dict[str, Any]:
    """Returns the chart. `link` returns the URL of an account's page; `why` formats the reasons."""
    spec: dict[str, Any] = json.loads(chart_template(tuple(categories(points)), measure))
    # Later annotations are drawn at the newest snapshot, so that all parts end together.
    begins, ends = (points[0].taken_at, points[-1].taken_at) if points else (None, None)
    shown = [one for one in people if begins and one.at >= begins]
    spec["datasets"] = {
        "points": growth_rows(points, zone=zone, measure=measure),
        "intervals": interval_rows(points, zone=zone, measure=measure),
        "tweets": [
            _tweet_row(one, zone) | {"at": wall_time(min(one.at, ends or one.at), zone)}
            for one in tweets
            if begins and one.at >= begins
        ],
        "people": [
            _person_row(one, zone, _height(points, measure, one.at))
            | {"at": wall_time(min(one.at, ends or one.at), zone)}
            | {"why": why(one.explanation), "url": link(one.account_id) if link else None}
            for one in shown
        ],
    }
    return spec


@lru_cache(maxsize=64)
def chart_template(present: tuple[str, ...], measure: Measure) -> str:
    """Returns the chart without rows as JSON, cached: building it takes a tenth of a second."""
    import altair as alt  # a second to import: only where a chart is asked for

    spec: dict[str, Any] = (
        alt.vconcat(
            _growth(present, measure).properties(height=GROWTH),
            _pace(present, measure).properties(height=PACE),
            _zoom_strip().properties(height=STRIP),
            spacing=26,
            bounds="flush",
        )
        .resolve_scale(color="shared")
        .to_dict()
    )
    spec.pop("config", None)  # the page's own colours apply
    return json.dumps(spec)


def _zoomed(field: str, *, labels: bool = True) -> Any:
    import altair as alt

    axis = time_axis()
    if not labels:
        axis["axis"] = alt.Axis(title=None, grid=False, labels=False, ticks=False)
    scale = alt.Scale(type="utc", domain={"param": "zoom", "encoding": "x"})
    return alt.X(field, **axis | {"scale": scale})


def _growth(present: Sequence[str], measure: Measure) -> Any:
    import altair as alt

    x = _zoomed("at:T", labels=False)
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
        growth_area(present, measure, x=x, legend=False),
        tweet_annotations.mark_rule(strokeDash=[2, 3], strokeWidth=1, opacity=0.7, clip=True),
        pointer_line(present, x=x),
        triangles.encode(y=alt.value(4)),
        person_annotations,
    )


def _pace(present: Sequence[str], measure: Measure) -> Any:
    return rate_bars(
        present,
        measure,
        dataset="intervals",
        x=_zoomed("from:T"),
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


def _height(points: Sequence[Point], measure: Measure, at: datetime) -> float:
    """Interpolates the value of the curve at this time."""
    after = bisect_left(points, at, key=lambda point: point.taken_at)
    if after in (0, len(points)):
        return measure.of(points[min(after, len(points) - 1)].total)
    left, right = points[after - 1], points[after]
    share = (at - left.taken_at) / (right.taken_at - left.taken_at)
    start, end = measure.of(left.total), measure.of(right.total)
    return round(start + share * (end - start), 1)


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
        "when": f"{'' if one.exact else 'by '}{format_time(one.at, zone)}",
        "exact": one.exact,
    }
