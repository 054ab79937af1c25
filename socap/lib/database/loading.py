"""Reads every moment that PostgreSQL can keep, so that one row out of bounds breaks no page or job.

The columns refuse such moments; this is for a row that came in by another door (SQL, an old backup).
"""

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import DataError
from psycopg.abc import Buffer
from psycopg.types.datetime import TimestamptzLoader

from socap.lib.bounds import EARLIEST, LATEST

logger = logging.getLogger(__name__)

LAST = LATEST - timedelta(minutes=1)


class BoundedMomentLoader(TimestamptzLoader):
    """What Python cannot hold is read as the nearest moment within bounds."""

    timezone = UTC  # Django compares it with its own

    def load(self, data: Buffer) -> datetime:
        try:
            return super().load(data).replace(tzinfo=UTC)
        except DataError:
            text = bytes(data)
            logger.warning(
                "a moment out of bounds", extra={"action": "load", "moment": text.decode()}
            )
            return EARLIEST if text.endswith(b"BC") or text.startswith(b"-") else LAST


def read_all_moments(*, connection: BaseDatabaseWrapper, **signal: Any) -> None:
    """For Django's signal of a new connection."""
    connection.connection.adapters.register_loader("timestamptz", BoundedMomentLoader)
