"""Charts as files: a PNG that shows what the page shows, and the numbers behind it as CSV."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import HttpResponse

from socap.analytics.growth.campaign_curve import CurvePoint, campaign_curve, launched_at
from socap.analytics.growth.totals import totals
from socap.campaigns.models import Campaign
from socap.charts.image import Span, chart_png
from socap.charts.numbers import BarRow, PointRow, bar_rows, point_rows
from socap.charts.parts import EPOCH, HOUR, Measure, format_time
from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.timed_cache import TimedCache
from socap.reports.export import csv_lines
from socap.web.dashboard.charts import campaign_chart
from socap.web.dashboard.freshness import fingerprint
from socap.web.dashboard.view_options import ViewOptions
from socap.web.explore.downloads import file_name

# What each chart shows of a measure.
CONTENTS = {
    "timeline": "{} by tweet category, cumulative and per hour",
    "growth": "{} by tweet category, cumulative",
    "intervals": "New {} per hour, by tweet category",
}
KINDS = ("png", "csv")
LAST_HOURS = {"6h": 6, "24h": 24, "3d": 72}
AFTER_LAUNCH = 6 * HOUR
# Drawing takes seconds, and a picture on a client's page is asked for by all its readers.
pictures: TimedCache[bytes] = TimedCache(seconds=120, most=32)


def campaign_chart_file(
    campaign: Campaign, name: str, look: ViewOptions, *, kind: str, now: datetime
) -> HttpResponse:
    """Returns one of `CHARTS` as `png` or `csv`."""
    measure = Measure(look.measure)
    if kind == "csv":
        points = campaign_curve(campaign, measure.counters)
        launch = launched_at(campaign)
        return numbers_response(points, campaign, name, measure, launch=launch, now=now)
    spec = campaign_chart(campaign, name, look, now=now)
    return picture_response(
        spec,
        campaign,
        name,
        measure,
        title=isolate_rtl(campaign.name),
        as_of=totals(campaign).as_of,
        zoom=shown_span(look.zoom, spec) if name == "timeline" else None,
        now=now,
    )


def picture_response(
    spec: dict[str, Any],
    campaign: Campaign,
    name: str,
    measure: Measure,
    *,
    title: str,
    as_of: datetime | None,
    now: datetime,
    zoom: Span | None = None,
) -> HttpResponse:
    subtitle = CONTENTS[name].format(measure.value).capitalize()
    if as_of:
        subtitle += f" · as of {format_time(as_of, campaign.timezone)} ({campaign.timezone})"
    if words := spec.get("usermeta", {}).get("empty"):
        subtitle = words
    key = fingerprint(json.dumps([spec, title, subtitle, str(zoom)]))
    picture = pictures.get(key, lambda: chart_png(spec, title=title, subtitle=subtitle, zoom=zoom))
    response = HttpResponse(picture, content_type="image/png")
    file = file_name(campaign, f"{name}-{measure.value}", "png", now=now)
    response.headers["Content-Disposition"] = f'inline; filename="{file}"'
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def numbers_response(
    points: Sequence[CurvePoint],
    campaign: Campaign,
    name: str,
    measure: Measure,
    *,
    launch: datetime | None,
    now: datetime,
) -> HttpResponse:
    file = file_name(campaign, f"{name}-{measure.value}", "csv", now=now)
    kind: type[PointRow] | type[BarRow]
    rows: Sequence[object]
    if name == "intervals":
        kind, rows = BarRow, bar_rows(points, zone=campaign.timezone)
    else:
        kind, rows = PointRow, point_rows(points, zone=campaign.timezone, launch=launch)
    columns = [field.name for field in fields(kind)]
    response = HttpResponse(
        csv_lines(columns, rows, for_excel=True), content_type="text/csv; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return response


def shown_span(zoom: str, spec: dict[str, Any]) -> Span | None:
    """Returns the part of the time axis that a page with this zoom shows; None for all of it."""
    rows = spec["datasets"]["points"]
    if len(rows) < 2:
        return None
    first, last = (datetime.fromisoformat(rows[n]["at"]) for n in (0, -1))
    # With hours since launch on the axis, everything is moved to the beginning of time.
    known = spec.get("usermeta", {}).get("launch")
    launch = datetime.fromisoformat(known) if known else None
    shift = EPOCH - launch if launch and "hours" in rows[0] else timedelta()
    if zoom in LAST_HOURS:
        begin, end = last - LAST_HOURS[zoom] * HOUR, last
    elif zoom == "launch" and launch:
        begin = max(first, launch + shift)
        end = begin + AFTER_LAUNCH
    elif "/" in zoom:
        selected = [datetime.fromisoformat(part).replace(tzinfo=UTC) for part in zoom.split("/")]
        begin, end = (moment + shift for moment in selected)
    else:
        return None
    return (max(begin, first), min(end, last)) if begin < last and end > first else None
