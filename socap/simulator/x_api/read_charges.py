"""What reads cost: each post and user once per UTC day of the launch, and a cap of posts a month."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from socap.simulator.server.time_format import moment_of

POST, USER, LIKED = "post", "user", "like"
MICRODOLLARS = {POST: 5_000, USER: 10_000, LIKED: 1_000}
MONTHLY_CAP = 2_000_000
CAP_RESET_DAY = 1


@dataclass(slots=True)
class ReadCharges:
    """Used under the launch's lock."""

    monthly_cap: int = MONTHLY_CAP
    _day: str = ""
    _today: set[tuple[str, str]] = field(default_factory=set)
    _posts_by_day: Counter[str] = field(default_factory=Counter)
    _read: Counter[str] = field(default_factory=Counter)
    _charged: Counter[str] = field(default_factory=Counter)

    def charge(self, kind: str, ids: Iterable[str], *, now: int) -> int:
        """Returns what reading `ids` costs in millionths of a dollar."""
        day = moment_of(now).date().isoformat()
        if day != self._day:
            self._day = day
            self._today.clear()
        wanted = list(ids)
        new = {(kind, each) for each in wanted} - self._today
        self._today |= new
        self._read[kind] += len(wanted)
        self._charged[kind] += len(new)
        if kind == POST:
            self._posts_by_day[day] += len(new)
        return len(new) * MICRODOLLARS[kind]

    def posts_of_month(self, now: int) -> int:
        month = moment_of(now).date().isoformat()[:7]
        return sum(posts for day, posts in self._posts_by_day.items() if day.startswith(month))

    def is_cap_reached(self, now: int) -> bool:
        return self.posts_of_month(now) >= self.monthly_cap

    def posts_by_day(self) -> Mapping[str, int]:
        return dict(sorted(self._posts_by_day.items()))

    def forget_counts(self) -> None:
        """Counts from zero; what was read today stays free."""
        self._read.clear()
        self._charged.clear()

    def state(self) -> Mapping[str, object]:
        return {
            kind: {
                "read": self._read[kind],
                "charged": self._charged[kind],
                "dollars": self._charged[kind] * MICRODOLLARS[kind] / 1_000_000,
            }
            for kind in MICRODOLLARS
        } | {"monthly_cap": self.monthly_cap}
