"""What they said: sentiment, questions and problems, the best quotes."""

from collections.abc import Iterator

from socap.analytics.insight.rated_texts import RatedText
from socap.reports.composition.content import (
    Block,
    Column,
    Counted,
    Link,
    Quote,
    Quotes,
    Rows,
    Table,
)
from socap.reports.composition.need_labels import need_label_in
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import SENTIMENTS, mark

TITLE = mark("What they said")
NEEDS = {"question": mark("question"), "problem": mark("problem")}
MOST_PHRASES = 8
PEOPLE = Counted(distinct="user_id")
REPLIES = Counted(where={"action": "reply"})
QUOTES = Counted(where={"action": "quote"})


def compose(data: ReportData) -> list[Block]:
    if not data.answers.said.texts:
        return []
    return [*_quotes(data), _sentiments(data), *_phrases(data), *_needs(data)]


def _quotes(data: ReportData) -> Iterator[Quotes]:
    if data.quotes:
        avatars = data.keep_avatars([one.user_id for one in data.quotes])
        items = [_quote(one, data, avatars.get(one.user_id, "")) for one in data.quotes]
        yield Quotes(key="quotes", items=items)


def _quote(one: RatedText, data: ReportData, avatar: str) -> Quote:
    return Quote(
        engagement_id=one.engagement_id,
        text=one.text,
        lang=one.lang,
        name=one.name or one.username,
        username=one.username,
        url=f"https://x.com/{one.username}/status/{one.engagement_id}",
        avatar=avatar,
        at=one.occurred_at,
        sentiment=data.words.say(SENTIMENTS[one.sentiment]) if one.sentiment else "",
        note=data.note("quote", one.engagement_id),
        pinned=one.engagement_id in data.plan.curation.pinned_quotes,
    )


def _sentiments(data: ReportData) -> Table:
    say, found = data.words.say, data.answers.said
    return Table(
        key="sentiments",
        title=say("Sentiment of replies and quotes"),
        columns=[
            Column(key="sentiment", label=say("Sentiment"), type="text"),
            Column(key="texts", label=say("Texts"), type="count", counted=Counted()),
            Column(
                key="replies",
                label=say("Replies"),
                type="count",
                counted=REPLIES,
            ),
            Column(
                key="quotes",
                label=say("Quotes"),
                type="count",
                counted=QUOTES,
            ),
            Column(key="people", label=say("People"), type="count", counted=PEOPLE),
        ],
        cells=[
            [say(SENTIMENTS[one.sentiment]), one.texts, one.replies, one.quotes, one.people]
            for one in found.sentiments
        ],
        rows=[Rows(table="texts", where={"sentiment": one.sentiment}) for one in found.sentiments],
        note=say(
            "English texts only; the rest is not rated. Unsure ones are not counted either way."
        ),
    )


def _needs(data: ReportData) -> Iterator[Table]:
    say, hidden = data.words.say, data.plan.curation.hidden_quotes
    lines = [line for line in data.answers.needs if line.engagement_id not in hidden]
    if lines:
        yield Table(
            key="needs",
            title=say("Questions and problems"),
            columns=[
                Column(key="kind", label=say("Kind"), type="text"),
                Column(key="about", label=say("About"), type="text"),
                Column(key="people", label=say("People"), type="count", counted=PEOPLE),
                Column(key="text", label=say("In their words"), type="link"),
            ],
            cells=[
                [
                    say(NEEDS[line.need]),
                    need_label_in(line.label, data.words),
                    line.people,
                    Link(text=line.text, url=line.url),
                ]
                for line in lines
            ],
            rows=[
                Rows(
                    table="texts",
                    where={"need_key": line.key, "need_open": True},
                    distinct="user_id",
                )
                for line in lines
            ],
        )


def _phrases(data: ReportData) -> Iterator[Table]:
    say, phrases = data.words.say, data.answers.said.phrases[:MOST_PHRASES]
    if phrases:
        yield Table(
            key="phrases",
            title=say("Recurring phrases"),
            columns=[
                Column(key="phrase", label=say("Phrase"), type="text"),
                Column(key="people", label=say("People"), type="count", counted=PEOPLE),
            ],
            cells=[[one.phrase, one.people] for one in phrases],
            rows=[
                Rows(table="texts", contains={"phrases": one.phrase}, distinct="user_id")
                for one in phrases
            ],
        )
