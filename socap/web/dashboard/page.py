"""The dashboard of one campaign, its live fragments and its charts."""

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import condition, require_safe

from socap.web.dashboard.chart_files import KINDS, campaign_chart_file
from socap.web.dashboard.charts import CHARTS, campaign_chart
from socap.web.dashboard.context import freshness_of
from socap.web.dashboard.dashboard_cache import dashboard_of
from socap.web.dashboard.freshness import data_version, fingerprint
from socap.web.dashboard.view_options import read_view_options
from socap.web.models import SavedView
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
    shared = dashboard_of(request, campaign, freshness_of(campaign), now=now)
    page = "web/dashboard/wall.html" if shared.context["look"].wall else "web/dashboard/page.html"
    query = shared.context["look"].query(wall="").removeprefix("?")
    views = views_of_page(saved, SavedView.Page.DASHBOARD, campaign, query=query)
    own = {"user": request.user, "now": now, "vega_version": VERSION, "views": views}
    return render(request, page, shared.page | own)


@signed_in
@require_safe
def live(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the sections that have changed, or 204 if none has."""
    campaign = campaign_to_see(request, campaign_id)
    freshness, now = freshness_of(campaign), settings.SOCAP_CLOCK.now()
    if request.GET.get("version") == freshness[0]:
        return HttpResponse(status=204)
    shared = dashboard_of(request, campaign, freshness, now=now)
    seen = read_seen(request.GET.getlist("seen"))
    # The wall shows only some sections.
    changed = [part for part in shared.changed_since(seen) if not seen or part.name in seen]
    own = {"user": request.user, "now": now, "changed": changed}
    return render(request, "web/dashboard/_live.html", shared.context | own)


def _chart_version(request: Request, campaign_id: int, name: str) -> str:
    """Returns the chart's ETag."""
    campaign = campaign_to_see(request, campaign_id)
    return f'"{fingerprint(data_version(campaign, ()) + read_view_options(request.GET).drawn)}"'


@signed_in
@require_safe
@condition(etag_func=_chart_version)
def chart(request: Request, campaign_id: int, name: str) -> HttpResponse:
    """The Vega-Lite specification of one chart with its rows."""
    campaign = campaign_to_see(request, campaign_id)
    if name not in CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(CHARTS)}")

    def note_link(note_id: int) -> str:
        return reverse("campaign-note", args=[campaign.pk, note_id])

    spec = campaign_chart(
        campaign,
        name,
        read_view_options(request.GET),
        now=settings.SOCAP_CLOCK.now(),
        # The others are those of the report, which is handed over.
        all_notes=name == "timeline",
        link=lambda account_id: reverse("campaign-account", args=[campaign.pk, account_id]),
        note_link=note_link if request.user.may_change else None,
    )
    return JsonResponse(spec, headers={"Cache-Control": "private, no-cache"})


@signed_in
@require_safe
def chart_file(request: Request, campaign_id: int, name: str, kind: str) -> HttpResponse:
    """Returns one chart as a picture or as the numbers behind it."""
    campaign = campaign_to_see(request, campaign_id)
    if name not in CHARTS or kind not in KINDS:
        raise Http404(f"there is no {name}.{kind}; known: {', '.join(CHARTS)} as png or csv")
    look = read_view_options(request.GET)
    return campaign_chart_file(campaign, name, look, kind=kind, now=settings.SOCAP_CLOCK.now())
