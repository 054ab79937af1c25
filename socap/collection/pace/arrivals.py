"""How many rows a minute a list gains, estimated online from the rises of its counter."""

from dataclasses import dataclass
from math import exp

# After this many minutes an observation weighs a third: launches change within the hour.
MEMORY = 60.0
# What is taken to have been seen before the first observation: a fresh tweet starts fast.
PRIOR_ROWS, PRIOR_MINUTES = 0.5, 5.0


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Rows seen and minutes watched, both fading; their quotient is the rate (Gamma-Poisson)."""

    rows: float = PRIOR_ROWS
    minutes: float = PRIOR_MINUTES

    def after(self, came: int, minutes: float) -> "Arrivals":
        """The estimate once `came` more rows were seen in `minutes`."""
        kept = exp(-max(0.0, minutes) / MEMORY)
        # Within the span both fade alike, so the newest part of it weighs most.
        span = MEMORY * (1.0 - kept)
        share = span / minutes if minutes > 0 else 1.0
        return Arrivals(self.rows * kept + came * share, self.minutes * kept + span)

    @property
    def per_minute(self) -> float:
        return self.rows / self.minutes if self.minutes > 0 else 0.0
