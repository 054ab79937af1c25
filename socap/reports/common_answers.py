"""What several cards of one dashboard ask; each question is asked once, when the first card wants it."""

from datetime import datetime
from functools import cached_property, partial

from socap.alerts.incidents import Problem
from socap.analytics.engagements.breakdown import Breakdown, breakdown
from socap.analytics.engagements.coverage import TweetState, coverage, tweet_states
from socap.analytics.engagements.query_plan import Stats, stats_of
from socap.analytics.engagements.quote_reach import ReachThroughQuotes, reach_through_quotes
from socap.analytics.engagers.engager_summary import EngagerSummary, engager_summary
from socap.analytics.engagers.new_engagers import NewEngagers, new_engagers
from socap.analytics.filters import Own
from socap.analytics.growth.curves import Known, Point, by_day, growth
from socap.analytics.growth.deltas import Deltas, deltas
from socap.analytics.growth.totals import Totals, totals
from socap.analytics.pace.pace_state import PaceState, pace_state
from socap.analytics.tweets.author_usual import usual_of_authors
from socap.analytics.tweets.tweet_results import TweetResults, tweet_results
from socap.campaigns.models import Campaign
from socap.campaigns.stored_summaries import StoredSummary, find_stored_summary
from socap.follow_ups.states import FollowUpRow, follow_ups_by_account

HOURS_BEFORE_DAYS = 24 * 21


class CommonAnswers:
    """About `campaign`, as of `now`; `problems` keep its data from coming.

    `usual_interval` is that of a fixed pace that names none, in minutes; clients do not see it.
    Lists and counts of people leave out its own accounts unless `own` says otherwise.
    """

    def __init__(
        self,
        campaign: Campaign,
        *,
        now: datetime,
        problems: tuple[Problem, ...] = (),
        own: Own = Own.LEFT_OUT,
        usual_interval: int | None = None,
    ) -> None:
        self.campaign, self.now, self.problems, self.own = campaign, now, problems, own
        self.usual_interval = usual_interval

    @cached_property
    def stats(self) -> Stats:
        return stats_of(self.campaign, {}, minima=(1, self.campaign.importance_threshold))

    @cached_property
    def follow_ups(self) -> dict[str, FollowUpRow]:
        return follow_ups_by_account(self.campaign)

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
    def pace(self) -> PaceState:
        return pace_state(
            self.campaign, now=self.now, usual_interval=self.usual_interval, stored=self.stored
        )

    @cached_property
    def points(self) -> list[Point]:
        """By hour, and by day for a campaign so long that hours would not be legible."""
        points = growth(
            self.campaign,
            known=Known(
                totals=self.totals,
                baselines=self.deltas.baselines,
                engagements=coverage(self.states)[0],
            ),
        )
        return points if len(points) <= HOURS_BEFORE_DAYS else by_day(points)

    @cached_property
    def stored(self) -> StoredSummary:
        return find_stored_summary(self.campaign)

    @cached_property
    def engager_summary(self) -> EngagerSummary:
        found = engager_summary(self.campaign, as_of=self.totals.as_of, stored=self.stored)
        return found if self.own is Own.LEFT_OUT else found.with_own()

    @cached_property
    def breakdown(self) -> Breakdown:
        return breakdown(self.campaign, self.engager_summary)

    @cached_property
    def reach_through_quotes(self) -> ReachThroughQuotes:
        return reach_through_quotes(self.campaign)

    def tweet_results(self, limit: int | None = None) -> TweetResults:
        """Returns the results of all tweets, or of the `limit` that brought most."""
        people, usual_of = self.engager_summary.by_tweet, partial(usual_of_authors, self.campaign)
        return tweet_results(self.states, people, self.reach_through_quotes, usual_of, limit=limit)

    @cached_property
    def new_engagers(self) -> NewEngagers:
        return new_engagers(self.campaign, as_of=self.totals.as_of, found=self.engager_summary)
