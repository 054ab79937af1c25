"""What a launch looks like to the pace, before it is watched and while it is.

Of lists that have been read it is what was learned; else it follows from counters: the rate of a list
holds in a tweet's first hour and then halves whenever its age doubles, as `pace_forecast` assumes. Each
tweet is taken to grow at least as usual.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import Campaign, ListState, Tweet
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.pace_forecast import YOUNGEST, TweetOutlook, at_least_usual
from socap.collection.pace.reading_rules import LONGEST, ListOutlook
from socap.collection.pace.unread_lists import MINUTE, outlook
from socap.sources.base import Action, Counters

# What a launch's tweet gains at least, within three days.
USUAL_GROWTH: Mapping[Action, int] = {
    Action.RETWEET: 100, Action.REPLY: 40, Action.QUOTE: 15, Action.LIKE: 400,
}  # fmt: skip
USUAL_MINUTES = 3 * 24 * 60.0
# Counters of a tweet just posted say little: they are taken to have come in so many minutes.
LEAST_MINUTES = 10.0
NOT_COUNTED = Counters()


@dataclass(frozen=True, slots=True)
class CountedTweet:
    """A tweet's counters now, when it was posted, if that is known, and its lists that were read."""

    counters: Counters = NOT_COUNTED
    posted_at: datetime | None = None
    lists: Mapping[Action, ListState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """Tweets as they will be when the window begins, at the `age` of their median, in minutes.

    `first_reading` is what reading all that is there costs then, in dollars.
    """

    tweets: tuple[TweetOutlook, ...]
    age: float
    first_reading: float

    def final_reading(self, minutes: float) -> float:
        """Returns what the final poll costs after so many minutes: all counters, lists that moved.

        Its new rows are among those that `pace_forecast.over` pays for.
        """
        fading = max(YOUNGEST, self.age) / max(YOUNGEST, self.age + minutes)
        unread = fading * min(minutes, LONGEST)
        return sum(
            tweet.price + sum(_last_call(one, one.rate * unread) for one in tweet.lists)
            for tweet in self.tweets
        )


def expected_launch(
    tweets: Sequence[CountedTweet],
    *,
    actions: Sequence[Action],
    prices: CallPrices,
    now: datetime,
    begins: datetime,
    is_read: bool = False,
    day_rows: int = 0,
) -> Launch:
    """Returns the launch at `begins`, or now if that is later; `actions` are those that are read.

    `is_read`: what is there has been read already. `day_rows` came to the lists in the last day; what
    follows from them is expected at least.
    """
    begins = max(now, begins)
    outlooks = [
        TweetOutlook(
            price=prices.counters,
            lists=tuple(_list(tweet, action, prices, now, begins) for action in actions),
        )
        for tweet in tweets
    ]
    ages = sorted(max(0.0, (begins - (one.posted_at or begins)) / MINUTE) for one in tweets)
    age = ages[len(ages) // 2] if ages else 0.0
    return Launch(
        tweets=tuple(at_least_usual(outlooks, day_rows, age=age)),
        age=age,
        first_reading=0.0 if is_read else sum(map(_first_reading, outlooks)),
    )


def watched_tweets(campaign: Campaign) -> list[CountedTweet]:
    """Returns what is read for the campaign: its tweets and its watched quotes."""
    learned: dict[str, dict[Action, ListState]] = {}
    for state in ListState.objects.filter(
        tweet__polled_for__campaign=campaign, arrived_rows__isnull=False
    ):
        learned.setdefault(state.tweet_id, {})[Action(state.action)] = state
    names = list(COUNTER_OF.values())
    polled = Tweet.objects.filter(polled_for__campaign=campaign, missing_since=None)
    found = polled.values_list("pk", "posted_at", *names)
    return [
        CountedTweet(
            counters=Counters(**dict(zip(names, counters, strict=True))),
            posted_at=posted_at,
            lists=learned.get(tweet_id, {}),
        )
        for tweet_id, posted_at, *counters in found
    ]


def _list(
    tweet: CountedTweet, action: Action, prices: CallPrices, now: datetime, begins: datetime
) -> ListOutlook:
    if state := tweet.lists.get(action):
        return outlook(state, value=1.0, prices=prices)
    posted = tweet.posted_at or begins
    age, age_then = ((at - posted) / MINUTE for at in (now, begins))
    has: int = getattr(tweet.counters, COUNTER_OF[action]) or 0
    at_first = max(
        has / _first_hour_minutes(max(age, LEAST_MINUTES)),
        USUAL_GROWTH[action] / _first_hour_minutes(USUAL_MINUTES),
    )
    more = at_first * (_first_hour_minutes(age_then) - _first_hour_minutes(age))
    fading = min(1.0, YOUNGEST / max(1.0, age_then))
    return ListOutlook(
        price=prices.of_list(action), value=1.0, rate=at_first * fading, listed=has + more
    )


def _first_reading(tweet: TweetOutlook) -> float:
    return tweet.price + sum(one.price.call(one.listed, one.listed) for one in tweet.lists)


def _first_hour_minutes(age: float) -> float:
    """Returns in how many minutes at the rate of its first hour a list grows as by this age."""
    return max(0.0, age) if age <= YOUNGEST else YOUNGEST * (1 + log(age / YOUNGEST))


def _last_call(one: ListOutlook, coming: float) -> float:
    """The price of a last call beyond its rows, as likely as that one has come since the call before."""
    return min(1.0, coming) * one.price.beyond_rows(max(1.0, coming), max(1.0, one.listed))
