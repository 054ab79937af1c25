"""The pace that an operator chooses for a campaign, and what may be combined.

fixed      every tweet and every list that moved, each `interval_minutes`
adaptive   where a call ends the most waiting: at a `target_delay_minutes` on average, within
           `budget_dollars` for the whole window, or both (the slower of the two holds)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from socap.campaigns.pace.pace_fields import HIGHEST_BUDGET, CampaignPace, PaceMode
from socap.lib.bounds import DAY_MINUTES

DEFAULT_TARGET_DELAY = 5  # minutes
FIELDS = ("mode", "interval_minutes", "target_delay_minutes", "budget_dollars")
# What belongs to the other mode, and so is refused together with this one.
FOREIGN = {
    PaceMode.FIXED: ("target_delay_minutes", "budget_dollars"),
    PaceMode.ADAPTIVE: ("interval_minutes",),
}
OTHER = {PaceMode.FIXED: PaceMode.ADAPTIVE, PaceMode.ADAPTIVE: PaceMode.FIXED}


class InvalidPace(ValueError):
    """A pace that cannot be; `field` is the part of it that is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A valid pace; `interval_minutes` is None where the interval of the settings holds."""

    mode: PaceMode = PaceMode.ADAPTIVE
    interval_minutes: int | None = None
    target_delay_minutes: int | None = None
    budget_dollars: Decimal | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """The campaign's columns that hold it."""
        return {
            "pace_mode": self.mode,
            "interval_minutes": self.interval_minutes,
            "target_delay_minutes": self.target_delay_minutes,
            "budget_dollars": self.budget_dollars,
        }


DEFAULT_PACE = Pace(target_delay_minutes=DEFAULT_TARGET_DELAY)


def pace_of(campaign: CampaignPace) -> Pace:
    return Pace(
        mode=PaceMode(campaign.pace_mode),
        interval_minutes=campaign.interval_minutes,
        target_delay_minutes=campaign.target_delay_minutes,
        budget_dollars=campaign.budget_dollars,
    )


def chosen_pace(given: Mapping[str, Any], *, before: Pace | None = None) -> Pace:
    """Returns the pace of these `FIELDS`; those left out stay as they were, unless the mode changes.

    An adaptive pace without a target delay or a budget gets the default target delay. Raises
    `InvalidPace`.
    """
    for field in given.keys() - set(FIELDS):
        raise InvalidPace(field, f"is not part of a pace; it has {', '.join(FIELDS)}")
    mode = _mode(given.get("mode") or (before.mode if before else PaceMode.ADAPTIVE))
    for field in FOREIGN[mode]:
        if given.get(field) is not None:
            raise InvalidPace(field, f"goes with mode {OTHER[mode].value}; leave it out or null")
    kept = before if before is not None and before.mode == mode else Pace(mode=mode)
    values = {field: given.get(field, getattr(kept, field)) for field in FIELDS[1:]}
    interval, delay = (_minutes(name, values[name]) for name in FIELDS[1:3])
    budget = _dollars(values["budget_dollars"])
    if mode == PaceMode.ADAPTIVE and delay is None and budget is None:
        delay = DEFAULT_TARGET_DELAY
    return Pace(
        mode=mode, interval_minutes=interval, target_delay_minutes=delay, budget_dollars=budget
    )


def _mode(value: Any) -> PaceMode:
    try:
        return PaceMode(value)
    except ValueError as error:
        raise InvalidPace("mode", "must be fixed or adaptive") from error


def _minutes(field: str, value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= DAY_MINUTES:
        raise InvalidPace(field, f"must be a whole number of minutes from 1 to {DAY_MINUTES}")
    return value


def _dollars(value: Any) -> Decimal | None:
    if value is None:
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        amount = Decimal("NaN")
    if isinstance(value, bool) or not amount.is_finite() or not 0 < amount <= HIGHEST_BUDGET:
        bounds = f"from 0.01 to {HIGHEST_BUDGET:,}"
        raise InvalidPace("budget_dollars", f"must be an amount of dollars {bounds}")
    if amount != (cents := amount.quantize(Decimal("0.01"))):
        raise InvalidPace("budget_dollars", "must have at most two decimals, such as 12.50")
    return cents
