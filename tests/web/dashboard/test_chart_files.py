"""Charts as PNG and CSV, on the dashboard, a tweet's page and share links."""

import csv
import re
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.charts.image import ACCENT, CATEGORY_COLOURS, LINE, MUTED, TEXT, printable
from socap.reports.chart_files import pictures, shown_span
from tests.builders import HOUR, NOW, a_campaign, poll, post
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

MAIN = tuple(bytes.fromhex(CATEGORY_COLOURS[0][1:]))


@pytest.fixture(autouse=True)
def nothing_drawn() -> None:
    pictures.forget()


@pytest.fixture
def visitor() -> Client:
    return browser(a_user())


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign(
        {"100": "main", "101": "investor"}, name="Aurora", now=NOW - 4 * HOUR, timezone="Asia/Tokyo"
    )
    for hours, likes in ((3, 10), (2, 40), (1, 46), (0, 90)):
        at = NOW - hours * HOUR
        poll(
            at,
            post("100", likes=likes, retweets=likes, created_at=NOW - 4 * HOUR),
            post("101", likes=likes // 2, retweets=3, created_at=NOW - 4 * HOUR),
        )
        take_snapshot(found, now=at)
    return found


def file_at(client: Client, page: str, kind: str, query: str = "") -> Any:
    """What the link for this kind of file leads to, on the page's first chart."""
    html = client.get(page + query).content.decode()
    found = re.search(rf'href="([^"]*\.{kind}[^"]*)" data-chart-file', html)
    assert found, html
    answer = client.get(found[1].replace("&amp;", "&"))
    assert answer.status_code == 200
    return answer


def rows_of(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def colours_of(answer: Any) -> set[tuple[int, ...]]:
    assert answer.headers["Content-Type"] == "image/png"
    picture = Image.open(BytesIO(answer.content)).convert("RGB")
    assert picture.width > 2000
    return {colour for _, colour in picture.getcolors(1 << 24) or []}  # type: ignore[misc]


def pages(campaign: Campaign) -> dict[str, str]:
    _, token = share(campaign, hide_names=True)
    return {
        "dashboard": reverse("campaign", args=[campaign.pk]),
        "tweet": reverse("campaign-tweet", args=[campaign.pk, "100"]),
        "report": reverse("campaign-report", args=[campaign.pk]),
        "shared": f"/share/{token}",
        "shared report": f"/share/{token}/report",
    }


@pytest.mark.parametrize("page", ["dashboard", "tweet", "report", "shared", "shared report"])
def test_every_chart_is_there_as_a_picture_and_as_numbers(
    visitor: Client, campaign: Campaign, page: str
) -> None:
    client = Client() if "shared" in page else visitor
    address = pages(campaign)[page]
    assert MAIN in colours_of(file_at(client, address, "png"))
    rows = rows_of(file_at(client, address, "csv"))
    assert [int(row["main"]) for row in rows][-4:] == [10, 40, 46, 90]


def test_the_numbers_are_those_of_the_page_s_settings(visitor: Client, campaign: Campaign) -> None:
    answer = file_at(visitor, pages(campaign)["dashboard"], "csv", "?measure=likes")
    assert re.search(
        r'filename="aurora-timeline-likes-[\d-]+\.csv"', answer.headers["Content-Disposition"]
    )
    newest = rows_of(answer)[-1]
    assert newest == {
        "at": "2026-06-02T14:00:00Z", "local_time": "2026-06-02 23:00:00", "hours_since_launch": "4.0",
        "main": "90", "influencer": "", "investor": "45", "total": "135", "since_start": "120",
        "from_exact_times": "false", "tweets": "", "important_people": "", "notes": "", "spikes": "",
    }  # fmt: skip


def test_bars_are_intervals_with_their_rate(visitor: Client, campaign: Campaign) -> None:
    path = reverse("campaign-chart-file", args=[campaign.pk, "intervals", "csv"])
    rows = rows_of(visitor.get(f"{path}?measure=likes"))
    assert [(row["main"], row["total"], row["per_hour"]) for row in rows] == [
        ("30", "45", "45.0"), ("6", "9", "9.0"), ("44", "66", "66.0"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["timeline", "growth", "intervals"])
def test_a_campaign_without_readings_says_so_on_the_picture(visitor: Client, name: str) -> None:
    fresh = a_campaign(["7"])
    path = reverse("campaign-chart-file", args=[fresh.pk, name, "png"])
    assert visitor.get(path).status_code == 200
    assert rows_of(visitor.get(path.replace(".png", ".csv"))) == []


def test_what_is_not_there_is_not_found(visitor: Client, campaign: Campaign) -> None:
    for name, kind in (("pie", "png"), ("growth", "pdf"), ("growth", "json")):
        for path in (
            reverse("campaign-chart-file", args=[campaign.pk, name, kind]),
            reverse("campaign-tweet-chart-file", args=[campaign.pk, "100", name, kind]),
            pages(campaign)["shared"] + f"/charts/{name}.{kind}",
        ):
            assert visitor.get(path).status_code == 404, path


def test_a_zoomed_picture_shows_the_part_that_the_page_shows(
    visitor: Client, campaign: Campaign
) -> None:
    spec = visitor.get(reverse("campaign-chart", args=[campaign.pk, "timeline"])).json()
    rows = spec["datasets"]["points"]
    start = datetime(2026, 6, 2, 20, 0, tzinfo=UTC)  # local time, as charts have it
    rows[:] = [row for row in rows if row["at"] >= "2026-06-02T20"]
    assert shown_span("all", spec) is None
    assert shown_span("6h", spec) == (start, start + 3 * HOUR)
    selected = shown_span("2026-06-02T21:00/2026-06-03T09:30", spec)
    assert selected == (start + HOUR, start + 3 * HOUR)
    assert shown_span("2026-06-05T21:00/2026-06-06T09:30", spec) is None
    spec["usermeta"]["launch"] = "2026-06-02T19:00:00Z"
    assert shown_span("launch", spec) == (start, start + 3 * HOUR)
    launch = datetime(2026, 6, 2, 19, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    for row in rows:
        row["at"] = f"{datetime.fromisoformat(row['at']) - launch:%Y-%m-%dT%H:%M:%SZ}"
        row["hours"] = 0
    found = shown_span("2026-06-02T21:00/2026-06-03T09:30", spec)
    assert found and [f"{moment:%Y-%m-%d %H:%M}" for moment in found] == [
        "1970-01-01 02:00", "1970-01-01 04:00",
    ]  # fmt: skip


def test_the_picture_has_no_selection_and_a_legend(visitor: Client, campaign: Campaign) -> None:
    spec = visitor.get(reverse("campaign-chart", args=[campaign.pk, "timeline"])).json()
    printed = printable(spec, title="T", subtitle="S", zoom=(NOW - HOUR, NOW))
    assert len(printed["vconcat"]) == len(spec["vconcat"]) - 1
    text = repr(printed | {"datasets": 0})
    assert "'param': 'zoom'" not in text and "'legend': None" not in text
    assert str(round(NOW.timestamp() * 1000)) in text


def test_pictures_have_the_colours_of_the_pages(repository: Path) -> None:
    css = (repository / "socap/web/static/web/css/base.css").read_text()
    light = dict(re.findall(r"--([\w-]+): (#\w+);", css.split("@media")[0]))
    names = ("main", "influencer", "investor", "text", "muted", "line", "accent")
    assert [light[name] for name in names] == [*CATEGORY_COLOURS, TEXT, MUTED, LINE, ACCENT]
