"""What people type about a campaign, checked field by field."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils import timezone

from socap.campaigns.lifecycle import Draft
from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.web.alert_forms import (
    AlertForm,
    alert_changes,
    initial_alerts,
    initial_alerts_of_new,
)
from socap.web.wall_times import WallTimeField, wall_time

USUAL_WINDOW = timedelta(days=3)


def time_zones() -> list[str]:
    return sorted(available_timezones())


def _moment(label: str, *, later: bool = False) -> WallTimeField:
    return WallTimeField(
        label=label,
        later=later,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text="In the time zone above.",
    )


class CampaignForm(AlertForm):
    """Everything about a campaign but its tweets. Times are read in the zone given beside them."""

    launch_name = forms.CharField(max_length=200)
    client_name = forms.CharField(max_length=200, required=False)
    timezone = forms.CharField(
        max_length=64,
        label="Time zone",
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        help_text="All times of this campaign are shown in it.",
    )
    start_date = _moment("Start")
    end_date = _moment("End", later=True)
    # What was stored when the form was shown: what was left as it was then is not written.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

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
        self._keep_what_is_unchanged()
        start, end = self.cleaned_data.get("start_date"), self.cleaned_data.get("end_date")
        if start and end and end <= start:
            self.add_error("end_date", "The end must be later than the start.")
        elif end and end <= self.now and not self._is_stored("ends_at", end):
            self.add_error("end_date", "This lies in the past; give a later end.")
        return self.cleaned_data

    def _keep_what_is_unchanged(self) -> None:
        """A time left alone stays the moment it is: the input knows no seconds, and shows alike
        what comes twice when clocks go back."""
        if self.campaign is None or self.cleaned_data.get("timezone") != self.campaign.timezone:
            return
        for name, stored in (
            ("start_date", self.campaign.starts_at),
            ("end_date", self.campaign.ends_at),
        ):
            if str(self.data.get(name, "")).strip() == wall_time(stored, self.campaign.timezone):
                self.cleaned_data[name] = stored

    def draft(self) -> Draft:
        given = self.cleaned_data
        return Draft(
            name=given["launch_name"],
            client_name=given["client_name"],
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
            "timezone": draft.timezone,
            **alert_changes(draft.alerts),
        }
        wanted |= {"starts_at": draft.starts_at, "ends_at": draft.ends_at}
        assert self.campaign is not None
        stored, seen = as_shown(self.campaign), self._seen(self.campaign)
        changed: dict[str, object] = {}
        for name, value in as_plain(wanted).items():
            was, now = seen[name], stored[name]
            if isinstance(value, dict) and isinstance(now, dict) and isinstance(was, dict):
                merged = _merged(value, was, now)
                if merged != now:
                    changed[name] = merged
            elif value not in (was, now):
                changed[name] = wanted[name]
        return changed

    def changed_meanwhile(self) -> list[str]:
        """What somebody else has changed since the form was shown, in words."""
        assert self.campaign is not None
        stored, seen = as_shown(self.campaign), self._seen(self.campaign)
        return [name.replace("_", " ") for name in stored if stored[name] != seen[name]]

    def _seen(self, campaign: Campaign) -> dict[str, object]:
        """Where it does not say, or says nonsense, what is stored now."""
        try:
            given = json.loads(self.cleaned_data["seen"])
        except ValueError:
            given = {}
        return as_shown(campaign) | (given if isinstance(given, dict) else {})

    def _is_stored(self, name: str, moment: datetime) -> bool:
        """As it is stored, or as the input would have it, which knows no seconds."""
        stored: datetime | None = getattr(self.campaign, name, None)
        return stored is not None and moment in (stored, stored.replace(second=0, microsecond=0))


SHOWN = (
    "name", "client_name", "timezone", "starts_at", "ends_at", "importance_threshold",
    "category_thresholds", "action_thresholds", "vip_threshold", "digest_below", "digest_minutes",
    "hourly_cap", "alert_channels", "frequency_window_minutes", "alert_spacing_minutes",
)  # fmt: skip


def as_shown(campaign: Campaign) -> dict[str, object]:
    return as_plain({name: getattr(campaign, name) for name in SHOWN})


def as_plain(values: Mapping[str, object]) -> dict[str, object]:
    """As JSON holds them: moments to the minute, as inputs know them; channels are a set."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, datetime):
            value = value.astimezone(UTC).replace(second=0, microsecond=0).isoformat()
        elif isinstance(value, list):
            value = sorted(value)
        found[name] = value
    return found


def _merged(
    typed: Mapping[str, Any], seen: Mapping[str, Any], stored: Mapping[str, Any]
) -> dict[str, Any]:
    """What is stored, with what was typed in place of what was seen; None takes out."""
    found = dict(stored)
    for key in typed.keys() | seen.keys():
        if typed.get(key) != seen.get(key):
            found[key] = typed.get(key)
    return {key: value for key, value in found.items() if value is not None}


def initial_of(campaign: Campaign) -> dict[str, object]:
    return {
        "seen": json.dumps(as_shown(campaign)),
        "launch_name": campaign.name,
        "client_name": campaign.client_name,
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
