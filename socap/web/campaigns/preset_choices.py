"""The alert presets as the campaign form offers them, each with what it means for this list."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Avg, Count

from socap.analytics.growth.alert_rate import AlertRate, preset_rates
from socap.campaigns.alert_presets import PRESETS, AlertPreset, single_alert_level
from socap.campaigns.lifecycle import AlertPreferences
from socap.campaigns.models import Campaign
from socap.people.models import ImportantPerson
from socap.web.campaigns.preset_fields import PRESET_TEXTS
from socap.web.formatting import span

LABELS = {
    AlertPreset.ONLY_VIPS: "Only VIPs",
    AlertPreset.BALANCED: "Balanced",
    AlertPreset.EVERYTHING: "Everything",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PresetChoice:
    """One preset: whom it alerts about, how often that was so far, and its fields as JSON."""

    value: str
    label: str
    about: str
    rate: str
    values: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresetChoices:
    """All presets; the rates are those of `campaign`, or '' if nothing can be counted yet."""

    choices: list[PresetChoice]
    campaign: Campaign | None


def preset_choices(campaign: Campaign | None, *, now: datetime) -> PresetChoices:
    """Returns the presets with the rates that they would have had in `campaign`."""
    rates = preset_rates(campaign, now=now) if campaign else {}
    found = ImportantPerson.objects.filter(active=True).aggregate(
        people=Count("pk"), average=Avg("weight")
    )
    return PresetChoices(
        choices=[
            PresetChoice(
                value=preset,
                label=LABELS[preset],
                about=_about(preset, wanted, people=found["people"], average=found["average"]),
                rate=_rate(rates[preset]) if rates else "",
                values=json.dumps(PRESET_TEXTS[preset]),
            )
            for preset, wanted in PRESETS.items()
        ],
        campaign=campaign if rates else None,
    )


def comparable_campaign(
    tweet_ids: Collection[str], source: Campaign | None = None
) -> Campaign | None:
    """Returns the campaign that best tells how many alerts a new one will send.

    It is the one being duplicated, else the newest that watches one of the tweets, else the newest.
    """
    polled = Campaign.objects.filter(cycle_at__isnull=False)
    watching = polled.filter(entries__tweet__in=tweet_ids)
    return source or watching.first() or polled.first()


def _rate(found: AlertRate) -> str:
    number = found.alerts if found.a_day is None else found.a_day
    alerts = f"{number:,} alert{'' if number == 1 else 's'}"
    return f"{alerts} in {span(found.observed)}" if found.a_day is None else f"about {alerts} a day"


def _about(
    preset: AlertPreset, wanted: AlertPreferences, *, people: int, average: float | None
) -> str:
    """Returns one sentence on whom the preset alerts about, given the important list."""
    if not people:
        if preset is AlertPreset.EVERYTHING:
            return "Everyone who engages, in one digest an hour."
        return "Nobody yet: your important list is empty."
    # Of average weight, as many as reach the level together.
    followers = max(1, -(-single_alert_level(wanted) // max(1, round(average or 0))))
    whom = "one of your people follows" if followers == 1 else f"about {followers} of them follow"
    listed = f"People on your list and accounts that {whom}"
    return {
        AlertPreset.ONLY_VIPS: f"{listed}, each at once.",
        AlertPreset.BALANCED: f"{listed}, spread over 20 minutes.",
        AlertPreset.EVERYTHING: f"{listed}, one by one; everyone else in one digest an hour.",
    }[preset]
