"""`socap up` with the database it brings along: beside other commands, killed, on a full disk."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from tests.e2e.installation import Installation


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk where one can be mounted, else a folder."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs"]
    mounted = os.geteuid() == 0 and not subprocess.run(["mount", *options, folder]).returncode
    yield folder
    if mounted:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def installation(disk: Path, prepared: Path) -> Iterator[Installation]:
    running = Installation(disk, "http://127.0.0.1:1", prepared=prepared)
    yield running
    running.stop()


def postmaster(installation: Installation) -> psutil.Process:
    folder = Path(installation.environment["SOCAP_DATA_DIR"]) / "postgres"
    return psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))


def test_commands_and_crashes_leave_the_product_its_database(installation: Installation) -> None:
    server = postmaster(installation)
    commands = [
        subprocess.Popen(
            installation.command("status"),
            env=installation.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(3)
    ]
    commands[0].kill()
    for command in commands:
        words = command.communicate(timeout=120)[0]
        assert command is commands[0] or command.returncode == 0, words
        assert "Traceback" not in words
    assert postmaster(installation) == server and installation.health()["database"] == "ok"

    server.kill()
    server.wait(10)
    installation.wait_for(lambda: postmaster(installation) != server, "another server")
    installation.wait_for(lambda: installation.health()["database"] == "ok", "health")

    server = postmaster(installation)
    installation.process.send_signal(signal.SIGTERM)
    installation.process.wait(60)
    server.wait(5)


def test_a_disk_that_fills_up_is_seen_from_outside(installation: Installation, disk: Path) -> None:
    if not disk.is_mount():
        pytest.skip("disks cannot be mounted here")
    free = os.statvfs(disk)
    with (disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(free.f_bavail * free.f_frsize - 1_000_000))
    answer = httpx.get(f"http://127.0.0.1:{installation.port}/healthz", timeout=30)
    assert answer.status_code == 503 and "disk is full" in answer.json()["database"]
    assert str(disk) not in answer.text
    (disk / "ballast").unlink()
    installation.wait_for(lambda: installation.health()["database"] == "ok", "health")


def test_health_answers_while_the_database_is_frozen(installation: Installation) -> None:
    server = postmaster(installation)
    frozen = [server, *server.children()]
    for process in frozen:
        process.suspend()
    try:
        began = time.monotonic()
        answers = [
            httpx.get(f"http://127.0.0.1:{installation.port}/healthz", timeout=30) for _ in range(2)
        ]
        assert [answer.status_code for answer in answers] == [503, 503]
        assert time.monotonic() - began < 20
    finally:
        for process in frozen:
            with contextlib.suppress(psutil.Error):
                process.resume()
    installation.wait_for(lambda: installation.health()["database"] == "ok", "health")


def test_a_database_that_is_asked_to_end_comes_back(installation: Installation) -> None:
    server = postmaster(installation)
    server.terminate()
    installation.wait_for(lambda: not server.is_running(), "the end of the old server")
    installation.wait_for(lambda: installation.health().get("workers") == 1, "a worker")
