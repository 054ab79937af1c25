"""Simulated time follows a clock, can be advanced and frozen."""

import random
from datetime import UTC, datetime, timedelta

from socap.lib.clock import Clock
from socap.simulator.server.sim_clock import SimClock
from socap.simulator.server.time_format import HOUR, account_id, millis, profile_date, tweet_date
from tests.simulator.conftest import STARTS_AT


def test_frozen_time_moves_only_by_hand() -> None:
    time = SimClock(starts_at=STARTS_AT, frozen=True)
    assert time.now() == millis(STARTS_AT)
    assert time.advance(1800) == time.now() == millis(STARTS_AT) + HOUR // 2


def test_a_fast_clock_starts_the_launch_at_its_epoch() -> None:
    epoch = datetime.now(UTC) - timedelta(seconds=10)
    time = SimClock(clock=Clock(epoch=epoch, speed=360))
    assert time.starts_at == millis(epoch)
    assert time.now() - time.starts_at >= HOUR


def test_a_wall_clock_starts_now() -> None:
    time = SimClock()
    assert abs(time.now() - time.starts_at) < 1000
    assert time.advance(HOUR / 1000) - time.starts_at >= HOUR


def test_thawed_time_runs_on_from_where_it_stood() -> None:
    time = SimClock(starts_at=STARTS_AT, frozen=True)
    time.advance(60)
    time.freeze(False)
    assert 0 <= time.now() - millis(STARTS_AT) - 60_000 < 1000
    time.freeze(True)
    assert time.now() == time.now()
    assert time.state()["frozen"] is True


def test_dates_are_written_as_the_provider_writes_them() -> None:
    at = millis(STARTS_AT) + 14_250
    assert tweet_date(at) == "Tue Jun 02 14:00:14 +0000 2026"
    assert profile_date(at) == "2026-06-02T14:00:14.000000Z"


def test_old_accounts_have_short_ids() -> None:
    rng = random.Random(1)
    old = account_id(millis(datetime(2009, 1, 1, tzinfo=UTC)), rng=rng)
    new = account_id(millis(datetime(2024, 1, 1, tzinfo=UTC)), rng=rng)
    assert len(old) <= 10
    assert len(new) == 19
