"""What several cards of one dashboard ask; each question is asked once, when the first card wants it."""

from datetime import datetime
from functools import cached_property

from socap.alerts.incidents import Problem
from socap.analytics.engagements.breakdown import Breakdown, breakdown
from socap.analytics.engagements.coverage import TweetState, tweet_states
from socap.analytics.engagers.engager_summary import EngagerSummary, engager_summary
from socap.analytics.engagers.new_engagers import NewEngagers, new_engagers
from socap.analytics.filters import Own
from socap.analytics.growth.curves import Point, by_day, growth
from socap.analytics.growth.deltas import Deltas, deltas
from socap.analytics.growth.totals import Totals, totals
from socap.campaigns.models import Campaign

HOURS_BEFORE_DAYS = 24 * 21


class CommonAnswers:
    """About `campaign`, as of `now`; `problems` keep its data from coming.

    Lists and counts of people leave out its own accounts unless `own` says otherwise.
    """

    def __init__(
        self,
        campaign: Campaign,
        *,
        now: datetime,
        problems: tuple[Problem, ...] = (),
        own: Own = Own.LEFT_OUT,
    ) -> None:
        self.campaign, self.now, self.problems, self.own = campaign, now, problems, own

    @cached_property
    def totals(self) -> Totals:
        return totals(self.campaign)

    @cached_property
    def states(self) -> list[TweetState]:
        return tweet_states(self.campaign)

    @cached_property
    def deltas(self) -> Deltas:
        return deltas(self.campaign, as_of=self.totals.as_of)

    @cached_property
    def points(self) -> list[Point]:
        return points_of(self.campaign, self.totals)

    @cached_property
    def engager_summary(self) -> EngagerSummary:
        found = engager_summary(self.campaign, as_of=self.totals.as_of)
        return found if self.own is Own.LEFT_OUT else found.with_own()

    @cached_property
    def breakdown(self) -> Breakdown:
        return breakdown(self.campaign, self.engager_summary)

    @cached_property
    def new_engagers(self) -> NewEngagers:
        return new_engagers(self.campaign, as_of=self.totals.as_of, found=self.engager_summary)


def points_of(campaign: Campaign, newest: Totals | None = None) -> list[Point]:
    """By hour, and by day for a campaign so long that hours would not be legible."""
    points = growth(campaign, newest=newest)
    return points if len(points) <= HOURS_BEFORE_DAYS else by_day(points)
