"""Shows one watched tweet: its growth, the coverage of its lists, and who engaged."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.engagements.listing import Sort, engagements
from socap.analytics.filters import EngagementFilters, Own
from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.totals import Counts
from socap.analytics.growth.tweet_curve import TweetPoint, tweet_curve
from socap.campaigns.models import Campaign, CampaignTweet
from socap.charts.growth import growth_chart, interval_chart
from socap.charts.parts import Measure, TimeScale
from socap.sources.base import Action
from socap.web.dashboard.chart_files import numbers_response, picture_response
from socap.web.formatting import tweet_label
from socap.web.permissions import Request, campaign_to_see, signed_in, tweet_to_see
from socap.web.vega_bundle import VERSION

CHARTS = {"growth": growth_chart, "intervals": interval_chart}
ROWS = 25
TABS = {
    "engagers": (None, Sort.IMPORTANCE),
    "replies": (Action.REPLY, Sort.NEWEST),
    "quotes": (Action.QUOTE, Sort.NEWEST),
    "retweets": (Action.RETWEET, Sort.NEWEST),
}


@signed_in
@require_safe
def show(request: Request, campaign_id: int, tweet_id: str) -> HttpResponse:
    """Shows the tweet with the first rows of one of its lists."""
    campaign = campaign_to_see(request, campaign_id)
    entry = tweet_to_see(campaign, tweet_id)
    [state] = tweet_states(campaign, only=entry.tweet_id)
    points = tweet_curve(campaign, entry.tweet_id)
    tab = request.GET.get("list", "")
    tab = tab if tab in TABS else "engagers"
    action, sort = TABS[tab]
    own = Own.INCLUDED if request.GET.get("own") == Own.INCLUDED else Own.LEFT_OUT
    with_own = own is Own.INCLUDED
    found = engagements(
        campaign,
        filters=EngagementFilters(tweet=entry.tweet_id, action=action, own=own),
        sort=sort,
        limit=ROWS,
    )
    query = {
        "tweet": entry.tweet_id,
        "action": action,
        "sort": sort,
        "own": own if with_own else None,
    }
    known: dict[Action | None, int] = {part.action: part.known for part in state.lists}
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "state": state,
        "tweet": state.tweet,
        "points": points[::-1],
        "latest_change": points[-1].change if points else Counts(),
        "previous_reading_at": points[-2].taken_at if len(points) > 1 else None,
        "measures": list(Measure),
        "vega_version": VERSION,
        "tab": tab,
        "tabs": [
            ("engagers", "By importance", state.known),
            *((name, name.capitalize(), known.get(TABS[name][0], 0)) for name in list(TABS)[1:]),
        ],
        "with_own": with_own,
        "standalone": True,
        "shown_on": "tweet",
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filter_query": urlencode({name: value for name, value in query.items() if value}),
    }
    return render(request, "web/explore/tweet.html", context)


@signed_in
@require_safe
def chart(request: Request, campaign_id: int, tweet_id: str, name: str) -> HttpResponse:
    """Returns the Vega-Lite specification of one of the tweet's charts, with data."""
    campaign = campaign_to_see(request, campaign_id)
    points, measure = _curve(campaign, tweet_to_see(campaign, tweet_id), request)
    spec = _spec(campaign, name, points, measure)
    return JsonResponse(spec, headers={"Cache-Control": "private, no-cache"})


@signed_in
@require_safe
def chart_file(
    request: Request, campaign_id: int, tweet_id: str, name: str, kind: str
) -> HttpResponse:
    """Returns one of the tweet's charts as a picture or as the numbers behind it."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    entry = tweet_to_see(campaign, tweet_id)
    points, measure = _curve(campaign, entry, request)
    spec = _spec(campaign, name, points, measure)
    if kind == "csv":
        launch = entry.tweet.posted_at
        return numbers_response(points, campaign, name, measure, launch=launch, now=now)
    if kind != "png":
        raise Http404("a chart is a png or a csv")
    title, as_of = tweet_label(entry.tweet, entry.category), points[-1].at if points else None
    return picture_response(spec, campaign, name, measure, title=title, as_of=as_of, now=now)


def _curve(
    campaign: Campaign, entry: CampaignTweet, request: Request
) -> tuple[list[CurvePoint], Measure]:
    """Returns the tweet's curve of the requested measure."""
    requested = request.GET.get("measure", "")
    measure = Measure(requested) if requested in list(Measure) else Measure.ENGAGEMENTS
    readings = tweet_curve(campaign, entry.tweet_id)
    first = readings[0].total if readings else Counts()
    return [_point(reading, first, entry.category, measure) for reading in readings], measure


def _spec(
    campaign: Campaign, name: str, points: Sequence[CurvePoint], measure: Measure
) -> dict[str, Any]:
    if name not in CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(CHARTS)}")
    return CHARTS[name](points, times=TimeScale(zone=campaign.timezone), measure=measure)


def _point(reading: TweetPoint, first: Counts, category: str, measure: Measure) -> CurvePoint:
    """Converts a reading to a point of a campaign with one tweet, to reuse the campaign's charts."""
    return CurvePoint(
        at=reading.taken_at,
        by_category={category: measure.of(reading.total)},
        gained={category: measure.of(reading.total - first)},
    )
