"""What the tests of this folder stand on."""

import pytest
from django.test import Client

from socap.campaigns.models import Campaign, ListState
from socap.sources.base import Action
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture
def campaign() -> Campaign:
    """Two tweets, forty retweets, a few replies and a quote; account 5 scores 9."""
    found = a_campaign({"100": "main", "200": "investor"}, name="Big launch", timezone="Asia/Tokyo")
    people(alice=4, dora=5)
    follows("alice", ["5", "6"])
    follows("dora", ["5"])
    poll(NOW, post("100", "1", "We are live & kicking", retweets=40, likes=7), post("200", "1"))
    poll(NOW + HOUR, post("100", "1", "We are live & kicking", retweets=45, likes=9))
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(10, 50)), after=NOW - HOUR)
    engage(
        "100",
        Action.REPLY,
        reply("7001", "5", "<b>bold</b> & 100% great", at=NOW + MINUTE),
        reply("7002", "6", "=1+1", at=NOW + 2 * MINUTE),
    )
    engage("200", Action.QUOTE, reply("7003", "5", "Worth a look", at=NOW + 3 * MINUTE))
    ListState.objects.update_or_create(tweet_id="100", action="retweet", defaults={"known": 40})
    accounts(profile("5", name="Vera C.", bio="Partner at a venture capital firm", location="Oslo"))
    return found
