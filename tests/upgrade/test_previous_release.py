"""What the previous release has stored is brought to head, and serves it; and may run beside it."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from socap.lib.postgres import EmbeddedPostgres
from socap.simulator import Simulator
from tests.e2e.installation import Installation

from .compatibility import Columns, broken, columns_of
from .make_dump import DUMP, PASSWORD, SETTINGS, USER, simulator, told
from .make_dump import FACTS as FACTS_FILE

FACTS = json.loads(FACTS_FILE.read_text())
CAMPAIGN = FACTS["campaign"]
ALTER = "ALTER TABLE people_account"
ADD = f"{ALTER} ADD COLUMN new text"


@pytest.fixture(scope="module")
def source() -> Iterator[Simulator]:
    with simulator(datetime.fromisoformat(FACTS["launch_began"])) as running:
        yield running


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Columns]:
    """A data folder with the dump in its database, and what columns that has."""
    folder = tmp_path_factory.mktemp("previous")
    server = EmbeddedPostgres(folder / "data" / "postgres")
    with psycopg.connect(server.start(), autocommit=True) as session:
        session.execute(DUMP.read_bytes())
        session.execute("SET search_path TO public")
        found = columns_of(session)
    server.stop()
    return folder, found


@pytest.fixture(scope="module")
def upgraded(
    before: tuple[Path, Columns], source: Simulator
) -> Iterator[tuple[Installation, dict[str, Any]]]:
    """A running head, and what it told before anything else was asked of it."""
    running = Installation(before[0], source.url, prepared=None, **SETTINGS)
    try:
        yield running, told(running, CAMPAIGN)
    finally:
        running.stop()


@pytest.fixture(scope="module")
def installation(upgraded: tuple[Installation, dict[str, Any]]) -> Installation:
    return upgraded[0]


def test_everything_is_there_and_is_shown(
    upgraded: tuple[Installation, dict[str, Any]],
) -> None:
    installation, found = upgraded
    assert found == {name: FACTS[name] for name in found}
    assert len(found["engagements"]) > 10
    with httpx.Client(base_url=str(installation.web.base_url), follow_redirects=True) as browser:
        browser.get("/login")
        [token] = [value for name, value in browser.cookies.items() if "csrf" in name]
        sent = {"username": USER, "password": PASSWORD, "csrfmiddlewaretoken": token}
        assert "Aurora launch" in browser.post("/login", data=sent).text
        for page in ("", "/engagements", "/engagers", "/alerts", "/report"):
            answer = browser.get(f"/socap/campaigns/{CAMPAIGN}{page}")
            assert answer.status_code == 200 and "Aurora launch" in answer.text, page


def test_a_poll_records_what_has_come_since(installation: Installation, source: Simulator) -> None:
    source.time.advance(6 * 3600)
    assert installation.api.post("/workers/trigger").json()["campaigns"] == 1
    installation.wait_for(
        lambda: len(installation.rows(CAMPAIGN)) > len(FACTS["engagements"]), "news"
    )
    installation.wait_for(installation.idle, "the end of the cycle")
    assert installation.api.get("/workers/status").json()["jobs"]["failed"] == 0


def test_the_previous_release_could_still_write(
    installation: Installation, before: tuple[Path, Columns]
) -> None:
    """Both run side by side while one replaces the other."""
    folder, previous = before
    url = EmbeddedPostgres(folder / "data" / "postgres").url
    with psycopg.connect(url) as session:
        assert broken(previous, columns_of(session)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            f"{ADD} NOT NULL DEFAULT ''; {ALTER} ALTER new DROP DEFAULT",
            "people_account.new is needed",
        ),
        (f"{ADD} NOT NULL DEFAULT 'x'", None),
        (ADD, None),
        (f"{ALTER} DROP COLUMN bio", "people_account.bio is gone"),
        (
            f"{ALTER} ALTER bio TYPE varchar(5) USING left(bio, 5)",
            "people_account.bio is another type",
        ),
    ],
)
def test_a_change_in_one_step_is_noticed(
    installation: Installation, before: tuple[Path, Columns], change: str, words: str | None
) -> None:
    folder, _ = before
    with psycopg.connect(EmbeddedPostgres(folder / "data" / "postgres").url) as session:
        head = columns_of(session)
        session.execute("SET LOCAL lock_timeout = '20s'")
        session.execute(change)
        found = broken(head, columns_of(session))
        session.rollback()
    assert found == [] if words is None else len(found) == 1 and found[0].startswith(words)
