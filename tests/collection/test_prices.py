"""What watching a launch is said to cost before it is watched."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import Settings

from socap.collection.polling.policy import change_policy
from socap.collection.provider.prices import (
    PRICES,
    PUBLISHED,
    Estimate,
    Growth,
    estimated_cost,
    with_changes,
)
from socap.collection.provider.rate_limit import RateLimiter
from socap.collection.provider.rate_limit_status import rate_limit
from socap.sources.base import Action, Counters
from socap.sources.registry import traits_of

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


def test_prices_that_have_moved_are_set_by_name() -> None:
    dearer = with_changes(PUBLISHED, {"tweet": 20, "retweet": 25})
    assert (dearer.tweet, dearer.rows[Action.RETWEET]) == (20, 25)
    assert dearer.rows[Action.REPLY] == PUBLISHED.rows[Action.REPLY]


@pytest.mark.parametrize(
    ("credits", "limit", "words"),
    [
        (7_000, 3.0, "at most 3 of the 20 calls a second that this key allows"),
        (7_000, 20.0, ""),
        (7_000, 1000.0, "without a subscription the key allows 20"),
        (0, 3.0, ""),
        (None, 3.0, ""),
    ],
)
@pytest.mark.django_db
def test_a_limit_that_does_not_fit_is_said_in_a_sentence_with_what_to_set(
    credits: int | None, limit: float, words: str, settings: Settings
) -> None:
    change_policy(calls_per_second=limit)
    advice = rate_limit(credits).advice
    assert words in advice and bool(words) is bool(advice)
    assert not words or "“Calls a second” under Settings to 20" in advice
    settings.TWITTER_QPS_LIMIT = limit
    advice = rate_limit(credits).advice
    assert not words or "start SOCAP with TWITTER_QPS_LIMIT=20" in advice


@pytest.mark.django_db
def test_another_limit_holds_for_every_worker_from_the_next_call_on(settings: Settings) -> None:
    limiter = RateLimiter(traits_of("twitterapi_io"))
    change_policy(calls_per_second=0.01)
    limiter.reserve("balance")
    assert limiter.reserve("balance").wait > 60
    change_policy(calls_per_second=1000)
    assert limiter.state().qps == 1000
    settings.TWITTER_QPS_LIMIT = 5.0
    assert limiter.qps == 5
