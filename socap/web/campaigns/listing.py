"""The list of campaigns, and what can be done with one as a whole."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.growth.campaign_overview import overviews
from socap.campaigns.lifecycle import InvalidState, delete_campaign, extend, pause, resume
from socap.campaigns.models import Campaign, Status
from socap.web.campaigns.deletion_impact import losses
from socap.web.campaigns.window_forms import DeleteForm, ExtendForm
from socap.web.formatting import clock_time
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.setup.checklist import still_to_do

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
    shown = {
        "page": page,
        "overviews": overviews(list(page)),
        "status": status,
        "all": Status,
        "todo": still_to_do(request.user),
    }
    return render(request, "web/campaigns/listing.html", shown)


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
    except InvalidState as error:
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
    except InvalidState as error:
        messages.error(request, str(error))
    return _back(request, campaign)


@signed_in
@require_POST
def extend_one(request: Request, campaign_id: int) -> HttpResponse:
    """By the days of the button, or to the end that was typed; a completed campaign goes on."""
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    form = ExtendForm(request.POST, campaign=campaign, now=now)
    if not form.is_valid():
        for problem in (str(one) for found in form.errors.values() for one in found):
            messages.error(request, f"Not extended: {problem}")
        return redirect("campaign-edit", campaign.pk)
    before, was = campaign.ends_at, campaign.status
    try:
        with transaction.atomic():
            extend(campaign, ends_at=form.cleaned_data["ends_at"], now=now)
            told = changes_between({"ends_at": before}, {"ends_at": campaign.ends_at})
            record(request, "campaign.extended", on=campaign, details=told)
    except InvalidState as error:
        messages.error(request, f"Not extended: {error}")
        return redirect("campaign-edit", campaign.pk)
    end = clock_time(campaign.ends_at, campaign.timezone, now, dated=True)
    again = " again" if was == Status.COMPLETED else ""
    then = ", once it is resumed" if campaign.status == Status.PAUSED else ""
    messages.success(request, f"It is watched{again} until {end} ({campaign.timezone}){then}.")
    return redirect("campaign", campaign.pk)


@signed_in
@require_http_methods(["GET", "POST"])
def delete(request: Request, campaign_id: int) -> HttpResponse:
    """Says what goes with it, and wants its name typed."""
    campaign = campaign_to_change(request, campaign_id)
    form = DeleteForm(request.POST if request.method == "POST" else None, campaign=campaign)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            record(request, "campaign.deleted", on=campaign)
            delete_campaign(campaign)
        messages.success(request, f"{campaign.name} is deleted.")
        return redirect("campaigns")
    shown = {"campaign": campaign, "form": form, "losses": losses(campaign)}
    return render(request, "web/campaigns/delete.html", shown, status=422 if form.is_bound else 200)


def _back(request: Request, campaign: Campaign) -> HttpResponse:
    """To the page the button was on."""
    came_from = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()}):
        return HttpResponseRedirect(came_from)  # `redirect` would look for a page of that name
    return redirect("campaign", campaign.pk)
