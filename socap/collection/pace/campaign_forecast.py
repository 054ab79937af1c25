"""What a campaign will cost at each pace, and how late engagements will be seen.

The forecast that sets the pace of a running campaign, for a few values of waiting, and between them.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, inf, log
from statistics import fmean

from socap.collection.pace.launch_outlook import Launch
from socap.collection.pace.pace_forecast import DAY, Forecast, TweetOutlook, over
from socap.collection.pace.reading_rules import ListOutlook

# People wait for the answer, so many tweets are computed as so many kinds of tweets.
KINDS = 6
# Dollars per person-minute.
LEAST, MOST, VALUES = 1e-7, 10.0, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """`dollars` for the rest of the window, and the average delay that they buy.

    `is_whole`: nothing has been read yet. What was asked for may be out of reach; then this is the
    nearest to it.
    """

    dollars: float
    days: float
    delay_minutes: float
    is_whole: bool
    in_reach: bool = True

    @property
    def dollars_a_day(self) -> float:
        return self.dollars / self.days


@dataclass(frozen=True, kw_only=True)
class CampaignForecast:
    """Of the next `minutes` of a launch; the campaign has `spent` so many dollars before."""

    launch: Launch
    minutes: float
    spent: float = 0.0

    def at_delay(self, target: float) -> Expected:
        """Returns what this average delay costs."""
        n = self._first(lambda point: point.delay <= target)
        if 0 < n < VALUES:
            slower, faster = self._point(n - 1), self._point(n)
            part = log(slower.delay / target) / log(slower.delay / faster.delay)
            return self._expected(_between(slower.dollars, faster.dollars, part), target)
        nearest = self._point(min(n, VALUES - 1))
        return self._expected(nearest.dollars, nearest.delay, in_reach=n < VALUES)

    def within(self, dollars: float) -> Expected:
        """Returns the average delay that a budget buys from now on."""
        left = dollars - self.spent - self._once
        n = self._first(lambda point: point.dollars > left)
        if 0 < n < VALUES:
            slower, faster = self._point(n - 1), self._point(n)
            part = (left - slower.dollars) / (faster.dollars - slower.dollars)
            delay = exp(_between(log(slower.delay), log(faster.delay), part))
            return self._expected(left, delay)
        nearest = self._point(min(n, VALUES - 1))
        return self._expected(nearest.dollars, nearest.delay, in_reach=n > 0)

    def every(self, interval: float) -> Expected:
        """Returns what reading all tweets and the lists that moved costs, at a fixed interval."""
        found = self._over(inf, interval=interval)
        return self._expected(found.dollars, found.delay)

    def _first(self, test: Callable[[Forecast], bool]) -> int:
        """Returns the number of the slowest point for which `test` holds; it holds for faster ones."""
        return bisect_left(range(VALUES), True, key=lambda n: test(self._point(n)))

    def _point(self, n: int) -> Forecast:
        """Returns a point of the curve from the slowest and cheapest to the fastest."""
        if n not in self._points:
            self._points[n] = self._over(LEAST * exp(log(MOST / LEAST) / (VALUES - 1) * n))
        return self._points[n]

    @cached_property
    def _points(self) -> dict[int, Forecast]:
        return {}

    @cached_property
    def _kinds(self) -> Sequence[tuple[TweetOutlook, int]]:
        return _kinds_of(self.launch.tweets)

    @cached_property
    def _once(self) -> float:
        """What is paid at any pace."""
        return self.launch.first_reading + self.launch.final_reading(self.minutes)

    def _over(self, value: float, *, interval: float | None = None) -> Forecast:
        total = Forecast()
        for tweet, count in self._kinds:
            age = self.launch.age
            total += over([tweet], value, minutes=self.minutes, age=age, interval=interval) * count
        return total

    def _expected(self, dollars: float, delay: float, *, in_reach: bool = True) -> Expected:
        return Expected(
            dollars=dollars + self._once,
            days=self.minutes / DAY,
            delay_minutes=delay,
            is_whole=self.launch.first_reading > 0,
            in_reach=in_reach,
        )


def _between(start: float, end: float, part: float) -> float:
    return start + (end - start) * part


def _kinds_of(tweets: Sequence[TweetOutlook]) -> list[tuple[TweetOutlook, int]]:
    """Returns tweets that stand for those that grow as fast, and how many each stands for."""
    ordered = sorted(tweets, key=lambda tweet: sum(one.rate for one in tweet.lists))
    size = max(1, -(-len(ordered) // KINDS))
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    return [(_mean(group), len(group)) for group in groups]


def _mean(tweets: Sequence[TweetOutlook]) -> TweetOutlook:
    """Tweets whose lists are in the same order."""
    lists = zip(*(tweet.lists for tweet in tweets), strict=True)
    return TweetOutlook(price=tweets[0].price, lists=tuple(_mean_list(same) for same in lists))


def _mean_list(lists: Sequence[ListOutlook]) -> ListOutlook:
    return ListOutlook(
        price=lists[0].price,
        value=fmean(one.value for one in lists),
        rate=fmean(one.rate for one in lists),
        listed=fmean(one.listed for one in lists),
    )
