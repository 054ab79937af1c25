"""Generated growth must look like the growth of real launches."""

import random

from socap.simulator.world.growth import draw_curve
from tests.simulator.growth_summary import BINS, QUANTILES, binned, quantiles

# What `quantiles` gives for the retweets of 40 real authors over 72 h; the curves are not shipped.
# `python -m tests.simulator.fit_growth growth_curves.csv 1` prints it again.
REAL = {
    "first_hour": (0.106, 0.156, 0.249, 0.372, 0.563),
    "first_6_hours": (0.236, 0.402, 0.547, 0.649, 0.836),
    "first_24_hours": (0.368, 0.587, 0.739, 0.884, 0.977),
    "peak": (0.067, 0.109, 0.165, 0.22, 0.444),
    "half_life": (1.0, 2.0, 5.0, 12.0, 19.0),
    "peak_over_median": (34.667, 79.6, 161.0, 414.0, 748.0),
    "empty": (0.16, 0.299, 0.389, 0.5, 0.625),
    "autocorrelation": (0.37, 0.543, 0.673, 0.799, 0.839),
    "left_after_an_hour": (0.099, 0.152, 0.272, 0.447, 0.662),
}
MEDIAN = QUANTILES.index(0.5)
SPAN = BINS * 1800.0


def drawn(count: int, *, seed: int, total: int = 1100) -> list[list[int]]:
    rng = random.Random(seed)
    curves = (draw_curve(rng=rng, span=SPAN, noon=rng.random() * 86400) for _ in range(count))
    return [binned(curve.sample_times(total, rng=rng)) for curve in curves]


def test_the_middle_curve_lies_within_the_middle_half_of_the_real_ones() -> None:
    ours = quantiles(drawn(100, seed=11))
    outside = {
        name: (ours[name][MEDIAN], real[1], real[3])
        for name, real in REAL.items()
        if not real[1] <= ours[name][MEDIAN] <= real[3]
    }
    assert not outside


def test_curves_differ_as_much_as_real_ones_do() -> None:
    ours = quantiles(drawn(100, seed=12))
    for name, real in REAL.items():
        width, real_width = ours[name][3] - ours[name][1], real[3] - real[1]
        assert 0.5 < width / real_width < 2.5, name


def test_a_launch_begins_with_its_announcement() -> None:
    early = [sum(curve[:24]) / sum(curve) for curve in drawn(60, seed=13)]
    assert sorted(early)[30] > 0.35


def test_moments_are_sorted_within_the_span_and_as_many_as_asked() -> None:
    rng = random.Random(3)
    sample_times = draw_curve(rng=rng, span=7200.0, noon=0.0).sample_times(500, rng=rng)
    assert len(sample_times) == 500
    assert sample_times == sorted(sample_times)
    assert 0 <= sample_times[0] <= sample_times[-1] < 7200
