"""The command in a process of its own: errors are reported in one line."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.lib.database.test_sessions import pooled


def start(
    *arguments: str, folder: Path, out: Any = subprocess.PIPE, **environment: str
) -> "subprocess.Popen[str]":
    ours = ("DJANGO_SETTINGS_MODULE", "SOCAP_DATA_DIR")
    return subprocess.Popen(
        [sys.executable, "-m", "socap.cli", *arguments],
        env={name: value for name, value in os.environ.items() if name not in ours}
        | {"SOCAP_DATA_DIR": str(folder)}
        | environment,
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
    )


def error_output(process: "subprocess.Popen[str]") -> str:
    """Returns the error output of a command that fails."""
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Traceback" not in errors
    return errors


def url(database: str) -> str:
    assert settings.EMBEDDED_POSTGRES is not None
    parts = urlsplit(settings.EMBEDDED_POSTGRES.url)
    return urlunsplit(parts._replace(path=f"/{database}"))


@pytest.fixture
def empty_database(transactional_db: None) -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE without_tables")
    yield url("without_tables")
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE without_tables WITH (FORCE)")


def test_a_database_that_cannot_serve_says_what_to_do(tmp_path: Path, empty_database: str) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2"
    empty, silent = (
        start("status", folder=tmp_path, DATABASE_URL=url) for url in (empty_database, nowhere)
    )
    assert "run `socap init` first" in error_output(empty)
    assert "the database does not answer; check DATABASE_URL" in error_output(silent)


@pytest.mark.timeout(240)
def test_first_commands_at_the_same_time_all_succeed(tmp_path: Path) -> None:
    for process in [start("status", folder=tmp_path) for _ in range(4)]:
        _, errors = process.communicate(timeout=200)
        assert (process.returncode, "Traceback" in errors) == (0, False), errors


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_fills_up_while_the_tables_are_made_is_named(tmp_path: Path) -> None:
    options = ["-t", "tmpfs", "-o", "size=40m,mode=755", "tmpfs"]
    if subprocess.run(["mount", *options, tmp_path], capture_output=True).returncode:
        pytest.skip("disks cannot be mounted here")
    try:
        assert "is full" in error_output(start("init", folder=tmp_path / "data"))
    finally:
        subprocess.run(["umount", "-l", tmp_path], check=True)


def test_an_empty_database_is_made_ready_by_many_at_once(
    tmp_path: Path, empty_database: str
) -> None:
    together = [start("init", folder=tmp_path, DATABASE_URL=empty_database) for _ in range(3)]
    for process in together:
        _, errors = process.communicate(timeout=200)
        assert process.returncode == 0, errors


def test_a_database_of_another_version_is_left_as_it_is(
    tmp_path: Path, empty_database: str
) -> None:
    made = start("init", folder=tmp_path, DATABASE_URL=empty_database)
    assert (made.communicate(timeout=60), made.returncode)[1] == 0
    with psycopg.connect(empty_database, autocommit=True) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('campaigns', '0099_of_tomorrow', now())"
        )
    for name in ("init", "status"):
        said = error_output(start(name, folder=tmp_path, DATABASE_URL=empty_database))
        assert "made by another version of SOCAP (campaigns.0099_of_tomorrow" in said
        assert "SOCAP_DATA_DIR or DATABASE_URL" in said


@pytest.mark.skipif(not shutil.which("pgbouncer"), reason="PgBouncer is not installed")
def test_a_pool_by_transaction_is_refused_by_every_command(
    tmp_path: Path, transactional_db: None
) -> None:
    with pooled("transaction") as address:
        started = [
            start(name, folder=tmp_path, DATABASE_URL=address) for name in ("init", "worker")
        ]
        for process in started:
            assert "pool_mode=session" in error_output(process)
    with pooled("session") as address:
        process = start("status", folder=tmp_path, DATABASE_URL=address)
        assert (process.communicate(timeout=60), process.returncode)[1] == 0


def test_whatever_is_wrong_with_the_database_its_password_is_not_printed(tmp_path: Path) -> None:
    wrong = [
        "postgresql://ann:hush@127.0.0.1:1/none?connect_timeout=2",
        "postgresql://ann:hush@nowhere.invalid/none",
        "postgresql://ann:hu@hush@127.0.0.1/none",
        "postgresql://ann:hush/hush@127.0.0.1/none",
        url("nowhere").replace("postgres@", "postgres:hush@"),
        "postgresql://ann:hush@127.0.0.1:1/none?connect_timeout=soon",
        "postgresql://ann:x@127.0.0.1:1/none?sslmode=hush",
        "postgresql://ann:x@127.0.0.1:1/none?connect_timeout=hush",
    ]
    for process in [start("status", folder=tmp_path, DATABASE_URL=url) for url in wrong]:
        said = error_output(process)
        assert "DATABASE_URL" in said and "hush" not in said
    file = tmp_path / "database_url"
    file.write_text("hush")
    assert "DATABASE_URL_FILE" in error_output(
        start("status", folder=tmp_path, DATABASE_URL_FILE=str(file))
    )


def test_somebody_else_who_listens_at_the_address_is_not_waited_for(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"postgresql://ann@127.0.0.1:{silent.getsockname()[1]}/none"
        began = time.monotonic()
        said = error_output(start("status", folder=tmp_path, DATABASE_URL=address))
        assert "the database does not answer; check DATABASE_URL" in said
        assert time.monotonic() - began < 30


def test_an_address_that_cannot_be_listened_on_is_told_what_to_type(tmp_path: Path) -> None:
    """The port is taken, or the address is not of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        by_hand, by_make, elsewhere, nameless = (
            start("up", *options, folder=tmp_path / str(n), **environment)
            for n, (options, environment) in enumerate(
                [
                    (("--port", str(port)), {}),
                    (("--host", "localhost", "--port", str(port)), {"SOCAP_STARTED_BY": "make"}),
                    (("--host", "192.0.2.1", "--port", str(port)), {}),
                    (("--host", "nowhere.invalid"), {}),
                ]
            )
        )
        assert f"type `socap up --port {port + 1}`" in error_output(by_hand)
        assert f"type `make up PORT={port + 1}`" in error_output(by_make)
        assert "192.0.2.1 cannot be listened on" in error_output(elsewhere)
        assert "nowhere.invalid is not an address of this machine" in error_output(nameless)


WRONG = {
    "SOCAP_PORT": "eighty",
    "SOCAP_WORKER_CONCURRENCY": "0",
    "SOCAP_CLOCK": "noon",
    "SOCAP_LOG_LEVEL": "loud",
    "DATABASE_URL": "mysql://root@localhost/x",
    "SOCAP_DATA_DIR": "/etc/passwd/data",
    "SOCAP_HOST": "127.0.0.1:8000",
    "SOCAP_BASE_URL": "https://socap.example.com/socap",
    "SOCAP_ALLOWED_HOSTS": "https://socap.example.com",
    "SOCAP_TRUSTED_ORIGINS": "socap.example.com",
    "TWITTER_API_KEY": "two words",
    "TWITTER_API_URL": "api.twitterapi.io",
    "SOCAP_SOURCE": "nope",
    "SOCAP_SECRET_KEY": "a\udcffb",
    "DATABASE_URL_FILE": "/dev/null",
}


def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    started = {
        name: start("campaign", "list", folder=tmp_path, **{name: value})
        for name, value in WRONG.items()
    }
    for name, process in started.items():
        assert name in error_output(process)


@pytest.mark.parametrize("command", ["status", "demo"])
def test_a_folder_of_nobody_is_named(tmp_path: Path, command: str) -> None:
    assert "SOCAP_DATA_DIR" in error_output(start(command, folder=Path("~nosuchuser/x")))


@pytest.mark.parametrize("content", [b"\xff\x00\xfe", b"\n"])
def test_a_secret_key_that_is_none_is_told_by_every_command(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret_key").write_bytes(content)
    assert "secret_key holds no secret key" in error_output(start("status", folder=tmp_path))


def test_an_argument_that_is_no_text_and_an_output_that_is_full(
    tmp_path: Path, transactional_db: None
) -> None:
    process = start("apikey", "create", "a\udcffb", folder=tmp_path)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2 and "not UTF-8 text" in said and "Traceback" not in said
    database = url(connection.settings_dict["NAME"])
    with open("/dev/full", "w") as full:
        process = start("status", folder=tmp_path, out=full.fileno(), DATABASE_URL=database)
        assert "No space left on device" in error_output(process)


@pytest.mark.parametrize("speed", ["nan", "inf"])
def test_a_speed_that_is_no_number_is_refused(tmp_path: Path, speed: str) -> None:
    process = start("simulate", "--port=0", "--speed", speed, folder=tmp_path)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2 and "--speed" in said
