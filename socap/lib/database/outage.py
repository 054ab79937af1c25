"""Failures of the database and of disks, which are no fault of ours, in words for people."""

import logging

import django.db
import psycopg
from django.http import HttpRequest, HttpResponse

from socap.lib.database.contention import lost_a_race
from socap.lib.storage.disk import FULL

logger = logging.getLogger(__name__)

DISK_FULL = (
    "The disk is full: what was stored is kept, but nothing new is; make room and try again."
)
AWAY = "The database does not answer at the moment. What was stored is kept; try again in a moment."


def outage(error: BaseException | None) -> str:
    """What to tell whoever asked for something that failed over this; '' where it is no outage."""
    if error is None or lost_a_race(error):
        return ""
    for found in (error, error.__cause__):
        if isinstance(found, psycopg.errors.DiskFull):
            return DISK_FULL
        if isinstance(found, OSError) and found.errno in FULL:
            return DISK_FULL
    away = isinstance(error, django.db.OperationalError | django.db.InterfaceError)
    return AWAY if away or isinstance(error, psycopg.OperationalError) else ""


def noted(request: HttpRequest, response: HttpResponse, error: BaseException) -> HttpResponse:
    """The answer to a request that met an outage, which is one line in the log, not a traceback."""
    facts = {"action": "outage", "path": request.path, "why": str(error).strip()}
    logger.error("a request met an outage", extra=facts)
    response.headers["Retry-After"] = "5"
    setattr(response, "_has_been_logged", True)  # noqa: B010  (by Django's own mark)
    return response
