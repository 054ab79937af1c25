"""What each pace is said to cost before it is chosen."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytest_django import Settings

from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_forecast import CampaignForecast
from socap.collection.pace.launch_outlook import CountedTweet, Launch, expected_launch
from socap.collection.pace.pace_forecast import (
    MARGIN,
    TweetOutlook,
    at_least_usual,
    final_poll,
    full_minutes,
    over,
    usual_rate,
)
from socap.collection.pace.reading_rules import ListOutlook, ListPrice, Unread
from socap.collection.provider.prices import Offer, Offers, offers
from socap.sources.base import Action, Counters
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint
from tests.builders import DAY, HOUR, NOW

TRAITS = traits_of("twitterapi_io")
ASKED: Offers = {
    endpoint: Offer(traits=TRAITS, prices=TRAITS.prices)
    for endpoint in Endpoint
    if TRAITS.answers(endpoint)
}
ACTIONS = [Action.RETWEET, Action.REPLY, Action.QUOTE]
COUNTERS = Counters(retweets=40, replies=12, quotes=5)


def forecast(
    tweets: int = 5,
    *,
    age: timedelta = HOUR,
    counters: Counters = COUNTERS,
    window: timedelta = 3 * DAY,
    asked: Offers = ASKED,
    **given: Any,
) -> CampaignForecast:
    watched = [CountedTweet(counters, NOW - age)] * tweets
    launch = expected_launch(
        watched, actions=ACTIONS, prices=CallPrices(asked), now=NOW, begins=NOW
    )
    return CampaignForecast(launch=launch, minutes=window / timedelta(minutes=1), **given)


def test_the_sooner_the_dearer_and_a_budget_buys_what_its_delay_costs() -> None:
    found = forecast()
    costs = [found.at_delay(delay).dollars for delay in (2, 5, 10, 15)]
    assert costs == sorted(costs, reverse=True) and 0.5 < costs[1] < 15
    for delay, cost in zip((2, 5, 10, 15), costs, strict=True):
        assert found.within(cost).delay_minutes == pytest.approx(delay, rel=0.1)
    assert found.at_delay(5).dollars_a_day == pytest.approx(costs[1] / 3)


def test_a_fixed_interval_costs_more_than_the_delay_that_it_reaches() -> None:
    found = forecast(tweets=30)
    fixed = found.every(30)
    assert fixed.delay_minutes == pytest.approx(15)
    assert found.at_delay(15).dollars < fixed.dollars < found.every(5).dollars
    assert found.within(fixed.dollars).delay_minutes < 15


def test_what_is_out_of_reach_is_told_with_the_nearest() -> None:
    found = forecast()
    slowest, fastest = found.within(0.01), found.within(10_000)
    assert not slowest.in_reach and slowest.dollars > 0.01
    assert fastest.in_reach and fastest.dollars < 100 and fastest.delay_minutes < 1
    assert not found.at_delay(0.01).in_reach
    assert found.within(slowest.dollars * 1.5).in_reach


def test_what_was_spent_is_not_there_to_be_spent() -> None:
    assert forecast(spent=3.0).within(8).delay_minutes == forecast().within(5).delay_minutes


@pytest.mark.parametrize(
    "dearer",
    [
        {"window": 6 * DAY},
        {"tweets": 10},
        {"counters": Counters(retweets=900, replies=400, quotes=90)},
        {"age": timedelta(minutes=20), "counters": Counters(retweets=60, replies=20, quotes=8)},
        {"asked": {name: replace(offer, prices=offer.prices.changed({"tweet": 30}))
                   for name, offer in ASKED.items()}},
    ],
)  # fmt: skip
def test_longer_busier_or_at_higher_prices_costs_more(dearer: dict[str, Any]) -> None:
    assert forecast(**dearer).at_delay(5).dollars > forecast().at_delay(5).dollars


def test_what_is_there_already_is_read_once_at_any_pace() -> None:
    old: dict[str, Any] = {"age": 300 * DAY, "window": HOUR}
    few = forecast(1, counters=Counters(retweets=200, replies=10, quotes=4), **old)
    none = forecast(1, counters=Counters(), **old)
    price = (200 * 18 + 10 * 15 + 4 * 15 - 3 * 15) / 100_000
    assert few.every(30).dollars - none.every(30).dollars == pytest.approx(price, rel=0.5)


def test_many_tweets_cost_as_many_times_as_much() -> None:
    assert forecast(300).at_delay(5).dollars == pytest.approx(60 * forecast(5).at_delay(5).dollars)


@pytest.mark.parametrize("window", [timedelta(minutes=20), 6 * HOUR, 3 * DAY])
def test_a_row_is_paid_for_once_also_if_the_final_poll_reads_it(window: timedelta) -> None:
    """Where only rows cost, the dollars are the rows: of all that come, and of the first reading."""
    one = ListOutlook(
        price=ListPrice(row=1.0, minimum=0.0, page=20, since=True, again=0.0),
        value=1.0,
        rate=0.4,
        listed=7.0,
    )
    tweets = (TweetOutlook(price=0.0, lists=(one,)),)
    minutes = window / timedelta(minutes=1)
    launch = Launch(tweets=tweets, age=30.0, first_reading=7.0)
    came = over(tweets, 1.0, minutes=minutes, age=30.0).rows
    found = CampaignForecast(launch=launch, minutes=minutes).every(10)
    assert found.dollars == pytest.approx(7 + came)
    unread = TweetOutlook(price=0.0, lists=(replace(one, unread=Unread(5.0)),))
    assert final_poll([unread], minutes=minutes, age=30.0)[0] == pytest.approx(5 * MARGIN)


@pytest.mark.django_db
def test_the_price_of_a_credit_is_a_setting(settings: Settings) -> None:
    usual = forecast(asked=offers()).every(30).dollars
    settings.SOCAP_CREDITS_PER_DOLLAR = 50_000
    assert forecast(asked=offers()).every(30).dollars == pytest.approx(2 * usual)


def test_what_fades_as_usual_has_its_usual_rate() -> None:
    assert usual_rate(120, minutes=40, age=40) == pytest.approx(3)
    for began, minutes in ((60.0, 400.0), (600.0, 1440.0)):
        came = 3 * full_minutes(minutes=minutes, age=began)
        now = usual_rate(came, minutes=minutes, age=began + minutes)
        just_now = full_minutes(minutes=1, age=began + minutes - 1)
        later = usual_rate(now * just_now, minutes=1, age=began + minutes)
        assert now == pytest.approx(later, rel=0.05) and now < 3 / 2


def test_a_lull_is_expected_to_pass_and_a_burst_counts_as_it_is() -> None:
    price = ListPrice(row=1.0, minimum=0.0, page=20, since=True)
    lists = tuple(ListOutlook(price=price, value=1.0, rate=rate) for rate in (0.1, 0.3))
    tweets = [TweetOutlook(price=1.0, lists=lists)]
    age = 2 * DAY / timedelta(minutes=1)
    raised = at_least_usual(tweets, 2000, age=age)
    rates = [one.rate for tweet in raised for one in tweet.lists]
    expected = usual_rate(2000, minutes=1440, age=age)
    assert sum(rates) == pytest.approx(expected) and expected > 0.8
    assert rates[1] == pytest.approx(3 * rates[0])
    assert at_least_usual(tweets, 100, age=age) == tweets
