"""Compares a campaign with other launches: chart, table by hour, and the choice of the others."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.comparison.launch_comparison import LaunchComparison, launch_comparison
from socap.analytics.comparison.launch_lines import LaunchLine
from socap.analytics.comparison.percentile_bands import BandPoint, band_at
from socap.analytics.comparison.standing_words import standing_sentence
from socap.campaigns.comparison.comparison_choice import (
    UnknownLaunch,
    campaign_key,
    curve_key,
    valid_choice,
)
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, LaunchCurve, Status
from socap.charts.comparison_chart import comparison_chart
from socap.charts.parts import Measure
from socap.web.dashboard.charts import chart_response
from socap.web.dashboard.view_options import read_view_options
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_value
from socap.web.vega_bundle import VERSION

HOURS = (1, 2, 4, 8, 12, 24, 36, 48, 72)
MOST_OFFERED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class HourRow:
    """This launch and the others at one hour; `value` is None after its newest reading."""

    hour: float
    value: float | None
    band: BandPoint

    @property
    def ratio(self) -> float | None:
        known = self.value is not None and self.band.median
        return (self.value or 0) / self.band.median if known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRow:
    """Another launch: its total at this launch's hour, and at its own end."""

    line: LaunchLine
    then: float | None

    @property
    def campaign_id(self) -> int | None:
        kind, _, number = self.line.key.partition("-")
        return int(number) if kind == "campaign" else None

    @property
    def in_the_end(self) -> float:
        return self.line.values[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    key: str
    label: str
    note: str
    chosen: bool


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign, look = campaign_to_see(request, campaign_id), read_view_options(request.GET)
    measure = Measure(look.measure)
    found = launch_comparison(campaign, measure.counters, measure.value)
    stored = _stored(campaign)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "vega_version": VERSION,
        "look": look,
        "measures": list(Measure),
        "found": found,
        "sentence": _sentence(campaign, found),
        "hours": _hour_rows(found),
        "others": _other_rows(found),
        "offers": _offers(campaign),
        "is_chosen": campaign.compared_with is not None,
        "seen": seen_value(stored),
    }
    return render(request, "web/comparison/comparison.html", context)


@signed_in
@require_safe
def chart(request: Request, campaign_id: int) -> HttpResponse:
    """The Vega-Lite specification of the chart with its rows."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    measure = Measure(read_view_options(request.GET).measure)
    curves = LaunchCurve.objects.values_list("pk", "added_at")

    def spec() -> dict[str, Any]:
        return comparison_chart(launch_comparison(campaign, measure.counters, measure.value))

    return chart_response(
        request, campaign, "comparison", measure, list(curves), now=now, draw=spec
    )


@signed_in
@require_POST
def choose(request: Request, campaign_id: int) -> HttpResponse:
    """Saves which launches it is compared with."""
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    try:
        wanted = valid_choice(campaign, request.POST.getlist("launch"))
    except UnknownLaunch:
        messages.error(request, "Not saved: a launch has been removed meanwhile. Choose again.")
        return redirect("campaign-comparison", campaign.pk)
    is_chosen = request.POST.get("which") == "chosen"
    if is_chosen and not wanted:
        messages.error(request, "Not saved: choose at least one launch, or all earlier ones.")
        return redirect("campaign-comparison", campaign.pk)
    with transaction.atomic():
        campaign = lock_campaign(campaign)
        given = {"compared_with": wanted if is_chosen else None}
        before = _stored(campaign)
        edit = merge_edit(given, stored=before, seen=request.POST.get("seen", ""))
        if edit.changes:
            edit_campaign(campaign, now=now, **edit.changes)
            details = changes_between(before, before | edit.changes)
            record(request, "campaign.edited", on=campaign, details=details)
    messages.success(request, "Saved." if edit.changes else "Nothing to change.")
    notify_of_other_changes(request, edit)
    return redirect("campaign-comparison", campaign.pk)


def _stored(campaign: Campaign) -> dict[str, Any]:
    return {"compared_with": campaign.compared_with}


def _sentence(campaign: Campaign, found: LaunchComparison) -> str:
    if found.standing is None:
        return ""
    is_over = campaign.status == Status.COMPLETED
    return standing_sentence(
        found.standing, basis=found.basis, measure=found.measure, is_over=is_over
    )


def _hour_rows(found: LaunchComparison) -> list[HourRow]:
    bands = [band for hour in HOURS if (band := band_at(found.others, hour))]
    return [
        HourRow(hour=band.hour, value=found.line.at(band.hour) if found.line else None, band=band)
        for band in bands
    ]


def _other_rows(found: LaunchComparison) -> list[OtherRow]:
    at = found.standing.hour if found.standing else None
    return [OtherRow(line=line, then=None if at is None else line.at(at)) for line in found.others]


def _offers(campaign: Campaign) -> list[Offer]:
    """Returns what may be chosen: other campaigns with readings, newest first, and all curves."""
    chosen = set(campaign.compared_with or ())
    others = Campaign.objects.exclude(pk=campaign.pk).filter(snapshots__isnull=False).distinct()
    offers = [(campaign_key(one.pk), one.name, one.client_name) for one in others[:MOST_OFFERED]]
    for curve in LaunchCurve.objects.all():
        note = "demo" if curve.is_demo else "imported"
        offers.append((curve_key(curve.pk), curve.name, note))
    return [
        Offer(key=key, label=label, note=note, chosen=key in chosen) for key, label, note in offers
    ]
