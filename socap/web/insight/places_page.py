"""Shows where a campaign's people are, and corrects the place of an account."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.insight.country_totals import CountryTotals, country_totals
from socap.campaigns.models import Campaign
from socap.charts.world_map import HEIGHT, WIDTH, map_shapes
from socap.insight.account_places import (
    AccountPlace,
    UnknownCountry,
    account_place,
    correct_place,
    remove_correction,
)
from socap.people.models import Account
from socap.reports.export import file_name
from socap.reports.export_columns import COUNTRY_NAMES
from socap.web.explore.downloads import csv_download
from socap.web.navigation import redirect_back
from socap.web.permissions import (
    Request,
    campaign_to_see,
    require_change_permission,
    signed_in,
    x_account_to_see,
)


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the page, or the map alone, which the dashboard's card loads after the page."""
    campaign = campaign_to_see(request, campaign_id)
    found = _totals(campaign)
    context = {
        "campaign": campaign,
        "places": found,
        "now": settings.SOCAP_CLOCK.now(),
    } | world_map_context(found)
    if request.GET.get("part") == "map":
        return render(request, "web/insight/_world_map.html", context)
    return render(request, "web/insight/places.html", context)


@signed_in
@require_safe
def export(request: Request, campaign_id: int) -> HttpResponseBase:
    campaign = campaign_to_see(request, campaign_id)
    name = file_name(campaign, "places", "csv", now=settings.SOCAP_CLOCK.now())
    return csv_download(name, COUNTRY_NAMES, iter(_totals(campaign).countries))


@signed_in
@require_POST
def correct(request: Request, account_id: str) -> HttpResponse:
    """Sets the account's place by hand, or goes back to the derived one, as `do` says."""
    require_change_permission(request.user)
    account = x_account_to_see(account_id)
    country, city = request.POST.get("country", ""), request.POST.get("city", "")
    with transaction.atomic():
        before = account_place(account.pk)
        try:
            place = (
                remove_correction(account.pk)
                if request.POST.get("do") == "remove"
                else correct_place(
                    account.pk,
                    country=country,
                    city=city.replace("\x00", ""),
                    by=request.user.get_username(),
                    now=settings.SOCAP_CLOCK.now(),
                )
            )
        except UnknownCountry:
            messages.error(request, "Nothing changed: choose a country from the list.")
            return redirect_back(request, "x-account", account.pk)
        if place != before:
            _record(request, account, before, place)
    messages.success(request, f"The place of @{account.username} is {place}.")
    return redirect_back(request, "x-account", account.pk)


def _record(
    request: HttpRequest, account: Account, before: AccountPlace, place: AccountPlace
) -> None:
    changes = {"place": {"before": str(before), "after": str(place)}}
    record(request, "place.corrected", on=account, details={"changes": changes})


def _totals(campaign: Campaign) -> CountryTotals:
    return country_totals(engager_summary(campaign))


def world_map_context(found: CountryTotals) -> dict[str, Any]:
    return {"shapes": map_shapes(found.countries), "map_width": WIDTH, "map_height": HEIGHT}
