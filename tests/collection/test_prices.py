"""What watching a launch is said to cost before it is watched."""

from dataclasses import replace
from datetime import timedelta

import pytest

from socap.collection.prices import PRICES, Estimate, Growth, calls_per_second, estimated_cost
from socap.sources.base import Counters

DAYS, HALF_HOUR = timedelta(days=3), timedelta(minutes=30)
QUIET = Growth(retweets=0, replies=0, quotes=0)


def cost(*tweets: Counters, window: timedelta = DAYS, **given: object) -> Estimate:
    options: dict[str, object] = {"poll_interval": HALF_HOUR, **given}
    return estimated_cost(tweets, window=window, **options)  # type: ignore[arg-type]


def test_no_tweets_or_no_window_cost_nothing() -> None:
    assert cost().credits == 0
    assert cost(Counters(), window=timedelta()).credits == 0


def test_counters_cost_every_tweet_at_every_poll() -> None:
    found = cost(*[Counters()] * 10)
    assert found.polls == 3 * 48 + 1
    assert found.counters == found.polls * 10 * PRICES.tweet
    assert cost(*[Counters()] * 250).counters == found.polls * 250 * PRICES.tweet


def test_a_quiet_tweet_costs_its_first_reading_and_the_sweeps() -> None:
    found = cost(Counters(), growth=QUIET)
    assert found.known == 3 * PRICES.minimum
    assert found.coming == 2 * 12 * PRICES.minimum, "replies and quotes, every six hours"


def test_what_is_there_already_is_read_once() -> None:
    found = cost(Counters(retweets=200, replies=10, quotes=4))
    assert found.known == 200 * 18 + 10 * 15 + 4 * 15


def test_a_launch_of_nine_costs_what_the_provider_s_prices_say() -> None:
    found = cost(*[Counters(retweets=40, replies=12, quotes=5)] * 9)
    assert found.credits == found.counters + found.known + found.coming
    assert 0.5 < found.dollars < 15
    assert found.dollars == pytest.approx(found.credits / 100_000)


@pytest.mark.parametrize(
    "dearer",
    [
        {"window": 2 * DAYS},
        {"poll_interval": timedelta(minutes=10)},
        {"growth": Growth(retweets=900, replies=400, quotes=90)},
        {"prices": replace(PRICES, tweet=30)},
    ],
)
def test_longer_closer_busier_or_at_higher_prices_costs_more(dearer: dict[str, object]) -> None:
    tweet = Counters(retweets=40, replies=12, quotes=5)
    assert cost(tweet, **dearer).credits > cost(tweet).credits  # type: ignore[arg-type]


def test_the_price_of_a_credit_is_a_setting() -> None:
    tweet = Counters(retweets=40)
    assert cost(tweet, credits_per_dollar=50_000).dollars == 2 * cost(tweet).dollars


@pytest.mark.parametrize(
    ("credits", "qps"),
    [(0, 0.2), (999, 0.2), (1_000, 3), (7_000, 6), (10_000, 10), (8_000_000, 20)],
)
def test_calls_per_second_follow_the_balance(credits: int, qps: float) -> None:
    assert calls_per_second(credits) == qps
