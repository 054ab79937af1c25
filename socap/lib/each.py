"""Processes several items independently; a failure is logged and returned, and stops no other."""

import logging
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db import InterfaceError, OperationalError, connection, transaction

logger = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failed(Generic[T]):
    """An item that failed, with its error."""

    item: T
    error: Exception

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def for_each(items: Iterable[T], do: Callable[[T], object], *, action: str) -> list[Failed[T]]:
    """Calls `do` for each item and returns those that failed; uses savepoints in a transaction."""
    failed = []
    for item in items:
        try:
            with transaction.atomic() if connection.in_atomic_block else nullcontext():
                do(item)
        except (OperationalError, InterfaceError):
            raise  # the database is unavailable; not this item's fault
        except Exception as error:
            logger.exception("one of several failed", extra={"action": action, "item": str(item)})
            failed.append(Failed(item, error))
    return failed


def raise_first_error(failed: list[Failed[T]]) -> None:
    """Raises the first error, so that a periodic job with failed items counts as failed."""
    if failed:
        raise failed[0].error
