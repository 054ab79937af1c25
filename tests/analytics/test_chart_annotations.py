"""What is marked on the time line."""

from dataclasses import replace

import pytest

from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.growth.chart_annotations import (
    MOST_PEOPLE,
    person_annotations,
    tweet_annotations,
)
from socap.sources.base import Action
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    poll,
    post,
    reply,
    retweet,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def test_tweets_that_joined_are_marked_when_they_were_posted_or_else_added() -> None:
    campaign = a_campaign({"100": "main", "200": "influencer", "300": "investor"})
    poll(NOW, replace(post("200", by="7", text="Look"), created_at=NOW - HOUR), post("300"))
    assert [
        (one.tweet_id, one.at, one.added) for one in tweet_annotations(tweet_states(campaign))
    ] == [
        ("200", NOW - HOUR, False),
        ("300", NOW, True),
    ]
    first = tweet_annotations(tweet_states(campaign))[0]
    assert (first.username, first.text) == (
        "user_7",
        "Look",
    )


def test_each_important_person_is_marked_once_at_the_first_thing_they_did() -> None:
    campaign = a_campaign(now=NOW - DAY)
    campaign.importance_threshold = 5
    people(alice=5)
    engage("100", Action.REPLY, reply("71", "1", at=NOW - HOUR), reply("72", "1"), reply("73", "2"))
    engage("100", Action.RETWEET, retweet("3"), after=NOW - HOUR)
    follows("alice", ["1", "3"])
    found = {one.account_id: one for one in person_annotations(campaign)}
    assert set(found) == {"1", "3"}
    assert (found["1"].at, found["1"].exact, found["1"].action) == (NOW - HOUR, True, "reply")
    assert (found["3"].at, found["3"].exact) == (NOW, False)
    assert str(found["1"].explanation) == "alice 5 = 5"


def test_baseline_is_no_moment_and_a_dozen_are_enough() -> None:
    campaign = a_campaign(now=NOW - DAY)
    campaign.importance_threshold = 5
    people(alice=5)
    engage("100", Action.RETWEET, retweet("500"), baseline=True)
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(20)), after=NOW - HOUR)
    follows("alice", ["500", *(str(n) for n in range(20))])
    found = [one.account_id for one in person_annotations(campaign)]
    assert len(found) == MOST_PEOPLE and "500" not in found
