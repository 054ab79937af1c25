"""Alerts of a campaign: list, preview, send, skip, process; and incidents of SOCAP itself."""

from dataclasses import asdict
from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Body, Field, Query, Router

from socap.access.models import ApiKey
from socap.alerts.alert_list import alert_counts, alert_row, alerts
from socap.alerts.incidents import incidents
from socap.alerts.manual_actions import InvalidState, alert_of, process_due, send_now, skip
from socap.alerts.models import Alert
from socap.analytics.growth.alert_preview import AlertThresholds, alert_preview
from socap.analytics.growth.alert_rate import AlertRate, preset_rates
from socap.api.alert_shapes import alerts_out, incident_out
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError, reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.alert_schemas import (
    AlertOut,
    AlertsOut,
    IncidentsOut,
    PresetOut,
    PreviewOut,
    PreviewQuery,
    ProcessBody,
    ProcessedOut,
    StatusName,
)
from socap.campaigns.alert_presets import (
    PRESETS,
    AlertPreset,
    preset_values,
)
from socap.campaigns.models import Campaign, Category
from socap.sources.base import Action

of_campaigns = Router(tags=["alerts"])
router = Router(tags=["alerts"])


@of_campaigns.get("/{int:campaign_id}/alerts", response=AlertsOut, auth=may_read)
def listing(
    request: HttpRequest,
    campaign_id: int,
    status: StatusName | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """A campaign's alerts, newest first, with people and deliveries."""
    reject_unknown_parameters(request, {"status", "cursor", "limit"})
    campaign = campaign_or_404(campaign_id)
    page = alerts(campaign, statuses=[status] if status else None, cursor=cursor, limit=limit)
    return {
        "alerts": alerts_out(page.rows),
        "counts": alert_counts(campaign),
        "next_cursor": page.next_cursor,
    }


@of_campaigns.get("/{int:campaign_id}/alerts/preview", response=PreviewOut, auth=may_read)
def preview(request: HttpRequest, campaign_id: int, wanted: Query[PreviewQuery]) -> dict[str, Any]:
    """How many accounts would have triggered alerts so far with these thresholds; changes nothing."""
    reject_unknown_parameters(request, PreviewQuery.model_fields)
    campaign = campaign_or_404(campaign_id)
    return asdict(alert_preview(campaign, _thresholds(campaign, wanted)))


@of_campaigns.get("/{int:campaign_id}/alerts/presets", response=list[PresetOut], auth=may_read)
def presets(request: HttpRequest, campaign_id: int) -> list[dict[str, Any]]:
    """The presets of alert preferences, with the alerts that each would have meant so far."""
    campaign = campaign_or_404(campaign_id)
    rates = preset_rates(campaign, now=settings.SOCAP_CLOCK.now())
    return [_preset_out(preset, rates.get(preset)) for preset in PRESETS]


@of_campaigns.post(
    "/{int:campaign_id}/alerts/{int:alert_id}/send", response=AlertOut, auth=may_write
)
def send(request: HttpRequest, campaign_id: int, alert_id: int) -> dict[str, Any]:
    """Send an alert now, even if it is held, was skipped or has failed."""
    campaign = campaign_or_404(campaign_id)
    try:
        send_now(_alert_or_404(campaign, alert_id), now=settings.SOCAP_CLOCK.now())
    except InvalidState as error:
        raise ApiError(409, "status", str(error)) from error
    return _alert_out(campaign, alert_id)


@of_campaigns.post(
    "/{int:campaign_id}/alerts/{int:alert_id}/skip", response=AlertOut, auth=may_write
)
def skip_alert(request: HttpRequest, campaign_id: int, alert_id: int) -> dict[str, Any]:
    """Skip an alert; it can still be sent later."""
    campaign = campaign_or_404(campaign_id)
    try:
        skip(_alert_or_404(campaign, alert_id), by=_key_name(request))
    except InvalidState as error:
        raise ApiError(409, "status", str(error)) from error
    return _alert_out(campaign, alert_id)


@router.post("/alerts/process", response=ProcessedOut, auth=may_write)
def process(request: HttpRequest, payload: Body[ProcessBody | None] = None) -> dict[str, Any]:
    """Send at most `limit` due alerts within this request; workers may send others meanwhile."""
    limit = (payload or ProcessBody()).limit
    return asdict(process_due(now=settings.SOCAP_CLOCK.now(), limit=limit))


@router.get("/incidents", response=IncidentsOut, auth=may_read)
def list_incidents(
    request: HttpRequest, open: bool = False, limit: Annotated[int, Field(ge=1, le=500)] = 50
) -> dict[str, Any]:
    """Incidents of SOCAP itself, newest first; `open` limits them to open ones."""
    reject_unknown_parameters(request, {"open", "limit"})
    return {"incidents": [incident_out(item) for item in incidents(only_open=open, limit=limit)]}


def _preset_out(preset: AlertPreset, rate: AlertRate | None) -> dict[str, Any]:
    return {
        "alert_preset": preset,
        "values": preset_values(preset),
        "alerts": rate and rate.alerts,
        "hours": rate and round(rate.observed.total_seconds() / 3600, 1),
        "alerts_a_day": rate and rate.a_day,
    }


def _alert_or_404(campaign: Campaign, alert_id: int) -> Alert:
    alert = alert_of(campaign, alert_id) if alert_id < 2**63 else None
    if alert is None:
        raise Http404(f"campaign {campaign.pk} has no alert {alert_id}")
    return alert


def _alert_out(campaign: Campaign, alert_id: int) -> dict[str, Any]:
    """Returns the alert; 404 if it has been merged into a digest meanwhile."""
    row = alert_row(campaign, alert_id)
    if row is None:
        raise Http404(f"campaign {campaign.pk} has no alert {alert_id} any more")
    return alerts_out([row])[0]


def _key_name(request: HttpRequest) -> str:
    key: ApiKey = getattr(request, "auth")  # noqa: B009
    return f"API key {key.name}"


def _thresholds(campaign: Campaign, wanted: PreviewQuery) -> AlertThresholds:
    """Returns the campaign's thresholds, overridden by the given ones."""
    given = {name: getattr(wanted, name) for name in wanted.model_fields_set}
    return AlertThresholds(
        importance_threshold=_first(wanted.importance_threshold, campaign.importance_threshold),
        category_thresholds=_special(campaign.category_thresholds, Category.values, given),
        action_thresholds=_special(campaign.action_thresholds, list(Action), given),
        vip_threshold=given.get("vip_threshold", campaign.vip_threshold),
        digest_below=given.get("digest_below", campaign.digest_below),
    )


def _first(given: int | None, stored: int) -> int:
    return stored if given is None else given


def _special(
    stored: dict[str, int], names: list[str] | list[Action], given: dict[str, int | None]
) -> dict[str, int]:
    found = {str(name): given.get(f"{name}_threshold", stored.get(str(name))) for name in names}
    return {name: value for name, value in found.items() if value is not None}
