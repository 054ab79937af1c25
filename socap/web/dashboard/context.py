"""What the dashboard of one campaign shows: the answers to all its questions."""

from datetime import datetime
from typing import Any

from django.conf import settings

from socap.alerts.alert_list import alert_counts
from socap.analytics.engagements.breakdown import breakdown
from socap.analytics.engagements.coverage import coverage, tweet_states
from socap.analytics.engagements.listing import engagements
from socap.analytics.engagers.engager_summary import counted
from socap.analytics.engagers.new_engagers import arrivals
from socap.analytics.engagers.ranking import engager_page
from socap.analytics.filters import OTHERS
from socap.analytics.growth.chart_annotations import joined, noticed
from socap.analytics.growth.curves import Point, by_day, growth
from socap.analytics.growth.deltas import movement
from socap.analytics.growth.totals import Totals, totals
from socap.campaigns.models import Campaign, CampaignTweet, Category, Status
from socap.charts.parts import Measure
from socap.web.dashboard.freshness import data_version
from socap.web.dashboard.kpi_cards import figures
from socap.web.dashboard.problems import Trouble, troubles
from socap.web.dashboard.tweet_table import tweet_table
from socap.web.dashboard.view_options import ZOOMS, read_look
from socap.web.permissions import Request

SECTIONS = {
    name: f"web/dashboard/_{name}.html"
    for name in ("state", "totals", "numbers", "breakdown", "tweets", "engagers", "engagements")
}
ENGAGERS_SHOWN = 10
ENGAGEMENTS_SHOWN = 30
HOURS_BEFORE_DAYS = 24 * 21


def dashboard_context(
    request: Request,
    campaign: Campaign,
    *,
    now: datetime,
    freshness: tuple[str, tuple[Trouble, ...]] | None = None,
) -> dict[str, Any]:
    """The answers to all questions of the dashboard; the number of queries does not grow.

    `freshness` is the data version and the troubles, where they have been asked already.
    """
    version, obstacles = freshness or freshness_of(campaign)
    states = tweet_states(campaign)
    known, expected = coverage(states)
    rows = engagements(campaign, limit=ENGAGEMENTS_SHOWN)
    top = engager_page(campaign, limit=ENGAGERS_SHOWN, filters=OTHERS)
    sums = totals(campaign)
    points = points_of(campaign, sums)
    who = counted(campaign, as_of=sums.as_of)
    people = breakdown(campaign, who)
    moved = movement(campaign, as_of=sums.as_of)
    new = arrivals(campaign, as_of=sums.as_of, found=who)
    look = read_look(request.GET)
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "user": request.user,
        "clock_speed": settings.SOCAP_CLOCK.speed,
        "look": look,
        "totals": sums,
        "figures": figures(sums, moved, people, new, points),
        "movement": moved,
        "arrivals": new,
        "breakdown": people,
        "recorded": sum(people.by_action.values()),
        "table": tweet_table(states, moved, look),
        "joined": joined(states),
        "noticed": noticed(campaign),
        "known": known,
        "counted": expected,
        "read_for_others": _read_for_others(campaign, now),
        "reading": any(part.reading for state in states for part in state.lists),
        "points": points[::-1],
        "measures": list(Measure),
        "zooms": ZOOMS,
        "categories": Category.values,
        "engagers": top.rows,
        "next_engager": top.next_cursor,
        "next_rank": ENGAGERS_SHOWN,
        "rows": rows.rows,
        "next_cursor": rows.next_cursor,
        "alerts": alert_counts(campaign),
        "troubles": obstacles,
        "version": version,
        "poll_every": "5s" if campaign.status == "active" else "20s",
    }


def _read_for_others(campaign: Campaign, now: datetime) -> bool:
    """Whether a paused campaign's numbers still move, because others watch the same tweets."""
    if campaign.status != Status.PAUSED:
        return False
    running = CampaignTweet.objects.filter(
        campaign__status=Status.ACTIVE, campaign__starts_at__lte=now
    )
    return running.filter(tweet__in=campaign.entries.values("tweet")).exists()


def freshness_of(campaign: Campaign) -> tuple[str, tuple[Trouble, ...]]:
    """(data version, troubles): asked before the data, so that what is newer is shown once more."""
    obstacles = troubles()
    return data_version(campaign, obstacles), obstacles


def points_of(campaign: Campaign, newest: Totals | None = None) -> list[Point]:
    """By hour, and by day for a campaign so long that hours would not be legible."""
    points = growth(campaign, newest=newest)
    return points if len(points) <= HOURS_BEFORE_DAYS else by_day(points)
