"""The form of a note on a campaign's chart."""

from datetime import datetime
from typing import Any

from django import forms

from socap.campaigns.annotations.notes import MAX_TEXT
from socap.campaigns.models import Campaign, CampaignNote
from socap.web.local_time_fields import WallTimeField, wall_time
from socap.web.seen_values import seen_field, seen_value


class NoteForm(forms.Form):
    at = WallTimeField(
        label="When", widget=forms.DateTimeInput(attrs={"type": "datetime-local", "step": 60})
    )
    text = forms.CharField(label="Note", max_length=MAX_TEXT)
    for_client = forms.BooleanField(
        label="Show it to the client",
        required=False,
        help_text="In the report, through share links and in downloaded charts, without who wrote it.",
    )
    seen = seen_field()

    @property
    def values(self) -> dict[str, Any]:
        """Returns what was typed; the text on one line."""
        given = self.cleaned_data
        text = " ".join(given["text"].split())
        return {"at": given["at"], "text": text, "for_client": given["for_client"]}


def new_note_values(campaign: Campaign, *, now: datetime) -> dict[str, Any]:
    return {"at": wall_time(now, campaign.timezone)}


def stored_values(note: CampaignNote) -> dict[str, Any]:
    return {"at": note.at, "text": note.text, "for_client": note.for_client}


def form_values(note: CampaignNote, campaign: Campaign) -> dict[str, Any]:
    stored = stored_values(note)
    return stored | {"at": wall_time(note.at, campaign.timezone), "seen": seen_value(stored)}
