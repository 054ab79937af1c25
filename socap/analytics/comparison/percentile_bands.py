"""The band in which launches lie at each hour since launch: quartiles and median."""

from collections.abc import Sequence
from dataclasses import dataclass

from socap.analytics.comparison.launch_lines import LaunchLine

LOW, MEDIAN, HIGH = 0.25, 0.5, 0.75
# With fewer launches the band is from the lowest to the highest.
FEWEST_FOR_QUARTILES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPoint:
    """What so many `launches` had at this hour."""

    hour: float
    low: float
    median: float
    high: float
    launches: int


def band_at(lines: Sequence[LaunchLine], hour: float) -> BandPoint | None:
    """Returns the band, or None where fewer than half of the launches are known.

    Where launches end at different hours, what is left of them would say more of who is left.
    """
    values = sorted(value for line in lines if (value := line.at(hour)) is not None)
    if not values or 2 * len(values) < len(lines):
        return None
    low, high = (LOW, HIGH) if len(values) >= FEWEST_FOR_QUARTILES else (0.0, 1.0)
    return BandPoint(
        hour=hour,
        low=percentile(values, low),
        median=percentile(values, MEDIAN),
        high=percentile(values, high),
        launches=len(values),
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """Returns the value that this share of the ordered values lies below, interpolated."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
