"""Writes `previous.sql`: a small installation of today's head, from which the next release is reached.

`python -m tests.upgrade.make_dump` is run when a release is made, and the file is committed with it.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from socap.simulator import Simulator
from tests.e2e.installation import Installation

FOLDER = Path(__file__).parent
DUMP, FACTS = FOLDER / "previous.sql", FOLDER / "previous.json"
USER, PASSWORD = "ann", "four-calm-boats"
# What is stored under this key can still be read when the dump is used.
SETTINGS = {"SOCAP_SECRET_KEY": "of the dump, and of nothing else"}
DUMPED = """
import subprocess, sys
from django.conf import settings
from socap.lib.postgres.account import account_for
from socap.lib.postgres.binaries import programs
server = settings.EMBEDDED_POSTGRES
command = [str(programs(account_for(server.folder)) / "pg_dump"), "--dbname", server.start()]
options = ["--no-owner", "--no-privileges", "--rows-per-insert=200"]
sys.exit(subprocess.run(command + options).returncode)
"""


def main() -> None:
    """1 let head watch an invented launch  2 write down what its API tells  3 dump its database"""
    began = datetime.now(UTC).replace(microsecond=0)
    with tempfile.TemporaryDirectory() as folder, simulator(began) as source:
        running = Installation(Path(folder), source.url, prepared=None, **SETTINGS)
        try:
            campaign = populate(running, source)
            facts = {"launch_began": began.isoformat()} | told(running, campaign)
        finally:
            running.stop()
        DUMP.write_text(dump(running))
        FACTS.write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n")
    print(f"{DUMP}: {DUMP.stat().st_size:,} bytes")


def simulator(began: datetime) -> Simulator:
    """The same launch, with the same tweets, whenever it is asked for."""
    return Simulator(
        tweets=2, scale=0.1, seed=5, starts_at=began, frozen=True, mishaps=False, qps=0
    )


def populate(running: Installation, source: Simulator) -> int:
    """A login, a list, a channel, a campaign that has been read; returns its id."""
    running.socap("user", "create", USER, "--password", PASSWORD)
    running.socap("channel", "add", "mail", "email", "team@example.com")
    api, launch = running.api, httpx.get(f"{source.url}/_launch").json()
    api.put("/people", json=launch["people"][:8]).raise_for_status()
    api.post("/people/sync").raise_for_status()
    running.wait_for(running.idle, "the followings")
    now = datetime.now(UTC)
    body = {
        "launch_name": "Aurora launch",
        **{name: launch[name] for name in ("maintweets", "influencer_twts", "investor_twts")},
        "client_info": {"name": "Northlight", "email": "client@northlight.example"},
        "monitor_window": {
            "start_date": now.isoformat(),
            # It must still be watched when the dump is brought to the next release.
            "end_date": (now + timedelta(days=20_000)).isoformat(),
        },
        "alert_preferences": {"importance_threshold": 5, "channels": ["mail"]},
    }
    created = api.post("/campaigns", json=body).raise_for_status().json()
    running.wait_for(running.idle, "the first look")
    campaign: int = created["id"]
    return campaign


def told(running: Installation, campaign: int) -> dict[str, Any]:
    """What an installation says of its data, apart from what changes with the time."""
    dashboard = running.api.get(f"/campaigns/{campaign}/dashboard").raise_for_status().json()
    people = running.api.get("/people").raise_for_status().json()["people"]
    return {
        "campaign": campaign,
        "known": dashboard["known"],
        "engagements": sorted(
            [row["action"], row["username"], row["importance"]] for row in running.rows(campaign)
        ),
        "people": sorted([person["username"], person["weight"]] for person in people),
        "channels": sorted(
            channel["name"] for channel in running.api.get("/channels").json()["channels"]
        ),
    }


def dump(running: Installation) -> str:
    """Plain SQL that any session can run, without what differs from dump to dump."""
    made = subprocess.run(
        [sys.executable, "-c", DUMPED],
        env=running.environment | {"DJANGO_SETTINGS_MODULE": "socap.settings"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    # psql's own commands, and the settings of a newer server than the one that reads it.
    kept = re.sub(
        r"^(\\|SET transaction_timeout|SELECT pg_catalog.set_config).*\n", "", made, flags=re.M
    )
    return re.sub(r"\n{3,}", "\n\n", kept).strip() + "\n"


if __name__ == "__main__":
    main()
