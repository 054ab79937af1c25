"""The product clock: the system clock, or one that runs faster from a given moment on.

The simulator and the product can share a faster clock, so that a demo of three days takes minutes.
Nothing else in SOCAP reads the system time for events.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from socap.lib.bounds import EARLIEST, OutOfBounds, bounded

# A day per second; polling could not keep up with a faster clock.
FASTEST = 86_400


@dataclass(frozen=True, slots=True)
class Clock:
    """`speed` seconds pass for every real second after `epoch`; before it, the clock is real."""

    epoch: datetime = EARLIEST
    speed: float = 1.0

    def now(self) -> datetime:
        return self.shown(datetime.now(UTC))

    def shown(self, real: datetime) -> datetime:
        """Converts real time to product time."""
        if self.speed == 1.0 or real <= self.epoch:
            return real
        return self.epoch + (real - self.epoch) * self.speed

    def real_seconds(self, span: timedelta) -> float:
        """Returns the real seconds that `span` of product time takes."""
        return span.total_seconds() / self.speed

    def real(self, moment: datetime) -> datetime:
        """Converts product time to real time."""
        if self.speed == 1.0 or moment <= self.epoch:
            return moment
        return self.epoch + (moment - self.epoch) / self.speed

    def __str__(self) -> str:
        return f"{self.epoch.isoformat()}@{self.speed:g}"

    @classmethod
    def parse(cls, text: str) -> "Clock":
        """Parses `2026-06-02T06:00:00+00:00@60`; an empty text means the system clock.

        Raises ValueError if the time has no offset, or time or speed is out of bounds.
        """
        if not text.strip():
            return cls()
        moment, _, speed = text.strip().partition("@")
        epoch = datetime.fromisoformat(moment)
        if epoch.tzinfo is None:
            raise ValueError(f"{moment!r} has no UTC offset; write e.g. 2026-06-02T06:00:00+00:00")
        rate = float(speed or 1)
        if not 0 < rate <= FASTEST:
            raise ValueError(
                f"a clock's speed must be above 0 and at most {FASTEST:,}, not {speed}"
            )
        try:
            return cls(bounded(epoch), rate)
        except OutOfBounds as error:
            raise ValueError(f"{moment!r} {error}") from error
