"""Runs one part of a worker, and restarts it when the database connection was lost."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from asgiref.sync import sync_to_async
from django.db import connections
from procrastinate import App
from procrastinate.worker import Worker

from socap.collection.queue.jobs import (
    describe_error,
    record_unhandled_error,
    record_unhandled_error_async,
)

logger = logging.getLogger(__name__)

DATABASE_CHECK_SECONDS, RESTART_SECONDS = 1.0, 1.0
# Storing the outcome of a job takes no longer than this.
LOST_AFTER_SECONDS = 45.0
# Wall and monotonic clock drift less than this between two checks, unless one was set.
CLOCK_STEP_SECONDS = 5.0


class Part(StrEnum):
    """The parts of a worker process, each a Procrastinate worker of its own."""

    COLLECTION = "collection"
    ALERTS = "alerts"


async def run_worker_part(
    app: App,
    part: Part,
    process: UUID,
    options: dict[str, Any],
    *,
    wall: Callable[[], float] = time.time,
    steady: Callable[[], float] = time.monotonic,
) -> None:
    """Runs one part until cancelled, restarting it after a lost database connection.

    It also restarts when the clock was set back, because Procrastinate's periodic jobs would
    otherwise pause until the clock has caught up.
    """
    while True:
        worker = Worker(app=app, **with_error_recording(app, options))
        supervision = asyncio.create_task(_supervise(worker, part, process, wall, steady))
        try:
            await worker.run()  # type: ignore[no-untyped-call]
        except Exception as error:  # noqa: BLE001  it is logged, and the part begins again
            logger.warning(
                "the worker lost the database and restarts",
                extra={
                    "action": "worker_again",
                    "part": part.value,
                    "reason": describe_error(error),
                },
            )
        finally:
            supervision.cancel()
            with suppress(asyncio.CancelledError):
                await supervision
        # The periodic deferrer would keep a dead Django connection.
        await sync_to_async(connections.close_all)()
        await asyncio.sleep(RESTART_SECONDS)


def with_error_recording(app: App, options: dict[str, Any]) -> dict[str, Any]:
    """Returns worker options that add the error-recording middleware to the app's defaults."""
    defaults: dict[str, Any] = dict(app.worker_defaults)
    defaults["task_middleware"] = [
        *defaults.get("task_middleware", ()),
        record_unhandled_error,
        record_unhandled_error_async,
    ]
    return {**defaults, **options}


async def _supervise(
    worker: Worker,
    part: Part,
    process: UUID,
    wall: Callable[[], float],
    steady: Callable[[], float],
) -> None:
    """
    1. Register the part once Procrastinate has assigned a worker id.
    2. Requeue jobs marked as running that this worker is not running: fetched jobs whose reply was
       lost, or whose outcome could not be stored.
    3. Stop the worker, to be restarted, if the clock was set back.
    """
    registered, missing_since, offset = None, dict[int, float](), wall() - steady()
    while True:
        await asyncio.sleep(DATABASE_CHECK_SECONDS)
        before, offset = offset, wall() - steady()
        if offset < before - CLOCK_STEP_SECONDS:
            logger.warning(
                "the clock was set back",
                extra={"action": "clock_set_back", "seconds": round(before - offset)},
            )
            worker.stop()  # type: ignore[no-untyped-call]
            return
        if worker.worker_id is None:
            continue
        with suppress(Exception):  # the database is unavailable: retried at the next check
            if registered != worker.worker_id:
                await _register(worker, part, process)
                registered = worker.worker_id
            await _put_back_lost(worker, missing_since, at=steady())


async def _register(worker: Worker, part: Part, process: UUID) -> None:
    await _execute(worker)(
        """INSERT INTO collection_workerpart (worker_id, process, part, started_at)
           VALUES (%(worker)s, %(process)s, %(part)s, %(now)s) ON CONFLICT DO NOTHING""",
        worker=worker.worker_id,
        process=process,
        part=part.value,
        now=datetime.now(UTC),
    )


async def _put_back_lost(worker: Worker, missing_since: dict[int, float], *, at: float) -> None:
    """`missing_since` keeps since when each job has been missing from the worker's hands."""
    rows = await worker.app.connector.execute_query_all_async(
        "SELECT id FROM procrastinate_jobs WHERE worker_id = %(worker)s AND status = 'doing'",
        worker=worker.worker_id,
    )
    in_hand = {context.job.id for context in worker._running_jobs.values()}
    missing = {row["id"] for row in rows} - in_hand
    for job_id in [job_id for job_id in missing_since if job_id not in missing]:
        del missing_since[job_id]
    for job_id in missing:
        if at - missing_since.setdefault(job_id, at) < LOST_AFTER_SECONDS:
            continue
        await _execute(worker)(
            "UPDATE procrastinate_jobs SET queueing_lock = NULL WHERE id = %(job)s", job=job_id
        )
        await worker.app.job_manager.retry_job_by_id_async(job_id, retry_at=datetime.now(UTC))
        logger.warning("a lost job was put back", extra={"action": "lost_job", "job": job_id})


def _execute(worker: Worker) -> Callable[..., Awaitable[None]]:
    execute: Callable[..., Awaitable[None]] = worker.app.connector.execute_query_async
    return execute
