"""Does one thing for each of several; one that fails is logged and answered, and stops no other."""

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
    """One for which it could not be done, and why."""

    item: T
    error: Exception

    def __str__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def for_each(items: Iterable[T], do: Callable[[T], object], *, action: str) -> list[Failed[T]]:
    """Within a transaction each has a savepoint of its own; returns those that failed."""
    failed = []
    for item in items:
        try:
            with transaction.atomic() if connection.in_atomic_block else nullcontext():
                do(item)
        except (OperationalError, InterfaceError):
            raise  # the database is away or busy, which is nothing about this one
        except Exception as error:
            logger.exception("one of several failed", extra={"action": action, "item": str(item)})
            failed.append(Failed(item, error))
    return failed


def complain(failed: list[Failed[T]]) -> None:
    """For periodic jobs, when all is done: one that fails again and again is told to operators."""
    if failed:
        raise failed[0].error
