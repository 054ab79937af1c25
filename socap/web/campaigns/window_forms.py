"""Forms that extend a campaign and that confirm its deletion."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.lib.database.fields import within_bounds
from socap.web.local_time_fields import WallTimeField

MAX_DAYS = 366


class ExtendForm(forms.Form):
    """A number of days after the current end (or after now, if it has passed), or a new end."""

    days = forms.IntegerField(required=False, min_value=1, max_value=MAX_DAYS)
    end_date = WallTimeField(required=False, later=True)

    def __init__(self, *args: Any, campaign: Campaign, now: datetime, **kw: Any):
        super().__init__(*args, **kw)
        self.campaign, self.now = campaign, now

    def full_clean(self) -> None:
        """Reads local times in the campaign's time zone."""
        with timezone.override(zone_of(self.campaign.timezone)):
            super().full_clean()

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if days := given.get("days"):
            begin = max(self.campaign.ends_at, self.now)
            ends_at = begin + timedelta(days=days)
            within_bounds(ends_at)
            return given | {"ends_at": ends_at}
        if self.errors:
            return given
        if given.get("end_date") is None:
            raise forms.ValidationError("Enter the new end as a date and a time.")
        return given | {"ends_at": given["end_date"]}


class DeleteForm(forms.Form):
    """Asks for the campaign's name as a confirmation."""

    name = forms.CharField(
        label="Campaign name",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type the campaign's name to delete it."},
    )

    def __init__(self, *args: Any, campaign: Campaign, **kw: Any):
        super().__init__(*args, **kw)
        self.campaign = campaign

    def clean_name(self) -> str:
        """Compares without regard to case and repeated spaces."""
        given = str(self.cleaned_data["name"])
        if _normalized(given) != _normalized(self.campaign.name):
            raise forms.ValidationError(
                f"That is not the campaign's name. Nothing was deleted; type: {self.campaign.name}"
            )
        return given


def _normalized(name: str) -> str:
    return " ".join(name.split()).casefold()
