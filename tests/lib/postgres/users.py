"""Processes that use one embedded server, as the commands of SOCAP do."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil

import socap

USE = """
import sys
from pathlib import Path
import psycopg
from socap.lib.postgres import EmbeddedPostgres, ServerProblem
try:
    server = EmbeddedPostgres(Path(sys.argv[1]))
    with psycopg.connect(server.start()) as connection:
        began = connection.execute("SELECT pg_postmaster_start_time()").fetchone()[0]
except ServerProblem as problem:
    sys.exit(f"Error: {problem}")
print(server.url, began, sep="|", flush=True)
sys.stdin.readline()
server.stop()
"""


class User:
    """One process that joins the server, holds it until told to leave, and says what it saw."""

    def __init__(
        self,
        folder: Path,
        *,
        python: str | list[str] = sys.executable,
        environment: dict[str, str] | None = None,
        before: Path | None = None,
        **options: Any,
    ) -> None:
        installed = [path for path in sys.path if "site-packages" in path]
        paths = [Path(socap.__file__).parents[1], *installed]
        self._process = subprocess.Popen(
            [*([python] if isinstance(python, str) else python), "-c", USE, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env={
                "PATH": os.defpath,
                "PYTHONPATH": ":".join(map(str, [*([before] if before else []), *paths])),
                **(environment or {}),
            },
            **options,
        )

    def answer(self) -> tuple[str, str]:
        """The URL it uses and when that server began; fails with what the process said."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        assert line, self.complaint()
        url, began = line.rsplit("|", 1)
        return url, began

    def leave(self) -> None:
        _, errors = self._process.communicate("\n", timeout=90)
        assert (self._process.returncode, errors) == (0, "")

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()

    def complaint(self) -> str:
        """What it says where it cannot be served: one line, and no traceback."""
        errors = str(self._process.communicate(timeout=90)[1])
        assert self._process.returncode == 1, errors
        lines = [line for line in errors.splitlines() if "made the system account" not in line]
        assert len(lines) == 1, errors
        return lines[0]


def servers(folder: Path) -> list[psutil.Process]:
    """Postmasters that work in this folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.name() == "postgres" and process.cwd() == str(folder):
                found.append((process, process.ppid()))
        except psutil.Error:
            continue
    everybody = {process.pid for process, _ in found}
    return [process for process, parent in found if parent not in everybody]
