"""Stores what responses say about rate limits, for all workers: headers, 429s and successes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.db import connection

from socap.sources.traits import LimitSeen

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
# Longest pause, even if a provider asks for more; later times were stored before the clock was
# set back.
LATEST = timedelta(hours=2)
# Providers give resets in whole seconds of their own clock.
RESET_MARGIN = timedelta(seconds=1)
MOST_REMAINING = 2**31 - 1
WHOLE = ""  # the row of a provider as a whole

# Rate limit headers seen so far in the current call of this thread.
_seen: ContextVar[list[LimitSeen] | None] = ContextVar("seen", default=None)


@contextmanager
def collecting_limits(seen: list[LimitSeen]) -> Iterator[None]:
    """Collects in `seen` the rate limit headers of the call that is made meanwhile."""
    token = _seen.set(seen)
    try:
        yield
    finally:
        _seen.reset(token)


def record_limit(seen: LimitSeen) -> None:
    """Adds rate limit headers to those being collected; passed to sources as `on_limits`."""
    if (so_far := _seen.get()) is not None:
        so_far.append(seen)


def store_headers(provider: str, seen: LimitSeen, *, call: int | None) -> None:
    """Stores rate limit headers, unless those of a more recently reserved call are stored.

    `call` is the id of the counted call that returned them.
    """
    _enable_endpoint_limits(provider)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_ratelimit AS r
                   (provider, endpoint, refusals, by_endpoint, silent, told_limit, remaining, resets_at,
                    told_by, told_since)
               SELECT %(provider)s, %(endpoint)s, 0, false, false, %(limit)s, %(remaining)s,
                   least(%(resets_at)s::timestamptz + %(margin)s * interval '1 s',
                       now() + %(latest)s * interval '1 s'), c.id,
                   coalesce(c.reserved_at, clock_timestamp())
               FROM (VALUES (1)) AS one LEFT JOIN collection_countedcall c ON c.id = %(call)s
               WHERE %(resets_at)s::timestamptz + %(margin)s * interval '1 s' > clock_timestamp()
               ON CONFLICT (provider, endpoint) DO UPDATE SET silent = false,
                   told_limit = excluded.told_limit, remaining = excluded.remaining,
                   resets_at = excluded.resets_at, told_by = excluded.told_by,
                   told_since = excluded.told_since
               WHERE r.told_since IS NULL OR r.told_since <= excluded.told_since
                   OR r.told_since > clock_timestamp()""",
            {
                "provider": provider,
                "endpoint": seen.endpoint,
                "limit": min(max(0, seen.limit), MOST_REMAINING),
                "remaining": min(max(0, seen.remaining), MOST_REMAINING),
                "resets_at": seen.resets_at,
                "margin": RESET_MARGIN.total_seconds(),
                "latest": LATEST.total_seconds(),
                "call": call,
            },
        )


def hold_back(
    provider: str, endpoint: str, *, retry_after: float | None, resets_at: datetime | None
) -> float:
    """Pauses all callers after a 429 and returns for how many seconds.

    The pause lasts `retry_after` seconds, or until the reset, or doubles each time if neither is
    given. Less than a second counts as not given: `Retry-After: 0` could cause an endless loop.
    """
    if endpoint != WHOLE:
        _enable_endpoint_limits(provider)
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH named AS (SELECT least(%(latest)s * interval '1 s', greatest(
                   coalesce(%(retry_after)s, 0) * interval '1 s',
                   %(resets_at)s::timestamptz + %(margin)s * interval '1 s' - clock_timestamp())) AS pause)
               INSERT INTO collection_ratelimit AS r
                   (provider, endpoint, refusals, by_endpoint, silent, held_until)
               SELECT %(provider)s, %(endpoint)s, 1, false, false, clock_timestamp()
                   + greatest(pause, %(first)s * interval '1 s') FROM named
               ON CONFLICT (provider, endpoint) DO UPDATE SET refusals = r.refusals + 1,
                   held_until = greatest(
                       CASE WHEN r.held_until < clock_timestamp() + %(latest)s * interval '1 s'
                           THEN r.held_until END,
                       clock_timestamp() + (SELECT CASE WHEN pause >= interval '1 s' THEN pause
                           ELSE least(%(longest)s, %(first)s * 2 ^ least(r.refusals, 10))
                               * interval '1 s' END FROM named))
               RETURNING extract(epoch FROM held_until - clock_timestamp())""",
            {
                "provider": provider,
                "endpoint": endpoint,
                "retry_after": retry_after and min(retry_after, LATEST.total_seconds()),
                "resets_at": resets_at,
                "margin": RESET_MARGIN.total_seconds(),
                "first": FIRST_PAUSE,
                "longest": LONGEST_PAUSE,
                "latest": LATEST.total_seconds(),
            },
        )
        return float(cursor.fetchone()[0])


def forget_refusals(provider: str, endpoints: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE collection_ratelimit SET refusals = 0
               WHERE provider = %s AND endpoint = ANY(%s) AND refusals > 0""",
            [provider, list(endpoints)],
        )


def _enable_endpoint_limits(provider: str) -> None:
    """Makes each call check its endpoint's row, too, from now on."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_ratelimit AS r (provider, endpoint, refusals, by_endpoint, silent)
               VALUES (%s, %s, 0, true, false)
               ON CONFLICT (provider, endpoint) DO UPDATE SET by_endpoint = true
               WHERE NOT r.by_endpoint""",
            [provider, WHOLE],
        )
