"""Between which bounds everything lies that is stored, how the rest is refused, and zones that last.

PostgreSQL keeps moments that Python cannot read back, and numbers whose sum it cannot hold; so no
door takes them (forms, bodies, commands, providers' answers), and the columns refuse them too.
"""

from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

# X began in March 2006. Both ends can be shown in every time zone.
EARLIEST, LATEST = datetime(2006, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
# Nine thousand of them add up within a bigint, and JSON readers keep every digit of one.
MOST_COUNTED = 10**15
HIGHEST_IMPORTANCE = 1_000_000
DAY_MINUTES = 1440
OUT_OF_BOUNDS = f"must lie between {EARLIEST:%Y-%m-%d} and 2099-12-31"


class OutOfBounds(ValueError):
    """A moment that cannot be kept; the message says which can."""


def bounded(moment: datetime, *, zone: tzinfo = UTC) -> datetime:
    """The moment in UTC; one without an offset is a wall time in `zone`. Raises `OutOfBounds`."""
    try:
        found = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError as error:
        raise OutOfBounds(OUT_OF_BOUNDS) from error
    if not EARLIEST <= found < LATEST:
        raise OutOfBounds(OUT_OF_BOUNDS)
    return found


@cache
def time_zones() -> tuple[str, ...]:
    """The names of those that can be chosen, sorted: not what only says how this machine is set up."""
    return tuple(sorted(available_timezones() - {"Factory", "localtime"}))


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """The stored time zone; UTC where this machine does not know it (any more)."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
