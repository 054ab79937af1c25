"""Finds when the pace of engagements leaves the band that its own recent past leads one to expect.

What is expected of a bin continues the trend of the last three hours, a line through the logarithms of
the counts (Theil-Sen): launches decay, so it may fall, and is never taken to rise. Around it the counts
scatter more than chance alone has it (negative binomial), by what the recent bins show. A spike is at
least twice what was expected and four standard deviations above it. Where next to nothing was expected,
at the beginning of a launch or in a quiet night, nothing is a spike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log, sqrt
from statistics import median

# Bins looked back on, and how many of them are needed.
LOOK_BACK, FEWEST_BEFORE = 6, 5
LAST = 3
# Standard deviations above what is expected, and times what is expected, at least.
DEVIATIONS, LEAST_TIMES = 4.0, 2.0
# A spike goes on as long as so much is left of it.
LAST_DEVIATIONS, LAST_TIMES = 2.0, 1.8
# Of fewer expected engagements in a bin, a multiple says nothing.
LEAST_EXPECTED = 10.0
# How counts scatter beyond chance, as a share: a past of few bins may show too little or too much.
LEAST_SCATTER, MOST_SCATTER = 0.2, 0.3
# What begins within so many bins after a spike belongs to it.
SAME_EVENT = 2
# A level that lasts so many bins is the new pace, and no spike any more.
MOST_BINS = 8
# Makes the median distance from the middle a standard deviation.
NORMAL = 1.4826


@dataclass(frozen=True, slots=True)
class Expectation:
    """So many engagements in a bin, give or take the `deviation`."""

    count: float
    deviation: float

    def is_exceeded(self, count: float, *, times: float, deviations: float) -> bool:
        excess = count - self.count
        return count >= times * self.count and excess >= deviations * self.deviation


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectedSpike:
    """The bins `first` to `last` had `count` engagements where `expected` were; `peak` is the largest bin."""

    first: int
    last: int
    count: float
    expected: float
    peak: int

    @property
    def bins(self) -> int:
        return self.last - self.first + 1

    @property
    def times(self) -> float:
        """Returns how many times the expected number it had."""
        return self.count / max(self.expected, 1.0)


def detect_spikes(counts: Sequence[float]) -> list[DetectedSpike]:
    """Returns the spikes among equal bins, in order; one that the newest bin is in may still grow.

    The bins of a spike are not part of the past of later ones, unless they become the new pace.
    """
    found: list[DetectedSpike] = []
    past: list[float] = []
    run: list[int] = []
    expected: Expectation | None = None
    for number, count in enumerate(counts):
        if run and expected and _goes_on(count, expected):
            run.append(number)
        else:
            if run and expected:
                found.append(_spike(run, counts, expected.count))
                run = []
            expected = _expected(past)
            if expected and _begins(count, expected):
                run = [number]
            else:
                past.append(max(count, 0.0))
        if expected and len(run) >= MOST_BINS:
            found.append(_spike(run, counts, expected.count))
            past, run = [counts[n] for n in run], []
    if run and expected:
        found.append(_spike(run, counts, expected.count))
    return _joined(found, counts)


def _joined(found: Sequence[DetectedSpike], counts: Sequence[float]) -> list[DetectedSpike]:
    joined: list[DetectedSpike] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and one.first - before.last <= SAME_EVENT + 1 and before.bins < MOST_BINS:
            bins = range(before.first, one.last + 1)
            joined[-1] = _spike(bins, counts, before.expected / before.bins)
        else:
            joined.append(one)
    return joined


def _begins(count: float, expected: Expectation) -> bool:
    return expected.count >= LEAST_EXPECTED and expected.is_exceeded(
        count, times=LEAST_TIMES, deviations=DEVIATIONS
    )


def _goes_on(count: float, expected: Expectation) -> bool:
    return expected.is_exceeded(count, times=LAST_TIMES, deviations=LAST_DEVIATIONS)


def _expected(past: Sequence[float]) -> Expectation | None:
    """Returns what the trend of the recent past leads to in the next bin."""
    recent = past[-LOOK_BACK:]
    if len(recent) < FEWEST_BEFORE:
        return None
    # Bins without any have a logarithm, too.
    heights = [log(count + 0.5) for count in recent]
    # Neighbours say little about a trend.
    pairs = [(a, b) for a, b in combinations(range(len(recent)), 2) if b - a > 1]
    slope = median((heights[b] - heights[a]) / (b - a) for a, b in pairs)
    levels = [height + min(0.0, slope) * (len(recent) - n) for n, height in enumerate(heights)]
    # Where the pace rises, what came last says more than what came before.
    level = max(median(levels), median(heights[-LAST:]) if slope >= 0 else 0.0)
    count = max(0.0, exp(level) - 0.5)
    distance = NORMAL * median(abs(level - median(levels)) for level in levels)
    beyond_chance = sqrt(max(0.0, distance**2 - 1 / max(count, 1.0)))
    scatter = min(MOST_SCATTER, max(LEAST_SCATTER, beyond_chance))
    return Expectation(count, sqrt(max(count, 1.0) + (scatter * count) ** 2))


def _spike(run: Sequence[int], counts: Sequence[float], level: float) -> DetectedSpike:
    return DetectedSpike(
        first=run[0],
        last=run[-1],
        count=sum(counts[n] for n in run),
        expected=level * len(run),
        peak=max(run, key=lambda n: counts[n]),
    )
