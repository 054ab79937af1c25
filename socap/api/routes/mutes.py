"""Mutes: silence about one person or a whole campaign until a time."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.alerts.mutes import mute, mutes_in_force, unmute
from socap.api.alert_shapes import mute_out
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.mute_schemas import MuteBody, MuteOut, MutesOut
from socap.campaigns.models import Campaign
from socap.lib.bounds import OutOfBounds, zone_of
from socap.lib.wall_clock import moment_of
from socap.people.accounts import find_account
from socap.people.models import Account

router = Router(tags=["mutes"])


@router.get("/{int:campaign_id}/mutes", response=MutesOut, auth=may_read)
def listing(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """The active mutes of this campaign, newest first, including global ones."""
    campaign = campaign_or_404(campaign_id)
    found = mutes_in_force(campaign, now=settings.SOCAP_CLOCK.now())
    return {"mutes": [mute_out(entry) for entry in found]}


@router.post("/{int:campaign_id}/mutes", response={201: MuteOut}, auth=may_write)
def begin(request: HttpRequest, campaign_id: int, payload: MuteBody) -> "Answer[dict[str, Any]]":
    """Mute an account or the whole campaign; muting again changes the end."""
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    if payload.everywhere and payload.account is None:
        raise ApiError(422, "account", "name the account that is to be muted everywhere")
    made = mute(
        campaign=None if payload.everywhere else campaign,
        account=_account(payload.account),
        until=_until(payload, campaign, now),
        now=now,
    )
    return Answer(201, mute_out(made))


@router.delete("/{int:campaign_id}/mutes/{int:mute_id}", response={204: None}, auth=may_write)
def end(request: HttpRequest, campaign_id: int, mute_id: int) -> "Answer[None]":
    """End a mute; a global one ends for all campaigns."""
    campaign = campaign_or_404(campaign_id)
    found = mutes_in_force(campaign, now=settings.SOCAP_CLOCK.now())
    if mute_id not in [entry.pk for entry in found] or not unmute(mute_id):
        raise Http404(f"no mute {mute_id} is in force for campaign {campaign_id}")
    return Answer(204, None)


def _account(reference: str | None) -> Account | None:
    if reference is None:
        return None
    account = find_account(reference)
    if account is None:
        raise ApiError(
            422, "account", f"nobody seen so far is {reference}; give an id or a @name as X has it"
        )
    return account


def _until(payload: MuteBody, campaign: Campaign, now: datetime) -> datetime | None:
    if payload.minutes is not None:
        if payload.until is not None:
            raise ApiError(422, "minutes", "give `until` or `minutes`, not both")
        return now + timedelta(minutes=payload.minutes)
    if payload.until is None:
        return None
    try:
        until = moment_of(payload.until, zone_of(campaign.timezone), later=True)
    except OutOfBounds as error:
        raise ApiError(422, "until", str(error)) from error
    if until <= now:
        raise ApiError(422, "until", "lies in the past; give a later moment")
    return until
