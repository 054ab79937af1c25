"""Builds a campaign's report for its client, from the start until now or its end."""

from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagements.breakdown import Breakdown, breakdown
from socap.analytics.engagements.coverage import (
    TweetState,
    coverage,
    tweet_states,
)
from socap.analytics.engagements.quote_reach import (
    QuoteReach,
    ReachThroughQuotes,
    reach_through_quotes,
)
from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.engagers.ranking import Engager, engagers
from socap.analytics.filters import EngagerFilters, Own
from socap.analytics.growth.busiest_hour import BusiestHour, busiest_hour
from socap.analytics.growth.campaign_curve import campaign_curve
from socap.analytics.growth.curves import Known, Point, by_day, growth
from socap.analytics.growth.deltas import deltas
from socap.analytics.growth.totals import ENGAGEMENTS, Counts, Totals, totals
from socap.campaigns.annotations.notes import Note, client_notes
from socap.campaigns.models import Campaign

MAX_PEOPLE, MAX_TWEETS = 20, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The content of the report.

    `growth` is the change since the start, as on the dashboard, and the sum of the changes in `days`
    (oldest first); None before there are two readings. `people` are engagers with a score, most
    important first; `tweets` are most engaged first.
    """

    totals: Totals
    breakdown: Breakdown
    first_reading_at: datetime | None
    growth: Counts | None
    days: list[Point]
    busiest: BusiestHour | None
    people: list[Engager]
    tweets: list[TweetState]
    tweet_count: int
    known: int
    counted: int
    notes: list[Note]
    reach: ReachThroughQuotes

    @property
    def quotes(self) -> tuple[QuoteReach, ...]:
        """Returns the watched quotes that brought most."""
        return self.reach.quotes[:MAX_TWEETS]

    @property
    def top_engager(self) -> Engager | None:
        return next((person for person in self.people if not person.own), None)


def build_report(campaign: Campaign, own: Own = Own.LEFT_OUT) -> Report:
    """Collects the report's content in a constant number of queries; `own` accounts are among the people
    or not."""
    newest, states = totals(campaign), tweet_states(campaign)
    known, counted = coverage(states)
    changes = deltas(campaign, as_of=newest.as_of)
    delta, first_read = changes.whole, changes.baselines
    curve = campaign_curve(campaign, ENGAGEMENTS, newest=newest, first_read=first_read)
    summary = engager_summary(campaign)
    grew = delta.start_from is not None and delta.start_from != newest.as_of
    return Report(
        totals=newest,
        breakdown=breakdown(campaign, summary if own is Own.LEFT_OUT else summary.with_own()),
        first_reading_at=delta.start_from,
        growth=delta.start if grew else None,
        days=by_day(
            growth(
                campaign,
                known=Known(
                    totals=newest,
                    baselines=first_read,
                    engagements=known,
                ),
            )
        ),
        busiest=busiest_hour(curve),
        people=engagers(
            campaign, limit=MAX_PEOPLE, filters=EngagerFilters(min_importance=1, own=own)
        ),
        tweets=sorted(states, key=_by_engagements)[:MAX_TWEETS],
        tweet_count=len(states),
        known=known,
        counted=counted,
        notes=client_notes(campaign),
        reach=reach_through_quotes(campaign),
    )


def _by_engagements(state: TweetState) -> tuple[int, int, str]:
    return (-state.counted, -(state.tweet.views or 0), state.tweet.id)
