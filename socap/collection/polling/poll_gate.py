"""Decides whether to read a list: its counter changed, or it was last read long ago."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

CLOCK_TOLERANCE = timedelta(minutes=1)


class Decision(Enum):
    READ = "fetch the list"
    SKIP = "nothing moved since the last run"
    EMPTY = "first look, and there is nothing to fetch"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListProgress:
    """The state of one list before the decision."""

    satisfied_counter: int | None
    last_run_at: datetime | None
    run_open: bool

    @property
    def is_first(self) -> bool:
        """Returns whether no run has begun yet."""
        return self.last_run_at is None and not self.run_open


def decide(
    counter: int | None, progress: ListProgress | None, *, now: datetime, sweep_after: timedelta
) -> Decision:
    """Returns the decision; `counter` is the current value, or None if the provider omits it."""
    if progress is None or progress.is_first:
        return Decision.EMPTY if counter == 0 else Decision.READ
    if progress.run_open:
        return Decision.READ
    if counter is not None and counter != progress.satisfied_counter:
        return Decision.READ
    assert progress.last_run_at is not None
    # A run in the future took place before the clock was set back.
    if counter != 0 and not -CLOCK_TOLERANCE <= now - progress.last_run_at < sweep_after:
        return Decision.READ
    return Decision.SKIP
