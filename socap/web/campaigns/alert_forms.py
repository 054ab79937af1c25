"""What people type about a campaign's alerts: who alerts, how often, and through which channels."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from socap.alerts.models import Channel
from socap.analytics.growth.alert_preview import WantedThresholds
from socap.campaigns.lifecycle import AlertPreferences
from socap.campaigns.models import Campaign, Category
from socap.lib.bounds import DAY_MINUTES, HIGHEST_IMPORTANCE
from socap.sources.base import Action

DIGEST_MINUTES = 60


def _number(
    at_least: int, label: str, help_text: str, *, most: int = HIGHEST_IMPORTANCE, **known: Any
) -> forms.IntegerField:
    return forms.IntegerField(
        min_value=at_least, max_value=most, label=label, help_text=help_text, **known
    )


class AlertForm(forms.Form):
    """All alert preferences; what is left empty does not apply."""

    importance_threshold = _number(
        0, "Importance from", "Whoever is at least this important alerts.", initial=10
    )
    vip_threshold = _number(
        0,
        "VIPs from",
        "Told at once: no spacing, no cap, not even quiet hours hold them.",
        required=False,
    )
    digest_below = _number(
        0,
        "Digest below",
        "Less important people are told of together, not one by one.",
        required=False,
    )
    digest_minutes = _number(
        1,
        "Digest every, minutes",
        "How long such people are gathered.",
        most=DAY_MINUTES,
        initial=DIGEST_MINUTES,
    )
    hourly_cap = _number(
        1,
        "At most in an hour",
        "What is over it is told in one digest. VIPs do not count.",
        required=False,
    )
    alert_spacing_minutes = _number(
        0,
        "Spacing, minutes",
        "The alerts of one poll are spread over this time, the most important first.",
        most=DAY_MINUTES,
        initial=20,
    )
    frequency_window_minutes = _number(
        1,
        "Frequency, minutes",
        "The same person and action alert once in this time.",
        most=DAY_MINUTES,
        initial=30,
    )
    channels = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label="Told through"
    )

    def __init__(self, *args: Any, campaign: Campaign | None = None, **kw: Any):
        super().__init__(*args, **kw)
        self.campaign = campaign
        for name in (*Category.values, *Action):
            self.fields[f"threshold_{name}"] = _number(0, str(name), "", required=False)
        channels = self.fields["channels"]
        assert isinstance(channels, forms.MultipleChoiceField)
        channels.choices = self._channels()

    def _channels(self) -> list[tuple[str, str]]:
        """Those there are, and those the campaign names though they are not set up."""
        there = dict(Channel.objects.values_list("name", "active"))
        stored = self.campaign.alert_channels if self.campaign else []
        marked = {name: name if active else f"{name} (paused)" for name, active in there.items()}
        missing = {name: f"{name} (not set up yet)" for name in stored if name not in there}
        return [*marked.items(), *missing.items()]

    @property
    def by_category(self) -> list[BoundField]:
        return [self[f"threshold_{name}"] for name in Category.values]

    @property
    def by_action(self) -> list[BoundField]:
        return [self[f"threshold_{name}"] for name in Action]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        vip, digest = given.get("vip_threshold"), given.get("digest_below")
        if vip is not None and digest is not None and vip < digest:
            self.add_error(
                "vip_threshold",
                f"VIPs are not told in a digest; give at least {digest}, or lower the digest's.",
            )
        return given

    def preferences(self) -> AlertPreferences:
        given = self.cleaned_data
        wanted = self.thresholds()
        return AlertPreferences(
            importance_threshold=wanted.importance_threshold,
            category_thresholds=wanted.category_thresholds,
            action_thresholds=wanted.action_thresholds,
            vip_threshold=wanted.vip_threshold,
            digest_below=wanted.digest_below,
            digest_minutes=given["digest_minutes"],
            hourly_cap=given["hourly_cap"],
            channels=tuple(given["channels"]),
            frequency_window_minutes=given["frequency_window_minutes"],
            alert_spacing_minutes=given["alert_spacing_minutes"],
        )

    def thresholds(self) -> WantedThresholds:
        given = self.cleaned_data
        return WantedThresholds(
            importance_threshold=given["importance_threshold"],
            category_thresholds=_set_ones(given, Category.values),
            action_thresholds=_set_ones(given, list(Action)),
            vip_threshold=given["vip_threshold"],
            digest_below=given["digest_below"],
        )


class ThresholdsForm(AlertForm):
    """Only what decides who alerts: for the preview, which must not wait for the rest."""

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        for name in (
            "digest_minutes", "hourly_cap", "alert_spacing_minutes", "frequency_window_minutes",
            "channels",
        ):  # fmt: skip
            del self.fields[name]

    def _channels(self) -> list[tuple[str, str]]:
        return []


def alert_changes(wanted: AlertPreferences) -> dict[str, object]:
    """By the names of the campaign's fields."""
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


def initial_alerts(campaign: Campaign) -> dict[str, object]:
    special = campaign.category_thresholds | campaign.action_thresholds
    return {f"threshold_{name}": special.get(name, "") for name in (*Category.values, *Action)} | {
        "importance_threshold": campaign.importance_threshold,
        "vip_threshold": _or_empty(campaign.vip_threshold),
        "digest_below": _or_empty(campaign.digest_below),
        "digest_minutes": campaign.digest_minutes,
        "hourly_cap": _or_empty(campaign.hourly_cap),
        "channels": campaign.alert_channels,
        "frequency_window_minutes": campaign.frequency_window_minutes,
        "alert_spacing_minutes": campaign.alert_spacing_minutes,
    }


def initial_alerts_of_new() -> dict[str, object]:
    """Everybody who can be told."""
    return {"channels": list(Channel.objects.filter(active=True).values_list("name", flat=True))}


def stored_thresholds(campaign: Campaign) -> WantedThresholds:
    return WantedThresholds(
        importance_threshold=campaign.importance_threshold,
        category_thresholds=campaign.category_thresholds,
        action_thresholds=campaign.action_thresholds,
        vip_threshold=campaign.vip_threshold,
        digest_below=campaign.digest_below,
    )


def _set_ones(given: Mapping[str, Any], names: list[Any]) -> dict[str, int]:
    found = {str(name): given[f"threshold_{name}"] for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _or_empty(number: int | None) -> int | str:
    return "" if number is None else number
