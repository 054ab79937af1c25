"""The arithmetic of the adaptive pace: arrivals, intervals, and when a list is due."""

from math import inf, isclose

import pytest

from socap.collection.pace.arrivals import Arrivals
from socap.collection.pace.reading_rules import (
    LONGEST,
    SHORTEST,
    ListOutlook,
    ListPrice,
    Unread,
    minutes_until_due,
    reading_interval,
)

CREDIT = 0.00001
RETWEETS = ListPrice(row=18 * CREDIT, minimum=15 * CREDIT, page=100, since=False)
REPLIES = ListPrice(row=15 * CREDIT, minimum=15 * CREDIT, page=20, since=True)
COUNTERS = 15 * CREDIT


def outlook(
    price: ListPrice = RETWEETS,
    *,
    value: float = 10 * CREDIT,
    rate: float = 1.0,
    listed: float = 500,
    rows: float = 0,
    waiting: float = 0,
) -> ListOutlook:
    return ListOutlook(
        price=price, value=value, rate=rate, listed=listed, unread=Unread(rows, waiting)
    )


def test_a_page_of_retweeters_costs_the_same_whatever_is_new_and_replies_only_what_is_new() -> None:
    assert isclose(RETWEETS.call(1, 500), 1800 * CREDIT)
    assert isclose(RETWEETS.call(1, 40), 40 * 18 * CREDIT)
    assert isclose(RETWEETS.call(150, 500), 3600 * CREDIT)
    assert isclose(RETWEETS.beyond_rows(60, 500), 720 * CREDIT)
    assert isclose(REPLIES.call(7, 500), 8 * 15 * CREDIT)
    assert isclose(REPLIES.call(0, 0), 15 * CREDIT)
    again = ListPrice(row=0.005, minimum=0, page=100, since=False, again=0.0)
    assert (again.call(3, 500), again.beyond_rows(3, 500)) == (0.015, 0.0)


def test_waiting_adds_up_row_by_row() -> None:
    unread = Unread().after(4, 10)
    assert unread == Unread(4, 20.0)
    assert unread.after(0, 5) == Unread(4, 40.0)


def test_the_estimate_follows_a_burst_and_forgets_it() -> None:
    busy = silent = Arrivals()
    for _ in range(30):
        busy = busy.after(10, 1)
    assert 8 < busy.per_minute < 11
    for _ in range(6):
        busy = busy.after(0, 30)
        silent = silent.after(0, 30)
    assert busy.per_minute < 1
    assert silent.per_minute < Arrivals().per_minute / 10
    assert busy.after(0, 0) == busy  # two readings of one moment


def test_counters_are_read_often_where_much_comes_and_at_most_every_minute() -> None:
    fast, slow = (reading_interval(COUNTERS, [outlook(REPLIES, rate=r)]) for r in (1.0, 0.01))
    assert isclose(fast, (2 * 15 / 10) ** 0.5) and isclose(slow, fast * 10)
    assert reading_interval(COUNTERS, [outlook(REPLIES, rate=1000)]) == SHORTEST
    assert reading_interval(COUNTERS, [outlook(REPLIES, rate=0)]) == LONGEST
    assert reading_interval(COUNTERS, []) == LONGEST
    assert reading_interval(COUNTERS, [outlook(RETWEETS, rate=1)]) == fast * 2


@pytest.mark.parametrize(("rows", "rate"), [(1, 0.0), (1, 2.0), (30, 0.5), (250, 9.0)])
def test_a_list_is_due_when_its_waiting_is_worth_the_call(rows: float, rate: float) -> None:
    one = outlook(rows=rows, waiting=5, rate=rate)
    after = minutes_until_due(one)
    waiting = 5 + rows * after + rate * after**2 / 2
    assert 0 < after < inf
    assert isclose(one.value * waiting, RETWEETS.beyond_rows(rows, 500))


def test_what_costs_nothing_extra_is_due_at_once_and_what_is_worth_nothing_never() -> None:
    assert minutes_until_due(outlook(rows=1, value=inf)) == 0
    assert minutes_until_due(outlook(rows=1, waiting=1e9)) == 0
    assert minutes_until_due(outlook(rows=0)) == inf
    assert minutes_until_due(outlook(rows=5, value=0)) == inf
