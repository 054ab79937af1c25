"""Where a campaign stands with its pace: what was chosen, the delay reached, what it costs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from socap.analytics.pace.budget_state import BudgetState, budget_of, is_short
from socap.analytics.pace.next_readings import NextReading, next_readings
from socap.analytics.pace.reached_delay import Delay, reached_delay
from socap.campaigns.models import Campaign, Status
from socap.campaigns.pace.pace_choice import pace_of
from socap.campaigns.pace.pace_fields import PaceMode
from socap.campaigns.stored_summaries import StoredSummary


class PaceStatus(StrEnum):
    """What the pace does now.

    `waiting` is before the window opens; `slower`: so little of the budget is left that it falls;
    `used up`: the budget pays only for the last reading at the end of the window.
    """

    WAITING = "waiting"
    READING = "reading"
    SLOWER = "slower"
    USED_UP = "used up"
    PAUSED = "paused"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceState:
    """The pace chosen, the delay reached since the start, of important people apart, and the cost.

    `interval_minutes` is that of a fixed pace. `expected_delay_minutes` is the average that the pace
    of now leads to. `spent_share` is of the budget; of it `kept_back_dollars` are for the last reading.
    `used_up_at`: when the budget ends at the pace of now, unless the window ends before.
    """

    mode: PaceMode
    interval_minutes: int | None
    target_delay_minutes: int | None
    budget_dollars: float | None
    status: PaceStatus
    next_reading_at: datetime | None
    next_readings: tuple[NextReading, ...]
    delay: Delay
    important_delay: Delay
    expected_delay_minutes: float | None
    dollars_per_hour: float | None
    spent_dollars: float
    spent_share: float | None
    kept_back_dollars: float
    used_up_at: datetime | None

    @property
    def is_short(self) -> bool:
        return is_short(self.budget_dollars, self.spent_dollars, self.kept_back_dollars)


def pace_state(
    campaign: Campaign,
    *,
    now: datetime,
    usual_interval: int | None,
    stored: StoredSummary | None = None,
) -> PaceState:
    """Returns the state; `usual_interval` is for a fixed pace that names none, in minutes.

    `stored` is the campaign's stored summary, if it is already known.
    """
    pace, budget = pace_of(campaign), budget_of(campaign, now=now)
    status, reached = _status(campaign, budget.state, now), reached_delay(campaign, stored=stored)
    fixed, over = pace.mode == PaceMode.FIXED, status in OVER
    interval = (pace.interval_minutes or usual_interval) if fixed else None
    return PaceState(
        mode=pace.mode,
        interval_minutes=interval,
        target_delay_minutes=pace.target_delay_minutes,
        budget_dollars=budget.budget,
        status=status,
        next_reading_at=None if over else campaign.next_poll_at,
        next_readings=()
        if fixed or over or status in (PaceStatus.WAITING, PaceStatus.USED_UP)
        else next_readings(campaign),
        delay=reached.all,
        important_delay=reached.important,
        expected_delay_minutes=interval / 2 if interval else budget.expected_delay_minutes,
        dollars_per_hour=0.0 if over else budget.per_hour,
        spent_dollars=budget.spent,
        spent_share=budget.share,
        kept_back_dollars=0.0 if status == PaceStatus.COMPLETED else budget.kept_back,
        used_up_at=None if over else budget.used_up_at,
    )


OVER = (PaceStatus.PAUSED, PaceStatus.COMPLETED)
BY_BUDGET = {BudgetState.LOW: PaceStatus.SLOWER, BudgetState.USED_UP: PaceStatus.USED_UP}


def _status(campaign: Campaign, budget: BudgetState, now: datetime) -> PaceStatus:
    if campaign.status == Status.COMPLETED:
        return PaceStatus.COMPLETED
    if campaign.status == Status.PAUSED:
        return PaceStatus.PAUSED
    if campaign.starts_at > now:
        return PaceStatus.WAITING
    return BY_BUDGET.get(budget, PaceStatus.READING)
