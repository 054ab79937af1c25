"""A disk without room: one sentence, nothing half made, and all goes on once there is room."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lib.postgres.users import User, servers

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")


@pytest.fixture
def disk(place: Path) -> Iterator[Path]:
    """A disk of its own for which 70 MB are enough, and which can be filled."""
    folder = place / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", "size=70m,mode=755", "tmpfs"]
    mounted = subprocess.run(["mount", *options, folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("disks cannot be mounted here")
    yield folder
    for cluster in folder.rglob("PG_VERSION"):
        for server in servers(cluster.parent):
            server.kill()
            server.wait(10)
    subprocess.run(["umount", "-l", folder], check=True)


def fill(disk: Path, *, but: int = 0) -> Path:
    ballast = disk / "ballast"
    free = os.statvfs(disk)
    with ballast.open("wb") as file:
        file.write(bytes(free.f_bavail * free.f_frsize - but))
    return ballast


def test_a_first_start_on_a_full_disk_leaves_nothing_behind(disk: Path) -> None:
    ballast = fill(disk, but=20_000_000)
    complaint = User(disk / "data" / "postgres").complaint()
    assert "is full" in complaint and "make room" in complaint
    assert not (disk / "data" / "postgres").exists()
    ballast.unlink()
    user = User(disk / "data" / "postgres")
    user.answer()
    user.leave()


def test_a_later_start_on_a_full_disk_says_so_and_loses_nothing(disk: Path, template: Path) -> None:
    folder = disk / "postgres"
    shutil.copytree(template, folder)
    ballast = fill(disk)
    assert "is full" in User(folder).complaint()
    ballast.unlink()
    user = User(folder)
    user.answer()
    user.leave()
