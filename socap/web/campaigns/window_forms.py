"""What is asked before a campaign's end is moved, and before all of it is deleted."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.lib.database.fields import within_bounds
from socap.web.local_time_fields import WallTimeField

MOST_DAYS = 366


class ExtendForm(forms.Form):
    """A number of days from the present end (or from now, if that is over), or a new end."""

    days = forms.IntegerField(required=False, min_value=1, max_value=MOST_DAYS)
    end_date = WallTimeField(required=False, later=True)

    def __init__(self, *args: Any, campaign: Campaign, now: datetime, **kw: Any):
        super().__init__(*args, **kw)
        self.campaign, self.now = campaign, now

    def full_clean(self) -> None:
        """Wall times are those of the campaign's zone."""
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
            raise forms.ValidationError("give the new end, a date with a time.")
        return given | {"ends_at": given["end_date"]}


class DeleteForm(forms.Form):
    """The name, as it stands above the box."""

    name = forms.CharField(
        label="Its name",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Type the name of the campaign to delete it."},
    )

    def __init__(self, *args: Any, campaign: Campaign, **kw: Any):
        super().__init__(*args, **kw)
        self.campaign = campaign

    def clean_name(self) -> str:
        """Capitals and doubled spaces may differ; it is a question whether this one is meant."""
        given = str(self.cleaned_data["name"])
        if _plain(given) != _plain(self.campaign.name):
            raise forms.ValidationError(
                f"This is not its name. Nothing is deleted; type: {self.campaign.name}"
            )
        return given


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
