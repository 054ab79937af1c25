"""A cache that computes each value once for concurrent callers and keeps it for a short time."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class TimedCache(Generic[T]):
    """Keeps the `most` newest values of this process for `seconds`.

    Callers wait while another thread computes the same value; after an error the next one retries.
    """

    def __init__(self, *, seconds: float, most: int) -> None:
        self.seconds, self.most = seconds, most
        self._answers: OrderedDict[Hashable, tuple[float, T]] = OrderedDict()
        self._making: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            kept = self._kept(key)
            if kept is not None:
                return kept[1]
            try:
                answer = make()
            except BaseException:
                with self._lock:
                    self._making.pop(key, None)
                raise
            with self._lock:
                self._answers[key] = (time.monotonic(), answer)
                self._answers.move_to_end(key)
                self._making.pop(key, None)
                while len(self._answers) > self.most:
                    self._answers.popitem(last=False)
            return answer

    def forget(self) -> None:
        with self._lock:
            self._answers.clear()

    def _kept(self, key: Hashable) -> tuple[float, T] | None:
        with self._lock:
            kept = self._answers.get(key)
            if kept is None or time.monotonic() - kept[0] > self.seconds:
                return None
            self._making.pop(key, None)
            return kept
