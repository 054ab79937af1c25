"""Where clients find the server's socket, also when its folder's path is too long for a socket."""

import fcntl
import hashlib
import os
import stat
from pathlib import Path
from urllib.parse import quote

from socap.lib.postgres.problem import ServerProblem, readable_errors

SOCKET = ".s.PGSQL.5432"
LONGEST = 103  # bytes of a socket's path: 107 on Linux, 103 elsewhere
PASSWORD_FILE = "socap_password"


class Address:
    """The way to the socket in `folder`: straight, or through a link in a folder of our own.

    The folder of links is locked for as long as this object lives, because what cleans /tmp of old
    files leaves locked folders alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: int | None = None

    @property
    def url(self) -> str:
        """`postgresql://…`; it names the file with the password and is no secret itself."""
        way = self._folder if _is_plain(self._folder) else self._link()
        host, password = (quote(str(path), safe="") for path in (way, way / PASSWORD_FILE))
        return f"postgresql://postgres@/postgres?host={host}&port=5432&passfile={password}"

    def _link(self) -> Path:
        parent = Path(f"/tmp/socap-{os.geteuid()}")  # noqa: S108  owner and mode are checked
        with readable_errors(parent):
            parent.mkdir(mode=0o700, exist_ok=True)
            if self._lock is None:
                self._lock = _open_own(parent)
                fcntl.flock(self._lock, fcntl.LOCK_SH)
            link = parent / hashlib.sha256(os.fsencode(self._folder)).hexdigest()[:20]
            draft = parent / f"{link.name}.{os.getpid()}"
            if not link.is_symlink() or os.readlink(link) != str(self._folder):
                draft.unlink(missing_ok=True)
                draft.symlink_to(self._folder)
                draft.replace(link)
        return link


def _is_plain(folder: Path) -> bool:
    """Whether the driver takes it as it is: short, without its list separator, and UTF-8."""
    path = os.fsencode(folder / SOCKET)
    return len(path) <= LONGEST and str(folder).isascii() and b"," not in path


def _open_own(folder: Path) -> int:
    """Open a folder in /tmp, or refuse it: somebody else may have made it for us to trust."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise _refused(folder) from error
    found = os.fstat(handle)
    if found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        os.close(handle)
        raise _refused(folder)
    os.fchmod(handle, 0o700)  # older versions let others read it
    return handle


def _refused(folder: Path) -> ServerProblem:
    return ServerProblem(
        f"{folder} is not a folder of this user's alone (mode 0700), so SOCAP does not reach its"
        " database through it: remove it, or choose a SOCAP_DATA_DIR with a shorter, plain path."
    )
