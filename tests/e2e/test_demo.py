"""`socap demo` and `socap simulate` as processes: they touch nothing real, and say what one needs."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from django.db import connection

from socap.simulator import Simulator
from tests.cli.test_process import url as address_of

from .installation import OURS, free_port

pytestmark = pytest.mark.timeout(400)


def start(*arguments: str, **environment: str) -> "subprocess.Popen[str]":
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.Popen(
        [sys.executable, "-m", "socap.cli", *arguments],
        env={**kept, "SOCAP_WORKER_GRACE_SECONDS": "2", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def ended(process: "subprocess.Popen[str]") -> Iterator[None]:
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)
        assert process.stdout is not None
        process.stdout.close()


def lines_until(process: "subprocess.Popen[str]", word: str) -> list[str]:
    assert process.stdout is not None
    found = []
    for line in process.stdout:
        found.append(line.rstrip())
        if word in line:
            return found
    pytest.fail("\n".join(found))


def refusal(process: "subprocess.Popen[str]") -> str:
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "Traceback" not in said
    return said


@pytest.fixture
def real(transactional_db: None) -> Iterator[str]:
    """A database with something in it that must still be there afterwards."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE real_one")
    url = address_of("real_one")
    with psycopg.connect(url) as session:
        session.execute("CREATE TABLE campaigns_campaign AS SELECT 1 AS id")
    yield url
    with psycopg.connect(url) as session:
        assert session.execute("SELECT count(*) FROM campaigns_campaign").fetchone() == (1,)
        tables = session.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        assert tables.fetchone() == (1,)
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE real_one WITH (FORCE)")


def test_a_demo_has_a_database_of_its_own_and_leaves_the_terminal_to_its_login(
    tmp_path: Path, real: str
) -> None:
    (tmp_path / "url").write_text(real)
    surroundings = {
        "DATABASE_URL": real,
        "DATABASE_URL_FILE": str(tmp_path / "url"),
        "PGHOSTADDR": "192.0.2.1",
        "SOCAP_BASE_URL": "https://socap.example.com",
        "SOCAP_SECRET_KEY": "shared",
        "SOCAP_PING_URL": "http://127.0.0.1:9/ping",
        "SOCAP_DATA_DIR": str(tmp_path / "demo"),
    }
    port = free_port()
    demo = start("demo", f"--port={port}", **surroundings)
    with ended(demo):
        said = lines_until(demo, "log file: ")
        assert len(said) == 5, said
        assert f"http://127.0.0.1:{port}/socap" in said[1]
        assert "sign in as demo with watch-the-launch" in said[2]
        page = httpx.get(f"http://127.0.0.1:{port}/login")
        assert page.status_code == 200, "no form of it is bound to the real address"
        [cookie] = page.cookies
        real_ones = hashlib.sha256(b"socap cookies shared").hexdigest()[:8]
        assert cookie.startswith("socap_csrf_") and not cookie.endswith(real_ones)
        data = {"SOCAP_DATA_DIR": surroundings["SOCAP_DATA_DIR"]}
        assert "a demo runs in" in refusal(start("demo", **data))
        assert "belongs to a demo" in refusal(start("up", **data))
        demo.send_signal(signal.SIGINT)
        assert demo.stdout is not None
        assert "WARNING" not in demo.stdout.read(), "nothing after the login"
    assert "worker started" in (tmp_path / "demo" / "demo.log").read_text()


def test_a_demo_refuses_a_folder_that_it_did_not_make(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("real")
    said = refusal(start("demo", SOCAP_DATA_DIR=str(tmp_path)))
    assert "holds what no demo has made" in said
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_a_demo_refuses_a_database_that_it_did_not_make(tmp_path: Path) -> None:
    """The folder is a demo's, and somebody has put a real database into it."""
    folder = tmp_path / "moved"
    made = start("status", SOCAP_DATA_DIR=str(folder))
    assert (made.communicate(timeout=120), made.returncode)[1] == 0
    (folder / "made-for").write_text("demo\n")
    assert "was not made by a demo" in refusal(start("demo", SOCAP_DATA_DIR=str(folder)))


def test_a_port_that_was_asked_for_and_is_taken_names_what_to_type(tmp_path: Path) -> None:
    with Simulator(tweets=1, frozen=True) as taken:
        data = {"SOCAP_DATA_DIR": str(tmp_path / "demo"), "SOCAP_STARTED_BY": "make"}
        said = refusal(start("demo", f"--port={taken.port}", **data))
    assert f"make demo PORT={taken.port + 1}" in said


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_the_simulator_says_what_it_serves(host: str) -> None:
    port = free_port()
    running = start("simulate", f"--port={port}", f"--host={host}", "--tweets=4", "--key=a key")
    with ended(running):
        said = lines_until(running, "/_launch")
        url = said[-1].split()[-1]
        form = httpx.get(url).json()
    for field, title in (("maintweets", "main tweets"), ("investor_twts", "investor tweets")):
        assert title in said
        assert all(f"  {item['url']}" in said for item in form[field])
    assert any("TWITTER_API_KEY='a key'" in line for line in said)
