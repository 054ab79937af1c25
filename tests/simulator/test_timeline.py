"""The counter and list of a timeline agree after additions and removals."""

import random

from socap.simulator.world.account_pool import AccountPool
from socap.simulator.world.timeline import Engagement, Timeline


def timeline(count: int = 30) -> tuple[Timeline, list[Engagement]]:
    account_pool = AccountPool(rng=random.Random(1), now=1_780_000_000_000)
    events = [
        Engagement(at=1000 * n, account=account_pool.create_account("ordinary"))
        for n in range(count)
    ]
    return Timeline(list(events)), events


def test_the_list_is_newest_first_and_ends_now() -> None:
    line, events = timeline()
    assert list(line.listed(9500)) == events[9::-1]
    assert line.count(9500) == 10


def test_pages_follow_each_other_and_say_when_they_end() -> None:
    line, events = timeline(25)
    first, more = line.page(99_000, skip=0, size=20)
    rest, none_left = line.page(99_000, skip=20, size=20)
    assert first + rest == events[::-1]
    assert more and not none_left


def test_bounds_are_inclusive() -> None:
    line, events = timeline()
    assert list(line.listed(99_000, since=4000, until=6000)) == events[6:3:-1]


def test_a_removed_row_leaves_the_list_and_the_counter_but_not_the_history() -> None:
    line, events = timeline()
    events[3].removed_at = 99_000
    line = Timeline(events)
    assert line.remove_newest(2, now=10_000) == [events[10], events[9]]
    assert line.count(10_000) == 9 == len(list(line.listed(10_000)))
    assert len(line.until(10_000)) == 11
    line.remove(events[3], now=50_000)
    line.remove(events[3], now=60_000)
    assert line.count(200_000) == 27 == len(list(line.listed(200_000)))


def test_an_unlisted_row_counts_but_is_not_shown() -> None:
    line, events = timeline(5)
    events[2].listed = False
    assert line.count(99_000) == 5
    assert events[2] not in list(line.listed(99_000))


def test_what_is_added_takes_its_place_in_time() -> None:
    line, events = timeline(5)
    late = Engagement(at=2500, account=events[0].account)
    line.add(late)
    assert list(line.listed(3000))[1] is late
