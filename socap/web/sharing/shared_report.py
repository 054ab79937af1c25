"""The report by share link: the newest released version, or the numbers so far while there is none."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from socap.reports.models import ReportVersion
from socap.reports.versions.report_files import FORMATS, download
from socap.reports.versions.report_versions import State, newest_released
from socap.web.report.report_addresses import SharedAddresses
from socap.web.report.version_page import asset_response, file_response, version_context
from socap.web.sharing.auth import Visit, branding_context, by_share_link, closed_page


def released_page(request: HttpRequest, visit: Visit, frame: dict[str, Any]) -> HttpResponse | None:
    """Returns the page of the newest released version, None while there is none."""
    version = newest_released(visit.link.campaign)
    if version is None:
        return None
    addresses = SharedAddresses(visit.token, version)
    found = version_context(version, addresses, hide_names=visit.link.hide_names)
    shown = {"frame": "web/sharing/frame.html", "campaign": visit.link.campaign, "version": version}
    return render(
        request, "web/report/version.html", found | branding_context(visit) | shown | frame
    )


def _asset(request: HttpRequest, visit: Visit, number: int, name: str) -> HttpResponse:
    version = _released(visit, number)
    try:
        return asset_response(version, name) if version else closed_page(request)
    except Http404:
        return closed_page(request)


def _file(request: HttpRequest, visit: Visit, number: int, kind: str) -> HttpResponse:
    version = _released(visit, number)
    if version is None or kind not in FORMATS:
        return closed_page(request)
    found = download(version, kind, for_client=True, hide_names=visit.link.hide_names)
    return file_response(found)


def _released(visit: Visit, number: int) -> ReportVersion | None:
    """Returns a released version; drafts are never seen by a client."""
    found = ReportVersion.objects.filter(campaign=visit.link.campaign, state=State.RELEASED)
    return found.select_related("campaign").filter(number=number).first()


asset, file = by_share_link(_asset), by_share_link(_file)
