"""What stands out on the time line: tweets that joined the launch, and the most important engagements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.engagements.listing import EngagementRow, Sort, engagements
from socap.analytics.filters import EngagementFilters
from socap.campaigns.models import Campaign, Category
from socap.people.importance import ScoreExplanation, explanations

MOST_TWEETS, MOST_PEOPLE = 40, 12
# One person may have done several things; only the first of them is a moment.
LOOKED_AT = 5 * MOST_PEOPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """An influencer's or investor's tweet; `at` is when it was posted, or added where that is not said."""

    tweet_id: str
    category: str
    username: str
    text: str
    at: datetime
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """The first thing that an important person did; unless `exact` it happened by `at`."""

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


def joined(states: Sequence[TweetState]) -> list[Joined]:
    """The most engaged ones, oldest first."""
    engaged = [state for state in states if state.category != Category.MAIN]
    engaged.sort(key=lambda state: (-state.counted, state.tweet.id))
    found = [
        Joined(
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


def noticed(campaign: Campaign) -> list[Noticed]:
    """One moment for each of the most important people, most important first; no baseline, and none
    of the campaign's own accounts."""
    filters = EngagementFilters(min_importance=1, baseline=False, is_campaign_author=False)
    rows = engagements(campaign, filters=filters, sort=Sort.IMPORTANCE, limit=LOOKED_AT).rows
    first: dict[str, EngagementRow] = {}
    for row in rows:
        if row.user_id not in first or row.occurred_at < first[row.user_id].occurred_at:
            first[row.user_id] = row
    shown = list(first.values())[:MOST_PEOPLE]
    why = explanations([row.user_id for row in shown])
    return [
        Noticed(
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
