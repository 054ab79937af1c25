"""Job types, priorities and failure handling.

A run ends in one of these ways:

    completed
    put back      the worker stops                          requeued at once
    waiting       rate limited, circuit open                requeued, no retry used
    interrupted   database, disk, memory or network failed  requeued, no retry used
    retrying      failed; again after 2, 4, 8 minutes       requeued
    failed        failed for good, or too often             listed with its error, retried manually
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import log2
from typing import Any

import django.db
import psycopg
from django.db import connection
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision, exceptions, jobs
from procrastinate.worker import Worker

from socap.collection.models import JobFailure
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import WorkerStopping
from socap.lib.database.queue import free_queueing_lock
from socap.sources.base import Action, ErrorKind, SourceError

logger = logging.getLogger(__name__)

QUEUE = "collection"
MAX_RETRIES = 3
DEFAULT_PAUSE = timedelta(seconds=30)  # after a 429 without Retry-After that lasted too long
LONGEST_RETRY = timedelta(hours=1)
# Delays between attempts while infrastructure fails: 5, 10, 20 … seconds.
FIRST_INTERRUPTION, LONGEST_INTERRUPTION = timedelta(seconds=5), timedelta(minutes=5)
INTERRUPTED = "interrupted"  # `JobFailure.kind` of interrupted jobs
# Errors that are not the job's fault: database, disk, memory, signals.
INFRASTRUCTURE_ERRORS = (
    django.db.OperationalError,
    django.db.InterfaceError,
    django.db.InternalError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.InternalError,
    OSError,
    MemoryError,
    asyncio.CancelledError,
    exceptions.JobAborted,
    KeyboardInterrupt,
    SystemExit,
)


class JobType(StrEnum):
    METRICS = "metrics"
    RETWEETS = "retweets"
    REPLIES = "replies"
    QUOTES = "quotes"
    LIKERS = "likers"
    FOLLOWINGS = "followings"
    PROFILES = "profiles"

    @property
    def task_name(self) -> str:
        return f"collection.{self.value}"

    @property
    def priority(self) -> int:
        return PRIORITY[self]


PRIORITY = {
    JobType.METRICS: 40,
    JobType.RETWEETS: 30,
    JobType.REPLIES: 20,
    JobType.QUOTES: 20,
    JobType.LIKERS: 10,
    JobType.FOLLOWINGS: 5,
    JobType.PROFILES: 3,
}
# Lists whose waiting is known come in its order: below what pages wait for, above followings.
LOWEST_OF_LISTS, HIGHEST_OF_LISTS = 10, 34
LEAST_WORTH = 1e-5  # dollars a minute and page; each doubling is two steps higher
LIST_JOB = {
    Action.RETWEET: JobType.RETWEETS,
    Action.REPLY: JobType.REPLIES,
    Action.QUOTE: JobType.QUOTES,
    Action.LIKE: JobType.LIKERS,
}
TASK_NAMES = [job_type.task_name for job_type in JobType]


def list_priority(action: Action, worth: float | None) -> int:
    """Returns the priority of a list whose waiting is `worth` so many dollars a minute and page.

    The kind of list decides where that is not known.
    """
    if worth is None:
        return LIST_JOB[action].priority
    steps = 2 * log2(max(worth, LEAST_WORTH) / LEAST_WORTH)
    return min(HIGHEST_OF_LISTS, LOWEST_OF_LISTS + round(min(steps, 100.0)))


class Requeue(Exception):
    """Requeues the job, to run at `at` (None: at once)."""

    def __init__(self, at: datetime | None, reason: str, *, failed: bool = False) -> None:
        super().__init__(reason)
        self.at, self.failed = at, failed


class PermanentFailure(Exception):
    """The job failed for good; the reason is in `JobFailure`."""


class RetryStrategy(BaseRetryStrategy):
    """Passes the decision of `attempt` on to Procrastinate.

    Other infrastructure errors mean that nothing could be stored any more; the job is retried
    without a record.
    """

    def get_retry_decision(
        self, *, exception: BaseException, job: jobs.Job
    ) -> RetryDecision | None:
        if isinstance(exception, Requeue):
            return RetryDecision(retry_at=exception.at)
        if is_infrastructure_error(exception):
            return RetryDecision(retry_at=datetime.now(UTC) + interruption_delay(job.attempts))
        return None


@contextmanager
def attempt(context: JobContext, *, max_retries: int = MAX_RETRIES) -> Iterator[None]:
    """Wraps one run of a job and turns any error into one of the endings above."""
    job_id = context.job.id
    assert job_id is not None
    try:
        free_queueing_lock(job_id)
        yield
    except WorkerStopping as error:
        _reset_before_requeue(job_id)
        raise Requeue(None, "the worker is stopping") from error
    except CircuitOpen as error:
        _reset_before_requeue(job_id)
        raise Requeue(error.until, f"waiting: {error}") from error
    except SourceError as error:
        if error.kind is ErrorKind.RATE_LIMITED:
            pause = timedelta(seconds=error.retry_after) if error.retry_after else DEFAULT_PAUSE
            _reset_before_requeue(job_id)
            raise Requeue(datetime.now(UTC) + pause, f"waiting: {error}") from error
        _fail(job_id, str(error), error.kind.value, error.permanent, max_retries, error)
    except Exception as error:
        if is_infrastructure_error(error):
            _record_interruption(job_id, error)
            at = datetime.now(UTC) + interruption_delay(context.job.attempts)
            raise Requeue(at, f"interrupted: {describe_error(error)}") from error
        logger.exception("a job broke", extra={"action": "job_broke", "job": job_id})
        _fail(job_id, describe_error(error), "bug", False, max_retries, error)


def record_unhandled_error(
    call_next: Callable[[], Any], context: JobContext, worker: Worker
) -> Any:
    """Worker middleware that records errors raised outside `attempt`."""
    try:
        return call_next()
    except Exception as error:
        _record_error(error, context)
        raise


async def record_unhandled_error_async(
    call_next: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker
) -> Any:
    """Async version of `record_unhandled_error`."""
    try:
        return await call_next()
    except Exception as error:
        await asyncio.to_thread(_record_error, error, context)
        raise


def _record_error(error: Exception, context: JobContext) -> None:
    if isinstance(error, Requeue | PermanentFailure):
        return
    logger.error(
        "a job broke", exc_info=error, extra={"action": "job_broke", "job": context.job.id}
    )
    if is_infrastructure_error(error):
        _record_interruption(context.job.id or 0, error)
    else:
        fail_job(context.job.id or 0, describe_error(error), kind="bug", give_up=True)


def is_infrastructure_error(error: BaseException) -> bool:
    """Returns whether the error is not the job's fault, so that a later run may succeed."""
    if isinstance(error, exceptions.ConnectorException):
        return error.__cause__ is None or is_infrastructure_error(error.__cause__)
    return isinstance(error, INFRASTRUCTURE_ERRORS)


def interruption_delay(attempts: int) -> timedelta:
    """Returns the delay after an interruption: 5, 10, 20 … seconds, at most five minutes."""
    return min(LONGEST_INTERRUPTION, FIRST_INTERRUPTION * 2.0 ** min(attempts, 10))


def fail_job(job_id: int, error: str, *, kind: str, give_up: bool) -> JobFailure:
    """Records one failure and returns the updated row."""
    now = datetime.now(UTC)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_jobfailure AS f
                   (job_id, failures, deaths, error, kind, failed_at, given_up)
               VALUES (%s, 1, 0, %s, %s, %s, %s)
               ON CONFLICT (job_id) DO UPDATE SET failures = f.failures + 1, deaths = 0,
                   interrupted_at = NULL, error = excluded.error, kind = excluded.kind,
                   failed_at = excluded.failed_at, given_up = excluded.given_up""",
            [job_id, _truncated(error), kind, now, give_up],
        )
    return JobFailure.objects.get(pk=job_id)


def record_worker_death(job_id: int) -> int:
    """Records that the worker running this job died; returns the consecutive deaths."""
    return _store_interruption(job_id, "its worker died while it was at work", deaths=1)


def _record_interruption(job_id: int, error: Exception) -> None:
    """Records why the job waits, if the database connection still works."""
    reason = describe_error(error)
    logger.warning(
        "a job was interrupted",
        extra={"action": "job_interrupted", "job": job_id, "reason": reason},
    )
    try:
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
        _store_interruption(job_id, reason, deaths=0)
    except Exception as unwritten:
        if not is_infrastructure_error(unwritten):
            raise


def _store_interruption(job_id: int, reason: str, *, deaths: int) -> int:
    """Stores an interruption, with one more death or none; returns the consecutive deaths."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_jobfailure AS f
                   (job_id, failures, deaths, interrupted_at, error, kind, failed_at, given_up)
               VALUES (%(job)s, 0, %(deaths)s, now(), %(error)s, %(kind)s, now(), false)
               ON CONFLICT (job_id) DO UPDATE SET error = excluded.error, kind = excluded.kind,
                   deaths = CASE WHEN excluded.deaths = 0 THEN 0 ELSE f.deaths + 1 END,
                   interrupted_at = CASE WHEN f.failed_at > now() - %(streak)s * interval '1 s'
                       THEN coalesce(f.interrupted_at, now()) ELSE now() END,
                   failed_at = excluded.failed_at
               RETURNING deaths""",
            {
                "job": job_id,
                "deaths": deaths,
                "error": _truncated(reason),
                "kind": INTERRUPTED,
                # After this long without an interruption a new one starts.
                "streak": 2 * LONGEST_INTERRUPTION.total_seconds(),
            },
        )
        return int(cursor.fetchone()[0])


def _fail(
    job_id: int, message: str, kind: str, permanent: bool, max_retries: int, cause: Exception
) -> None:
    failure = fail_job(job_id, message, kind=kind, give_up=permanent)
    if permanent or failure.failures > max_retries:
        JobFailure.objects.filter(pk=job_id).update(given_up=True)
        raise PermanentFailure(message) from cause
    _reset_before_requeue(job_id)
    at = datetime.now(UTC) + retry_delay(failure.failures)
    reason = f"retry {failure.failures} of {max_retries}: {message}"
    raise Requeue(at, reason, failed=True) from cause


def retry_delay(failures: int) -> timedelta:
    """Returns 2, 4, 8 … minutes after the first, second, third … failure, at most an hour."""
    return min(LONGEST_RETRY, timedelta(minutes=2 ** min(failures, 10)))


def _reset_before_requeue(job_id: int) -> None:
    """Resets interruptions (the run ended by itself) and deletes an identical queued job."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM procrastinate_jobs twin USING procrastinate_jobs job
               WHERE job.id = %s AND twin.id <> job.id AND twin.lock = job.lock
                 AND twin.status = 'todo'""",
            [job_id],
        )
    JobFailure.objects.filter(pk=job_id, interrupted_at__isnull=False).update(
        deaths=0, interrupted_at=None
    )


def describe_error(error: BaseException) -> str:
    """Returns the error's class and message, e.g. `OperationalError: the connection is closed`."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _truncated(message: str) -> str:
    return message.replace("\0", "")[:2000]
