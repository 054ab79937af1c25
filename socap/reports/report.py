"""The report of a campaign: what happened from its beginning to now or to its end, for its client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from socap.analytics.engagements.breakdown import Breakdown, breakdown
from socap.analytics.engagements.coverage import TweetState, coverage, tweet_states
from socap.analytics.engagers.ranking import Engager, engagers
from socap.analytics.filters import OTHERS
from socap.analytics.growth.curves import Point, by_day, growth
from socap.analytics.growth.deltas import movement
from socap.analytics.growth.totals import Counts, Totals, totals
from socap.campaigns.models import Campaign

PEOPLE, TWEETS = 20, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """The interval between two snapshots in which most was done; `per_hour` compares unequal ones."""

    begin: datetime
    end: datetime
    engagements: int
    per_hour: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`growth` is what came since the start, as on the dashboard, None before there are two readings;
    it is the sum of the changes of `days`, oldest first. `people` are only those who matter, without
    the campaign's own accounts, most important first, `tweets` most engaged first."""

    totals: Totals
    breakdown: Breakdown
    first_reading_at: datetime | None
    growth: Counts | None
    days: list[Point]
    burst: Burst | None
    people: list[Engager]
    tweets: list[TweetState]
    tweet_count: int
    known: int
    counted: int

    @property
    def leading(self) -> Engager | None:
        return self.people[0] if self.people else None


def report(campaign: Campaign) -> Report:
    """Everything the report says; the number of queries does not grow."""
    newest, states = totals(campaign), tweet_states(campaign)
    known, counted = coverage(states)
    hours = growth(campaign, newest=newest)
    moved = movement(campaign, as_of=newest.as_of).whole
    grew = moved.start_from is not None and moved.start_from != newest.as_of
    return Report(
        totals=newest,
        breakdown=breakdown(campaign),
        first_reading_at=moved.start_from,
        growth=moved.start if grew else None,
        days=by_day(hours),
        burst=_burst(hours, moved.start_from),
        people=engagers(campaign, limit=PEOPLE, filters=replace(OTHERS, min_importance=1)),
        tweets=sorted(states, key=_by_engagements)[:TWEETS],
        tweet_count=len(states),
        known=known,
        counted=counted,
    )


def _burst(points: Sequence[Point], begin: datetime | None) -> Burst | None:
    """`begin` is the first reading: what came between it and the first point counts too."""
    found = []
    for point in points:
        if begin is not None and begin < point.taken_at:
            hours = max((point.taken_at - begin).total_seconds() / 3600, 1 / 60)
            came = point.change.engagements
            burst = Burst(begin=begin, end=point.taken_at, engagements=came, per_hour=came / hours)
            found.append(burst)
        begin = point.taken_at
    best = max(found, key=lambda burst: burst.per_hour, default=None)
    return best if best and best.engagements > 0 else None


def _by_engagements(state: TweetState) -> tuple[int, int, str]:
    return (-state.counted, -(state.tweet.views or 0), state.tweet.id)
