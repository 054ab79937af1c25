"""The report of a campaign: what happened from its beginning to now or to its end, for its client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from socap.campaigns.models import Campaign
from socap.metrics.breakdown import Breakdown, breakdown
from socap.metrics.coverage import TweetState, coverage, tweet_states
from socap.metrics.curves import Granularity, Point, growth
from socap.metrics.engager_filters import OTHERS
from socap.metrics.engagers import Engager, engagers
from socap.metrics.totals import Counts, Totals, totals

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
    """`growth` is what came since the first snapshot, None before there are two; `days` oldest first,
    `people` most important first and only those who matter, without the campaign's own accounts,
    `tweets` most engaged first."""

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
    hours, states = growth(campaign), tweet_states(campaign)
    known, counted = coverage(states)
    return Report(
        totals=totals(campaign),
        breakdown=breakdown(campaign),
        first_reading_at=hours[0].taken_at if hours else None,
        growth=hours[-1].total - hours[0].total if len(hours) > 1 else None,
        days=growth(campaign, Granularity.DAY),
        burst=_burst(hours),
        people=engagers(campaign, limit=PEOPLE, filters=replace(OTHERS, min_importance=1)),
        tweets=sorted(states, key=_by_engagements)[:TWEETS],
        tweet_count=len(states),
        known=known,
        counted=counted,
    )


def _burst(points: Sequence[Point]) -> Burst | None:
    found = [
        Burst(
            begin=before.taken_at,
            end=after.taken_at,
            engagements=after.change.engagements,
            per_hour=after.change.engagements
            / max((after.taken_at - before.taken_at).total_seconds() / 3600, 1 / 60),
        )
        for before, after in pairwise(points)
    ]
    best = max(found, key=lambda burst: burst.per_hour, default=None)
    return best if best and best.engagements > 0 else None


def _by_engagements(state: TweetState) -> tuple[int, int, str]:
    return (-state.counted, -(state.tweet.views or 0), state.tweet.id)
