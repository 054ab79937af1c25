"""Lists the versions of a campaign's report, and makes and releases them."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.campaigns.models import Campaign
from socap.reports.models import ReportVersion
from socap.reports.versions import report_versions as versions
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in

PAGE = 20


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    before = request.GET.get("before", "")
    found = ReportVersion.objects.filter(campaign=campaign).defer("content", "plan")
    if before.isdecimal() and len(before) < 9:
        found = found.filter(number__lt=int(before))
    shown = list(found[: PAGE + 1])
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "versions": shown[:PAGE],
        "older": shown[PAGE - 1].number if len(shown) > PAGE else None,
        "in_work": any(one.state in versions.IN_WORK for one in shown),
        "newest": versions.newest_released(campaign),
    }
    if request.htmx and not request.htmx.history_restore_request:
        return render(request, "web/report/_versions.html", context)
    return render(request, "web/report/versions.html", context)


@signed_in
@require_POST
def make(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    try:
        version = versions.request_version(
            campaign, by=request.user.username, now=settings.SOCAP_CLOCK.now()
        )
    except versions.TooMany as error:
        messages.error(request, str(error))
    else:
        record(request, "report.requested", on=campaign, details={"version": version.number})
        messages.success(request, f"Version {version.number} is being made.")
    return redirect("campaign-reports", campaign.pk)


@signed_in
@require_POST
def retry(request: Request, campaign_id: int, number: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    versions.retry_version(version_to_see(campaign, number))
    messages.success(request, f"Version {number} is tried again.")
    return redirect("campaign-reports", campaign.pk)


@signed_in
@require_POST
def release(request: Request, campaign_id: int, number: int) -> HttpResponse:
    """Checks the texts with X first, which a worker does; then clients see the version."""
    campaign = campaign_to_change(request, campaign_id)
    version = version_to_see(campaign, number)
    try:
        versions.request_release(version, by=request.user.username)
    except versions.NotReleasable as error:
        messages.error(request, str(error))
    else:
        record(request, "report.release_requested", on=campaign, details={"version": number})
        messages.success(
            request,
            f"Version {number} is checked for deleted and protected tweets, and then released.",
        )
    return redirect("campaign-reports", campaign.pk)


def version_to_see(campaign: Campaign, number: int) -> ReportVersion:
    """Returns a version of the campaign, made or not, or raises Http404."""
    found = ReportVersion.objects.filter(campaign=campaign).select_related("campaign")
    return get_object_or_404(found, number=number)
