"""Picks up the jobs of workers that died, and forgets old ones."""

import logging

from django.db import connection, transaction

from socap.collection.jobs import TASK_NAMES, fail_job

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 3.0
STALLED_AFTER_SECONDS = 15.0
# A job that was in hand whenever its worker died is likely the one that kills it.
MOST_DEATHS = 20
KEEP_FINISHED_DAYS = 3


@transaction.atomic
def rescue_stalled_jobs() -> int:
    """Put back the running jobs whose worker has no heartbeat any more; answers how many.

    The rows are locked, so that of two rescuers only one finds a job.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT id, attempts FROM procrastinate_jobs WHERE status = 'doing' AND (
                   worker_id IS NULL OR worker_id IN (SELECT id FROM procrastinate_workers
                       WHERE last_heartbeat < now() - %s * interval '1 s'))
               FOR UPDATE SKIP LOCKED""",
            [STALLED_AFTER_SECONDS],
        )
        stalled = cursor.fetchall()
        for job_id, attempts in stalled:
            if attempts >= MOST_DEATHS:
                fail_job(
                    job_id, f"its worker died {attempts} times", kind="worker died", give_up=True
                )
                cursor.execute("SELECT procrastinate_finish_job_v1(%s, 'failed', false)", [job_id])
            else:
                cursor.execute(
                    "SELECT procrastinate_retry_job_v2(%s, now(), NULL, NULL, NULL)", [job_id]
                )
            logger.warning(
                "job of a dead worker picked up",
                extra={"action": "rescue", "job": job_id, "attempts": attempts},
            )
    return len(stalled)


def delete_old_jobs() -> None:
    """Finished jobs are kept for a few days, ticks and alerts for an hour; failed ones longer."""
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
