"""What pays for calls about tweets, as the client sees it: `collection.pace.spending` is one."""

from collections.abc import Callable, Sequence
from typing import Protocol

from socap.sources.base import SourceError
from socap.sources.traits import Endpoint, Traits


class Charge(Protocol):
    """A call that has been reserved; `amount` is what it cost in the provider's unit."""

    def succeeded(self, amount: float) -> None: ...

    def failed(self, error: SourceError) -> None: ...

    def not_made(self) -> None: ...


class Unpaid:
    """The charge of a call that no campaign pays for."""

    def succeeded(self, amount: float) -> None: ...

    def failed(self, error: SourceError) -> None: ...

    def not_made(self) -> None: ...


class Meter(Protocol):
    """Decides whether there is money for a call about `tweets` that returns at most `rows` rows."""

    def reserve(
        self, traits: Traits, endpoint: Endpoint, tweets: Sequence[str], *, rows: int
    ) -> Charge: ...


def charge_for(
    meter: Meter | None,
    traits: Traits,
    endpoint: Endpoint,
    tweets: Sequence[str],
    *,
    rows: int,
    refused: Callable[[], object],
) -> Charge:
    """Reserves a call about `tweets`, where there is a meter; calls `refused` if nobody can pay."""
    if meter is None or not tweets:
        return Unpaid()
    try:
        return meter.reserve(traits, endpoint, tweets, rows=rows)
    except Exception:
        refused()
        raise
