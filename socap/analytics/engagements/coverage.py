"""Returns a campaign's tweets with their counters, and how much of each list is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Count, Sum

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import Campaign, CampaignSummary, CampaignTweet, ListState, Tweet
from socap.campaigns.readings import COUNTERS
from socap.campaigns.scope import (
    LAST_READING,
    MISSING_SINCE,
    READ_AT,
    campaign_engagements,
    latest_counter,
    scope,
)
from socap.sources.base import Action

# The actions whose rows are compared with the tweet's counters.
COMPARED = (Action.RETWEET, Action.REPLY, Action.QUOTE)

# (tweet id, action) -> (recorded engagements, whether the list is being read, problem)
Lists = dict[tuple[str, str], tuple[int, bool, str]]
NOT_READ = (0, False, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCoverage:
    """`known` engagements are recorded of `counted` by the tweet's counter (None: unknown)."""

    action: Action
    known: int
    counted: int | None
    reading: bool
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetState:
    """One watched tweet in a campaign."""

    tweet: Tweet
    category: str
    added_at: datetime
    lists: tuple[ListCoverage, ...]

    @property
    def known(self) -> int:
        return sum(item.known for item in self.lists)

    @property
    def counted(self) -> int:
        return sum(item.counted or 0 for item in self.lists)

    @property
    def problem(self) -> str:
        """Returns what is wrong with the tweet or its lists, or ''."""
        if self.tweet.missing_since:
            return "no longer returned by the provider: deleted, protected or suspended"
        return "; ".join(
            f"{item.action.value}: {item.problem}" for item in self.lists if item.problem
        )


def tweet_states(campaign: Campaign, *, only: str | None = None) -> list[TweetState]:
    """Returns main tweets first, then the most engaged; or `only` the one with this id."""
    watched = CampaignTweet.objects.filter(campaign=campaign)
    states = ListState.objects.filter(tweet__entries__campaign=campaign)
    if only is not None:
        watched, states = watched.filter(tweet=only), states.filter(tweet=only)
    entries = list(watched.select_related("tweet__author"))
    # Values, not objects: with three lists per tweet that is three times as fast.
    lists: Lists = {
        (tweet_id, action): (known, started_at is not None, problem)
        for tweet_id, action, known, started_at, problem in states.values_list(
            "tweet_id", "action", "known", "run_started_at", "problem"
        )
    }
    if campaign.completed_at:
        _as_of_completion(campaign, entries, lists)
    order = {"main": 0, "influencer": 1, "investor": 2}
    found = [_state(entry, lists) for entry in entries]
    return sorted(found, key=lambda s: (order.get(s.category, 3), -s.counted, s.tweet.id))


def coverage(states: Sequence[TweetState]) -> tuple[int, int]:
    """Returns (known, counted) engagements over all lists."""
    return sum(state.known for state in states), sum(state.counted for state in states)


def known_engagements(campaign: Campaign) -> int:
    """Returns how many engagements are recorded of the campaign, up to its end."""
    if campaign.completed_at:
        watched = set(campaign.entries.values_list("tweet_id", flat=True))
        known = _known_at_the_end(campaign)
        return sum(count for (tweet_id, _), count in known.items() if tweet_id in watched)
    lists = ListState.objects.filter(tweet__entries__campaign=campaign)
    return lists.aggregate(known=Sum("known", default=0))["known"]  # type: ignore[no-any-return]


def _as_of_completion(campaign: Campaign, entries: Sequence[CampaignTweet], lists: Lists) -> None:
    """Resets states to the campaign's end; other campaigns may still watch its tweets."""
    known = _known_at_the_end(campaign)
    for which, (_, _, problem) in lists.items():
        lists[which] = (known.get(which, 0), False, problem)
    columns = ", ".join(latest_counter(name) for name in COUNTERS)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT t.id, {READ_AT}, {MISSING_SINCE}, {columns}
                FROM campaigns_tweet t {LAST_READING} WHERE t.id = ANY(%(tweets)s)""",
            scope(campaign) | {"tweets": [entry.tweet_id for entry in entries]},
        )
        stood = {row[0]: row[1:] for row in cursor.fetchall()}
    for entry in entries:
        for name, value in zip(
            ("read_at", "missing_since", *COUNTERS), stood[entry.tweet_id], strict=True
        ):
            setattr(entry.tweet, name, value)


def _known_at_the_end(campaign: Campaign) -> dict[tuple[str, str], int]:
    """Returns the counts stored at the campaign's end, or counts now if there are none."""
    kept = CampaignSummary.objects.filter(
        pk=campaign.pk, counted_at__gte=campaign.completed_at
    ).first()
    if kept is not None:
        return {(tweet_id, action): count for tweet_id, action, count in kept.known}
    found = campaign_engagements(campaign).values_list("tweet_id", "action")
    return {
        (tweet_id, action): count
        for tweet_id, action, count in found.annotate(count=Count("id")).order_by()
    }


def _state(entry: CampaignTweet, lists: Lists) -> TweetState:
    return TweetState(
        tweet=entry.tweet,
        category=entry.category,
        added_at=entry.added_at,
        lists=tuple(
            _coverage(
                action,
                lists.get((entry.tweet_id, action.value), NOT_READ),
                getattr(entry.tweet, COUNTER_OF[action]),
            )
            for action in COMPARED
        ),
    )


def _coverage(action: Action, known: tuple[int, bool, str], counted: int | None) -> ListCoverage:
    return ListCoverage(
        action=action, known=known[0], counted=counted, reading=known[1], problem=known[2]
    )
