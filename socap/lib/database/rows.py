"""Writes rows: batches without what the database rejects, and changes of rows that may be deleted."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import psycopg
from django.db import DataError, IntegrityError, transaction
from django.db.models import Model

Row = TypeVar("Row")
logger = logging.getLogger(__name__)

# Caused by the row's own values; other integrity errors come from concurrent changes.
ROW_ERRORS = (psycopg.errors.CheckViolation, psycopg.errors.NotNullViolation)


def update_row(row: Model, **fields: Any) -> bool:
    """Updates only these fields, in the database and on `row`, so that others' changes survive.

    Returns False if the row has been deleted.
    """
    found = row._meta.model._base_manager.filter(pk=row.pk).update(**fields)
    for name, value in fields.items():
        setattr(row, name, value)
    return bool(found)


def write_rows(rows: Sequence[Row], write: Callable[[Sequence[Row]], None]) -> tuple[Row, ...]:
    """Passes all rows to `write`; logs and returns those that the database rejects.

    A rejected batch is split in half until the bad rows are isolated. Must run in a transaction.
    """
    if not rows:
        return ()
    try:
        with transaction.atomic():
            write(rows)
    except (DataError, IntegrityError, ValueError, OverflowError) as error:
        if isinstance(error, IntegrityError) and not isinstance(error.__cause__, ROW_ERRORS):
            raise
        if len(rows) == 1:
            facts = {"action": "row_refused", "reason": str(error).splitlines()[0][:200]}
            logger.warning("the database rejected a row; the others are stored", extra=facts)
            return tuple(rows)
        middle = len(rows) // 2
        return write_rows(rows[:middle], write) + write_rows(rows[middle:], write)
    return ()
