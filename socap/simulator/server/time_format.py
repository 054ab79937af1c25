"""Time as the provider writes it: milliseconds, snowflake ids and two forms of dates.

Inside the simulator a moment is an integer of milliseconds since 1970, so that moments compare
exactly and ids follow from them.
"""

import random
import time
from datetime import UTC, datetime

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

SNOWFLAKE_EPOCH = 1_288_834_974_657
FIRST_ACCOUNT = 1_142_974_214_000
"""March 2006: ids before November 2010 are plain numbers, counted up."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def millis(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def moment_of(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def iso(at: int | None) -> str | None:
    """`2026-06-02T06:00:14.250+00:00`, for `/_truth` and its like."""
    return None if at is None else moment_of(at).isoformat(timespec="milliseconds")


def tweet_date(at: int) -> str:
    """`Tue Jun 02 06:00:14 +0000 2026`; not strftime, whose names follow the locale."""
    t = time.gmtime(at // 1000)
    clock = f"{t.tm_hour:02}:{t.tm_min:02}:{t.tm_sec:02}"
    return (
        f"{_WEEKDAYS[t.tm_wday]} {_MONTHS[t.tm_mon - 1]} {t.tm_mday:02} {clock} +0000 {t.tm_year}"
    )


def profile_date(at: int) -> str:
    """`2026-06-02T06:00:14.000000Z`, as `user/info` writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(at // 1000))


def snowflake(at: int, *, rng: random.Random) -> str:
    """A tweet's id: its moment in the high bits, chance in the low 22."""
    return str(((at - SNOWFLAKE_EPOCH) << 22) | rng.getrandbits(22))


def account_id(created: int, *, rng: random.Random) -> str:
    """Ids of accounts grew slowly until 2015, then became snowflakes."""
    if created > SNOWFLAKE_EPOCH + 5 * 365 * DAY:
        return snowflake(created, rng=rng)
    share = (created - FIRST_ACCOUNT) / (SNOWFLAKE_EPOCH + 5 * 365 * DAY - FIRST_ACCOUNT)
    return str(1000 + int(4_000_000_000 * share**2) + rng.randrange(10_000_000))
