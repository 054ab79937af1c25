"""The form's fields for a campaign's pace: a delay, a budget, or a fixed interval."""

from enum import StrEnum
from typing import Any

from django import forms

from socap.campaigns.pace.pace_choice import InvalidPace, Pace, chosen_pace
from socap.campaigns.pace.pace_fields import HIGHEST_BUDGET, PaceMode
from socap.lib.bounds import DAY_MINUTES

OFFERED_DELAYS = (2, 5, 10, 15)


class PaceChoice(StrEnum):
    """What may be chosen besides the offered delays."""

    DELAY = "delay"
    BUDGET = "budget"
    FIXED = "fixed"


CHOICES = (*map(str, OFFERED_DELAYS), *PaceChoice)


def _minutes_field() -> forms.IntegerField:
    return forms.IntegerField(required=False, min_value=1, max_value=DAY_MINUTES)


class PaceForm(forms.Form):
    """A number that belongs to another choice is ignored, but not a budget, which limits any delay.

    Without a choice the pace stays as it is, or is that of the settings.
    """

    pace = forms.ChoiceField(
        required=False,
        choices=[(name, name) for name in CHOICES],
        error_messages={"invalid_choice": "Choose one of the paces."},
    )
    target_delay_minutes = _minutes_field()
    interval_minutes = _minutes_field()
    budget_dollars = forms.DecimalField(
        required=False,
        min_value=0,
        max_value=HIGHEST_BUDGET,
        decimal_places=2,
        label="Budget for the whole window, in dollars",
        help_text="Never exceeded. As it nears its end, reading slows down and operators are told.",
        widget=forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        choice = self.cleaned_data.get("pace")
        self._forgive("interval_minutes", unless=choice == PaceChoice.FIXED)
        self._forgive("target_delay_minutes", unless=choice == PaceChoice.DELAY)
        self._demand_what_was_chosen()
        if choice and not self.errors.keys() & PaceForm.base_fields.keys():
            try:
                chosen = chosen_pace(self._given())
                self.check_pace(chosen)
                self.cleaned_data["chosen_pace"] = chosen
            except InvalidPace as error:
                self.add_error(error.field, f"This {error}.")
        return self.cleaned_data

    def pace_choice(self) -> Pace | None:
        """Returns the valid pace that was chosen; None where nothing was."""
        return self.cleaned_data.get("chosen_pace")

    def check_pace(self, pace: Pace) -> None:
        """Raises `InvalidPace` if this pace does not suit what the form is about."""

    def _forgive(self, name: str, *, unless: bool) -> None:
        if not unless:
            self.errors.pop(name, None)

    def _demand_what_was_chosen(self) -> None:
        choice, missing = self.cleaned_data.get("pace"), self._is_missing
        if choice == PaceChoice.DELAY and missing("target_delay_minutes"):
            self.add_error("target_delay_minutes", "Enter the delay in minutes, such as 8.")
        if choice == PaceChoice.FIXED and missing("interval_minutes"):
            self.add_error("interval_minutes", "Enter the interval in minutes, such as 30.")
        if choice == PaceChoice.BUDGET and missing("budget_dollars"):
            words = "Enter the budget: what the whole window may cost, in dollars, such as 25."
            self.add_error("budget_dollars", words)
        if choice == PaceChoice.FIXED and self.cleaned_data.get("budget_dollars") is not None:
            words = "A fixed interval keeps no budget: choose a delay above, or empty this field."
            self.add_error("budget_dollars", words)

    def _is_missing(self, name: str) -> bool:
        return name not in self.errors and self.cleaned_data.get(name) is None

    def _given(self) -> dict[str, Any]:
        cleaned, choice = self.cleaned_data, self.cleaned_data["pace"]
        if choice == PaceChoice.FIXED:
            return {"mode": PaceMode.FIXED, "interval_minutes": cleaned["interval_minutes"]}
        delay = int(choice) if choice.isdecimal() else cleaned.get("target_delay_minutes")
        return {
            "mode": PaceMode.ADAPTIVE,
            "target_delay_minutes": delay,
            "budget_dollars": cleaned["budget_dollars"],
        }


def pace_texts(pace: Pace, *, usual_interval: int) -> dict[str, str]:
    """Returns the fields that show this pace, by name."""
    delay = pace.target_delay_minutes
    if pace.mode == PaceMode.FIXED:
        choice = str(PaceChoice.FIXED)
    elif delay is None:
        choice = str(PaceChoice.BUDGET)
    else:
        choice = str(delay if delay in OFFERED_DELAYS else PaceChoice.DELAY)
    return {
        "pace": choice,
        "target_delay_minutes": str(delay) if choice == PaceChoice.DELAY else "",
        "interval_minutes": str(pace.interval_minutes or usual_interval),
        "budget_dollars": "" if pace.budget_dollars is None else f"{pace.budget_dollars:f}",
    }
