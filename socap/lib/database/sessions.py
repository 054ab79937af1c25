"""Checks that each database connection has a session of its own, which some poolers do not provide.

Session locks and notifications belong to a session. Behind a pooler in transaction or statement
mode they are lost or belong to another client.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Event, Thread
from typing import Any

import psycopg

Session = psycopg.Connection[Any]
# With three more connections a pooler is certain to share a session.
EXTRA_CONNECTIONS, PATIENCE_SECONDS = 3, 5.0


class SharedSession(Exception):
    """The database shares sessions between connections."""


def require_dedicated_session(connect: Callable[[], Session]) -> None:
    """Raises `SharedSession` if the server process of a connection changes or is shared.

    Checks one connection repeatedly while others hold transactions open.
    """
    with ExitStack() as opened:
        first = opened.enter_context(connect())
        first.autocommit = True
        own = _process(first)
        for _ in range(EXTRA_CONNECTIONS):
            try:
                other = opened.enter_context(connect())
                beside = _process_in_transaction(other)
            except TimeoutError:
                return  # no session is left for the other one, so the first keeps its own
            if beside == own or _process(first) != own:
                raise SharedSession


def _process_in_transaction(other: Session) -> int:
    """Returns the server process of an open transaction. Raises `TimeoutError` if there is none."""
    with connection_timeout(PATIENCE_SECONDS, lambda: other) as silent:
        try:
            return _process(other)
        except psycopg.Error as error:
            if silent.is_set():
                raise TimeoutError from error
            raise SharedSession from error  # a pool by statement refuses transactions


@contextmanager
def connection_timeout(seconds: float, session: Callable[[], Session | None]) -> Iterator[Event]:
    """Closes the socket of `session` after `seconds`, for servers too frozen to time out.

    The waiting query then fails; the yielded event is set if this was the cause.
    """
    over, silent = Event(), Event()

    def keep_time() -> None:
        while not over.wait(seconds):
            silent.set()
            # It may be closed, or not connected yet.
            with suppress(psycopg.Error, OSError):
                if (found := session()) is not None:
                    with socket.socket(fileno=os.dup(found.fileno())) as line:
                        line.shutdown(socket.SHUT_RDWR)

    alarm = Thread(target=keep_time, name="connection_timeout", daemon=True)
    alarm.start()
    try:
        yield silent
    finally:
        over.set()
        alarm.join()


def _process(session: Session) -> int:
    row = session.execute("SELECT pg_backend_pid()").fetchone()
    assert row is not None
    return int(row[0])
