"""Who is new among the people of a campaign."""

import pytest

from socap.analytics.engagers.new_engagers import NewEngagers, new_engagers
from socap.campaigns.lifecycle import add_tweets
from socap.campaigns.models import Category
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    reply,
    retweet,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def test_before_the_first_reading_nobody_has_come() -> None:
    assert new_engagers(a_campaign(), as_of=None) == NewEngagers()


def test_people_count_in_the_hour_of_their_first_engagement_only() -> None:
    campaign = a_campaign(now=NOW - DAY)
    engage("100", Action.REPLY, reply("71", "1", at=NOW - 2 * HOUR), now=NOW - 2 * HOUR)
    engage("100", Action.REPLY, reply("72", "1"), reply("73", "2"), now=NOW)
    engage("100", Action.RETWEET, retweet("2"), retweet("3"), now=NOW, after=NOW - 5 * MINUTE)
    assert new_engagers(campaign, as_of=NOW).hour == 2


def test_important_ones_are_told_apart() -> None:
    campaign = a_campaign(now=NOW - DAY)
    campaign.importance_threshold = 4
    people(alice=5)
    engage("100", Action.REPLY, reply("71", "1"), reply("72", "2"))
    follows("alice", ["1"])
    assert new_engagers(campaign, as_of=NOW) == NewEngagers(hour=2, hour_important=1)


def test_whom_the_first_backfill_finds_has_not_come_in_this_hour() -> None:
    campaign = a_campaign()
    engage("100", Action.RETWEET, retweet("1"), retweet("2"), baseline=True)
    engage("100", Action.REPLY, reply("71", "1"), reply("72", "3"))
    assert new_engagers(campaign, as_of=NOW) == NewEngagers(hour=1, baseline=2)


def test_what_was_known_before_a_tweet_joined_is_baseline() -> None:
    a_campaign(now=NOW - DAY)
    engage("100", Action.REPLY, reply("71", "1", at=NOW - 10 * MINUTE), now=NOW - 10 * MINUTE)
    later = a_campaign(["101"], now=NOW - 5 * MINUTE)
    add_tweets(later, [("100", Category.MAIN)], posts={}, now=NOW - 5 * MINUTE)
    assert new_engagers(later, as_of=NOW) == NewEngagers(baseline=1)
