"""Against earlier launches, by hours since launch."""

from socap.charts.comparison_chart import comparison_chart
from socap.reports.composition.chart_words import translated
from socap.reports.composition.content import Block, Chart, Figure, Figures
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Against earlier launches")


def compose(data: ReportData) -> list[Block]:
    found, say, words = data.answers.comparison, data.words.say, data.words
    standing = found.standing
    if standing is None or found.basis == "demo":
        return []
    note = say("{hours} hours after launch", hours=words.number(standing.hour, 1))
    items = [
        Figure(key="here", label=say("Engagements"), value=round(standing.value), note=note),
        Figure(key="median", label=say("Median launch"), value=round(standing.median), note=note),
        Figure(
            key="ratio",
            label=say("Times the median"),
            value=None if standing.ratio is None else round(standing.ratio, 2),
            unit="ratio",
            note=say(
                "more than {above} of {launches} launches",
                above=words.number(standing.above),
                launches=words.number(standing.launches),
            ),
        ),
    ]
    chart = Chart(
        key="comparison",
        title=say("Engagements by hours since launch, beside earlier launches"),
        summary=say(
            "This launch had {here} engagements, the median launch {median}.",
            here=words.number(standing.value),
            median=words.number(standing.median),
        ),
        spec=translated(comparison_chart(found), words),
        height=280,
    )
    return [Figures(key="comparison", items=items), chart]
