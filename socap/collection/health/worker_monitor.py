"""The web process watches the workers, because a dead worker cannot tell that it is dead."""

import logging
import threading
import time

from django.conf import settings
from django.db import connections

from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch
from socap.alerts.incidents import report
from socap.collection.health.health_checks import Condition, no_worker

logger = logging.getLogger(__name__)

EVERY_SECONDS = 30.0
# Web and worker are started together, and the web is there first; on a slow machine by minutes.
GRACE_SECONDS = 180.0
# A worker that is restarted is away for some seconds.
RESTART_SECONDS = 25.0


class WorkerMonitor:
    """One look after the other; `at` is in seconds of any clock that only goes forward."""

    def __init__(self, *, started_at: float) -> None:
        self.complains_from = started_at + GRACE_SECONDS
        self.missing_since: float | None = None

    def look(self, *, at: float) -> list[int]:
        """Returns the operator alerts that were made. While no worker runs, all that waits to be
        sent is sent from here, or else the alert that tells of it would wait, too.
        """
        now = settings.SOCAP_CLOCK.now()
        found = no_worker()
        if not found:
            self.missing_since = None
        elif self.missing_since is None:
            self.missing_since = at
        if found and not self._to_be_told(at):
            return []
        made = report(found, now=now, only_kinds=[Condition.NO_WORKER])
        for alert_id in made:
            dispatch(alert_id, now=now)
        if found:
            deliver_all_due()
        return made

    def _to_be_told(self, at: float) -> bool:
        missing = at - (at if self.missing_since is None else self.missing_since)
        return at >= self.complains_from and missing >= RESTART_SECONDS


def keep_watching_workers(stop: threading.Event | None = None) -> None:
    """Look every 30 seconds until `stop`; whatever goes wrong is logged and looked at again."""
    stop = stop or threading.Event()
    monitor = WorkerMonitor(started_at=time.monotonic())
    while not stop.wait(EVERY_SECONDS):
        try:
            monitor.look(at=time.monotonic())
        except Exception:
            logger.exception(
                "the workers could not be looked at", extra={"action": "worker_monitor"}
            )
        finally:
            # The server forks its processes from this one; they must not share a connection.
            connections.close_all()
