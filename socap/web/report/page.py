"""The report of one campaign, to read or print; also shown to clients with a share link."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.analytics.filters import Own
from socap.analytics.people.list_engagement import list_counts
from socap.campaigns.models import Campaign
from socap.charts.chart_look import AXES
from socap.lib.timed_cache import TimedCache
from socap.reports.redaction import redact
from socap.reports.report import Report, build_report
from socap.web.dashboard.dashboard_cache import MOST, SECONDS
from socap.web.dashboard.freshness import data_version
from socap.web.dashboard.view_options import ViewOptions, read_view_options
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.vega_bundle import VERSION

REPORT_CHARTS = ("growth", "intervals")
reports: TimedCache[Report] = TimedCache(seconds=SECONDS, most=MOST)


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    now, look = settings.SOCAP_CLOCK.now(), read_view_options(request.GET)
    context = report_context(campaign, now=now, look=look, hide_names=False)
    charts = [reverse("campaign-chart", args=[campaign.pk, name]) for name in REPORT_CHARTS]
    page_context = {
        "frame": "web/base.html",
        "charts": charts,
        "important_list": list_counts(campaign),  # for us only: clients do not see the list
    }
    return render(request, "web/report/page.html", context | page_context)


def report_context(
    campaign: Campaign, *, now: datetime, look: ViewOptions, hide_names: bool
) -> dict[str, Any]:
    """Returns the report's template context; computed once per data version for all readers."""
    own = look.own_accounts
    key = (campaign.pk, data_version(campaign, ()), own)
    campaign_report = reports.get(key, lambda: build_report(campaign, own))
    people = [
        redact(person, threshold=campaign.importance_threshold, hide_names=hide_names)
        for person in campaign_report.people
    ]
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "look": look,
        "axes": AXES,
        "report": campaign_report,
        "with_own": own is not Own.LEFT_OUT,
        "people": people,
        "hide_names": hide_names,
        "vega_version": VERSION,
    }
