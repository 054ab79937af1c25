"""Notes on a campaign's chart: list, add, change, remove."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.note_schemas import NoteBody, NoteChange, NoteOut, NotesOut
from socap.campaigns.annotations.notes import add_note, campaign_notes, change_note, note_of
from socap.campaigns.models import Campaign, CampaignNote
from socap.lib.bounds import OutOfBounds, zone_of
from socap.lib.wall_clock import moment_of

router = Router(tags=["notes"])


@router.get("/{int:campaign_id}/notes", response=NotesOut, auth=may_read)
def listing(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """The notes on the campaign's chart."""
    return {"notes": [asdict(note) for note in campaign_notes(campaign_or_404(campaign_id))]}


@router.post("/{int:campaign_id}/notes", response={201: NoteOut}, auth=may_write)
def add(request: HttpRequest, campaign_id: int, payload: NoteBody) -> "Answer[dict[str, Any]]":
    """Add a note; `for_client` shows it in the report and through share links."""
    campaign = campaign_or_404(campaign_id)
    note = add_note(
        campaign,
        at=_moment(payload.at, campaign),
        text=payload.text,
        for_client=payload.for_client,
        by=key_name(request),
        now=settings.SOCAP_CLOCK.now(),
    )
    return Answer(201, asdict(note_of(note)))


@router.patch("/{int:campaign_id}/notes/{int:note_id}", response=NoteOut, auth=may_write)
def change(
    request: HttpRequest, campaign_id: int, note_id: int, payload: NoteChange
) -> dict[str, Any]:
    """Change a note; only what is given is changed."""
    campaign = campaign_or_404(campaign_id)
    changes: dict[str, Any] = payload.model_dump(exclude_none=True)
    if payload.at is not None:
        changes["at"] = _moment(payload.at, campaign)
    with transaction.atomic():
        note = _note_or_404(campaign, note_id)
        if changes:
            change_note(note, by=key_name(request), now=settings.SOCAP_CLOCK.now(), **changes)
    return asdict(note_of(note))


@router.delete("/{int:campaign_id}/notes/{int:note_id}", response={204: None}, auth=may_write)
def remove(request: HttpRequest, campaign_id: int, note_id: int) -> "Answer[None]":
    """Remove a note."""
    with transaction.atomic():
        _note_or_404(campaign_or_404(campaign_id), note_id).delete()
    return Answer(204, None)


def _note_or_404(campaign: Campaign, note_id: int) -> CampaignNote:
    found = campaign.notes.select_for_update().filter(pk=note_id) if note_id < 2**63 else None
    note = found and found.first()
    if not note:
        raise Http404(f"campaign {campaign.pk} has no note {note_id}")
    return note


def _moment(at: datetime, campaign: Campaign) -> datetime:
    try:
        return moment_of(at, zone_of(campaign.timezone), later=False)
    except (OutOfBounds, ValueError) as error:
        raise ApiError(422, "at", str(error)) from error
