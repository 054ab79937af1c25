"""What people type about a campaign, checked field by field."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils import timezone

from socap.campaigns.lifecycle import AlertPreferences, Draft
from socap.campaigns.models import Campaign

CHANNELS = ("email", "slack")
USUAL_WINDOW = timedelta(days=3)
DAY_MINUTES = 1440


def wall_time(moment: datetime, zone: str) -> str:
    """As a datetime-local input wants it."""
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def _minutes(at_least: int, initial: int, label: str, help_text: str) -> forms.IntegerField:
    return forms.IntegerField(
        min_value=at_least, max_value=DAY_MINUTES, initial=initial, label=label, help_text=help_text
    )


def _moment(label: str) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text="In the time zone above.",
    )


class CampaignForm(forms.Form):
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
    importance_threshold = forms.IntegerField(
        min_value=0,
        max_value=1_000_000,
        initial=10,
        help_text="Alert when somebody at least this important engages.",
    )
    channels = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label="Alert channels"
    )
    frequency_window_minutes = _minutes(
        1, 30, "Frequency, minutes", "The same person and action alert once in this time."
    )
    alert_spacing_minutes = _minutes(
        0, 20, "Spacing, minutes", "The alerts of one poll are spread over this time."
    )

    def __init__(self, *args: Any, now: datetime, campaign: Campaign | None = None, **kw: Any):
        super().__init__(*args, **kw)
        self.now, self.campaign = now, campaign
        names = [*CHANNELS, *(campaign.alert_channels if campaign else ())]
        channels = self.fields["channels"]
        assert isinstance(channels, forms.MultipleChoiceField)
        channels.choices = [(name, name) for name in dict.fromkeys(names)]

    @property
    def zones(self) -> list[str]:
        return sorted(available_timezones())

    def full_clean(self) -> None:
        """Read the wall times in the zone typed beside them; in an unknown one they wait."""
        zone = str(self.data.get("timezone", "")).strip()
        with timezone.override(
            ZoneInfo(zone) if zone in available_timezones() else ZoneInfo("UTC")
        ):
            super().full_clean()

    def clean_timezone(self) -> str:
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone not in available_timezones():
            raise forms.ValidationError(
                f"{zone} is not the name of a time zone; it looks like Europe/Berlin."
            )
        return zone

    def clean(self) -> dict[str, Any]:
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
            alerts=AlertPreferences(
                importance_threshold=given["importance_threshold"],
                channels=tuple(given["channels"]),
                frequency_window_minutes=given["frequency_window_minutes"],
                alert_spacing_minutes=given["alert_spacing_minutes"],
            ),
        )

    def changes(self) -> dict[str, object]:
        """Only what differs from the stored campaign, by the names of its fields."""
        draft = self.draft()
        wanted: dict[str, object] = {
            "name": draft.name,
            "client_name": draft.client_name,
            "client_email": draft.client_email,
            "timezone": draft.timezone,
            "importance_threshold": draft.alerts.importance_threshold,
            "alert_channels": list(draft.alerts.channels),
            "frequency_window_minutes": draft.alerts.frequency_window_minutes,
            "alert_spacing_minutes": draft.alerts.alert_spacing_minutes,
        }
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
        "importance_threshold": campaign.importance_threshold,
        "channels": campaign.alert_channels,
        "frequency_window_minutes": campaign.frequency_window_minutes,
        "alert_spacing_minutes": campaign.alert_spacing_minutes,
    }


def initial_of_new(*, now: datetime) -> dict[str, object]:
    """The zone of the newest campaign, because a team mostly works in one; from now on, three days."""
    zone = Campaign.objects.values_list("timezone", flat=True).first() or "UTC"
    start = now.replace(second=0, microsecond=0)
    return {
        "timezone": zone,
        "start_date": wall_time(start, zone),
        "end_date": wall_time(start + USUAL_WINDOW, zone),
        "channels": ["email"],
    }
