"""A time limit for a block of code, respected by the network calls made in it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_until: ContextVar[float | None] = ContextVar("until", default=None)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Limits the total time of network calls in the block; the earliest of nested limits counts."""
    until = time.monotonic() + seconds  # which may be infinite
    outer = _until.get()
    token = _until.set(until if outer is None else min(until, outer))
    try:
        yield
    finally:
        _until.reset(token)


def seconds_left(at_most: float) -> float:
    """Returns `at_most` or the time left, if less; never 0, which would mean no timeout."""
    until = _until.get()
    return at_most if until is None else max(0.01, min(at_most, until - time.monotonic()))
