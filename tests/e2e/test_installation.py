"""A whole installation as an operator runs it: processes, signals, HTTP, and workers that are killed."""

import os
import signal
import socket
import subprocess
import sys
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

pytestmark = pytest.mark.timeout(180)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# What this test run itself is set up with, and an installation must not inherit.
OURS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")


class Installation:
    """`socap up` in a process of its own, on its own data."""

    def __init__(self, folder: Path, provider_url: str) -> None:
        self.port = free_port()
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in OURS},
            "SOCAP_DATA_DIR": str(folder / "data"),
            "SOCAP_PORT": str(self.port),
            "SOCAP_WORKER_GRACE_SECONDS": "5",
            "TWITTER_API_URL": provider_url,
            "TWITTER_API_KEY": "demo",
            "TWITTER_QPS_LIMIT": "25",
        }
        self.log = (folder / "log").open("a")
        self.process = subprocess.Popen(
            self.command("up"),
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        try:
            self.wait_for(lambda: self.health()["workers"] == 1, "a worker")
        except BaseException:
            self.stop()
            raise
        key = subprocess.run(
            self.command("apikey", "create", "tests"),
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()[-1]
        self.api = httpx.Client(
            base_url=f"http://127.0.0.1:{self.port}/api/socap",
            headers={"Authorization": f"Bearer {key}"},
            timeout=60,
        )

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "socap.cli", *arguments]

    def health(self) -> dict[str, Any]:
        answer: dict[str, Any] = httpx.get(f"http://127.0.0.1:{self.port}/healthz").json()
        return answer

    def children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def worker(self) -> psutil.Process:
        return next(p for p in self.children() if p.cmdline()[-1:] == ["worker"])

    def wait_for(self, condition: Any, what: str, patience: float = 60) -> None:
        deadline = time.monotonic() + patience
        while True:
            try:
                if condition():
                    return
            except (httpx.HTTPError, psutil.Error, StopIteration):
                pass
            assert time.monotonic() < deadline, f"{what} did not come about in {patience} s"
            time.sleep(0.1)

    def idle(self) -> bool:
        counts = self.api.get("/workers/status").json()["jobs"]
        return not (counts["pending"] or counts["processing"] or counts["retrying"])

    def rows(self, campaign: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor = None
        while True:
            query = {"limit": "500", **({"cursor": cursor} if cursor else {})}
            page = self.api.get(f"/campaigns/{campaign}/engagements", params=query).json()
            for row in page["engagements"]:
                for name in ("occurred_at", "occurred_after"):
                    row[name] = row[name] and datetime.fromisoformat(row[name])
                found.append(row)
            cursor = page["next_cursor"]
            if cursor is None:
                return found

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)
        self.log.close()
        if hasattr(self, "api"):
            self.api.close()


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tweets=6, seed=3, frozen=True, mishaps=False, qps=0) as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data outlives an installation, as it does when a machine is started again."""
    return tmp_path_factory.mktemp("installation")


@pytest.fixture
def installation(folder: Path, simulator: Simulator) -> Iterator[Installation]:
    running = Installation(folder, simulator.url)
    yield running
    running.stop()


def test_a_launch_is_recorded_though_the_worker_is_killed_twice_in_its_backfill(
    installation: Installation, simulator: Simulator
) -> None:
    launch = httpx.get(f"{simulator.url}/_launch").json()
    now = datetime.now(UTC)
    body = {
        **{name: launch[name] for name in ("launch_name", "maintweets", "influencer_twts")},
        "investor_twts": launch["investor_twts"],
        "client_info": {"name": "Client", "email": "client@agency.example"},
        "monitor_window": {
            "start_date": now.isoformat(),
            "end_date": (now + timedelta(days=3)).isoformat(),
        },
        "alert_preferences": {"importance_threshold": 25, "channels": ["slack", "email"]},
    }
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
    installation.wait_for(installation.idle, "the end of the backfill", patience=120)
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


def test_what_dies_is_started_again(installation: Installation) -> None:
    web = next(p for p in installation.children() if p.cmdline()[-1:] == ["web"])
    web.kill()
    installation.wait_for(lambda: installation.health()["status"] == "ok", "a new web process")
    pid_file = Path(installation.environment["SOCAP_DATA_DIR"]) / "postgres" / "postmaster.pid"
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGKILL)
    time.sleep(1)
    installation.wait_for(lambda: installation.health()["status"] == "ok", "a new database")
