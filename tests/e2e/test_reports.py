"""Reports end to end: made once and whole though workers die, beside the polls, and mailed."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import psutil
import pytest

from socap.simulator import Simulator
from tests.alerts.counterparts.smtp import Mailbox, mail_server

from .campaigns import launch
from .installation import Installation

pytestmark = pytest.mark.timeout(400)
CLIENT, TEAM = "client@example.com", "team@example.com"
# In German, to client and team, every day from midnight on: it is due at once.
WANTED = f"""
from datetime import UTC, datetime
from socap.campaigns.models import Campaign
from socap.reports.models import ReportDelivery
from socap.reports.versions.plans import plan_of, save_plan
now = datetime.now(UTC)
campaign = Campaign.objects.get()
plan = plan_of(campaign)[0].model_copy(update={{"language": "de"}})
save_plan(campaign, plan, revision=0, by="ann", now=now)
ReportDelivery.objects.create(
    campaign=campaign, client_emails=["{CLIENT}"], team_emails=["{TEAM}"], daily_hour=0,
    changed_at=now, changed_by="ann",
)
print("stored")
"""


@pytest.fixture
def mail() -> Iterator[Mailbox]:
    with mail_server() as server:
        yield server


@pytest.fixture
def installation(
    tmp_path: Path, prepared: Path, simulator: Simulator, mail: Mailbox
) -> Iterator[Installation]:
    running = Installation(
        tmp_path,
        simulator.url,
        prepared=prepared,
        EMAIL_SERVICE="smtp",
        SMTP_HOST="127.0.0.1",
        SMTP_PORT=str(mail.port),
    )
    yield running
    running.stop()


def test_two_reports_are_made_once_and_whole_though_the_worker_is_killed(
    installation: Installation, simulator: Simulator
) -> None:
    campaign = launch(installation, simulator, channels=[])
    path, api = f"/campaigns/{campaign}/reports", installation.api

    def versions() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = api.get(path).json()["versions"]
        return found[::-1]

    with installation.no_report_stored():
        for _ in range(2):
            assert api.post(path).status_code == 202
        installation.wait_for(lambda: versions()[0]["progress"] == 95, "the last step")
        polled = api.get(f"/campaigns/{campaign}").json()["last_poll_at"]
        simulator.time.advance(1800)
        api.post("/workers/trigger")
        installation.wait_for(
            lambda: api.get(f"/campaigns/{campaign}").json()["last_poll_at"] != polled,
            "a poll beside the reports",
        )
        first, second = versions()
        assert (first["state"], second["state"]) == ("making", "queued")
        assert first["files"] == [] and first["made_at"] is None
        installation.worker().kill()
    installation.wait_for(
        lambda: [one["state"] for one in versions()] == ["draft", "draft"], "both reports"
    )
    for number, one in enumerate(versions(), 1):
        assert (one["number"], one["progress"], one["error"]) == (number, 100, "")
        files = {kind: api.get(f"{path}/{number}/files/{kind}").content for kind in one["files"]}
        assert hashlib.sha256(files["json"]).hexdigest() == one["checksum"]
        assert files["pdf"].startswith(b"%PDF")
        names = ZipFile(io.BytesIO(files["csv"])).namelist()
        assert len(names) == len(set(names)) and "rows/engagements.csv" in names


def test_the_daily_report_reaches_client_and_team_though_the_worker_is_killed(
    installation: Installation, simulator: Simulator, mail: Mailbox
) -> None:
    launch(installation, simulator, channels=[])
    kills: list[psutil.Process] = []

    def kill_at_the_first() -> None:
        if not kills:
            kills.append(installation.worker())
            kills[0].kill()

    mail.when_it_comes = kill_at_the_first
    with installation.django(WANTED) as process:
        assert process.communicate()[0].strip() == "stored"
    installation.wait_for(lambda: {CLIENT, TEAM} <= set(mail.recipients), "both mails")
    installation.wait_for(installation.idle, "the end of the jobs")
    assert kills
    ids = {(letter["To"], letter["Message-ID"]) for letter in mail.mails}
    assert {to for to, _ in ids} == {CLIENT, TEAM} and len(ids) == 2
    assert len(mail.mails) <= 3, "a kill repeats the one mail in flight"
    for letter in mail.mails:
        assert ": Bericht, Version 1" in letter["Subject"]
        body = letter.get_body(("plain",))
        assert body is not None and "Den Bericht als PDF herunterladen" in body.get_content()
        assert "Entwurf" not in body.get_content()
        (attached,) = letter.iter_attachments()
        assert attached.get_content().startswith(b"%PDF")
