"""Finds the hour of a campaign in which most engagements came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from socap.analytics.growth.campaign_curve import CurvePoint

# Polls are never exactly an hour apart.
HOUR = timedelta(minutes=61)


@dataclass(frozen=True, slots=True, kw_only=True)
class BusiestHour:
    """From one reading to another: up to an hour, or longer if there was none within an hour."""

    start: datetime
    end: datetime
    engagements: int


def busiest_hour(points: Sequence[CurvePoint]) -> BusiestHour | None:
    """Returns the hour between two readings with the most engagements; None if there never were any.

    Intervals longer than an hour compete with their average hour.
    """
    best: BusiestHour | None = None
    most, first = 0.0, 0
    for last in range(1, len(points)):
        while first < last - 1 and points[last].at - points[first].at > HOUR:
            first += 1
        start, end = points[first], points[last]
        came = sum(end.gained.values()) - sum(start.gained.values())
        per_hour = came / max(1.0, (end.at - start.at) / HOUR)
        if per_hour > most:
            most = per_hour
            best = BusiestHour(start=start.at, end=end.at, engagements=came)
    return best
