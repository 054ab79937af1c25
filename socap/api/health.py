"""Health endpoint for load balancers and monitoring: database, disk space and workers."""

import logging
from datetime import UTC, datetime

from django.db import DEFAULT_DB_ALIAS, DatabaseError, InterfaceError, connections
from django.http import HttpRequest, JsonResponse

from socap.alerts.incidents import open_incidents
from socap.collection.health.health_checks import Condition
from socap.collection.health.status import database_has_room, heartbeat
from socap.lib.database.sessions import connection_timeout

logger = logging.getLogger(__name__)

# Time limit for each query; connecting has its own.
DATABASE_CHECK_SECONDS = 2.0


def healthz(request: HttpRequest) -> JsonResponse:
    """Returns 200 while the database responds and has room, otherwise 503.

    Includes the age of the newest worker heartbeat in seconds and the kinds of open incidents.
    """
    ours = connections[DEFAULT_DB_ALIAS]  # this thread's connection, for the timeout thread
    try:
        with connection_timeout(DATABASE_CHECK_SECONDS, lambda: ours.connection):
            workers, newest = heartbeat()
            incidents = {incident.kind for incident in open_incidents()}
    except (DatabaseError, InterfaceError) as error:
        # The endpoint is public, and database errors contain paths and hosts.
        logger.warning(
            "the database does not answer", extra={"action": "health", "why": str(error)}
        )
        return JsonResponse({"status": "error", "database": "does not answer"}, status=503)
    if not database_has_room():
        return JsonResponse(
            {
                "status": "error",
                "database": "its disk is full: stored data can be read, nothing new can be saved",
            },
            status=503,
        )
    # Workers are checked now; an incident about them may be missing or outdated.
    incidents = incidents - {Condition.NO_WORKER} | (set() if workers else {Condition.NO_WORKER})
    age = None if newest is None else round((datetime.now(UTC) - newest).total_seconds(), 1)
    return JsonResponse(
        {
            "status": "ok" if not incidents else "degraded",
            "database": "ok",
            "workers": workers,
            "newest_heartbeat_age_seconds": age,
            "open_incidents": sorted(incidents),
        }
    )
