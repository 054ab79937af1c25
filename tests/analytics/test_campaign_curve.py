"""The curve of a campaign: a point for every reading, and before the first one what has exact times."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from socap.analytics.growth.busiest_hour import busiest_hour
from socap.analytics.growth.campaign_curve import CurvePoint, campaign_curve
from socap.analytics.growth.totals import ENGAGEMENTS
from socap.campaigns.lifecycle import add_tweets, complete
from socap.campaigns.models import Campaign, Category
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.sources.base import Action
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, engage, poll, post, reply

pytestmark = pytest.mark.django_db

LIKES = ("likes",)


def totals(points: list[CurvePoint]) -> list[tuple[datetime, int]]:
    return [(point.at, point.total) for point in points]


def read(campaign: Campaign, *minutes: int) -> None:
    """The one tweet has as many likes as minutes have passed."""
    for minute in minutes:
        poll(NOW + minute * MINUTE, post("100", likes=minute))


def test_every_reading_of_two_days_is_a_point_and_then_every_hour() -> None:
    campaign = a_campaign(["100"], lasts=9 * DAY)
    later = 48 * 60
    read(campaign, 0, 1, 17, 30, later - 1, later + 5, later + 20, later + 55, later + 70)
    expected = (0, 1, 17, 30, later - 1, later + 55, later + 70)
    assert totals(campaign_curve(campaign, LIKES)) == [(NOW + n * MINUTE, n) for n in expected]


def test_the_second_reading_makes_a_curve() -> None:
    campaign = a_campaign(["100"])
    read(campaign, 0, 2)
    assert totals(campaign_curve(campaign, LIKES)) == [(NOW, 0), (NOW + 2 * MINUTE, 2)]


def test_a_tweet_that_is_not_read_keeps_what_it_had() -> None:
    campaign = a_campaign({"100": "main", "200": "influencer"})
    poll(NOW, post("100", likes=10), post("200", likes=5))
    poll(NOW + MINUTE, post("100", likes=12, quotes=1), missing=["200"])
    poll(NOW + 2 * MINUTE, post("100", likes=None), post("200", likes=6))
    found = [dict(point.by_category) for point in campaign_curve(campaign, LIKES)]
    assert found == [
        {"main": 10, "influencer": 5},
        {"main": 12, "influencer": 5},
        {"main": 12, "influencer": 6},
    ]


def test_a_tweet_that_joins_raises_the_curve_but_is_no_growth() -> None:
    campaign = a_campaign(["100"])
    read(campaign, 0, 10)
    add_tweets(campaign, [("200", Category.INVESTOR)], posts={}, now=NOW + 12 * MINUTE)
    poll(NOW + 20 * MINUTE, post("100", likes=20), post("200", likes=1000))
    poll(NOW + 30 * MINUTE, post("100", likes=20), post("200", likes=1004))
    points = campaign_curve(campaign, LIKES)
    assert [point.total for point in points] == [0, 10, 1020, 1024]
    assert [sum(point.gained.values()) for point in points] == [0, 10, 20, 24]


def test_a_removed_tweet_was_never_part_of_it_and_a_restored_one_always() -> None:
    campaign = a_campaign({"100": "main", "200": "influencer"})
    for minute in (0, 5, 10):
        poll(NOW + minute * MINUTE, post("100", likes=minute), post("200", likes=3))
    before = campaign_curve(campaign, LIKES)
    remove_tweets(campaign, ["200"], now=NOW + 11 * MINUTE)
    assert [point.total for point in campaign_curve(campaign, LIKES)] == [0, 5, 10]
    restore_tweets(campaign, ["200"], now=NOW)
    assert campaign_curve(campaign, LIKES) == before


def launched(at: datetime) -> Campaign:
    """Posted at `at`, first read at NOW, with three replies before that and one after."""
    campaign = a_campaign({"100": "main", "200": "influencer"})
    poll(
        NOW,
        replace(post("100", replies=5), created_at=at),
        replace(post("200", replies=1), created_at=at - DAY),
    )
    for n, when in enumerate((at + 10 * MINUTE, at + HOUR, at + HOUR, NOW + MINUTE)):
        engage("100", Action.REPLY, reply(f"70{n}", f"3{n}", at=when), baseline=n < 3)
    engage("200", Action.REPLY, reply("710", "41", at=at - HOUR), baseline=True)
    return campaign


def test_replies_begin_with_the_launch_by_their_exact_times() -> None:
    launch = NOW - 2 * HOUR
    points = campaign_curve(launched(launch), ("replies",))
    *exact, first = points
    assert all(point.is_exact for point in exact) and not first.is_exact
    assert totals(exact)[0] == (launch, 1), "the influencer's tweet had a reply before the launch"
    at = dict(totals(exact))
    assert (at[launch + 9 * MINUTE], at[launch + 10 * MINUTE]) == (1, 2)
    assert (at[launch + 59 * MINUTE], at[launch + HOUR], exact[-1].total) == (2, 4, 4)
    # X counts more than is recorded, and what was before the first reading is no growth.
    assert (first.at, first.total) == (NOW, 6)
    assert [sum(point.gained.values()) for point in (exact[0], exact[-1], first)] == [-3, 0, 0]


def test_what_has_no_exact_times_begins_with_the_first_reading() -> None:
    campaign = launched(NOW - 2 * HOUR)
    for counters in (LIKES, ENGAGEMENTS, ("retweets",)):
        assert [point.at for point in campaign_curve(campaign, counters)] == [NOW]
    assert len(campaign_curve(campaign, ("quotes",))) > 1


def test_a_launch_of_weeks_ago_has_no_more_points_than_a_chart_can_show() -> None:
    points = campaign_curve(launched(NOW - 30 * DAY), ("replies",))
    assert 20 < len(points) < 200 and points[0].at == NOW - 30 * DAY


def test_a_tweet_that_joins_later_adds_nothing_before_the_first_reading() -> None:
    campaign = launched(NOW - HOUR)
    before = campaign_curve(campaign, ("replies",))
    later = NOW + 5 * MINUTE
    add_tweets(campaign, [("300", Category.MAIN)], posts={}, now=later)
    poll(later, replace(post("300", replies=4), created_at=NOW - 9 * HOUR))
    engage("300", Action.REPLY, reply("720", "51", at=NOW - MINUTE), now=later, baseline=True)
    assert campaign_curve(campaign, ("replies",))[: len(before)] == before


def test_a_completed_campaign_keeps_its_curve() -> None:
    campaign = launched(NOW - HOUR)
    complete(campaign, now=NOW + DAY)
    campaign.refresh_from_db()
    before = campaign_curve(campaign, ("replies",))
    engage("100", Action.REPLY, reply("799", "60", at=NOW - MINUTE), now=NOW + 2 * DAY)
    poll(NOW + 2 * DAY, post("100", replies=900))
    assert campaign_curve(campaign, ("replies",)) == before


def engaged(*readings: tuple[float, int]) -> list[CurvePoint]:
    return [
        CurvePoint(at=NOW + timedelta(hours=hours), gained={"main": gained})
        for hours, gained in readings
    ]


def test_the_busiest_hour_may_begin_at_any_reading() -> None:
    found = busiest_hour(engaged((0, 0), (0.5, 10), (1, 60), (1.5, 150), (2, 160), (2.5, 161)))
    assert found is not None
    assert (found.start, found.end) == (NOW + 0.5 * HOUR, NOW + 1.5 * HOUR)
    assert found.engagements == 140


def test_after_a_gap_the_busiest_hour_is_no_longer_one_by_its_sum() -> None:
    found = busiest_hour(engaged((0, 0), (0.5, 50), (10, 200), (10.5, 220)))
    assert found is not None and (found.end, found.engagements) == (NOW + 0.5 * HOUR, 50)
    lonely = busiest_hour(engaged((0, 0), (5, 100)))
    assert lonely is not None and lonely.engagements == 100


def test_where_nothing_came_no_hour_was_busy() -> None:
    assert busiest_hour(engaged((0, 0), (1, 0), (2, -4))) is None
    assert busiest_hour([]) is None
