"""What a crash or a power failure leaves behind: nobody else is signalled, nothing stops the start."""

import contextlib
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from socap.lib.postgres import EmbeddedPostgres
from tests.lib.postgres.users import User, servers


@contextlib.contextmanager
def stranger(folder: Path, name: str = "sleep") -> Iterator["subprocess.Popen[bytes]"]:
    """A process that has nothing to do with us, also if it is called like our server."""
    program = folder / "programs" / name
    program.parent.mkdir()
    shutil.copy("/bin/sleep", program)
    process = subprocess.Popen([program, "300"], cwd=folder)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def starts_and_stops(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    began = time.monotonic()
    server.start()
    try:
        assert server.running and len(servers(folder)) == 1
        assert time.monotonic() - began < 15
    finally:
        server.stop()
    assert servers(folder) == []


def as_left_behind(folder: Path, number: int) -> str:
    return f"{number}\n{folder}\n1700000000\n5432\n{folder}\n\n 16107509 63\nready   \n"


@pytest.mark.parametrize("name", ["sleep", "postgres"])
def test_a_number_that_is_somebody_elses_by_now_is_left_alone(
    place: Path, data: Path, name: str
) -> None:
    with stranger(place, name) as process:
        (data / "postmaster.pid").write_text(as_left_behind(data, process.pid))
        (data / ".s.PGSQL.5432.lock").write_text(as_left_behind(data, process.pid))
        assert not EmbeddedPostgres(data).running
        starts_and_stops(data)
        assert process.poll() is None


@pytest.mark.parametrize(
    "content",
    ["", "\n", "123", "nonsense\n\0", "-1\n", "99999999999999999999\n", "1\n", "0\n"],
)
def test_an_unreadable_lock_file_does_not_stop_the_start(data: Path, content: str) -> None:
    (data / "postmaster.pid").write_text(content)
    (data / ".s.PGSQL.5432.lock").write_text(content)
    starts_and_stops(data)


def test_a_number_that_is_taken_while_it_runs_is_not_signalled(place: Path, data: Path) -> None:
    """Somebody else's number in the file of a living server: it is stopped, not the other."""
    server = EmbeddedPostgres(data)
    server.start()
    with stranger(place) as process:
        original = (data / "postmaster.pid").read_text()
        (data / "postmaster.pid").write_text(as_left_behind(data, process.pid))
        server.stop()
        assert process.poll() is None
        (data / "postmaster.pid").write_text(original)
    assert servers(data) == []


@pytest.mark.parametrize("content", ["", "12", "nonsense"])
def test_a_lock_file_that_is_spoilt_while_it_runs_robs_nobody(data: Path, content: str) -> None:
    stays = User(data)
    seen = stays.answer()
    (data / "postmaster.pid").write_text(content)
    other = User(data)
    assert other.answer() == seen
    other.leave()
    assert len(servers(data)) == 1
    stays.leave()
    assert servers(data) == []


def test_what_an_interrupted_first_start_left_is_made_anew(place: Path) -> None:
    folder = place / "postgres"
    draft = place / "postgres.new"
    draft.mkdir()
    (draft / "PG_VERSION").write_text("18\n")
    folder.mkdir()
    starts_and_stops(folder)
    assert not draft.exists()


@pytest.mark.parametrize("content", [b"", b"garbage\n", b"\xff\0", b"*:*:*:postgres:another\n"])
def test_a_damaged_password_is_made_anew(data: Path, content: bytes) -> None:
    file = data / "socap_password"
    mended = file.read_bytes()
    file.write_bytes(content)
    starts_and_stops(data)
    assert file.read_bytes() not in (content, mended)


def test_a_password_that_is_damaged_while_the_server_runs_shuts_nobody_out(data: Path) -> None:
    stays = User(data)
    stays.answer()
    (data / "socap_password").write_text("garbage")
    user = User(data)
    user.answer()
    user.leave()
    stays.leave()
