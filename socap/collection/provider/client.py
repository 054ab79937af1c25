"""The provider client: rate limited, counted, with retries for transient errors.

call ── credentials unreadable ────> CircuitOpen    (the job waits, no retry used)
     ── circuit open ──────────────> CircuitOpen    (the same)
     ── rate limit wait too long ──> SourceError    (the same)
     ── 429 ── pause all callers ──> retried up to MAX_RATE_LIMIT_WAIT, then SourceError
     ── broken, network ───────────> retried ATTEMPTS times, then SourceError
     ── credits, key ── trip ──────> CircuitOpen
     ── gone, bad cursor ──────────> SourceError
"""

import math
import threading
import time
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from django.conf import settings
from django.db import connection

from socap.collection.provider.circuit import Breaker, CircuitOpen, CircuitState
from socap.collection.provider.credentials import (
    CredentialValue,
    known_credentials,
    unreadable_message,
    values_of,
)
from socap.collection.provider.rate_limit import LONGEST_CALL, RateLimiter, Turn, WindowFull
from socap.collection.provider.source_urls import source_url
from socap.lib.clock import Clock
from socap.lib.time_limit import time_limit
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
from socap.sources.registry import open_source
from socap.sources.source import Source
from socap.sources.traits import LimitSeen

ATTEMPTS = 4
FIRST_BACKOFF = 0.5  # seconds, doubled each time
MAX_RATE_LIMIT_WAIT = 90.0  # seconds since the first 429 of a call before its job is requeued
# Longer waits are spent in the queue, where they occupy no thread.
LONGEST_WAIT = 15.0
# A turn missed by more seconds (the process was suspended) may belong to another caller by now.
MAX_LATENESS = 5.0
# How often jobs check whether the credentials have been fixed.
UNUSABLE_PAUSE = timedelta(minutes=1)
TOO_LATE = "the provider is busy and would respond too late"
# Time limit for all calls of one page or API request.
INTERACTIVE_SECONDS = 8.0

Answer = TypeVar("Answer")
# Open providers by name, with their URL and credentials; shared by all threads.
_opened: "dict[str, tuple[tuple[str, tuple[CredentialValue, ...]], Provider]]" = {}
_opening = threading.Lock()
# Rate limit headers seen so far in the current call of this thread.
_seen: ContextVar[list[LimitSeen] | None] = ContextVar("seen", default=None)


class WorkerStopping(Exception):
    """The worker is stopping; the job is requeued unchanged."""


class Provider:
    """A `Source` behind the shared limits. `stopping` is checked while waiting."""

    def __init__(
        self,
        source: Source,
        *,
        qps: float | None,
        clock: Clock,
        stopping: Callable[[], bool] = lambda: False,
        sleep: Callable[[float], None] = time.sleep,
        steady: Callable[[], float] = time.monotonic,
        until: float | None = None,
        unusable: str = "",
    ) -> None:
        self.source, self.clock = source, clock
        self.name = source.traits.name
        self.rate_limiter, self.breaker = RateLimiter(source.traits, qps), Breaker(self.name)
        self._stopping, self._sleep, self._steady = stopping, sleep, steady
        self._until = until  # monotonic time
        self._unusable = unusable  # why no call is possible until an operator acts, or ''

    def with_stop_check(self, stopping: Callable[[], bool]) -> "Provider":
        """Returns the same provider, which raises `WorkerStopping` when asked to stop."""
        return Provider(
            self.source,
            qps=self.rate_limiter.fixed,
            clock=self.clock,
            stopping=stopping,
            sleep=self._sleep,
            steady=self._steady,
            unusable=self._unusable,
        )

    def with_deadline(self, seconds: float) -> "Provider":
        """Returns the same provider with a time limit for all its calls together.

        Calls that would be late raise `SourceError`.
        """
        return Provider(
            self.source,
            qps=self.rate_limiter.fixed,
            clock=self.clock,
            stopping=self._stopping,
            sleep=self._sleep,
            steady=self._steady,
            until=self._steady() + seconds,
            unusable=self._unusable,
        )

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        try:
            return self._ask("tweets", lambda: self.source.tweets(ids), len)
        except SourceError as error:
            if error.kind is not ErrorKind.GONE:
                raise
            return {}  # none of them exists any more

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        return self._ask(
            action.value,
            lambda: self.source.engagements(action, tweet_id, cursor=cursor, since=since),
            lambda page: len(page.items),
        )

    def followings(self, username: str, *, cursor: str | None) -> Page[Profile]:
        return self._ask(
            "followings",
            lambda: self.source.followings(username, cursor=cursor),
            lambda page: len(page.items),
        )

    def user(self, username: str) -> Profile:
        return self._ask("user", lambda: self.source.user(username), lambda _: 1)

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        return self._ask("users", lambda: self.source.users(ids), len)

    def balance(self) -> Balance:
        """Returns the balance. Free of charge, so success with nothing left closes no circuit."""
        return self._ask(
            "balance",
            self.source.balance,
            lambda _: 0,
            closes_circuit=lambda left: left.credits > 0,
        )

    def _ask(
        self,
        endpoint: str,
        call: Callable[[], Answer],
        rows: Callable[[Answer], int],
        *,
        closes_circuit: Callable[[Answer], bool] = lambda _: True,
    ) -> Answer:
        failures, refused_at = 0, None
        while True:
            self._check()
            turn, seen = self._wait_for_turn(endpoint), list[LimitSeen]()
            try:
                answer = self._make_call(call, turn, seen)
            except SourceError as error:
                _count(self.name, endpoint, errors=1)
                if error.closes_provider:
                    tripped = self.breaker.trip(str(error), kind=error.kind)
                    raise CircuitOpen(tripped) from error
                if error.kind is ErrorKind.RATE_LIMITED:
                    pause = self.rate_limiter.hold_back(endpoint, error.retry_after, seen)
                    refused_at = self._steady() if refused_at is None else refused_at
                    waited = self._steady() + pause - refused_at
                    if waited > MAX_RATE_LIMIT_WAIT or pause > min(LONGEST_WAIT, self._left()):
                        raise _busy_error(str(error), pause) from error
                    continue
                failures += 1
                final = error.kind in (ErrorKind.GONE, ErrorKind.BAD_CURSOR)
                if final or failures >= ATTEMPTS or self._left() <= 0:
                    raise
                self._pause(FIRST_BACKOFF * 2 ** (failures - 1))
            else:
                _count(self.name, endpoint, rows=rows(answer))
                self.rate_limiter.record_success(endpoint)
                if closes_circuit(answer):
                    self.breaker.close()
                return answer

    def _check(self) -> None:
        """Raises `CircuitOpen` while no call can succeed."""
        if self._unusable:
            again = datetime.now(UTC) + UNUSABLE_PAUSE
            raise CircuitOpen(CircuitState(open_until=again, reason=self._unusable))
        self.breaker.check()

    def _wait_for_turn(self, endpoint: str) -> Turn:
        """Waits for a turn to make this call."""
        while True:
            try:
                patience = min(LONGEST_WAIT, max(0.0, self._left()))
                turn = self.rate_limiter.reserve(endpoint, patience=patience)
            except WindowFull as full:
                message = str(full) if self._until is None else f"{TOO_LATE}: {full}"
                raise _busy_error(message, full.wait) from full
            due = self._steady() + turn.wait
            try:
                self._pause(turn.wait)
            except (SourceError, WorkerStopping):
                self.rate_limiter.give_back(turn)
                raise
            if self._steady() <= due + MAX_LATENESS:
                return turn
            self.rate_limiter.give_back(turn)

    def _make_call(self, call: Callable[[], Answer], turn: Turn, seen: list[LimitSeen]) -> Answer:
        """Makes the call, and shares the rate limit headers collected in `seen` with all workers."""
        token = _seen.set(seen)
        try:
            with time_limit(min(self._left(), LONGEST_CALL.total_seconds())):
                return call()
        finally:
            _seen.reset(token)
            self.rate_limiter.end(turn)
            for limit in seen:
                self.rate_limiter.record_headers(limit, turn)

    def _left(self) -> float:
        return math.inf if self._until is None else self._until - self._steady()

    def _pause(self, seconds: float) -> None:
        """Waits; raises `WorkerStopping` when asked to stop, `SourceError` if it would be too late."""
        if seconds > max(0.0, self._left()):
            raise SourceError(TOO_LATE, kind=ErrorKind.NETWORK)
        while True:
            if self._stopping():
                raise WorkerStopping
            if seconds <= 0:
                return
            slice_ = min(seconds, 0.25)
            self._sleep(slice_)
            seconds -= slice_


def record_limit(seen: LimitSeen) -> None:
    """Collects rate limit headers; passed to sources as `on_limits`."""
    if (so_far := _seen.get()) is not None:
        so_far.append(seen)


def configured_provider(name: str = "") -> Provider:
    """Returns the provider for the current settings and credentials, reopened when they change.

    The default is the first one in SOCAP_SOURCE.
    """
    name = name or settings.SOCAP_SOURCES[0]
    wanted = (source_url(name), known_credentials(name))
    with _opening:
        if (found := _opened.get(name)) is not None and found[0] == wanted:
            return found[1]
        url, known = wanted
        source = open_source(name, url=url, credentials=values_of(known), on_limits=record_limit)
        provider = Provider(
            source, qps=None, clock=settings.SOCAP_CLOCK, unusable=unreadable_message(known)
        )
        _opened[name] = wanted, provider  # callers that still use the previous one may go on
        return provider


def close_providers() -> None:
    """Closes all providers' connections; the next call opens them again."""
    with _opening:
        while _opened:
            _opened.popitem()[1][1].source.close()


def _busy_error(message: str, seconds: float) -> SourceError:
    """Returns an error that makes the job wait in the queue without using a retry."""
    return SourceError(message, kind=ErrorKind.RATE_LIMITED, retry_after=seconds)


def _count(provider: str, endpoint: str, *, errors: int = 0, rows: int = 0) -> None:
    hour = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_usage AS u (provider, hour, endpoint, calls, errors, rows)
               VALUES (%s, %s, %s, 1, %s, %s)
               ON CONFLICT (provider, hour, endpoint) DO UPDATE SET calls = u.calls + 1,
                   errors = u.errors + excluded.errors, rows = u.rows + excluded.rows""",
            [provider, hour, endpoint, errors, rows],
        )
