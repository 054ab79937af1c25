"""One part of a worker: introduced, looked after, and begun again when the database was away."""

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

from socap.collection.queue.jobs import explained, explained_aside, words_of

logger = logging.getLogger(__name__)

DATABASE_CHECK_SECONDS, AGAIN_SECONDS = 1.0, 1.0
# An outcome is being written for as long as this at the most.
LOST_AFTER_SECONDS = 45.0
# Wall and steady clock drift apart by less than this between two looks, unless one was set.
CLOCK_STEP_SECONDS = 5.0


class Part(StrEnum):
    """What one row of the queue's workers does; a whole worker has both."""

    COLLECTION = "collection"
    ALERTS = "alerts"


async def keep_working(
    app: App,
    part: Part,
    process: UUID,
    options: dict[str, Any],
    *,
    wall: Callable[[], float] = time.time,
    steady: Callable[[], float] = time.monotonic,
) -> None:
    """Work until cancelled. A part that ends because the database hung up begins again.

    So it does when the clock was set back: the queue's own timetable would else stand still until
    the clock has caught up.
    """
    while True:
        worker = Worker(app=app, **with_words(app, options))
        looking_after = asyncio.create_task(_look_after(worker, part, process, wall, steady))
        try:
            await worker.run()  # type: ignore[no-untyped-call]
        except Exception as error:  # noqa: BLE001  it is logged, and the part begins again
            logger.warning(
                "the worker lost the database and begins again",
                extra={"action": "worker_again", "part": part.value, "reason": words_of(error)},
            )
        finally:
            looking_after.cancel()
            with suppress(asyncio.CancelledError):
                await looking_after
        # The queue's timetable writes through Django's session of one thread, and keeps a dead one.
        await sync_to_async(connections.close_all)()
        await asyncio.sleep(AGAIN_SECONDS)


def with_words(app: App, options: dict[str, Any]) -> dict[str, Any]:
    """Options for a worker whose jobs leave words behind when they break, within the app's own."""
    defaults: dict[str, Any] = dict(app.worker_defaults)
    defaults["task_middleware"] = [*defaults.get("task_middleware", ()), explained, explained_aside]
    return {**defaults, **options}


async def _look_after(
    worker: Worker,
    part: Part,
    process: UUID,
    wall: Callable[[], float],
    steady: Callable[[], float],
) -> None:
    """
    1. Say what part it is as soon as the queue has given it a number.
    2. Put back what the queue says it has in hand and it has not: a fetched job whose answer was
       lost on the way, or an outcome that could not be written.
    3. Stop it, to be begun again, when the clock was set back.
    """
    introduced, lost, offset = None, dict[int, float](), wall() - steady()
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
        with suppress(Exception):  # the database is away: the next look tries again
            if introduced != worker.worker_id:
                await _introduce(worker, part, process)
                introduced = worker.worker_id
            await _put_back_lost(worker, lost, at=steady())


async def _introduce(worker: Worker, part: Part, process: UUID) -> None:
    await _execute(worker)(
        """INSERT INTO collection_workerpart (worker_id, process, part, started_at)
           VALUES (%(worker)s, %(process)s, %(part)s, %(now)s) ON CONFLICT DO NOTHING""",
        worker=worker.worker_id,
        process=process,
        part=part.value,
        now=datetime.now(UTC),
    )


async def _put_back_lost(worker: Worker, lost: dict[int, float], *, at: float) -> None:
    """`lost` keeps since when each job has been missing from the worker's hands."""
    rows = await worker.app.connector.execute_query_all_async(
        "SELECT id FROM procrastinate_jobs WHERE worker_id = %(worker)s AND status = 'doing'",
        worker=worker.worker_id,
    )
    in_hand = {context.job.id for context in worker._running_jobs.values()}
    missing = {row["id"] for row in rows} - in_hand
    for job_id in [job_id for job_id in lost if job_id not in missing]:
        del lost[job_id]
    for job_id in missing:
        if at - lost.setdefault(job_id, at) < LOST_AFTER_SECONDS:
            continue
        await _execute(worker)(
            "UPDATE procrastinate_jobs SET queueing_lock = NULL WHERE id = %(job)s", job=job_id
        )
        await worker.app.job_manager.retry_job_by_id_async(job_id, retry_at=datetime.now(UTC))
        logger.warning("a lost job was put back", extra={"action": "lost_job", "job": job_id})


def _execute(worker: Worker) -> Callable[..., Awaitable[None]]:
    execute: Callable[..., Awaitable[None]] = worker.app.connector.execute_query_async
    return execute
