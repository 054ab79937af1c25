"""How a campaign grew: its snapshots by hour or day."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from socap.campaigns.models import Campaign, Snapshot
from socap.lib.bounds import zone_of
from socap.metrics.totals import COUNTERS, Counts


class Granularity(StrEnum):
    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Totals as of `taken_at`; `known` counts recorded engagements; `change` since the last point."""

    start: datetime
    taken_at: datetime
    known: int
    total: Counts
    change: Counts
    by_category: dict[str, Counts]


def growth(campaign: Campaign, granularity: Granularity = Granularity.HOUR) -> list[Point]:
    """Oldest first; a day (in the campaign's zone) is its last snapshot. Hours without a poll are absent."""
    zone = zone_of(campaign.timezone)
    last_of: dict[datetime, Snapshot] = {}
    for snapshot in Snapshot.objects.filter(campaign=campaign).order_by("hour"):
        # Kept in UTC: the zone shows one hour twice in autumn, and the two would be taken for one.
        start = snapshot.hour
        if granularity is Granularity.DAY:
            start = start.astimezone(zone).replace(hour=0, minute=0)
        last_of[start] = snapshot
    points: list[Point] = []
    for start, snapshot in last_of.items():
        total = Counts(**{name: getattr(snapshot, name) for name in COUNTERS})
        points.append(
            Point(
                start=start.astimezone(zone),
                taken_at=snapshot.taken_at,
                known=snapshot.known,
                total=total,
                change=total - points[-1].total if points else Counts(),
                by_category={
                    category: _counts(part) for category, part in snapshot.by_category.items()
                },
            )
        )
    return points


def _counts(part: dict[str, Any]) -> Counts:
    return Counts(**{name: part.get(name, 0) for name in COUNTERS})
