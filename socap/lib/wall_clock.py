"""What a local time means where clocks change: one hour comes twice in autumn, one is left out in spring."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from socap.lib.bounds import EARLIEST, LATEST, OutOfBounds, bounded

MINUTE = timedelta(minutes=1)


class NoSuchTime(OutOfBounds):
    """Clocks were put forward over it; the message is a sentence that names what they showed instead."""


def moment_of(given: datetime, zone: ZoneInfo, *, later: bool = False) -> datetime:
    """In UTC: the moment itself if it has an offset, else when clocks in `zone` show this time.

    Where they show it twice, the first time, or the second (`later`). Raises `OutOfBounds` for what
    cannot be kept, and its `NoSuchTime` for what clocks never show.
    """
    if given.tzinfo is None and EARLIEST.year - 1 <= given.year <= LATEST.year:
        if not exists(given, zone):
            after = first_after(given, zone)
            raise NoSuchTime(
                f"There is no {given:%H:%M} on {given.day} {given:%B %Y} in {zone.key}: clocks go "
                f"forward to {after.astimezone(zone):%H:%M} there. Give another time."
            )
        given = given.replace(tzinfo=zone, fold=int(later))
    return bounded(given, zone=zone)


def exists(wall: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in `zone` ever show it."""
    there = wall.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)
    return there.replace(tzinfo=None) == wall.replace(fold=0)


def first_after(wall: datetime, zone: ZoneInfo) -> datetime:
    """When clocks first show `wall` or, where it is left out, a later time; in UTC."""
    # A whole day is the longest that was ever left out.
    while not exists(wall, zone):
        wall += MINUTE
    return wall.replace(tzinfo=zone).astimezone(UTC)
