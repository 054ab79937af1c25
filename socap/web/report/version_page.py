"""Shows one frozen version of a report, its pictures, its files, and the rows behind its numbers."""

import json
from itertools import islice
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from socap.reports.composition.content import Content, Rows
from socap.reports.composition.frozen_rows import matching, read_rows
from socap.reports.composition.language import Words
from socap.reports.composition.plan import Plan
from socap.reports.composition.redacted import without_names
from socap.reports.drafting.summary_check import outdated_numbers
from socap.reports.formats.report_facts import page_words
from socap.reports.models import ReportFile, ReportVersion
from socap.reports.versions.report_files import FORMATS, Download, download
from socap.reports.versions.report_versions import IN_WORK, content_of, files_of
from socap.web.permissions import Request, campaign_to_see, signed_in
from socap.web.report.report_addresses import ReportAddresses, TeamAddresses, query_of
from socap.web.report.version_list import version_to_see

ROWS_ON_A_PAGE = 50
MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "webp": "image/webp"}


@signed_in
@require_safe
def show(request: Request, campaign_id: int, number: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    version = version_to_see(campaign, number)
    context: dict[str, Any] = {"frame": "web/base.html", "campaign": campaign, "version": version}
    if not version.is_made:
        return _unmade(request, context, is_in_work=version.state in IN_WORK)
    if _follows_progress(request):
        return HttpResponseClientRefresh()

    found = version_context(version, TeamAddresses(version), hide_names=False)
    own_summary = Plan.model_validate(version.plan).summary
    found["outdated"] = outdated_numbers(found["content"], own_summary) if own_summary else []
    return render(request, "web/report/version.html", context | found | {"traced": True})


@signed_in
@require_safe
def asset(request: Request, campaign_id: int, number: int, name: str) -> HttpResponse:
    version = version_to_see(campaign_to_see(request, campaign_id), number)
    return asset_response(version, name)


@signed_in
@require_safe
def file(request: Request, campaign_id: int, number: int, kind: str) -> HttpResponse:
    version = version_to_see(campaign_to_see(request, campaign_id), number)
    if kind not in FORMATS or not version.is_made:
        raise Http404
    return file_response(download(version, kind))


@signed_in
@require_safe
def rows(request: Request, campaign_id: int, number: int, table: str) -> HttpResponse:
    """Shows the frozen rows that a number counts, page by page."""
    campaign = campaign_to_see(request, campaign_id)
    version = version_to_see(campaign, number)
    anchor = read_anchor(table, request.GET.get("rows", ""))
    data = files_of(version, "rows/").get(table)
    if anchor is None or data is None:
        raise Http404
    offset = request.GET.get("from", "0")
    start = int(offset) if offset.isdecimal() and len(offset) < 9 else 0
    try:
        found = matching(read_rows(data), anchor)
        shown = list(islice(found, start, start + ROWS_ON_A_PAGE + 1))
    except KeyError as error:
        raise Http404 from error
    following = start + ROWS_ON_A_PAGE if len(shown) > ROWS_ON_A_PAGE else None
    context = {
        "campaign": campaign,
        "version": version,
        "title": table.replace("_", " ").capitalize(),
        "anchor": anchor,
        "divisor": anchor.divisor and TeamAddresses(version).rows(anchor.divisor),
        "query": query_of(anchor),
        "columns": list(shown[0]) if shown else [],
        "rows": [list(row.items()) for row in shown[:ROWS_ON_A_PAGE]],
        "first": start + 1,
        "last": start + min(len(shown), ROWS_ON_A_PAGE),
        "next": following,
    }
    return render(request, "web/report/rows.html", context)


def _follows_progress(request: Request) -> bool:
    return bool(request.htmx) and not request.htmx.history_restore_request


def _unmade(request: Request, context: dict[str, Any], *, is_in_work: bool) -> HttpResponse:
    """Shows the progress; a page that follows it is loaded anew once there is none any more."""
    if not _follows_progress(request):
        return render(request, "web/report/unmade.html", context)
    if not is_in_work:
        return HttpResponseClientRefresh()
    return render(request, "web/report/_progress.html", context)


def version_context(
    version: ReportVersion, addresses: ReportAddresses, *, hide_names: bool
) -> dict[str, Any]:
    """Returns what the template shows; with `traced` beside it, numbers lead to their rows."""
    content: Content = content_of(version)
    if hide_names:
        content = without_names(content)
    words = Words(content.language, content.timezone)
    return {
        "content": content,
        "words": words,
        "say": page_words(content, words),
        "addresses": addresses,
        "files": [(form.label, addresses.file(kind)) for kind, form in FORMATS.items()],
        "pdf": addresses.file("pdf"),
    }


def asset_response(version: ReportVersion, name: str) -> HttpResponse:
    """Returns a picture, which never changes; nothing in it is ever run."""
    found = ReportFile.objects.filter(version=version, name=f"assets/{name}").first()
    media_type = MEDIA_TYPES.get(name.rpartition(".")[2])
    if found is None or media_type is None:
        raise Http404
    response = HttpResponse(bytes(found.data), content_type=media_type)
    response["Cache-Control"] = "private, max-age=86400, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def file_response(found: Download) -> HttpResponse:
    response = HttpResponse(found.data, content_type=found.media_type)
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def read_anchor(table: str, given: str) -> Rows | None:
    """Returns the anchor in an address, None if it is none."""
    try:
        return Rows.model_validate(json.loads(given or "{}") | {"table": table})
    except (ValueError, TypeError, RecursionError):
        return None
