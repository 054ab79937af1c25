"""Requeues the jobs of dead workers, and deletes old jobs."""

import logging

from django.db import connection, transaction

from socap.collection.queue.jobs import TASK_NAMES, fail_job, record_worker_death
from socap.lib.database.queue import put_back

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 3.0
STALLED_AFTER_SECONDS = 15.0
# A job whose workers keep dying is probably the cause.
MOST_DEATHS = 20
KEEP_FINISHED_DAYS = 3


@transaction.atomic
def rescue_stalled_jobs(
    *, stalled_after: float = STALLED_AFTER_SECONDS, most_deaths: int = MOST_DEATHS
) -> int:
    """Requeues running jobs whose worker has stopped sending heartbeats; returns how many.

    Rows are locked, so that concurrent calls do not rescue a job twice. A heartbeat in the future
    was written before the clock was set back, by a worker that has been silent since.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND (
                   worker_id IS NULL OR worker_id IN (SELECT id FROM procrastinate_workers
                       WHERE last_heartbeat NOT BETWEEN now() - %(after)s * interval '1 s'
                           AND now() + %(after)s * interval '1 s'))
               ORDER BY id FOR UPDATE SKIP LOCKED""",
            {"after": stalled_after},
        )
        stalled = [job_id for (job_id,) in cursor.fetchall()]
        for job_id in stalled:
            deaths = record_worker_death(job_id)
            if deaths >= most_deaths:
                message = f"its worker died {deaths} times in a row while it was at work"
                fail_job(job_id, message, kind="worker died", give_up=True)
                cursor.execute("SELECT procrastinate_finish_job_v1(%s, 'failed', false)", [job_id])
            else:
                put_back(job_id)
            logger.warning(
                "job of a dead worker picked up",
                extra={"action": "rescue", "job": job_id, "deaths": deaths},
            )
    return len(stalled)


def delete_old_jobs() -> None:
    """Deletes finished jobs after a few days, periodic and alert jobs sooner, failed ones later."""
    with connection.cursor() as cursor:
        for which, status, hours in (
            ("= ANY", "succeeded", KEEP_FINISHED_DAYS * 24),
            ("= ANY", "failed", KEEP_FINISHED_DAYS * 72),
            ("<> ALL", "succeeded", 1),
            ("<> ALL", "failed", KEEP_FINISHED_DAYS * 24),
        ):
            cursor.execute(
                f"""DELETE FROM procrastinate_jobs j WHERE status = %s::procrastinate_job_status
                    AND task_name {which}(%s) AND NOT EXISTS (SELECT 1 FROM procrastinate_events e
                        WHERE e.job_id = j.id AND e.at > now() - %s * interval '1 hour')""",
                [status, TASK_NAMES, hours],
            )
        cursor.execute(
            "DELETE FROM collection_jobfailure f WHERE NOT EXISTS"
            " (SELECT 1 FROM procrastinate_jobs j WHERE j.id = f.job_id)"
        )
        cursor.execute(
            "DELETE FROM collection_workerpart p WHERE NOT EXISTS"
            " (SELECT 1 FROM procrastinate_workers w WHERE w.id = p.worker_id)"
        )
