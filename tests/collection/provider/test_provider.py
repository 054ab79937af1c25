"""The provider's limits are kept by everybody together, and its troubles are waited out or told."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import connection, connections
from pytest_django import Settings

from socap.collection.models import Circuit, Usage
from socap.collection.provider.circuit import Breaker, CircuitOpen
from socap.collection.provider.client import (
    ATTEMPTS,
    MAX_RATE_LIMIT_WAIT,
    Provider,
    WorkerStopping,
    close_providers,
    configured_provider,
)
from socap.collection.provider.rate_limit import HEADROOM, RateLimiter
from socap.lib.clock import Clock
from socap.sources.base import (
    Action,
    Balance,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    SourceError,
    StatedPlace,
)
from socap.sources.registry import traits_of


class Scripted:
    """A source whose balance call fails as told, then answers."""

    traits = replace(traits_of("twitterapi_io"), name="scripted", lists={})

    def __init__(self, *errors: SourceError) -> None:
        self.errors, self.calls, self.left = list(errors), 0, 7

    def stated_place(self, username: str) -> StatedPlace:
        raise ValueError("it does not say where accounts are based")

    def balance(self) -> Balance:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return Balance(credits=self.left)

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        self.balance()
        return {}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        return Page(items=())

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        return Page(items=())

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        return Page(items=())

    def user(self, username: str) -> Profile:
        return Profile(id="1", username=username)

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        return {}

    def close(self) -> None:
        return None


def error(kind: ErrorKind, retry_after: float | None = None) -> SourceError:
    return SourceError("no", kind=kind, retry_after=retry_after)


def provider_of(
    source: Scripted, *, stopping: Callable[[], bool] = lambda: False, qps: float = 10_000
) -> Provider:
    return Provider(source, qps=qps, clock=Clock(), stopping=stopping, sleep=lambda _: None)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [ErrorKind.BROKEN, ErrorKind.NETWORK])
def test_what_passes_is_asked_again_and_what_does_not_is_told(kind: ErrorKind) -> None:
    source = Scripted(*[error(kind)] * (ATTEMPTS - 1))
    # Backoff is real time; it is kept short by answering at the last attempt.
    assert provider_of(source).balance().credits == 7
    assert source.calls == ATTEMPTS
    source = Scripted(*[error(kind)] * ATTEMPTS)
    with pytest.raises(SourceError):
        provider_of(source).balance()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [ErrorKind.GONE, ErrorKind.BAD_CURSOR])
def test_what_will_not_change_is_asked_once(kind: ErrorKind) -> None:
    source = Scripted(error(kind))
    with pytest.raises(SourceError):
        provider_of(source).balance()
    assert source.calls == 1


@pytest.mark.django_db
def test_a_429_holds_everybody_back_for_as_long_as_it_says() -> None:
    limiter = RateLimiter(Scripted.traits, 1000)
    limiter.reserve("balance")
    limiter.hold_back("balance", 5)
    assert 4 < RateLimiter(Scripted.traits, 1000).reserve("balance").wait <= 5.1


@pytest.mark.django_db
def test_unnamed_429s_in_a_row_wait_longer_each_time_and_an_answer_ends_the_row() -> None:
    limiter = RateLimiter(Scripted.traits, 1000)
    limiter.reserve("balance")
    waits = []
    for _ in range(3):
        waits.append(limiter.hold_back("balance", None))
        with connection.cursor() as cursor:
            cursor.execute("UPDATE collection_ratelimit SET held_until = now()")
    assert waits == [
        pytest.approx(1, abs=0.2),
        pytest.approx(2, abs=0.2),
        pytest.approx(4, abs=0.2),
    ]
    limiter.record_success("balance")
    assert limiter.state().refusals == 0


@pytest.mark.django_db
@pytest.mark.parametrize("named", [0.0, 0.001, None, 1.0])
def test_patience_with_429s_ends_whatever_they_say_and_however_long_calls_take(
    named: float | None,
) -> None:
    passed = 0.0

    class Slow(Scripted):
        def balance(self) -> Balance:
            nonlocal passed
            self.calls, passed = self.calls + 1, passed + 10.0  # longer than any gap
            raise error(ErrorKind.RATE_LIMITED, retry_after=named)

    source = Slow()
    provider = Provider(
        source, qps=10_000, clock=Clock(), sleep=lambda _: None, steady=lambda: passed
    )
    with pytest.raises(SourceError):
        provider.balance()
    assert source.calls <= MAX_RATE_LIMIT_WAIT / 10 + 2


@pytest.mark.django_db
def test_a_429_that_names_no_time_at_all_holds_everybody_back_longer_each_time() -> None:
    limiter = RateLimiter(Scripted.traits, 1000)
    limiter.reserve("balance")
    for refusals in range(4):
        assert limiter.hold_back("balance", 0) >= 2**refusals - 0.2


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [ErrorKind.OUT_OF_CREDITS, ErrorKind.BAD_KEY])
def test_without_credits_or_key_no_more_calls_are_made_until_it_is_tried_again(
    kind: ErrorKind,
) -> None:
    source = Scripted(error(kind))
    with pytest.raises(CircuitOpen) as opened:
        provider_of(source).balance()
    assert opened.value.until > datetime.now(UTC)
    with pytest.raises(CircuitOpen):
        provider_of(source).balance()
    assert source.calls == 1
    Circuit.objects.update(open_until=datetime.now(UTC) - timedelta(seconds=1))
    assert provider_of(source).balance().credits == 7
    assert Breaker("scripted").state().open_until is None
    assert Circuit.objects.get().times == 0


@pytest.mark.django_db
def test_a_balance_of_nothing_does_not_close_the_circuit() -> None:
    source = Scripted()
    source.left = 0
    Breaker("scripted").trip("no credits", kind=ErrorKind.OUT_OF_CREDITS)
    Circuit.objects.update(open_until=datetime.now(UTC) - timedelta(seconds=1))
    assert provider_of(source).balance().credits == 0
    assert Circuit.objects.get().times == 1


@pytest.mark.django_db
def test_a_circuit_that_trips_again_stays_open_longer() -> None:
    breaker = Breaker("scripted")
    lengths = []
    for _ in range(3):
        until = breaker.trip("no credits", kind=ErrorKind.OUT_OF_CREDITS).open_until
        assert until is not None
        lengths.append((until - datetime.now(UTC)).total_seconds())
        Circuit.objects.update(open_until=datetime.now(UTC) - timedelta(seconds=1))
    assert lengths == [
        pytest.approx(30, abs=2),
        pytest.approx(60, abs=2),
        pytest.approx(120, abs=2),
    ]


@pytest.mark.django_db
def test_a_stopping_worker_waits_for_nothing() -> None:
    source = Scripted()
    with pytest.raises(WorkerStopping):
        provider_of(source, stopping=lambda: True).balance()
    assert source.calls == 0


@pytest.mark.django_db
def test_calls_and_errors_are_counted_by_endpoint() -> None:
    provider_of(Scripted(error(ErrorKind.BROKEN))).balance()
    usage = Usage.objects.get()
    assert (usage.endpoint, usage.calls, usage.errors) == ("balance", 2, 1)


@pytest.mark.django_db
def test_no_tweet_left_of_a_batch_is_an_empty_answer_not_an_error() -> None:
    assert provider_of(Scripted(error(ErrorKind.GONE))).tweets(["1", "2"]) == {}


def test_threads_that_ask_at_once_get_one_provider_while_the_key_changes(
    settings: Settings,
) -> None:
    settings.TWITTER_API_KEY = "key"  # without one the database would be asked
    broken = list[BaseException]()

    def ask(turn: int) -> None:
        try:
            for _ in range(40):
                assert configured_provider().name == "twitterapi_io"
                if turn == 0:
                    close_providers()
        except BaseException as error:
            broken.append(error)

    threads = [threading.Thread(target=ask, args=(turn,)) for turn in range(6)]
    for thread in threads:
        thread.start()
    for change in range(20):
        settings.TWITTER_API_KEY = f"key-{change}"
    for thread in threads:
        thread.join()
    close_providers()
    assert not broken


@pytest.mark.django_db(transaction=True)
def test_workers_share_one_limit() -> None:
    qps, moments, lock = 50.0, [], threading.Lock()

    def worker() -> None:
        limiter = RateLimiter(Scripted.traits, qps)
        for _ in range(8):
            wait = limiter.reserve("balance").wait
            with lock:
                moments.append(time.monotonic() + wait)
            time.sleep(wait)
        connections.close_all()

    threads = [threading.Thread(target=worker) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gaps = [later - earlier for earlier, later in pairwise(sorted(moments))]
    assert len(moments) == 32
    # Turns are a gap apart on the database's clock; ours adds the way back, which may jitter.
    assert sum(gaps) >= 31 * HEADROOM / qps * 0.9


@pytest.mark.django_db
def test_for_somebody_who_waits_what_would_be_too_late_is_told_at_once() -> None:
    """Nobody at a page sits through a storm of 429; a job would."""
    source = Scripted(*[error(ErrorKind.RATE_LIMITED, 60)] * 9)
    with pytest.raises(SourceError):
        provider_of(source).with_deadline(5).balance()
    assert source.calls == 1
    with pytest.raises(SourceError, match="too late"):  # the others are held back, too
        provider_of(source).with_deadline(5).balance()
    assert source.calls == 1
