"""A campaign with two watched quotes, and who engaged with them."""

import pytest

from socap.campaigns.models import Campaign
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.sources.base import Action
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    people,
    poll,
    post,
    reply,
    retweet,
)


@pytest.fixture
def campaign() -> Campaign:
    """Account 1 and 2 are important and quote tweet 100; 2, 3 and 4 engage with these quotes."""
    found = a_campaign({"100": "main", "200": "investor"}, name="Big launch")
    people(user_1=50, user_2=40)
    poll(NOW, post("100", "900", "We are live", retweets=4, views=70), post("200", "901"))
    engage("100", Action.QUOTE, reply("7001", "1", "<b>Look</b>"), reply("7002", "2", "Nice"))
    engage("100", Action.RETWEET, retweet("3"), retweet("9"))
    watch_new_quotes(parent="100", now=NOW)
    poll(NOW + HOUR, post("7001", "1", "<b>Look</b>", retweets=2, views=5_000))
    engage("7001", Action.RETWEET, retweet("2"), retweet("3"), retweet("4"), retweet("900"))
    engage("7001", Action.REPLY, reply("8001", "1", "thanks"), reply("8002", "4", "So good"))
    engage("7002", Action.REPLY, reply("8003", "3", "Agreed", at=NOW + MINUTE))
    return found
