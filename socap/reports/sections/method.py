"""How the numbers came about, and what they do not say."""

from socap.analytics.engagements.coverage import coverage
from socap.reports.composition.content import Block, Paragraph
from socap.reports.composition.report_data import ReportData
from socap.reports.composition.terms import mark

TITLE = mark("Method")


def compose(data: ReportData) -> list[Block]:
    say, words, answers = data.words.say, data.words, data.answers
    known, counted = coverage(answers.states)
    identified = ""
    if known or counted:
        identified = " " + words.say_many(
            "{known} of {count} counted engagement was recorded with the person behind it.",
            "{known} of {count} counted engagements were recorded with the person behind them.",
            counted,
            known=words.number(known),
        )
    texts = [
        say(
            "Totals are X’s own counters at the newest reading of each tweet. Growth is their change since"
            " the first reading. Counters may fall, for instance when accounts are suspended."
        ),
        say(
            "People are accounts that retweeted, replied, quoted or, where known, liked; everybody counts"
            " once."
        )
        + identified,
        say(
            "Somebody is important if enough of the people on the team’s list follow them. Accounts of the"
            " client itself are not counted among the people."
        ),
        say(
            "Roles, organisations and countries are derived from what profiles say, sentiment from the words"
            " of English texts. What could not be told is left out."
        ),
        say("Times are in {zone}.", zone=words.zone_name),
    ]
    return [Paragraph(text=text) for text in texts]
