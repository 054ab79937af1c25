"""Why the database cannot be had, in one sentence for whoever types the command."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from socap.lib.storage.disk import FULL as NO_ROOM

FULL = ("No space left on device", "Disk quota exceeded", "File too large")
REASON = re.compile(r"(?:FATAL|PANIC|ERROR|error): +(.+)")


class ServerProblem(Exception):
    """The embedded server cannot be started, joined or stopped; the message says what to do."""


def explain_failure(output: str, *, doing: str, folder: Path) -> ServerProblem:
    """The reason in what PostgreSQL's programs wrote while they were `doing` something."""
    if any(words in output for words in FULL):
        return full_disk(folder)
    said = REASON.findall(output) or output.strip().splitlines() or ["it said nothing"]
    reason = said[-1]
    return ServerProblem(f"PostgreSQL failed while {doing} {folder}: {reason}")


def full_disk(folder: Path) -> ServerProblem:
    return ServerProblem(
        f"The disk that holds {folder} is full (or a quota is used up): make room and start again;"
        " nothing that was stored is lost."
    )


@contextmanager
def readable_errors(folder: Path) -> Iterator[None]:
    """Turn what the machine refuses into a sentence that names the folder."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise full_disk(folder) from error
        place = error.filename or folder
        raise ServerProblem(
            f"The database's folder cannot be used: {place}: {error.strerror}. Make it writable for"
            " the user that runs SOCAP, or name another folder in SOCAP_DATA_DIR."
        ) from error
