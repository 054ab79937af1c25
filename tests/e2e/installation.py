"""`socap up` as an operator runs it: in processes of its own, on its own data."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import httpx
import psutil


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# What this test run itself is set up with, and an installation must not inherit.
# Where the key that the tests ask the API with is kept, beside the data.
KEY = "tests.key"
OURS = ("DATABASE_URL", "DATABASE_URL_FILE", "DJANGO_SETTINGS_MODULE", "SOCAP_BASE_URL")


LOCKED = """
from django.db import connection, transaction
with transaction.atomic(), connection.cursor() as cursor:
    cursor.execute("LOCK TABLE reports_reportfile IN ACCESS EXCLUSIVE MODE")
    print("locked", flush=True)
    input()
"""


class Installation:
    """`socap up` in a process of its own, on its own data: none yet, those of an earlier start, or a
    copy of what is `prepared`."""

    def __init__(
        self, folder: Path, provider_url: str, *, prepared: Path | None = None, **environment: str
    ) -> None:
        data = folder / "data"
        if prepared is not None:  # the owners stay, for the database is not this user's
            subprocess.run(["cp", "--archive", "--reflink=auto", prepared, data], check=True)
        self.port = free_port()
        self.web = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=30)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in OURS},
            "SOCAP_DATA_DIR": str(data),
            "SOCAP_PORT": str(self.port),
            "SOCAP_WORKER_GRACE_SECONDS": "5",
            "TWITTER_API_URL": provider_url,
            "TWITTER_API_KEY": "demo",
            "TWITTER_QPS_LIMIT": "25",
            **environment,
        }
        self.log = (folder / "log").open("a")
        self.process = subprocess.Popen(
            self.command("up"),
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        try:
            self.wait_for(lambda: self.health().get("workers") == 1, "a worker")
        except BaseException:
            self.stop()
            raise
        if not (data / KEY).exists():
            (data / KEY).write_text(self.socap("apikey", "create", "tests").splitlines()[-1])
        self.api = httpx.Client(
            base_url=f"http://127.0.0.1:{self.port}/api/socap",
            headers={"Authorization": f"Bearer {(data / KEY).read_text()}"},
            timeout=60,
        )

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "socap.cli", *arguments]

    def socap(self, *arguments: str) -> str:
        """What a command beside the running installation prints."""
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def django(self, code: str) -> "subprocess.Popen[str]":
        """Runs code in a process beside the running installation, with its database."""
        whole = "from socap.cli.ready import django_ready\nwith django_ready():\n"
        return subprocess.Popen(
            [sys.executable, "-c", whole + indent(dedent(code), "    ")],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    @contextmanager
    def no_report_stored(self) -> Iterator[None]:
        """Keeps every report from being stored, at its last step, until the block ends."""
        with self.django(LOCKED) as process:
            assert process.stdin is not None and process.stdout is not None
            assert process.stdout.readline() == "locked\n"
            try:
                yield
            finally:
                process.communicate("\n")

    def setup_token(self) -> str:
        """As it is kept for the one who set it up."""
        return (Path(self.environment["SOCAP_DATA_DIR"]) / "setup_token").read_text().strip()

    def health(self) -> dict[str, Any]:
        answer: dict[str, Any] = self.web.get("/healthz").json()
        return answer

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def worker(self) -> psutil.Process:
        return next(p for p in self.children() if p.cmdline()[-1:] == ["worker"])

    def wait_for(self, condition: Any, what: str, patience: float = 150) -> None:
        deadline = time.monotonic() + patience
        while True:
            try:
                if condition():
                    return
            except (httpx.HTTPError, psutil.Error, StopIteration):
                pass
            assert time.monotonic() < deadline, f"{what} did not come about in {patience} s"
            time.sleep(0.2)  # to ask is not free for those who answer

    def idle(self) -> bool:
        counts = self.api.get("/workers/status").json()["jobs"]
        return not (counts["pending"] or counts["processing"] or counts["retrying"])

    def rows(self, campaign: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor = None
        while True:
            query = {"limit": "500", **({"cursor": cursor} if cursor else {})}
            page = self.api.get(f"/campaigns/{campaign}/engagements", params=query).json()
            for row in page["engagements"]:
                for name in ("occurred_at", "occurred_after"):
                    row[name] = row[name] and datetime.fromisoformat(row[name])
                found.append(row)
            cursor = page["next_cursor"]
            if cursor is None:
                return found

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)
        self.log.close()
        self.web.close()
        if hasattr(self, "api"):
            self.api.close()
