"""The form for a campaign's alert preferences: thresholds, limits and channels."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from socap.alerts.models import Channel
from socap.analytics.growth.alert_preview import AlertThresholds
from socap.campaigns.alert_presets import AlertPreset
from socap.campaigns.lifecycle import AlertPreferences
from socap.campaigns.models import Campaign, Category
from socap.lib.bounds import DAY_MINUTES, HIGHEST_IMPORTANCE
from socap.sources.base import Action
from socap.web.campaigns.preset_fields import (
    RULE_FIELDS,
    matching_preset,
    rule_texts,
    shown_fields,
    with_chosen_preset,
)

DIGEST_MINUTES = 60


def _number_field(
    min_value: int,
    label: str,
    help_text: str,
    *,
    max_value: int = HIGHEST_IMPORTANCE,
    **options: Any,
) -> forms.IntegerField:
    return forms.IntegerField(
        min_value=min_value, max_value=max_value, label=label, help_text=help_text, **options
    )


class AlertForm(forms.Form):
    """All alert preferences; an empty optional field switches its rule off.

    `alert_preset` is not stored: it follows from the other fields.
    """

    alert_preset = forms.ChoiceField(
        required=False, initial="", choices=[(name.value, name.value) for name in AlertPreset]
    )
    importance_threshold = _number_field(
        0, "Alert at", "Alerts for anyone scoring this or more.", initial=10
    )
    vip_threshold = _number_field(
        0,
        "Alert instantly at",
        "Sent at once, regardless of spacing, hourly limit and quiet hours.",
        required=False,
    )
    digest_below = _number_field(
        0,
        "Group into a digest below",
        "People scoring less are grouped into one message.",
        required=False,
    )
    digest_minutes = _number_field(
        1,
        "Send digest every (min)",
        "How long people are collected for one digest.",
        max_value=DAY_MINUTES,
        initial=DIGEST_MINUTES,
    )
    hourly_cap = _number_field(
        1,
        "Alerts per hour at most",
        "Any more are grouped into one digest. Instant alerts do not count.",
        required=False,
    )
    alert_spacing_minutes = _number_field(
        0,
        "Spread alerts over (min)",
        "Alerts from one poll are sent over this time, the most important first.",
        max_value=DAY_MINUTES,
        initial=20,
    )
    frequency_window_minutes = _number_field(
        1,
        "Don't repeat within (min)",
        "One alert per person and action in this time.",
        max_value=DAY_MINUTES,
        initial=30,
    )
    alerts_on_spikes = forms.BooleanField(
        required=False,
        label="Alert about spikes",
        help_text="When engagements come far faster than expected, with the likely cause.",
    )
    channels = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label="Send to"
    )

    def __init__(
        self, given: QueryDict | None = None, *, campaign: Campaign | None = None, **kw: Any
    ):
        super().__init__(given and with_chosen_preset(given), **kw)
        self.campaign = campaign
        for name in (*Category.values, *Action):
            self.fields[f"threshold_{name}"] = _number_field(0, str(name), "", required=False)
        channels = self.fields["channels"]
        assert isinstance(channels, forms.MultipleChoiceField)
        channels.choices = self._channels()

    def _channels(self) -> list[tuple[str, str]]:
        """Returns all channels, and those that the campaign names but that do not exist."""
        existing = dict(Channel.objects.values_list("name", "active"))
        stored = self.campaign.alert_channels if self.campaign else []
        labels = {name: name if active else f"{name} (paused)" for name, active in existing.items()}
        missing = {name: f"{name} (not set up yet)" for name in stored if name not in existing}
        return [*labels.items(), *missing.items()]

    @property
    def preset(self) -> str:
        """Returns the preset that the fields, as shown, stand for."""
        return matching_preset(self._shown())

    @property
    def alerts_shown(self) -> str:
        return shown_fields(self._shown())

    @property
    def is_adjusted(self) -> bool:
        """Whether the fields behind the presets have to be seen."""
        return self.preset == AlertPreset.CUSTOM or any(name in self.errors for name in RULE_FIELDS)

    def _shown(self) -> dict[str, Any]:
        return {name: self[name].value() for name in RULE_FIELDS}

    @property
    def category_fields(self) -> list[BoundField]:
        return [self[f"threshold_{name}"] for name in Category.values]

    @property
    def action_fields(self) -> list[BoundField]:
        return [self[f"threshold_{name}"] for name in Action]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        vip, digest = cleaned.get("vip_threshold"), cleaned.get("digest_below")
        if vip is not None and digest is not None and vip < digest:
            self.add_error(
                "vip_threshold",
                f"This must be at least the digest's {digest}; raise it, or lower the digest's.",
            )
        return cleaned

    def preferences(self) -> AlertPreferences:
        cleaned = self.cleaned_data
        wanted = self.thresholds()
        return AlertPreferences(
            importance_threshold=wanted.importance_threshold,
            category_thresholds=wanted.category_thresholds,
            action_thresholds=wanted.action_thresholds,
            vip_threshold=wanted.vip_threshold,
            digest_below=wanted.digest_below,
            digest_minutes=cleaned["digest_minutes"],
            hourly_cap=cleaned["hourly_cap"],
            channels=tuple(cleaned["channels"]),
            frequency_window_minutes=cleaned["frequency_window_minutes"],
            alert_spacing_minutes=cleaned["alert_spacing_minutes"],
        )

    def thresholds(self) -> AlertThresholds:
        cleaned = self.cleaned_data
        return AlertThresholds(
            importance_threshold=cleaned["importance_threshold"],
            category_thresholds=_given_thresholds(cleaned, Category.values),
            action_thresholds=_given_thresholds(cleaned, list(Action)),
            vip_threshold=cleaned["vip_threshold"],
            digest_below=cleaned["digest_below"],
        )


class ThresholdsForm(AlertForm):
    """Only the thresholds, for a preview that does not depend on the other fields."""

    def __init__(self, given: QueryDict | None = None, **kw: Any):
        super().__init__(given, **kw)
        for name in (
            "digest_minutes", "hourly_cap", "alert_spacing_minutes", "frequency_window_minutes",
            "alerts_on_spikes", "channels",
        ):  # fmt: skip
            del self.fields[name]

    def _channels(self) -> list[tuple[str, str]]:
        return []


def alert_field_values(wanted: AlertPreferences) -> dict[str, object]:
    """Returns the preferences by the names of the campaign's model fields."""
    return {
        "importance_threshold": wanted.importance_threshold,
        "category_thresholds": dict(wanted.category_thresholds),
        "action_thresholds": dict(wanted.action_thresholds),
        "vip_threshold": wanted.vip_threshold,
        "digest_below": wanted.digest_below,
        "digest_minutes": wanted.digest_minutes,
        "hourly_cap": wanted.hourly_cap,
        "alert_channels": list(wanted.channels),
        "frequency_window_minutes": wanted.frequency_window_minutes,
        "alert_spacing_minutes": wanted.alert_spacing_minutes,
    }


def initial_alert_values(campaign: Campaign) -> dict[str, object]:
    return {
        **rule_texts(campaign),
        "alerts_on_spikes": campaign.alerts_on_spikes,
        "channels": campaign.alert_channels,
    }


def default_alert_values() -> dict[str, object]:
    """Returns the initial values of a new campaign: all active channels."""
    return {"channels": list(Channel.objects.filter(active=True).values_list("name", flat=True))}


def stored_thresholds(campaign: Campaign) -> AlertThresholds:
    return AlertThresholds(
        importance_threshold=campaign.importance_threshold,
        category_thresholds=campaign.category_thresholds,
        action_thresholds=campaign.action_thresholds,
        vip_threshold=campaign.vip_threshold,
        digest_below=campaign.digest_below,
    )


def _given_thresholds(cleaned: Mapping[str, Any], names: list[Any]) -> dict[str, int]:
    found = {str(name): cleaned[f"threshold_{name}"] for name in names}
    return {name: value for name, value in found.items() if value is not None}
