"""File locks, which the kernel lets go of by itself when the processes that hold them are dead."""

import contextlib
import fcntl
import os
import time
from pathlib import Path


class FileLock:
    """One lock on one file, held by this object until it is released."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        return self._handle is not None

    def take(self, *, shared: bool = False, patience: float = 0.0) -> bool:
        """Whether it could be had within `patience` seconds; several may have a shared one."""
        if self._handle is not None:
            return True
        handle = _open(self.path)
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        deadline = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, kind | fcntl.LOCK_NB)
                self._handle = handle
                return True
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    os.close(handle)
                    return False
                time.sleep(0.01)
            except OSError:
                os.close(handle)
                raise

    def release(self) -> None:
        """Let go, also for children that were forked with it."""
        if self._handle is not None:
            fcntl.flock(self._handle, fcntl.LOCK_UN)
            self.hand_over()

    @property
    def handle(self) -> int:
        assert self._handle is not None
        return self._handle

    def hand_over(self) -> None:
        """Leave it to the child that has inherited the handle."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def is_held_alone(path: Path) -> bool:
    """Whether some process has the lock for itself. Looking does not hinder others who look."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    if os.geteuid() == 0:  # the folder's owner must be able to open it as well
        owner = path.parent.stat()
        with contextlib.suppress(OSError):
            os.fchown(handle, owner.st_uid, owner.st_gid)
    return handle
