"""The dashboard's chart: growth, pace and a strip to zoom in, one above the other on the same time axis.

Growth is cumulative by tweet category, with marks for tweets that joined and for important people;
pace is what came in each interval, as a rate per hour. The rows are in the datasets `points`,
`intervals`, `tweets` and `people`, so that a page can exchange them without drawing anew.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from socap.analytics.growth.chart_annotations import Joined, Noticed
from socap.analytics.growth.curves import Point
from socap.campaigns.action_words import verb
from socap.charts.layers import growth_area, pointer_line, rate_bars
from socap.charts.parts import (
    Measure,
    categories,
    colour,
    growth_rows,
    interval_rows,
    time_axis,
    wall,
    words,
)
from socap.people.importance import ScoreExplanation

GROWTH, PACE, STRIP = 160, 70, 24
TEXT, FEW_REASONS = 90, 3


def shortly(explanation: ScoreExplanation) -> str:
    """Why, as far as it fits beside a chart."""
    return explanation.sentence(limit=FEW_REASONS)


def timeline(
    points: Sequence[Point],
    tweets: Sequence[Joined] = (),
    people: Sequence[Noticed] = (),
    *,
    zone: str = "UTC",
    measure: Measure = Measure.ENGAGEMENTS,
    link: Callable[[str], str] | None = None,
    why: Callable[[ScoreExplanation], str] = shortly,
) -> dict[str, Any]:
    """`link` gives the address of an account's page; without it marks lead nowhere. `why` words reasons."""
    spec: dict[str, Any] = json.loads(drawing(tuple(categories(points)), measure))
    # What came after the newest snapshot stands at it, so that all three end at the same moment.
    begins, ends = (points[0].taken_at, points[-1].taken_at) if points else (None, None)
    seen = [one for one in people if begins and one.at >= begins]
    spec["datasets"] = {
        "points": growth_rows(points, zone=zone, measure=measure),
        "intervals": interval_rows(points, zone=zone, measure=measure),
        "tweets": [
            _tweet_row(one, zone) | {"at": wall(min(one.at, ends or one.at), zone)}
            for one in tweets
            if begins and one.at >= begins
        ],
        "people": [
            _person_row(one, zone, _height(points, measure, one.at))
            | {"at": wall(min(one.at, ends or one.at), zone)}
            | {"why": why(one.explanation), "url": link(one.account_id) if link else None}
            for one in seen
        ],
    }
    return spec


@lru_cache(maxsize=64)
def drawing(present: tuple[str, ...], measure: Measure) -> str:
    """All but the rows, as JSON: it takes a tenth of a second, and no reading changes it."""
    import altair as alt  # a second to import: only where a chart is asked for

    spec: dict[str, Any] = (
        alt.vconcat(
            _growth(present, measure).properties(height=GROWTH),
            _pace(present, measure).properties(height=PACE),
            _strip().properties(height=STRIP),
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
    joined = alt.Chart(alt.NamedData(name="tweets")).encode(
        x=x,
        color=colour(present, legend=False),
        tooltip=["tweet:N", "when:N", "text:N"],
    )
    noticed = (
        alt.Chart(alt.NamedData(name="people"))
        .mark_point(style="person", filled=True, opacity=1, size=60, strokeWidth=1.5, clip=True)
        .encode(
            x=x,
            y="value:Q",
            href="url:N",
            # Hollow where only the end of the interval is known.
            fillOpacity=alt.condition("datum.exact", alt.value(1), alt.value(0.15)),
            tooltip=["who:N", "did:N", "when:N", "why:N"],
        )
    )
    return alt.layer(
        growth_area(present, measure, x=x, legend=False),
        joined.mark_rule(strokeDash=[2, 3], strokeWidth=1, opacity=0.7, clip=True),
        pointer_line(present, x=x),
        joined.mark_point(shape="triangle-down", filled=True, opacity=1, size=70, clip=True).encode(
            y=alt.value(4)
        ),
        noticed,
    )


def _pace(present: Sequence[str], measure: Measure) -> Any:
    return rate_bars(
        present,
        measure,
        dataset="intervals",
        x=_zoomed("from:T"),
        legend=False,
        ticks=3,
        # Of what is shown, so that a quiet hour is legible beside a loud one that is not.
        only="!zoom.at || (time(datum.to) > zoom.at[0] && time(datum.from) < zoom.at[1])",
    )


def _strip() -> Any:
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
    """Where the curve stands at this moment, between two points on the line from one to the other."""
    after = bisect_left(points, at, key=lambda point: point.taken_at)
    if after in (0, len(points)):
        return measure.of(points[min(after, len(points) - 1)].total)
    left, right = points[after - 1], points[after]
    share = (at - left.taken_at) / (right.taken_at - left.taken_at)
    start, end = measure.of(left.total), measure.of(right.total)
    return round(start + share * (end - start), 1)


def _tweet_row(one: Joined, zone: str) -> dict[str, Any]:
    return {
        "category": one.category,
        "tweet": f"@{one.username} ({one.category})" if one.username else one.category,
        "when": f"{'added' if one.added else 'posted'} {words(one.at, zone)}",
        "text": one.text[:TEXT],
    }


def _person_row(one: Noticed, zone: str, value: float) -> dict[str, Any]:
    return {
        "value": value,
        "who": f"{one.name or one.username} (@{one.username})",
        "did": f"{verb(one.action)} {one.category}",
        "when": f"{'' if one.exact else 'by '}{words(one.at, zone)}",
        "exact": one.exact,
    }
