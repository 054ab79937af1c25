"""A tweet beside its author's earlier posts at the same age."""

import pytest

from socap.analytics.tweets.author_usual import AuthorUsual, usual_of_authors
from socap.campaigns.models import SuggestedTweet
from socap.campaigns.suggestions.suggested_tweets import suggest_posts
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, poll, post

pytestmark = pytest.mark.django_db


def test_earlier_tweets_are_compared_at_the_same_age() -> None:
    for number, per_hour in enumerate((10, 20, 40)):
        began = NOW - (30 - number) * DAY
        a_campaign([str(200 + number)], now=began)
        for hour in (1, 2, 5, 48):
            row = post(str(200 + number), "900", created_at=began, retweets=per_hour * hour)
            poll(began + hour * HOUR, row)
    campaign = a_campaign(["100", "101"], now=NOW)
    poll(
        NOW + 2 * HOUR,
        post("100", "900", created_at=NOW, retweets=60),
        post("101", "901", created_at=NOW),
    )
    assert usual_of_authors(campaign, ["100", "101"]) == {"100": AuthorUsual(ratio=1.5, posts=3)}


def test_one_earlier_tweet_is_no_usual_and_this_campaigns_are_not_earlier() -> None:
    a_campaign(["200"], now=NOW - DAY)
    poll(NOW - DAY + HOUR, post("200", "900", created_at=NOW - DAY, retweets=5))
    campaign = a_campaign(["100", "101"], now=NOW)
    poll(
        NOW + 2 * HOUR,
        post("100", "900", created_at=NOW, retweets=9),
        post("101", "900", created_at=NOW + HOUR, retweets=9),
    )
    assert usual_of_authors(campaign, ["100", "101"]) == {}


def test_posts_that_were_looked_at_count_at_the_age_they_had_then() -> None:
    campaign = a_campaign(["100"], now=NOW)
    poll(NOW + MINUTE, post("100", "900", created_at=NOW - 2 * DAY))
    posts = [
        post(str(300 + n), "900", created_at=NOW + n * HOUR, retweets=10, replies=2 * n)
        for n in (1, 2, 3)
    ]
    for number, one in enumerate(posts, 1):
        suggest_posts("900", [one], now=NOW + number * HOUR + 30 * MINUTE)
    assert SuggestedTweet.objects.count() == 3
    later = a_campaign(["400"], now=NOW + DAY)
    poll(NOW + DAY + 20 * MINUTE, post("400", "900", created_at=NOW + DAY, retweets=42))
    poll(NOW + 2 * DAY, post("400", "900", created_at=NOW + DAY, retweets=900))
    assert usual_of_authors(later, ["400"])["400"] == AuthorUsual(ratio=3.0, posts=3)
    assert campaign.pk != later.pk
