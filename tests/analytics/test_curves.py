"""Growth by hour and by day of the campaign's own time zone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from socap.analytics.engagements.coverage import coverage, tweet_states
from socap.analytics.growth.curves import Granularity, Point, growth
from socap.campaigns.models import Campaign, ListState
from socap.campaigns.snapshots import take_snapshot
from tests.builders import HOUR, MINUTE, NOW, a_campaign, poll, post

pytestmark = pytest.mark.django_db


def a_growing_campaign(start: datetime, *likes: int, **draft: Any) -> Campaign:
    """One poll an hour, with these likes."""
    campaign = a_campaign({"100": "main"}, **draft)
    for hour, count in enumerate(likes):
        poll(start + hour * HOUR, post("100", likes=count))
        take_snapshot(campaign, now=start + hour * HOUR)
    return campaign


def likes(points: list[Point]) -> list[tuple[int, int]]:
    return [(point.total.likes, point.change.likes) for point in points]


def test_nothing_yet() -> None:
    assert growth(a_campaign()) == []


def test_by_hour_with_the_change_since_the_hour_before() -> None:
    points = growth(a_growing_campaign(NOW, 10, 15, 12))
    assert likes(points) == [(10, 0), (15, 5), (12, -3)]
    assert [point.start for point in points] == [NOW, NOW + HOUR, NOW + 2 * HOUR]
    assert points[0].by_category["main"].likes == 10


def test_an_hour_without_a_poll_is_absent_and_the_change_spans_it() -> None:
    campaign = a_growing_campaign(NOW, 10)
    poll(NOW + 3 * HOUR, post("100", likes=16))
    take_snapshot(campaign, now=NOW + 3 * HOUR)
    assert likes(growth(campaign)) == [(10, 0), (16, 6)]


def test_a_point_says_when_its_numbers_were_taken() -> None:
    campaign = a_growing_campaign(NOW + 25 * MINUTE, 10)
    [point] = growth(campaign)
    assert (point.start, point.taken_at) == (NOW, NOW + 25 * MINUTE)


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        # 22:00 to 03:00 UTC, one like more each hour
        ("UTC", [("2026-06-02", 2), ("2026-06-03", 6)]),
        ("America/New_York", [("2026-06-02", 6)]),
        ("Europe/Berlin", [("2026-06-03", 6)]),
        ("Asia/Kolkata", [("2026-06-03", 6)]),
        ("Atlantic/Azores", [("2026-06-02", 2), ("2026-06-03", 6)]),
    ],
)
def test_a_day_is_the_last_snapshot_of_the_day_there(
    zone: str, days: list[tuple[str, int]]
) -> None:
    start = datetime(2026, 6, 2, 22, tzinfo=UTC)
    campaign = a_growing_campaign(start, 1, 2, 3, 4, 5, 6, timezone=zone)
    points = growth(campaign, Granularity.DAY)
    assert [(point.start.date().isoformat(), point.total.likes) for point in points] == days
    assert all((point.start.hour, point.start.minute) == (0, 0) for point in points)
    assert sum(point.change.likes for point in points) == 5


def test_the_changes_of_the_days_add_up() -> None:
    start = datetime(2026, 6, 2, 22, tzinfo=UTC)
    campaign = a_growing_campaign(start, 5, 9, 14, 20)
    assert likes(growth(campaign, Granularity.DAY)) == [(9, 4), (20, 11)]


def test_the_hour_that_a_clock_shows_twice_in_autumn_is_two_hours() -> None:
    """In New York 2026-11-01 01:00 comes twice: 05:00 and 06:00 UTC."""
    start = datetime(2026, 11, 1, 4, tzinfo=UTC)
    campaign = a_growing_campaign(start, 1, 2, 3, 4, timezone="America/New_York")
    points = growth(campaign)
    assert [point.start.astimezone(UTC).hour for point in points] == [4, 5, 6, 7]
    assert likes(points) == [(1, 0), (2, 1), (3, 1), (4, 1)]


def test_a_day_of_25_hours_is_one_day() -> None:
    start = datetime(2026, 11, 1, 4, tzinfo=UTC)
    campaign = a_growing_campaign(start, *range(25), timezone="America/New_York")
    [point] = growth(campaign, Granularity.DAY)
    assert (point.total.likes, point.start.utcoffset()) == (24, timedelta(hours=-4))


def test_the_last_point_knows_what_the_lists_told_after_the_snapshot() -> None:
    campaign = a_growing_campaign(NOW, 10, 15)
    state = ListState.objects.create(tweet_id="100", action="retweet", known=4)
    assert [point.known for point in growth(campaign)] == [0, 4]
    for granularity in Granularity:
        assert growth(campaign, granularity)[-1].known == 4
    ListState.objects.filter(pk=state.pk).update(known=9)
    assert growth(campaign)[-1].known == coverage(tweet_states(campaign))[0] == 9
