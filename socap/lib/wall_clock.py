"""Converts local times to UTC, including the hour repeated in autumn and skipped in spring."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from socap.lib.bounds import EARLIEST, LATEST, OutOfBounds, bounded

MINUTE = timedelta(minutes=1)


class NonexistentTime(OutOfBounds):
    """The local time was skipped when clocks went forward; the message names the next valid one."""


def moment_of(given: datetime, zone: ZoneInfo, *, later: bool = False) -> datetime:
    """Returns the time in UTC; a naive one is local to `zone`.

    Of a repeated local time the first is meant, or the second if `later`. Raises `OutOfBounds`, or
    its subclass `NonexistentTime` for a skipped local time.
    """
    if given.tzinfo is None and EARLIEST.year - 1 <= given.year <= LATEST.year:
        if not exists(given, zone):
            after = first_after(given, zone)
            raise NonexistentTime(
                f"There is no {given:%H:%M} on {given.day} {given:%B %Y} in {zone.key}: clocks go "
                f"forward to {after.astimezone(zone):%H:%M} there. Give another time."
            )
        given = given.replace(tzinfo=zone, fold=int(later))
    return bounded(given, zone=zone)


def exists(wall: datetime, zone: ZoneInfo) -> bool:
    """Returns whether this local time exists in `zone`."""
    there = wall.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)
    return there.replace(tzinfo=None) == wall.replace(fold=0)


def first_after(wall: datetime, zone: ZoneInfo) -> datetime:
    """Returns the local time, or the first one after it that exists, in UTC."""
    # Never skips more than a day.
    while not exists(wall, zone):
        wall += MINUTE
    return wall.replace(tzinfo=zone).astimezone(UTC)
