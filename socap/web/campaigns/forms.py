"""The form for a campaign's settings."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from socap.analytics.pace.budget_state import require_unspent
from socap.campaigns.campaign_search import client_names
from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import Pace, pace_of
from socap.campaigns.quotes.quote_choice import COLUMN_OF, DEFAULT_RULE, QuoteRule, quote_rule_of
from socap.collection.models import Policy
from socap.collection.pace.default_pace import new_pace
from socap.lib.bounds import time_zones, zone_of
from socap.web.campaigns.alert_forms import (
    AlertForm,
    alert_field_values,
    default_alert_values,
    initial_alert_values,
)
from socap.web.campaigns.pace_form import PaceForm, pace_texts
from socap.web.local_time_fields import WallTimeField, wall_time
from socap.web.quotes.quote_form import QuoteRuleFields
from socap.web.seen_values import MergedEdit, merge_edit, seen_field, seen_value

DEFAULT_WINDOW = timedelta(days=3)


def _time_field(label: str, *, later: bool = False) -> WallTimeField:
    return WallTimeField(
        label=label,
        later=later,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text="In the time zone above.",
    )


class CampaignForm(PaceForm, QuoteRuleFields, AlertForm):
    """All settings of a campaign except its tweets; times are in the form's own time zone."""

    launch_name = forms.CharField(max_length=200)
    client_name = forms.CharField(
        max_length=200,
        required=False,
        label="Client",
        widget=forms.TextInput(attrs={"list": "clients", "autocomplete": "off"}),
    )
    timezone = forms.CharField(
        max_length=64,
        label="Time zone",
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        help_text="This campaign's times are shown in this zone.",
    )
    start_date = _time_field("Start")
    end_date = _time_field("End", later=True)
    seen = seen_field()

    def __init__(
        self,
        given: QueryDict | None = None,
        *,
        now: datetime,
        campaign: Campaign | None = None,
        **kw: Any,
    ):
        super().__init__(given, campaign=campaign, **kw)
        self.now = now

    @property
    def clients(self) -> list[str]:
        return client_names()

    @property
    def zones(self) -> tuple[str, ...]:
        return time_zones()

    def full_clean(self) -> None:
        """Reads the local times in the time zone given in the form (UTC if it is unknown)."""
        zone = str(self.data.get("timezone", "")).strip()
        with timezone.override(zone_of(zone)):
            super().full_clean()

    def clean_timezone(self) -> str:
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone not in time_zones():
            raise forms.ValidationError(
                f"{zone} is not a time zone; enter one such as Europe/Berlin."
            )
        return zone

    def clean(self) -> dict[str, Any]:
        super().clean()
        self._keep_unchanged_times()
        start, end = self.cleaned_data.get("start_date"), self.cleaned_data.get("end_date")
        if start and end and end <= start:
            self.add_error("end_date", "The end must be after the start.")
        elif end and end <= self.now and not self._is_stored("ends_at", end):
            self.add_error("end_date", "This is in the past; enter a later end.")
        return self.cleaned_data

    def check_pace(self, pace: Pace) -> None:
        if self.campaign is not None:
            require_unspent(self.campaign, pace)

    def _keep_unchanged_times(self) -> None:
        """Keeps the stored time where the input shows the same text.

        The input has no seconds, and shows the repeated hour of a clock change only once.
        """
        if self.campaign is None or self.cleaned_data.get("timezone") != self.campaign.timezone:
            return
        for name, stored in (
            ("start_date", self.campaign.starts_at),
            ("end_date", self.campaign.ends_at),
        ):
            if str(self.data.get(name, "")).strip() == wall_time(stored, self.campaign.timezone):
                self.cleaned_data[name] = stored

    def draft(self) -> NewCampaign:
        given = self.cleaned_data
        return NewCampaign(
            name=given["launch_name"],
            client_name=given["client_name"],
            starts_at=given["start_date"],
            ends_at=given["end_date"],
            timezone=given["timezone"],
            alerts=self.preferences(),
            alerts_on_spikes=given["alerts_on_spikes"],
            pace=self.pace_choice() or new_pace(),
            quotes=self.quote_rule() or self._stored_quote_rule(),
        )

    def edit(self) -> MergedEdit:
        """Returns the changes to the stored campaign, by model field name."""
        draft = self.draft()
        wanted: dict[str, object] = {
            "name": draft.name,
            "client_name": draft.client_name,
            "timezone": draft.timezone,
            "starts_at": draft.starts_at,
            "ends_at": draft.ends_at,
            **alert_field_values(draft.alerts),
            "alerts_on_spikes": draft.alerts_on_spikes,
            **draft.quotes.columns,
        }
        assert self.campaign is not None
        pace = self._edited_pace(self.campaign)
        found = merge_edit(
            wanted | {"pace": str(pace)},
            stored=stored_values(self.campaign),
            seen=self.cleaned_data["seen"],
        )
        changes = {name: value for name, value in found.changes.items() if name != "pace"}
        if "pace" in found.changes:  # as a whole: parts of two paces may not go together
            changes |= pace.columns
        return replace(found, changes=changes)

    def _stored_quote_rule(self) -> QuoteRule:
        return quote_rule_of(self.campaign) if self.campaign is not None else DEFAULT_RULE

    def _edited_pace(self, campaign: Campaign) -> Pace:
        """Returns the chosen pace; an interval that is shown as that of the settings stays that."""
        stored = pace_of(campaign)
        chosen = self.pace_choice() or stored
        usual = Policy.current().poll_interval_minutes
        return stored if chosen == replace(stored, interval_minutes=usual) else chosen

    def _is_stored(self, name: str, moment: datetime) -> bool:
        """Returns whether the moment equals the stored one, to the minute."""
        stored: datetime | None = getattr(self.campaign, name, None)
        return stored is not None and moment in (stored, stored.replace(second=0, microsecond=0))


def bound_data(fields: Mapping[str, Any]) -> QueryDict:
    """Returns the data of a form with these fields, to read those that are valid."""
    data = QueryDict(mutable=True)
    for name, value in fields.items():
        data.setlist(name, value if isinstance(value, list) else [str(value)])
    return data


EDITED_FIELDS = (
    "name", "client_name", "timezone", "starts_at", "ends_at", "importance_threshold",
    "category_thresholds", "action_thresholds", "vip_threshold", "digest_below", "digest_minutes",
    "hourly_cap", "alert_channels", "frequency_window_minutes", "alert_spacing_minutes",
    "alerts_on_spikes", *COLUMN_OF.values(),
)  # fmt: skip


def stored_values(campaign: Campaign) -> dict[str, object]:
    values = {name: getattr(campaign, name) for name in EDITED_FIELDS}
    return values | {"pace": str(pace_of(campaign))}


def initial_values(campaign: Campaign) -> dict[str, object]:
    return {
        "seen": seen_value(stored_values(campaign)),
        "launch_name": campaign.name,
        "client_name": campaign.client_name,
        "timezone": campaign.timezone,
        "start_date": wall_time(campaign.starts_at, campaign.timezone),
        "end_date": wall_time(campaign.ends_at, campaign.timezone),
        **pace_values(pace_of(campaign)),
        **initial_alert_values(campaign),
        **quote_rule_of(campaign).columns,
    }


def default_values(*, now: datetime) -> dict[str, object]:
    """Returns the initial fields of a new campaign: three days from now, in the last used time zone."""
    zone = Campaign.objects.values_list("timezone", flat=True).first() or "UTC"
    start = now.replace(second=0, microsecond=0)
    return {
        "timezone": zone,
        "start_date": wall_time(start, zone),
        "end_date": wall_time(start + DEFAULT_WINDOW, zone),
        **pace_values(new_pace()),
        **default_alert_values(),
    }


def pace_values(pace: Pace) -> dict[str, str]:
    return pace_texts(pace, usual_interval=Policy.current().poll_interval_minutes)
