"""The chart of the dashboard, the report and the share link: what it is drawn from."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import travel

from socap.access.api_keys import issue_key
from socap.access.models import Role
from socap.campaigns.lifecycle import complete, pause
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from socap.web.warm_up import warm_up
from tests.builders import HOUR, MINUTE, NOW, a_campaign, engage, poll, post, reply
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Iterator[Any]:
    with travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def reader(db: None) -> Client:
    return browser(a_user(role=Role.VIEWER))


@pytest.fixture
def campaign() -> Campaign:
    return a_campaign({"100": "main"}, timezone="Europe/Berlin")


def chart(client: Client, campaign: Campaign, name: str = "timeline", **asked: Any) -> Any:
    answer = client.get(reverse("campaign-chart", args=[campaign.pk, name]), asked)
    assert answer.status_code == 200
    return answer.json()


def read(minutes: int, **counters: Any) -> None:
    tweet = replace(post("100", **counters), created_at=NOW - HOUR)
    poll(NOW + minutes * MINUTE, tweet)


def test_the_first_curve_appears_with_the_second_reading(
    reader: Client, campaign: Campaign, clock: Any
) -> None:
    def empty() -> str:
        return str(chart(reader, campaign)["usermeta"]["empty"])

    Campaign.objects.update(next_poll_at=NOW + 30 * MINUTE)
    # In Berlin it is 16:00.
    expected = "The curve starts with the second reading, about 16:30."
    assert empty() == expected
    assert expected in reader.get(reverse("campaign", args=[campaign.pk])).content.decode()
    read(0, retweets=4)
    assert empty() == expected
    clock.shift(31 * MINUTE)
    assert empty() == "The curve starts with the second reading, in a moment."
    read(30, retweets=9)
    spec = chart(reader, campaign)
    assert spec["usermeta"]["empty"] == ""
    assert [row["total"] for row in spec["datasets"]["points"]] == [4, 9]


def test_without_a_curve_to_come_it_says_so(reader: Client, campaign: Campaign) -> None:
    pause(campaign, now=NOW)
    said = chart(reader, campaign)["usermeta"]["empty"]
    assert said == "The curve starts with the second reading, once the campaign is resumed."
    ended = a_campaign({"100": "main"})
    complete(ended, now=NOW + HOUR)
    said = chart(reader, ended)["usermeta"]["empty"]
    assert said == "There is no curve: the campaign ended before its second reading."


def test_every_reading_is_a_point_and_bars_are_as_fine_as_can_be_told_apart(
    reader: Client, campaign: Campaign
) -> None:
    for minute in range(0, 181, 15):
        read(minute, retweets=minute)
    data = chart(reader, campaign)["datasets"]
    assert [row["total"] for row in data["points"]] == list(range(0, 181, 15))
    assert len(data["intervals"]) == 12 and {row["rate"] for row in data["intervals"]} == {60.0}
    for hours in range(4, 80):
        read(hours * 60, retweets=1000)
    data = chart(reader, campaign)["datasets"]
    assert 70 < len(data["intervals"]) < 90 and sum(r["change"] for r in data["intervals"]) == 1000


def test_replies_are_marked_as_from_exact_times_before_the_first_reading(
    reader: Client, campaign: Campaign
) -> None:
    read(0, replies=3)
    engage("100", Action.REPLY, reply("70", "30", at=NOW - 30 * MINUTE), baseline=True)
    _, token = share(campaign)
    addresses = [reverse("campaign-chart", args=[campaign.pk, n]) for n in ("timeline", "growth")]
    for client, address in (
        *((reader, address) for address in addresses),
        (browser(), f"/share/{token}/charts/timeline"),
    ):
        spec = client.get(address, {"measure": "replies"}).json()
        assert spec["datasets"]["exact"] == [
            {"from": "2026-06-02T15:00:00Z", "to": "2026-06-02T16:00:00Z"}
            | {"text": "from exact times"}
        ]
        assert spec["datasets"]["points"][0]["total"] == 0, "the tweet had just been posted"
        assert spec["usermeta"]["empty"] == "" and '"name": "exact"' in re.sub(
            r'":"', '": "', client.get(address, {"measure": "replies"}).content.decode()
        )
    assert chart(reader, campaign, measure="likes")["datasets"]["exact"] == []


def test_the_report_tells_the_busiest_hour_by_the_readings(
    reader: Client, campaign: Campaign
) -> None:
    for minute, retweets in ((0, 0), (20, 1), (40, 50), (60, 90), (80, 120), (100, 121)):
        read(minute, retweets=retweets)
    page = reader.get(reverse("campaign-report", args=[campaign.pk])).content.decode()
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))
    assert re.search(r"Busiest hour: .*16:20 to .*17:20 .*, with 119 engagements", said)


@pytest.mark.parametrize("name", ["timeline", "growth", "intervals"])
def test_times_are_shown_by_the_clock_or_as_hours_since_the_launch(
    reader: Client, campaign: Campaign, name: str
) -> None:
    for minute in (0, 45):
        read(minute, retweets=minute)  # posted an hour before the first reading
    first = "from" if name == "intervals" else "at"
    by_clock, by_hours = chart(reader, campaign, name), chart(reader, campaign, name, axis="launch")
    assert by_clock["datasets"]["points"][0][first] == "2026-06-02T16:00:00Z"
    assert by_hours["datasets"]["points"][0][first] == "1970-01-01T01:00:00Z"
    assert "launch" in json.dumps(by_hours) and by_hours["usermeta"]["launch"] == (
        "2026-06-02T15:00:00Z"
    )
    _, token = share(campaign)
    theirs = browser().get(f"/share/{token}/charts/{name}", {"axis": "launch"}).json()
    assert theirs["datasets"]["points"][0][first] == "1970-01-01T01:00:00Z"


def test_before_the_launch_is_known_times_are_those_of_the_clock(
    reader: Client, campaign: Campaign
) -> None:
    poll(NOW, post("100"))
    poll(NOW + MINUTE, post("100"))
    spec = chart(reader, campaign, axis="launch")
    assert spec["usermeta"]["launch"] is None
    assert spec["datasets"]["points"][0]["at"] == "2026-06-02T16:00:00Z"


def test_axis_and_zoom_are_in_the_address_and_survive_other_choices(
    reader: Client, campaign: Campaign
) -> None:
    read(0)
    selection = "2026-06-02T15:00/2026-06-02T15:30"
    address = reverse("campaign", args=[campaign.pk])
    page = reader.get(address, {"axis": "launch", "zoom": selection}).content.decode()
    assert re.search(r'value="launch"\s+checked', page)
    assert 'value="2026-06-02T15:00"' in page and 'value="2026-06-02T15:30"' in page
    assert "axis=launch&amp;zoom=2026-06-02T15%3A00%2F2026-06-02T15%3A30&amp;wall=1" in page
    for nonsense in (
        "2026-06-02T15:30/2026-06-02T15:00",
        "a/b",
        "/",
        "2026-06-02T15:00",
        "x" * 999,
    ):
        page = reader.get(address, {"zoom": nonsense, "axis": "moon"}).content.decode()
        assert re.search(r'data-zoom="all"\s+aria-pressed="true"', page), nonsense
        assert re.search(r'value="clock"\s+checked', page)
    report = reader.get(reverse("campaign-report", args=[campaign.pk]), {"axis": "launch"})
    assert re.search(r'value="launch"\s+checked', report.content.decode())


def test_the_api_tells_the_points_of_the_chart(reader: Client, campaign: Campaign) -> None:
    for minute, replies in ((0, 3), (10, 4)):
        read(minute, replies=replies)
    engage("100", Action.REPLY, reply("70", "30", at=NOW - 30 * MINUTE), baseline=True)
    key = issue_key("tests", scope="read")
    api = Client(headers={"authorization": f"Bearer {key}"})
    path = f"/api/socap/campaigns/{campaign.pk}/curve"
    found = api.get(path, {"measure": "replies"}).json()
    drawn = chart(reader, campaign, measure="replies")["datasets"]["points"]
    assert [point["total"] for point in found["points"]] == [row["total"] for row in drawn]
    assert found["launched_at"] == "2026-06-02T13:00:00Z"
    assert found["points"][0] == {
        "at": "2026-06-02T13:00:00Z", "total": 0, "since_start": None, "from_exact_times": True,
        "by_category": {"main": 0},
    }  # fmt: skip
    assert found["points"][-1]["since_start"] == 1
    assert api.get(path, {"measure": "moons"}).status_code == 422


def test_a_web_process_preloads_the_charts_without_a_problem(
    caplog: pytest.LogCaptureFixture,
) -> None:
    warm_up().join()
    assert not caplog.records
