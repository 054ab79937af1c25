"""What watching a launch will cost, said before it is watched."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, exp

from socap.collection.provider.prices import NOTHING, Cost, Offer, Offers
from socap.sources.base import Action, Counters
from socap.sources.traits import Endpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What a launch tweet is taken to gain within the window, at the least; more if it has more.

    Of what is still to come, two thirds come within `fades`. Chosen so that the first day of the
    simulated launch costs a tenth more than its meter says.
    """

    retweets: int = 100
    replies: int = 40
    quotes: int = 15
    likes: int = 400
    fades: timedelta = timedelta(hours=4)


USUAL_GROWTH = Growth()
STEPS = 100
COUNTED_AS = {
    Action.RETWEET: "retweets",
    Action.REPLY: "replies",
    Action.QUOTE: "quotes",
    Action.LIKE: "likes",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What it goes to: the counters at every poll, what is there already, what is still to come."""

    polls: int = 0
    counters: Cost = NOTHING
    known: Cost = NOTHING
    coming: Cost = NOTHING

    @property
    def total(self) -> Cost:
        return self.counters + self.known + self.coming


def estimated_cost(
    tweets: Sequence[Counters],
    *,
    window: timedelta,
    poll_interval: timedelta,
    offers: Offers,
    sweep_after: timedelta = timedelta(hours=6),
    growth: Growth = USUAL_GROWTH,
) -> Estimate:
    """What the providers will charge for a window, from the counters each tweet has so far.

    1. Counters: every tweet at every poll.
    2. What is there already: every list once, from end to end.
    3. What comes: each tweet gains as much again as it has, and `growth` at least. A list is read
       when its counter has moved since the last poll, or at a sweep: only as far back as is not
       known where the provider takes a moment to begin at, else a page at a time.
    """
    if not tweets or window <= timedelta():
        return Estimate()
    polls = ceil(window / poll_interval) + 1
    sweeps = ceil(window / sweep_after)
    # In how many units of `fades` the window and the time between two polls are.
    span, step = window / growth.fades, poll_interval / growth.fades
    counters = counters_cost(len(tweets), offers) * polls
    known = coming = NOTHING
    for so_far in tweets:
        for action in Action:
            if (offer := offers.get(Endpoint(action))) is None:
                continue
            has, gains = _has_and_gains(so_far, action, growth)
            known += offer.call(Endpoint(action), has)
            reads = max(sweeps, _polls_that_move(gains, span, step))
            coming += _reading(offer, action, reads=reads, has=has, gains=gains)
    return Estimate(polls=polls, counters=counters, known=known, coming=coming)


def counters_cost(tweets: int, offers: Offers) -> Cost:
    """One reading of all counters, as many tweets a call as the provider takes."""
    if (offer := offers.get(Endpoint.TWEETS)) is None:
        return NOTHING
    full, rest = divmod(tweets, offer.traits.metrics_batch)
    cost = offer.call(Endpoint.TWEETS, offer.traits.metrics_batch) * full
    return cost + offer.call(Endpoint.TWEETS, rest) if rest else cost


def _has_and_gains(so_far: Counters, action: Action, growth: Growth) -> tuple[int, int]:
    counted: int | None = getattr(so_far, COUNTED_AS[action])
    least: int = getattr(growth, COUNTED_AS[action])
    return counted or 0, max(counted or 0, least)


def _polls_that_move(gains: int, span: float, step: float) -> float:
    """At how many polls a counter has moved that gains so much, most of it at the beginning.

    The sum over all polls of the chance that at least one came since the last, in `STEPS` slices.
    """
    width = span / STEPS
    first = gains * step / (1 - exp(-span))
    chances = (1 - exp(-first * exp(-(at + 0.5) * width)) for at in range(STEPS))
    return sum(chances) * width / step


def _reading(offer: Offer, action: Action, *, reads: float, has: int, gains: int) -> Cost:
    """Reading one list `reads` times while it grows from `has` by `gains`."""
    endpoint, served = Endpoint(action), offer.traits.lists[action]
    if served.takes_since:
        return offer.call(endpoint) * reads + offer.rows(endpoint, gains)
    page = min(served.page_size, has + gains / 2)
    return offer.rows(endpoint, max(reads * page, gains))
