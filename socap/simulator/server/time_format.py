"""Time formats: milliseconds, snowflake ids and the provider's two date formats.

Inside the simulator, times are integer milliseconds since 1970, so that they compare exactly and
ids can be derived from them.
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
"""March 2006: ids before November 2010 are sequential numbers."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def millis(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def moment_of(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def iso(at: int | None) -> str | None:
    """Formats as `2026-06-02T06:00:14.250+00:00`, for the control endpoints."""
    return None if at is None else moment_of(at).isoformat(timespec="milliseconds")


def tweet_date(at: int) -> str:
    """Formats as `Tue Jun 02 06:00:14 +0000 2026`, without strftime's locale-dependent names."""
    t = time.gmtime(at // 1000)
    clock = f"{t.tm_hour:02}:{t.tm_min:02}:{t.tm_sec:02}"
    return (
        f"{_WEEKDAYS[t.tm_wday]} {_MONTHS[t.tm_mon - 1]} {t.tm_mday:02} {clock} +0000 {t.tm_year}"
    )


def profile_date(at: int) -> str:
    """Formats as `2026-06-02T06:00:14.000000Z`, as in `user/info`."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(at // 1000))


def snowflake(at: int, *, rng: random.Random) -> str:
    """Returns a tweet id: its time in the high bits, random bits in the low 22."""
    return str(((at - SNOWFLAKE_EPOCH) << 22) | rng.getrandbits(22))


def account_id(created: int, *, rng: random.Random) -> str:
    """Returns an account id: sequential until 2015, then a snowflake."""
    if created > SNOWFLAKE_EPOCH + 5 * 365 * DAY:
        return snowflake(created, rng=rng)
    share = (created - FIRST_ACCOUNT) / (SNOWFLAKE_EPOCH + 5 * 365 * DAY - FIRST_ACCOUNT)
    return str(1000 + int(4_000_000_000 * share**2) + rng.randrange(10_000_000))
