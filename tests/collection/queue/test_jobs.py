"""Every way in which a job can end."""

import asyncio
import errno
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import inf

import django.db
import psycopg
import pytest
from django.db import connection
from procrastinate import JobContext, jobs
from procrastinate.contrib.django import app

from socap.collection.health.status import JobStatus, job_counts, retry_job
from socap.collection.health.status import jobs as listed_jobs
from socap.collection.models import JobFailure
from socap.collection.polling.schedule import sync_people
from socap.collection.provider.circuit import CircuitOpen, CircuitState
from socap.collection.provider.client import WorkerStopping, configured_provider
from socap.collection.queue.job_queue import JobQueue, queue_list_job
from socap.collection.queue.jobs import (
    PermanentFailure,
    Requeue,
    RetryStrategy,
    attempt,
    fail_job,
    retry_delay,
)
from socap.collection.queue.stalled_jobs import MOST_DEATHS, delete_old_jobs, rescue_stalled_jobs
from socap.collection.queue.tasks import replies
from socap.collection.queue.workers import run_jobs
from socap.lib.database.queue import enqueue
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.sources.base import Action, ErrorKind, SourceError

pytestmark = pytest.mark.django_db


def a_job(tweet_id: str = "1") -> jobs.Job:
    assert queue_list_job(tweet_id, Action.REPLY)
    row = listed_jobs(limit=1)[0]
    return jobs.Job(
        id=row.id, queue="collection", lock=None, queueing_lock=None, task_name="collection.replies"
    )


def context_of(job: jobs.Job) -> JobContext:
    return JobContext(app=app, job=job, start_timestamp=0.0, abort_reason=lambda: None)


def fail(job: jobs.Job, error: Exception) -> Exception:
    with pytest.raises((Requeue, PermanentFailure)) as raised, attempt(context_of(job)):
        raise error
    return raised.value


def set_status(job: jobs.Job, status: str, attempts: int = 0) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = %s::procrastinate_job_status, attempts = %s"
            " WHERE id = %s",
            [status, attempts, job.id],
        )


def test_one_job_waits_per_tweet_and_type() -> None:
    assert queue_list_job("1", Action.REPLY)
    assert not queue_list_job("1", Action.REPLY)
    assert queue_list_job("1", Action.QUOTE)
    assert queue_list_job("2", Action.REPLY)
    assert job_counts()["pending"] == 3


def test_the_next_job_may_wait_behind_a_running_one() -> None:
    job = a_job()
    set_status(job, "doing")
    with attempt(context_of(job)):
        assert queue_list_job("1", Action.REPLY)
    # Putting the first back cannot collide with the second.
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_retry_job_v2(%s, now(), NULL, NULL, NULL)", [job.id])
    assert job_counts()["pending"] == 2


def test_a_job_that_goes_back_takes_the_place_of_the_one_behind_it() -> None:
    job = a_job()
    set_status(job, "doing")
    with pytest.raises(Requeue), attempt(context_of(job)):
        assert queue_list_job("1", Action.REPLY)
        raise SourceError("HTTP 500", kind=ErrorKind.BROKEN)
    assert [row.id for row in listed_jobs()] == [job.id]


def test_a_failed_run_is_retried_after_2_4_and_8_minutes_then_given_up() -> None:
    job, error = a_job(), SourceError("HTTP 500", kind=ErrorKind.BROKEN)
    for minutes in (2, 4, 8):
        again = fail(job, error)
        assert isinstance(again, Requeue) and again.at is not None
        wait = (again.at - datetime.now(UTC)).total_seconds()
        assert wait == pytest.approx(minutes * 60, abs=5)
        decision = RetryStrategy().get_retry_decision(exception=again, job=job)
        assert decision is not None and decision.retry_at == again.at
    last = fail(job, error)
    assert isinstance(last, PermanentFailure)
    assert RetryStrategy().get_retry_decision(exception=last, job=job) is None
    failure = JobFailure.objects.get()
    assert (failure.failures, failure.given_up, failure.error) == (4, True, "HTTP 500")
    assert [retry_delay(n) for n in (1, 2, 3)] == [timedelta(minutes=n) for n in (2, 4, 8)]


def test_what_will_never_work_is_given_up_at_once() -> None:
    assert isinstance(fail(a_job(), SourceError("deleted", kind=ErrorKind.GONE)), PermanentFailure)


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (lambda: SourceError("slow down", kind=ErrorKind.RATE_LIMITED, retry_after=90), 90),
        (lambda: SourceError("slow down", kind=ErrorKind.RATE_LIMITED), 30),
        (
            lambda: CircuitOpen(
                CircuitState(datetime.now(UTC) + timedelta(minutes=5), "no credits")
            ),
            300,
        ),
    ],
)
def test_waiting_for_the_provider_is_not_failing(
    error: Callable[[], Exception], seconds: int
) -> None:
    again = fail(a_job(), error())
    assert isinstance(again, Requeue) and again.at is not None and not again.failed
    assert (again.at - datetime.now(UTC)).total_seconds() == pytest.approx(seconds, rel=0.5)
    assert not JobFailure.objects.exists()


def test_a_stopping_worker_puts_its_job_back_at_once() -> None:
    again = fail(a_job(), WorkerStopping())
    assert isinstance(again, Requeue) and again.at is None
    assert not JobFailure.objects.exists()


def test_a_bug_is_a_failure_that_people_can_read(caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(fail(a_job(), ZeroDivisionError("oops")), Requeue)
    assert JobFailure.objects.get().error == "ZeroDivisionError: oops"
    assert "a job broke" in caplog.text


def test_a_job_exists_only_if_its_data_does() -> None:
    from django.db import transaction

    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(replies, key="replies:9", priority=1, tweet_id="9")
        raise RuntimeError
    assert job_counts()["pending"] == 0


def test_statuses_are_those_people_know_and_a_failed_job_is_retried_by_hand() -> None:
    waiting, running, failed, again = (a_job(str(n)) for n in range(4))
    set_status(running, "doing")
    set_status(failed, "failed", attempts=3)
    assert failed.id is not None and waiting.id is not None and again.id is not None
    for job_id, failures in ((failed.id, 4), (again.id, 1)):
        fail_job(job_id, "HTTP 500", kind="broken answer", give_up=failures > 3)
    assert job_counts() == {
        "pending": 1, "processing": 1, "completed": 0, "failed": 1, "retrying": 1,
    }  # fmt: skip
    assert [(job.error, job.subject) for job in listed_jobs(status=JobStatus.FAILED)] == [
        ("HTTP 500", "2")
    ]
    assert retry_job(failed.id)
    assert job_counts()["failed"] == 0
    assert JobFailure.objects.get(job_id=failed.id).failures == 0
    assert retry_job(again.id)
    assert not retry_job(waiting.id)


def test_jobs_of_dead_workers_are_picked_up_and_those_of_living_ones_are_not() -> None:
    dead, alive, orphan = (a_job(str(n)) for n in range(3))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - interval '1 minute'), (now()) RETURNING id"
        )
        (old,), (fresh,) = cursor.fetchall()
        for job, worker in ((dead, old), (alive, fresh), (orphan, None)):
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s",
                [worker, job.id],
            )
    assert rescue_stalled_jobs() == 2
    assert rescue_stalled_jobs() == 0
    assert job_counts()["processing"] == 1


@pytest.mark.parametrize(
    "error",
    [
        django.db.OperationalError("server closed the connection unexpectedly"),
        django.db.InterfaceError("connection already closed"),
        psycopg.errors.DiskFull("could not extend file: No space left on device"),
        OSError(errno.ENOSPC, "No space left on device"),
        ConnectionResetError("connection reset by peer"),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_the_machine_does_to_a_job_is_tried_again_for_ever(error: Exception) -> None:
    job = a_job()
    for attempts in range(12):
        job = job.evolve(attempts=attempts)
        again = fail(job, error)
        assert isinstance(again, Requeue) and again.at is not None and not again.failed
        wait = (again.at - datetime.now(UTC)).total_seconds()
        assert wait == pytest.approx(min(300, 5 * 2**attempts), abs=3)
    assert JobFailure.objects.get().failures == 0
    row = listed_jobs()[0]
    assert row.status is JobStatus.RETRYING and type(error).__name__ in row.error


def test_a_failure_that_cannot_be_written_down_is_tried_again_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unwritable(*args: object, **others: object) -> None:
        raise django.db.OperationalError("the database system is shutting down")

    job = a_job()
    monkeypatch.setattr("socap.collection.queue.jobs.fail_job", unwritable)
    with pytest.raises(django.db.OperationalError) as raised, attempt(context_of(job)):
        raise SourceError("HTTP 500", kind=ErrorKind.BROKEN)
    decision = RetryStrategy().get_retry_decision(exception=raised.value, job=job)
    assert decision is not None and decision.retry_at is not None


@pytest.mark.parametrize("error", [asyncio.CancelledError(), SystemExit(1), KeyboardInterrupt()])
def test_a_signal_fails_no_job(error: BaseException) -> None:
    assert RetryStrategy().get_retry_decision(exception=error, job=a_job()) is not None


def test_a_dead_workers_job_is_picked_up_though_the_same_one_waits_already() -> None:
    job = a_job()
    set_status(job, "doing")  # the worker died before it could say that the job runs
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args)"
            " SELECT queue_name, task_name, lock, queueing_lock, args FROM procrastinate_jobs"
        )
    assert rescue_stalled_jobs() == 1
    assert job_counts()["processing"] == 0


@pytest.mark.django_db(transaction=True)
def test_waiting_for_an_open_circuit_however_often_is_not_dying(empty_queue: None) -> None:
    store_people([Entry(username="ann", weight=1)], now=datetime.now(UTC))
    sync_people(queue=JobQueue())
    provider = configured_provider()
    for _ in range(MOST_DEATHS + 5):
        provider.breaker.trip("no credits", kind=ErrorKind.OUT_OF_CREDITS)
        done = run_jobs(max_jobs=1, concurrency=1)
        assert (done.waiting, done.failed) == (1, 0)
        with connection.cursor() as cursor:  # the wait is over
            cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    [row] = listed_jobs()
    assert row.attempts >= MOST_DEATHS
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [row.id])
    assert rescue_stalled_jobs() == 1
    assert job_counts()["failed"] == 0


def test_old_finished_jobs_are_forgotten_and_waiting_ones_are_not() -> None:
    done, waiting = a_job("1"), a_job("2")
    set_status(done, "doing")
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_finish_job_v1(%s, 'succeeded', false)", [done.id])
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '10 days'")
    delete_old_jobs()
    assert [job.id for job in listed_jobs()] == [waiting.id]


def in_turn() -> list[tuple[str, str]]:
    """The waiting lists in the order in which workers take them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT args ->> 'tweet_id', task_name FROM procrastinate_jobs
               WHERE status = 'todo' ORDER BY priority DESC, id"""
        )
        return [(tweet_id, name.partition(".")[2]) for tweet_id, name in cursor.fetchall()]


def test_lists_are_read_first_whose_waiting_is_worth_most() -> None:
    queue_list_job("1", Action.RETWEET, 0.0001)
    queue_list_job("2", Action.REPLY, 0.002)
    queue_list_job("3", Action.QUOTE, 0.0005)
    JobQueue().followings(1)
    assert in_turn()[:3] == [("2", "replies"), ("3", "quotes"), ("1", "retweets")]
    assert not queue_list_job("1", Action.RETWEET, 0.01), "it is waiting already"
    assert in_turn()[0] == ("1", "retweets"), "more people wait for it now"
    queue_list_job("1", Action.RETWEET, 0.0001)
    assert in_turn()[0] == ("1", "retweets")


def test_no_worth_lifts_a_list_above_counters_or_below_followings() -> None:
    queue_list_job("1", Action.REPLY, inf)
    queue_list_job("2", Action.REPLY, 0.0)
    JobQueue().metrics(["1"])
    JobQueue().followings(1)
    assert [name for _, name in in_turn()] == ["metrics", "replies", "replies", "followings"]
