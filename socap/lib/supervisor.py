"""Supervises child processes: starts them, restarts those that exit, stops all together."""

import contextlib
import ctypes
import logging
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
# A child that ran this long restarts after the shortest pause.
HEALTHY_AFTER = 30.0
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One child: a command with its environment."""

    name: str
    command: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)


class _Child:
    def __init__(self, service: Service, log: Path | None) -> None:
        self.service, self.log = service, log
        self.process: subprocess.Popen[bytes] | None = None
        self.started = self.start_at = 0.0
        self.pause = FIRST_PAUSE

    def start(self) -> None:
        # A new session, so that Ctrl-C only reaches the supervisor, which stops children in order.
        with self.log.open("ab") if self.log else contextlib.nullcontext() as output:
            self.process = subprocess.Popen(
                list(self.service.command),
                env={**os.environ, **self.service.environment},
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_end_with_parent,
            )
        self.started = time.monotonic()
        logger.info(
            f"{self.service.name} started",
            extra={"action": "child_started", "pid": self.process.pid},
        )

    def record_exit(self) -> None:
        """Logs the exit and schedules the restart."""
        assert self.process is not None
        code, lived = self.process.returncode, time.monotonic() - self.started
        _signal(self.process, signal.SIGKILL)  # ends its own children, too
        pause = FIRST_PAUSE if lived > HEALTHY_AFTER else self.pause
        self.start_at = time.monotonic() + pause
        self.pause = min(pause * 2, LONGEST_PAUSE)
        self.process = None
        logger.error(
            f"{self.service.name} ended, starting it again",
            extra={
                "action": "child_died",
                "exit_code": code,
                "lived": round(lived, 1),
                "pause": pause,
            },
        )


class Supervisor:
    """Runs services until stopped. `watch` is called regularly (it checks the database).

    With `log` the output of the services is appended to that file.
    """

    def __init__(
        self,
        services: Sequence[Service],
        *,
        grace: float,
        watch: Callable[[], None] = lambda: None,
        log: Path | None = None,
    ) -> None:
        self._children = [_Child(service, log) for service in services]
        self._grace, self._watch = grace, watch
        self._stop = threading.Event()

    def run(self) -> None:
        """Blocks until SIGINT or SIGTERM, then stops all children within the grace period."""
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, lambda *_: self._stop.set())
        try:
            while not self._stop.is_set():
                self._check_children()
                self._stop.wait(0.25)
        finally:
            self.stop()

    def start(self) -> None:
        """Starts the children without supervising them."""
        self._check_children()

    def stop(self) -> None:
        """Sends SIGTERM to all children, and SIGKILL to those that outlast the grace period."""
        living = [child.process for child in self._children if child.process is not None]
        for process in living:
            _signal(process, signal.SIGTERM)
        deadline = time.monotonic() + self._grace
        for process in living:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _signal(process, signal.SIGKILL)
                process.wait()
            _signal(process, signal.SIGKILL)  # ends its own children, too
        for child in self._children:
            child.process = None

    def _check_children(self) -> None:
        try:
            self._watch()
        except Exception as error:  # noqa: BLE001  retried at the next check
            logger.error("watching failed", extra={"action": "watch_failed", "error": str(error)})
            self._stop.wait(1.0)
        for child in self._children:
            if child.process is not None and child.process.poll() is not None:
                child.record_exit()
            if child.process is None and time.monotonic() >= child.start_at:
                child.start()


def _end_with_parent() -> None:
    """Makes Linux terminate this child when the supervisor dies; does nothing elsewhere."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _signal(process: subprocess.Popen[bytes], sign: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, sign)
