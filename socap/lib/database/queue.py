"""Queues jobs in the transaction of their data, without duplicates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate import exceptions
from procrastinate.contrib.django import app
from procrastinate.jobs import Job
from procrastinate.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """A job to be queued unless one with the same `key` is waiting.

    `task` may be a `queue.name` string to avoid a circular import. With `one_at_a_time` no two jobs
    with the same key run at once, with `lock` none with the same lock. `at` (real time) is the
    earliest start.
    """

    task: "Task[Any, Any, Any] | str"
    key: str
    priority: int = 0
    one_at_a_time: bool = True
    lock: str | None = None
    at: datetime | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict)

    def as_job(self) -> Job:
        options: dict[str, Any] = {
            "lock": self.lock or (self.key if self.one_at_a_time else None),
            "queueing_lock": self.key,
            "priority": self.priority,
            **({"schedule_at": self.at} if self.at else {}),
        }
        if isinstance(self.task, str):
            options["queue"] = self.task.partition(".")[0]
            return app.configure_task(self.task, **options).make_new_job(**self.arguments)
        return self.task.configure(**options).make_new_job(**self.arguments)


def enqueue(
    task: "Task[Any, Any, Any] | str",
    *,
    key: str,
    priority: int = 0,
    one_at_a_time: bool = True,
    lock: str | None = None,
    at: datetime | None = None,
    **arguments: Any,
) -> bool:
    """Queues one job as `enqueue_all` does (see `NewJob`); returns whether it was queued."""
    job = NewJob(
        task=task,
        key=key,
        priority=priority,
        one_at_a_time=one_at_a_time,
        lock=lock,
        at=at,
        arguments=arguments,
    )
    return enqueue_all([job]) == 1


def enqueue_all(jobs: Sequence[NewJob]) -> int:
    """Queues the jobs of which none with the same key is waiting; returns how many.

    A waiting one gets the higher of the two priorities. Inside a transaction the jobs are committed
    together with the data.
    """
    wanted: dict[str, NewJob] = {}
    for job in jobs:
        if job.key not in wanted or wanted[job.key].priority < job.priority:
            wanted[job.key] = job
    waiting = _waiting_priorities(list(wanted))
    for key in sorted(wanted.keys() & waiting.keys()):
        if waiting[key] < wanted[key].priority:
            _raise_priority(key, wanted[key].priority)
    new = [job for key, job in wanted.items() if key not in waiting]
    if not new:
        return 0
    try:
        with transaction.atomic():
            app.job_manager.batch_defer_jobs([job.as_job() for job in new])
    except exceptions.AlreadyEnqueued:  # meanwhile, by another process; which of them, one by one
        return sum(enqueue_all([job]) for job in new) if len(new) > 1 else 0
    return len(new)


def free_queueing_lock(job_id: int) -> None:
    """Releases the queueing lock of a running job, so that the next one with its key can queue."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = NULL WHERE id = %s", [job_id])


def put_back(job_id: int) -> None:
    """Requeues a job whose worker is gone, to run at once."""
    free_queueing_lock(job_id)  # an identical job may have been queued meanwhile
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_retry_job_v2(%s, now(), NULL, NULL, NULL)", [job_id])


def _waiting_priorities(keys: Sequence[str]) -> dict[str, int]:
    """Returns the priorities of waiting jobs by their keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT key, max(priority) FROM procrastinate_jobs,
                   LATERAL (VALUES (lock), (queueing_lock)) AS held (key)
               WHERE status = 'todo' AND (lock = ANY(%(keys)s) OR queueing_lock = ANY(%(keys)s))
                   AND key = ANY(%(keys)s)
               GROUP BY key""",
            {"keys": list(keys)},
        )
        return dict(cursor.fetchall())


def _raise_priority(key: str, priority: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET priority = %(priority)s WHERE status = 'todo'
               AND (lock = %(key)s OR queueing_lock = %(key)s) AND priority < %(priority)s""",
            {"key": key, "priority": priority},
        )
