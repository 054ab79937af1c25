"""Whether there is room left where something is kept."""

import errno
import os
import tempfile
from pathlib import Path

# PostgreSQL writes its log in files of 16 MB; with less than two of them it may stop any moment.
LEAST = 32 * 1024**2
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def has_room(folder: Path, *, least: int | None = None) -> bool:
    """Whether so many bytes (`LEAST`) are free and a file can be written; a quota shows only when one is."""
    found = os.statvfs(folder)
    if found.f_bavail * found.f_frsize < (least or LEAST) or (found.f_files and not found.f_favail):
        return False
    try:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
            file.write(bytes(64 * 1024))
    except OSError as error:
        if error.errno in FULL:
            return False
        raise
    return True
