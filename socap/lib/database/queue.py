"""Puts a job into the queue, once, together with the data it belongs to."""

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
    at: datetime | None = None,
    **arguments: Any,
) -> bool:
    """Queue one job unless one with the same `key` waits already; returns whether it was queued.

    A task may be given as `queue.name`, where importing it would go round in a circle. May be
    called inside a transaction: the job then exists exactly if the data does. With `one_at_a_time`
    no two jobs of one key run at once. `at` (real time) is when it may start.
    """
    options: dict[str, Any] = {
        "lock": key if one_at_a_time else None,
        "queueing_lock": key,
        "priority": priority,
        **({"schedule_at": at} if at else {}),
    }
    try:
        with transaction.atomic():
            if _waits(key):
                return False
            if isinstance(task, str):
                app.configure_task(task, queue=task.partition(".")[0], **options).defer(**arguments)
            else:
                task.configure(**options).defer(**arguments)
    except exceptions.AlreadyEnqueued:
        return False
    return True


def free_queueing_lock(job_id: int) -> None:
    """A running job no longer waits: the next one may queue behind it, and putting this one back
    cannot collide with that one."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = NULL WHERE id = %s", [job_id])


def put_back(job_id: int) -> None:
    """A job that nobody works at any more waits again, to be run at once."""
    free_queueing_lock(job_id)  # else it collides with the same job queued meanwhile
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_retry_job_v2(%s, now(), NULL, NULL, NULL)", [job_id])


def _waits(key: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT 1 FROM procrastinate_jobs WHERE status = 'todo'
               AND (lock = %(key)s OR queueing_lock = %(key)s) LIMIT 1""",
            {"key": key},
        )
        return cursor.fetchone() is not None
