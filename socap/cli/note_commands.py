"""Adds, removes and lists the notes on a campaign's chart for `socap campaign notes`; needs Django."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from socap.access.audit import record
from socap.campaigns.annotations.notes import MAX_TEXT, add_note, campaign_notes
from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.lib.texts import text_problem


def note_problem(text: str) -> str:
    """Returns what is wrong with the text and what to do, or ''."""
    if not text:
        return "say what happened"
    if len(text) > MAX_TEXT:
        return f"has {len(text)} characters; shorten it to at most {MAX_TEXT}"
    return text_problem(text) or ""


@transaction.atomic
def store_note(campaign: Campaign, *, at: datetime | None, text: str, for_client: bool) -> None:
    now = settings.SOCAP_CLOCK.now()
    note = add_note(campaign, at=at or now, text=text, for_client=for_client, by="socap", now=now)
    details = {"text": text, "at": note.at.isoformat(), "for_client": for_client}
    record(None, "note.added", on=campaign, details=details)


@transaction.atomic
def remove_note(campaign: Campaign, number: int) -> bool:
    """Returns False if the campaign has no note of this number."""
    note = campaign.notes.select_for_update().filter(pk=number).first()
    if note is None:
        return False
    record(None, "note.removed", on=campaign, details={"text": note.text})
    note.delete()
    return True


def describe_notes(campaign: Campaign) -> list[str]:
    zone = zone_of(campaign.timezone)
    return [
        f"{note.id:>5}  {note.at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
        f"  {'client' if note.for_client else 'team':<6}  {note.text}"
        for note in campaign_notes(campaign)
    ] or ["There are no notes on this campaign's chart."]
