"""Monitors the workers from the web process, because a dead worker cannot report itself."""

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
# Web and worker start together; on a slow machine the worker may be minutes later.
GRACE_SECONDS = 180.0
# Restarting a worker takes some seconds.
RESTART_SECONDS = 25.0


class WorkerMonitor:
    """Reports missing workers after a grace period; `at` is in seconds of a monotonic clock."""

    def __init__(self, *, started_at: float) -> None:
        self.reports_from = started_at + GRACE_SECONDS
        self.missing_since: float | None = None

    def check(self, *, at: float) -> list[int]:
        """Checks once and returns the ids of the operator alerts created.

        While no worker runs, due deliveries are sent from here; otherwise the alert about it
        would wait for a worker, too.
        """
        now = settings.SOCAP_CLOCK.now()
        found = no_worker()
        if not found:
            self.missing_since = None
        elif self.missing_since is None:
            self.missing_since = at
        if found and not self._should_report(at):
            return []
        made = report(found, now=now, only_kinds=[Condition.NO_WORKER])
        for alert_id in made:
            dispatch(alert_id, now=now)
        if found:
            deliver_all_due()
        return made

    def _should_report(self, at: float) -> bool:
        missing = at - (at if self.missing_since is None else self.missing_since)
        return at >= self.reports_from and missing >= RESTART_SECONDS


def monitor_workers(stop: threading.Event | None = None) -> None:
    """Checks every 30 seconds until `stop` is set; errors are logged."""
    stop = stop or threading.Event()
    monitor = WorkerMonitor(started_at=time.monotonic())
    while not stop.wait(EVERY_SECONDS):
        try:
            monitor.check(at=time.monotonic())
        except Exception:
            logger.exception("checking the workers failed", extra={"action": "worker_monitor"})
        finally:
            # Processes forked from this one must not share a database connection.
            connections.close_all()
