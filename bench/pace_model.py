"""A launch read by the rules of the adaptive pace, minute by minute, without network or database.

The rules, the forecast and the estimate of rates are the product's own; so are the launch and its
growth curves, which come from the simulator. Prices are those that twitterapi.io publishes.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean, median
from typing import Any

from socap.collection.pace.arrivals import Arrivals
from socap.collection.pace.list_weights import Brought, list_weights
from socap.collection.pace.pace_forecast import (
    DAY,
    TweetOutlook,
    at_least_usual,
    final_poll,
    smoothed,
    value_for_budget,
    value_for_delay,
)
from socap.collection.pace.reading_rules import (
    ListOutlook,
    ListPrice,
    Unread,
    minutes_until_due,
    reading_interval,
)
from socap.simulator.server.truth import importance
from socap.simulator.world.scenario import draw_launch

CREDIT = 0.00001
COUNTERS = 15 * CREDIT
RETWEETS = ListPrice(row=18 * CREDIT, minimum=15 * CREDIT, page=100, since=False)
POSTS = ListPrice(row=15 * CREDIT, minimum=15 * CREDIT, page=20, since=True)
START = 1_780_000_000_000
MINUTE = 60_000
VALUED_EVERY = 10
THRESHOLD = 10  # of a campaign's alerts, unless it sets another


@dataclass(slots=True)
class ModelList:
    """A list with the minutes at which rows come, whether from somebody important, and its reading."""

    price: ListPrice
    times: list[float]
    important: list[bool]
    read: int = 0
    counted: int = 0
    arrivals: Arrivals = field(default_factory=Arrivals)
    unread: Unread = field(default_factory=Unread)
    since: float = 0.0
    due: float = math.inf
    weight: float = 1.0

    @property
    def brought(self) -> Brought:
        return Brought(self.read, sum(self.important[: self.read]))

    def outlook(self, value: float) -> ListOutlook:
        return ListOutlook(
            price=self.price,
            value=value * self.weight,
            rate=self.arrivals.per_minute,
            listed=self.counted,
            unread=self.unread,
        )


@dataclass(slots=True)
class ModelTweet:
    """A tweet with its lists by action; its counters are read at minute `next`."""

    lists: dict[str, ModelList]
    next: float = 1.0
    last: float = 0.0


@dataclass(slots=True)
class Outcome:
    """What a launch cost in dollars, and the minutes after which rows and important ones were seen."""

    dollars: float = 0.0
    delays: list[float] = field(default_factory=list)
    important: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        delays = sorted(self.delays)
        return {
            "dollars": round(self.dollars, 2),
            "rows": len(delays),
            "median": round(median(delays), 2),
            "mean": round(mean(delays), 2),
            "p90": round(delays[int(len(delays) * 0.9)], 2),
            "important_median": round(median(self.important), 2) if self.important else None,
            "important_mean": round(mean(self.important), 2) if self.important else None,
        }


def model_launch(*, seed: int, tweets: int, hours: float, scale: float) -> list[ModelTweet]:
    launch = draw_launch(seed=seed, starts_at=START, tweets=tweets, scale=scale, mishaps=False)
    scores = importance(
        launch.people.values(), {account.id for account in launch.account_pool.by_id.values()}
    )
    important = {user for user, row in scores.items() if row["score"] >= THRESHOLD}
    found = []
    for tweet in launch.tweets.values():
        lists = {}
        for action, timeline in tweet.timelines.items():
            events = sorted((e for e in timeline.until(1 << 62) if e.listed), key=lambda e: e.at)
            rows = [((e.at - START) / MINUTE, e.account.id in important) for e in events]
            rows = [row for row in rows if row[0] < hours * 60]
            price = RETWEETS if action == "retweet" else POSTS
            times = [at for at, _ in rows]
            known = bisect_right(times, 0)
            one = ModelList(price, times, [counts for _, counts in rows], known, known)
            # The rate of the last ten minutes, as the product takes it from the tweet's age.
            recent = known - bisect_right(times, -10)
            one.arrivals = Arrivals(recent, 10.0)
            lists[action] = one
        found.append(ModelTweet(lists))
    return found


def read_fixed(tweets: Sequence[ModelTweet], *, every: int, hours: float) -> Outcome:
    outcome = Outcome()
    for minute in range(every, int(hours * 60) + 1, every):
        for tweet in tweets:
            outcome.dollars += COUNTERS
            for one in tweet.lists.values():
                one.counted = bisect_right(one.times, minute)
                if one.counted > one.read:
                    _read(one, minute, outcome)
    return outcome


def read_adaptive(
    tweets: Sequence[ModelTweet],
    *,
    hours: float,
    value: float | None = None,
    budget: float | None = None,
    delay: float | None = None,
) -> Outcome:
    """By a constant value of a minute of waiting, or by that which budget or target delay set."""
    outcome, end, worth = Outcome(), int(hours * 60), value or 0.0003
    for minute in range(1, end + 1):
        if minute % VALUED_EVERY == 2:
            _weigh(tweets)
            if value is None:
                wished = _wished(tweets, outcome, minute, end, budget, delay)
                first = minute < VALUED_EVERY
                worth = wished if first else smoothed(
                    worth, wished, passed=VALUED_EVERY, elapsed=minute, left=end - minute
                )  # fmt: skip
        for tweet in tweets:
            if tweet.next <= minute:
                _read_counters(tweet, minute, worth, outcome)
            for one in tweet.lists.values():
                if one.due <= minute:
                    _read(one, minute, outcome)
    for tweet in tweets:
        outcome.dollars += COUNTERS
        for one in tweet.lists.values():
            one.counted = len(one.times)
            if one.counted > one.read:
                _read(one, end, outcome)
    return outcome


def _weigh(tweets: Sequence[ModelTweet]) -> None:
    lists = {
        (str(number), action): one
        for number, tweet in enumerate(tweets)
        for action, one in tweet.lists.items()
    }
    for key, weight in list_weights({key: one.brought for key, one in lists.items()}).items():
        lists[key].weight = weight


def _wished(
    tweets: Sequence[ModelTweet],
    outcome: Outcome,
    minute: int,
    end: int,
    budget: float | None,
    delay: float | None,
) -> float:
    known = [
        TweetOutlook(price=COUNTERS, lists=tuple(one.outlook(1.0) for one in tweet.lists.values()))
        for tweet in tweets
    ]
    left, age, wishes = end - minute, 60.0 + minute, []
    lists = [one for tweet in tweets for one in tweet.lists.values()]
    since = minute - min(DAY, age)
    day_rows = sum(one.counted - bisect_right(one.times, since) for one in lists)
    expected = at_least_usual(known, day_rows, age=age)
    if budget is not None:
        rest = budget - outcome.dollars - final_poll(known, minutes=left, age=age)[0]
        wishes.append(value_for_budget(expected, rest, minutes=left, age=age))
    if delay is not None:
        wishes.append(value_for_delay(expected, delay, minutes=left, age=age))
    return min(wishes)


def _read_counters(tweet: ModelTweet, minute: int, worth: float, outcome: Outcome) -> None:
    outcome.dollars += COUNTERS
    outlooks = []
    for one in tweet.lists.values():
        came = max(0, bisect_right(one.times, minute) - one.counted)
        one.counted += came
        one.arrivals = one.arrivals.after(came, minute - tweet.last)
        one.unread = one.unread.after(came, minute - one.since)
        one.since = minute
        outlooks.append(one.outlook(worth))
        one.due = minute + minutes_until_due(outlooks[-1])
    tweet.next, tweet.last = minute + reading_interval(COUNTERS, outlooks), minute


def _read(one: ModelList, minute: int, outcome: Outcome) -> None:
    there = bisect_right(one.times, minute)
    outcome.dollars += one.price.call(there - one.read, there)
    for row in range(one.read, there):
        outcome.delays.append(minute - one.times[row])
        if one.important[row]:
            outcome.important.append(minute - one.times[row])
    one.read = one.counted = there
    one.unread, one.since, one.due = Unread(), minute, math.inf
