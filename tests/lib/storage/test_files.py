"""A file that several processes make at once is one file, and never half of one."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from socap.lib.storage.files import make_file_once, replace_file


def make_together(path: Path, barrier: threading.Barrier, seen: list[bytes]) -> None:
    barrier.wait()
    seen.append(make_file_once(path, lambda: os.urandom(24)))


@pytest.mark.parametrize("left_empty", [False, True])
def test_of_many_makers_one_wins_and_all_read_what_it_made(
    tmp_path: Path, left_empty: bool
) -> None:
    for attempt in range(50):
        path = tmp_path / f"key-{attempt}"
        if left_empty:
            path.touch()
        barrier = threading.Barrier(6)
        seen: list[bytes] = []
        makers = [
            threading.Thread(target=make_together, args=(path, barrier, seen)) for _ in range(6)
        ]
        for maker in makers:
            maker.start()
        for maker in makers:
            maker.join()
        assert len(seen) == 6 and set(seen) == {path.read_bytes()}
    assert len(list(tmp_path.iterdir())) == 50  # no drafts are left


def test_nobody_ever_sees_less_than_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "bundle"
    old, new = b"a" * 300_000, b"b" * 300_000
    replace_file(path, old)
    done = threading.Event()

    def write() -> None:
        for content in (new, old) * 20:
            replace_file(path, content)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        assert path.read_bytes() in (old, new)
    writer.join()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_processes_that_start_together_sign_with_one_secret_key(tmp_path: Path) -> None:
    """The key was once a file that was touched first and written later."""
    environment = {**os.environ, "SOCAP_DATA_DIR": str(tmp_path / "new" / "data")}
    environment.pop("SOCAP_SECRET_KEY", None)
    command = [sys.executable, "-c", "import socap.settings as s; print(s.SECRET_KEY)"]
    started = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    keys = {process.communicate(timeout=60)[0].strip() for process in started}
    assert len(keys) == 1 and len(keys.pop()) > 40
