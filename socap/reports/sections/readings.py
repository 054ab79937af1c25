"""Appendix: every reading of the first two days, by hours since launch; off unless it is switched on."""

from datetime import timedelta

from socap.analytics.growth.campaign_curve import campaign_curve, launched_at
from socap.reports.composition.content import Block, Cell, Column, Table
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Appendix: readings of the first two days")
FIRST_DAYS, HOUR = timedelta(days=2), timedelta(hours=1)


def compose(data: ReportData) -> list[Block]:
    launch, say = launched_at(data.campaign), data.words.say
    points = [point for point in data.answers.curve if not point.is_exact]
    if launch is None or not points:
        return []
    shown = [point for point in points if point.at - launch <= FIRST_DAYS]
    views = {
        point.at: point.total
        for point in campaign_curve(
            data.campaign,
            ("views",),
            newest=data.answers.totals,
            first_read=data.answers.deltas.baselines,
        )
    }
    cells: list[list[Cell]] = []
    before = 0
    for point in shown:
        # As counted elsewhere, growth leaves out what a tweet had when it was first read.
        gained = sum(point.gained.values())
        hours = round((point.at - launch) / HOUR, 2)
        cells.append(
            [point.at.isoformat(), hours, point.total, gained - before, views.get(point.at)]
        )
        before = gained
    if not cells:
        return []
    return [
        Table(
            key="readings",
            title=say("Readings of all tweets together"),
            columns=[
                Column(key="at", label=say("Read at"), type="moment"),
                Column(key="hours", label=say("Hours since launch"), type="decimal"),
                Column(key="engagements", label=say("Engagements"), type="count"),
                Column(key="change", label=say("Growth"), type="change"),
                Column(key="views", label=say("Views"), type="count"),
            ],
            cells=cells,
            note=say("The readings of each tweet are in the CSV and Excel files."),
        )
    ]
