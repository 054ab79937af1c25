"""Measures alerting with real workers and a real hook on loopback: delay, and what SIGKILL costs.

    uv run python bench/alerts.py [--alerts 60] [--kills 50]

The delay is from the moment the provider answered a page that shows an important engagement to
the hook's request. Then a worker is killed at random moments while it delivers, again and again:
nothing may be lost, and each kill may repeat one message at the most. Prints one JSON object; `ok`
says whether every figure keeps its stated limit.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from socap.lib import env

LIMITS = {"median_delay_seconds": 2.0, "lost": 0, "repeats_per_kill": 1.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alerts", type=int, default=60)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder, Hook() as hook:
        env.clear_settings()
        os.environ |= {
            "SOCAP_DATA_DIR": folder,
            "SOCAP_LOG_LEVEL": "ERROR",
            "SOCAP_ALLOW_PRIVATE_ADDRESSES": "yes",
            "TWITTER_API_KEY": "none",
            "TWITTER_API_URL": "http://127.0.0.1:9",
            "DJANGO_SETTINGS_MODULE": "socap.settings",
        }
        from socap.cli.ready import django_ready

        with django_ready():
            from django.conf import settings

            assert settings.EMBEDDED_POSTGRES is not None
            worker = Worker({"DATABASE_URL": settings.EMBEDDED_POSTGRES.url})
            launch = Launch(hook.url)
            try:
                delays = measure_delay(launch, hook, worker, rounds=15)
                killed = measure_kills(launch, hook, worker, arguments)
            finally:
                worker.stop()
    figures: dict[str, Any] = {**delays, **killed, "limits": LIMITS}
    figures["ok"] = (
        figures["median_delay_seconds"] < LIMITS["median_delay_seconds"]
        and figures["lost"] == LIMITS["lost"]
        and figures["repeats"] <= figures["kills"] * LIMITS["repeats_per_kill"]
    )
    print(json.dumps(figures, indent=2))
    sys.exit(not figures["ok"])


class Hook:
    """A Slack-compatible hook that notes who was told of, and when; slow enough to be cut in two."""

    def __init__(self, *, answers_after: float = 0.02) -> None:
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                hook.arrived.append((time.time(), body["text"]))
                time.sleep(answers_after)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"ok")

            def log_message(self, format: str, *args: object) -> None: ...

        self.arrived: list[tuple[float, str]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"

    def __enter__(self) -> "Hook":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()


class Worker:
    """`socap worker` in a process of its own, to be killed and started again."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = {**os.environ, **environment}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "socap.cli", "worker"]
        self.process = subprocess.Popen(command, env=self.environment)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()


class Launch:
    """One campaign that tells everything at once, and as many important accounts as are asked for."""

    def __init__(self, hook: str) -> None:
        from socap.alerts.setup import RecipientDraft, create_channel
        from socap.campaigns.lifecycle import (
            AlertPreferences,
            NewCampaign,
            add_tweets,
            create_campaign,
        )
        from socap.campaigns.models import Category
        from socap.people.important_list import store_people
        from socap.people.important_list_parser import Entry
        from socap.people.models import ImportantPerson

        self.now = datetime.now(UTC)
        create_channel(name="ops", kind="slack", recipients=[RecipientDraft(address=hook)])
        store_people([Entry(username="somebody", weight=30)], now=self.now)
        self.person = ImportantPerson.objects.get()
        draft = NewCampaign(
            name="A launch",
            starts_at=self.now,
            ends_at=self.now + timedelta(days=3),
            alerts=AlertPreferences(channels=("ops",), alert_spacing_minutes=0),
        )
        campaign = create_campaign(draft, now=self.now)
        add_tweets(campaign, [("100", Category.MAIN)], posts={}, now=self.now)
        # The provider is not what is measured: nothing is polled.
        campaign.next_poll_at = self.now + timedelta(days=2)
        campaign.save()
        self._count = 0

    def engage(self, people: int) -> list[str]:
        """So many important people engage in one page, recorded as a list job records it."""
        from django.db import transaction

        from socap.alerts.alert_generation import schedule_alert_generation
        from socap.alerts.matches import match_engagements
        from socap.campaigns.engagements import OccurrenceBounds, record_engagements
        from socap.people.followings import begin_sync, record_followings
        from socap.sources.base import Action, Profile, ProviderRow

        ids = [str(1_000 + self._count + n) for n in range(people)]
        self._count += people
        begin_sync(self.person, now=self.now)
        record_followings(self.person, ids, next_cursor="", now=self.now)
        now = datetime.now(UTC)
        with transaction.atomic():
            recorded = record_engagements(
                "100",
                Action.RETWEET,
                [ProviderRow(profile=Profile(id=id_, username=f"user_{id_}")) for id_ in ids],
                since=OccurrenceBounds(top=None, below=None, run_started_at=now),
                baseline=False,
                now=now,
            )
            schedule_alert_generation(match_engagements(recorded.new, now=now))
        return [f"@user_{id_} " for id_ in ids]


def measure_delay(launch: Launch, hook: Hook, worker: Worker, *, rounds: int) -> dict[str, Any]:
    """One important person at a time, while the worker idles."""
    worker.start()
    launch.engage(1)
    wait_for(lambda: len(hook.arrived) == 1, 60)
    delays = []
    for number in range(rounds):
        time.sleep(random.uniform(1.1, 2.0))  # past the hook's own second
        began = time.time()
        launch.engage(1)
        wait_for(lambda count=number + 2: len(hook.arrived) == count, 30)  # type: ignore[misc]
        delays.append(hook.arrived[-1][0] - began)
    return {
        "delays": len(delays),
        "median_delay_seconds": round(statistics.median(delays), 3),
        "longest_delay_seconds": round(max(delays), 3),
    }


def measure_kills(
    launch: Launch, hook: Hook, worker: Worker, arguments: argparse.Namespace
) -> dict[str, Any]:
    """Kill the worker at random moments while it works off a heap of alerts."""
    chance = random.Random(arguments.seed)
    hook.arrived.clear()
    from socap.alerts.channels.slack import SlackChannel

    expected: list[str] = []
    kills, began = 0, time.monotonic()
    while kills < arguments.kills:
        if len(told_of(hook)) >= len(expected):
            expected += launch.engage(arguments.alerts)
        before = len(hook.arrived)
        wait_for(lambda b=before: len(hook.arrived) > b, 60)  # type: ignore[misc]
        time.sleep(chance.uniform(0, SlackChannel.gap * 1.2))
        worker.kill()
        kills += 1
        worker.start()
    wait_for(lambda: len(told_of(hook)) >= len(expected), 60 + 2 * len(expected))
    time.sleep(3)
    counts = told_of(hook)
    return {
        "kills": kills,
        "alerts": len(expected),
        "lost": sum(1 for name in expected if not counts[name]),
        "repeats": sum(count - 1 for count in counts.values()),
        "kill_seconds": round(time.monotonic() - began, 1),
    }


def told_of(hook: Hook) -> Counter[str]:
    return Counter(
        "@" + text.split("@", 1)[1].split(" ")[0] + " " for _, text in list(hook.arrived)
    )


def wait_for(condition: Callable[[], bool], patience: float) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("the expected messages did not arrive")
        time.sleep(0.005)


if __name__ == "__main__":
    main()
