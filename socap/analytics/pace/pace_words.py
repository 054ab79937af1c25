"""A campaign's pace in one line: what was chosen, the delay reached, and what it costs."""

from datetime import datetime

from socap.analytics.pace.pace_state import PaceState, PaceStatus
from socap.campaigns.pace.pace_fields import PaceMode


def pace_in_words(state: PaceState, *, now: datetime) -> str:
    """`target 5 min; median 4.2 min, 90 % within 11 min; $0.38 an hour, $3.20 of $20.00 spent`."""
    parts = [_chosen(state), _delay(state), _cost(state)]
    if state.status in (PaceStatus.SLOWER, PaceStatus.USED_UP):
        words = "nearly used, so it is slower" if state.status == PaceStatus.SLOWER else "used up"
        parts.append(f"the budget is {words}")
    elif state.used_up_at is not None:
        hours = max(0.0, (state.used_up_at - now).total_seconds() / 3600)
        parts.append(f"the budget lasts {hours:.0f} h more")
    return "; ".join(filter(None, parts))


def _chosen(state: PaceState) -> str:
    if state.mode == PaceMode.FIXED:
        return f"every {state.interval_minutes} min"
    if state.target_delay_minutes is None:
        return "as the budget allows"
    return f"target delay {state.target_delay_minutes} min"


def _delay(state: PaceState) -> str:
    delay = state.delay
    if delay.median_minutes is None or delay.p90_minutes is None:
        return ""
    reached = f"median {delay.median_minutes:.1f} min, 90 % within {delay.p90_minutes:.1f} min"
    important = state.important_delay.median_minutes
    return reached if important is None else f"{reached}, important people {important:.1f} min"


def _cost(state: PaceState) -> str:
    rate = "" if state.dollars_per_hour is None else f"${state.dollars_per_hour:,.2f} an hour, "
    of = "" if state.budget_dollars is None else f" of ${state.budget_dollars:,.2f}"
    return f"{rate}${state.spent_dollars:,.2f}{of} spent"
