"""Shows one watched tweet: its growth, the coverage of its lists, and who engaged."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from socap.analytics.engagements.coverage import tweet_state
from socap.analytics.engagements.listing import Sort, engagements
from socap.analytics.engagements.quote_reach import reach_through_quotes
from socap.analytics.filters import EngagementFilters, On, Own
from socap.analytics.growth.totals import Counts
from socap.analytics.growth.tweet_curve import tweet_curve
from socap.campaigns.models import WatchedQuote
from socap.charts.campaign_charts import TWEET_CHARTS, tweet_chart_data
from socap.charts.chart_look import AXES
from socap.charts.parts import Measure
from socap.reports.chart_files import KINDS, tweet_chart_file
from socap.sources.base import Action
from socap.web.dashboard.charts import chart_file_response, chart_response, draw_for_team
from socap.web.dashboard.view_options import read_view_options
from socap.web.permissions import Request, campaign_to_see, signed_in, tweet_to_see
from socap.web.vega_bundle import VERSION

ROWS = 25
TABS = {
    "engagers": (None, Sort.IMPORTANCE),
    "replies": (Action.REPLY, Sort.NEWEST),
    "quotes": (Action.QUOTE, Sort.NEWEST),
    "retweets": (Action.RETWEET, Sort.NEWEST),
    "likes": (Action.LIKE, Sort.NEWEST),
}
LABELS = {"engagers": "By importance"}


@signed_in
@require_safe
def show(request: Request, campaign_id: int, tweet_id: str) -> HttpResponse:
    """Shows the tweet with the first rows of one of its lists."""
    campaign = campaign_to_see(request, campaign_id)
    entry = tweet_to_see(campaign, tweet_id)
    state, quote = tweet_state(campaign, entry), entry if isinstance(entry, WatchedQuote) else None
    points = tweet_curve(campaign, entry.tweet_id)
    tab = request.GET.get("list", "")
    tab = tab if tab in TABS else "engagers"
    action, sort = TABS[tab]
    own = Own.INCLUDED if request.GET.get("own") == Own.INCLUDED else Own.LEFT_OUT
    with_own, on = own is Own.INCLUDED, On.QUOTES if quote else On.TWEETS
    found = engagements(
        campaign,
        filters=EngagementFilters(tweet=entry.tweet_id, action=action, own=own, on=on),
        sort=sort,
        limit=ROWS,
    )
    query = {
        "tweet": entry.tweet_id,
        "action": action,
        "sort": sort,
        "own": own if with_own else None,
        "on": on if quote else None,
    }
    look = read_view_options(request.GET)
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
        "axes": AXES,
        "look": look,
        "switching_own": _address(look.query(own="" if with_own else Own.INCLUDED.value), tab),
        "vega_version": VERSION,
        "tab": tab,
        "tabs": [
            (name, LABELS.get(name, name.capitalize()), count, _address(look.query(), name))
            for name in TABS
            if name != "likes" or name == tab or Action.LIKE in known
            for count in [state.known if name == "engagers" else known.get(TABS[name][0], 0)]
        ],
        "with_own": with_own,
        "quote": quote,
        "reach": None if quote else reach_through_quotes(campaign, parent=entry.tweet_id),
        "standalone": True,
        "shown_on": "tweet",
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filter_query": urlencode({name: value for name, value in query.items() if value}),
    }
    return render(request, "web/explore/tweet.html", context)


def _address(query: str, tab: str) -> str:
    return f"{query}&list={tab}#did".replace("?&", "?")


@signed_in
@require_safe
def chart(request: Request, campaign_id: int, tweet_id: str, name: str) -> HttpResponse:
    """Returns the Vega-Lite specification of one of the tweet's charts, with data."""
    campaign, may_change = campaign_to_see(request, campaign_id), request.user.may_change
    entry, name = tweet_to_see(campaign, tweet_id), _known_chart(name)
    look, now = read_view_options(request.GET).chart, settings.SOCAP_CLOCK.now()

    def spec() -> dict[str, Any]:
        data = tweet_chart_data(campaign, entry, name, look.measure, now=now, for_client=False)
        return draw_for_team(campaign, data, look, may_change=may_change)

    shown = (entry.tweet_id, name, look.measure, look.axis, may_change)
    return chart_response(request, campaign, *shown, now=now, draw=spec)


@signed_in
@require_safe
def chart_file(
    request: Request, campaign_id: int, tweet_id: str, name: str, kind: str
) -> HttpResponse:
    """Returns one of the tweet's charts as a picture or as the numbers behind it."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    entry, look = tweet_to_see(campaign, tweet_id), read_view_options(request.GET).chart
    if kind not in KINDS:
        raise Http404("a chart is a png or a csv")
    return chart_file_response(
        tweet_chart_file(campaign, entry, _known_chart(name), look, kind=kind, now=now)
    )


def _known_chart(name: str) -> str:
    if name not in TWEET_CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(TWEET_CHARTS)}")
    return name
