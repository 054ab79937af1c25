"""Refits the constants of `socap.simulator.world.growth.GrowthParameters` to a CSV of real curves.

    python -m tests.simulator.fit_growth ../shared/data/growth_curves.csv [rounds]

Columns: author, half_hour, retweets. Prints the real quantiles, the best habits and their distance.
"""

import csv
import math
import random
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from socap.simulator.world.growth import GrowthParameters, draw_curve
from tests.simulator.growth_summary import BINS, binned, quantiles

SPAN = BINS * 1800.0
LIMITS = {
    "later_bursts": (1.0, 14.0),
    "share_spread": (0.8, 2.4),
    "first_burst_weight": (0.0, 2.5),
    "onset": (60.0, 1800.0),
    "decay_scale": (400.0, 9000.0),
    "decay_spread": (0.0, 1.2),
    "decay_power": (1.3, 3.5),
    "background": (0.0, 0.15),
    "night_dip": (0.0, 0.95),
}


def real_curves(path: Path) -> list[list[int]]:
    curves: defaultdict[str, list[int]] = defaultdict(lambda: [0] * BINS)
    with path.open() as lines:
        for row in csv.DictReader(lines):
            if int(row["half_hour"]) < BINS:
                curves[row["author"]][int(row["half_hour"])] += int(row["retweets"])
    return list(curves.values())


def generated_curves(
    parameters: GrowthParameters, *, totals: list[int], seed: int
) -> list[list[int]]:
    rng = random.Random(seed)
    curves = []
    for total in totals:
        curve = draw_curve(rng=rng, span=SPAN, noon=rng.random() * 86400, parameters=parameters)
        curves.append(binned(curve.sample_times(total, rng=rng)))
    return curves


def distance(ours: dict[str, tuple[float, ...]], real: dict[str, tuple[float, ...]]) -> float:
    """Mean over the summaries of the quantiles' difference, in units of the real spread."""
    parts = []
    for name, wanted in real.items():
        ratio = name == "peak_over_median"
        a = [math.log(value) for value in ours[name]] if ratio else ours[name]
        b = [math.log(value) for value in wanted] if ratio else wanted
        parts.append(sum(abs(x - y) for x, y in zip(a, b, strict=True)) / 5 / (b[3] - b[1]))
    return sum(parts) / len(parts)


def main(path: Path, rounds: int) -> None:
    curves = real_curves(path)
    real = quantiles(curves)
    for name, values in real.items():
        print(f'    "{name}": {values},')
    totals = [min(1200, sum(curve)) for curve in curves] * 2
    rng = random.Random(0)
    best, score = GrowthParameters(), math.inf
    for turn in range(rounds):
        if turn < rounds // 3:
            changes = {name: rng.uniform(*ends) for name, ends in LIMITS.items()}
        else:
            width = 0.25 * (1 - turn / rounds) + 0.02
            changes = {
                name: min(high, max(low, getattr(best, name) + rng.gauss(0, width) * (high - low)))
                for name, (low, high) in LIMITS.items()
            }
        parameters = replace(best, **changes) if turn else best
        found = distance(
            quantiles(generated_curves(parameters, totals=totals, seed=turn % 3)), real
        )
        if found < score:
            best, score = parameters, found
            print(turn, round(score, 3), best, flush=True)
    check = distance(quantiles(generated_curves(best, totals=totals * 3, seed=99)), real)
    print("on unseen draws:", round(check, 3))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400)
