"""Writes many rows in one statement, so that one which the database refuses costs only itself."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

import psycopg
from django.db import DataError, IntegrityError, transaction

Row = TypeVar("Row")
logger = logging.getLogger(__name__)

# Of what a row holds, as opposed to what it points at, which somebody else may just have deleted.
OWN_FAULTS = (psycopg.errors.CheckViolation, psycopg.errors.NotNullViolation)


def write_rows(rows: Sequence[Row], write: Callable[[Sequence[Row]], None]) -> tuple[Row, ...]:
    """Give all rows to `write`; returns those that the database will not take, which are logged.

    A refused batch is halved until the bad rows stand alone. Must run inside a transaction.
    """
    if not rows:
        return ()
    try:
        with transaction.atomic():
            write(rows)
    except (DataError, IntegrityError, ValueError, OverflowError) as error:
        if isinstance(error, IntegrityError) and not isinstance(error.__cause__, OWN_FAULTS):
            raise
        if len(rows) == 1:
            facts = {"action": "row_refused", "reason": str(error).splitlines()[0][:200]}
            logger.warning("the database refuses a row; the others are kept", extra=facts)
            return tuple(rows)
        middle = len(rows) // 2
        return write_rows(rows[:middle], write) + write_rows(rows[middle:], write)
    return ()
