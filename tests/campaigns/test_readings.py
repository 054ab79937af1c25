"""Counters as reported by the provider, poll by poll."""

from typing import Any

import pytest
from django.db import connection, transaction

from socap.campaigns.lifecycle import delete_campaign
from socap.campaigns.models import MetricReading, Tweet
from socap.campaigns.readings import record_readings
from socap.sources.base import Profile
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


def test_a_missing_tweet_is_marked_since_the_first_time() -> None:
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


def test_the_stored_posts_are_returned() -> None:
    with transaction.atomic():
        assert list(record_readings(["100", "200"], {"100": post("100")}, now=NOW)) == ["100"]


def test_one_reading_recorded_twice_is_one() -> None:
    poll(NOW, post("100", likes=1))
    poll(NOW, post("100", likes=1))
    assert MetricReading.objects.count() == 1


def test_a_tweet_forgotten_while_the_provider_answered_does_not_spoil_the_others() -> None:
    """A campaign may be deleted during the call; its batch holds other campaigns' tweets too."""
    other = a_campaign(["300"])
    delete_campaign(other)
    poll(NOW, post("100", likes=1), post("300", likes=1))
    connection.check_constraints()
    assert tweet().likes == 1
    assert not MetricReading.objects.filter(tweet="300").exists()


LONG = "A long launch text. " * 57


@pytest.mark.parametrize("shorter", ["A long launch te...", "A long launch text\u2026", LONG[:200],
                                     "A long\u2026 https://t.co/abc123", ""])  # fmt: skip
def test_the_beginning_of_a_known_text_does_not_replace_it(shorter: str) -> None:
    poll(NOW, post("100", text=LONG, lang="en"))
    poll(NOW + HOUR, post("100", text=shorter, lang="und"))
    assert (tweet().text, tweet().lang) == (LONG, "en")


def test_another_or_a_longer_text_does_replace_it() -> None:
    for text in ("We lau\u2026", "We launched", "We have launched"):
        poll(NOW, post("100", text=text))
        assert tweet().text == text


def test_a_stub_changes_nothing_that_is_known_however_often_it_comes() -> None:
    full: dict[str, Any] = {
        "text": LONG,
        "likes": 40,
        "retweets": 4,
        "replies": 2,
        "views": 900,
        "bookmarks": 9,
    }
    poll(NOW, post("100", **full))
    for hour in range(1, 4):
        zeros: dict[str, Any] = dict.fromkeys(
            ("likes", "retweets", "replies", "views", "bookmarks"), 0
        )
        poll(NOW + hour * HOUR, post("100", author=None, text="A long launch te...", **zeros))
    assert {name: getattr(tweet(), name) for name in full} == full
    assert not MetricReading.objects.filter(taken_at__gt=NOW, likes__isnull=False).exists()


def test_zeros_next_to_views_of_zero_are_ignored_but_a_rise_is_not() -> None:
    poll(NOW, post("100", text="We launched", likes=40, views=900, bookmarks=9, retweets=3))
    poll(
        NOW + HOUR,
        post("100", text="We launched", likes=0, views=0, bookmarks=0, retweets=5),
    )
    found = tweet()
    assert (found.likes, found.views, found.bookmarks, found.retweets) == (40, 900, 9, 5)


def test_views_never_fall() -> None:
    poll(NOW, post("100", views=900, likes=9))
    poll(NOW + HOUR, post("100", views=899, likes=8))
    assert (tweet().views, tweet().likes) == (900, 8)


def test_a_zero_where_many_were_known_needs_a_second_reading() -> None:
    poll(NOW, post("100", likes=50, views=900))
    poll(NOW + HOUR, post("100", likes=0, views=901))
    assert tweet().likes == 50
    poll(NOW + 2 * HOUR, post("100", likes=0, views=902))
    assert tweet().likes == 0
    assert MetricReading.objects.get(taken_at=NOW + 2 * HOUR).likes == 0


def test_a_single_wrong_zero_leaves_no_trace() -> None:
    for hour, likes in enumerate((50, 0, 51, 0)):
        poll(NOW + hour * HOUR, post("100", likes=likes, views=900))
    assert tweet().likes == 51


def test_the_author_never_changes_but_a_missing_one_is_filled_in() -> None:
    poll(NOW, post("100", author=None))
    poll(NOW, post("100", by="5005"))
    poll(NOW + HOUR, post("100", author=Profile(id="9999", username="else")))
    assert tweet().author_id == "5005"


def test_the_date_never_changes_and_comes_from_a_snowflake_id() -> None:
    poll(NOW, post("100", created_at=NOW - HOUR))
    poll(NOW + HOUR, post("100", created_at=NOW))
    assert tweet().posted_at == NOW - HOUR
    id_ = str((1780000000000 - 1288834974657) << 22)
    a_campaign([id_])
    poll(NOW, post(id_, created_at=NOW - 300 * HOUR))
    at = tweet(id_).posted_at
    assert at is not None and at.timestamp() == 1780000000
