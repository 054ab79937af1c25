"""Annotations of the chart: tweets added to the launch, and the most important engagements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.engagements.listing import EngagementRow, Sort, engagements
from socap.analytics.filters import EngagementFilters
from socap.campaigns.models import Campaign, Category
from socap.people.importance import ScoreExplanation, explanations

MOST_TWEETS, MOST_PEOPLE = 40, 12
# One person may have several engagements; only the first is annotated.
ROWS_READ = 5 * MOST_PEOPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetAnnotation:
    """An influencer's or investor's tweet; `at` is when it was posted, or added if that is unknown."""

    tweet_id: str
    category: str
    username: str
    text: str
    at: datetime
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnnotation:
    """An important person's first engagement; unless `exact` it happened before `at`."""

    account_id: str
    username: str
    name: str
    importance: int
    explanation: ScoreExplanation
    action: str
    tweet_id: str
    category: str
    at: datetime
    exact: bool


def tweet_annotations(states: Sequence[TweetState]) -> list[TweetAnnotation]:
    """Returns annotations of the most engaged tweets, oldest first."""
    engaged = [state for state in states if state.category != Category.MAIN]
    engaged.sort(key=lambda state: (-state.counted, state.tweet.id))
    found = [
        TweetAnnotation(
            tweet_id=state.tweet.id,
            category=state.category,
            username=state.tweet.author.username if state.tweet.author else "",
            text=state.tweet.text,
            at=state.tweet.posted_at or state.added_at,
            added=state.tweet.posted_at is None,
        )
        for state in engaged[:MOST_TWEETS]
    ]
    return sorted(found, key=lambda one: one.at)


def person_annotations(campaign: Campaign) -> list[PersonAnnotation]:
    """Returns one annotation for each of the most important people, most important first.

    Excludes the baseline and the campaign's own accounts.
    """
    filters = EngagementFilters(min_importance=1, baseline=False)
    rows = engagements(campaign, filters=filters, sort=Sort.IMPORTANCE, limit=ROWS_READ).rows
    first: dict[str, EngagementRow] = {}
    for row in rows:
        if row.user_id not in first or row.occurred_at < first[row.user_id].occurred_at:
            first[row.user_id] = row
    shown = list(first.values())[:MOST_PEOPLE]
    why = explanations([row.user_id for row in shown])
    return [
        PersonAnnotation(
            account_id=row.user_id,
            username=row.username,
            name=row.name,
            importance=row.importance,
            explanation=why[row.user_id],
            action=row.action,
            tweet_id=row.tweet_id,
            category=row.category,
            at=row.occurred_at,
            exact=row.time_is_exact,
        )
        for row in shown
    ]
