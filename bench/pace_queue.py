"""Whether the machine kept up with a launch that runs faster than real time: the queue of list jobs."""

import os
from statistics import mean
from typing import Any

# The first reading of all lists is a burst of its own; it is left out, in product minutes.
FIRST_READING = 10

WAITING = """
SELECT count(*) FROM procrastinate_jobs WHERE task_name = ANY(%s) AND status = 'todo'
    AND coalesce(scheduled_at, now()) <= now()
"""
SPANS = """
WITH job AS (
    SELECT min(e.at) FILTER (WHERE e.type = 'deferred') AS due,
        min(e.at) FILTER (WHERE e.type = 'started') AS begun,
        max(e.at) FILTER (WHERE e.type = 'succeeded') AS done
    FROM procrastinate_jobs j JOIN procrastinate_events e ON e.job_id = j.id
    WHERE j.task_name = ANY(%s) GROUP BY j.id)
SELECT count(*), extract(epoch FROM max(done) - min(due)),
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM begun - due)),
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM done - due))
FROM job WHERE done IS NOT NULL AND due > (SELECT min(due) FROM job) + %s * interval '1 s'
"""


class QueueWatch:
    """Counts the list jobs that wait; `speed` are product seconds for each real one."""

    def __init__(self, speed: float) -> None:
        from socap.collection.queue.jobs import LIST_JOB

        self._speed, self._waiting = speed, list[int]()
        self._tasks = [job_type.task_name for job_type in LIST_JOB.values()]

    def look(self) -> None:
        self._waiting.append(int(self._rows(WAITING, [self._tasks])[0]))

    def summary(self) -> dict[str, Any]:
        """In product minutes: from a list's being queued until its job begins, and until it is done."""
        minutes, since = self._speed / 60, FIRST_READING * 60 / self._speed
        jobs, seconds, begun, done = self._rows(SPANS, [self._tasks, since])
        thirds = len(self._waiting) // 3 or 1
        return {
            "list_jobs": jobs,
            "list_jobs_per_second": round(jobs / float(seconds), 2) if seconds else 0.0,
            "waiting_jobs_by_third": [
                round(mean(self._waiting[start : start + thirds] or [0]), 1)
                for start in (0, thirds, 2 * thirds)
            ],
            "most_waiting_jobs": max(self._waiting, default=0),
            "due_to_begun_minutes": [round(float(one) * minutes, 2) for one in begun or ()],
            "due_to_done_minutes": [round(float(one) * minutes, 2) for one in done or ()],
            "load": [round(one, 1) for one in os.getloadavg()],
        }

    def _rows(self, sql: str, given: list[Any]) -> tuple[Any, ...]:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            row: tuple[Any, ...] = cursor.fetchone()
            return row
