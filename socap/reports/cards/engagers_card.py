"""The most important accounts that engaged, with the campaign's own accounts only if asked for."""

from dataclasses import dataclass

from socap.analytics.engagers.ranking import Engager, engager_page
from socap.analytics.filters import EngagerFilters
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import SharedPerson, redact

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TopEngagers:
    """`next_cursor` goes on behind the last of `people`, None where there are no more.

    Of all `accounts` those are `important` that reach the campaign's `threshold`; `own_accounts` are
    counted apart, whether among the `people` or not.
    """

    people: tuple[Engager, ...]
    next_cursor: str | None
    accounts: int
    important: int
    own_accounts: int
    threshold: int

    @property
    def ranked(self) -> int:
        """Returns how many of the people have a rank."""
        return sum(not person.own for person in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEngagers:
    """What a client sees of them."""

    people: tuple[SharedPerson, ...]
    accounts: int
    important: int
    own_accounts: int


def top_engagers(common: CommonAnswers) -> TopEngagers:
    filters = EngagerFilters(own=common.own)
    page = engager_page(
        common.campaign,
        limit=SHOWN,
        filters=filters,
        stats=common.stats,
        follow_ups=common.follow_ups,
    )
    return TopEngagers(
        people=tuple(page.rows),
        next_cursor=page.next_cursor,
        accounts=common.breakdown.accounts,
        important=common.breakdown.important,
        own_accounts=common.breakdown.own_accounts,
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
        own_accounts=found.own_accounts,
    )


CARD = Card(
    name="engagers",
    question=top_engagers,
    order=40,
    half=True,
    wall=WallPlace.LEFT,
    redacted=_redacted,
    told_by=("engagers", "own_accounts"),
)
