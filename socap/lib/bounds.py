"""Bounds of stored times and numbers, and time zones.

PostgreSQL accepts times that Python cannot load, and numbers whose sum overflows; so all inputs
(forms, request bodies, commands, provider responses) and the columns themselves reject them.
"""

from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

# X was founded in March 2006. Both ends can be converted to every time zone.
EARLIEST, LATEST = datetime(2006, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
# The sum of nine thousand fits a bigint, and a JSON number represents it exactly.
MOST_COUNTED = 10**15
HIGHEST_IMPORTANCE = 1_000_000
DAY_MINUTES = 1440
OUT_OF_BOUNDS = f"must lie between {EARLIEST:%Y-%m-%d} and 2099-12-31"


class OutOfBounds(ValueError):
    """A time outside the bounds; the message names them."""


def bounded(moment: datetime, *, zone: tzinfo = UTC) -> datetime:
    """Returns the time in UTC; a naive one is local to `zone`. Raises `OutOfBounds`."""
    try:
        found = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError as error:
        raise OutOfBounds(OUT_OF_BOUNDS) from error
    if not EARLIEST <= found < LATEST:
        raise OutOfBounds(OUT_OF_BOUNDS)
    return found


@cache
def time_zones() -> tuple[str, ...]:
    """Returns the sorted names of selectable time zones, without machine-specific ones."""
    return tuple(sorted(available_timezones() - {"Factory", "localtime"}))


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """Returns the time zone, or UTC if this machine does not know it (any more)."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
