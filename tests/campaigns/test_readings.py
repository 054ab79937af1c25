"""Counters as the provider said them, poll by poll."""

import pytest
from django.db import connection, transaction

from socap.campaigns.lifecycle import delete_campaign
from socap.campaigns.models import MetricReading, Tweet
from socap.campaigns.readings import record_readings
from tests.builders import HOUR, NOW, a_campaign, poll, post

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def watched() -> None:
    a_campaign(["100", "200"])


def tweet(id_: str = "100") -> Tweet:
    return Tweet.objects.get(pk=id_)


def test_a_reading_is_the_newest_on_the_tweet_and_one_more_in_the_history() -> None:
    poll(
        NOW, post("100", text="We launched", lang="en", created_at=NOW - HOUR, likes=1, views=2**40)
    )
    poll(NOW + HOUR, post("100", likes=5))
    found = tweet()
    assert (found.likes, found.views, found.text, found.read_at) == (
        5, 2**40, "We launched", NOW + HOUR,
    )  # fmt: skip
    assert found.author is not None and found.author.username == "user_900"
    history = MetricReading.objects.order_by("taken_at").values_list("likes", "views")
    assert list(history) == [(1, 2**40), (5, None)]


def test_counters_may_fall() -> None:
    poll(NOW, post("100", likes=10, retweets=5))
    poll(NOW + HOUR, post("100", likes=7, retweets=0))
    assert (tweet().likes, tweet().retweets) == (7, 0)


def test_a_counter_left_out_keeps_its_value_and_is_empty_in_the_history() -> None:
    poll(NOW, post("100", likes=10, views=500))
    poll(NOW + HOUR, post("100", likes=11, views=None))
    assert (tweet().likes, tweet().views) == (11, 500)
    assert MetricReading.objects.get(taken_at=NOW + HOUR).views is None


def test_a_missing_tweet_is_said_to_be_missing_since_the_first_time() -> None:
    poll(NOW, post("100", likes=10), missing=["200"])
    poll(NOW + HOUR, post("200", likes=1), missing=["100"])
    poll(NOW + 2 * HOUR, missing=["100"])
    gone = tweet()
    assert (gone.missing_since, gone.read_at, gone.likes) == (NOW + HOUR, NOW + 2 * HOUR, 10)
    assert tweet("200").missing_since is None
    assert MetricReading.objects.filter(tweet="100").count() == 1


def test_a_tweet_that_is_back_is_not_missing_any_more() -> None:
    poll(NOW, missing=["100"])
    poll(NOW + HOUR, post("100", likes=1))
    assert tweet().missing_since is None


def test_how_many_are_missing_is_answered() -> None:
    with transaction.atomic():
        assert record_readings(["100", "200"], {"100": post("100")}, now=NOW) == 1


def test_one_reading_recorded_twice_is_one() -> None:
    poll(NOW, post("100", likes=1))
    poll(NOW, post("100", likes=1))
    assert MetricReading.objects.count() == 1


def test_a_tweet_forgotten_while_the_provider_answered_does_not_spoil_the_others() -> None:
    """A campaign may be deleted during the call; the batch holds tweets of others too."""
    other = a_campaign(["300"])
    delete_campaign(other)
    poll(NOW, post("100", likes=1), post("300", likes=1))
    connection.check_constraints()
    assert tweet().likes == 1
    assert not MetricReading.objects.filter(tweet="300").exists()
