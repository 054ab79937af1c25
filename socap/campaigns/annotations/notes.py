"""Notes on a campaign's chart: what happened when, written by users or through the API."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from socap.campaigns.models import Campaign, CampaignNote
from socap.lib.database.rows import update_row

MAX_TEXT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note, with who wrote it and last changed it, and when."""

    id: int
    at: datetime
    text: str
    for_client: bool
    written_by: str
    written_at: datetime
    changed_by: str
    changed_at: datetime | None


def campaign_notes(campaign: Campaign) -> list[Note]:
    """Returns the notes, oldest first."""
    return [note_of(one) for one in campaign.notes.order_by("at", "pk")]


def note_of(one: CampaignNote) -> Note:
    return Note(
        id=one.pk,
        at=one.at,
        text=one.text,
        for_client=one.for_client,
        written_by=one.written_by,
        written_at=one.written_at,
        changed_by=one.changed_by,
        changed_at=one.changed_at,
    )


def client_notes(campaign: Campaign) -> list[Note]:
    """Returns what clients may see."""
    return [note for note in campaign_notes(campaign) if note.for_client]


def add_note(
    campaign: Campaign, *, at: datetime, text: str, for_client: bool, by: str, now: datetime
) -> CampaignNote:
    return CampaignNote.objects.create(
        campaign=campaign, at=at, text=text, for_client=for_client, written_by=by, written_at=now
    )


def change_note(note: CampaignNote, *, by: str, now: datetime, **changes: Any) -> None:
    """Changes `at`, `text` or `for_client`; the row must be locked."""
    update_row(note, **changes, changed_by=by, changed_at=now)
