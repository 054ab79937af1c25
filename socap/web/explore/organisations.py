"""Lists the organisations that a campaign's engagers name in their bios, and exports them."""

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.analytics.insight.audience import MOST_ORGANISATIONS, audience
from socap.reports.export import file_name
from socap.web.explore.downloads import csv_download
from socap.web.permissions import Request, campaign_to_see, signed_in

COLUMNS = ("name", "kind", "people", "former", "important", "automated")


@signed_in
@require_safe
def listing(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    found = audience(campaign)
    context = {
        "campaign": campaign,
        "found": found,
        "is_cut": len(found.organisations) == MOST_ORGANISATIONS,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
    }
    return render(request, "web/explore/organisations.html", context)


@signed_in
@require_safe
def export(request: Request, campaign_id: int) -> HttpResponseBase:
    campaign = campaign_to_see(request, campaign_id)
    name = file_name(campaign, "organisations", "csv", now=settings.SOCAP_CLOCK.now())
    return csv_download(name, COLUMNS, audience(campaign).organisations)
