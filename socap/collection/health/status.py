"""Status of the job queue and the workers: job counts, job lists, heartbeats."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet

from socap.collection.health.provider_status import ProviderStatus, provider_statuses
from socap.collection.models import JobFailure
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.provider_selection import traits_for
from socap.collection.queue.jobs import TASK_NAMES, JobType
from socap.collection.queue.worker_parts import Part
from socap.lib.database.keyset import Keyset, Kind
from socap.lib.postgres import EmbeddedPostgres
from socap.people.models import ImportantPerson
from socap.sources.traits import Endpoint

# Workers send a heartbeat every three seconds; clocks of machines differ a little.
FRESH_SECONDS, CLOCK_TOLERANCE_SECONDS = 30, 5
# A periodic job counts as failing after this many failures in a row.
TICKS_WATCHED = 3


class JobStatus(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    RETRYING = "retrying"


HAS_FAILED = """EXISTS (SELECT 1 FROM collection_jobfailure r WHERE r.job_id = j.id
    AND (r.failures > 0 OR r.interrupted_at IS NOT NULL))"""

# Maps Procrastinate's job states to the ones shown to users.
STATUS = f"""CASE j.status WHEN 'doing' THEN 'processing' WHEN 'succeeded' THEN 'completed'
    WHEN 'todo' THEN CASE WHEN {HAS_FAILED} THEN 'retrying' ELSE 'pending' END
    ELSE 'failed' END"""

# The same as conditions, so that rare states are found without computing every job's state.
STATUS_CONDITION = {
    JobStatus.PENDING: f"j.status = 'todo' AND NOT {HAS_FAILED}",
    JobStatus.RETRYING: f"j.status = 'todo' AND {HAS_FAILED}",
    JobStatus.PROCESSING: "j.status = 'doing'",
    JobStatus.COMPLETED: "j.status = 'succeeded'",
    JobStatus.FAILED: "j.status NOT IN ('todo', 'doing', 'succeeded')",
}

# The newest error of a job; never empty for a failed one.
ERROR = f"""coalesce(nullif(f.error, ''), CASE WHEN {STATUS_CONDITION[JobStatus.FAILED]}
    THEN 'ended without an error message; see the worker log' ELSE '' END)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """One job. `run_at` is when a waiting job may start, `error` its newest failure."""

    id: int
    type: str
    status: JobStatus
    subject: str
    attempts: int
    retry_count: int
    max_retries: int
    run_at: datetime | None
    created_at: datetime | None
    changed_at: datetime | None
    error: str


KEYSET = Keyset("jobs", (Kind.BIGINT,))


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPage:
    """`next_cursor` is None on the last page."""

    rows: list[JobRow]
    next_cursor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkersStatus:
    """`last_heartbeat` is the newest of all workers, or None if there never was one."""

    jobs: dict[str, int]
    workers: int
    last_heartbeat: datetime | None
    providers: tuple[ProviderStatus, ...]


def workers_status() -> WorkersStatus:
    alive, newest = heartbeat()
    return WorkersStatus(
        jobs=job_counts(), workers=alive, last_heartbeat=newest, providers=provider_statuses()
    )


def job_counts(job_type: JobType | None = None) -> dict[str, int]:
    """Returns the number of collection jobs (of one type) in each state, including zeros."""
    counts = {status.value: 0 for status in JobStatus}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {STATUS}, count(*) FROM procrastinate_jobs j WHERE task_name = ANY(%s) GROUP BY 1",
            [_names(job_type)],
        )
        counts.update(cursor.fetchall())
    return counts


def jobs(
    *,
    status: JobStatus | None = None,
    job_type: JobType | None = None,
    before: int | None = None,
    limit: int = 100,
) -> list[JobRow]:
    """Returns collection jobs, newest first, with ids below `before`."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT j.id, split_part(j.task_name, '.', 2), {STATUS},
                    coalesce(j.args ->> 'tweet_id', j.args ->> 'person_id',
                        jsonb_array_length(j.args -> 'tweet_ids') || ' tweets',
                        jsonb_array_length(j.args -> 'account_ids') || ' profiles', ''),
                    j.attempts, coalesce(f.failures, 0), coalesce((j.args ->> 'max_retries')::int, 3),
                    CASE j.status WHEN 'todo' THEN j.scheduled_at END,
                    (SELECT min(at) FROM procrastinate_events e WHERE e.job_id = j.id),
                    (SELECT max(at) FROM procrastinate_events e WHERE e.job_id = j.id
                        AND e.type <> 'scheduled'),
                    {ERROR}
                FROM procrastinate_jobs j LEFT JOIN collection_jobfailure f ON f.job_id = j.id
                WHERE j.task_name = ANY(%(names)s) AND (%(before)s::bigint IS NULL OR j.id < %(before)s)
                  AND {STATUS_CONDITION[status] if status else "true"}
                ORDER BY j.id DESC LIMIT %(limit)s""",
            {"names": _names(job_type), "before": before, "limit": limit},
        )
        return [
            JobRow(
                id=row[0],
                type=row[1],
                status=JobStatus(row[2]),
                subject=row[3],
                attempts=row[4],
                retry_count=row[5],
                max_retries=row[6],
                run_at=row[7],
                created_at=row[8],
                changed_at=row[9],
                error=row[10],
            )
            for row in cursor.fetchall()
        ]


def job_page(
    *,
    status: JobStatus | None = None,
    job_type: JobType | None = None,
    cursor: str | None = None,
    limit: int = 100,
) -> JobPage:
    """Returns one page of collection jobs. Raises `BadCursor`."""
    (before,) = KEYSET.decode(cursor) if cursor else (None,)
    found = jobs(status=status, job_type=job_type, before=before, limit=limit + 1)
    rows, following = KEYSET.page(found, limit, lambda job: (job.id,))
    return JobPage(rows=rows, next_cursor=following)


def job(job_id: int) -> JobRow | None:
    """Returns the job with this id, or None."""
    found = jobs(before=job_id + 1, limit=1) if job_id < 2**62 else []
    return found[0] if found and found[0].id == job_id else None


@transaction.atomic
def retry_job(job_id: int) -> bool:
    """Requeues a failed or retrying job with all its retries; returns False if it is neither."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM procrastinate_jobs j WHERE id = %s AND task_name = ANY(%s)
                AND ({STATUS_CONDITION[JobStatus.FAILED]} OR {STATUS_CONDITION[JobStatus.RETRYING]})
                FOR UPDATE""",
            [job_id, TASK_NAMES],
        )
        return bool(_run_again([job_id] if cursor.fetchone() else []))


@transaction.atomic
def retry_failed(job_type: JobType | None = None) -> int:
    """Requeues every failed job (of one type) with all its retries; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM procrastinate_jobs j WHERE {STATUS_CONDITION[JobStatus.FAILED]}
                AND task_name = ANY(%s) ORDER BY id FOR UPDATE""",
            [_names(job_type)],
        )
        return _run_again([job_id for (job_id,) in cursor.fetchall()])


def _run_again(job_ids: list[int]) -> int:
    """Requeues these jobs, even if identical ones are already waiting."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE procrastinate_jobs SET status = 'todo', queueing_lock = NULL,
                   scheduled_at = NULL, abort_requested = false WHERE id = ANY(%s)""",
            [job_ids],
        )
    JobFailure.objects.filter(pk__in=job_ids).update(
        failures=0, deaths=0, interrupted_at=None, given_up=False
    )
    return len(job_ids)


def people_being_synced() -> frozenset[int]:
    """Returns the ids of important people whose followings sync is running or queued."""
    return _people("todo", "doing")


def people_queued_for_sync() -> frozenset[int]:
    """Returns the ids of important people whose followings sync is queued."""
    return _people("todo")


def unread_reasons(people: QuerySet[ImportantPerson]) -> dict[str, str]:
    """Returns, by username, why each person is not synced: their own problem or the provider's."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT ON (1) (args ->> 'person_id')::bigint, f.error
               FROM procrastinate_jobs j JOIN collection_jobfailure f ON f.job_id = j.id
               WHERE task_name = %s ORDER BY 1, f.failed_at DESC""",
            [JobType.FOLLOWINGS.task_name],
        )
        failed = dict(cursor.fetchall())
    asked = traits_for(Endpoint.FOLLOWINGS)
    stopped = Breaker(asked.name).state().reason if asked else ""
    waits = f"waits for the provider: {stopped}" if stopped else "waits in the queue"
    return {
        person.username: person.sync_problem or failed.get(person.pk) or waits for person in people
    }


def _people(*statuses: str) -> frozenset[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT (args ->> 'person_id')::bigint FROM procrastinate_jobs
               WHERE task_name = %s AND status::text = ANY(%s)""",
            [JobType.FOLLOWINGS.task_name, list(statuses)],
        )
        return frozenset(person_id for (person_id,) in cursor.fetchall())


def _names(job_type: JobType | None) -> list[str]:
    return [job_type.task_name] if job_type else TASK_NAMES


def jobs_given_up(*, since: datetime) -> tuple[int, str]:
    """Returns how many jobs have failed for good since then, and the newest error.

    Based on Procrastinate's tables, so that jobs that failed without an error message count too.
    """
    return _count_with_newest_error(
        f"""{STATUS_CONDITION[JobStatus.FAILED]} AND (SELECT max(at) FROM procrastinate_events e
            WHERE e.job_id = j.id AND e.type IN ('failed', 'aborted', 'cancelled')) > %(since)s""",
        since=since,
    )


def jobs_interrupted(*, before: datetime) -> tuple[int, str]:
    """Returns how many jobs have been interrupted since before then, and the newest error."""
    return _count_with_newest_error(
        "j.status = 'todo' AND f.interrupted_at < %(since)s", since=before
    )


def _count_with_newest_error(condition: str, *, since: datetime) -> tuple[int, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT count(*) OVER (), split_part(j.task_name, '.', 2), {ERROR}
                FROM procrastinate_jobs j LEFT JOIN collection_jobfailure f ON f.job_id = j.id
                WHERE j.task_name = ANY(%(names)s) AND {condition}
                ORDER BY f.failed_at DESC NULLS LAST, j.id DESC LIMIT 1""",
            {"names": TASK_NAMES, "since": since},
        )
        count, job_type, error = cursor.fetchone() or (0, "", "")
    return count, f"{job_type}: {error}" if count else ""


def fails_each_time(task_name: str) -> bool:
    """Returns whether the last few runs of this periodic job all failed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) = %(times)s AND bool_and(status = 'failed') FROM (
                   SELECT status FROM procrastinate_jobs
                   WHERE task_name = %(task)s AND status IN ('succeeded', 'failed')
                   ORDER BY id DESC LIMIT %(times)s) newest""",
            {"times": TICKS_WATCHED, "task": task_name},
        )
        return bool(cursor.fetchone()[0])


def database_has_room(*, least: int | None = None) -> bool:
    """Returns whether the embedded database's disk has room; True for external servers."""
    folder = settings.SOCAP_DATA_DIR / "postgres"
    try:
        embedded = Path(connection.settings_dict["HOST"]).samefile(folder)
    except OSError:  # an external server
        return True
    return not embedded or EmbeddedPostgres(folder).has_room(least=least)


def heartbeat() -> tuple[int, datetime | None]:
    """Returns the number of live workers and the newest heartbeat of any.

    Each `socap worker` has two rows in the queue (collection and alerts) and is alive only if both
    are. Commands that run jobs in the foreground do not count, nor do heartbeats in the future,
    which were written before the clock was set back.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH parts AS (
                   SELECT p.process, p.part, max(w.last_heartbeat) AS beat
                   FROM procrastinate_workers w JOIN collection_workerpart p ON p.worker_id = w.id
                   WHERE w.last_heartbeat <= now() + %(ahead)s * interval '1 s'
                   GROUP BY process, part),
               whole AS (
                   SELECT min(beat) AS beat FROM parts GROUP BY process HAVING count(*) = %(parts)s)
               SELECT count(*) FILTER (WHERE beat > now() - %(fresh)s * interval '1 s'),
                   max(least(beat, now())) FROM whole""",
            {"fresh": FRESH_SECONDS, "ahead": CLOCK_TOLERANCE_SECONDS, "parts": len(Part)},
        )
        alive, newest = cursor.fetchone()
    return alive, newest
