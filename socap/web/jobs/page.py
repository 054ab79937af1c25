"""The jobs by status, with the engine's health above them; failed ones can be run again."""

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
from socap.web.jobs.table import SECTIONS, Wanted, jobs_context
from socap.web.pagination import list_begins_anew
from socap.web.permissions import Request, demand_change, signed_in
from socap.web.sections import changed_since, read_seen, render_sections


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    wanted = Wanted.read(request.GET)
    try:
        context = jobs_context(wanted, now=datetime.now(UTC))
    except BadCursor:
        return list_begins_anew(request, wanted.query_of(wanted.status))
    sections = render_sections(context, sections=SECTIONS, request=request)
    return render(request, "web/jobs/page.html", context | {"sections": sections})


@signed_in
@require_safe
def live(request: Request) -> HttpResponse:
    """204 while nothing has changed, else the parts that look different from those on the page."""
    return _fragments(request, Wanted.read(request.GET), request.GET)


@signed_in
@require_POST
def retry(request: Request, job_id: int) -> HttpResponse:
    """Run one failed or retrying job now, with all its retries."""
    demand_change(request.user)
    found = job(job_id)
    if found is None:
        raise Http404(f"there is no job {job_id}")
    with transaction.atomic():
        retried = retry_job(job_id)
        if retried:
            record(request, "job.retried", name=f"{found.type} {found.subject}")
    if retried:
        messages.success(request, f"Job {job_id} runs again, with all its retries.")
    else:
        messages.info(request, f"Job {job_id} is {found.status}; only failed ones are retried.")
    return _answer(request)


@signed_in
@require_POST
def retry_all(request: Request) -> HttpResponse:
    """Run every failed job again, or those of the type that the page shows."""
    demand_change(request.user)
    asked = request.POST.get("type", "")
    only = JobType(asked) if asked in list(JobType) else None
    with transaction.atomic():
        count = retry_failed(only)
        if count:
            record(request, "jobs.retried", details={"jobs": count, "type": only or "all"})
    if count:
        what = "1 failed job runs" if count == 1 else f"{count} failed jobs run"
        messages.success(request, f"{what} again, with all retries.")
    else:
        messages.info(request, "No job is failed any more.")
    return _answer(request)


def _answer(request: Request) -> HttpResponse:
    """The parts of the page that have changed, or without JavaScript the whole of it."""
    wanted = Wanted.read(QueryDict(request.POST.get("kept", "")))
    if request.htmx:
        return _fragments(request, wanted, request.POST)
    return redirect(f"{reverse('jobs')}?{wanted.query}")


def _fragments(request: Request, wanted: Wanted, given: QueryDict) -> HttpResponse:
    try:
        context = jobs_context(wanted, now=datetime.now(UTC))
    except BadCursor:  # of another version of SOCAP
        context = jobs_context(replace(wanted, cursor=""), now=datetime.now(UTC))
    seen = read_seen(given.getlist("seen"))
    sections = render_sections(context, sections=SECTIONS, request=request)
    changed = changed_since(sections, seen)
    if not changed and request.method == "GET":
        return HttpResponse(status=204)
    return render(request, "web/jobs/_live.html", context | {"changed": changed})
