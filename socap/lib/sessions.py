"""Finds out whether a database keeps one session for each connection, as a pooler may not do.

Locks that last longer than a transaction and notifications belong to a session. Behind a pool that
hands its sessions out by transaction or by statement they are lost, or somebody else's.
"""

import os
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import psycopg

Session = psycopg.Connection[Any]
# A pool hands a session on as soon as others ask; whichever it picks, three of them show it.
OTHERS, PATIENCE_SECONDS = 3, 5.0


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
        for _ in range(OTHERS):
            try:
                other = opened.enter_context(connect())
                beside = _within_patience(other)
            except TimeoutError:
                return  # none is left for the other, so the first one keeps its own
            if beside == own or _process(first) != own:
                raise NoSession


def _within_patience(other: Session) -> int:
    """The process that serves a transaction which stays open; `TimeoutError` where none is to be had."""
    silent = threading.Event()

    def hang_up() -> None:
        silent.set()
        with socket.socket(fileno=os.dup(other.fileno())) as line:
            line.shutdown(socket.SHUT_RDWR)

    alarm = threading.Timer(PATIENCE_SECONDS, hang_up)
    alarm.start()
    try:
        return _process(other)
    except psycopg.Error as error:
        if silent.is_set():
            raise TimeoutError from error
        raise NoSession from error  # a pool by statement refuses transactions
    finally:
        alarm.cancel()


def _process(session: Session) -> int:
    row = session.execute("SELECT pg_backend_pid()").fetchone()
    assert row is not None
    return int(row[0])
