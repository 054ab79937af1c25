"""The versions of a campaign's report: list, make, read, release, download; and its plan."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router
from ninja import Status as Answer

from socap.access.audit import record
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.results.report_schemas import (
    ReportPlanBody,
    ReportPlanOut,
    ReportVersionOut,
    ReportVersionsOut,
)
from socap.campaigns.models import Campaign
from socap.reports.models import ReportVersion
from socap.reports.versions import report_versions as versions
from socap.reports.versions.plans import ChangedMeanwhile, plan_of, save_plan
from socap.reports.versions.report_files import FORMATS, download

router = Router(tags=["reports"])
PAGE = 50


@router.get("/{int:campaign_id}/reports", response=ReportVersionsOut, auth=may_read)
def listing(request: HttpRequest, campaign_id: int, before: int | None = None) -> dict[str, Any]:
    """All versions, newest first, 50 a page; `before` is a number of a version."""
    found = ReportVersion.objects.filter(campaign=campaign_or_404(campaign_id))
    if before is not None:
        found = found.filter(number__lt=max(0, min(before, 2**31 - 1)))
    rows = list(found.defer("content", "plan")[: PAGE + 1])
    following = rows[PAGE - 1].number if len(rows) > PAGE else None
    return {"versions": [_shown(one) for one in rows[:PAGE]], "next_before": following}


@router.post("/{int:campaign_id}/reports", response={202: ReportVersionOut}, auth=may_write)
def make(request: HttpRequest, campaign_id: int) -> "Answer[dict[str, Any]]":
    """Have a new version made of the numbers as they are now; read it until it is a draft."""
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    try:
        version = versions.request_version(campaign, by=key_name(request), now=now)
    except versions.TooMany as error:
        raise ApiError(409, "", str(error)) from error
    record(request, "report.requested", on=campaign, details={"version": version.number})
    return Answer(202, _shown(version))


@router.get("/{int:campaign_id}/reports/plan", response=ReportPlanOut, auth=may_read)
def show_plan(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """Sections, words, language, curation and prices of the report."""
    plan, revision = plan_of(campaign_or_404(campaign_id))
    return {"revision": revision, "plan": plan}


@router.put("/{int:campaign_id}/reports/plan", response=ReportPlanOut, auth=may_write)
def change_plan(request: HttpRequest, campaign_id: int, payload: ReportPlanBody) -> dict[str, Any]:
    """Replace the plan; made versions stay as they are. 409 if somebody has changed it meanwhile."""
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    try:
        revision = save_plan(
            campaign, payload.plan, revision=payload.revision, by=key_name(request), now=now
        )
    except ChangedMeanwhile as error:
        raise ApiError(409, "revision", f"{error}: read the plan again") from error
    record(request, "report.planned", on=campaign)
    return {"revision": revision, "plan": payload.plan}


@router.get("/{int:campaign_id}/reports/{int:number}", response=ReportVersionOut, auth=may_read)
def show(request: HttpRequest, campaign_id: int, number: int) -> dict[str, Any]:
    """One version; what it says is its JSON file."""
    return _shown(_version(campaign_or_404(campaign_id), number))


@router.post(
    "/{int:campaign_id}/reports/{int:number}/release",
    response={202: ReportVersionOut},
    auth=may_write,
)
def release(request: HttpRequest, campaign_id: int, number: int) -> "Answer[dict[str, Any]]":
    """Have a draft checked for deleted and protected tweets and, if there are none, released."""
    campaign = campaign_or_404(campaign_id)
    version = _version(campaign, number)
    try:
        versions.request_release(version, by=key_name(request))
    except versions.NotReleasable as error:
        raise ApiError(409, "", str(error)) from error
    record(request, "report.release_requested", on=campaign, details={"version": number})
    return Answer(202, _shown(version))


@router.get("/{int:campaign_id}/reports/{int:number}/files/{kind}", auth=may_read)
def file(request: HttpRequest, campaign_id: int, number: int, kind: str) -> HttpResponse:
    """The version as `pdf`, `xlsx` or `csv` (a zip) with the rows that it rests on, `json` or `pptx`."""
    version = _version(campaign_or_404(campaign_id), number)
    if kind not in FORMATS:
        raise Http404(f"there is no kind of file {kind}; known are {', '.join(FORMATS)}")
    if not version.is_made:
        raise ApiError(409, "", f"Version {number} is {version.state}: it is not made yet.")
    found = download(version, kind)
    response = HttpResponse(found.data, content_type=found.media_type)
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response


def _version(campaign: Campaign, number: int) -> ReportVersion:
    found = ReportVersion.objects.filter(campaign=campaign).select_related("campaign")
    version = found.filter(number=number).first() if number < 2**31 else None
    if version is None:
        raise Http404(f"campaign {campaign.pk} has no version {number} of its report")
    return version


def _shown(version: ReportVersion) -> dict[str, Any]:
    names = ReportVersionOut.model_fields.keys() - {"files"}
    return {name: getattr(version, name) for name in names} | {
        "files": list(FORMATS) if version.is_made else []
    }
