"""Answers with charts, drawn once for all who look at the same data, and with files of them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response

from socap.campaigns.models import Campaign
from socap.charts.campaign_charts import ChartData, draw
from socap.charts.chart_look import ChartLook
from socap.lib.timed_cache import TimedCache
from socap.reports.chart_files import ChartFile
from socap.web.dashboard.dashboard_cache import SECONDS
from socap.web.dashboard.freshness import data_version, fingerprint

specifications: TimedCache[dict[str, Any]] = TimedCache(seconds=SECONDS, most=64)


def chart_response(
    request: HttpRequest,
    campaign: Campaign,
    *shown: object,
    now: datetime,
    draw: Callable[[], dict[str, Any]],
) -> HttpResponse:
    """Returns the specification, or 304. `shown` is what it depends on beside the data and the time."""
    version = fingerprint(repr((data_version(campaign, ()), campaign.pk, shown)))
    etag = f'"{version}"'
    if answer := get_conditional_response(request, etag=etag):
        return answer
    spec = specifications.get((version, f"{now:%H:%M}"), draw)
    return JsonResponse(spec, headers={"ETag": etag, "Cache-Control": "private, no-cache"})


def draw_for_team(
    campaign: Campaign, data: ChartData, look: ChartLook, *, may_change: bool
) -> dict[str, Any]:
    """Returns the chart with links to accounts, and to notes for whoever may change them."""

    def account_link(account_id: str) -> str:
        return reverse("campaign-account", args=[campaign.pk, account_id])

    def note_link(note_id: int) -> str:
        return reverse("campaign-note", args=[campaign.pk, note_id])

    return draw(data, look, link=account_link, note_link=note_link if may_change else None)


def chart_file_response(file: ChartFile) -> HttpResponse:
    return HttpResponse(file.content, content_type=file.content_type, headers=file.headers)
