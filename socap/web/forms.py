"""What people type about a campaign, checked field by field."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils import timezone

from socap.campaigns.lifecycle import Draft
from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.lib.fields import within_bounds
from socap.web.alert_forms import (
    AlertForm,
    alert_changes,
    initial_alerts,
    initial_alerts_of_new,
)

USUAL_WINDOW = timedelta(days=3)


def wall_time(moment: datetime, zone: str) -> str:
    """As a datetime-local input wants it."""
    return f"{moment.astimezone(zone_of(zone)):%Y-%m-%dT%H:%M}"


def time_zones() -> list[str]:
    return sorted(available_timezones())


def _moment(label: str) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text="In the time zone above.",
        validators=[within_bounds],
    )


class CampaignForm(AlertForm):
    """Everything about a campaign but its tweets. Times are read in the zone given beside them."""

    launch_name = forms.CharField(max_length=200)
    client_name = forms.CharField(max_length=200, required=False)
    client_email = forms.EmailField(required=False, label="Client e-mail")
    timezone = forms.CharField(
        max_length=64,
        label="Time zone",
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        help_text="All times of this campaign are shown in it.",
    )
    start_date = _moment("Start")
    end_date = _moment("End")

    def __init__(self, *args: Any, now: datetime, campaign: Campaign | None = None, **kw: Any):
        super().__init__(*args, campaign=campaign, **kw)
        self.now = now

    @property
    def zones(self) -> list[str]:
        return time_zones()

    def full_clean(self) -> None:
        """Read the wall times in the zone typed beside them; in an unknown one they wait."""
        zone = str(self.data.get("timezone", "")).strip()
        with timezone.override(zone_of(zone)):
            super().full_clean()

    def clean_timezone(self) -> str:
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone not in available_timezones():
            raise forms.ValidationError(
                f"{zone} is not the name of a time zone; it looks like Europe/Berlin."
            )
        return zone

    def clean(self) -> dict[str, Any]:
        super().clean()
        start, end = self.cleaned_data.get("start_date"), self.cleaned_data.get("end_date")
        if start and end and end <= start:
            self.add_error("end_date", "The end must be later than the start.")
        elif end and end <= self.now and not self._is_stored("ends_at", end):
            self.add_error("end_date", "This lies in the past; give a later end.")
        return self.cleaned_data

    def draft(self) -> Draft:
        given = self.cleaned_data
        return Draft(
            name=given["launch_name"],
            client_name=given["client_name"],
            client_email=given["client_email"],
            starts_at=given["start_date"],
            ends_at=given["end_date"],
            timezone=given["timezone"],
            alerts=self.preferences(),
        )

    def changes(self) -> dict[str, object]:
        """Only what differs from the stored campaign, by the names of its fields."""
        draft = self.draft()
        wanted: dict[str, object] = {
            "name": draft.name,
            "client_name": draft.client_name,
            "client_email": draft.client_email,
            "timezone": draft.timezone,
            **alert_changes(draft.alerts),
        }
        # They are a set; the form has them in its own order.
        if set(draft.alerts.channels) == set(self.campaign.alert_channels if self.campaign else ()):
            del wanted["alert_channels"]
        for name, moment in (("starts_at", draft.starts_at), ("ends_at", draft.ends_at)):
            if not self._is_stored(name, moment):
                wanted[name] = moment
        return {k: v for k, v in wanted.items() if getattr(self.campaign, k) != v}

    def _is_stored(self, name: str, moment: datetime) -> bool:
        """The input knows no seconds; a time left alone keeps those it has."""
        stored: datetime | None = getattr(self.campaign, name, None)
        return stored is not None and stored.replace(second=0, microsecond=0) == moment


def initial_of(campaign: Campaign) -> dict[str, object]:
    return {
        "launch_name": campaign.name,
        "client_name": campaign.client_name,
        "client_email": campaign.client_email,
        "timezone": campaign.timezone,
        "start_date": wall_time(campaign.starts_at, campaign.timezone),
        "end_date": wall_time(campaign.ends_at, campaign.timezone),
        **initial_alerts(campaign),
    }


def initial_of_new(*, now: datetime) -> dict[str, object]:
    """The zone of the newest campaign, because a team mostly works in one; from now on, three days."""
    zone = Campaign.objects.values_list("timezone", flat=True).first() or "UTC"
    start = now.replace(second=0, microsecond=0)
    return {
        "timezone": zone,
        "start_date": wall_time(start, zone),
        "end_date": wall_time(start + USUAL_WINDOW, zone),
        **initial_alerts_of_new(),
    }
