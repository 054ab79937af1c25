"""What the provider charges and allows, as of a date, and what watching a launch will cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil, exp
from types import MappingProxyType
from typing import Any

from django.conf import settings

from socap.sources.base import Action, Counters


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """Credits per row, the least a call costs, rows on a page, and calls per second by account."""

    as_of: date
    tweet: int
    rows: Mapping[Action, int]
    profile: int
    profile_in_bulk: int  # from `bulk` ids in one call on
    bulk: int
    following: int  # on pages of `followings_page`; smaller pages cost two or three times as much
    place: int
    minimum: int
    batch: int
    retweeters_page: int
    followings_page: int
    calls_per_second: Mapping[str, float]

    def table(self) -> dict[str, int]:
        """Every price by the name that SOCAP_PRICES uses."""
        by_action = {action.value: credits for action, credits in self.rows.items()}
        return by_action | {name: getattr(self, name) for name in SINGLE}


SINGLE = ("tweet", "profile", "profile_in_bulk", "following", "place", "minimum")
UNPAID, PAID = "before the first payment", "once anything was paid"
# twitterapi.io/pricing and /qps-limits. For retweeters no price is published: that of a profile.
PUBLISHED = Prices(
    as_of=date(2026, 10, 1),
    tweet=15,
    rows=MappingProxyType({Action.RETWEET: 18, Action.REPLY: 15, Action.QUOTE: 15}),
    profile=18,
    profile_in_bulk=1,
    bulk=100,
    following=1,
    place=30,
    minimum=15,
    batch=100,
    retweeters_page=100,
    followings_page=200,
    calls_per_second=MappingProxyType(
        {UNPAID: 0.2, PAID: 20, "Scale subscription": 50, "Business subscription": 500}
    ),
)


def with_changes(prices: Prices, changes: Mapping[str, int]) -> Prices:
    """The prices where some have moved; ValueError names one that is unknown."""
    known = prices.table()
    if unknown := sorted(set(changes) - set(known)):
        raise ValueError(
            f"SOCAP_PRICES names {unknown[0]!r}; known are {', '.join(sorted(known))}."
        )
    rows = {action: changes.get(action.value, credits) for action, credits in prices.rows.items()}
    single: dict[str, Any] = {name: changes.get(name, known[name]) for name in SINGLE}
    return replace(prices, rows=MappingProxyType(rows), **single)


PRICES = with_changes(PUBLISHED, settings.SOCAP_PRICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What a launch tweet is taken to gain within the window, at the least; more if it has more.

    Of what is still to come, two thirds come within `fades`. Chosen so that the first day of the
    simulated launch costs a tenth more than its meter says.
    """

    retweets: int = 100
    replies: int = 40
    quotes: int = 15
    fades: timedelta = timedelta(hours=4)


USUAL_GROWTH = Growth()
STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Credits by what they go to, and dollars at the price of credits that settings give."""

    credits: int
    dollars: float
    polls: int
    counters: int
    known: int
    coming: int


def estimated_cost(
    tweets: Sequence[Counters],
    *,
    window: timedelta,
    poll_interval: timedelta,
    sweep_after: timedelta = timedelta(hours=6),
    credits_per_dollar: int = 100_000,
    prices: Prices = PRICES,
    growth: Growth = USUAL_GROWTH,
) -> Estimate:
    """What the provider will charge for a window, from the counters each tweet has so far.

    1. Counters: every tweet at every poll.
    2. What is there already: every list once, from end to end.
    3. What comes: each tweet gains as much again as it has, and `growth` at least. A list is read
       when its counter has moved since the last poll, or at a sweep; retweeters come a page at a
       time, replies and quotes only as far back as is not known.
    """
    if not tweets or window <= timedelta():
        return Estimate(credits=0, dollars=0.0, polls=0, counters=0, known=0, coming=0)
    polls = ceil(window / poll_interval) + 1
    sweeps = ceil(window / sweep_after)
    # In how many units of `fades` the window and the time between two polls are.
    span, step = window / growth.fades, poll_interval / growth.fades
    counters = polls * _calls(len(tweets), prices)
    known = coming = 0.0
    for so_far in tweets:
        for action in prices.rows:
            has, gains = _has_and_gains(so_far, action, growth)
            known += max(prices.minimum, has * prices.rows[action])
            reads = max(sweeps, _polls_that_move(gains, span, step))
            coming += _reading(action, reads=reads, has=has, gains=gains, prices=prices)
    credits = counters + round(known + coming)
    return Estimate(
        credits=credits,
        dollars=credits / credits_per_dollar,
        polls=polls,
        counters=counters,
        known=round(known),
        coming=round(coming),
    )


def _calls(tweets: int, prices: Prices) -> int:
    """One reading of all counters, a hundred tweets a call."""
    full, rest = divmod(tweets, prices.batch)
    return full * prices.batch * prices.tweet + (
        max(prices.minimum, rest * prices.tweet) if rest else 0
    )


def _has_and_gains(so_far: Counters, action: Action, growth: Growth) -> tuple[int, int]:
    counted, least = {
        Action.RETWEET: (so_far.retweets, growth.retweets),
        Action.REPLY: (so_far.replies, growth.replies),
        Action.QUOTE: (so_far.quotes, growth.quotes),
    }[action]
    return counted or 0, max(counted or 0, least)


def _polls_that_move(gains: int, span: float, step: float) -> float:
    """At how many polls a counter has moved that gains so much, most of it at the beginning.

    The sum over all polls of the chance that at least one came since the last, in `STEPS` slices.
    """
    width = span / STEPS
    first = gains * step / (1 - exp(-span))
    chances = (1 - exp(-first * exp(-(at + 0.5) * width)) for at in range(STEPS))
    return sum(chances) * width / step


def _reading(action: Action, *, reads: float, has: int, gains: int, prices: Prices) -> float:
    """Credits for reading one list `reads` times while it grows from `has` by `gains`."""
    each = prices.rows[action]
    if action is not Action.RETWEET:
        return reads * prices.minimum + gains * each
    page = min(prices.retweeters_page, has + gains / 2)
    return max(reads * page, gains) * each
