"""Circuit breaker: stops calls while none can succeed (no credits, bad key), and retries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection

from socap.collection.models import Circuit
from socap.sources.base import Balance, ErrorKind, SourceError

# The errors that open it.
CLOSING = tuple(kind for kind in ErrorKind if SourceError("", kind=kind).closes_provider)
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 30, 600


@dataclass(frozen=True, slots=True)
class CircuitState:
    """`open_until` is None while calls are allowed."""

    open_until: datetime | None
    reason: str


class CircuitOpen(Exception):
    """No call was made; try again at `until`."""

    def __init__(self, state: CircuitState) -> None:
        super().__init__(state.reason)
        assert state.open_until is not None
        self.until = state.open_until


class Breaker:
    """The circuit breaker of one provider, in real time."""

    def __init__(self, provider: str) -> None:
        self.provider = provider

    def state(self) -> CircuitState:
        row = Circuit.objects.filter(pk=self.provider).first()
        now = datetime.now(UTC)
        # A later time was written before the clock was set back.
        latest = now + timedelta(seconds=2 * LONGEST_PAUSE_SECONDS)
        if row is None or row.open_until is None or not now < row.open_until <= latest:
            return CircuitState(open_until=None, reason=row.reason if row else "")
        return CircuitState(open_until=row.open_until, reason=row.reason)

    def check(self) -> None:
        """Raises `CircuitOpen` while calls must wait."""
        state = self.state()
        if state.open_until is not None:
            raise CircuitOpen(state)

    def trip(self, reason: str, *, kind: ErrorKind) -> CircuitState:
        """Opens the circuit, longer after each consecutive failure; returns its state."""
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO collection_circuit AS c
                       (provider, open_until, opened_at, times, kind, reason)
                   VALUES (%(provider)s, now() + %(first)s * interval '1 s', now(), 1,
                       %(kind)s, %(reason)s)
                   ON CONFLICT (provider) DO UPDATE SET
                       open_until = now() + interval '1 s'
                           * least(%(longest)s, %(first)s * 2 ^ least(c.times, 10)),
                       opened_at = coalesce(c.opened_at, now()),
                       times = c.times + 1, kind = excluded.kind, reason = excluded.reason
                   WHERE c.open_until IS NULL OR c.open_until NOT BETWEEN now()
                       AND now() + 2 * %(longest)s * interval '1 s'""",
                {
                    "provider": self.provider,
                    "first": FIRST_PAUSE_SECONDS,
                    "longest": LONGEST_PAUSE_SECONDS,
                    "kind": kind.value,
                    "reason": reason,
                },
            )
        return self.state()

    def close(self, *, opened_for: Collection[ErrorKind] | None = None) -> None:
        """Closes the circuit, or only one that was `opened_for` one of these kinds of error."""
        found = Circuit.objects.filter(pk=self.provider).exclude(times=0)
        if opened_for is not None:
            found = found.filter(kind__in=[kind.value for kind in opened_for])
        found.update(open_until=None, opened_at=None, times=0, kind="", reason="")


def closed_by(left: Balance) -> Collection[ErrorKind]:
    """Returns for which errors a balance closes the circuit; a cap says nothing of money."""
    if left.credits <= 0:
        return ()
    return CLOSING if left.cap is None else (ErrorKind.CAP_REACHED, ErrorKind.BAD_KEY)
