"""How long what is being done may still take, for the calls it makes to others."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_until: ContextVar[float | None] = ContextVar("until", default=None)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Whoever asks somebody within may take so long in all; the earlier of two ends counts."""
    until = time.monotonic() + seconds  # which may be infinite
    outer = _until.get()
    token = _until.set(until if outer is None else min(until, outer))
    try:
        yield
    finally:
        _until.reset(token)


def seconds_left(at_most: float) -> float:
    """`at_most`, or less where the time limit ends before; never quite 0, which means "for ever"."""
    until = _until.get()
    return at_most if until is None else max(0.01, min(at_most, until - time.monotonic()))
