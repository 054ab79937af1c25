"""One watched tweet: how it grew, how much of its lists is known, and who did what with it."""

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.engagements.listing import Sort, engagements
from socap.analytics.filters import EngagementFilters
from socap.analytics.growth.curves import Point
from socap.analytics.growth.totals import Counts
from socap.analytics.growth.tweet_curve import Reading, tweet_curve
from socap.charts.growth import growth_chart, interval_chart
from socap.charts.parts import Measure
from socap.sources.base import Action
from socap.web.permissions import Request, campaign_to_see, signed_in, tweet_to_see
from socap.web.vega_bundle import VERSION

CHARTS = {"growth": growth_chart, "intervals": interval_chart}
SHOWN = 25
TABS = {
    "engagers": (None, Sort.IMPORTANCE),
    "replies": (Action.REPLY, Sort.NEWEST),
    "quotes": (Action.QUOTE, Sort.NEWEST),
    "retweets": (Action.RETWEET, Sort.NEWEST),
}


@signed_in
@require_safe
def show(request: Request, campaign_id: int, tweet_id: str) -> HttpResponse:
    """The tweet with one of its lists; the rest of the list is a page of the engagements."""
    campaign = campaign_to_see(request, campaign_id)
    entry = tweet_to_see(campaign, tweet_id)
    [state] = tweet_states(campaign, only=entry.tweet_id)
    points = tweet_curve(campaign, entry.tweet_id)
    tab = request.GET.get("list", "")
    tab = tab if tab in TABS else "engagers"
    action, sort = TABS[tab]
    found = engagements(
        campaign,
        filters=EngagementFilters(tweet=entry.tweet_id, action=action),
        sort=sort,
        limit=SHOWN,
    )
    wanted = {"tweet": entry.tweet_id, "action": action, "sort": sort}
    known: dict[Action | None, int] = {part.action: part.known for part in state.lists}
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "state": state,
        "tweet": state.tweet,
        "points": points[::-1],
        "moved": points[-1].change if points else Counts(),
        "before": points[-2].taken_at if len(points) > 1 else None,
        "measures": list(Measure),
        "vega_version": VERSION,
        "tab": tab,
        "tabs": [
            ("engagers", "By importance", state.known),
            *((name, name.capitalize(), known.get(TABS[name][0], 0)) for name in list(TABS)[1:]),
        ],
        "alone": True,
        "plainly": "tweet",
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "kept": urlencode({name: value for name, value in wanted.items() if value}),
    }
    return render(request, "web/explore/tweet.html", shown)


@signed_in
@require_safe
def chart(request: Request, campaign_id: int, tweet_id: str, name: str) -> HttpResponse:
    """The Vega-Lite specification of one of the tweet's charts with its rows."""
    campaign = campaign_to_see(request, campaign_id)
    entry = tweet_to_see(campaign, tweet_id)
    if name not in CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(CHARTS)}")
    asked = request.GET.get("measure", "")
    measure = Measure(asked) if asked in list(Measure) else Measure.ENGAGEMENTS
    readings = tweet_curve(campaign, entry.tweet_id)
    points = [_point(entry.category, reading, readings[0].total) for reading in readings]
    spec = CHARTS[name](points, zone=campaign.timezone, measure=measure)
    return JsonResponse(spec, headers={"Cache-Control": "private, no-cache"})


def _point(category: str, reading: Reading, first: Counts) -> Point:
    """A campaign of one tweet, so that its curve is drawn as the campaign's is."""
    return Point(
        start=reading.taken_at,
        taken_at=reading.taken_at,
        known=0,
        total=reading.total,
        since_start=reading.total - first,
        change=reading.change,
        by_category={category: reading.total},
        change_by_category={category: reading.change},
    )
