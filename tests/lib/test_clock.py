"""The wall clock, or one that runs faster from a moment on."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from socap.lib.clock import Clock


def test_the_plain_clock_is_the_wall_clock() -> None:
    before = datetime.now(UTC)
    assert before <= Clock().now() <= datetime.now(UTC)
    assert Clock.parse("  ") == Clock()
    assert Clock().real_seconds(timedelta(minutes=1)) == 60


def test_a_fast_clock_runs_ahead_from_its_moment_on() -> None:
    clock = Clock(epoch=datetime.now(UTC), speed=3600)
    first = clock.now()
    time.sleep(0.02)
    passed = clock.now() - first
    assert timedelta(minutes=1) < passed < timedelta(hours=2)
    assert clock.real_seconds(timedelta(hours=1)) == 1


def test_before_its_moment_a_fast_clock_is_real() -> None:
    clock = Clock(epoch=datetime.now(UTC) + timedelta(days=1), speed=3600)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_clock_is_written_and_read_back() -> None:
    clock = Clock(epoch=datetime(2026, 6, 2, 6, tzinfo=UTC), speed=60)
    assert str(clock) == "2026-06-02T06:00:00+00:00@60"
    assert Clock.parse(str(clock)) == clock
    assert Clock.parse(str(Clock())) == Clock()
    assert Clock.parse("2026-06-02T08:00:00+02:00@60") == clock
    assert Clock.parse("2026-06-02T06:00:00+00:00").speed == 1


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2026-06-02T06:00:00@60",
        "2026-06-02T06:00:00+00:00@0",
        "2026-06-02T06:00:00+00:00@-1",
        "2026-06-02T06:00:00+00:00@fast",
        "2026-06-02T06:00:00+00:00@nan",
        "2026-06-02T06:00:00+00:00@inf",
        "@60",
        "9999-12-31T23:59:00-05:00",
        "0001-01-01T00:00:00+09:00@60",
        "2026-06-02T06:00:00+00:00@1e300",
    ],
)
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Clock.parse(text)
