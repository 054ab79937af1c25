"""Checks for free disk space."""

import errno
import os
import tempfile
from pathlib import Path

# PostgreSQL writes its log in files of 16 MB; with room for less than two it may stop any time.
MIN_FREE_BYTES = 32 * 1024**2
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def has_room(folder: Path, *, least: int | None = None) -> bool:
    """Returns whether `least` bytes (`MIN_FREE_BYTES`) are free and a file can be written.

    Writing a file also detects an exhausted quota.
    """
    found = os.statvfs(folder)
    if found.f_bavail * found.f_frsize < (least or MIN_FREE_BYTES) or (
        found.f_files and not found.f_favail
    ):
        return False
    try:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            file.write(bytes(64 * 1024))
    except OSError as error:
        if error.errno in FULL:
            return False
        raise
    return True
