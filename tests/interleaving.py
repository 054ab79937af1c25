"""Another session that acts at any one moment of some work: before its first statement, its second, …"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, connections


def until_it_waits_or_ends(thread: threading.Thread) -> None:
    waiting = """SELECT count(*) FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND datname = current_database()"""
    for _ in range(500):
        thread.join(0.01)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # else it stays as first seen
            cursor.execute(waiting)
            if cursor.fetchone()[0] or not thread.is_alive():
                return
    raise AssertionError("it neither waits nor ends")


class OtherSession:
    """Does something just before the given statement of ours; says whether we came that far."""

    def __init__(self, act: Callable[[], object], before: int) -> None:
        self._act, self._before, self._seen = act, before, 0
        self.thread: threading.Thread | None = None
        self.raised: list[BaseException] = []

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self._seen += 1
        if self._seen == self._before:
            self.thread = threading.Thread(target=self._run)
            self.thread.start()
            until_it_waits_or_ends(self.thread)
        return execute(sql, params, many, context)

    def _run(self) -> None:
        try:
            self._act()
        except BaseException as error:
            self.raised.append(error)
        finally:
            connections.close_all()


@contextmanager
def acting_before(statement: int, act: Callable[[], object]) -> Iterator[OtherSession]:
    """Runs `act` in another session just before our n-th statement, and waits for its end."""
    other = OtherSession(act, statement)
    with connection.execute_wrapper(other):
        yield other
    if other.thread is not None:
        other.thread.join(20)
        assert not other.thread.is_alive()
    assert other.raised == []
