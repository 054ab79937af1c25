"""Messages for outages of the database and full disks."""

import logging

import django.db
import psycopg
from django.http import HttpRequest, HttpResponse

from socap.lib.database.contention import is_conflict
from socap.lib.storage.disk import FULL

logger = logging.getLogger(__name__)

DISK_FULL = (
    "The disk is full: stored data is safe, but nothing new can be saved; "
    "free some space and try again."
)
UNAVAILABLE = (
    "The database does not answer at the moment. What was stored is kept; try again in a moment."
)


def outage_message(error: BaseException | None) -> str:
    """Returns the message for users if the error is an outage, otherwise ''."""
    if error is None or is_conflict(error):
        return ""
    for found in (error, error.__cause__):
        if isinstance(found, psycopg.errors.DiskFull):
            return DISK_FULL
        if isinstance(found, OSError) and found.errno in FULL:
            return DISK_FULL
    away = isinstance(error, django.db.OperationalError | django.db.InterfaceError)
    return UNAVAILABLE if away or isinstance(error, psycopg.OperationalError) else ""


def log_outage(request: HttpRequest, response: HttpResponse, error: BaseException) -> HttpResponse:
    """Logs the outage in one line, without a traceback, and adds Retry-After to the response."""
    facts = {"action": "outage", "path": request.path, "why": str(error).strip()}
    logger.error("a request failed because of an outage", extra=facts)
    response.headers["Retry-After"] = "5"
    setattr(response, "_has_been_logged", True)  # noqa: B010  (by Django's own mark)
    return response
