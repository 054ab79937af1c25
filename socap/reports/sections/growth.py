"""Totals and growth: every counter with its change, the curves, and the days."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from socap.analytics.growth.curves import Point, by_day
from socap.analytics.growth.deltas import NO_COUNTS
from socap.analytics.growth.totals import COUNTERS
from socap.campaigns.annotations.notes import client_notes
from socap.charts.campaign_charts import campaign_chart_data, draw
from socap.charts.chart_look import ChartLook
from socap.charts.parts import Measure
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
from socap.reports.composition.terms import ACTIONS, CATEGORIES, mark
from socap.reports.redaction import explanation_formatter

TITLE = mark("Totals and growth")
SHOWN = ("engagements", "retweets", "replies", "quotes", "likes", "views", "bookmarks")


GROWTH = Counted(sum="engagements_growth")
DAY_COLUMNS = (
    "day", "category", "taken_at", "engagements", "engagements_growth",
    *COUNTERS, *(f"{name}_growth" for name in COUNTERS),
)  # fmt: skip


def compose(data: ReportData) -> list[Block]:
    if data.answers.totals.as_of is None:
        return []
    blocks: list[Block] = [Figures(key="totals", items=list(_figures(data)))]
    if start := data.answers.deltas.whole.start_from:
        since = data.words.say("Growth is since {start}.", start=data.words.moment(start))
        blocks.append(Paragraph(text=since))
    blocks += _charts(data)
    blocks.append(_by_category(data))
    return [*blocks, *_days(data), *_notes(data)]


def _figures(data: ReportData) -> Iterator[Figure]:
    total, delta = data.answers.totals.whole.total, data.answers.deltas.whole
    for name in SHOWN:
        yield Figure(
            key=name,
            label=data.words.say(ACTIONS[name]),
            value=getattr(total, name),
            change=getattr(delta.start, name),
            rows=Rows(table="tweets", sum=name),
            change_rows=Rows(table="tweets", sum=f"{name}_growth"),
        )


def _charts(data: ReportData) -> Iterator[Chart]:
    say, campaign = data.words.say, data.campaign
    charts = (
        ("growth", "launch", say("Engagements by hours since launch"), 280),
        ("intervals", "clock", say("Engagements per hour"), 180),
    )
    for name, axis, title, height in charts:
        found = campaign_chart_data(campaign, name, Measure.ENGAGEMENTS, now=data.now)
        if len(found.points) < 2:
            continue
        axis = axis if found.launch else "clock"
        look = ChartLook(axis=axis)
        spec = draw(
            found,
            look,
            why=explanation_formatter(hide_names=True),
            factor=data.words.factor,
        )
        yield Chart(
            key=name,
            title=title,
            summary=_summary(data, found.points[-1].at),
            spec=translated(spec, data.words),
            height=height,
        )


def _summary(data: ReportData, end: datetime) -> str:
    total = data.answers.totals.whole.total.engagements
    return data.words.say_many(
        "The curve ends at {count} engagement, as of {end}.",
        "The curve ends at {count} engagements, as of {end}.",
        total,
        end=data.words.moment(end),
    )


def _by_category(data: ReportData) -> Table:
    say, totals, deltas = data.words.say, data.answers.totals, data.answers.deltas
    present = [name for name in CATEGORIES if name in totals.by_category]
    return Table(
        key="by_category",
        title=say("By tweets"),
        columns=[
            Column(key="category", label=say("Tweets of"), type="text"),
            Column(key="tweets", label=say("Tweets"), type="count", counted=Counted()),
            _summed("engagements", say("Engagements")),
            Column(key="growth", label=say("Growth"), type="change", counted=GROWTH),
            _summed("views", say("Views")),
            _summed("likes", say("Likes")),
        ],
        cells=[
            [
                say(CATEGORIES[name]),
                totals.by_category[name].tweets,
                totals.by_category[name].total.engagements,
                deltas.by_category[name].start.engagements,
                totals.by_category[name].total.views,
                totals.by_category[name].total.likes,
            ]
            for name in present
        ],
        rows=[Rows(table="tweets", where={"category": name}) for name in present],
    )


def _days(data: ReportData) -> Iterator[Table]:
    say, days = data.words.say, by_day(data.answers.points)
    if not days:
        return
    counters = [name for name in ("engagements", *COUNTERS) if name != "bookmarks"]
    yield Table(
        key="days",
        title=say("Day by day"),
        columns=[
            Column(key="day", label=say("Day"), type="day"),
            Column(key="change", label=say("Growth"), type="change", counted=GROWTH),
            *(_summed(name, say(ACTIONS[name])) for name in counters),
        ],
        cells=[
            [
                day.start.date().isoformat(),
                day.change.engagements,
                *(getattr(day.total, name) for name in counters),
            ]
            for day in days
        ],
        rows=[Rows(table="days", where={"day": day.start.date().isoformat()}) for day in days],
        note=say("As of the last reading of each day, in {zone}.", zone=data.words.zone_name),
    )


def _summed(name: str, label: str) -> Column:
    return Column(key=name, label=label, type="count", counted=Counted(sum=name))


def day_rows(points: Sequence[Point]) -> Iterator[Sequence[Any]]:
    """Yields what the tweets of each category had at the end of each day, and gained on it."""
    for day in by_day(points):
        for name in CATEGORIES:
            if name not in day.by_category:
                continue
            total, change = day.by_category[name], day.change_by_category.get(name, NO_COUNTS)
            yield (
                day.start.date().isoformat(),
                name,
                day.taken_at,
                total.engagements,
                change.engagements,
                *(getattr(counts, counter) for counts in (total, change) for counter in COUNTERS),
            )


def _notes(data: ReportData) -> Iterator[Table]:
    notes, say = client_notes(data.campaign), data.words.say
    if notes:
        yield Table(
            key="notes",
            title=say("What happened when"),
            columns=[
                Column(key="at", label=say("When"), type="moment"),
                Column(key="note", label=say("Note"), type="text"),
            ],
            cells=[[note.at.isoformat(), note.text] for note in notes],
        )
