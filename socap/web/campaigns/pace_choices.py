"""The paces as the campaign form offers them: each with its average delay and what it will cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.forms.boundfield import BoundField

from socap.collection.pace.campaign_forecast import CampaignForecast, Expected
from socap.web.campaigns.pace_form import OFFERED_DELAYS, PaceChoice, PaceForm
from socap.web.formatting import about_dollars, dollars, minutes

# A budget of which so little can be spent is more than enough.
MUCH_LESS = 0.9
ENTER_BUDGET = "Enter the budget below: it decides how soon."


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceOption:
    """One choice; `about` says what it will cost. It may have a number, followed by its unit."""

    value: str
    label: str
    about: str
    field: BoundField | None = None
    field_label: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceChoices:
    """All choices, what the typed budget means, and what the chosen pace is expected to cost."""

    options: list[PaceOption]
    about_budget: str
    chosen: Expected | None


def pace_choices(
    form: PaceForm, given: Mapping[str, Any], forecast: CampaignForecast | None
) -> PaceChoices:
    """Returns the choices of `form` as costed by `forecast`, None where nothing can be told yet.

    `given` are the valid fields as typed.
    """
    chosen = _chosen(given, forecast) if forecast else None
    return PaceChoices(
        options=[*_delays(forecast), *_others(form, given, forecast)],
        about_budget=_about_budget(given, forecast) if forecast else "",
        chosen=chosen,
    )


def _delays(forecast: CampaignForecast | None) -> list[PaceOption]:
    return [
        PaceOption(
            value=str(delay),
            label=f"About {delay} minutes",
            about=_cost(forecast.at_delay(delay)) if forecast else "",
        )
        for delay in OFFERED_DELAYS
    ]


def _others(
    form: PaceForm, given: Mapping[str, Any], forecast: CampaignForecast | None
) -> list[PaceOption]:
    delay, interval = given.get("target_delay_minutes"), given.get("interval_minutes")
    return [
        PaceOption(
            value=PaceChoice.DELAY,
            label="Another delay:",
            about=_cost(forecast.at_delay(delay)) if forecast and delay else "",
            field=form["target_delay_minutes"],
            field_label="Average delay in minutes",
            unit="minutes",
        ),
        PaceOption(
            value=PaceChoice.BUDGET,
            label="As soon as a budget allows",
            about=_bought(given.get("budget_dollars"), forecast),
        ),
        PaceOption(
            value=PaceChoice.FIXED,
            label="At a fixed interval, every",
            about=_fixed(forecast.every(interval)) if forecast and interval else "",
            field=form["interval_minutes"],
            field_label="Interval in minutes",
            unit="minutes",
        ),
    ]


def _cost(expected: Expected) -> str:
    cost = _amounts(expected)
    if expected.in_reach:
        return cost
    return f"{cost}, but no sooner than after {minutes(expected.delay_minutes)}"


def _fixed(expected: Expected) -> str:
    delay = minutes(expected.delay_minutes)
    return f"{_amounts(expected)}; seen after {delay} on average, important people no sooner"


def _amounts(expected: Expected) -> str:
    """`about $9 a day, $26 in all`; of less than a day only what it costs in all."""
    total = (
        f"{about_dollars(expected.dollars)} {'in all' if expected.is_whole else 'until the end'}"
    )
    if expected.days <= 1:
        return f"about {total}"
    return f"about {about_dollars(expected.dollars_a_day)} a day, {total}"


def _bought(budget: Decimal | None, forecast: CampaignForecast | None) -> str:
    if not budget or not forecast:
        return ENTER_BUDGET
    found = forecast.within(float(budget))
    given, delay = dollars(float(budget)), minutes(found.delay_minutes)
    if not found.in_reach:
        return f"{given} is too little: even the slowest pace costs {_amounts(found)}."
    if found.dollars + forecast.spent < MUCH_LESS * float(budget):
        return f"{given} is more than enough: about {delay} costs {about_dollars(found.dollars)}."
    return f"{given} buys an average delay of about {delay}."


def _chosen(given: Mapping[str, Any], forecast: CampaignForecast) -> Expected | None:
    """Returns what the chosen pace leads to; of a delay and a budget, the slower one holds."""
    choice, budget = given.get("pace"), given.get("budget_dollars")
    if choice == PaceChoice.FIXED:
        interval = given.get("interval_minutes")
        return forecast.every(interval) if interval else None
    found = [forecast.within(float(budget))] if budget else []
    if delay := _delay(given):
        found.append(forecast.at_delay(delay))
    return min(found, key=lambda expected: expected.dollars, default=None)


def _delay(given: Mapping[str, Any]) -> int | None:
    """Returns the chosen target delay, if one has been chosen."""
    choice = str(given.get("pace") or "")
    if choice.isdecimal():
        return int(choice)
    return given.get("target_delay_minutes") if choice == PaceChoice.DELAY else None


def _about_budget(given: Mapping[str, Any], forecast: CampaignForecast) -> str:
    """Says what a budget beside a delay does."""
    budget, delay = given.get("budget_dollars"), _delay(given)
    if not budget or not delay:
        return ""
    bought = forecast.within(float(budget))
    if not bought.in_reach:
        return _bought(budget, forecast)
    if bought.delay_minutes <= delay:
        return f"Enough for {minutes(delay)} on average, by this estimate."
    delays = f"about {minutes(bought.delay_minutes)} on average, not {minutes(delay)}"
    return f"By this estimate it buys {delays}."
