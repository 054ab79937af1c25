"""Measures how often `detect_spikes` finds a spike that is there, and one that is not; prints JSON.

    python bench/spikes.py [FILE.csv]

`simulated` are launches of the simulator's growth model, with one burst at their beginning, a decay and
nights: whatever is marked on them is false. `real` are the curves of the file, if one is given (columns
`author`, `half_hour`, `retweets` and `replies`, one row per author and half hour); they have bursts of
their own, which count as false here. `recall` is the share found of bursts that are added: three times
the pace for 30 minutes to two hours, beginning at any minute, where at least 12 engagements came in half
an hour.
"""

import argparse
import json
import math
import random
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.csv_lines import csv_lines
from socap.analytics.spikes.spike_detection import DetectedSpike, detect_spikes
from socap.simulator.world.growth import GrowthParameters, draw_curve

HALF_HOURS, HALF_HOUR = 144, 1_800  # of 72 hours; in seconds
CURVES, TWEETS, MEDIAN_SIZE, SPREAD = 60, 4, 1_500, 0.8
TIMES, LENGTHS = 3, (1.0, 1.5, 2.0, 3.0, 4.0)
LEAST_PACE, BEFORE, ADDED_PER_CURVE = 12, 4, 5

Curve = list[float]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path, metavar="FILE.csv", nargs="?")
    path = parser.parse_args().path
    measured = {"simulated": measure(simulated_curves())}
    if path:
        measured["real"] = measure(real_curves(path))
    print(json.dumps(measured, indent=2))


def measure(curves: list[Curve]) -> dict[str, Any]:
    rng = random.Random(1)
    known = [detect_spikes(curve) for curve in curves]
    found = []
    for curve, spikes in zip(curves, known, strict=True):
        for _ in range(ADDED_PER_CURVE):
            with_burst, begin, end = add_burst(curve, rng)
            if with_burst and not any(overlaps(one, begin, end) for one in spikes):
                found.append(any(overlaps(one, begin, end) for one in detect_spikes(with_burst)))
    return {
        "curves": len(curves),
        "added": len(found),
        "recall": round(sum(found) / max(1, len(found)), 3),
        "false_per_72h": round(sum(map(len, known)) / len(curves), 2),
    }


def add_burst(curve: Curve, rng: random.Random) -> tuple[Curve, int, int]:
    """Returns the curve with a burst and its first and last bin; an empty one where there is no place."""
    for _ in range(200):
        begin, length = rng.uniform(BEFORE, HALF_HOURS - 6), rng.choice(LENGTHS)
        first, last = int(begin), math.ceil(begin + length) - 1
        before, during = curve[first - BEFORE : first], curve[first : last + 1]
        if min(sum(before) / BEFORE, sum(during) / len(during)) < LEAST_PACE:
            continue
        found = list(curve)
        for n in range(first, last + 1):
            covered = min(n + 1, begin + length) - max(n, begin)
            found[n] += drawn((TIMES - 1) * curve[n] * covered, rng)
        return found, first, last
    return [], 0, 0


def overlaps(one: DetectedSpike, first: int, last: int) -> bool:
    return one.first <= last and first <= one.last


def drawn(mean: float, rng: random.Random) -> int:
    """Returns a count that scatters by chance (Poisson)."""
    count, left = 0, rng.expovariate(1)
    while left < mean:
        count, left = count + 1, left + rng.expovariate(1)
    return count


def simulated_curves() -> list[Curve]:
    rng, parameters = random.Random(1), replace(GrowthParameters(), later_bursts=0.0)
    found = []
    for _ in range(CURVES):
        counts, noon = [0.0] * HALF_HOURS, rng.uniform(0, 86_400)
        for _ in range(TWEETS):
            span = float(HALF_HOURS * HALF_HOUR)
            curve = draw_curve(rng=rng, span=span, noon=noon, parameters=parameters)
            size = round(MEDIAN_SIZE * math.exp(rng.gauss(0, SPREAD)))
            for moment in curve.sample_times(size, rng=rng):
                counts[int(moment // HALF_HOUR)] += 1
        found.append(counts)
    return found


def real_curves(path: Path) -> list[Curve]:
    rows: dict[str, dict[int, int]] = defaultdict(dict)
    for line, row in csv_lines(path, "author", "half_hour", "retweets", "replies"):
        try:
            count = int(row["retweets"]) + int(row["replies"])
            rows[row["author"]][int(row["half_hour"])] = count
        except ValueError as error:
            raise SystemExit(f"{path}, line {line}: not a whole number: {error}") from error
    return [[float(known.get(n, 0)) for n in range(HALF_HOURS)] for known in rows.values()]


if __name__ == "__main__":
    main()
