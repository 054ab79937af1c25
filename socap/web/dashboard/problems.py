"""What keeps data from coming, in words for the people who wait for it."""

from socap.alerts.incidents import Trouble
from socap.collection.health.watch import page_warnings

__all__ = ["Trouble", "open_problems"]


def open_problems() -> tuple[Trouble, ...]:
    """The same sentences that operators are told; asked by every open dashboard all the time."""
    return page_warnings()
