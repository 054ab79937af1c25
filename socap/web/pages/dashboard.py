"""The dashboard of one campaign, the fragments that keep it true, and its charts."""

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import condition, require_safe

from socap.web.access import Request, campaign_to_see, signed_in
from socap.web.bundle import VERSION
from socap.web.charts import Measure, growth_chart, interval_chart
from socap.web.freshness import data_version, fingerprint
from socap.web.sections import dashboard_context, points_of, read_seen, render_sections
from socap.web.trouble import troubles

CHARTS = {"growth": growth_chart, "intervals": interval_chart}


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    context = dashboard_context(request, campaign, now=settings.SOCAP_CLOCK.now())
    sections = {section.name: section for section in render_sections(context, {})}
    return render(
        request, "web/dashboard.html", context | {"sections": sections, "vega_version": VERSION}
    )


@signed_in
@require_safe
def live(request: Request, campaign_id: int) -> HttpResponse:
    """204 while nothing has changed, else the sections that look different from those on the page."""
    campaign = campaign_to_see(request, campaign_id)
    if request.GET.get("version") == data_version(campaign, troubles()):
        return HttpResponse(status=204)
    context = dashboard_context(request, campaign, now=settings.SOCAP_CLOCK.now())
    changed = render_sections(context, read_seen(request.GET.getlist("seen")))
    return render(request, "web/live.html", context | {"changed": changed})


def _chart_version(request: Request, campaign_id: int, name: str) -> str:
    """For browsers that have the chart already."""
    campaign = campaign_to_see(request, campaign_id)
    newest = campaign.snapshots.order_by("-hour").values_list("pk", "taken_at").first()
    return f'"{fingerprint(repr((newest, campaign.timezone, request.GET.get("measure"))))}"'


@signed_in
@require_safe
@condition(etag_func=_chart_version)
def chart(request: Request, campaign_id: int, name: str) -> HttpResponse:
    """The Vega-Lite specification of one chart with its rows."""
    campaign = campaign_to_see(request, campaign_id)
    if name not in CHARTS:
        raise Http404(f"there is no chart {name}; known: {', '.join(CHARTS)}")
    asked = request.GET.get("measure", "")
    measure = Measure(asked) if asked in list(Measure) else Measure.ENGAGEMENTS
    spec = CHARTS[name](points_of(campaign), zone=campaign.timezone, measure=measure)
    return JsonResponse(spec, headers={"Cache-Control": "private, no-cache"})
