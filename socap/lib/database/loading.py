"""Loads any timestamp that PostgreSQL can store, so that an out-of-range row breaks no page or job.

Columns reject such values, but they can still come from SQL or an old backup.
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

MAX_MOMENT = LATEST - timedelta(minutes=1)


class BoundedMomentLoader(TimestamptzLoader):
    """Loads timestamps that Python cannot represent as the nearest allowed one."""

    timezone = UTC  # Django compares it with its own

    def load(self, data: Buffer) -> datetime:
        text = bytes(data)
        try:
            # Fifteen times as fast as the loader of psycopg, and pages load thousands.
            return datetime.fromisoformat(text.decode()).astimezone(UTC)
        except (ValueError, OverflowError):
            return self._load_any(text)

    def _load_any(self, text: bytes) -> datetime:
        try:
            return super().load(text).replace(tzinfo=UTC)
        except DataError:
            logger.warning(
                "a moment out of bounds", extra={"action": "load", "moment": text.decode()}
            )
            return EARLIEST if text.endswith(b"BC") or text.startswith(b"-") else MAX_MOMENT


def register_moment_loader(*, connection: BaseDatabaseWrapper, **signal: Any) -> None:
    """Receiver of Django's `connection_created` signal."""
    connection.connection.adapters.register_loader("timestamptz", BoundedMomentLoader)
