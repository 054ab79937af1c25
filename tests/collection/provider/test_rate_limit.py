"""Several windows at once, of an endpoint and of all together, are kept whatever the workers do."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import connections
from pytest_django import Settings

from socap.collection.health.clock_watch import check_clock
from socap.collection.health.status import JobStatus, jobs
from socap.collection.models import ClockState, CountedCall
from socap.collection.provider.client import (
    LONGEST_WAIT,
    close_providers,
)
from socap.collection.provider.rate_limit import Turn, WindowFull
from socap.collection.queue.job_queue import queue_list_job
from socap.collection.queue.workers import run_jobs
from socap.sources.base import (
    Action,
    Balance,
    Post,
)
from socap.sources.registry import SOURCES
from socap.sources.traits import Endpoint, RateWindow
from tests.builders import a_campaign
from tests.collection.provider.windowed_provider import (
    TRAITS,
    Answering,
    limiter,
    seconds_pass,
    seen,
    take,
)

pytestmark = pytest.mark.django_db


def test_of_75_calls_in_15_minutes_all_are_made_at_once_and_not_one_more() -> None:
    take(Endpoint.RETWEET, 75)
    with pytest.raises(WindowFull) as full:
        limiter().reserve(Endpoint.RETWEET, patience=800)
    assert full.value.wait == pytest.approx(900, abs=5)
    seconds_pass(890)
    assert limiter().reserve(Endpoint.RETWEET, patience=15).wait == pytest.approx(10, abs=5)
    seconds_pass(15)
    take(Endpoint.RETWEET, 70)


def test_a_full_window_stops_its_own_endpoint_alone() -> None:
    take(Endpoint.RETWEET, 75)
    take(Endpoint.FOLLOWINGS, 3)
    assert limiter().reserve(Endpoint.QUOTE, patience=0).wait == 0
    assert limiter().reserve(Endpoint.REPLY, patience=0).wait == 0
    assert [name for name, _ in limiter().state().closed] == ["followings", "retweet"]


def test_a_call_keeps_its_place_until_the_window_has_passed_after_its_end() -> None:
    """The provider may have counted it at any moment until then."""
    found = limiter()
    turns = [found.reserve(Endpoint.FOLLOWINGS) for _ in range(3)]
    seconds_pass(10)
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.FOLLOWINGS, patience=0)
    found.end(turns[0])
    assert found.reserve(Endpoint.FOLLOWINGS).wait == pytest.approx(10, abs=1)


def test_the_place_of_a_worker_that_died_is_free_again_when_its_call_must_have_ended() -> None:
    for _ in range(3):
        limiter().reserve(Endpoint.FOLLOWINGS)
    seconds_pass(99)
    with pytest.raises(WindowFull):
        limiter().reserve(Endpoint.FOLLOWINGS, patience=0)
    seconds_pass(2)
    assert limiter().reserve(Endpoint.FOLLOWINGS, patience=0).wait == 0


def test_a_turn_that_is_given_back_was_never_taken() -> None:
    found = limiter()
    for _ in range(9):
        found.give_back(found.reserve(Endpoint.FOLLOWINGS))
    take(Endpoint.FOLLOWINGS, 3)


def test_an_endpoint_keeps_its_short_window_beside_its_long_one() -> None:
    began = [time.monotonic() + limiter().reserve(Endpoint.QUOTE).wait for _ in range(4)]
    assert [later - earlier for earlier, later in pairwise(began)] == [
        pytest.approx(1.08 / 5, abs=0.1)
    ] * 3


def test_a_window_of_all_endpoints_together_counts_every_call() -> None:
    traits = replace(TRAITS, shared_windows=(RateWindow(calls=4, seconds=60),))
    take(Endpoint.RETWEET, 2, traits)
    take(Endpoint.REPLY, 2, traits)
    with pytest.raises(WindowFull):
        limiter(traits).reserve(Endpoint.USER, patience=15)


def test_calls_of_long_ago_are_forgotten() -> None:
    take(Endpoint.RETWEET, 5)
    seconds_pass(3 * 3600)
    take(Endpoint.RETWEET, 1)
    assert CountedCall.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_threads_that_ask_at_once_never_take_one_place_twice() -> None:
    def worker(_: int) -> int:
        taken = 0
        try:
            while True:
                limiter().reserve(Endpoint.RETWEET, patience=0)
                taken += 1
        except WindowFull:
            return taken
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(worker, range(8))) == 75


# --- what headers say ----------------------------------------------------------------------------


@pytest.fixture
def clock_set_back() -> float:
    """By an hour: what was written before lies an hour ahead."""
    take(Endpoint.RETWEET, 75)
    limiter().record_headers(seen(0), Turn("quote", 0))
    limiter().hold_back(Endpoint.QUOTE, 300)
    ClockState.objects.create(seen_at=datetime.now(UTC) + timedelta(hours=1))
    seconds_pass(-3600)
    return 3600


def test_with_the_clock_set_back_windows_end_as_they_would_have(clock_set_back: float) -> None:
    assert check_clock() is not None
    with pytest.raises(WindowFull) as full:
        limiter().reserve(Endpoint.RETWEET, patience=0)
    assert full.value.wait == pytest.approx(900, abs=10)
    with pytest.raises(WindowFull) as held:
        limiter().reserve(Endpoint.QUOTE, patience=0)
    assert held.value.wait == pytest.approx(300, abs=10)


def test_a_moment_that_no_clock_of_today_can_have_named_stops_nobody() -> None:
    take(Endpoint.RETWEET, 75)
    limiter().hold_back(Endpoint.QUOTE, 300)
    seconds_pass(-3 * 3600)
    assert limiter().reserve(Endpoint.RETWEET, patience=0).wait == 0
    assert limiter().reserve(Endpoint.QUOTE, patience=LONGEST_WAIT).wait == 0


class Empty(Answering):
    """As it is registered: every list is there and empty, which takes five calls to believe."""

    traits = replace(TRAITS, windows={Endpoint.RETWEET: (RateWindow(calls=15, seconds=900),)})

    def __init__(self, **_: object) -> None:
        super().__init__()

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        return {}

    def balance(self) -> Balance:
        return Balance(credits=1)

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.django_db(transaction=True)
def test_jobs_wait_in_the_queue_for_a_full_window_while_other_lists_go_on(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, empty_queue: None
) -> None:
    monkeypatch.setitem(SOURCES, "windowed", Empty)
    settings.SOCAP_SOURCES = ("windowed",)
    ids = ["101", "102", "103", "104", "105"]
    a_campaign(ids, now=datetime.now(UTC))
    for tweet_id in ids:
        queue_list_job(tweet_id, Action.RETWEET)
        queue_list_job(tweet_id, Action.QUOTE)
    began = time.monotonic()
    done = run_jobs(max_jobs=30, concurrency=1)
    assert time.monotonic() - began < LONGEST_WAIT
    assert (done.waiting, done.failed) == (2, 0)
    assert len([job for job in jobs(status=JobStatus.COMPLETED) if job.type == "quotes"]) == 5
    waiting = jobs(status=JobStatus.PENDING)
    assert [job.type for job in waiting] == ["retweets"] * 2
    for job in waiting:
        assert job.retry_count == 0 and job.run_at is not None
        in_seconds = (job.run_at - datetime.now(UTC)).total_seconds()
        assert in_seconds == pytest.approx(900, abs=20)
    close_providers()
