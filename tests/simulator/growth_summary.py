"""Nine numbers that describe the shape of one growth curve, and what real curves give for them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

BINS = 144
"""Half hours in 72 h."""

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)


def summary(curve: Sequence[int]) -> dict[str, float]:
    """The shape of a curve of counts per half hour. Times in half hours, the rest shares."""
    total = sum(curve)
    peak = max(range(len(curve)), key=curve.__getitem__)
    after = curve[peak:]
    mean = total / len(curve)
    moves = sum((a - mean) * (b - mean) for a, b in pairwise(curve))
    return {
        "first_hour": sum(after[:2]) / total,
        "first_6_hours": sum(after[:12]) / total,
        "first_24_hours": sum(after[:48]) / total,
        "peak": curve[peak] / total,
        "half_life": _half_life(after),
        "peak_over_median": curve[peak] / max(0.5, median(curve)),
        "empty": sum(count == 0 for count in curve) / len(curve),
        "autocorrelation": moves / sum((count - mean) ** 2 for count in curve),
        "left_after_an_hour": sum(after[2:4]) / 2 / curve[peak],
    }


def quantiles(curves: Sequence[Sequence[int]]) -> dict[str, tuple[float, ...]]:
    """Each summary's quantiles over many curves."""
    rows = [summary(curve) for curve in curves if sum(curve)]
    answer = {}
    for name in rows[0]:
        values = sorted(row[name] for row in rows)
        answer[name] = tuple(round(values[int(len(values) * at)], 3) for at in QUANTILES)
    return answer


def binned(sample_times: Sequence[float]) -> list[int]:
    """Seconds after the tweet as counts per half hour."""
    counts = [0] * BINS
    for moment in sample_times:
        counts[int(moment // 1800)] += 1
    return counts


def _half_life(after: Sequence[int]) -> float:
    running, total = 0, sum(after)
    for position, count in enumerate(after):
        running += count
        if running * 2 >= total:
            return float(position)
    return float(len(after))
