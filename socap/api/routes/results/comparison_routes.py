"""A launch compared with others, what it is compared with, and imported curves of launches."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.analytics.comparison.launch_comparison import launch_comparison
from socap.analytics.comparison.standing_words import standing_sentence
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.results.comparison_schemas import (
    ComparisonChoice,
    ComparisonOut,
    CurvesBody,
    CurvesOut,
)
from socap.campaigns.comparison.comparison_choice import UnknownLaunch, curve_key, valid_choice
from socap.campaigns.comparison.curve_table import MEASURES, read_curves
from socap.campaigns.comparison.stored_curves import TooManyCurves, store_curves
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.models import Campaign, LaunchCurve, Status
from socap.charts.parts import Measure

router, curves = Router(tags=["results"]), Router(tags=["results"])


@router.get("/{int:campaign_id}/comparison", response=ComparisonOut, auth=may_read)
def show(
    request: HttpRequest, campaign_id: int, measure: Measure = Measure.ENGAGEMENTS
) -> dict[str, Any]:
    """The launch and others by hours since launch, and where it stands among them."""
    return _comparison(campaign_or_404(campaign_id), measure)


@router.put("/{int:campaign_id}/comparison", response=ComparisonOut, auth=may_write)
def choose(request: HttpRequest, campaign_id: int, payload: ComparisonChoice) -> dict[str, Any]:
    """Choose what the launch is compared with."""
    campaign = campaign_or_404(campaign_id)
    keys = payload.compared_with
    try:
        wanted = None if keys is None else valid_choice(campaign, keys)
    except UnknownLaunch as error:
        raise ApiError(422, "compared_with", str(error)) from error
    edited = edit_campaign(campaign, now=settings.SOCAP_CLOCK.now(), compared_with=wanted)
    return _comparison(edited, Measure.ENGAGEMENTS)


@curves.get("", response=CurvesOut, auth=may_read)
def listing(request: HttpRequest) -> dict[str, Any]:
    """All imported curves."""
    return _curves()


@curves.post("", response={201: CurvesOut}, auth=may_write)
def add(request: HttpRequest, payload: CurvesBody) -> "Answer[dict[str, Any]]":
    """Import curves; one of a name that is there already is replaced. With a problem none is."""
    found = read_curves(payload.table.replace("\0", ""))
    if found.problems:
        raise ApiError(422, "table", " ".join(found.problems[:20]))
    try:
        store_curves(found.curves, by=key_name(request), now=settings.SOCAP_CLOCK.now())
    except TooManyCurves as error:
        raise ApiError(409, "table", str(error)) from error
    return Answer(201, _curves())


@curves.delete("/{int:curve_id}", response={204: None}, auth=may_write)
def remove(request: HttpRequest, curve_id: int) -> "Answer[None]":
    """Remove an imported curve; campaigns that chose it are compared without it."""
    with transaction.atomic():
        found = LaunchCurve.objects.filter(pk=curve_id) if curve_id < 2**63 else None
        if found is None or not found.delete()[0]:
            raise Http404(f"there is no curve {curve_id}")
    return Answer(204, None)


def _comparison(campaign: Campaign, measure: Measure) -> dict[str, Any]:
    found = launch_comparison(campaign, measure.counters, measure.value)
    is_over = campaign.status == Status.COMPLETED
    return {
        "measure": found.measure,
        "compared_with": campaign.compared_with,
        "basis": found.basis,
        "sentence": standing_sentence(
            found.standing, basis=found.basis, measure=found.measure, is_over=is_over
        )
        if found.standing
        else "",
        "standing": found.standing,
        "line": found.line,
        "others": found.others,
        "band": found.band,
    }


def _curves() -> dict[str, Any]:
    return {
        "curves": [
            {
                "id": curve.pk,
                "key": curve_key(curve.pk),
                "name": curve.name,
                "is_demo": curve.is_demo,
                "last_hour": curve.last_hour,
                "engagements": curve.engagements,
                "measures": [name for name in MEASURES if name in curve.points],
                "added_at": curve.added_at,
                "added_by": curve.added_by,
            }
            for curve in LaunchCurve.objects.all()
        ]
    }
