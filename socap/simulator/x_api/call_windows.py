"""Counts calls in windows of each endpoint and caller, as X does: 15 minutes from the first call.

Windows pass in real time, so that they also pass while the launch stands still. The reset in the
headers is in seconds since 1970 of the system's clock.
"""

import math
import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

WINDOW_SECONDS = 900.0
APP = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands in a window after a call; `resets_at` is unix time."""

    allowed: bool
    limit: int
    remaining: int
    resets_at: int

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        return (
            ("x-rate-limit-limit", str(self.limit)),
            ("x-rate-limit-remaining", str(self.remaining)),
            ("x-rate-limit-reset", str(self.resets_at)),
        )


@dataclass(slots=True)
class _Window:
    began: float
    calls: int = 0


@dataclass(slots=True)
class CallWindows:
    """`limits` overrides the limits of endpoints; `caller` is APP or the id of a token's account."""

    seconds: float = WINDOW_SECONDS
    limits: dict[str, int] = field(default_factory=dict)
    _open: dict[tuple[str, str], _Window] = field(default_factory=dict)
    _fullest: Counter[str] = field(default_factory=Counter)
    _over: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, endpoint: str, *, caller: str, limit: int) -> Standing:
        """Counts a call, which is not allowed if the window is full."""
        limit, now = self.limits.get(endpoint, limit), time.monotonic()
        with self._lock:
            window = self._open.get((endpoint, caller))
            if window is None or now >= window.began + self.seconds:
                window = self._open[endpoint, caller] = _Window(now)
            allowed = window.calls < limit
            if allowed:
                window.calls += 1
                self._fullest[endpoint] = max(self._fullest[endpoint], window.calls)
            else:
                self._over[endpoint] += 1
            left = window.began + self.seconds - now
            return Standing(allowed, limit, limit - window.calls, math.ceil(time.time() + left))

    def forget_counts(self) -> None:
        """Counts from zero; the windows that are open go on."""
        with self._lock:
            self._fullest.clear()
            self._over.clear()

    def state(self) -> Mapping[str, object]:
        with self._lock:
            return {
                "seconds": self.seconds,
                "over_window": self._over.total(),
                "by_endpoint": {
                    name: {"most_in_a_window": self._fullest[name], "over_window": self._over[name]}
                    for name in sorted(self._fullest | self._over)
                },
            }
