"""Lists the jobs by status below the system's health; retries failed ones."""

from dataclasses import replace
from datetime import UTC, datetime

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.collection.health.status import job, retry_failed, retry_job
from socap.collection.queue.jobs import JobType
from socap.lib.database.keyset import BadCursor
from socap.web.jobs.table import SECTIONS, JobQuery, jobs_context
from socap.web.pagination import restart_list
from socap.web.permissions import Request, require_change_permission, signed_in
from socap.web.sections import changed_since, read_seen, render_sections


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    job_query = JobQuery.read(request.GET)
    try:
        context = jobs_context(job_query, now=datetime.now(UTC))
    except BadCursor:
        return restart_list(request, job_query.encoded_for(job_query.status))
    sections = render_sections(context, sections=SECTIONS, request=request)
    return render(request, "web/jobs/page.html", context | {"sections": sections})


@signed_in
@require_safe
def live(request: Request) -> HttpResponse:
    """Returns the sections that have changed, or 204 if none has."""
    return _fragments(request, JobQuery.read(request.GET), request.GET)


@signed_in
@require_POST
def retry(request: Request, job_id: int) -> HttpResponse:
    """Runs a failed or retrying job now, with all its retries."""
    require_change_permission(request.user)
    found = job(job_id)
    if found is None:
        raise Http404(f"there is no job {job_id}")
    with transaction.atomic():
        retried = retry_job(job_id)
        if retried:
            record(request, "job.retried", name=f"{found.type} {found.subject}")
    if retried:
        messages.success(request, f"Job {job_id} has been queued again, with all its retries.")
    else:
        messages.info(request, f"Job {job_id} is {found.status}; only failed jobs can be retried.")
    return _changed_sections_or_redirect(request)


@signed_in
@require_POST
def retry_all(request: Request) -> HttpResponse:
    """Runs all failed jobs again, or those of the selected type."""
    require_change_permission(request.user)
    requested = request.POST.get("type", "")
    only = JobType(requested) if requested in list(JobType) else None
    with transaction.atomic():
        count = retry_failed(only)
        if count:
            record(request, "jobs.retried", details={"jobs": count, "type": only or "all"})
    if count:
        jobs_text = "1 failed job has" if count == 1 else f"{count} failed jobs have"
        messages.success(request, f"{jobs_text} been queued again, with all retries.")
    else:
        messages.info(request, "There are no more failed jobs.")
    return _changed_sections_or_redirect(request)


def _changed_sections_or_redirect(request: Request) -> HttpResponse:
    """Returns the changed sections, or without JavaScript redirects to the page."""
    job_query = JobQuery.read(QueryDict(request.POST.get("job_query", "")))
    if request.htmx:
        return _fragments(request, job_query, request.POST)
    return redirect(f"{reverse('jobs')}?{job_query.encoded}")


def _fragments(request: Request, job_query: JobQuery, given: QueryDict) -> HttpResponse:
    try:
        context = jobs_context(job_query, now=datetime.now(UTC))
    except BadCursor:  # from another version of SOCAP
        context = jobs_context(replace(job_query, cursor=""), now=datetime.now(UTC))
    seen = read_seen(given.getlist("seen"))
    sections = render_sections(context, sections=SECTIONS, request=request)
    changed = changed_since(sections, seen)
    if not changed and request.method == "GET":
        return HttpResponse(status=204)
    return render(request, "web/jobs/_live.html", context | {"changed": changed})
