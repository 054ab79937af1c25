"""The rate limit, the credits, and a record of every call for tests."""

import threading
import time
from collections import Counter, deque

START_CREDITS = 10_000_000
MIN_CREDITS = 15
CREDITS_PER_ROW = {
    "/twitter/tweets": 15,
    "/twitter/tweet/retweeters": 18,
    "/twitter/tweet/replies": 15,
    "/twitter/tweet/quotes": 15,
    "/twitter/user/info": 18,
    "/twitter/user/batch_info_by_ids": 18,
    "/twitter/user_about": 18,
}
"""Credits per row (100,000 credits cost $1); not published for retweeters and user_about."""

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
        self, path: str, *, query: str, status: int, rows: int, spent: int, faults: list[str]
    ) -> None:
        with self._lock:
            self._calls[path] += 1
            self._statuses[str(status)] += 1
            self._faults.update(faults)
            self._rows[path] += rows
            self._spent[path] += spent
            self.credits -= spent
            # Status 0 is a connection that was closed without a whole answer.
            if status != 200:
                self._errors[path] += 1
            self._recent.append({"path": path, "query": query, "status": status, "rows": rows})

    def state(self) -> dict[str, object]:
        with self._lock:
            return {
                "total": self._calls.total(),
                "errors": self._errors.total(),
                "rows": self._rows.total(),
                "credits": self._spent.total(),
                "peak_per_second": self._peak,
                "by_status": dict(self._statuses),
                "faults": dict(self._faults),
                "by_endpoint": {
                    path: {
                        "calls": self._calls[path],
                        "errors": self._errors[path],
                        "rows": self._rows[path],
                        "credits": self._spent[path],
                    }
                    for path in sorted(self._calls)
                },
                "recent": list(self._recent),
            }
