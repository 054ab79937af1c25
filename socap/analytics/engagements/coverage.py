"""Returns a campaign's tweets with their counters, and how much of each list is recorded."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from django.db.models import Count, QuerySet, Sum

from socap.analytics.engagements.watched_tweets import (
    FoundTweet,
    WatchedTweet,
    campaign_tweets,
    one_tweet,
)
from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import (
    Campaign,
    CampaignSummary,
    CampaignTweet,
    Engagement,
    ListState,
    WatchedQuote,
)
from socap.campaigns.scope import campaign_engagements
from socap.sources.base import Action
from socap.sources.registry import most_listed

# The actions whose rows are compared with the tweet's counters. Likers are told apart: few tweets have
# a list of them, and a short one.
COMPARED = (Action.RETWEET, Action.REPLY, Action.QUOTE)

Entry = CampaignTweet | WatchedQuote
Which = tuple[str, str]  # tweet id, action
NOT_READ = (0, False, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCoverage:
    """`known` engagements are recorded of `counted` by the tweet's counter (None: unknown).

    `most` is how many rows of the list are shown at most, or None if all are.
    """

    action: Action
    known: int
    counted: int | None
    reading: bool
    problem: str
    most: int | None = None

    @property
    def is_cut(self) -> bool:
        """Whether the list shows only a part of what is counted."""
        return self.most is not None and self.counted is not None and self.counted > self.most


@dataclass(frozen=True, kw_only=True)
class TweetState:
    """One watched tweet in a campaign; likers are among its `lists` once they have been read.

    So many engagements are `known` of `counted`, likes apart. `reading` says that a list is in hand;
    `cost_dollars` is what was paid for the tweet, None where not entered. `known_at_end` are
    recorded engagements at the campaign's end, if it has one: other campaigns may still watch its tweets.
    """

    tweet: WatchedTweet
    category: str
    added_at: datetime
    known: int
    counted: int
    reading: bool
    cost_dollars: float | None
    progress: str
    known_at_end: Mapping[Which, int] | None = None
    shows_problems_of_lists: bool = True

    # Of hundreds of tweets a page shows few, with their lists.
    @cached_property
    def lists(self) -> tuple[ListCoverage, ...]:
        found: dict[str, tuple[int, bool, str]] = json.loads(self.progress)
        return tuple(
            self._list(action, *found.get(action.value, NOT_READ))
            for action in (*COMPARED, Action.LIKE)
            if action is not Action.LIKE or action.value in found
        )

    def _list(self, action: Action, known: int, reading: bool, problem: str) -> ListCoverage:
        if self.known_at_end is not None:
            known, reading = self.known_at_end.get((self.tweet.id, action.value), 0), False
        return ListCoverage(
            action=action,
            known=known,
            counted=getattr(self.tweet, COUNTER_OF[action]),
            reading=reading,
            problem=problem if self.shows_problems_of_lists else "",
            most=most_listed(action),
        )

    @property
    def likers(self) -> ListCoverage | None:
        return next((item for item in self.lists if item.action is Action.LIKE), None)

    @property
    def problem(self) -> str:
        """Returns what is wrong with the tweet or its lists, or ''."""
        if self.tweet.missing_since:
            return "no longer returned by the provider: deleted, protected or suspended"
        return "; ".join(
            f"{item.action.value}: {item.problem}" for item in self.lists if item.problem
        )


def tweet_states(campaign: Campaign) -> list[TweetState]:
    """Returns main tweets first, then the most engaged."""
    known = _known_at_the_end(campaign) if campaign.completed_at else None
    states = [_state(found, known) for found in campaign_tweets(campaign)]
    order = {"main": 0, "influencer": 1, "investor": 2}
    return sorted(states, key=lambda s: (order.get(s.category, 3), -s.counted, s.tweet.id))


def tweet_state(campaign: Campaign, entry: Entry) -> TweetState:
    """Returns the state of one tweet of the campaign, or of one of its watched quotes."""
    known = None
    if campaign.completed_at:
        seen = Engagement.objects.filter(
            tweet=entry.tweet_id, first_seen_at__lte=campaign.completed_at
        )
        known = _counted(seen)
    cost = entry.cost_dollars if isinstance(entry, CampaignTweet) else None
    return replace(
        _state(one_tweet(campaign, entry.tweet_id), known),
        category=entry.category,
        added_at=entry.added_at,
        cost_dollars=None if cost is None else float(cost),
    )


def coverage(states: Sequence[TweetState]) -> tuple[int, int]:
    """Returns (known, counted) engagements over all lists."""
    return sum(state.known for state in states), sum(state.counted for state in states)


def known_engagements(campaign: Campaign) -> int:
    """Returns the first of `coverage` of the campaign, up to its end, without its states."""
    if campaign.completed_at:
        watched = set(campaign.entries.values_list("tweet_id", flat=True))
        known = _known_at_the_end(campaign)
        return sum(
            count
            for (tweet_id, action), count in known.items()
            if tweet_id in watched and action in COMPARED
        )
    lists = ListState.objects.filter(tweet__entries__campaign=campaign, action__in=COMPARED)
    return lists.aggregate(known=Sum("known", default=0))["known"]  # type: ignore[no-any-return]


def _known_at_the_end(campaign: Campaign) -> dict[Which, int]:
    """Returns the counts stored at the campaign's end, or counts now if there are none."""
    kept = CampaignSummary.objects.filter(
        pk=campaign.pk, counted_at__gte=campaign.completed_at
    ).first()
    if kept is not None:
        return {(tweet_id, action): count for tweet_id, action, count in kept.known}
    return _counted(campaign_engagements(campaign))


def _counted(found: QuerySet[Engagement]) -> dict[Which, int]:
    counts = found.values_list("tweet_id", "action").annotate(count=Count("id")).order_by()
    return {(tweet_id, action): count for tweet_id, action, count in counts}


def _state(found: FoundTweet, known_at_end: Mapping[Which, int] | None) -> TweetState:
    tweet, known, reading = found.tweet, found.known, found.reading
    if known_at_end is not None:
        known = sum(known_at_end.get((tweet.id, action.value), 0) for action in COMPARED)
        reading = False
    return TweetState(
        tweet=tweet,
        category=found.category,
        added_at=found.added_at,
        known=known,
        counted=(tweet.retweets or 0) + (tweet.replies or 0) + (tweet.quotes or 0),
        reading=reading,
        cost_dollars=found.cost_dollars,
        progress=found.lists,
        known_at_end=known_at_end,
    )
