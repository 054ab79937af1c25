"""Jobs: their types and priorities, and what happens when one fails.

A run ends in one of these ways:

    completed
    put back      the worker stops                          back to the queue at once
    waiting       rate limited, circuit open                back to the queue, no retry consumed
    retrying      failed; again after 2, 4, 8 minutes       back to the queue
    failed        failed for good, or too often             listed with its error, retried by hand
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import connection
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision, jobs

from socap.collection.circuit import CircuitOpen
from socap.collection.models import JobFailure
from socap.collection.provider import PutBack
from socap.lib.queue import free_queueing_lock
from socap.sources.base import Action, ErrorKind, SourceError

logger = logging.getLogger(__name__)

QUEUE = "collection"
MAX_RETRIES = 3
DEFAULT_PAUSE = timedelta(seconds=30)  # of a 429 that names no delay and outlasted our patience


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
    """`attempt` has decided already; Procrastinate only has to be told."""

    def get_retry_decision(
        self, *, exception: BaseException, job: jobs.Job
    ) -> RetryDecision | None:
        if isinstance(exception, Requeue):
            return RetryDecision(retry_at=exception.at)
        return None


@contextmanager
def attempt(context: JobContext, *, max_retries: int = MAX_RETRIES) -> Iterator[None]:
    """One run of a job: turns whatever went wrong into one of the endings above."""
    job_id = context.job.id
    assert job_id is not None
    free_queueing_lock(job_id)
    try:
        yield
    except PutBack as error:
        _drop_twin(job_id)
        raise Requeue(None, "the worker is stopping") from error
    except CircuitOpen as error:
        _drop_twin(job_id)
        raise Requeue(error.until, f"waiting: {error}") from error
    except SourceError as error:
        if error.kind is ErrorKind.RATE_LIMITED:
            pause = timedelta(seconds=error.retry_after) if error.retry_after else DEFAULT_PAUSE
            _drop_twin(job_id)
            raise Requeue(datetime.now(UTC) + pause, f"waiting: {error}") from error
        _fail(job_id, str(error), error.kind.value, error.permanent, max_retries, error)
    except Exception as error:
        logger.exception("a job broke", extra={"action": "job_broke", "job": job_id})
        _fail(job_id, f"{type(error).__name__}: {error}", "bug", False, max_retries, error)


def fail_job(job_id: int, error: str, *, kind: str, give_up: bool) -> JobFailure:
    """Write one failure; answers the count so far."""
    failure, _ = JobFailure.objects.get_or_create(
        job_id=job_id, defaults={"error": error, "kind": kind, "failed_at": datetime.now(UTC)}
    )
    failure.failures += 1
    failure.error, failure.kind, failure.failed_at = error[:2000], kind, datetime.now(UTC)
    failure.given_up = give_up
    failure.save()
    return failure


def _fail(
    job_id: int, message: str, kind: str, permanent: bool, max_retries: int, cause: Exception
) -> None:
    failure = fail_job(job_id, message, kind=kind, give_up=permanent)
    if permanent or failure.failures > max_retries:
        JobFailure.objects.filter(pk=job_id).update(given_up=True)
        raise GivenUp(message) from cause
    _drop_twin(job_id)
    at = datetime.now(UTC) + retry_delay(failure.failures)
    reason = f"retry {failure.failures} of {max_retries}: {message}"
    raise Requeue(at, reason, failed=True) from cause


def retry_delay(failures: int) -> timedelta:
    """2, 4, 8 … minutes after the first, second, third … failure."""
    return timedelta(minutes=2**failures)


def _drop_twin(job_id: int) -> None:
    """This job goes back to the queue; the same one that was queued behind it is not needed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM procrastinate_jobs twin USING procrastinate_jobs job
               WHERE job.id = %s AND twin.id <> job.id AND twin.lock = job.lock
                 AND twin.status = 'todo'""",
            [job_id],
        )
