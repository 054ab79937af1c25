"""Session-level advisory locks, held by a process until it releases them or dies."""

import threading

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

ACQUIRE, RELEASE = "SELECT pg_try_advisory_lock(%s, %s)", "SELECT pg_advisory_unlock(%s, %s)"


class SessionLocks:
    """Advisory locks of one session, opened with the first lock and closed with the last.

    They belong to the process, so a thread that holds one while it waits occupies no connection.
    When the process dies, PostgreSQL releases them at once.
    """

    def __init__(self, space: int) -> None:
        self._space = space
        self._mutex = threading.Lock()
        self._held: set[int] = set()
        self._session: BaseDatabaseWrapper | None = None

    def acquire(self, key: int) -> bool:
        """Acquires the lock; returns False if another process or thread holds it."""
        with self._mutex:
            if key in self._held or not self._locked(key):
                return False
            self._held.add(key)
            return True

    def release(self, key: int) -> None:
        with self._mutex:
            self._held.discard(key)
            if not self._held:
                self._close()
                return
            try:
                self._ask(RELEASE, key)
            except (OperationalError, InterfaceError):
                self._close()  # the session is gone, and its locks with it

    def _locked(self, key: int) -> bool:
        try:
            return self._ask(ACQUIRE, key)
        except (OperationalError, InterfaceError):
            # The database was restarted: acquire the held locks again, too.
            self._close()
            for held in sorted(self._held):
                self._ask(ACQUIRE, held)
            return self._ask(ACQUIRE, key)

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
