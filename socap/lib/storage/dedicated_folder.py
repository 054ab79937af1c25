"""A folder that one purpose made for itself, whose data it may therefore delete: a demo, a benchmark."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "made-for"


class ForeignFolder(Exception):
    """The folder holds what this purpose did not make; the message says what."""


class FolderInUse(Exception):
    """Another process holds it."""


@contextmanager
def dedicated_folder(folder: Path, purpose: str) -> Iterator[None]:
    """Hold `folder` for `purpose`: made now, or found with its mark. Nothing else is ever touched.

    Raises `ForeignFolder`, or `FolderInUse` while another process holds it.
    """
    mark = folder / MARK
    found = purpose_of(folder)
    if found != purpose and _holds_something(folder):
        whose = f"was made for a {found}" if found else f"holds what no {purpose} has made"
        raise ForeignFolder(
            f"{folder} {whose}, and a {purpose} deletes what it finds in its folder"
        )
    folder.mkdir(parents=True, exist_ok=True)
    with mark.open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise FolderInUse from error
        if not held.tell():  # once, and in one piece: whoever else looks finds it empty or whole
            held.write(f"{purpose}\nSOCAP made this folder for it, and deletes what is in here.\n")
            held.flush()
        yield


def purpose_of(folder: Path) -> str:
    """What the folder was made for; '' for a folder with real data, or none at all."""
    try:
        return (folder / MARK).read_text().partition("\n")[0]
    except (OSError, UnicodeDecodeError):
        return ""


def _holds_something(folder: Path) -> bool:
    """An empty mark is what a process has left that died while it made the folder."""
    if not folder.is_dir():
        return folder.exists()
    return any(entry.name != MARK or entry.stat().st_size for entry in folder.iterdir())
