"""The gate keeps quiet tweets free of calls."""

from datetime import UTC, datetime, timedelta

import pytest

from socap.collection.polling.poll_gate import Decision, ListProgress, decide

NOW = datetime(2026, 6, 2, 12, tzinfo=UTC)
SWEEP = timedelta(hours=6)


def progress(
    counter: int | None, *, hours_ago: float | None = 1, open_: bool = False
) -> ListProgress:
    looked = None if hours_ago is None else NOW - timedelta(hours=hours_ago)
    return ListProgress(satisfied_counter=counter, last_run_at=looked, run_open=open_)


@pytest.mark.parametrize(
    ("counter", "known", "expected"),
    [
        (0, None, Decision.EMPTY),
        (5, None, Decision.READ),
        (None, None, Decision.READ),
        (5, progress(5), Decision.SKIP),
        (6, progress(5), Decision.READ),
        (4, progress(5), Decision.READ),
        (None, progress(5), Decision.SKIP),
        (5, progress(5, hours_ago=6), Decision.READ),
        (0, progress(0, hours_ago=60), Decision.SKIP),
        (5, progress(5, open_=True), Decision.READ),
        (5, progress(None, hours_ago=None, open_=True), Decision.READ),
    ],
)
def test_a_list_is_read_when_it_moved_or_nobody_looked_for_long(
    counter: int | None, known: ListProgress | None, expected: Decision
) -> None:
    assert decide(counter, known, now=NOW, sweep_after=SWEEP) is expected
