"""Providers' prices, as settings change them, and what calls cost."""

import pytest
from pytest_django import Settings

from socap.collection.polling.policy import change_policy
from socap.collection.provider.call_rate import call_rate
from socap.collection.provider.price_tables import prices_of
from socap.collection.provider.prices import Offer, Offers
from socap.collection.provider.rate_limit import RateLimiter
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint

TRAITS = traits_of("twitterapi_io")
ASKED: Offers = {
    endpoint: Offer(traits=TRAITS, prices=TRAITS.prices)
    for endpoint in Endpoint
    if TRAITS.answers(endpoint)
}


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
