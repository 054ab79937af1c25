"""What a minute of waiting is worth: learned from whom each list has brought."""

from decimal import Decimal

import pytest

from socap.campaigns.models import Campaign, ListState
from socap.campaigns.pace.pace_choice import Pace
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.valuation import Valuation, value_campaign
from socap.sources.base import Action
from tests.builders import (
    DAY,
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
    retweet,
)

pytestmark = pytest.mark.django_db


def valued(campaign: Campaign) -> Valuation:
    """As for the first time."""
    Campaign.objects.update(dollars_per_person_minute=None, pace_computed_at=None)
    campaign.refresh_from_db()
    return value_campaign(campaign, prices=CallPrices(), now=NOW)


def test_a_valuation_counts_whom_lists_have_brought_by_then() -> None:
    people(ann=90)
    accounts(*(profile(str(number)) for number in range(1, 31)))
    follows("ann", [str(number) for number in range(1, 6)])
    campaign = a_campaign(["100", "101"], pace=Pace(target_delay_minutes=5))
    poll(NOW, post("100", retweets=9), post("101", retweets=60))
    for tweet, numbers in (("100", range(1, 6)), ("101", range(6, 31))):
        ListState.objects.create(
            tweet_id=tweet, action=Action.RETWEET, arrived_rows=5, watched_minutes=10
        )
        engage(tweet, Action.RETWEET, *(retweet(str(number)) for number in numbers))
    first = valued(campaign)
    weights = dict(ListState.objects.values_list("tweet_id", "weight"))
    assert weights["100"] > 1 > weights["101"]
    assert valued(campaign) == first


def test_a_quiet_hour_does_not_spend_what_the_next_day_needs() -> None:
    """At night, tweets gain next to nothing; what they gained in the day before is expected again."""
    values = {}
    for name, tweet, a_day_ago in (("quiet", "200", 590), ("busy", "201", 100)):
        campaign = a_campaign(
            [tweet], now=NOW - 2 * DAY, name=name, pace=Pace(budget_dollars=Decimal("0.1"))
        )
        poll(NOW - DAY + HOUR, post(tweet, retweets=a_day_ago))
        poll(NOW, post(tweet, retweets=600))
        ListState.objects.create(
            tweet_id=tweet, action=Action.RETWEET, arrived_rows=0.5, watched_minutes=60
        )
        values[name] = value_campaign(campaign, prices=CallPrices(), now=NOW).value
    assert 0 < values["busy"] < values["quiet"] / 1.5


def test_nobody_is_expected_to_wait_longer_than_until_the_last_reading() -> None:
    campaign = a_campaign(["100"], now=NOW - DAY, pace=Pace(budget_dollars=Decimal("0.01")))
    poll(NOW, post("100", retweets=600))
    ListState.objects.create(
        tweet_id="100", action=Action.RETWEET, arrived_rows=0.1, watched_minutes=600
    )
    until_the_end = (campaign.ends_at - NOW) / MINUTE
    assert valued(campaign).expected_delay_minutes == until_the_end
