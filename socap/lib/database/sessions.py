"""Finds out whether a database keeps one session for each connection, as a pooler may not do.

Locks that last longer than a transaction and notifications belong to a session. Behind a pool that
hands its sessions out by transaction or by statement they are lost, or somebody else's.
"""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Event, Thread
from typing import Any

import psycopg

Session = psycopg.Connection[Any]
# A pool hands a session on as soon as others ask; whichever it picks, three of them show it.
NOT_AUTHORS, PATIENCE_SECONDS = 3, 5.0


class NoSession(Exception):
    """A connection's session is not its own."""


def require_session(connect: Callable[[], Session]) -> None:
    """Ask on one connection, again and again, which server process serves it, while others hold
    transactions open. Raises `NoSession` where it changes, or is shared with one of them.
    """
    with ExitStack() as opened:
        first = opened.enter_context(connect())
        first.autocommit = True
        own = _process(first)
        for _ in range(NOT_AUTHORS):
            try:
                other = opened.enter_context(connect())
                beside = _within_patience(other)
            except TimeoutError:
                return  # none is left for the other, so the first one keeps its own
            if beside == own or _process(first) != own:
                raise NoSession


def _within_patience(other: Session) -> int:
    """The process that serves a transaction which stays open; `TimeoutError` where none is to be had."""
    with hung_up_after(PATIENCE_SECONDS, lambda: other) as silent:
        try:
            return _process(other)
        except psycopg.Error as error:
            if silent.is_set():
                raise TimeoutError from error
            raise NoSession from error  # a pool by statement refuses transactions


@contextmanager
def hung_up_after(seconds: float, session: Callable[[], Session | None]) -> Iterator[Event]:
    """Hang up from our side, again and again, on a server that is frozen and keeps no time itself.

    What waits for its answer gets an error then; the event says that it was us.
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

    alarm = Thread(target=keep_time, name="hung_up_after", daemon=True)
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
