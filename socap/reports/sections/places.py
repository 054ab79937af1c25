"""Geography: the countries of those whose place could be told."""

from typing import Any

from socap.charts.places_map import places_map
from socap.reports.composition.chart_words import translated
from socap.reports.composition.content import (
    Block,
    Chart,
    Column,
    Counted,
    Figure,
    Figures,
    Paragraph,
    Rows,
    Table,
)
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import country_in, mark

TITLE = mark("Where they are")
PEOPLE = Rows(table="people", where={"own": None})
PLACED = PEOPLE.model_copy(update={"filled": "country"})
MOST = 20
IMPORTANT = Counted(where={"important": True})
# So high that the table of countries fits below it on the page.
MAP_HEIGHT = 360


def compose(data: ReportData) -> list[Block]:
    found, say = data.answers.country_totals, data.words.say
    if not found.people:
        return []
    placed = Figure(
        key="placed",
        label=say("Country known"),
        value=found.placed / found.people,
        unit="share",
        note=say("of all people, from their profiles"),
        rows=PLACED.model_copy(update={"divisor": PEOPLE}),
    )
    if not found.placed:
        return [
            Figures(key="placed", items=[placed]),
            Paragraph(text=say("Nobody’s country could be told from their profiles.")),
        ]
    shown = found.countries[:MOST]
    return [
        Figures(key="placed", items=[placed]),
        Chart(
            key="places",
            title=say("People by country"),
            summary=data.words.say_many(
                "Most frequent: {country}, with {count} person.",
                "Most frequent: {country}, with {count} people.",
                shown[0].people,
                country=country_in(shown[0].country, data.words),
            ),
            spec=translated(_map(data), data.words),
            height=MAP_HEIGHT,
        ),
        Table(
            key="countries",
            title=say("Countries"),
            columns=[
                Column(key="country", label=say("Country"), type="text"),
                Column(key="people", label=say("People"), type="count", counted=Counted()),
                Column(
                    key="share", label=say("Share"), type="share", counted=Counted(divisor=PLACED)
                ),
                Column(
                    key="important",
                    label=say("Important people"),
                    type="count",
                    counted=IMPORTANT,
                ),
            ],
            cells=[
                [
                    country_in(one.country, data.words),
                    one.people,
                    one.people / found.placed,
                    one.important,
                ]
                for one in shown
            ],
            rows=[
                Rows(table="people", where={"own": None, "country": one.country}) for one in shown
            ],
            note=say("Shares are of those whose country is known."),
        ),
    ]


def _map(data: ReportData) -> dict[str, Any]:
    return places_map(
        data.answers.country_totals.countries,
        number=data.words.number,
        name=lambda code: country_in(code, data.words),
    )
