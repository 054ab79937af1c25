"""Each tweet: what it brought, engagements per view, and what it cost where that was entered."""

from typing import Literal

from socap.analytics.tweets.tweet_results import TweetResult
from socap.reports.composition.content import Block, Cell, Column, Counted, Link, Rows, Table
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import CATEGORIES, mark

TITLE = mark("Each tweet")


def compose(data: ReportData) -> list[Block]:
    tweets, say, has_costs = data.tweets, data.words.say, data.answers.results.has_costs
    if not tweets:
        return []
    costs = [
        _summed("cost", say("Cost"), "cost_dollars", "dollars"),
        Column(key="per_important", label=say("Cost per important person"), type="dollars"),
    ]
    return [
        Table(
            key="tweets",
            title=say("What each tweet brought"),
            columns=[
                Column(key="tweet", label=say("Tweet"), type="link"),
                Column(key="category", label=say("Kind"), type="text"),
                Column(key="text", label=say("Text"), type="text"),
                Column(
                    key="engagements",
                    label=say("Engagements"),
                    type="count",
                    counted=Counted(sum="engagements"),
                ),
                _summed("views", say("Views"), "views"),
                Column(key="per_1000_views", label=say("Per 1,000 views"), type="decimal"),
                Column(
                    key="people",
                    label=say("People brought first"),
                    type="count",
                    counted=Counted(sum="people_first"),
                ),
                Column(
                    key="important",
                    label=say("Important people brought first"),
                    type="count",
                    counted=Counted(sum="important_first"),
                ),
                *(costs if has_costs else []),
            ],
            cells=[_cells(one, data, has_costs) for one in tweets],
            rows=[Rows(table="tweets", where={"tweet_id": one.tweet_id}) for one in tweets],
            note=_note(data),
        )
    ]


def _summed(
    key: str, label: str, field: str, kind: Literal["count", "dollars"] = "count"
) -> Column:
    return Column(key=key, label=label, type=kind, counted=Counted(sum=field))


def _cells(one: TweetResult, data: ReportData, has_costs: bool) -> list[Cell]:
    note = data.note("tweet", one.tweet_id)
    text = f"{one.text} ({note})" if note and one.text else note or one.text
    found: list[Cell] = [
        Link(text=one.name, url=one.url),
        data.words.say(CATEGORIES[one.category]),
        text,
        one.engagements,
        one.views,
        None if one.per_1000_views is None else round(one.per_1000_views, 2),
        one.first,
        one.first_important,
    ]
    if has_costs:
        found += [one.cost_dollars, one.dollars_per_important]
    return found


def _note(data: ReportData) -> str:
    say, hidden = data.words.say, len(data.answers.states) - len(data.tweets)
    brought = say("A tweet brought those whose first engagement was with it.")
    if not hidden:
        return brought
    rest = data.words.say_many(
        "{count} further tweet is not listed.", "{count} further tweets are not listed.", hidden
    )
    return f"{brought} {rest}"
