"""A folder that an older version of SOCAP made, or still runs a server in."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from socap.lib.postgres import binaries
from socap.lib.postgres.account import Account, account_for
from tests.lib.postgres.users import User, servers


@pytest.fixture
def older(place: Path) -> tuple[Path, Account, Path]:
    """Made as they did it: whoever comes is trusted, and letters are ASCII's."""
    folder = place / "postgres"
    account = account_for(folder)
    folder.mkdir(mode=0o700)
    account.own(folder)
    programs = binaries.programs(account)
    environment = {"PATH": os.defpath, "LC_ALL": "C"}
    options = ["--auth=trust", "--auth-local=trust", "--encoding=utf8", "-U", "postgres"]
    subprocess.run(
        [programs / "initdb", *options, "-D", folder],
        check=True,
        capture_output=True,
        env=environment,
        cwd="/",
        **account.options,
    )
    (folder / ".handle_pids.json").write_text("[99999999]")
    return folder, account, programs


@pytest.fixture
def running(
    older: tuple[Path, Account, Path],
) -> Iterator[tuple[Path, "subprocess.Popen[bytes]"]]:
    """Its server, with an index of small letters in it."""
    folder, account, programs = older
    server = subprocess.Popen(
        [programs / "postgres", "-D", folder, "-h", "", "-k", folder],
        cwd="/",
        env={"PATH": os.defpath, "LC_ALL": "C"},
        stderr=subprocess.DEVNULL,
        **account.options,
    )
    for _ in range(600):
        try:
            connection = psycopg.connect(host=str(folder), user="postgres", dbname="postgres")
            break
        except psycopg.OperationalError:
            time.sleep(0.1)
    with connection:
        connection.execute("CREATE TABLE people (name text)")
        connection.execute("INSERT INTO people SELECT 'ÉMILE ' || n FROM generate_series(1, 999) n")
        connection.execute("CREATE INDEX by_name ON people (lower(name))")
    connection.close()
    yield folder, server
    if server.poll() is None:
        server.kill()
    server.wait()


def seen(url: str) -> tuple[object, ...]:
    """Whether small letters find the row, by the index and without it."""
    with psycopg.connect(url) as connection:
        found: list[object] = []
        for way in ("enable_indexscan", "enable_seqscan"):
            connection.execute(f"SET {way} = off; SET enable_bitmapscan = off")
            row = connection.execute(
                "SELECT count(*) FROM people WHERE lower(name) = 'émile 7'"
            ).fetchone()
            connection.execute("RESET ALL")
            found += row or []
        rules = connection.execute("SELECT auth_method FROM pg_hba_file_rules").fetchall()
        return (*found, rules)


def test_it_is_closed_and_learns_all_letters(
    running: tuple[Path, "subprocess.Popen[bytes]"],
) -> None:
    folder, server = running
    server.send_signal(signal.SIGINT)
    server.wait(60)
    for _ in range(2):
        user = User(folder)
        url, _ = user.answer()
        assert seen(url) == (1, 1, [("scram-sha-256",)])
        user.leave()


def test_a_server_that_it_left_running_is_replaced(
    running: tuple[Path, "subprocess.Popen[bytes]"],
) -> None:
    folder, server = running
    user = User(folder)
    url, _ = user.answer()
    assert server.wait(60) == 0
    assert seen(url) == (1, 1, [("scram-sha-256",)])
    user.leave()
    assert servers(folder) == []


def test_one_that_still_uses_its_server_is_not_robbed(
    running: tuple[Path, "subprocess.Popen[bytes]"],
) -> None:
    folder, server = running
    holder = subprocess.Popen([sys.executable, "-c", "input()", "socap"], stdin=subprocess.PIPE)
    (folder / ".handle_pids.json").write_text(json.dumps([holder.pid]))
    complaint = User(folder).complaint()
    assert f"process {holder.pid}" in complaint and "stop it first" in complaint
    assert server.poll() is None
    holder.communicate(b"\n")


@pytest.mark.parametrize("book", ["", "[", "null", '{"a": 1}', '[1, null, "x"]'])
def test_a_book_of_users_that_nobody_can_read_is_nothing_to_die_of(data: Path, book: str) -> None:
    (data / ".handle_pids.json").write_text(book)
    shutil.rmtree(data.with_name("postgres.run"), ignore_errors=True)
    user = User(data)
    user.answer()
    user.leave()
