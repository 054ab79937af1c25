"""Engagements by tweet category and by action, and people by role."""

from dataclasses import dataclass

from socap.analytics.engagements.breakdown import Breakdown
from socap.analytics.growth.deltas import Delta
from socap.campaigns.models import Category
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryPart:
    """One tweet category; `hour` and `start` are the engagements it gained."""

    category: str
    tweets: int
    views: int
    engagements: int
    hour: int
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """`engagements` are what X counts on all tweets, `recorded` what is known in detail."""

    engagements: int
    categories: tuple[CategoryPart, ...]
    recorded: Breakdown


def parts(common: CommonAnswers) -> Parts:
    by_category, delta = common.totals.by_category, common.deltas.by_category
    return Parts(
        engagements=common.totals.whole.total.engagements,
        categories=tuple(
            CategoryPart(
                category=name,
                tweets=by_category[name].tweets,
                views=by_category[name].total.views,
                engagements=by_category[name].total.engagements,
                # A tweet that joined since the totals were asked has not moved.
                hour=delta.get(name, Delta()).hour.engagements,
                start=delta.get(name, Delta()).start.engagements,
            )
            for name in Category.values
            if name in by_category
        ),
        recorded=common.breakdown,
    )


CARD = Card(name="breakdown", question=parts, order=60, redacted=unchanged)
