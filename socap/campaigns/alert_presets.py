"""Presets of alert preferences, so that nobody has to think about every number."""

import dataclasses
from enum import StrEnum
from typing import Any

from socap.campaigns.lifecycle import AlertPreferences
from socap.campaigns.models import Campaign


class AlertPreset(StrEnum):
    """How much a campaign alerts; the values are part of the API."""

    ONLY_VIPS = "only_vips"
    BALANCED = "balanced"
    EVERYTHING = "everything"
    CUSTOM = "custom"


# People on the important list alert under each of them.
PRESETS = {
    AlertPreset.ONLY_VIPS: AlertPreferences(importance_threshold=30, alert_spacing_minutes=0),
    AlertPreset.BALANCED: AlertPreferences(),
    AlertPreset.EVERYTHING: AlertPreferences(importance_threshold=0, digest_below=10),
}
# Where alerts are sent is no matter of how many there are.
PRESET_FIELDS = tuple(f.name for f in dataclasses.fields(AlertPreferences) if f.name != "channels")


def preset_values(preset: AlertPreset) -> dict[str, Any]:
    """Returns the preferences that a preset sets, by name. `CUSTOM` sets none."""
    found = PRESETS.get(preset)
    return {name: getattr(found, name) for name in PRESET_FIELDS} if found else {}


def preset_of(stored: Campaign | AlertPreferences) -> AlertPreset:
    """Returns the preset with exactly these preferences, or `CUSTOM`."""
    values = {name: getattr(stored, name) for name in PRESET_FIELDS}
    return next((p for p in PRESETS if preset_values(p) == values), AlertPreset.CUSTOM)


def single_alert_level(wanted: AlertPreferences) -> int:
    """Returns the score from which people get an alert of their own rather than a place in a digest."""
    return max(wanted.importance_threshold, wanted.digest_below or 0)
