"""The provider's rate limit, shared by all workers on all machines through PostgreSQL.

A window of a second is spaced: each call reserves the next free moment (a virtual-scheduling GCRA
without burst), in order of arrival. In a longer window each call takes a place from its reservation
until the window has passed after its end, so that the provider, whenever its own window began, never
counts one call too many; a worker that dies keeps its place until the call must have ended.
What the headers of an answer say can only take places away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction

from socap.collection.models import CountedCall, RateLimit
from socap.collection.provider.call_rate import calls_per_second
from socap.collection.provider.rate_limit_answers import (
    LATEST,
    WHOLE,
    forget_refusals,
    hold_back,
    note_headers,
)
from socap.sources.traits import LimitSeen, RateWindow, Traits

# Spaced calls are a little wider apart than the limit, so that jitter on the way cannot push one
# more call into the provider's second.
HEADROOM = 1.08
SPACED_UP_TO = 1.0  # seconds
# A call is ended after so long, whatever happens; until then it may still reach the provider.
LONGEST_CALL = timedelta(seconds=90)
# Who finds a window full comes back when so much of it is free again: if everybody who waits came
# for the first place, all but one would come in vain.
FREE_AGAIN = 0.1


@dataclass(frozen=True, slots=True)
class Turn:
    """A reserved call: it begins in `wait` seconds. `call` is its row, where it is counted."""

    endpoint: str
    wait: float
    call: int | None = None


class WindowFull(Exception):
    """No turn was taken; there is one again at `until`, in `wait` seconds."""

    def __init__(self, endpoint: str, until: datetime, now: datetime) -> None:
        super().__init__(f"the rate limit for {endpoint} is used up until {until:%H:%M:%S} UTC")
        self.until, self.wait = until, (until - now).total_seconds()


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitState:
    """The next caller would wait `wait` seconds, at each of `closed` until the moment that is named.

    `qps` is None where no setting says how many calls a second are made.
    """

    qps: float | None
    wait: float
    refusals: int
    closed: tuple[tuple[str, datetime], ...] = ()


class RateLimiter:
    """Turns for the calls to one provider; `qps` in place of what the settings say."""

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
        """The next turn. `WindowFull` instead, where a long window or what the provider has said
        lets nobody through for more than `patience` seconds."""
        if endpoint not in self._long and not self._long[WHOLE]:
            wait = self._next_in_line()
            if wait is not None:
                return Turn(endpoint, wait)
        with transaction.atomic():
            return self._reserve(endpoint, patience)

    def give_back(self, turn: Turn) -> None:
        """The call was not made."""
        if turn.call is not None:
            CountedCall.objects.filter(pk=turn.call).delete()

    def end(self, turn: Turn) -> None:
        """The call is over: from now on its place becomes free by itself."""
        if turn.call is not None:
            with connection.cursor() as cursor:
                cursor.execute(
                    """UPDATE collection_countedcall
                       SET ended_at = least(ended_at, clock_timestamp()) WHERE id = %s""",
                    [turn.call],
                )

    def tell(self, seen: LimitSeen, turn: Turn) -> None:
        """What the headers of this call's answer say."""
        note_headers(self.provider, seen, call=turn.call)

    def hold_back(
        self, endpoint: str, retry_after: float | None, seen: Sequence[LimitSeen] = ()
    ) -> float:
        """After a 429: nobody calls for a while; returns for how many seconds.

        It concerns the endpoint alone where the headers or the traits say that it has a limit of
        its own, else the provider as a whole.
        """
        told = [limit for limit in seen if limit.endpoint == endpoint]
        alone = endpoint in self._long and not (self.traits.shared_windows or self.qps)
        resets = max((limit.resets_at for limit in told if limit.remaining <= 0), default=None)
        concerned = endpoint if told or alone else WHOLE
        return hold_back(self.provider, concerned, retry_after=retry_after, resets_at=resets)

    def answered(self, endpoint: str) -> None:
        """A call got through: the next 429 starts from the shortest pause again."""
        forget_refusals(self.provider, [WHOLE, endpoint])

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

    def _next_in_line(self) -> float | None:
        """A turn where only the provider's calls a second count, in one statement; None where it
        takes a closer look: the first time, while all are held back, and once answers have spoken
        of a limit by endpoint."""
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
        2. Find from when on neither is closed; refuse what that is too late for.
        3. Stand in line, and take a place in the long windows.
        """
        rows = self._locked(endpoint)
        now = _now()
        ready = max(self._closed_until(name, row, now) for name, row in rows.items())
        if (ready - now).total_seconds() > patience:
            free = (self._closed_until(n, row, now, free=FREE_AGAIN) for n, row in rows.items())
            raise WindowFull(endpoint, max(free), now)
        begins = max(ready, *(_ahead(row.next_at, now) for row in rows.values()))
        for name, row in rows.items():
            if gap := self._gap(name):
                row.next_at = begins + timedelta(seconds=gap)
                row.save(update_fields=["next_at"])
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
        """Write the call down where long windows or headers count it; forget those of long ago."""
        windows = self._long[WHOLE] + self._long.get(endpoint, ())
        if not windows and own.remaining is None:
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
        """Until when nobody is let through, by what the provider has said and by what we have
        counted; `now` where nothing keeps a call. `free`: the part of a window that must be free."""
        moments = [now]
        calls = CountedCall.objects.filter(
            provider=self.provider, ended_at__lt=now + LATEST + LONGEST_CALL
        )
        if name != WHOLE:
            calls = calls.filter(endpoint=name)
        if row is not None:
            moments.append(_ahead(row.held_until, now))
            if row.remaining is not None and _ahead(row.resets_at, now) > now:
                # Which of these the provider had counted when it answered nobody knows.
                after = calls.filter(ended_at__gt=row.told_since).exclude(pk=row.told_by or 0)
                if after[: row.remaining].count() >= row.remaining:
                    moments.append(_ahead(row.resets_at, now))
        for window in self._long.get(name, ()):
            first = window.calls - max(1, int(window.calls * free))
            newest = calls.order_by("-ended_at").values_list("ended_at", flat=True)
            moments += [at + timedelta(seconds=window.seconds) for at in newest[first : first + 1]]
        return max(moments)

    def _gap(self, name: str) -> float:
        """Seconds between two calls; 0 where nothing spaces them."""
        qps = self.qps if name == WHOLE else None
        return max(self._spaced.get(name, 0.0), HEADROOM / qps if qps else 0.0)


def _ahead(moment: datetime | None, now: datetime) -> datetime:
    """`moment`, or `now` where it is over, or so late that a clock before this one named it."""
    return moment if moment and now < moment <= now + LATEST + LONGEST_CALL else now


def _now() -> datetime:
    """The database's clock, which all workers share."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
