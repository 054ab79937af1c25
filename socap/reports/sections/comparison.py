"""Against earlier launches, by hours since launch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from socap.analytics.comparison.launch_comparison import LaunchComparison, Standing
from socap.charts.comparison_chart import comparison_chart
from socap.reports.composition.chart_words import translated
from socap.reports.composition.content import Block, Chart, Figure, Figures, Rows
from socap.reports.composition.language import Words
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Against earlier launches")
HERE = Rows(table="launches", where={"this": True}, sum="engagements")
MEDIAN = Rows(table="launches", where={"this": False}, median="engagements")
RATIO = HERE.model_copy(update={"divisor": MEDIAN})
LAUNCH_COLUMNS = ("launch_id", "name", "kind", "this", "hour", "engagements")


def compose(data: ReportData) -> list[Block]:
    found, say, words = data.answers.comparison, data.words.say, data.words
    standing = found.standing
    if standing is None or found.basis == "demo":
        return []
    note = say("{hours} h after launch", hours=words.number(standing.hour, 1))
    items = [
        Figure(
            key="here",
            label=say("Engagements"),
            value=round(standing.value),
            note=note,
            rows=HERE,
        ),
        Figure(
            key="median",
            label=say("Median launch"),
            value=round(standing.median),
            note=note,
            rows=MEDIAN,
        ),
        Figure(
            key="ratio",
            label=say("Times the median"),
            value=None if standing.ratio is None else round(standing.ratio, 2),
            unit="ratio",
            note=_place(standing, words),
            rows=None if standing.ratio is None else RATIO,
        ),
    ]
    chart = Chart(
        key="comparison",
        title=say("Engagements by hours since launch, beside earlier launches"),
        summary=words.say_many(
            "This launch had {count} engagement, the median launch {median}.",
            "This launch had {count} engagements, the median launch {median}.",
            round(standing.value),
            median=words.number(standing.median),
        ),
        spec=translated(comparison_chart(_unnamed(found)), words),
        height=280,
    )
    return [Figures(key="comparison", items=items), chart]


def _place(standing: Standing, words: Words) -> str:
    launches, above = words.number(standing.launches), words.number(standing.above)
    if standing.launches == 1:
        return words.say("compared with one launch")
    if standing.above == standing.launches:
        return words.say("more than any of the {launches} launches", launches=launches)
    if not standing.above:
        return words.say("none of the {launches} launches had less", launches=launches)
    return words.say("more than {above} of {launches} launches", above=above, launches=launches)


def launch_rows(found: LaunchComparison) -> Iterator[Sequence[Any]]:
    """Yields what this launch and the others had at the hour that they are compared at."""
    standing = found.standing
    if standing is None or found.line is None or found.basis == "demo":
        return
    for line in (found.line, *found.others):
        if (value := line.at(standing.hour)) is not None:
            is_this = line is found.line
            yield line.key, line.name, line.kind, is_this, _exact(standing.hour), _exact(value)


def _exact(number: float) -> float | int:
    return int(number) if number.is_integer() else round(number, 6)


def _unnamed(found: LaunchComparison) -> LaunchComparison:
    """Leaves out what the others are called: they may be other clients', and clients get the chart."""
    others = (replace(line, name=str(n)) for n, line in enumerate(found.others, 1))
    return replace(found, others=tuple(others))
