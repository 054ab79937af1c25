"""The report of one campaign, to be read or printed: for users, and by a share link for its client."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.campaigns.models import Campaign
from socap.lib.shared import Shared
from socap.reports.redaction import redact
from socap.reports.report import Report, build_report
from socap.web.dashboard.dashboard_cache import MOST, SECONDS
from socap.web.dashboard.freshness import data_version
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.vega_bundle import VERSION

reports: Shared[Report] = Shared(seconds=SECONDS, most=MOST)


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    context = report_context(campaign, now=settings.SOCAP_CLOCK.now(), hide_names=False)
    charts = [
        reverse("campaign-chart", args=[campaign.pk, name]) for name in ("growth", "intervals")
    ]
    shown = {"frame": "web/base.html", "charts": charts}
    return render(request, "web/report/page.html", context | shown)


def report_context(campaign: Campaign, *, now: datetime, hide_names: bool) -> dict[str, Any]:
    """Asked once for all who read it while nothing changes."""
    key = (campaign.pk, data_version(campaign, ()))
    found = reports.get(key, lambda: build_report(campaign))
    people = [
        redact(person, threshold=campaign.importance_threshold, hide_names=hide_names)
        for person in found.people
    ]
    return {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "report": found,
        "people": people,
        "hide_names": hide_names,
        "vega_version": VERSION,
    }
