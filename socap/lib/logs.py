"""Formats log records as one line: time, level, message, then the `extra` fields."""

import logging
from datetime import UTC, datetime

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, UnreadablePostError

# Client errors are logged without a traceback.
_REFUSALS = (PermissionDenied, SuspiciousOperation, Http404, UnreadablePostError)
_STANDARD = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class LineFormatter(logging.Formatter):
    """`2026-06-02T06:00:00Z INFO  campaign completed action=complete campaign=3`"""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        facts = " ".join(
            f"{key}={value}"
            for key, value in vars(record).items()
            if key not in _STANDARD and isinstance(value, str | int | float | bool | None)
        )
        line = f"{moment} {record.levelname:<7} {record.getMessage()} {facts}".rstrip()
        line = line.replace("\r", "\\r").replace("\n", "\\n")
        # Only server errors get a traceback.
        ours = getattr(record, "status_code", 500) >= 500
        if record.exc_info and ours and not isinstance(record.exc_info[1], _REFUSALS):
            line += "\n" + self.formatException(record.exc_info)
        return line
