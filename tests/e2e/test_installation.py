"""A whole installation as an operator runs it: processes, signals, HTTP, and workers that are killed."""

import os
import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from bench.judge import judge
from socap.simulator import Simulator

from .installation import Installation

pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def installation(tmp_path: Path, prepared: Path, simulator: Simulator) -> Iterator[Installation]:
    running = Installation(tmp_path, simulator.url, prepared=prepared)
    yield running
    running.stop()


def campaign_of(launch: dict[str, Any]) -> dict[str, Any]:
    now = datetime.now(UTC)
    return {
        **{name: launch[name] for name in ("launch_name", "maintweets", "influencer_twts")},
        "investor_twts": launch["investor_twts"],
        "client_info": {"name": "Client", "email": "client@agency.example"},
        "monitor_window": {
            "start_date": now.isoformat(),
            "end_date": (now + timedelta(days=3)).isoformat(),
        },
        "alert_preferences": {"importance_threshold": 25, "channels": ["slack", "email"]},
    }


def test_a_launch_is_recorded_though_the_worker_is_killed_twice_in_its_backfill(
    installation: Installation, simulator: Simulator
) -> None:
    launch = httpx.get(f"{simulator.url}/_launch").json()
    body = campaign_of(launch)
    tweet_id = next(iter(simulator.launch.tweets))
    for action, count in (("reply", 400), ("quote", 300)):
        httpx.post(
            f"{simulator.url}/_burst",
            json={"tweet_id": tweet_id, "action": action, "count": count},
        ).raise_for_status()
    api = installation.api
    assert api.put("/people", json=launch["people"]).json()["refused"] == []
    created = api.post("/campaigns", json=body)
    assert created.status_code == 201, created.text
    campaign = created.json()["id"]
    for pages in (12, 40):
        installation.wait_for(
            lambda pages=pages: httpx.get(f"{simulator.url}/_calls").json()["total"] > pages,
            "a backfill under way",
        )
        installation.worker().kill()
    installation.wait_for(installation.idle, "the end of the backfill")
    simulator.time.advance(1800)
    api.post("/people/sync")
    assert api.post("/workers/trigger").json()["campaigns"] == 1
    installation.wait_for(installation.idle, "the end of the cycle")

    record = judge(httpx.get(f"{simulator.url}/_truth").json(), installation.rows(campaign))
    assert record.recall == 1.0
    assert record.twice == record.invented == record.texts_harmed == 0
    assert record.times_wrong == record.scores_wrong == 0
    dashboard = api.get(f"/campaigns/{campaign}/dashboard").json()
    assert dashboard["known"] == record.recorded
    assert dashboard["engagers"][0]["importance"] >= dashboard["engagers"][-1]["importance"]
    assert len(api.get(f"/campaigns/{campaign}/metrics").json()["points"]) >= 1
    lines = api.get(f"/campaigns/{campaign}/engagements.csv").text
    assert lines.count("\r\n") >= record.recorded + 1


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_stops_database_web_and_worker(
    installation: Installation, sign: signal.Signals
) -> None:
    data = installation.environment["SOCAP_DATA_DIR"]
    children = installation.children()
    assert len(children) >= 2
    installation.process.send_signal(sign)
    assert installation.process.wait(20) == 0
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []
    databases = [p for p in psutil.process_iter(["cmdline"]) if data in (p.info["cmdline"] or [])]
    assert databases == []


def test_a_worker_that_is_told_to_stop_puts_back_the_jobs_that_it_is_at(
    installation: Installation, simulator: Simulator
) -> None:
    """They are neither lost nor left to be rescued as those of a dead worker."""
    fault = {"kind": "slow", "path": "/tweet/", "delay": 2}
    httpx.post(f"{simulator.url}/_faults", json=fault).raise_for_status()
    launch = httpx.get(f"{simulator.url}/_launch").json()
    assert installation.api.post("/campaigns", json=campaign_of(launch)).status_code == 201

    def at_work() -> bool:
        status = installation.api.get("/workers/status").json()
        return bool(status["jobs"]["processing"] >= 3)

    installation.wait_for(at_work, "lists being read")
    installation.worker().terminate()
    httpx.delete(f"{simulator.url}/_faults")
    installation.wait_for(lambda: installation.health().get("workers") == 1, "another worker")
    installation.wait_for(installation.idle, "the end of the backfill")
    log = Path(installation.log.name).read_text()
    assert "worker stopping" in log
    for words in ("unhandled exception", "AppNotOpen", "job of a dead worker"):
        assert words not in log, log


def test_what_dies_is_started_again(installation: Installation) -> None:
    web = next(p for p in installation.children() if p.cmdline()[-1:] == ["web"])
    web.kill()
    installation.wait_for(lambda: installation.health()["status"] == "ok", "a new web process")
    pid_file = Path(installation.environment["SOCAP_DATA_DIR"]) / "postgres" / "postmaster.pid"
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGKILL)
    time.sleep(1)
    installation.wait_for(lambda: installation.health()["status"] == "ok", "a new database")
