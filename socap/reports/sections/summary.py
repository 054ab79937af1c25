"""The summary: the operator's own words, or sentences made of the numbers."""

from collections.abc import Iterator

from socap.analytics.engagers.ranking import Engager
from socap.reports.composition.content import Block, Figure, Figures, Paragraph, Rows
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import DID, mark

TITLE = mark("Summary")
IMPORTANT = Rows(table="people", where={"important": True})
PEOPLE = Rows(table="people", where={"own": None})


def compose(data: ReportData) -> list[Block]:
    written = data.plan.summary.strip()
    paragraphs = written.split("\n\n") if written else summary_sentences(data)
    blocks: list[Block] = [Paragraph(text=text.strip()) for text in paragraphs if text.strip()]
    return [*blocks, Figures(key="summary", items=list(_figures(data)))]


def summary_sentences(data: ReportData) -> list[str]:
    """Returns what the summary begins with, for an operator to edit."""
    return list(_sentences(data))


def _sentences(data: ReportData) -> Iterator[str]:
    say, say_many, answers = data.words.say, data.words.say_many, data.answers
    total, found = answers.totals.whole.total, answers.breakdown
    if answers.totals.as_of is None:
        yield say("No numbers have been read yet.")
        return
    people = say_many("{count} person engaged", "{count} people engaged", found.accounts)
    tweets = say_many("with {count} tweet.", "with {count} tweets.", len(answers.states))
    counted = say(
        "X counts {retweets}, {replies} and {quotes}, {likes} and {views}.",
        retweets=say_many("{count} retweet", "{count} retweets", total.retweets),
        replies=say_many("{count} reply", "{count} replies", total.replies),
        quotes=say_many("{count} quote", "{count} quotes", total.quotes),
        likes=say_many("{count} like", "{count} likes", total.likes),
        views=say_many("{count} view", "{count} views", total.views),
    )
    yield f"{people} {tweets} {counted}"
    if answers.busiest:
        yield say_many(
            "The busiest hour was {start} to {end}, with {count} engagement.",
            "The busiest hour was {start} to {end}, with {count} engagements.",
            answers.busiest.engagements,
            start=data.words.moment(answers.busiest.start),
            end=data.words.clock(answers.busiest.end),
        )
    if found.important and (first := answers.first_person):
        yield (
            say_many(
                "{count} of these people is important for the launch.",
                "{count} of these people are important for the launch.",
                found.important,
            )
            + " "
            + _first_among_them(data, first)
        )


def _first_among_them(data: ReportData, first: Engager) -> str:
    name = f"{first.name or first.username} (@{first.username})"
    if not first.engagements:
        return data.words.say("First among them is {name}.", name=name)
    newest = first.engagements[0]
    did = data.words.say(DID[newest.action, newest.category])
    return data.words.say("First among them is {name}, who {did}.", name=name, did=did)


def _figures(data: ReportData) -> Iterator[Figure]:
    say, answers = data.words.say, data.answers
    total, found = answers.totals.whole.total, answers.breakdown
    grown = answers.deltas.whole.start
    yield Figure(
        key="engagements",
        label=say("Engagements"),
        value=total.engagements,
        change=grown.engagements,
        rows=Rows(table="tweets", sum="engagements"),
        change_rows=Rows(table="tweets", sum="engagements_growth"),
    )
    yield Figure(
        key="views",
        label=say("Views"),
        value=total.views,
        change=grown.views,
        rows=Rows(table="tweets", sum="views"),
        change_rows=Rows(table="tweets", sum="views_growth"),
    )
    yield Figure(key="people", label=say("People"), value=found.accounts, rows=PEOPLE)
    yield Figure(
        key="important_people",
        label=say("Important people"),
        value=found.important,
        rows=IMPORTANT,
    )
