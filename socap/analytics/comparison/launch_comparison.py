"""Compares a launch with others by hours since launch: earlier ones, chosen ones, or imported curves."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from socap.analytics.comparison.launch_lines import (
    LaunchLine,
    chosen_lines,
    earlier_lines,
    imported_lines,
    line_of,
)
from socap.analytics.comparison.percentile_bands import BandPoint, band_at
from socap.analytics.growth.totals import Totals
from socap.campaigns.models import Campaign

MOST_POINTS = 150
STEPS = (0.25, 0.5, 1, 2, 3, 6, 12, 24)  # hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The launch has `ratio` times the `median` of `launches` others `hour` hours after launch.

    `value` is its own total; it has more than `above` of the others. None without a median above 0.
    """

    hour: float
    value: float
    median: float
    ratio: float | None
    above: int
    launches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchComparison:
    """The launch's own `line` with the `others` and their `band`, by hours since launch.

    `basis` says what the others are: `earlier`, `chosen`, `imported` or `demo`. `standing` is the newest
    hour that both sides know, None if there is none.
    """

    measure: str
    basis: str
    line: LaunchLine | None
    others: tuple[LaunchLine, ...]
    band: tuple[BandPoint, ...]
    standing: Standing | None


def launch_comparison(
    campaign: Campaign, counters: Sequence[str], measure: str
) -> LaunchComparison:
    """Compares what the `counters` of `measure` sum up to."""
    line = line_of(campaign, counters)
    basis, others = _others(campaign, counters, measure)
    band = _band(line, others)
    return LaunchComparison(
        measure=measure,
        basis=basis,
        line=line,
        others=tuple(others),
        band=tuple(band),
        standing=_standing(line, others),
    )


def launch_standing(
    campaign: Campaign, counters: Sequence[str], measure: str, *, newest: Totals
) -> tuple[str, int, Standing | None]:
    """Returns what the others are, how many, and where the launch stands; `newest` are its totals."""
    basis, others = _others(campaign, counters, measure)
    line = line_of(campaign, counters, newest=newest) if others else None
    return basis, len(others), _standing(line, others)


def _others(
    campaign: Campaign, counters: Sequence[str], measure: str
) -> tuple[str, list[LaunchLine]]:
    if campaign.compared_with is not None:
        return "chosen", chosen_lines(campaign.compared_with, counters, measure)
    if earlier := earlier_lines(campaign, counters):
        return "earlier", earlier
    imported = imported_lines(measure)
    own = [line for line in imported if line.kind == "curve"]
    return ("imported", own) if own or not imported else ("demo", imported)


def _standing(line: LaunchLine | None, others: Sequence[LaunchLine]) -> Standing | None:
    if line is None or not others:
        return None
    ends = sorted((other.last_hour for other in others), reverse=True)
    # Later than half of them ended there is no band.
    hour = min(line.last_hour, ends[(len(ends) - 1) // 2])
    value, found = line.at(hour), band_at(others, hour)
    if value is None or found is None:
        return None
    return Standing(
        hour=hour,
        value=value,
        median=found.median,
        ratio=value / found.median if found.median else None,
        above=sum((other.at(hour) or 0) < value for other in others if other.at(hour) is not None),
        launches=found.launches,
    )


def _band(line: LaunchLine | None, others: Sequence[LaunchLine]) -> list[BandPoint]:
    if not others:
        return []
    end = max(other.last_hour for other in others)
    step = next((step for step in STEPS if end / step <= MOST_POINTS), STEPS[-1])
    points = (band_at(others, n * step) for n in range(ceil(end / step) + 1))
    return [point for point in points if point]
