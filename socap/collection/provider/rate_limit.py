"""The provider's rate limit, shared by all workers on all machines through one row.

Each call reserves the next free moment with a single UPDATE (a virtual-scheduling GCRA without
burst): exact, fair in order of arrival, and a worker that dies with a reservation costs one slot.
"""

from dataclasses import dataclass

from django.db import connection, transaction

from socap.collection.provider.rate_limit_status import calls_per_second

# Calls are spaced a little wider than the limit, so that jitter on the way cannot push one more
# call into the provider's second.
HEADROOM = 1.08
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
# No turn is later than this (a provider may ask for an hour, and others wait in line), unless it
# was taken before the clock was set back.
LATEST = 2 * 3600.0


@dataclass(frozen=True, slots=True)
class PaceState:
    """The limit in calls per second and how many seconds the next caller would wait."""

    qps: float
    wait: float
    refusals: int


class Pace:
    """Turns for one provider at `qps` calls per second; None: at the limit that holds now."""

    def __init__(self, provider: str, qps: float | None = None) -> None:
        self.provider, self.fixed = provider, qps

    @property
    def qps(self) -> float:
        return calls_per_second() if self.fixed is None else self.fixed

    def reserve(self) -> float:
        """Take the next turn; returns how many seconds from now it begins."""
        gap = HEADROOM / self.qps
        with connection.cursor() as cursor:
            for _ in range(2):
                cursor.execute(
                    """UPDATE collection_pace SET next_at = %(gap)s * interval '1 s'
                           + CASE WHEN next_at BETWEEN clock_timestamp() AND clock_timestamp()
                                 + %(latest)s * interval '1 s' THEN next_at
                             ELSE clock_timestamp() END
                       WHERE provider = %(provider)s
                       RETURNING extract(epoch FROM next_at - clock_timestamp()) - %(gap)s""",
                    {"gap": gap, "latest": LATEST + gap, "provider": self.provider},
                )
                if row := cursor.fetchone():
                    return max(0.0, float(row[0]))
                self._create(cursor)
        raise AssertionError("the pace row was created and is gone")

    def hold_back(self, seconds: float | None) -> float:
        """After a 429: nobody calls for `seconds`, or for longer each time where none is named.

        Less than a second in a row is no name: `Retry-After: 0` would have everybody ask for ever.
        """
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                """UPDATE collection_pace SET refusals = refusals + 1, next_at = greatest(next_at,
                       clock_timestamp() + interval '1 s' * CASE WHEN %(named)s >= 1 THEN %(named)s
                           ELSE least(%(longest)s, %(first)s * 2 ^ least(refusals, 10)) END)
                   WHERE provider = %(provider)s
                   RETURNING extract(epoch FROM next_at - clock_timestamp())""",
                {
                    "named": seconds or 0.0,
                    "first": FIRST_PAUSE,
                    "longest": LONGEST_PAUSE,
                    "provider": self.provider,
                },
            )
            row = cursor.fetchone()
            return float(row[0]) if row else 0.0

    def answered(self) -> None:
        """A call got through: the next 429 starts from the shortest pause again."""
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE collection_pace SET refusals = 0 WHERE provider = %s AND refusals > 0",
                [self.provider],
            )

    def state(self) -> PaceState:
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT extract(epoch FROM next_at - clock_timestamp()), refusals
                   FROM collection_pace WHERE provider = %s""",
                [self.provider],
            )
            wait, refusals = cursor.fetchone() or (0, 0)
        return PaceState(qps=self.qps, wait=max(0.0, float(wait)), refusals=refusals)

    def _create(self, cursor: object) -> None:
        cursor.execute(  # type: ignore[attr-defined]
            "INSERT INTO collection_pace VALUES (%s, clock_timestamp(), 0) ON CONFLICT DO NOTHING",
            [self.provider],
        )
