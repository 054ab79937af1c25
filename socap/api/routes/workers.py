"""Workers and jobs: start a polling cycle, run jobs, list and retry them."""

from dataclasses import asdict
from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Body, Field, Router

from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError
from socap.api.schemas.worker_schemas import JobsOut, RunBody, RunOut, TriggerOut, WorkersOut
from socap.collection.health.provider_status import ProviderStatus
from socap.collection.health.status import JobStatus, job, job_page, retry_job, workers_status
from socap.collection.polling import schedule
from socap.collection.queue.job_queue import JobQueue
from socap.collection.queue.workers import run_jobs

router = Router(tags=["workers"])


@router.post("/trigger", response=TriggerOut, auth=may_write)
def trigger(request: HttpRequest) -> dict[str, Any]:
    """Complete campaigns whose window has ended, and poll all active ones now."""
    return asdict(schedule.plan(queue=JobQueue(), forced=True))


@router.post("/run", response=RunOut, auth=may_write)
def run(request: HttpRequest, payload: Body[RunBody | None] = None) -> dict[str, Any]:
    """Run at most `maxJobs` waiting jobs within this request; workers may run others meanwhile."""
    body = payload or RunBody()
    done = run_jobs(
        max_jobs=body.maxJobs or settings.SOCAP_MAX_JOBS_PER_BATCH,
        concurrency=body.concurrency or settings.SOCAP_WORKER_CONCURRENCY,
    )
    return asdict(done)


@router.get("/status", response=WorkersOut, auth=may_read)
def status(request: HttpRequest) -> dict[str, Any]:
    """Job counts, workers, and each provider's rate limit, circuit and recent calls."""
    found = workers_status()
    return {
        "jobs": found.jobs,
        "workers": found.workers,
        "last_heartbeat": found.last_heartbeat,
        "providers": [_provider(provider) for provider in found.providers],
    }


def _provider(found: ProviderStatus) -> dict[str, Any]:
    return {
        "name": found.traits.name,
        "title": found.traits.title,
        "rate_limit": {
            "qps": found.rate_limit.qps,
            "wait_seconds": round(found.rate_limit.wait, 3),
            "refusals_in_a_row": found.rate_limit.refusals,
            "closed": [
                {"endpoint": name, "until": until} for name, until in found.rate_limit.closed
            ],
        },
        "circuit": {
            "open": found.circuit.open_until is not None,
            "open_until": found.circuit.open_until,
            "reason": found.circuit.reason,
        },
        "credentials_problem": found.credentials_problem,
        "calls": [asdict(row) for row in found.last_hour],
    }


@router.get("/jobs", response=JobsOut, auth=may_read)
def listing(
    request: HttpRequest,
    status: JobStatus | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=500)] = 100,
) -> dict[str, Any]:
    """Jobs, newest first, with the error of those that failed."""
    found = job_page(status=status, cursor=cursor, limit=limit)
    return {"jobs": [asdict(row) for row in found.rows], "next_cursor": found.next_cursor}


@router.post("/jobs/{int:job_id}/retry", response=JobsOut, auth=may_write)
def retry(request: HttpRequest, job_id: int) -> dict[str, Any]:
    """Requeue a failed or retrying job now, with all its retries."""
    found = job(job_id)
    if found is None:
        raise Http404(f"there is no job {job_id}")
    if not retry_job(job_id):
        raise ApiError(
            409, "status", f"job {job_id} is {found.status}; only failed ones are retried"
        )
    again = job(job_id)
    return {"jobs": [asdict(again)] if again else [], "next_cursor": None}
