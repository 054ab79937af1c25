"""What a pace will cost and how late engagements will be seen, and the value of waiting to get there.

The lists' rates of now fade as launches do. Dollars and delay follow from the rules of
`reading_rules` alone: the more a minute of waiting is worth, the more is spent and the less is waited.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt

from socap.collection.pace.reading_rules import (
    LONGEST,
    ListOutlook,
    Unread,
    minutes_until_due,
    reading_interval,
)

# Before this age (minutes) the rates of a launch hold. Then they fade as its age to the power of 1.5,
# and ever more like the age itself: later tweets keep a launch alive that its first hours would not.
YOUNGEST = 60.0
SLICES = 4
LEAST_VALUE, MOST_VALUE = 1e-7, 10.0  # dollars per person-minute
PRECISION = 0.05  # of the value's logarithm
# The value follows what is computed within this share of the rest of the window.
INERTIA = 12
# Nights and other lulls pass within so many minutes.
DAY = 24 * 60.0
# For pages of the final poll that must be read twice.
MARGIN = 1.1
# How much more may come than is expected: launches have later waves.
LATER_WAVES = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetOutlook:
    """A tweet's counters cost `price` dollars; the values of its lists are shares of the campaign's."""

    price: float
    lists: tuple[ListOutlook, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """`dollars` for `rows` new rows, which wait `person_minutes` in all."""

    dollars: float = 0.0
    rows: float = 0.0
    person_minutes: float = 0.0

    def __add__(self, other: "Forecast") -> "Forecast":
        return Forecast(
            dollars=self.dollars + other.dollars,
            rows=self.rows + other.rows,
            person_minutes=self.person_minutes + other.person_minutes,
        )

    def __mul__(self, times: float) -> "Forecast":
        return Forecast(
            dollars=self.dollars * times,
            rows=self.rows * times,
            person_minutes=self.person_minutes * times,
        )

    @property
    def delay(self) -> float:
        return self.person_minutes / self.rows if self.rows else 0.0


def per_minute(
    tweets: Sequence[TweetOutlook],
    value: float,
    *,
    fading: float = 1.0,
    interval: float | None = None,
) -> Forecast:
    """Returns what one minute brings where a minute of waiting is worth `value` dollars.

    Counters are read as the value says, or at a fixed `interval`.
    """
    # Plain numbers: a page asks for thousands of lists.
    dollars = rows = person_minutes = 0.0
    for tweet in tweets:
        lists = [
            ListOutlook(
                price=one.price,
                value=one.value * value,
                rate=one.rate * fading,
                listed=one.listed,
                unread=one.unread,
            )
            for one in tweet.lists
        ]
        every = interval or reading_interval(tweet.price, lists)
        dollars += tweet.price / every
        for one in lists:
            cost, came, waited = _list_per_minute(one, every)
            dollars, rows = dollars + cost, rows + came
            person_minutes += waited
    return Forecast(dollars=dollars, rows=rows, person_minutes=person_minutes)


def _list_per_minute(one: ListOutlook, interval: float) -> tuple[float, float, float]:
    """Returns dollars, rows and the minutes that they wait.

    A cycle: a row comes, counters show it, more come until the list is due and is read.
    """
    if one.rate <= 0:
        return 0.0, 0.0, 0.0
    until_seen = interval / 2
    wait = min(1e7, minutes_until_due(one, Unread(1.0, until_seen)))
    shown = max(interval, 1 / one.rate) if wait == 0 else 1 / one.rate + until_seen
    cycle = shown + wait
    rows = max(1.0, one.rate * cycle)
    waited = (
        until_seen + wait + max(0.0, rows - 1) * (wait / 2 if wait > until_seen else until_seen)
    )
    cost = one.price.call(rows, max(one.listed, rows))
    return cost / cycle, rows / cycle, waited / cycle


def over(
    tweets: Sequence[TweetOutlook],
    value: float,
    *,
    minutes: float,
    age: float,
    interval: float | None = None,
) -> Forecast:
    """Returns the forecast of the next `minutes` of a launch that is `age` minutes old."""
    total = Forecast()
    for begin, end, fading in _slices(minutes=minutes, start=max(YOUNGEST, age)):
        total += per_minute(tweets, value, fading=fading, interval=interval) * (end - begin)
    return total


def final_poll(
    tweets: Sequence[TweetOutlook], *, minutes: float, age: float
) -> tuple[float, float]:
    """Returns the dollars that reading everything to its end will cost: probably, and at most.

    Probably, it reads what is unread now and what comes in the last minutes, and some pages twice;
    for the rows that come, `over` has paid. At most, nothing is read until the end, `minutes` from
    now, and the counters must be read twice. Which quiet lists gain a row by then is chance, so two
    deviations are added. The last call must be affordable however few rows it returns: that of a
    whole page is added.
    """
    probably = most = variance = page = 0.0
    growing = max(full_minutes(minutes=minutes, age=age), LONGEST) * LATER_WAVES
    for tweet in tweets:
        probably += tweet.price
        most += 2 * tweet.price
        for one in tweet.lists:
            coming = one.rate * min(minutes, LONGEST)
            call, chance = _last_call(one, coming)
            probably += max(0.0, call * chance - one.price.row * coming)
            call, chance = _last_call(one, one.rate * growing)
            most += call * chance
            variance += call**2 * chance * (1.0 - chance)
            page = max(page, one.price.row * one.price.page)
    return probably * MARGIN, (most + 2 * sqrt(variance)) * MARGIN + page


def _last_call(one: ListOutlook, coming: float) -> tuple[float, float]:
    """Returns what reading the list costs when so many rows have come, and how likely it is read."""
    unread = one.unread.rows + coming
    is_certain = one.pending or one.unread.rows >= 1
    chance = 1.0 if is_certain else 1.0 - exp(-unread)
    return one.price.call(max(1.0, unread), one.listed + coming), chance


def full_minutes(*, minutes: float, age: float) -> float:
    """Returns in how many minutes at the rate of now as much comes as in the next `minutes`."""
    start, total = max(YOUNGEST, age), 0.0
    for begin, end, fading in _slices(minutes=minutes, start=start):
        total += fading * (end - begin)
    return total


def at_least_usual(
    tweets: Sequence[TweetOutlook], day_rows: float, *, age: float
) -> list[TweetOutlook]:
    """Returns the tweets with rates that are at least what their last day makes expected.

    By the rates of a night alone a budget would seem to suffice for much more, and would be spent
    before the morning. `day_rows` came to all lists in the last day, or in the `age` of the launch.
    """
    now = sum(one.rate for tweet in tweets for one in tweet.lists)
    usual = usual_rate(day_rows, minutes=min(DAY, age), age=age)
    raised = usual / now if 0 < now < usual else 1.0
    return [
        replace(tweet, lists=tuple(replace(one, rate=one.rate * raised) for one in tweet.lists))
        for tweet in tweets
    ]


def usual_rate(rows: float, *, minutes: float, age: float) -> float:
    """Returns how many rows a minute a launch gains if `rows` of the last `minutes` fade as usual."""
    begin = age - minutes
    start = max(YOUNGEST, begin)
    at_full_rate = max(0.0, min(age, YOUNGEST) - begin)
    fading = full_minutes(minutes=max(0.0, age - start), age=start)
    at_start = rows / max(1.0, at_full_rate + fading)
    return at_start * faded(start, age)


def _slices(*, minutes: float, start: float) -> Iterator[tuple[float, float, float]]:
    """Yields ages at which slices of equal growth begin and end, and how far rates have faded."""
    ratio = ((start + minutes) / start) ** (1 / SLICES)
    for n in range(SLICES):
        begin, end = start * ratio**n, start * ratio ** (n + 1)
        yield begin, end, faded(start, sqrt(begin * end))


def faded(start: float, age: float) -> float:
    """Returns which share of its rate at the age of `start` a launch still has at this age."""
    start, age = max(YOUNGEST, start), max(YOUNGEST, age)
    return float((start / age) ** (1 + YOUNGEST / start / 2))


def value_where(test: Callable[[float], bool]) -> float:
    """Returns the lowest value for which `test` holds; it must hold for all higher ones."""
    low, high = log(LEAST_VALUE), log(MOST_VALUE)
    if test(LEAST_VALUE):
        return LEAST_VALUE
    while high - low > PRECISION:
        middle = (low + high) / 2
        if test(exp(middle)):
            high = middle
        else:
            low = middle
    return exp(high)


def smoothed(before: float, wished: float, *, passed: float, elapsed: float, left: float) -> float:
    """Returns the value to go on with, `passed` minutes after `before` was computed.

    It is the average of the `elapsed` minutes at first, and follows faster when little is `left`: the
    same value all the time ends the most waiting for the same money.
    """
    if wished <= 0 or before <= 0:
        return wished
    share = min(1.0, max(passed / max(elapsed, passed, 1.0), passed * INERTIA / max(left, 1.0)))
    return exp((1 - share) * log(before) + share * log(wished))


def value_for_delay(
    tweets: Sequence[TweetOutlook], delay: float, *, minutes: float, age: float
) -> float:
    """Returns what a minute of waiting is worth so that rows wait `delay` minutes on average."""
    return value_where(lambda value: over(tweets, value, minutes=minutes, age=age).delay <= delay)


def value_for_budget(
    tweets: Sequence[TweetOutlook], dollars: float, *, minutes: float, age: float
) -> float:
    """Returns what a minute of waiting may be worth so that the minutes cost `dollars`; 0 if even
    reading as rarely as possible costs more."""
    if over(tweets, LEAST_VALUE, minutes=minutes, age=age).dollars > dollars:
        return 0.0
    return value_where(
        lambda value: over(tweets, value, minutes=minutes, age=age).dollars >= dollars
    )
