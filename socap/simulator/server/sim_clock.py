"""Simulated time: a `Clock` that can be advanced or frozen."""

import threading
from datetime import UTC, datetime

from socap.lib.clock import Clock
from socap.simulator.server.time_format import iso, millis


class SimClock:
    """Simulated time in milliseconds. While frozen, it changes only by `advance`.

    The launch starts at `starts_at`, else at the clock's epoch, else (for a wall clock) now.
    """

    def __init__(
        self, *, clock: Clock | None = None, starts_at: datetime | None = None, frozen: bool = False
    ) -> None:
        self._clock = clock or Clock()
        epoch = self._clock.epoch if self._clock.epoch > Clock().epoch else datetime.now(UTC)
        self.starts_at = millis(starts_at or epoch)
        self._shift = 0
        self._frozen_at: int | None = self.starts_at if frozen else None
        self._lock = threading.Lock()

    @property
    def speed(self) -> float:
        return self._clock.speed

    def now(self) -> int:
        with self._lock:
            return self._now()

    def advance(self, seconds: float) -> int:
        """Moves time forward (or back) and returns the new time."""
        with self._lock:
            if self._frozen_at is None:
                self._shift += round(seconds * 1000)
            else:
                self._frozen_at += round(seconds * 1000)
            return self._now()

    def freeze(self, frozen: bool) -> None:
        with self._lock:
            now = self._now()
            self._shift += now - self._running_time()
            self._frozen_at = now if frozen else None

    def state(self) -> dict[str, object]:
        return {
            "now": iso(self.now()),
            "starts_at": iso(self.starts_at),
            "clock": str(self._clock),
            "speed": self._clock.speed,
            "shift_seconds": self._shift / 1000,
            "frozen": self._frozen_at is not None,
        }

    def _now(self) -> int:
        return self._running_time() if self._frozen_at is None else self._frozen_at

    def _running_time(self) -> int:
        return millis(self._clock.now()) + self._shift
