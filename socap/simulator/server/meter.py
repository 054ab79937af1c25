"""The rate limit and credits of twitterapi.io, and a record of every call for tests."""

import threading
import time
from collections import Counter, deque
from collections.abc import Iterable, Sequence

START_CREDITS = 10_000_000
MIN_CREDITS = 15
CREDITS_PER_ROW = {
    "/twitter/tweets": 15,
    "/twitter/tweet/retweeters": 18,
    "/twitter/tweet/replies": 15,
    "/twitter/tweet/quotes": 15,
    "/twitter/user/last_tweets": 15,
    "/twitter/tweet/advanced_search": 15,
    "/twitter/user/info": 18,
    "/twitter/user/batch_info_by_ids": 18,
    "/twitter/user_about": 30,
}
"""Credits per row (100,000 credits cost $1); not published for retweeters."""

FOLLOWINGS = "/twitter/user/followings"
BATCH = "/twitter/user/batch_info_by_ids"
BALANCE = "/oapi/my/info"


def price(path: str, rows: int) -> int:
    """Returns the credits that a response with `rows` rows costs."""
    if path == BALANCE:
        return 0
    if path == FOLLOWINGS:
        each = 1 if rows >= 200 else 2 if rows >= 100 else 3
        return max(60, rows * each)
    if path == BATCH and rows >= 100:
        return rows
    return max(MIN_CREDITS, rows * CREDITS_PER_ROW[path])


class Meter:
    """Counts and limits calls. `qps` is calls per second: 0 for no limit, 0.2 for one in 5 s."""

    def __init__(self, *, qps: float, credits: int) -> None:
        self.qps = qps
        self.credits = credits
        self._lock = threading.Lock()
        self._admitted: deque[float] = deque()
        self._arrived: deque[float] = deque()
        self.reset()

    def reset(self) -> None:
        with self._lock:
            self._calls: Counter[str] = Counter()
            self._errors: Counter[str] = Counter()
            self._rows: Counter[str] = Counter()
            self._spent: Counter[str] = Counter()
            self._microdollars: Counter[str] = Counter()
            self._providers: dict[str, str] = {}
            self._statuses: Counter[str] = Counter()
            self._faults: Counter[str] = Counter()
            self._peak = 0
            self._recent: deque[dict[str, object]] = deque(maxlen=200)

    def admit(self) -> bool:
        """Whether the rate limit allows another call now; every call counts towards the peak."""
        now = time.monotonic()
        window, limit = (1.0, int(self.qps)) if self.qps >= 1 else (1 / (self.qps or 1), 1)
        with self._lock:
            self._arrived.append(now)
            while self._arrived[0] <= now - 1.0:
                self._arrived.popleft()
            self._peak = max(self._peak, len(self._arrived))
            if not self.qps:
                return True
            while self._admitted and self._admitted[0] <= now - window:
                self._admitted.popleft()
            if len(self._admitted) >= limit:
                return False
            self._admitted.append(now)
            return True

    def record(
        self,
        path: str,
        *,
        provider: str,
        endpoint: str,
        query: str,
        status: int,
        rows: int,
        spent: int = 0,
        microdollars: int = 0,
        faults: Sequence[str] = (),
    ) -> None:
        with self._lock:
            self._providers[endpoint] = provider
            self._calls[endpoint] += 1
            self._statuses[str(status)] += 1
            self._faults.update(faults)
            self._rows[endpoint] += rows
            self._spent[endpoint] += spent
            self._microdollars[endpoint] += microdollars
            self.credits -= spent
            # Status 0 is a connection that was closed without a whole answer.
            if status != 200:
                self._errors[endpoint] += 1
            self._recent.append({"path": path, "query": query, "status": status, "rows": rows})

    def state(self) -> dict[str, object]:
        with self._lock:
            return self._totals(self._calls) | {
                "peak_per_second": self._peak,
                "by_status": dict(self._statuses),
                "faults": dict(self._faults),
                "by_provider": self._by_provider(),
                "by_endpoint": {
                    endpoint: {"calls": self._calls[endpoint]} | self._costs([endpoint])
                    for endpoint in sorted(self._calls)
                },
                "recent": list(self._recent),
            }

    def by_provider(self) -> dict[str, object]:
        with self._lock:
            return self._by_provider()

    def _by_provider(self) -> dict[str, object]:
        return {
            name: self._totals([e for e in self._calls if self._providers[e] == name])
            for name in sorted(set(self._providers.values()))
        }

    def _totals(self, endpoints: Iterable[str]) -> dict[str, object]:
        endpoints = list(endpoints)
        return {"total": sum(self._calls[e] for e in endpoints)} | self._costs(endpoints)

    def _costs(self, endpoints: Sequence[str]) -> dict[str, object]:
        return {
            "errors": sum(self._errors[e] for e in endpoints),
            "rows": sum(self._rows[e] for e in endpoints),
            "credits": sum(self._spent[e] for e in endpoints),
            "dollars": sum(self._microdollars[e] for e in endpoints) / 1_000_000,
        }
