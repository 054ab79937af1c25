"""What keeps data from coming, in words for the people who wait for it."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from socap.collection.circuit import Breaker
from socap.collection.status import heartbeat


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """`until` (real time) is when it is tried again, None when a person must act."""

    text: str
    kept: str
    until: datetime | None = None


def troubles() -> tuple[Trouble, ...]:
    found = []
    circuit = Breaker(settings.SOCAP_SOURCE).state()
    if circuit.open_until is not None:
        found.append(
            Trouble(
                text=f"The data provider takes no calls: {circuit.reason}.",
                kept="Everything read so far is kept; waiting jobs go on by themselves.",
                until=circuit.open_until,
            )
        )
    workers, _ = heartbeat()
    if not workers:
        found.append(
            Trouble(
                text="No worker is running, so nothing new is read.",
                kept="Start one with “socap worker”; everything read so far is kept.",
            )
        )
    return tuple(found)
