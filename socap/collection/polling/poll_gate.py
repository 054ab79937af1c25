"""Decides whether a list is worth a call: its counter moved, or nobody has looked for long."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

AHEAD = timedelta(minutes=1)


class Decision(Enum):
    READ = "fetch the list"
    REST = "nothing moved since the last run"
    NOTHING_YET = "first look, and there is nothing to fetch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is known of one list before a decision; None where it was never read."""

    satisfied_counter: int | None
    last_run_at: datetime | None
    run_open: bool


def decide(
    counter: int | None, progress: Progress | None, *, now: datetime, sweep_after: timedelta
) -> Decision:
    """`counter` is what the provider says now, None where it does not say."""
    if progress is None or (progress.last_run_at is None and not progress.run_open):
        return Decision.NOTHING_YET if counter == 0 else Decision.READ
    if progress.run_open:
        return Decision.READ
    if counter is not None and counter != progress.satisfied_counter:
        return Decision.READ
    assert progress.last_run_at is not None
    # A look of the future was taken before the clock was set back.
    if counter != 0 and not -AHEAD <= now - progress.last_run_at < sweep_after:
        return Decision.READ
    return Decision.REST
