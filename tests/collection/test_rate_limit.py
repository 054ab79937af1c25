"""Several windows at once, of an endpoint and of all together, are kept whatever the workers do."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import connection, connections
from pytest_django import Settings

from socap.collection.health.clock_watch import check_clock
from socap.collection.health.status import JobStatus, jobs
from socap.collection.models import ClockState, CountedCall, RateLimit
from socap.collection.provider.client import (
    LONGEST_WAIT,
    Provider,
    WorkerStopping,
    close_providers,
    record_limit,
)
from socap.collection.provider.rate_limit import RateLimiter, Turn, WindowFull
from socap.collection.queue.tasks import queue_list_job
from socap.collection.queue.workers import run_jobs
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
)
from socap.sources.registry import SOURCES, traits_of
from socap.sources.traits import Endpoint, LimitSeen, RateWindow, Traits
from tests.builders import a_campaign

pytestmark = pytest.mark.django_db

QUARTER = RateWindow(calls=75, seconds=900)
TRAITS = replace(
    traits_of("twitterapi_io"),
    name="windowed",
    account_rates=(),
    windows={
        Endpoint.RETWEET: (QUARTER,),
        Endpoint.QUOTE: (QUARTER, RateWindow(calls=5, seconds=1)),
        Endpoint.FOLLOWINGS: (RateWindow(calls=3, seconds=10),),
    },
)


def limiter(traits: Traits = TRAITS) -> RateLimiter:
    return RateLimiter(traits)


def take(endpoint: Endpoint, calls: int, traits: Traits = TRAITS) -> list[Turn]:
    """So many calls that are over at once."""
    found = limiter(traits)
    turns = [found.reserve(endpoint, patience=0) for _ in range(calls)]
    for turn in turns:
        found.end(turn)
    return turns


def seconds_pass(seconds: float) -> None:
    """For the database, by moving everything that it knows."""
    with connection.cursor() as cursor:
        for column in ("next_at", "held_until", "resets_at", "told_since"):
            cursor.execute(
                f"UPDATE collection_ratelimit SET {column} = {column} - %s * interval '1 s'",
                [seconds],
            )
        cursor.execute(
            """UPDATE collection_countedcall SET
                   reserved_at = reserved_at - %(by)s * interval '1 s',
                   ended_at = ended_at - %(by)s * interval '1 s'""",
            {"by": seconds},
        )


def seen(
    remaining: int, *, resets_in: float = 600, limit: int = 75, at: Endpoint = Endpoint.RETWEET
) -> LimitSeen:
    resets_at = datetime.now(UTC) + timedelta(seconds=resets_in)
    return LimitSeen(endpoint=at, limit=limit, remaining=remaining, resets_at=resets_at)


class Answering:
    """A source whose answers carry headers, or are refused, as told."""

    traits = TRAITS

    def __init__(self, *answers: LimitSeen | SourceError | None) -> None:
        self.answers, self.asked = list(answers), list[str]()

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        self.asked.append(action.value)
        return self._answer(Page(items=()))

    def followings(self, username: str, *, cursor: str | None) -> Page[Profile]:
        self.asked.append("followings")
        return self._answer(Page(items=()))

    def _answer(self, page: Page) -> Page:  # type: ignore[type-arg]
        while self.answers:
            match self.answers.pop(0):
                case LimitSeen() as limit:
                    record_limit(limit)
                case SourceError() as error:
                    raise error
                case None:
                    break
        return page


def asked_by(source: Answering, **known: object) -> Provider:
    return Provider(source, qps=None, clock=Clock(), sleep=lambda _: None, **known)  # type: ignore[arg-type]


def ask(provider: Provider, action: Action = Action.RETWEET) -> None:
    provider.engagements(action, "1", cursor=None, since=None)


# --- what we count ourselves ---------------------------------------------------------------------


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


def test_headers_take_places_away_that_somebody_else_has_used() -> None:
    provider = asked_by(Answering(seen(2)))
    for _ in range(3):
        ask(provider)
    with pytest.raises(SourceError) as refused:
        ask(provider)
    assert refused.value.kind is ErrorKind.RATE_LIMITED
    assert refused.value.retry_after == pytest.approx(600, abs=5)
    ask(provider, Action.REPLY)
    seconds_pass(602)
    ask(provider)


def test_headers_never_give_places_that_we_have_used_ourselves() -> None:
    take(Endpoint.RETWEET, 74)
    provider = asked_by(Answering(seen(500, limit=500), seen(499, limit=500)))
    ask(provider)
    with pytest.raises(SourceError):
        ask(provider)


def test_calls_under_way_may_not_be_in_what_headers_say() -> None:
    found = limiter()
    under_way = [found.reserve(Endpoint.RETWEET) for _ in range(3)]
    turn = found.reserve(Endpoint.RETWEET)
    found.end(turn)
    found.record_headers(seen(5), turn)
    for _ in range(2):
        found.reserve(Endpoint.RETWEET, patience=0)
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.RETWEET, patience=0)
    found.end(under_way[0])  # after the headers were written: it proves nothing
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.RETWEET, patience=0)


def test_headers_of_an_older_call_that_come_late_change_nothing() -> None:
    found = limiter()
    older, newer = found.reserve(Endpoint.RETWEET), found.reserve(Endpoint.RETWEET)
    found.end(newer)
    found.record_headers(seen(1), newer)
    found.end(older)
    found.record_headers(seen(50), older)
    assert RateLimit.objects.get(endpoint="retweet").remaining == 1


def test_headers_hold_for_an_endpoint_whose_window_nobody_has_told_us() -> None:
    provider = asked_by(Answering(seen(1, at=Endpoint.REPLY), None, seen(0, at=Endpoint.REPLY)))
    ask(provider, Action.REPLY)
    ask(provider, Action.REPLY)
    with pytest.raises(SourceError):
        ask(provider, Action.REPLY)
    ask(provider, Action.LIKE)
    seconds_pass(602)
    ask(provider, Action.REPLY)
    assert CountedCall.objects.filter(endpoint="reply").count() == 2, "all after the first"


@pytest.mark.parametrize("resets_in", [-5, 0, 10 * 365 * 86400])
def test_a_reset_that_makes_no_sense_stops_nobody_for_long(resets_in: float) -> None:
    provider = asked_by(Answering(seen(0, resets_in=resets_in)))
    ask(provider)
    seconds_pass(2 * 3600 + 1)
    ask(provider)


# --- what a 429 says -----------------------------------------------------------------------------


def a_429(retry_after: float | None = None) -> SourceError:
    return SourceError("too many", kind=ErrorKind.RATE_LIMITED, retry_after=retry_after)


def test_a_429_with_a_reset_holds_its_endpoint_back_until_then() -> None:
    provider = asked_by(Answering(seen(0, resets_in=300), a_429()))
    with pytest.raises(SourceError) as refused:
        ask(provider)
    assert refused.value.retry_after == pytest.approx(301, abs=5)
    with pytest.raises(SourceError, match="until"):
        ask(provider)
    ask(provider, Action.QUOTE)
    assert provider.source.asked == ["retweet", "quote"]  # type: ignore[attr-defined]


def test_a_429_of_a_provider_without_windows_of_its_endpoints_holds_all_back() -> None:
    source = Answering(a_429(300))
    source.traits = replace(TRAITS, windows={}, shared_windows=(RateWindow(calls=9, seconds=60),))
    provider = asked_by(source)
    for action in (Action.RETWEET, Action.QUOTE):
        with pytest.raises(SourceError) as refused:
            ask(provider, action)
        assert refused.value.retry_after == pytest.approx(300, abs=5)
    assert source.asked == ["retweet"]


def test_an_unnamed_429_is_waited_out_and_asked_again() -> None:
    source = Answering(a_429(), a_429())
    ask(asked_by(source))
    assert source.asked == ["retweet"] * 3


# --- whoever waits -------------------------------------------------------------------------------


def test_nobody_at_a_page_waits_for_a_window() -> None:
    take(Endpoint.FOLLOWINGS, 3)
    provider = asked_by(Answering())
    with pytest.raises(SourceError, match="too late"):
        provider.with_deadline(4).followings("ann", cursor=None)
    assert CountedCall.objects.count() == 3


def test_a_worker_that_stops_while_it_waits_gives_its_place_back() -> None:
    take(Endpoint.FOLLOWINGS, 3)
    with pytest.raises(WorkerStopping):
        asked_by(Answering(), stopping=lambda: True).followings("ann", cursor=None)
    assert CountedCall.objects.count() == 3


def test_a_turn_that_a_process_has_slept_through_is_not_used() -> None:
    """A machine that was suspended, say: by now the place is counted for somebody else."""
    moments = iter([0.0, 60.0, 60.0, 60.0])
    source = Answering()
    asked_by(source, steady=lambda: next(moments)).followings("ann", cursor=None)
    assert source.asked == ["followings"]
    assert CountedCall.objects.count() == 1


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
    """As it is registered: every list is there and empty, which takes ten calls to believe."""

    traits = replace(TRAITS, windows={Endpoint.RETWEET: (RateWindow(calls=30, seconds=900),)})

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
