"""The dashboard of one campaign, its live fragments and its charts."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.campaigns.models import Campaign
from socap.charts.campaign_charts import CHARTS, campaign_chart_data
from socap.reports.chart_files import KINDS, campaign_chart_file
from socap.saved_views.models import SavedView
from socap.web.dashboard.charts import chart_file_response, chart_response, draw_for_team
from socap.web.dashboard.context import freshness_of
from socap.web.dashboard.dashboard_cache import dashboard_of
from socap.web.dashboard.view_options import read_view_options
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.saved_views.views_of_page import find_views, open_with_default, views_of_page
from socap.web.sections import read_seen
from socap.web.vega_bundle import VERSION


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    saved = find_views(request.user, SavedView.Page.DASHBOARD, campaign)
    if default := open_with_default(request, saved):
        return default
    shared = dashboard_of(request, freshness_of(campaign.pk), lambda: campaign, now=now)
    page = "web/dashboard/wall.html" if shared.context["look"].wall else "web/dashboard/page.html"
    query = shared.context["look"].query(wall="").removeprefix("?")
    views = views_of_page(saved, SavedView.Page.DASHBOARD, campaign, query=query)
    own = {"user": request.user, "now": now, "vega_version": VERSION, "views": views}
    return render(request, page, shared.page | own)


@signed_in
@require_safe
def live(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the sections that have changed, or 204 if none has."""
    now = settings.SOCAP_CLOCK.now()
    try:
        freshness = freshness_of(campaign_id, refreshing=True)
    except Campaign.DoesNotExist:
        raise Http404("there is no such campaign") from None
    if request.GET.get("version") == freshness.version:
        return HttpResponse(status=204)
    # Every user may see every campaign, so whoever shares a dashboard need not load it.
    shared = dashboard_of(
        request, freshness, lambda: campaign_to_see(request, campaign_id), now=now
    )
    seen = read_seen(request.GET.getlist("seen"))
    # The wall shows only some sections.
    changed = [part for part in shared.changed_since(seen) if not seen or part.name in seen]
    return HttpResponse(shared.fragments(changed))


@signed_in
@require_safe
def chart(request: Request, campaign_id: int, name: str) -> HttpResponse:
    """The Vega-Lite specification of one chart with its rows."""
    campaign, may_change = campaign_to_see(request, campaign_id), request.user.may_change
    if name not in CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(CHARTS)}")
    look, now = read_view_options(request.GET).chart, settings.SOCAP_CLOCK.now()

    def spec() -> dict[str, Any]:
        # The others are those of the report, which is handed over.
        for_client = name != "timeline"
        data = campaign_chart_data(campaign, name, look.measure, now=now, for_client=for_client)
        return draw_for_team(campaign, data, look, may_change=may_change)

    return chart_response(
        request, campaign, name, look.measure, look.axis, may_change, now=now, draw=spec
    )


@signed_in
@require_safe
def chart_file(request: Request, campaign_id: int, name: str, kind: str) -> HttpResponse:
    """Returns one chart as a picture or as the numbers behind it."""
    campaign = campaign_to_see(request, campaign_id)
    if name not in CHARTS or kind not in KINDS:
        raise Http404(f"there is no {name}.{kind}; known: {', '.join(CHARTS)} as png or csv")
    look, now = read_view_options(request.GET).chart, settings.SOCAP_CLOCK.now()
    return chart_file_response(campaign_chart_file(campaign, name, look, kind=kind, now=now))
