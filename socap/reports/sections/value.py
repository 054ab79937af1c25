"""Value: impressions at a price for a thousand, low, base and high, with the source of the price."""

from socap.reports.composition.content import Block, Figure, Figures, Paragraph, Rows
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Value")


def compose(data: ReportData) -> list[Block]:
    cpm, say, words = data.plan.cpm, data.words.say, data.words
    views = data.answers.totals.whole.total.views
    if cpm is None or not views:
        return []
    items = [
        Figure(
            key=f"value_{key}",
            label=label,
            value=round(views * price / 1000, 2),
            unit="dollars",
            note=say("at {price} per 1,000 views", price=words.dollars(price)),
            rows=Rows(table="tweets", sum="views", cpm=price),
        )
        for key, label, price in (
            ("low", say("Low"), cpm.low),
            ("base", say("Base"), cpm.base),
            ("high", say("High"), cpm.high),
        )
    ]
    explained = say(
        "{views} views, at prices for advertising by {source} of {day}. An estimate of what the same number"
        " of impressions would have cost, not revenue.",
        views=words.number(views),
        source=cpm.source,
        day=words.day(cpm.dated),
    )
    return [Figures(key="value", items=items), Paragraph(text=explained)]
