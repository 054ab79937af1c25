"""Local times in the two nights of a year when clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from socap.lib.wall_clock import NonexistentTime, first_after, moment_of

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def test_a_time_that_comes_once() -> None:
    assert moment_of(datetime(2026, 6, 2, 14), BERLIN) == datetime(2026, 6, 2, 12, tzinfo=UTC)


def test_a_time_that_comes_twice_is_the_first_or_the_second() -> None:
    wall = datetime(2026, 11, 1, 1, 30)
    assert moment_of(wall, NEW_YORK) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert moment_of(wall, NEW_YORK, later=True) == datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def test_a_time_that_never_comes_is_refused_with_what_clocks_show() -> None:
    with pytest.raises(
        NonexistentTime, match="There is no 02:30 on 29 March 2026 in Europe/Berlin"
    ):
        moment_of(datetime(2026, 3, 29, 2, 30), BERLIN, later=True)
    with pytest.raises(NonexistentTime, match="forward to 03:00"):
        moment_of(datetime(2026, 3, 29, 2, 0), BERLIN)


def test_a_day_that_was_left_out_ends_too() -> None:
    apia = ZoneInfo("Pacific/Apia")
    after = first_after(datetime(2011, 12, 30, 12), apia).astimezone(apia)
    assert (after.day, after.hour) == (31, 0)
