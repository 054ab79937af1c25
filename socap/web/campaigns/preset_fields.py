"""The form's alert fields as a preset sets them, and what a newly chosen preset changes.

With JavaScript the fields follow the preset while the form is filled in. Without it they still hold
what the page showed, so the server applies the preset to every field that was left as shown.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from socap.campaigns.alert_presets import PRESETS, AlertPreset
from socap.campaigns.lifecycle import AlertPreferences
from socap.campaigns.models import Campaign, Category
from socap.sources.base import Action


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def rule_texts(stored: Campaign | AlertPreferences) -> dict[str, str]:
    """Returns the fields that presets set, by form field name, as an input shows them."""
    special = {**stored.category_thresholds, **stored.action_thresholds}
    found: dict[str, Any] = {
        "importance_threshold": stored.importance_threshold,
        "vip_threshold": stored.vip_threshold,
        "digest_below": stored.digest_below,
        "digest_minutes": stored.digest_minutes,
        "hourly_cap": stored.hourly_cap,
        "frequency_window_minutes": stored.frequency_window_minutes,
        "alert_spacing_minutes": stored.alert_spacing_minutes,
        **{f"threshold_{name}": special.get(str(name)) for name in (*Category.values, *Action)},
    }
    return {name: _text(value) for name, value in found.items()}


PRESET_TEXTS = {str(preset): rule_texts(wanted) for preset, wanted in PRESETS.items()}
RULE_FIELDS = tuple(PRESET_TEXTS[AlertPreset.BALANCED])


def matching_preset(shown: Mapping[str, Any]) -> str:
    """Returns the preset whose fields are exactly as shown, or `custom`."""
    texts = {name: _text(shown.get(name)) for name in RULE_FIELDS}
    found = (preset for preset, wanted in PRESET_TEXTS.items() if wanted == texts)
    return next(found, str(AlertPreset.CUSTOM))


def shown_fields(shown: Mapping[str, Any]) -> str:
    """Returns the value of the hidden field `alerts_shown`."""
    texts = {name: _text(shown.get(name)) for name in RULE_FIELDS}
    return json.dumps({"alert_preset": matching_preset(shown), **texts})


def with_chosen_preset(given: QueryDict) -> QueryDict:
    """Returns the form data, with a newly chosen preset in the fields that were left as shown."""
    chosen = given.get("alert_preset", "")
    if chosen not in PRESET_TEXTS:
        return given
    shown, found = _parse(given.get("alerts_shown", "")), given.copy()
    if chosen != shown.get("alert_preset"):
        for name, text in PRESET_TEXTS[chosen].items():
            if given.get(name, "") == shown.get(name, ""):
                found[name] = text
    found["alert_preset"] = matching_preset(found)
    return found


def _parse(shown: str) -> dict[str, Any]:
    try:
        found = json.loads(shown)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
