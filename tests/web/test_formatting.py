"""Formats of numbers, times and explanations."""

from datetime import UTC, datetime, timedelta

import pytest

from socap.people.importance import ScoreExplanation, ScoreTerm
from socap.web import formatting

NOW = datetime(2026, 6, 2, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (None, "–"),
        (0, "0"),
        (-3, "−3"),
        (9_999, "9,999"),
        (10_000, "10k"),
        (12_412, "12.4k"),
        (999_949, "999.9k"),
        (999_950, "1M"),
        (-1_234_567, "−1.2M"),
        (2_000_000_000, "2B"),
    ],
)
def test_compact_numbers(number: int | None, text: str) -> None:
    assert formatting.compact(number) == text


def test_a_change_always_has_its_sign() -> None:
    assert [formatting.signed(n) for n in (120, 0, -3)] == ["+120", "±0", "−3"]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s ago"), (40, "40 s ago"), (60, "1 min ago"), (4800, "1 h 20 min ago"), (-250, "in 4 min"),
     (7219, "2 h ago"), (86_399, "23 h ago"), (200_000, "2 d ago")],
)  # fmt: skip
def test_relative_times(seconds: int, text: str) -> None:
    assert formatting.ago(NOW - timedelta(seconds=seconds), NOW) == text


def test_what_was_due_is_due_now() -> None:
    assert formatting.due(NOW - timedelta(minutes=3), NOW) == "now"


def test_the_day_is_named_unless_it_is_today_in_the_campaigns_zone() -> None:
    late = datetime(2026, 6, 1, 22, 30, tzinfo=UTC)
    assert formatting.clock_time(late, "Europe/Berlin", NOW) == "00:30"
    assert formatting.clock_time(late, "UTC", NOW) == "1 Jun 22:30"
    assert formatting.clock_time(late - timedelta(days=365), "UTC", NOW) == "1 Jun 2025 22:30"
    assert formatting.clock_time(NOW, "UTC", NOW, dated=True) == "2 Jun 14:00"


def test_initials_of_any_name() -> None:
    assert formatting.initials("Ada Lovelace King", "ada") == "AL"
    assert formatting.initials("🚀 🚀", "ada") == "A"
    assert formatting.initials("", "") == "?"


def test_why_somebody_is_important() -> None:
    terms = [
        ScoreTerm("dora", "", 5, False),
        ScoreTerm("bob", "", 5, True),
        ScoreTerm("alice", "", 4, False),
    ]
    assert (
        ScoreExplanation(tuple(terms)).sentence()
        == "on the list 5, followed by @dora 5, @alice 4, total 14"
    )
    assert ScoreExplanation(()).sentence() == "nobody on the list follows them"
    many = ScoreExplanation(tuple(ScoreTerm(f"p{n}", "", 2, False) for n in range(9)))
    assert many.sentence().endswith("@p5 2 + 3 others (6), total 18")
    assert many.sentence(limit=None).endswith("@p8 2, total 18")


@pytest.mark.parametrize(
    ("begin", "end", "text"),
    [
        (timedelta(minutes=20), timedelta(0), "14:00"),
        (timedelta(hours=26), timedelta(hours=25), "13:00"),
        (timedelta(hours=20), timedelta(hours=2), "12:00"),
        (timedelta(hours=60), timedelta(hours=30), "1 Jun 08:00"),
    ],
)
def test_the_end_of_a_range_has_its_date_where_it_is_another_day(
    begin: timedelta, end: timedelta, text: str
) -> None:
    assert formatting.end_of_range(NOW - begin, NOW - end, "UTC", NOW) == text


def test_the_end_of_a_dated_range_has_its_date_also_today() -> None:
    yesterday = NOW - timedelta(days=1)
    assert formatting.end_of_range(yesterday, NOW, "UTC", NOW, dated=True) == "2 Jun 14:00"
    assert formatting.end_of_range(NOW, NOW + timedelta(hours=1), "UTC", NOW, dated=True) == "15:00"
