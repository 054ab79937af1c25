"""The provider client: rate limited, counted, with retries for transient errors.

call ── credentials unreadable ────> CircuitOpen    (the job waits, no retry used)
     ── circuit open ──────────────> CircuitOpen    (the same)
     ── rate limit wait too long ──> SourceError    (the same)
     ── 429 ── pause all callers ──> retried up to MAX_RATE_LIMIT_WAIT, then SourceError
     ── broken, network ───────────> retried ATTEMPTS times, then SourceError
     ── credits, key ── trip ──────> CircuitOpen
     ── gone, bad cursor, permission > SourceError
"""

import math
import threading
import time
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction

from socap.campaigns.readings import first_of_thread
from socap.collection.provider.charges import ids_on, record_call
from socap.collection.provider.circuit import (
    CLOSING,
    Breaker,
    CircuitOpen,
    CircuitState,
    closed_by,
)
from socap.collection.provider.configured_providers import source_url
from socap.collection.provider.credentials import (
    CredentialValue,
    known_credentials,
    unreadable_message,
    values_of,
)
from socap.collection.provider.metering import Meter, charge_for
from socap.collection.provider.outages import FAILURES, record_failure, record_success
from socap.collection.provider.rate_limit import (
    LONGEST_CALL,
    RateLimiter,
    Turn,
    WindowFull,
    WindowUnknown,
)
from socap.collection.provider.rate_limit_answers import collecting_limits
from socap.collection.provider.rate_limit_answers import record_limit as record_limit
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
    StatedPlace,
)
from socap.sources.registry import open_source
from socap.sources.source import RoutedSource, Source
from socap.sources.traits import Endpoint, LimitSeen

ATTEMPTS = 4
FIRST_BACKOFF = 0.5  # seconds, doubled each time
MAX_RATE_LIMIT_WAIT = 90.0  # seconds since the first 429 of a call before its job is requeued
# Longer waits are spent in the queue, where they occupy no thread.
LONGEST_WAIT = 15.0
# A turn missed by more seconds (the process was suspended) may belong to another caller by now.
MAX_LATENESS = 5.0
# How often jobs check whether the credentials have been fixed.
UNUSABLE_PAUSE = timedelta(minutes=1)
# While another call finds out how many a window allows.
UNKNOWN_PAUSE = 2.0
TOO_LATE = "the provider is busy and would respond too late"
# Time limit for all calls of one page or API request.
INTERACTIVE_SECONDS = 8.0

# Asking again at once cannot help.
FINAL = (ErrorKind.GONE, ErrorKind.BAD_CURSOR, ErrorKind.NO_ACCESS, ErrorKind.PERMISSION)

Answer = TypeVar("Answer")
# Open providers by name, with their URL and credentials; shared by all threads.
_opened: "dict[str, tuple[tuple[str, tuple[CredentialValue, ...]], Provider]]" = {}
_opening = threading.Lock()


class WorkerStopping(Exception):
    """The worker is stopping; the job is requeued unchanged."""


class Provider:
    """A `Source` behind the shared limits. `stopping` is checked while waiting.

    Calls about tweets are paid for by `meter`, if there is one.
    """

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
        on_trial: bool = False,
        meter: Meter | None = None,
    ) -> None:
        self.source, self.clock, self.name = source, clock, source.traits.name
        self.rate_limiter = RateLimiter(source.traits, qps)
        self.breaker = Breaker(source.traits.circuit or self.name)
        self._stopping, self._sleep, self._steady = stopping, sleep, steady
        self._until = until  # monotonic time
        self._on_trial = on_trial
        self.spent = 0.0  # by this object, in the provider's unit
        self._unusable = unusable  # why no call is possible until an operator acts, or ''
        self._meter = meter

    def with_stop_check(self, stopping: Callable[[], bool]) -> "Provider":
        """Returns the same provider, which raises `WorkerStopping` when asked to stop."""
        return self._changed(stopping=stopping)

    def with_deadline(self, seconds: float) -> "Provider":
        """Returns the same provider with a time limit for all its calls together.

        Calls that would be late raise `SourceError`.
        """
        return self._changed(until=self._steady() + seconds)

    def on_trial(self) -> "Provider":
        """Returns the same provider, tried in place of another that would answer.

        A call that fails raises `CircuitOpen`, so that its job goes to the other one at once.
        """
        return self._changed(on_trial=True)

    def with_meter(self, meter: Meter) -> "Provider":
        """Returns the same provider, whose calls about tweets are paid for by `meter`."""
        return self._changed(meter=meter)

    def _changed(self, **changes: Any) -> "Provider":
        known = {
            "qps": self.rate_limiter.fixed,
            "clock": self.clock,
            "stopping": self._stopping,
            "sleep": self._sleep,
            "steady": self._steady,
            "until": self._until,
            "unusable": self._unusable,
            "on_trial": self._on_trial,
            "meter": self._meter,
        }
        return Provider(self.source, **(known | changes))

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        try:
            return self._ask(
                Endpoint.TWEETS,
                lambda _: self.source.tweets(ids),
                lambda found: [post.id for post in found.values() if post.text or post.author],
                about=ids,
                most=len(ids),
            )
        except SourceError as error:
            if error.kind is not ErrorKind.GONE:
                raise
            return {}  # none of them exists any more

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        source = self.source
        routes: Sequence[str] = ()
        if isinstance(source, RoutedSource):
            now = self.clock.now()
            routes = source.routes(action, tweet_id, cursor=cursor, since=since, now=now)
        first = first_of_thread(tweet_id) if routes and action is Action.REPLY else ""
        thread = {"conversation": first} if first else {}

        def call(route: str) -> Page[ProviderRow]:
            by = {"route": route, **thread} if routes else {}
            return source.engagements(action, tweet_id, cursor=cursor, since=since, **by)

        most = source.traits.lists[action].page_size
        return self._ask(Endpoint(action), call, ids_on, routes=routes, about=[tweet_id], most=most)

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        return self._ask(
            Endpoint.FOLLOWINGS,
            lambda _: self.source.followings(username, account_id=account_id, cursor=cursor),
            ids_on,
        )

    def author_posts(
        self, username: str, *, account_id: str, since: datetime, about: Sequence[str] = ()
    ) -> Page[Post]:
        def call(_: str) -> Page[Post]:
            return self.source.author_posts(username, account_id=account_id, since=since)

        most = self.source.traits.author_posts_page
        return self._ask(Endpoint.AUTHOR_POSTS, call, ids_on, about=about, most=most)

    def user(self, username: str) -> Profile:
        return self._ask(
            Endpoint.USER, lambda _: self.source.user(username), lambda found: [found.id]
        )

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        return self._ask(Endpoint.USERS, lambda _: self.source.users(ids), list)

    def stated_place(self, username: str, *, about: Sequence[str] = ()) -> StatedPlace:
        def call(_: str) -> StatedPlace:
            return self.source.stated_place(username)

        return self._ask(
            Endpoint.STATED_PLACE, call, lambda found: [found.account_id], about=about, most=1
        )

    def balance(self) -> Balance:
        """Returns the balance. Free of charge, so success with nothing left closes no circuit."""
        return self._ask(
            Endpoint.BALANCE, lambda _: self.source.balance(), lambda _: [], closes=closed_by
        )

    def _ask(
        self,
        endpoint: Endpoint,
        call: Callable[[str], Answer],
        ids: Callable[[Answer], Sequence[str]],
        *,
        routes: Sequence[str] = (),
        about: Sequence[str] = (),
        most: int = 0,
        closes: Callable[[Answer], Collection[ErrorKind]] = lambda _: CLOSING,
    ) -> Answer:
        """Makes the call, `about` these tweets, by one of `routes` or by the endpoint's own.

        `ids` are those of the rows returned, `most` at most; `closes` is what success closes.
        """
        failures, refused_at, traits = 0, None, self.source.traits
        while True:
            self._check()
            turn, seen = self._wait_for_turn(routes or (endpoint,)), list[LimitSeen]()
            give_back = partial(self.rate_limiter.give_back, turn)
            charge = charge_for(self._meter, traits, endpoint, about, rows=most, refused=give_back)
            try:
                answer = self._make_call(call, turn, seen)
            except SourceError as error:
                record_call(traits, endpoint, failed=True, now=self.clock.now())
                charge.failed(error)
                if error.closes_provider:
                    tripped = self.breaker.trip(str(error), kind=error.kind)
                    raise self._waiting(tripped) from error
                if error.kind is ErrorKind.RATE_LIMITED:
                    pause = self.rate_limiter.hold_back(turn.endpoint, error.retry_after, seen)
                    refused_at = self._steady() if refused_at is None else refused_at
                    waited = self._steady() + pause - refused_at
                    if waited > MAX_RATE_LIMIT_WAIT or pause > min(LONGEST_WAIT, self._left()):
                        raise _busy_error(str(error), pause) from error
                    continue
                failures += 1
                final = error.kind in FINAL
                if final or self._on_trial or failures >= ATTEMPTS or self._left() <= 0:
                    record_failure(self.name, endpoint, error)
                    if self._on_trial and error.kind in FAILURES:
                        state = CircuitState(open_until=datetime.now(UTC), reason=str(error))
                        raise self._waiting(state) from error
                    raise
                self._pause(FIRST_BACKOFF * 2 ** (failures - 1))
            else:
                with transaction.atomic():
                    amount = record_call(traits, endpoint, ids=ids(answer), now=self.clock.now())
                    charge.succeeded(amount)
                self.spent += amount
                self.rate_limiter.record_success(turn.endpoint, seen)
                record_success(self.name, endpoint)
                self.breaker.close(opened_for=closes(answer))
                return answer

    def _waiting(self, state: CircuitState) -> CircuitOpen:
        """Returns what makes the job wait: not at all if another provider takes it."""
        if self._on_trial:
            state = CircuitState(open_until=datetime.now(UTC), reason=state.reason)
        return CircuitOpen(state)

    def _check(self) -> None:
        """Raises `CircuitOpen` while no call can succeed."""
        if self._unusable:
            again = datetime.now(UTC) + UNUSABLE_PAUSE
            raise CircuitOpen(CircuitState(open_until=again, reason=self._unusable))
        self.breaker.check()

    def _wait_for_turn(self, routes: Sequence[str]) -> Turn:
        """Waits for a turn to make this call: by the first route that is free, or free soonest."""
        since = self._steady()
        while True:
            patience = min(LONGEST_WAIT, max(0.0, self._left()))
            try:
                turn = self._reserve(routes, patience)
            except WindowUnknown as unknown:
                if self._steady() - since + unknown.wait > patience:
                    raise _busy_error(TOO_LATE, max(unknown.wait, UNKNOWN_PAUSE)) from None
                self._pause(unknown.wait)
                continue
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

    def _reserve(self, routes: Sequence[str], patience: float) -> Turn:
        """Reserves the next turn of the first route that is free, or else of the one free soonest."""
        soonest = routes[0]
        if len(routes) > 1:
            waits = {}
            for route in routes:
                try:
                    return self.rate_limiter.reserve(route, patience=0)
                except WindowFull as full:
                    waits[route] = full.wait
            soonest = min(routes, key=lambda route: waits[route])
        return self.rate_limiter.reserve(soonest, patience=patience)

    def _make_call(
        self, call: Callable[[str], Answer], turn: Turn, seen: list[LimitSeen]
    ) -> Answer:
        """Makes the call, and shares the rate limit headers collected in `seen` with all workers."""
        lost = False
        try:
            with (
                collecting_limits(seen),
                time_limit(min(self._left(), LONGEST_CALL.total_seconds())),
            ):
                return call(turn.endpoint)
        except SourceError as error:
            lost = error.kind is ErrorKind.NETWORK
            raise
        finally:
            for limit in seen:
                self.rate_limiter.record_headers(limit, turn)
            self.rate_limiter.end(turn, lost=lost)

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


def configured_provider(name: str = "") -> Provider:
    """Returns the provider, by default the first, reopened when settings or credentials change."""
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
