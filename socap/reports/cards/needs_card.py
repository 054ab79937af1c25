"""What needs an answer: questions and problems in replies and quotes, most people first.

Not for clients: it is work for the team.
"""

from dataclasses import dataclass

from socap.analytics.insight.needs import NeedLine, needs_answer
from socap.follow_ups.states import FOLLOW_UPS_REVISION
from socap.insight.texts.campaign_texts import REVISION
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsAnswer:
    """The first of all open `lines`, by `people`; `problems` and `questions` count them by kind."""

    shown: tuple[NeedLine, ...]
    lines: int
    people: int
    problems: int
    questions: int


def open_needs(common: CommonAnswers) -> NeedsAnswer:
    found = needs_answer(common.campaign, limit=SHOWN)
    return NeedsAnswer(
        shown=tuple(found.rows),
        lines=found.lines,
        people=found.people,
        problems=found.problems,
        questions=found.questions,
    )


CARD = Card(
    name="needs",
    question=open_needs,
    order=45,
    wall=WallPlace.RIGHT,
    versions=(
        f"SELECT {REVISION}::text",
        "SELECT (count(*), max(at))::text FROM insight_handledneed WHERE campaign_id = c.id",
        FOLLOW_UPS_REVISION,
    ),
)
