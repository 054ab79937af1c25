"""Which processes are the server of a folder. Nothing is believed that cannot be proven.

A number in `postmaster.pid` proves nothing: after a power failure it may be anybody's.
"""

import contextlib
import os
import signal
from pathlib import Path

import psutil

# The server's command line names its folder, for people and where its own folder may not be read.
FOLDER_OPTION = "socap.folder="


def postmaster(folder: Path) -> psutil.Process | None:
    """The server of this folder, if it lives: `postmaster.pid` names it, unless that is spoilt."""
    number = _number(folder / "postmaster.pid")
    with contextlib.suppress(psutil.Error):
        if number is not None and is_server_of(process := psutil.Process(number), folder):
            return process
    return next((process for process in server_processes(folder) if _is_first(process)), None)


def server_processes(folder: Path) -> list[psutil.Process]:
    """Every living process of a server of this folder, also those whose postmaster is dead."""
    return [process for process in psutil.process_iter() if is_server_of(process, folder)]


def is_server_of(process: psutil.Process, folder: Path) -> bool:
    """Whether it runs `postgres`, as the owner of this folder, and works in it."""
    try:
        if process.uids().real != folder.stat().st_uid or not _runs_postgres(process):
            return False
        try:
            return os.path.samefile(process.cwd(), folder)
        except psutil.AccessDenied:  # root without the capability to look, as in containers
            return _is_named_by(process.cmdline(), folder)
    except (psutil.Error, OSError):
        return False


def remove_false_locks(folder: Path) -> None:
    """Remove lock files that would stop PostgreSQL though none of its processes is alive.

    It judges by the number alone: another process that has it by now, or an empty file, stops it.
    To be called only while it is certain that no server of this folder runs.
    """
    for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
        path = folder / name
        if not path.exists():
            continue
        number = _number(path)
        if number is None or psutil.pid_exists(number):
            path.unlink(missing_ok=True)


def send(process: psutil.Process, sign: signal.Signals) -> None:
    """Signal a process that was proven; `psutil` makes sure that the number is still its."""
    with contextlib.suppress(psutil.Error):
        process.send_signal(sign)


def _number(path: Path) -> int | None:
    try:
        first = path.read_bytes().split(b"\n", 1)[0].strip()
        number = abs(int(first))  # a server in single-user mode writes a negative one
    except (OSError, ValueError):
        return None
    return number if 1 < number < 2**31 else None


def _runs_postgres(process: psutil.Process) -> bool:
    try:
        return Path(process.exe().removesuffix(" (deleted)")).name == "postgres"
    except psutil.AccessDenied:
        return process.name() == "postgres"


def _is_first(process: psutil.Process) -> bool:
    """Whether it was started with options; its children have a title in their place."""
    try:
        return "-D" in process.cmdline()
    except psutil.Error:
        return False


def _is_named_by(arguments: list[str], folder: Path) -> bool:
    named = [a.removeprefix(FOLDER_OPTION) for a in arguments if a.startswith(FOLDER_OPTION)]
    if "-D" in arguments[:-1]:  # so did the servers of older versions
        named.append(arguments[arguments.index("-D") + 1])
    return str(folder) in named
