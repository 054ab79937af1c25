"""Jobs: their types and priorities, and what happens when one fails.

A run ends in one of these ways:

    completed
    put back      the worker stops                          back to the queue at once
    waiting       rate limited, circuit open                back to the queue, no retry consumed
    interrupted   database, disk, memory or network failed  back to the queue, no retry consumed
    retrying      failed; again after 2, 4, 8 minutes       back to the queue
    failed        failed for good, or too often             listed with its error, retried by hand
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
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
DEFAULT_PAUSE = timedelta(seconds=30)  # of a 429 that names no delay and outlasted our patience
LONGEST_RETRY = timedelta(hours=1)
# Between two tries while the machine fails: 5, 10, 20 … seconds.
FIRST_INTERRUPTION, LONGEST_INTERRUPTION = timedelta(seconds=5), timedelta(minutes=5)
INTERRUPTED = "interrupted"  # `JobFailure.kind` of what the machine's failures left to be done
# What no job can be blamed for: the database is away or full, the disk, the memory, a signal.
THE_MACHINES = (
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
}
LIST_JOB = {
    Action.RETWEET: JobType.RETWEETS,
    Action.REPLY: JobType.REPLIES,
    Action.QUOTE: JobType.QUOTES,
    Action.LIKE: JobType.LIKERS,
}
TASK_NAMES = [job_type.task_name for job_type in JobType]


class Requeue(Exception):
    """Back to the queue, to be run at `at` (None: at once)."""

    def __init__(self, at: datetime | None, reason: str, *, failed: bool = False) -> None:
        super().__init__(reason)
        self.at, self.failed = at, failed


class GivenUp(Exception):
    """Failed for good; the reason is in `JobFailure`."""


class Retry(BaseRetryStrategy):
    """`attempt` has decided already; Procrastinate only has to be told.

    What reaches it undecided is the machine's failure: nothing could be written any more, so the
    job must be tried again without a word in the database.
    """

    def get_retry_decision(
        self, *, exception: BaseException, job: jobs.Job
    ) -> RetryDecision | None:
        if isinstance(exception, Requeue):
            return RetryDecision(retry_at=exception.at)
        if is_the_machines(exception):
            return RetryDecision(retry_at=datetime.now(UTC) + interruption(job.attempts))
        return None


@contextmanager
def attempt(context: JobContext, *, max_retries: int = MAX_RETRIES) -> Iterator[None]:
    """One run of a job: turns whatever went wrong into one of the endings above."""
    job_id = context.job.id
    assert job_id is not None
    try:
        free_queueing_lock(job_id)
        yield
    except WorkerStopping as error:
        _goes_back(job_id)
        raise Requeue(None, "the worker is stopping") from error
    except CircuitOpen as error:
        _goes_back(job_id)
        raise Requeue(error.until, f"waiting: {error}") from error
    except SourceError as error:
        if error.kind is ErrorKind.RATE_LIMITED:
            pause = timedelta(seconds=error.retry_after) if error.retry_after else DEFAULT_PAUSE
            _goes_back(job_id)
            raise Requeue(datetime.now(UTC) + pause, f"waiting: {error}") from error
        _fail(job_id, str(error), error.kind.value, error.permanent, max_retries, error)
    except Exception as error:
        if is_the_machines(error):
            _note_interruption(job_id, error)
            at = datetime.now(UTC) + interruption(context.job.attempts)
            raise Requeue(at, f"interrupted: {words_of(error)}") from error
        logger.exception("a job broke", extra={"action": "job_broke", "job": job_id})
        _fail(job_id, words_of(error), "bug", False, max_retries, error)


def explained(call_next: Callable[[], Any], context: JobContext, worker: Worker) -> Any:
    """Worker middleware: a job that breaks outside `attempt` leaves words behind as well."""
    try:
        return call_next()
    except Exception as error:
        _leave_words(error, context)
        raise


async def explained_aside(
    call_next: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker
) -> Any:
    """The same for jobs that wait for the outside world beside each other."""
    try:
        return await call_next()
    except Exception as error:
        await asyncio.to_thread(_leave_words, error, context)
        raise


def _leave_words(error: Exception, context: JobContext) -> None:
    if isinstance(error, Requeue | GivenUp):
        return
    logger.error(
        "a job broke", exc_info=error, extra={"action": "job_broke", "job": context.job.id}
    )
    if is_the_machines(error):
        _note_interruption(context.job.id or 0, error)
    else:
        fail_job(context.job.id or 0, words_of(error), kind="bug", give_up=True)


def is_the_machines(error: BaseException) -> bool:
    """Not the job's fault: the same run may well succeed a little later."""
    if isinstance(error, exceptions.ConnectorException):
        return error.__cause__ is None or is_the_machines(error.__cause__)
    return isinstance(error, THE_MACHINES)


def interruption(attempts: int) -> timedelta:
    """How long to leave a failing machine alone: 5, 10, 20 … seconds, five minutes at most."""
    return min(LONGEST_INTERRUPTION, FIRST_INTERRUPTION * 2.0 ** min(attempts, 10))


def fail_job(job_id: int, error: str, *, kind: str, give_up: bool) -> JobFailure:
    """Write one failure; returns the count so far."""
    now = datetime.now(UTC)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_jobfailure AS f
                   (job_id, failures, deaths, error, kind, failed_at, given_up)
               VALUES (%s, 1, 0, %s, %s, %s, %s)
               ON CONFLICT (job_id) DO UPDATE SET failures = f.failures + 1, deaths = 0,
                   interrupted_at = NULL, error = excluded.error, kind = excluded.kind,
                   failed_at = excluded.failed_at, given_up = excluded.given_up""",
            [job_id, _storable(error), kind, now, give_up],
        )
    return JobFailure.objects.get(pk=job_id)


def note_death(job_id: int) -> int:
    """The worker that had this job in hand is dead; returns how many times in a row that is."""
    return _interrupted(job_id, "its worker died while it was at work", deaths=1)


def _note_interruption(job_id: int, error: Exception) -> None:
    """Say why the job waits, if that can be written; the connection may be what broke."""
    reason = words_of(error)
    logger.warning(
        "a job was interrupted",
        extra={"action": "job_interrupted", "job": job_id, "reason": reason},
    )
    try:
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
        _interrupted(job_id, reason, deaths=0)
    except Exception as unwritten:
        if not is_the_machines(unwritten):
            raise


def _interrupted(job_id: int, reason: str, *, deaths: int) -> int:
    """Note an interruption, one more death or none; returns the deaths in a row."""
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
                "error": _storable(reason),
                "kind": INTERRUPTED,
                # After a run of that length it is another interruption, not the same one.
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
        raise GivenUp(message) from cause
    _goes_back(job_id)
    at = datetime.now(UTC) + retry_delay(failure.failures)
    reason = f"retry {failure.failures} of {max_retries}: {message}"
    raise Requeue(at, reason, failed=True) from cause


def retry_delay(failures: int) -> timedelta:
    """2, 4, 8 … minutes after the first, second, third … failure, an hour at most."""
    return min(LONGEST_RETRY, timedelta(minutes=2 ** min(failures, 10)))


def _goes_back(job_id: int) -> None:
    """The job returns to the queue by itself, so it kills no worker; the same one that was queued
    behind it is not needed."""
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


def words_of(error: BaseException) -> str:
    """`OperationalError: the connection is closed`; some errors say nothing beyond their name."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _storable(words: str) -> str:
    return words.replace("\0", "")[:2000]
