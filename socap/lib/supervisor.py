"""Keeps child processes running: starts them, restarts the ones that die, stops all together."""

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
# A child that lived this long gets the shortest pause again when it dies.
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
        # A session of its own: Ctrl-C reaches the supervisor alone, which then stops in order.
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

    def bury(self) -> None:
        """Note a death and when to start again."""
        assert self.process is not None
        code, lived = self.process.returncode, time.monotonic() - self.started
        _signal(self.process, signal.SIGKILL)  # what it started itself must not live on
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
    """Runs services until it is told to stop. `watch` is called now and then (the database); with
    `log` what they print goes to the end of that file."""

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
        """Block until SIGINT or SIGTERM, then stop all children within the grace period."""
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, lambda *_: self._stop.set())
        try:
            while not self._stop.is_set():
                self._tend()
                self._stop.wait(0.25)
        finally:
            self.stop()

    def start(self) -> None:
        """Start the children and leave them to themselves until `stop`."""
        self._tend()

    def stop(self) -> None:
        """SIGTERM to all, SIGKILL to those that outstay the grace period."""
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
            _signal(process, signal.SIGKILL)  # what it started itself must not live on
        for child in self._children:
            child.process = None

    def _tend(self) -> None:
        try:
            self._watch()
        except Exception as error:  # noqa: BLE001  what is watched may need another moment; it is tried again
            logger.error("watching failed", extra={"action": "watch_failed", "error": str(error)})
            self._stop.wait(1.0)
        for child in self._children:
            if child.process is not None and child.process.poll() is not None:
                child.bury()
            if child.process is None and time.monotonic() >= child.start_at:
                child.start()


def _end_with_parent() -> None:
    """Ask Linux to end this child when the supervisor is killed; elsewhere it is left alone."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _signal(process: subprocess.Popen[bytes], sign: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, sign)
