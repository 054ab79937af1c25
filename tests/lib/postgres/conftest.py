"""Folders for servers, and nothing of them left behind."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.lib.postgres.users import servers


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user of the machine may enter; what still runs in it ends with it."""
    folder = Path(tempfile.mkdtemp(prefix="socap-pg-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    for found in folder.rglob("PG_VERSION"):
        for process in servers(found.parent):
            with contextlib.suppress(psutil.Error):
                process.kill()
                process.wait(10)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def template() -> Iterator[Path]:
    """A cluster that is made once; copies of it start in a moment."""
    from socap.lib.postgres import EmbeddedPostgres

    folder = Path(tempfile.mkdtemp(prefix="socap-pg-template-", dir="/tmp"))
    server = EmbeddedPostgres(folder / "postgres")
    server.start()
    server.stop()
    yield folder / "postgres"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def data(place: Path, template: Path) -> Path:
    """The folder of a server that has run before."""
    folder = place / "postgres"
    shutil.copytree(template, folder)
    return folder
