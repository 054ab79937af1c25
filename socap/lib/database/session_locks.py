"""Locks that a process has for as long as it lives, however many of them it has at once."""

import threading

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

TAKE, LEAVE = "SELECT pg_try_advisory_lock(%s, %s)", "SELECT pg_advisory_unlock(%s, %s)"


class SessionLocks:
    """Advisory locks of one session, opened with the first lock and closed with the last.

    They belong to the process, not to a thread: whoever waits for the outside world while one is
    held keeps no connection busy. When the process dies PostgreSQL frees them at once.
    """

    def __init__(self, space: int) -> None:
        self._space = space
        self._mutex = threading.Lock()
        self._held: set[int] = set()
        self._session: BaseDatabaseWrapper | None = None

    def take(self, key: int) -> bool:
        """Whether it is ours now; False where another process or thread has it."""
        with self._mutex:
            if key in self._held or not self._locked(key):
                return False
            self._held.add(key)
            return True

    def leave(self, key: int) -> None:
        with self._mutex:
            self._held.discard(key)
            if not self._held:
                self._close()
                return
            try:
                self._ask(LEAVE, key)
            except (OperationalError, InterfaceError):
                self._close()  # the session is gone, and its locks with it

    def _locked(self, key: int) -> bool:
        try:
            return self._ask(TAKE, key)
        except (OperationalError, InterfaceError):
            # The database was restarted: what is held is taken again with what is wanted.
            self._close()
            for held in sorted(self._held):
                self._ask(TAKE, held)
            return self._ask(TAKE, key)

    def _ask(self, question: str, key: int) -> bool:
        if self._session is None:
            self._session = connection.copy()
            self._session.inc_thread_sharing()
        with self._session.cursor() as cursor:
            cursor.execute(question, [self._space, key])
            return bool(cursor.fetchone()[0])

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
