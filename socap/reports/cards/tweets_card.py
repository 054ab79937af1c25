"""The watched tweets with their counters, what they gained, and how much of each list is known."""

from dataclasses import dataclass, replace
from datetime import datetime

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.growth.deltas import Deltas
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedTweets:
    """Main tweets first, then the most engaged."""

    as_of: datetime | None
    states: tuple[TweetState, ...]
    deltas: Deltas


def watched_tweets(common: CommonAnswers) -> WatchedTweets:
    return WatchedTweets(
        as_of=common.totals.as_of, states=tuple(common.states), deltas=common.deltas
    )


def _redacted(tweets: WatchedTweets, hide_names: bool) -> WatchedTweets:
    """What is wrong with a list is for those who can mend it."""
    states = tuple(replace(state, shows_problems_of_lists=False) for state in tweets.states)
    return replace(tweets, states=states)


CARD = Card(
    name="tweets",
    question=watched_tweets,
    order=70,
    wall=None,
    redacted=_redacted,
    told_by=("tweets",),
)
