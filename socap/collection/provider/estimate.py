"""Estimates what watching a launch will cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, exp

from socap.collection.provider.prices import NO_COST, Cost, Offer, Offers
from socap.sources.base import Action, Counters
from socap.sources.traits import Endpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The minimum number of engagements a launch tweet is assumed to gain within the window.

    About two thirds of the remaining growth comes within `decay_time`. Calibrated so that the
    estimate for the first day of the simulated launch is a tenth above its real cost.
    """

    retweets: int = 100
    replies: int = 40
    quotes: int = 15
    likes: int = 400
    decay_time: timedelta = timedelta(hours=4)


USUAL_GROWTH = Growth()
STEPS = 100
COUNTER_NAMES = {
    Action.RETWEET: "retweets",
    Action.REPLY: "replies",
    Action.QUOTE: "quotes",
    Action.LIKE: "likes",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Cost of the counters at every poll, of known engagements, and of upcoming ones."""

    polls: int = 0
    counters: Cost = NO_COST
    known: Cost = NO_COST
    upcoming: Cost = NO_COST

    @property
    def total(self) -> Cost:
        return self.counters + self.known + self.upcoming


def estimated_cost(
    tweets: Sequence[Counters],
    *,
    window: timedelta,
    poll_interval: timedelta,
    offers: Offers,
    sweep_after: timedelta = timedelta(hours=6),
    growth: Growth = USUAL_GROWTH,
) -> Estimate:
    """Returns the estimated cost of a window, from the current counters of each tweet.

    1. Counters: every tweet at every poll.
    2. Known engagements: every list once, completely.
    3. Upcoming engagements: each tweet doubles its counters, or gains at least `growth`. A list is
       read when its counter has changed since the last poll, or at a sweep: only the new rows if
       the provider supports a start time, otherwise whole pages.
    """
    if not tweets or window <= timedelta():
        return Estimate()
    polls = ceil(window / poll_interval) + 1
    sweeps = ceil(window / sweep_after)
    # The window and the poll interval in units of `decay_time`.
    span, step = window / growth.decay_time, poll_interval / growth.decay_time
    counters = counters_cost(len(tweets), offers) * polls
    known = upcoming = NO_COST
    for so_far in tweets:
        for action in Action:
            if (offer := offers.get(Endpoint(action))) is None:
                continue
            has, gains = _has_and_gains(so_far, action, growth)
            known += offer.call(Endpoint(action), has)
            reads = max(sweeps, _polls_that_move(gains, span, step))
            upcoming += _reading(offer, action, reads=reads, has=has, gains=gains)
    return Estimate(polls=polls, counters=counters, known=known, upcoming=upcoming)


def counters_cost(tweets: int, offers: Offers) -> Cost:
    """Returns the cost of reading all counters once, in batches of the provider's size."""
    if (offer := offers.get(Endpoint.TWEETS)) is None:
        return NO_COST
    full, rest = divmod(tweets, offer.traits.metrics_batch)
    cost = offer.call(Endpoint.TWEETS, offer.traits.metrics_batch) * full
    return cost + offer.call(Endpoint.TWEETS, rest) if rest else cost


def _has_and_gains(so_far: Counters, action: Action, growth: Growth) -> tuple[int, int]:
    counted: int | None = getattr(so_far, COUNTER_NAMES[action])
    least: int = getattr(growth, COUNTER_NAMES[action])
    return counted or 0, max(counted or 0, least)


def _polls_that_move(gains: int, span: float, step: float) -> float:
    """Returns the expected number of polls at which the counter has changed.

    Growth decays exponentially. Sums the probability of at least one new engagement since the last
    poll over all polls, in `STEPS` slices.
    """
    width = span / STEPS
    first = gains * step / (1 - exp(-span))
    chances = (1 - exp(-first * exp(-(at + 0.5) * width)) for at in range(STEPS))
    return sum(chances) * width / step


def _reading(offer: Offer, action: Action, *, reads: float, has: int, gains: int) -> Cost:
    """Returns the cost of reading one list `reads` times while it grows from `has` by `gains`."""
    endpoint, served = Endpoint(action), offer.traits.lists[action]
    if served.takes_since:
        return offer.call(endpoint) * reads + offer.rows(endpoint, gains)
    page = min(served.page_size, has + gains / 2)
    return offer.rows(endpoint, max(reads * page, gains))
