"""Tells a load balancer or a pager whether the database answers and a worker lives."""

import logging
from datetime import UTC, datetime

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse

from socap.alerts.incidents import open_incidents
from socap.collection.status import database_has_room, heartbeat

logger = logging.getLogger(__name__)


def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the database answers and has room; the age of the newest worker heartbeat is in
    seconds, and `troubles` are the kinds of the open incidents."""
    try:
        workers, newest = heartbeat()
        troubles = sorted({incident.kind for incident in open_incidents()})
    except DatabaseError as error:
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
    age = None if newest is None else round((datetime.now(UTC) - newest).total_seconds(), 1)
    return JsonResponse(
        {
            "status": "ok" if workers and not troubles else "degraded",
            "database": "ok",
            "workers": workers,
            "newest_heartbeat_age_seconds": age,
            "troubles": troubles,
        }
    )
