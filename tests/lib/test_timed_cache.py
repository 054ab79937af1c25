"""Many ask, one answers."""

import threading
import time

import pytest

from socap.lib.timed_cache import TimedCache


def test_those_who_ask_at_the_same_time_get_one_answer() -> None:
    shared: TimedCache[int] = TimedCache(seconds=60, most=2)
    made, got = [], []

    def make() -> int:
        made.append(1)
        time.sleep(0.05)
        return len(made)

    asking = [threading.Thread(target=lambda: got.append(shared.get("a", make))) for _ in range(10)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert (len(made), got) == (1, [1] * 10)


def test_an_answer_is_kept_for_a_while_and_only_the_newest_few() -> None:
    shared: TimedCache[str] = TimedCache(seconds=60, most=2)
    for key in "abc":
        shared.get(key, lambda key=key: key)  # type: ignore[misc]
    assert shared.get("c", lambda: "again") == "c"
    assert shared.get("a", lambda: "again") == "again"
    brief: TimedCache[str] = TimedCache(seconds=-1, most=2)
    brief.get("a", lambda: "a")
    assert brief.get("a", lambda: "again") == "again"


def test_what_could_not_be_answered_is_asked_again() -> None:
    shared: TimedCache[str] = TimedCache(seconds=60, most=2)
    with pytest.raises(ZeroDivisionError):
        shared.get("a", lambda: str(1 // 0))
    assert shared.get("a", lambda: "a") == "a"
