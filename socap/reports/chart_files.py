"""Charts as files: a PNG that shows what the page shows, and the numbers behind it as CSV.

Files are made to be handed on, so of the notes they have those for the client.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from socap.campaigns.models import Campaign, CampaignTweet, WatchedQuote
from socap.charts.campaign_charts import ChartData, campaign_chart_data, draw, tweet_chart_data
from socap.charts.chart_look import ChartLook
from socap.charts.image import Span, chart_png
from socap.charts.numbers import BarRow, PointRow, bar_rows, point_rows
from socap.charts.parts import EPOCH, HOUR, format_time
from socap.lib.rtl_isolation import isolate_rtl
from socap.lib.timed_cache import TimedCache
from socap.reports.export import csv_lines, file_name
from socap.reports.tweet_label import tweet_label

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFile:
    name: str
    content: bytes
    content_type: str
    is_attachment: bool

    @property
    def headers(self) -> dict[str, str]:
        place = "attachment" if self.is_attachment else "inline"
        return {
            "Content-Disposition": f'{place}; filename="{self.name}"',
            "Cache-Control": "private, no-cache",
        }


def campaign_chart_file(
    campaign: Campaign,
    name: str,
    look: ChartLook,
    *,
    kind: str,
    now: datetime,
    for_excel: bool = True,
) -> ChartFile:
    """Returns one of CHARTS as `png` or `csv`."""
    data = campaign_chart_data(campaign, name, look.measure, now=now)
    title = isolate_rtl(campaign.name)
    return _chart_file(campaign, data, look, kind=kind, title=title, now=now, for_excel=for_excel)


def tweet_chart_file(
    campaign: Campaign,
    entry: CampaignTweet | WatchedQuote,
    name: str,
    look: ChartLook,
    *,
    kind: str,
    now: datetime,
    for_excel: bool = True,
) -> ChartFile:
    """Returns one of TWEET_CHARTS as `png` or `csv`."""
    data = tweet_chart_data(campaign, entry, name, look.measure, now=now)
    title = tweet_label(entry.tweet, entry.category)
    return _chart_file(campaign, data, look, kind=kind, title=title, now=now, for_excel=for_excel)


def _chart_file(
    campaign: Campaign,
    data: ChartData,
    look: ChartLook,
    *,
    kind: str,
    title: str,
    now: datetime,
    for_excel: bool,
) -> ChartFile:
    is_picture = kind == "png"
    return ChartFile(
        name=file_name(campaign, f"{data.name}-{data.measure}", kind, now=now),
        content=_picture(data, look, title=title) if is_picture else _numbers(data, for_excel),
        content_type="image/png" if is_picture else "text/csv; charset=utf-8",
        is_attachment=not is_picture,
    )


def _picture(data: ChartData, look: ChartLook, *, title: str) -> bytes:
    spec = draw(data, look)
    zoom = shown_span(look.zoom, spec) if data.name == "timeline" else None
    subtitle = CONTENTS[data.name].format(data.measure.value).capitalize()
    if data.as_of:
        subtitle += f" · as of {format_time(data.as_of, data.zone)} ({data.zone})"
    subtitle = data.empty or subtitle
    key = json.dumps([spec, title, subtitle, str(zoom)])
    return pictures.get(key, lambda: chart_png(spec, title=title, subtitle=subtitle, zoom=zoom))


def _numbers(data: ChartData, for_excel: bool) -> bytes:
    kind: type[PointRow] | type[BarRow]
    rows: Sequence[object]
    if data.name == "intervals":
        kind, rows = BarRow, bar_rows(data.points, zone=data.zone)
    else:
        kind, rows = (
            PointRow,
            point_rows(data.points, data.annotations, zone=data.zone, launch=data.launch),
        )
    columns = [field.name for field in fields(kind)]
    return "".join(csv_lines(columns, rows, for_excel=for_excel)).encode()


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
