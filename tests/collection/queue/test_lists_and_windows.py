"""Lists that a provider's full window cannot serve wait for its next one, the most valuable first."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from socap.collection.provider.client import close_providers
from socap.collection.provider.rate_limit import RateLimiter, WindowFull
from socap.collection.queue.job_queue import queue_list_job
from socap.collection.queue.jobs import LIST_JOB
from socap.sources.base import Action
from socap.sources.registry import traits_of
from socap.sources.traits import LimitSeen
from socap.sources.x_api_v2_traits import QUOTES, RETWEETS, SEARCH
from tests.collection.provider.windowed_provider import seconds_pass
from tests.collection.queue.test_jobs import in_turn

pytestmark = pytest.mark.django_db

# Posted just now, so that X searches for what happens to them.
POSTED = (int(datetime.now(UTC).timestamp() * 1000) - 1_288_834_974_657) << 22
TWEET, *OTHERS = (str(POSTED + number) for number in range(3))


@pytest.fixture(autouse=True)
def only_x_api(settings: Settings) -> Iterator[None]:
    settings.SOCAP_SOURCES, settings.X_BEARER_TOKEN = ("x_api_v2",), "demo"
    close_providers()
    yield
    close_providers()


def limiter() -> RateLimiter:
    return RateLimiter(traits_of("x_api_v2"))


def full(window: str, *, resets_in: float = 600) -> datetime:
    """As the headers of a call say; returns when calls are made again."""
    found = limiter()
    turn = found.reserve(window, patience=0)
    resets_at = (datetime.now(UTC) + timedelta(seconds=resets_in)).replace(microsecond=0)
    seen = LimitSeen(endpoint=window, limit=75, remaining=0, resets_at=resets_at)
    found.record_headers(seen, turn)
    found.end(turn)
    opening = found.opens_at(window)
    assert opening is not None and resets_at <= opening <= resets_at + timedelta(seconds=2)
    return opening


def starts(action: Action) -> list[datetime | None]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT scheduled_at FROM procrastinate_jobs WHERE task_name = %s ORDER BY id",
            [LIST_JOB[action].task_name],
        )
        return [at for (at,) in cursor.fetchall()]


def test_lists_wait_for_the_next_window_in_the_order_of_their_worth() -> None:
    opening = full(QUOTES)
    for tweet, worth in zip((TWEET, *OTHERS), (0.0002, 0.002, 0.0009), strict=True):
        assert queue_list_job(tweet, Action.QUOTE, worth)
    assert starts(Action.QUOTE) == [opening] * 3
    first, second, third = OTHERS[0], OTHERS[1], TWEET
    assert [tweet for tweet, _ in in_turn()] == [first, second, third]
    assert not queue_list_job(TWEET, Action.QUOTE, 0.05), "it waits already, and moves up"
    assert [tweet for tweet, _ in in_turn()] == [third, first, second]
    assert starts(Action.QUOTE) == [opening] * 3
    with pytest.raises(WindowFull):
        limiter().reserve(QUOTES, patience=0)
    seconds_pass(700)
    assert limiter().opens_at(QUOTES) is None
    limiter().reserve(QUOTES, patience=0)


def test_what_another_window_serves_is_not_held_up() -> None:
    full(QUOTES)
    queue_list_job(TWEET, Action.REPLY)
    assert starts(Action.REPLY) == [None]
    full(RETWEETS)
    queue_list_job(TWEET, Action.RETWEET)
    assert starts(Action.RETWEET) == [None], "they can be searched for"
    opening = full(SEARCH, resets_in=300)
    queue_list_job(OTHERS[0], Action.RETWEET)
    assert starts(Action.RETWEET) == [None, opening], "the window that opens first"


def test_a_window_that_opens_in_a_moment_is_waited_for_by_the_worker() -> None:
    full(QUOTES, resets_in=5)
    queue_list_job(TWEET, Action.QUOTE)
    assert starts(Action.QUOTE) == [None]


def test_a_provider_without_windows_is_not_asked_about_them(settings: Settings) -> None:
    settings.SOCAP_SOURCES = ("twitterapi_io",)
    queue_list_job(TWEET, Action.QUOTE)
    assert starts(Action.QUOTE) == [None]
