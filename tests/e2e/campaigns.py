"""A campaign about the simulator's launch, made through the API, and its alerts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from socap.simulator import Simulator

from .installation import Installation

THRESHOLD = 20


def launch(installation: Installation, simulator: Simulator, *, channels: list[str]) -> int:
    """The list of people is read first, then the campaign begins; returns its id."""
    found = httpx.get(f"{simulator.url}/_launch").json()
    now = datetime.now(UTC)
    api = installation.api
    api.put("/people", json=found["people"])
    api.post("/people/sync")
    installation.wait_for(installation.idle, "the followings")
    body = {
        **{name: found[name] for name in ("launch_name", "maintweets", "influencer_twts")},
        "investor_twts": found["investor_twts"],
        "monitor_window": {
            "start_date": now.isoformat(),
            "end_date": (now + timedelta(days=3)).isoformat(),
        },
        "alert_preferences": {
            "importance_threshold": THRESHOLD,
            "channels": channels,
            "alert_spacing_minutes": 0,
        },
    }
    campaign: int = api.post("/campaigns", json=body).json()["id"]
    installation.wait_for(installation.idle, "the first look")
    return campaign


def all_alerts(installation: Installation, campaign: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    query: dict[str, Any] = {"limit": 200}
    while True:
        page = installation.api.get(f"/campaigns/{campaign}/alerts", params=query).json()
        found += page["alerts"]
        if page["next_cursor"] is None:
            return found
        query["cursor"] = page["next_cursor"]
