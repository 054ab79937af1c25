"""Measures how late engagements are seen, and for what money: fixed paces against the adaptive one.

    uv run python bench/pace.py                         the rules alone, over modelled launches
    uv run python bench/pace.py --http [--hours 8] [--url URL]   the product, over real HTTP

Over HTTP each pace is run by the product (its database, scheduler and a worker) against a simulator
whose clock and SOCAP's run at 60x, so that eight hours take eight minutes. Delays are measured from
the simulator's truth, money from its own count of credits. `queue` tells whether the machine kept up:
where lists wait long from being due until they are done, a lower `--speed` judges the product and not
the machine; `--speed 20` takes 24 minutes for eight hours. Another simulator can be named by its URL,
for one pace at a time (`--pace fixed:30`, `budget:12.50`, `delay:5`); it must start a launch anew.
Prints one JSON object; `ok` says whether the adaptive pace keeps the stated limits.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import mean, median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.pace_queue import QueueWatch
from bench.simulated_launch import follow_clock, simulated_launch, use_launch

# Of the fixed pace of 30 minutes, for the same money.
MEDIAN, MEAN = 1 / 3, 0.65
# Calls that no campaign pays for: the important list and accounts.
NOT_PAID = ("/twitter/user/", "/oapi/")
PATIENCE = 180  # real seconds after the end of the window


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--http", action="store_true")
    parser.add_argument("--pace", default="", help="fixed:MINUTES, budget:DOLLARS or delay:MINUTES")
    parser.add_argument("--url", default="")
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--tweets", type=int, default=30)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", type=float, default=60.0)
    parser.add_argument("--qps", type=float, default=20.0)
    # Ahead of the real time, so that clocks agree.
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=3)
    parser.add_argument("--start", type=datetime.fromisoformat, default=soon)
    arguments = parser.parse_args()
    if arguments.pace:
        print(json.dumps(run(arguments), indent=2))
    else:
        print(json.dumps(over_http(arguments) if arguments.http else modelled(), indent=2))


def modelled() -> dict[str, Any]:
    """A launch of three days and the first eight hours of another one, by the rules alone."""
    from bench.pace_model import model_launch, read_adaptive, read_fixed

    found: dict[str, Any] = {}
    for name, seed, hours in (("three days", 1, 72.0), ("eight hours", 2, 8.0)):

        def launch(seed: int = seed, hours: float = hours) -> Any:
            return model_launch(seed=seed, tweets=30, hours=hours, scale=1.0)

        table = {
            f"fixed:{every}": read_fixed(launch(), every=every, hours=hours).summary()
            for every in (30, 15, 5)
        }
        money = table["fixed:30"]["dollars"]
        for share, label in ((1.0, "same money"), (1 / 3, "a third")):
            budget = money * share
            outcome = read_adaptive(launch(), hours=hours, budget=budget).summary()
            table[label] = outcome | {"within": outcome["dollars"] <= budget + 0.005}
        found[name] = table | {"ok": is_ok(table)}
    return found | {"ok": all(table["ok"] for table in found.values())}


def over_http(arguments: argparse.Namespace) -> dict[str, Any]:
    """Each pace by itself, in a process of its own."""
    table = {pace: in_a_process(pace, arguments) for pace in ("fixed:30", "fixed:15", "fixed:5")}
    money = table["fixed:30"]["dollars"]
    table["same money"] = in_a_process(f"budget:{money:.2f}", arguments)
    table["a third"] = in_a_process(f"budget:{money / 3:.2f}", arguments)
    return table | {"ok": is_ok(table)}


def in_a_process(pace: str, arguments: argparse.Namespace) -> dict[str, Any]:
    names = ("hours", "tweets", "scale", "seed", "speed", "qps", "start")
    given = [part for name in names for part in (f"--{name}", str(getattr(arguments, name)))]
    command = [sys.executable, __file__, "--pace", pace, *given]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(result.stdout)
    print(f"{pace}: {found}", file=sys.stderr, flush=True)
    return found


def is_ok(table: dict[str, Any]) -> bool:
    fixed, adaptive, third = table["fixed:30"], table["same money"], table["a third"]
    return bool(
        adaptive["median"] <= fixed["median"] * MEDIAN
        and adaptive["mean"] <= fixed["mean"] * MEAN
        and adaptive["within"]
        and third["within"]
        and not third.get("missing", 0)
    )


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """One pace over a window of `hours`, by the product."""
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder:
        if arguments.url:
            return run_against(arguments.url, folder, arguments)
        names = ("speed", "tweets", "scale", "seed")
        with simulated_launch(
            **{name: getattr(arguments, name) for name in names}, starts_at=arguments.start
        ) as url:
            return run_against(url, folder, arguments)


def run_against(url: str, folder: str, arguments: argparse.Namespace) -> dict[str, Any]:
    import httpx

    control = httpx.Client(base_url=url, timeout=120)
    control.post("/_clock", json={"frozen": True})  # the important list is read before the launch
    use_launch(url, folder, qps=arguments.qps)
    from socap.cli.ready import django_ready

    with django_ready():
        from socap.campaigns.models import Campaign, Status

        launch = control.get("/_launch").json()
        read_important_list(launch)
        control.post("/_clock", json={"frozen": False})
        control.delete("/_calls")
        follow_clock(control.get("/_clock").json())
        from django.conf import settings

        start(launch, arguments)
        queue = QueueWatch(arguments.speed)
        worker = subprocess.Popen(
            [sys.executable, "-m", "socap.cli", "worker"],
            env=os.environ | {"SOCAP_CLOCK": str(settings.SOCAP_CLOCK)},
        )
        try:
            deadline = time.monotonic() + arguments.hours * 3600 / arguments.speed + PATIENCE
            while time.monotonic() < deadline:
                time.sleep(1)
                queue.look()
                if Campaign.objects.filter(status=Status.COMPLETED).exists():
                    break
        finally:
            worker.terminate()
            worker.wait()
        calls = control.get("/_calls").json()
        found = measured(control.get("/_truth").json(), calls)
        return found | {"queue": queue.summary()}


def read_important_list(launch: dict[str, Any]) -> None:
    from django.conf import settings

    from socap.collection.polling.schedule import sync_people
    from socap.collection.queue.job_queue import JobQueue
    from socap.collection.queue.workers import run_jobs
    from socap.people.important_list import store_people
    from socap.people.important_list_parser import parse_rows

    entries = parse_rows(enumerate(launch["people"], 1)).entries
    store_people(entries, now=settings.SOCAP_CLOCK.now())
    sync_people(queue=JobQueue())
    run_jobs(max_jobs=100_000, concurrency=5)


def start(launch: dict[str, Any], arguments: argparse.Namespace) -> None:
    from django.conf import settings

    from socap.campaigns.lifecycle import NewCampaign
    from socap.campaigns.models import Category
    from socap.collection.enrolment import RequestedTweet, start_campaign
    from socap.collection.pace.default_pace import new_pace
    from socap.collection.provider.client import configured_provider
    from socap.collection.queue.job_queue import JobQueue

    kind, _, number = arguments.pace.partition(":")
    name = {"fixed": "interval_minutes", "delay": "target_delay_minutes"}.get(kind)
    chosen = {name: int(number)} if name else {"budget_dollars": Decimal(number)}
    fields = {"maintweets": Category.MAIN, "influencer_twts": Category.INFLUENCER,
              "investor_twts": Category.INVESTOR}  # fmt: skip
    now = settings.SOCAP_CLOCK.now()
    start_campaign(
        NewCampaign(
            name="bench",
            starts_at=now,
            ends_at=now + timedelta(hours=arguments.hours),
            pace=new_pace(chosen),
        ),
        [
            RequestedTweet(url=row["url"], category=category)
            for field, category in fields.items()
            for row in launch[field]
        ],
        provider=configured_provider(),
        queue=JobQueue(),
    )


def measured(truth: dict[str, Any], calls: dict[str, Any]) -> dict[str, Any]:
    """Compares what was recorded, and when it was first seen, with what happened."""
    from bench.judge import events
    from socap.campaigns.models import Campaign, Engagement

    campaign = Campaign.objects.get()
    seen = {
        (row.tweet_id, row.action, row.key): row.first_seen_at
        for row in Engagement.objects.only("tweet_id", "action", "key", "first_seen_at")
    }
    important = {
        user
        for user, row in truth["importance"].items()
        if row["score"] >= campaign.importance_threshold
    }
    delays, of_important, missing = [], [], 0
    for key, event in events(truth).items():
        at = datetime.fromisoformat(event["at"])
        removed = event["removed_at"] and datetime.fromisoformat(event["removed_at"])
        if at > campaign.ends_at:
            continue
        there = event["listed"] and not (removed and removed <= campaign.ends_at)
        missing += there and key not in seen
        if key in seen and at > campaign.starts_at:
            delay = (seen[key] - at) / timedelta(minutes=1)
            delays.append(delay)
            if event["user_id"] in important:
                of_important.append(delay)
    paid = {
        path: counted["credits"]
        for path, counted in calls["by_endpoint"].items()
        if not path.startswith(NOT_PAID)
    }
    dollars = sum(paid.values()) / 100_000
    delays.sort()
    budget = campaign.budget_dollars
    return {
        "dollars": dollars,
        "within": budget is None or dollars <= float(budget),
        "budget": budget and float(budget),
        "credits": paid,
        "rows": len(delays),
        "missing": missing,
        "median": round(median(delays), 2),
        "mean": round(mean(delays), 2),
        "p90": round(delays[int(len(delays) * 0.9)], 2),
        "important_median": round(median(of_important), 2) if of_important else None,
        "important_mean": round(mean(of_important), 2) if of_important else None,
        "completed": campaign.completed_at is not None,
    }


if __name__ == "__main__":
    main()
