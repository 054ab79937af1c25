"""What watching a launch is said to cost before it is watched."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import Settings

from socap.collection.polling.policy import change_policy
from socap.collection.provider.call_rate import call_rate
from socap.collection.provider.estimate import Estimate, Growth, estimated_cost
from socap.collection.provider.prices import Cost, Offer, Offers, offers, prices_of
from socap.collection.provider.rate_limit import RateLimiter
from socap.sources.base import Counters
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint

DAYS, HALF_HOUR = timedelta(days=3), timedelta(minutes=30)
QUIET = Growth(retweets=0, replies=0, quotes=0)
TRAITS = traits_of("twitterapi_io")
ASKED: Offers = {
    endpoint: Offer(traits=TRAITS, prices=TRAITS.prices)
    for endpoint in Endpoint
    if TRAITS.answers(endpoint)
}


def credits(cost: Cost) -> float:
    return cost.amount(TRAITS.prices.unit)


def cost(*tweets: Counters, window: timedelta = DAYS, **given: object) -> Estimate:
    options: dict[str, object] = {"poll_interval": HALF_HOUR, "offers": ASKED, **given}
    return estimated_cost(tweets, window=window, **options)  # type: ignore[arg-type]


def priced(**changes: float) -> Offers:
    prices = TRAITS.prices.changed(changes)
    return {endpoint: replace(offer, prices=prices) for endpoint, offer in ASKED.items()}


def test_no_tweets_or_no_window_cost_nothing() -> None:
    assert str(cost().total) == "nothing"
    assert cost(Counters(), window=timedelta()).total.dollars == 0


def test_counters_cost_every_tweet_at_every_poll() -> None:
    found = cost(*[Counters()] * 10)
    assert found.polls == 3 * 48 + 1
    assert credits(found.counters) == found.polls * 10 * 15
    assert credits(cost(*[Counters()] * 250).counters) == found.polls * 250 * 15


def test_a_quiet_tweet_costs_its_first_reading_and_the_sweeps() -> None:
    found = cost(Counters(), growth=QUIET)
    assert credits(found.known) == 3 * 15
    assert credits(found.upcoming) == 2 * 12 * 15, "replies and quotes, every six hours"


def test_what_is_there_already_is_read_once() -> None:
    found = cost(Counters(retweets=200, replies=10, quotes=4))
    assert credits(found.known) == 200 * 18 + 10 * 15 + 4 * 15


def test_a_launch_of_nine_costs_what_the_provider_s_prices_say() -> None:
    found = cost(*[Counters(retweets=40, replies=12, quotes=5)] * 9)
    assert 0.5 < found.total.dollars < 15
    assert found.total.dollars == pytest.approx(credits(found.total) / 100_000)
    assert str(found.total.rounded).endswith("0,000 credits")


@pytest.mark.parametrize(
    "dearer",
    [
        {"window": 2 * DAYS},
        {"poll_interval": timedelta(minutes=10)},
        {"growth": Growth(retweets=900, replies=400, quotes=90)},
        {"offers": priced(tweet=30)},
    ],
)
def test_longer_closer_busier_or_at_higher_prices_costs_more(dearer: dict[str, object]) -> None:
    tweet = Counters(retweets=40, replies=12, quotes=5)
    assert cost(tweet, **dearer).total.dollars > cost(tweet).total.dollars  # type: ignore[arg-type]


@pytest.mark.django_db
def test_the_price_of_a_credit_is_a_setting(settings: Settings) -> None:
    tweet = Counters(retweets=40)
    settings.SOCAP_CREDITS_PER_DOLLAR = 50_000
    halved = cost(tweet, offers=offers())
    assert halved.total.dollars == pytest.approx(2 * cost(tweet).total.dollars)


def test_prices_that_have_moved_are_set_by_name(settings: Settings) -> None:
    settings.SOCAP_PRICES = {"tweet": 20, "twitterapi_io.retweet": 25, "minimum": 5}
    dearer = prices_of("twitterapi_io")
    assert dearer.each(Endpoint.TWEETS) == 20 and dearer.each(Endpoint.RETWEET) == 25
    assert dearer.each(Endpoint.REPLY) == 15 and dearer.minimum == 5


@pytest.mark.parametrize(
    ("endpoint", "rows", "each"),
    [
        (Endpoint.TWEETS, 1, 15), (Endpoint.TWEETS, 100, 15), (Endpoint.RETWEET, 100, 18),
        (Endpoint.REPLY, 20, 15), (Endpoint.QUOTE, 20, 15), (Endpoint.LIKE, 100, 0),
        (Endpoint.USER, 1, 18), (Endpoint.USERS, 99, 18), (Endpoint.USERS, 100, 1),
        (Endpoint.FOLLOWINGS, 200, 1), (Endpoint.FOLLOWINGS, 199, 2),
        (Endpoint.FOLLOWINGS, 100, 2), (Endpoint.FOLLOWINGS, 99, 3), (Endpoint.FOLLOWINGS, 1, 3),
    ],
)  # fmt: skip
def test_what_a_row_costs_depends_on_how_many_are_asked_for_at_once(
    endpoint: Endpoint, rows: int, each: int
) -> None:
    assert TRAITS.prices.each(endpoint, rows) == each
    assert TRAITS.prices.minimum == 15


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
    advice = call_rate(credits, TRAITS).advice
    assert words in advice and bool(words) is bool(advice)
    assert not words or "“Calls a second” under Settings to 20" in advice
    settings.TWITTER_QPS_LIMIT = limit
    advice = call_rate(credits, TRAITS).advice
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
