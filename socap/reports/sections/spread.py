"""How it spread: the quotes that brought people of their own, apart from the campaign's totals."""

from socap.campaigns.action_words import PLURALS
from socap.reports.composition.content import (
    Block,
    Cell,
    Column,
    Counted,
    Figure,
    Figures,
    Link,
    Rows,
    Table,
)
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("How it spread")
MOST = 10
VIEWS = Counted(table="quotes", sum="views")
IMPORTANT = Counted(where={"important": True})


def compose(data: ReportData) -> list[Block]:
    say, recorded = data.words.say, data.answers.breakdown.by_action
    labels = {
        "retweet": say("Retweets by others"),
        "reply": say("Replies by others"),
        "quote": say("Quotes by others"),
        "like": say("Likes by others"),
    }
    if not data.answers.breakdown.engagements:
        return []
    figures: list[Block] = [
        Figures(
            key="recorded",
            items=[
                Figure(
                    key=f"recorded_{PLURALS[name]}",
                    label=labels[name],
                    value=recorded[name],
                    note=say("recorded, with the person behind each"),
                    rows=Rows(table="engagements", where={"action": name, "own": None}),
                )
                for name in labels
                if recorded.get(name)
            ],
        )
    ]
    return figures + _watched_quotes(data)


def _watched_quotes(data: ReportData) -> list[Block]:
    reach, say = data.answers.reach_through_quotes, data.words.say
    hidden = data.plan.curation.hidden_tweets
    shown = [one for one in reach.quotes if one.tweet_id not in hidden]
    if not shown:
        return []
    cells: list[list[Cell]] = [
        [
            Link(text=f"@{one.username}" if one.username else one.tweet_id, url=one.url),
            one.text,
            one.views,
            one.people,
            one.important,
        ]
        for one in shown[:MOST]
    ]
    return [
        Figures(
            key="reach_through_quotes",
            items=[
                Figure(
                    key="quote_people",
                    label=say("People through quotes"),
                    value=reach.people,
                    note=say("engaged with a watched quote"),
                    rows=Rows(table="quote_engagements", distinct="user_id"),
                ),
                Figure(
                    key="quote_only",
                    label=say("Through quotes only"),
                    value=reach.only_here,
                    note=say("engaged with none of the campaign’s tweets"),
                    rows=Rows(
                        table="quote_engagements", where={"also_here": False}, distinct="user_id"
                    ),
                ),
                Figure(
                    key="quote_views",
                    label=say("Views of quotes"),
                    value=reach.views,
                    rows=Rows(table="quotes", sum="views"),
                ),
            ],
        ),
        Table(
            key="watched_quotes",
            title=say("Quotes that brought people of their own"),
            columns=[
                Column(key="quote", label=say("By"), type="link"),
                Column(key="text", label=say("Text"), type="text"),
                Column(
                    key="views",
                    label=say("Views"),
                    type="count",
                    counted=VIEWS,
                ),
                Column(key="people", label=say("People"), type="count", counted=Counted()),
                Column(
                    key="important",
                    label=say("Important people"),
                    type="count",
                    counted=IMPORTANT,
                ),
            ],
            cells=cells,
            rows=[
                Rows(table="quote_engagements", where={"tweet_id": one.tweet_id})
                for one in shown[:MOST]
            ],
            note=say("Who engages with a quote is not counted in the totals."),
        ),
    ]
