"""The remaining credits of a provider, the rate of spending, and when they will run out."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from socap.collection.models import BalanceReading
from socap.collection.provider.balances import store_balance
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider, WorkerStopping
from socap.sources.base import SourceError

logger = logging.getLogger(__name__)

SPAN = timedelta(hours=1)
CLOCK_TOLERANCE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Credits left at `read_at` (real time). `per_hour` is None before two readings within an hour.

    `empty_at` is None while nothing is spent. Of a `cap` that is reset, `left` is the rest until then.
    """

    left: int
    read_at: datetime
    per_hour: float | None = None
    empty_at: datetime | None = None
    cap: int | None = None
    resets_at: datetime | None = None

    @property
    def hours_left(self) -> float | None:
        return self.left / self.per_hour if self.per_hour else None


def read_balance(*, provider: Provider) -> int | None:
    """Fetches and stores the balance, free of charge; returns None if it is unavailable."""
    try:
        balance = provider.balance()
    except (SourceError, CircuitOpen, WorkerStopping) as error:
        logger.info("balance unknown", extra={"action": "balance", "reason": str(error)})
        return None
    store_balance(provider.name, balance)
    return balance.credits


def credits_left(provider: str) -> Credits | None:
    """Returns the newest balance with the spending rate of the last hour, or None.

    Intervals in which the account was recharged are ignored.
    """
    readings = BalanceReading.objects.filter(provider=provider)
    # Readings in the future were taken before the clock was set back.
    readings = readings.filter(taken_at__lte=datetime.now(UTC) + CLOCK_TOLERANCE)
    newest = readings.order_by("-taken_at").first()
    if newest is None:
        return None
    recent = readings.filter(taken_at__gt=datetime.now(UTC) - SPAN).order_by("taken_at")
    spent, hours = 0, 0.0
    for before, after in pairwise(recent):
        if after.credits <= before.credits:
            spent += before.credits - after.credits
            hours += (after.taken_at - before.taken_at) / timedelta(hours=1)
    per_hour = spent / hours if hours else None
    return Credits(
        left=newest.credits,
        read_at=newest.taken_at,
        per_hour=per_hour,
        cap=newest.cap,
        resets_at=newest.resets_at,
        empty_at=newest.taken_at + timedelta(hours=min(newest.credits / per_hour, 24 * 3650))
        if per_hour
        else None,
    )
