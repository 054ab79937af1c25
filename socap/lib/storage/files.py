"""Files that appear whole or not at all, whoever looks and whenever the power fails."""

import contextlib
import fcntl
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path


def replace_file(path: Path, content: bytes, *, owner: tuple[int, int] | None = None) -> None:
    """Put `content` in the place of what is there, readable by this user (or `owner`) alone."""
    with _draft(path, content, owner) as draft:
        os.replace(draft, path)
    _sync_folder(path.parent)


def make_file_once(path: Path, make: Callable[[], bytes]) -> bytes:
    """The content of the file, made now if there is none; of several makers at once one wins.

    An empty file counts as none: a crash of the machine can leave one behind.
    """
    while True:
        with contextlib.suppress(FileNotFoundError):
            if content := path.read_bytes():
                return content
        with _draft(path, make()) as draft:
            if path.exists():
                _replace_if_empty(draft, path)
            else:
                _link(draft, path)
        _sync_folder(path.parent)


@contextlib.contextmanager
def _draft(path: Path, content: bytes, owner: tuple[int, int] | None = None) -> Iterator[str]:
    """A file beside `path` that is on the disk and nobody else's; gone afterwards."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            if owner is not None:
                os.fchown(file.fileno(), *owner)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield name
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def _link(draft: str, path: Path) -> None:
    """Give it its name unless somebody was faster."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links, as on memory cards
        if not path.exists():
            os.rename(draft, path)


def _replace_if_empty(draft: str, path: Path) -> None:
    """Under a lock on the empty file itself, so that of two who find it one replaces it."""
    with contextlib.suppress(FileNotFoundError), path.open("rb+") as empty:
        fcntl.flock(empty, fcntl.LOCK_EX)
        ours = os.fstat(empty.fileno())
        if ours.st_size == 0 and os.path.samestat(ours, path.stat()):
            os.replace(draft, path)


def _sync_folder(folder: Path) -> None:
    """Make the new name outlive a power failure; not every file system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
