"""The command as a process of its own: what is wrong is said in one line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection


def start(*arguments: str, folder: Path, **environment: str) -> "subprocess.Popen[str]":
    ours = ("DJANGO_SETTINGS_MODULE", "SOCAP_DATA_DIR")
    return subprocess.Popen(
        [sys.executable, "-m", "socap.cli", *arguments],
        env={name: value for name, value in os.environ.items() if name not in ours}
        | {"SOCAP_DATA_DIR": str(folder)}
        | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def complaint(process: "subprocess.Popen[str]") -> str:
    """What it says to somebody whom it cannot serve."""
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
    assert "run `socap init` first" in complaint(empty)
    assert "the database does not answer; check DATABASE_URL" in complaint(silent)


WRONG = {
    "SOCAP_PORT": "eighty",
    "SOCAP_WORKER_CONCURRENCY": "0",
    "SOCAP_CLOCK": "noon",
    "SOCAP_LOG_LEVEL": "loud",
    "DATABASE_URL": "mysql://root@localhost/x",
    "SOCAP_DATA_DIR": "/etc/passwd/data",
}


def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    started = {
        name: start("campaign", "list", folder=tmp_path, **{name: value})
        for name, value in WRONG.items()
    }
    for name, process in started.items():
        assert name in complaint(process)
