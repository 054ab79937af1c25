"""Runs workers: a long-running one, and one that returns when the queue is empty."""

import asyncio
import logging
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from procrastinate import App, JobContext
from procrastinate.contrib.django import app
from procrastinate.worker import Worker

from socap.alerts import delivery
from socap.alerts import tasks as alerts
from socap.collection.health.clock_watch import check_clock
from socap.collection.queue.jobs import QUEUE, TASK_NAMES, JobType, Requeue
from socap.collection.queue.stalled_jobs import (
    HEARTBEAT_SECONDS,
    STALLED_AFTER_SECONDS,
    rescue_stalled_jobs,
)
from socap.collection.queue.worker_parts import Part, run_worker_part, with_error_recording
from socap.insight import tasks as insight
from socap.reports.versions import report_versions as reports

logger = logging.getLogger(__name__)

# Jobs of insight run where nothing of collection waits: their priority is lower.
QUEUES = [QUEUE, insight.QUEUE, reports.QUEUE]
POLLING_SECONDS = 1.0
# Alerts have a worker of their own, so that a long backfill never delays them, and a shorter polling
# interval, because they are due to the second. Sending happens in separate threads (`alerts.tasks`).
ALERTS_AT_A_TIME, ALERTS_POLLING_SECONDS = delivery.MAX_CONCURRENT_SENDS + 6, 0.2
ALERT_THREADS = 8
WORK_AT_A_TIME = 5  # jobs between two progress reports


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRunResult:
    """How many jobs of one call ended in each way; `waiting` ones were requeued."""

    processed: int
    completed: int
    failed: int
    waiting: int


def run_worker(*, concurrency: int) -> None:
    """Runs until SIGINT or SIGTERM, then finishes or requeues the running jobs.

    Jobs still running after `SOCAP_WORKER_GRACE_SECONDS` are abandoned: the process exits, and
    another worker rescues them.
    """
    check_clock()
    rescue_stalled_jobs()
    connections.close_all()
    asyncio.run(_work_until_stopped(concurrency))


def run_jobs(*, max_jobs: int, concurrency: int) -> JobRunResult:
    """Runs at most `max_jobs` waiting jobs in this process and returns how they ended."""
    limiter, opened = JobLimiter(max_jobs), list[BaseDatabaseWrapper]()
    try:
        asyncio.run(_work_until_empty(limiter, concurrency, opened))
    finally:
        for session in opened:  # their threads have ended without closing them
            session.close()
    return limiter.result()


def run_followings_jobs() -> Iterator[int]:
    """Runs followings jobs in this process until none is left; yields how many remain."""
    while left := _followings_left():
        yield left
        if not run_jobs(
            max_jobs=WORK_AT_A_TIME, concurrency=settings.SOCAP_WORKER_CONCURRENCY
        ).processed:
            time.sleep(POLLING_SECONDS)  # the rest is running in another worker, or delayed
    yield 0


def _followings_left() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s AND (status = 'doing'
               OR status = 'todo' AND coalesce(scheduled_at, now()) <= now() + interval '5 s')""",
            [JobType.FOLLOWINGS.task_name],
        )
        return int(cursor.fetchone()[0])


class JobLimiter:
    """Worker middleware that counts jobs and stops the worker at the limit."""

    def __init__(self, limit: int) -> None:
        self.limit, self.started, self.ended = limit, 0, Counter[str]()

    async def __call__(
        self, call_next: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker
    ) -> Any:
        if context.job.task_name not in TASK_NAMES:
            return await call_next()
        self.started += 1
        if self.started >= self.limit:
            worker.stop()  # type: ignore[no-untyped-call]
        try:
            result = await call_next()
        except Requeue as error:
            self.ended["failed" if error.failed else "waiting"] += 1
            raise
        except BaseException:
            self.ended["failed"] += 1
            raise
        self.ended["completed"] += 1
        return result

    def result(self) -> JobRunResult:
        return JobRunResult(
            processed=self.started,
            completed=self.ended["completed"],
            failed=self.ended["failed"],
            waiting=self.ended["waiting"],
        )


async def _work_until_stopped(concurrency: int) -> None:
    loop, working = asyncio.get_running_loop(), asyncio.current_task()
    assert working is not None

    def stop() -> None:
        logger.info("worker stopping", extra={"action": "worker_stop"})
        last_resort = threading.Timer(settings.SOCAP_WORKER_GRACE_SECONDS, os._exit, [1])
        last_resort.daemon = True
        last_resort.start()
        working.cancel()

    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop)
    loop.set_default_executor(_threads(concurrency + ALERT_THREADS, []))
    process = uuid4()
    with suppress(asyncio.CancelledError):
        # The group waits for both parts; the app is open until the last job's outcome is stored.
        async with worker_app() as opened_app, asyncio.TaskGroup() as parts:
            # After half a second running jobs are asked to stop at their next page.
            reading = options(concurrency=concurrency, shutdown_graceful_timeout=0.5)
            parts.create_task(run_worker_part(opened_app, Part.COLLECTION, process, reading))
            sending = options(
                [alerts.QUEUE],
                polling=ALERTS_POLLING_SECONDS,
                concurrency=ALERTS_AT_A_TIME,
                shutdown_graceful_timeout=0.5,
            )
            parts.create_task(run_worker_part(opened_app, Part.ALERTS, process, sending))


async def _work_until_empty(
    limiter: JobLimiter, concurrency: int, opened: list[BaseDatabaseWrapper]
) -> None:
    asyncio.get_running_loop().set_default_executor(_threads(concurrency, opened))
    async with worker_app() as opened_app:
        while limiter.started < limiter.limit:
            before = limiter.started
            await opened_app.run_worker_async(
                wait=False,
                concurrency=min(concurrency, limiter.limit - before),
                **with_error_recording(opened_app, options(worker_middleware=[limiter])),
            )
            # Jobs may have queued more jobs; those that are left may be out of reach, behind a lock.
            if limiter.started == before or not await sync_to_async(_are_jobs_due)():
                return


def _are_jobs_due() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT EXISTS (SELECT 1 FROM procrastinate_jobs WHERE status = 'todo'
               AND queue_name = ANY(%s) AND coalesce(scheduled_at, now()) <= now())""",
            [QUEUES],
        )
        return bool(cursor.fetchone()[0])


def _threads(concurrency: int, opened: list[BaseDatabaseWrapper]) -> ThreadPoolExecutor:
    """Returns the executor for jobs; its threads' Django connections are added to `opened`."""

    def note_connections() -> None:
        for own in connections.all():
            own.inc_thread_sharing()  # so that another thread may close it
            opened.append(own)

    # Two extra threads, because asyncio also resolves host names here.
    return ThreadPoolExecutor(concurrency + 2, "job", initializer=note_connections)


@asynccontextmanager
async def worker_app() -> AsyncIterator[App]:
    """Opens the app with its own connection pool; jobs still defer through Django's connection.

    So does the periodic deferrer, in a thread that outlives the worker: its session is closed here.
    """
    own = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
    async with own.open_async():
        try:
            yield own
        finally:
            await sync_to_async(connections.close_all)()


def options(
    queues: list[str] = QUEUES, *, polling: float = POLLING_SECONDS, **others: Any
) -> dict[str, Any]:
    return {
        **others,
        "queues": queues,
        "install_signal_handlers": False,
        "fetch_job_polling_interval": polling,
        "update_heartbeat_interval": HEARTBEAT_SECONDS,
        "stalled_worker_timeout": STALLED_AFTER_SECONDS * 4,
    }
