"""Firms and outlets: the organisations that people name in their bios."""

from socap.reports.composition.content import Block, Column, Counted, Rows, Table
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Firms and outlets")
MOST = 20
IMPORTANT = Counted(where={"important": True})


def compose(data: ReportData) -> list[Block]:
    found, say = data.answers.audience.organisations[:MOST], data.words.say
    if not found:
        return []
    return [
        Table(
            key="organisations",
            title=say("Named in bios"),
            columns=[
                Column(key="organisation", label=say("Organisation"), type="text"),
                Column(key="people", label=say("People"), type="count", counted=Counted()),
                Column(
                    key="important",
                    label=say("Important people"),
                    type="count",
                    counted=IMPORTANT,
                ),
                Column(key="former", label=say("Formerly there"), type="count"),
            ],
            cells=[[one.name, one.people, one.important, one.former] for one in found],
            rows=[
                Rows(
                    table="people",
                    where={"own": None},
                    contains={"organisations": one.name.replace("|", "/")},
                )
                for one in found
            ],
            note=say("The organisations did not take part themselves."),
        )
    ]
