"""The list of campaigns; pauses, resumes, extends and deletes one."""

from collections.abc import Sequence
from itertools import groupby

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.growth.campaign_overview import Overview, overviews
from socap.campaigns.campaign_search import by_client, matching_campaigns
from socap.campaigns.lifecycle import InvalidState, delete_campaign, extend, pause, resume
from socap.campaigns.models import Campaign, Status
from socap.web.campaigns.deletion_impact import deletion_impact
from socap.web.campaigns.window_forms import DeleteForm, ExtendForm
from socap.web.formatting import clock_time
from socap.web.navigation import redirect_back
from socap.web.pagination import without_nul
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.setup.checklist import open_steps

PAGE_SIZE = 25


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    """Lists the campaigns that match the search, grouped by client."""
    given = without_nul(request.GET)
    status, client = given.get("status", ""), given.get("client")
    status = status if status in Status.values else ""
    found = matching_campaigns(text=given.get("q", ""), client=client, status=status)
    page = Paginator(by_client(found), PAGE_SIZE).get_page(given.get("page"))
    context = {
        "page": page,
        "groups": _client_groups(overviews(list(page))),
        "has_clients": Campaign.objects.exclude(client_name="").exists(),
        "q": given.get("q", ""),
        "client": client,
        "status": status,
        "is_filtered": bool(status or client is not None or given.get("q")),
        "all": Status,
        "todo": open_steps(request.user),
    }
    return render(request, "web/campaigns/listing.html", context)


@signed_in
@require_POST
def pause_one(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    try:
        with transaction.atomic():
            pause(campaign, now=settings.SOCAP_CLOCK.now())
            record(request, "campaign.paused", on=campaign)
        messages.success(
            request, f"{campaign.name} is paused. Nothing is polled until you resume it."
        )
    except InvalidState as error:
        messages.error(request, str(error))
    return redirect_back(request, "campaign", campaign.pk)


@signed_in
@require_POST
def resume_one(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    try:
        with transaction.atomic():
            resume(campaign, now=settings.SOCAP_CLOCK.now())
            record(request, "campaign.resumed", on=campaign)
        messages.success(request, f"{campaign.name} has been resumed.")
    except InvalidState as error:
        messages.error(request, str(error))
    return redirect_back(request, "campaign", campaign.pk)


@signed_in
@require_POST
def extend_one(request: Request, campaign_id: int) -> HttpResponse:
    """Moves the end by a number of days or to a given time; resumes a completed campaign."""
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    form = ExtendForm(request.POST, campaign=campaign, now=now)
    if not form.is_valid():
        for problem in (str(one) for found in form.errors.values() for one in found):
            messages.error(request, f"Not extended: {problem}")
        return redirect("campaign-edit", campaign.pk)
    old_end, old_status = campaign.ends_at, campaign.status
    try:
        with transaction.atomic():
            extend(campaign, ends_at=form.cleaned_data["ends_at"], now=now)
            details = changes_between({"ends_at": old_end}, {"ends_at": campaign.ends_at})
            record(request, "campaign.extended", on=campaign, details=details)
    except InvalidState as error:
        messages.error(request, f"Not extended: {error}")
        return redirect("campaign-edit", campaign.pk)
    end = clock_time(campaign.ends_at, campaign.timezone, now, dated=True)
    again = " again" if old_status == Status.COMPLETED else ""
    condition = ", once it is resumed" if campaign.status == Status.PAUSED else ""
    messages.success(request, f"It is watched{again} until {end} ({campaign.timezone}){condition}.")
    return redirect("campaign", campaign.pk)


@signed_in
@require_http_methods(["GET", "POST"])
def delete(request: Request, campaign_id: int) -> HttpResponse:
    """Shows what would be deleted, and deletes it once the campaign's name is typed."""
    campaign = campaign_to_change(request, campaign_id)
    form = DeleteForm(request.POST if request.method == "POST" else None, campaign=campaign)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            record(request, "campaign.deleted", on=campaign)
            delete_campaign(campaign)
        messages.success(request, f"{campaign.name} has been deleted.")
        return redirect("campaigns")
    context = {"campaign": campaign, "form": form, "impact": deletion_impact(campaign)}
    return render(
        request, "web/campaigns/delete.html", context, status=422 if form.is_bound else 200
    )


def _client_groups(rows: Sequence[Overview]) -> list[tuple[Campaign, list[Overview]]]:
    """Returns the rows of each client, with the first one's campaign, which names the client."""
    groups = groupby(rows, key=lambda row: row.campaign.client_name.lower())
    return [(found[0].campaign, found) for found in (list(group) for _, group in groups)]
