"""Tells a load balancer or a pager whether the database answers and a worker lives."""

import logging
from datetime import UTC, datetime

from django.db import DEFAULT_DB_ALIAS, DatabaseError, InterfaceError, connections
from django.http import HttpRequest, JsonResponse

from socap.alerts.incidents import open_incidents
from socap.collection.health.health_checks import Condition
from socap.collection.health.status import database_has_room, heartbeat
from socap.lib.database.sessions import hung_up_after

logger = logging.getLogger(__name__)

# So long the database may take for each answer; a new connection has its own limit.
DATABASE_CHECK_SECONDS = 2.0


def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the database answers and has room; the age of the newest heartbeat of a worker is
    in seconds, and `troubles` are the kinds of the open incidents."""
    ours = connections[DEFAULT_DB_ALIAS]  # this thread's, for the one that keeps the time
    try:
        with hung_up_after(DATABASE_CHECK_SECONDS, lambda: ours.connection):
            workers, newest = heartbeat()
            troubles = {incident.kind for incident in open_incidents()}
    except (DatabaseError, InterfaceError) as error:
        # Anybody may ask, and the words of the database name paths and hosts.
        logger.warning(
            "the database does not answer", extra={"action": "health", "why": str(error)}
        )
        return JsonResponse({"status": "error", "database": "does not answer"}, status=503)
    if not database_has_room():
        return JsonResponse(
            {
                "status": "error",
                "database": "its disk is full: what is stored can be read, nothing new is kept",
            },
            status=503,
        )
    # Whether a worker lives is said as it is now, not as it was when somebody was last told.
    troubles = troubles - {Condition.NO_WORKER} | (set() if workers else {Condition.NO_WORKER})
    age = None if newest is None else round((datetime.now(UTC) - newest).total_seconds(), 1)
    return JsonResponse(
        {
            "status": "ok" if not troubles else "degraded",
            "database": "ok",
            "workers": workers,
            "newest_heartbeat_age_seconds": age,
            "troubles": sorted(troubles),
        }
    )
