"""What a campaign gained in the last hour and since the start."""

import pytest
from django.db import transaction

from socap.analytics.growth.deltas import Delta, Deltas, deltas
from socap.analytics.growth.totals import Counts
from socap.campaigns.lifecycle import add_tweets
from socap.campaigns.models import Campaign, Category
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, complete_ended, poll, post

pytestmark = pytest.mark.django_db


def delta(campaign: Campaign, as_of: object = None) -> Deltas:
    return deltas(campaign, as_of=as_of or NOW)  # type: ignore[arg-type]


def likes(found: Delta) -> tuple[int, int, int]:
    """(in the last hour, since the start, baseline)."""
    return found.hour.likes, found.start.likes, found.baseline.likes


def test_before_the_first_poll_nothing_has_moved() -> None:
    found = deltas(a_campaign(), as_of=None)
    assert (found.whole, set(found.by_tweet)) == (Delta(), {"100"})
    assert deltas(a_campaign([]), as_of=None).whole == Delta()


def test_what_the_first_reading_finds_is_baseline_and_no_growth() -> None:
    campaign = a_campaign()
    poll(NOW, post("100", likes=50))
    assert likes(delta(campaign).whole) == (0, 0, 50)


def test_the_hour_begins_at_the_newest_reading_an_hour_ago_or_before() -> None:
    campaign = a_campaign(now=NOW - 3 * HOUR)
    for minutes, count in ((130, 10), (70, 20), (59, 30), (0, 45)):
        poll(NOW - minutes * MINUTE, post("100", likes=count))
    found = delta(campaign).whole
    assert likes(found) == (25, 35, 10)
    assert (found.hour_from, found.start_from) == (NOW - 70 * MINUTE, NOW - 130 * MINUTE)


def test_a_reading_exactly_an_hour_ago_is_where_the_hour_begins() -> None:
    campaign = a_campaign(now=NOW - DAY)
    for hours, count in ((2, 1), (1, 4), (0, 9)):
        poll(NOW - hours * HOUR, post("100", likes=count))
    assert likes(delta(campaign).whole) == (5, 8, 1)


def test_a_tweet_watched_for_less_than_an_hour_counts_from_its_first_reading() -> None:
    campaign = a_campaign(now=NOW - 30 * MINUTE)
    poll(NOW - 20 * MINUTE, post("100", likes=100))
    poll(NOW, post("100", likes=107))
    assert likes(delta(campaign).whole) == (7, 7, 100)


def test_counters_fall_and_so_does_the_change() -> None:
    campaign = a_campaign({"100": "main", "200": "investor"}, now=NOW - DAY)
    poll(NOW - 2 * HOUR, post("100", likes=10), post("200", likes=5))
    poll(NOW, post("100", likes=4), post("200", likes=6))
    found = delta(campaign)
    assert likes(found.whole) == (-5, -5, 15)
    assert likes(found.by_category["main"]) == (-6, -6, 10)
    assert likes(found.by_tweet["200"]) == (1, 1, 5)


def test_a_counter_left_out_of_a_reading_shows_no_leap() -> None:
    campaign = a_campaign(now=NOW - DAY)
    poll(NOW - 2 * HOUR, post("100", views=None, likes=1))
    poll(NOW, post("100", views=900, likes=2))
    assert (delta(campaign).whole.hour.views, delta(campaign).whole.hour.likes) == (0, 1)


def test_a_deleted_tweet_keeps_what_it_gained_and_gains_no_more() -> None:
    campaign = a_campaign(["100", "101"], now=NOW - DAY)
    poll(NOW - 4 * HOUR, post("100", likes=10), post("101", likes=1))
    poll(NOW - 3 * HOUR, post("100", likes=15), post("101", likes=1))
    poll(NOW, post("101", likes=3), missing=["100"])
    assert likes(delta(campaign).by_tweet["100"]) == (0, 5, 10)
    assert likes(delta(campaign).whole) == (2, 7, 11)


def test_a_tweet_that_another_campaign_read_before_starts_at_the_moment_it_was_added() -> None:
    a_campaign(now=NOW - 3 * DAY)
    poll(NOW - 2 * DAY, post("100", likes=10))
    poll(NOW - DAY, post("100", likes=60))
    later = a_campaign(["101"], now=NOW - 2 * HOUR)
    add_tweets(later, [("100", Category.INVESTOR)], posts={}, now=NOW - 2 * HOUR)
    poll(NOW - 90 * MINUTE, post("100", likes=70), post("101"))
    poll(NOW, post("100", likes=75), post("101"))
    assert likes(delta(later).by_tweet["100"]) == (5, 15, 60)


def test_a_completed_campaign_keeps_its_last_hour() -> None:
    campaign = a_campaign(lasts=DAY)
    a_campaign(["100"])
    poll(NOW, post("100", likes=1))
    poll(NOW + 22 * HOUR, post("100", likes=4))
    poll(NOW + 23 * HOUR, post("100", likes=9))
    with transaction.atomic():
        complete_ended(now=NOW + DAY)
    poll(NOW + 2 * DAY, post("100", likes=400))
    found = deltas(Campaign.objects.get(pk=campaign.pk), as_of=NOW + 23 * HOUR)
    assert likes(found.whole) == (5, 8, 1)
    assert found.whole.start == Counts(likes=8)
