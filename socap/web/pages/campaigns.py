"""The list of campaigns, and what can be done with one as a whole."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.campaigns.audit import record
from socap.campaigns.lifecycle import NotNow, delete_campaign, pause, resume
from socap.campaigns.models import Campaign, Status
from socap.metrics.overview import overviews
from socap.web.access import Request, campaign_to_change, signed_in

PAGE = 25


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    """All campaigns or those of one status, newest first, page by page."""
    status = request.GET.get("status", "")
    found = Campaign.objects.all()
    if status in Status.values:
        found = found.filter(status=status)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "overviews": overviews(list(page)), "status": status, "all": Status}
    return render(request, "web/campaigns.html", shown)


@signed_in
@require_POST
def pause_one(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    try:
        with transaction.atomic():
            pause(campaign)
            record(request, "campaign.paused", on=campaign)
        messages.success(
            request, f"{campaign.name} is paused. Nothing is read until you resume it."
        )
    except NotNow as error:
        messages.error(request, str(error))
    return _back(request, campaign)


@signed_in
@require_POST
def resume_one(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    try:
        with transaction.atomic():
            resume(campaign, now=settings.SOCAP_CLOCK.now())
            record(request, "campaign.resumed", on=campaign)
        messages.success(request, f"{campaign.name} is watched again from now on.")
    except NotNow as error:
        messages.error(request, str(error))
    return _back(request, campaign)


@signed_in
@require_http_methods(["GET", "POST"])
def delete(request: Request, campaign_id: int) -> HttpResponse:
    """Asks first, saying what goes with it."""
    campaign = campaign_to_change(request, campaign_id)
    if request.method == "POST":
        with transaction.atomic():
            record(request, "campaign.deleted", on=campaign)
            delete_campaign(campaign)
        messages.success(request, f"{campaign.name} is deleted.")
        return redirect("campaigns")
    shown = {"campaign": campaign, "overview": overviews([campaign])[0]}
    return render(request, "web/delete.html", shown)


def _back(request: Request, campaign: Campaign) -> HttpResponse:
    """To the page the button was on."""
    came_from = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return redirect(came_from)
    return redirect("campaign", campaign.pk)
