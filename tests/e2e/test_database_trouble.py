"""The database hangs up, dies and comes back while people are read: everything is finished after."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest

from socap.lib.postgres import EmbeddedPostgres
from socap.simulator import Simulator

from .installation import Installation

pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def installation(tmp_path: Path, prepared: Path, simulator: Simulator) -> Iterator[Installation]:
    running = Installation(tmp_path, simulator.url, prepared=prepared)
    yield running
    running.stop()


def test_everybody_is_read_though_the_database_hangs_up_and_dies(
    installation: Installation, simulator: Simulator
) -> None:
    api = installation.api
    people = httpx.get(f"{simulator.url}/_launch").json()["people"]
    assert len(people) >= 40
    api.put("/people", json=people)
    folder = Path(installation.environment["SOCAP_DATA_DIR"]) / "postgres"
    api.post("/people/sync")
    for _ in range(12):
        hang_up_on_everybody(folder)
        time.sleep(0.2)
    for _ in range(3):
        restart_without_a_goodbye(folder)
    installation.wait_for(
        lambda: installation.health()["status"] == "ok", "a whole worker", patience=90
    )
    installation.wait_for(installation.idle, "the end of the sync")

    assert api.get("/workers/status").json()["jobs"]["failed"] == 0
    read = api.get("/people").json()["people"]
    left = [person for person in read if person["synced_at"] is None and not person["problem"]]
    assert left == []


def hang_up_on_everybody(folder: Path) -> None:
    """End every session but our own, as a restarted proxy or an administrator does."""
    with psycopg.connect(EmbeddedPostgres(folder).url, autocommit=True) as session:
        session.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )


def restart_without_a_goodbye(folder: Path) -> None:
    """End the server in the middle of everything; the supervisor starts it again."""
    psutil.Process(int((folder / "postmaster.pid").read_text().split()[0])).send_signal(
        signal.SIGQUIT
    )
    time.sleep(1)
    deadline = time.monotonic() + 60
    while True:
        try:
            psycopg.connect(EmbeddedPostgres(folder).url, connect_timeout=2).close()
            return
        except (psycopg.OperationalError, OSError):
            assert time.monotonic() < deadline, "the database did not come back"
            time.sleep(0.2)
