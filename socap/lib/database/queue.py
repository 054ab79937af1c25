"""Queues jobs in the transaction of their data, without duplicates."""

from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate import exceptions
from procrastinate.contrib.django import app
from procrastinate.tasks import Task


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
    """Queues a job unless one with the same `key` is waiting; returns whether it was queued.

    A waiting one gets the higher of the two priorities.
    `task` may be a `queue.name` string to avoid a circular import. Inside a transaction the job is
    committed together with the data. With `one_at_a_time` no two jobs with the same key run at
    once, with `lock` none with the same lock. `at` (real time) is the earliest start.
    """
    options: dict[str, Any] = {
        "lock": lock or (key if one_at_a_time else None),
        "queueing_lock": key,
        "priority": priority,
        **({"schedule_at": at} if at else {}),
    }
    waiting = _waiting_priority(key)
    if waiting is not None:
        if waiting < priority:
            _raise_priority(key, priority)
        return False
    try:
        with transaction.atomic():
            if isinstance(task, str):
                app.configure_task(task, queue=task.partition(".")[0], **options).defer(**arguments)
            else:
                task.configure(**options).defer(**arguments)
    except exceptions.AlreadyEnqueued:
        return False
    return True


def free_queueing_lock(job_id: int) -> None:
    """Releases the queueing lock of a running job, so that the next one with its key can queue."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = NULL WHERE id = %s", [job_id])


def put_back(job_id: int) -> None:
    """Requeues a job whose worker is gone, to run at once."""
    free_queueing_lock(job_id)  # an identical job may have been queued meanwhile
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_retry_job_v2(%s, now(), NULL, NULL, NULL)", [job_id])


def _waiting_priority(key: str) -> int | None:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT priority FROM procrastinate_jobs WHERE status = 'todo'
               AND (lock = %(key)s OR queueing_lock = %(key)s) LIMIT 1""",
            {"key": key},
        )
        row = cursor.fetchone()
        return int(row[0]) if row else None


def _raise_priority(key: str, priority: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET priority = %(priority)s WHERE status = 'todo'
               AND (lock = %(key)s OR queueing_lock = %(key)s) AND priority < %(priority)s""",
            {"key": key, "priority": priority},
        )
