"""Who is here: the most important accounts that engaged, without the campaign's own."""

from dataclasses import dataclass

from socap.analytics.engagers.ranking import Engager, engager_page
from socap.analytics.filters import NOT_AUTHORS
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import SharedPerson, redact

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TopEngagers:
    """`next_cursor` goes on behind the last of `people`, None where there are no more.

    Of all `accounts` those are `important` that reach the campaign's `threshold`.
    """

    people: tuple[Engager, ...]
    next_cursor: str | None
    accounts: int
    important: int
    campaign_authors: int
    threshold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEngagers:
    """What a client sees of them."""

    people: tuple[SharedPerson, ...]
    accounts: int
    important: int


def top_engagers(common: CommonAnswers) -> TopEngagers:
    page = engager_page(common.campaign, limit=SHOWN, filters=NOT_AUTHORS)
    return TopEngagers(
        people=tuple(page.rows),
        next_cursor=page.next_cursor,
        accounts=common.breakdown.accounts,
        important=common.breakdown.important,
        campaign_authors=common.breakdown.campaign_authors,
        threshold=common.campaign.importance_threshold,
    )


def _redacted(found: TopEngagers, hide_names: bool) -> SharedEngagers:
    return SharedEngagers(
        people=tuple(
            redact(person, threshold=found.threshold, hide_names=hide_names)
            for person in found.people
        ),
        accounts=found.accounts,
        important=found.important,
    )


CARD = Card(
    name="engagers",
    question=top_engagers,
    order=40,
    half=True,
    wall=WallPlace.RIGHT,
    redacted=_redacted,
    told_by=("engagers", "campaign_authors"),
)
