"""Quiet hours, in which a recipient is sent nothing: a pure function of the clock."""

from datetime import datetime, time, timedelta

from socap.lib.bounds import zone_of
from socap.lib.wall_clock import first_after


def quiet_until(
    quiet_from: time | None, quiet_end: time | None, *, zone: str, now: datetime
) -> datetime | None:
    """Returns when the current quiet hours end, or None outside of them. They may span midnight."""
    if quiet_from is None or quiet_end is None or quiet_from == quiet_end:
        return None
    local = now.astimezone(zone_of(zone))
    wall = local.time()
    if quiet_from < quiet_end:
        inside = quiet_from <= wall < quiet_end
    else:
        inside = wall >= quiet_from or wall < quiet_end
    if not inside:
        return None
    day = local.date() if wall < quiet_end else local.date() + timedelta(days=1)
    ends = datetime.combine(day, quiet_end)
    if local.fold:  # in the repeated hour after the clocks go back
        return ends.replace(tzinfo=local.tzinfo, fold=1).astimezone(now.tzinfo)
    return first_after(ends, zone_of(zone)).astimezone(now.tzinfo)
