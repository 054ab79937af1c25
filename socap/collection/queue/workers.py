"""Runs workers: one that stays, and one that works the queue off and returns."""

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
from socap.collection.health.clock_watch import note_clock
from socap.collection.queue.jobs import QUEUE, TASK_NAMES, JobType, Requeue
from socap.collection.queue.stalled_jobs import (
    HEARTBEAT_SECONDS,
    STALLED_AFTER_SECONDS,
    rescue_stalled_jobs,
)
from socap.collection.queue.worker_parts import Part, keep_working, with_words

logger = logging.getLogger(__name__)

POLLING_SECONDS = 1.0
# Alerts have hands of their own, so that no backfill, however long, makes them wait; and they are
# looked for more often, because they are due to the second. Of these jobs those that send wait for
# the outside world, in threads of their own (`alerts.tasks`); the others are done in moments.
ALERTS_AT_A_TIME, ALERTS_POLLING_SECONDS = delivery.AT_A_TIME + 6, 0.2
ALERT_THREADS = 8
WORK_AT_A_TIME = 5  # jobs between two looks at the progress


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOff:
    """How the jobs of one call ended; `waiting` went back to the queue."""

    processed: int
    completed: int
    failed: int
    waiting: int


def run_worker(*, concurrency: int) -> None:
    """Work until SIGINT or SIGTERM; then finish or put back what is in hand.

    Whatever is still in hand after `SOCAP_WORKER_GRACE_SECONDS` is abandoned: the process ends and
    another worker picks it up.
    """
    note_clock()
    rescue_stalled_jobs()
    connections.close_all()
    asyncio.run(_work_until_stopped(concurrency))


def work_off(*, max_jobs: int, concurrency: int) -> WorkedOff:
    """Work off at most `max_jobs` waiting jobs here and now, and answer how they ended."""
    tally, opened = Tally(max_jobs), list[BaseDatabaseWrapper]()
    try:
        asyncio.run(_work_until_empty(tally, concurrency, opened))
    finally:
        for session in opened:  # of threads that have ended and cannot close them any more
            session.close()
    return tally.result()


def work_off_followings() -> Iterator[int]:
    """Read followings here until none waits or runs; yields how many people are left."""
    while left := _followings_left():
        yield left
        if not work_off(
            max_jobs=WORK_AT_A_TIME, concurrency=settings.SOCAP_WORKER_CONCURRENCY
        ).processed:
            time.sleep(POLLING_SECONDS)  # another worker has the rest in hand, or it waits
    yield 0


def _followings_left() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s AND (status = 'doing'
               OR status = 'todo' AND coalesce(scheduled_at, now()) <= now() + interval '5 s')""",
            [JobType.FOLLOWINGS.task_name],
        )
        return int(cursor.fetchone()[0])


class Tally:
    """Worker middleware that counts jobs and stops their worker at the limit."""

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

    def result(self) -> WorkedOff:
        return WorkedOff(
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
        async with worker_app() as opened_app:
            # Jobs in hand are asked to stop at their next page after half a second.
            await asyncio.gather(
                keep_working(
                    opened_app,
                    Part.COLLECTION,
                    process,
                    options(concurrency=concurrency, shutdown_graceful_timeout=0.5),
                ),
                keep_working(
                    opened_app,
                    Part.ALERTS,
                    process,
                    options(
                        alerts.QUEUE,
                        polling=ALERTS_POLLING_SECONDS,
                        concurrency=ALERTS_AT_A_TIME,
                        shutdown_graceful_timeout=0.5,
                    ),
                ),
            )


async def _work_until_empty(
    tally: Tally, concurrency: int, opened: list[BaseDatabaseWrapper]
) -> None:
    asyncio.get_running_loop().set_default_executor(_threads(concurrency, opened))
    async with worker_app() as opened_app:
        while tally.started < tally.limit:
            before = tally.started
            await opened_app.run_worker_async(
                wait=False,
                concurrency=min(concurrency, tally.limit - before),
                **with_words(opened_app, options(worker_middleware=[tally])),
            )
            if tally.started == before:  # what ran before may have queued more
                return


def _threads(concurrency: int, opened: list[BaseDatabaseWrapper]) -> ThreadPoolExecutor:
    """Where jobs run; Django's connections of these threads are noted in `opened`."""

    def note_connections() -> None:
        for own in connections.all():
            own.inc_thread_sharing()  # so that another thread may close it
            opened.append(own)

    # Two more than jobs, because asyncio looks up addresses in these threads as well.
    return ThreadPoolExecutor(concurrency + 2, "job", initializer=note_connections)


@asynccontextmanager
async def worker_app() -> AsyncIterator[App]:
    """The app on a connection pool of its own; jobs go on deferring through Django's connection.

    So does the queue's timetable, in a thread that outlives the worker: its session is closed here.
    """
    own = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
    async with own.open_async():
        try:
            yield own
        finally:
            await sync_to_async(connections.close_all)()


def options(
    queue: str = QUEUE, *, polling: float = POLLING_SECONDS, **others: Any
) -> dict[str, Any]:
    return {
        **others,
        "queues": [queue],
        "install_signal_handlers": False,
        "fetch_job_polling_interval": polling,
        "update_heartbeat_interval": HEARTBEAT_SECONDS,
        "stalled_worker_timeout": STALLED_AFTER_SECONDS * 4,
    }
