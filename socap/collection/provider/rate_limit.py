"""Rate limiting of provider calls, shared by all workers on all machines through PostgreSQL.

Windows of up to a second are spaced: each call reserves the next free slot (a virtual-scheduling
GCRA without burst), in order of arrival. In longer windows a call counts from its reservation until
a full window after its end, so that the limit holds whenever the provider's own window began; the
call of a dead worker counts until it must have ended. Response headers can only lower the limit,
unless the provider tells its windows in them: then they replace our own count, and whenever the state
of a window is unknown (at first, and after its reset) one call alone finds it out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import QuerySet

from socap.collection.models import CountedCall, RateLimit
from socap.collection.provider.call_rate import calls_per_second
from socap.collection.provider.rate_limit_answers import (
    LATEST,
    WHOLE,
    forget_refusals,
    hold_back,
    store_headers,
)
from socap.lib.database.rows import update_row
from socap.sources.traits import LimitSeen, RateWindow, Traits

# Spaces calls slightly wider than the limit: one may come 50 ms late in a window of a second.
HEADROOM = 1.05
SPACED_UP_TO = 1.0  # seconds
# Calls time out after this; until then they may still reach the provider.
LONGEST_CALL = timedelta(seconds=90)
# How often to ask whether the first call of a window has told how many it allows, in seconds.
ASK_AGAIN = 0.2
# How long a call whose response was lost may still take to reach the provider, in seconds.
ON_ITS_WAY = 10
# Callers rejected by a full window return when this share is free again, not for the first slot,
# which only one of them could get.
FREE_AGAIN = 0.1


@dataclass(frozen=True, slots=True)
class Turn:
    """A reserved call, due in `wait` seconds. `call` is the id of its row if it is counted."""

    endpoint: str
    wait: float
    call: int | None = None


class WindowFull(Exception):
    """No turn was reserved; try again at `until`, in `wait` seconds."""

    def __init__(self, endpoint: str, until: datetime, now: datetime) -> None:
        super().__init__(f"the rate limit for {endpoint} is used up until {until:%H:%M:%S} UTC")
        self.until, self.wait = until, (until - now).total_seconds()


class WindowUnknown(Exception):
    """No turn was reserved: nobody knows yet how many calls the next window allows.

    Ask again in `wait` seconds, when it begins or a call that is under way has told.
    """

    def __init__(self, wait: float) -> None:
        super().__init__("the rate limit is being found out")
        self.wait = wait


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitState:
    """`wait` is in seconds for the next caller; `closed` lists exhausted endpoints and until when.

    `qps` is None if no setting limits the calls per second.
    """

    qps: float | None
    wait: float
    refusals: int
    closed: tuple[tuple[str, datetime], ...] = ()


class RateLimiter:
    """Rate limiter of one provider; `qps` overrides the setting."""

    def __init__(self, traits: Traits, qps: float | None = None) -> None:
        self.traits, self.fixed = traits, qps
        self.provider = traits.name
        windows: dict[str, tuple[RateWindow, ...]] = {WHOLE: traits.shared_windows}
        windows |= {str(name): found for name, found in traits.windows.items()}
        self._long = {
            name: tuple(window for window in found if window.seconds > SPACED_UP_TO)
            for name, found in windows.items()
        }
        self._spaced = {
            name: HEADROOM * max((w.seconds / w.calls for w in found if w.seconds <= SPACED_UP_TO),
                                 default=0.0)
            for name, found in windows.items()
        }  # fmt: skip

    @property
    def qps(self) -> float | None:
        if self.fixed is not None:
            return self.fixed
        return calls_per_second() if self.traits.account_rates else None

    def reserve(self, endpoint: str, *, patience: float = float("inf")) -> Turn:
        """Reserves and returns the next turn.

        Raises `WindowFull` if a long window or the provider's headers allow no call for more than
        `patience` seconds, and `WindowUnknown` while another call finds that out.
        """
        if endpoint not in self._long and not self._long[WHOLE]:
            wait = self._next_in_line()
            if wait is not None:
                return Turn(endpoint, wait)
        with transaction.atomic():
            return self._reserve(endpoint, patience)

    def give_back(self, turn: Turn) -> None:
        """Releases the turn of a call that was not made."""
        if turn.call is not None:
            CountedCall.objects.filter(pk=turn.call).delete()

    def end(self, turn: Turn, *, lost: bool = False) -> None:
        """Marks the call as ended, so that it stops counting one window later.

        One whose response was `lost` may still be on its way to the provider.
        """
        if turn.call is not None:
            with connection.cursor() as cursor:
                cursor.execute(
                    """UPDATE collection_countedcall
                       SET ended_at = least(ended_at, clock_timestamp() + %s * interval '1 s')
                       WHERE id = %s""",
                    [ON_ITS_WAY if lost else 0, turn.call],
                )

    def record_headers(self, seen: LimitSeen, turn: Turn) -> None:
        """Stores the rate limit headers of this call's response."""
        store_headers(self.provider, seen, call=turn.call)

    def hold_back(
        self, endpoint: str, retry_after: float | None, seen: Sequence[LimitSeen] = ()
    ) -> float:
        """Pauses all callers after a 429 and returns for how many seconds.

        Pauses only the endpoint if headers or traits say that it has its own limit, otherwise the
        whole provider.
        """
        told = [limit for limit in seen if limit.endpoint == endpoint]
        alone = endpoint in self._long and not (self.traits.shared_windows or self.qps)
        resets = max((limit.resets_at for limit in told if limit.remaining <= 0), default=None)
        concerned = endpoint if told or alone else WHOLE
        return hold_back(self.provider, concerned, retry_after=retry_after, resets_at=resets)

    def record_success(self, endpoint: str, seen: Sequence[LimitSeen] = ()) -> None:
        """Resets the 429 count after a successful call, and notes if it told nothing of its window."""
        forget_refusals(self.provider, [WHOLE, endpoint])
        if self.traits.tells_windows and not seen:
            silent = RateLimit.objects.filter(provider=self.provider, endpoint=endpoint)
            silent.filter(silent=False).update(silent=True)

    def state(self) -> RateLimitState:
        rows = {row.endpoint: row for row in RateLimit.objects.filter(provider=self.provider)}
        now, whole = _now(), rows.get(WHOLE)
        names = sorted({WHOLE, *rows, *self.traits.windows})
        closed = {name: self._closed_until(name, rows.get(name), now) for name in names}
        begins = max(now, closed.pop(WHOLE), _ahead(whole.next_at if whole else None, now))
        return RateLimitState(
            qps=self.qps,
            wait=(begins - now).total_seconds(),
            refusals=max((row.refusals for row in rows.values()), default=0),
            closed=tuple((name, until) for name, until in closed.items() if until > now),
        )

    def opens_at(self, endpoint: str) -> datetime | None:
        """Returns when a full window allows calls again; None if it allows one now."""
        if not (self.traits.tells_windows or endpoint in self._long or self._long[WHOLE]):
            return None
        names, now = [WHOLE, endpoint], _now()
        found = RateLimit.objects.filter(provider=self.provider, endpoint__in=names)
        rows = {row.endpoint: row for row in found}
        until = max(self._closed_until(n, rows.get(n), now, free=FREE_AGAIN) for n in names)
        return until if until > now else None

    def _next_in_line(self) -> float | None:
        """Reserves a slot in one statement if only the calls per second matter.

        Returns None if `_reserve` is needed: for the first call, during a pause, and when responses
        have shown endpoint limits.
        """
        gap = self._gap(WHOLE)
        with connection.cursor() as cursor:
            cursor.execute(
                """UPDATE collection_ratelimit AS r SET next_at = %(gap)s * interval '1 s'
                       + CASE WHEN next_at BETWEEN clock_timestamp()
                             AND clock_timestamp() + (%(latest)s + %(gap)s) * interval '1 s'
                         THEN next_at ELSE clock_timestamp() END
                   WHERE provider = %(provider)s AND endpoint = ''
                       AND coalesce(held_until, '-infinity') < clock_timestamp() AND NOT by_endpoint
                   RETURNING extract(epoch FROM next_at - clock_timestamp()) - %(gap)s""",
                {"gap": gap, "latest": LATEST.total_seconds(), "provider": self.provider},
            )
            row = cursor.fetchone()
        return None if row is None else max(0.0, float(row[0]))

    def _reserve(self, endpoint: str, patience: float) -> Turn:
        """
        1. Lock the provider's row and the endpoint's, always in this order.
        2. Find when both allow a call; raise `WindowFull` if that is too late.
        3. Take the next slot, and count the call in the long windows.
        """
        rows = self._locked(endpoint)
        now = _now()
        ready = max(self._closed_until(name, row, now) for name, row in rows.items())
        if (ready - now).total_seconds() > patience:
            free = (self._closed_until(n, row, now, free=FREE_AGAIN) for n, row in rows.items())
            raise WindowFull(endpoint, max(free), now)
        if self._is_told(endpoint, rows[endpoint]):
            self._check_unknown(rows[endpoint], ready, now)
        begins = max(ready, *(_ahead(row.next_at, now) for row in rows.values()))
        for name, row in rows.items():
            if gap := self._gap(name):
                update_row(row, next_at=begins + timedelta(seconds=gap))
        call = self._counted(endpoint, rows[endpoint], now, begins)
        return Turn(endpoint, (begins - now).total_seconds(), call)

    def _locked(self, endpoint: str) -> dict[str, RateLimit]:
        names = [WHOLE, endpoint]
        wanted = RateLimit.objects.filter(provider=self.provider, endpoint__in=names)
        rows = {row.endpoint: row for row in wanted.select_for_update().order_by("endpoint")}
        if missing := [name for name in names if name not in rows]:
            RateLimit.objects.bulk_create(
                [RateLimit(provider=self.provider, endpoint=name) for name in missing],
                ignore_conflicts=True,
            )
            rows = {row.endpoint: row for row in wanted.select_for_update().order_by("endpoint")}
        return rows

    def _counted(
        self, endpoint: str, own: RateLimit, now: datetime, begins: datetime
    ) -> int | None:
        """Stores the call if long windows or headers count it, and deletes old ones."""
        windows = self._long[WHOLE] + self._long.get(endpoint, ())
        if not windows and own.remaining is None and not self.traits.tells_windows:
            return None
        calls = CountedCall.objects.filter(provider=self.provider, endpoint=endpoint)
        kept = max([LATEST, *(timedelta(seconds=window.seconds) for window in windows)])
        calls.filter(ended_at__lt=now - kept).delete()
        call = CountedCall.objects.create(
            provider=self.provider,
            endpoint=endpoint,
            reserved_at=now,
            ended_at=begins + LONGEST_CALL,
        )
        return call.pk

    def _closed_until(
        self, name: str, row: RateLimit | None, now: datetime, *, free: float = 0.0
    ) -> datetime:
        """Returns when the next call is allowed, by the provider's headers and our own counts.

        `free` is the share of a window that must be free.
        """
        moments = [now]
        calls = CountedCall.objects.filter(
            provider=self.provider, ended_at__lt=now + LATEST + LONGEST_CALL
        )
        if name != WHOLE:
            calls = calls.filter(endpoint=name)
        if row is not None:
            moments.append(_ahead(row.held_until, now))
            if row.remaining is not None and _ahead(row.resets_at, now) > now:
                # The provider may not have counted these calls when it sent the headers.
                after = calls.filter(ended_at__gt=row.told_since).exclude(pk=row.told_by or 0)
                if after[: row.remaining].count() >= row.remaining:
                    moments.append(_ahead(row.resets_at, now))
        for window in () if self._is_told(name, row) else self._long.get(name, ()):
            first = window.calls - max(1, int(window.calls * free))
            newest = calls.order_by("-ended_at").values_list("ended_at", flat=True)
            moments += [at + timedelta(seconds=window.seconds) for at in newest[first : first + 1]]
        return max(moments)

    def _is_told(self, name: str, row: RateLimit | None) -> bool:
        """Returns whether headers replace our own count of this endpoint's windows."""
        return self.traits.tells_windows and name != WHOLE and not (row and row.silent)

    def _check_unknown(self, own: RateLimit, ready: datetime, now: datetime) -> None:
        """Raises `WindowUnknown` before a window begins, and while its first call is under way."""
        if ready > now:
            raise WindowUnknown((ready - now).total_seconds())
        resets = _ahead(own.resets_at, now)
        if resets <= now and self._calls_under_way(own.endpoint, now).exists():
            raise WindowUnknown(ASK_AGAIN)

    def _calls_under_way(self, endpoint: str, now: datetime) -> QuerySet[CountedCall]:
        """Returns the calls under way."""
        latest = now + LATEST + LONGEST_CALL
        return CountedCall.objects.filter(
            provider=self.provider, endpoint=endpoint, ended_at__gt=now, ended_at__lt=latest
        )

    def _gap(self, name: str) -> float:
        """Returns the seconds between two calls, or 0 if they are not spaced."""
        qps = self.qps if name == WHOLE else None
        return max(self._spaced.get(name, 0.0), HEADROOM / qps if qps else 0.0)


def _ahead(moment: datetime | None, now: datetime) -> datetime:
    """Returns `moment`, or `now` if it has passed or was stored before a clock set-back."""
    return moment if moment and now < moment <= now + LATEST + LONGEST_CALL else now


def _now() -> datetime:
    """Returns the time of the database's clock, which all workers share."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
