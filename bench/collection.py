"""Measures collection against the simulator: recall, calls against the least possible, speed, memory.

    uv run python bench/collection.py [--tweets 30] [--cycles 12] [--qps 20] [--speed 60]

The launch goes on while it is read: a cycle of five seconds sees five minutes of it, so that lists
bring rows which their counters did not show yet.
Prints one JSON object; `ok` says whether every figure keeps its stated limit.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.simulated_launch import follow_clock, simulated_launch, use_launch

LIMITS = {
    "calls_over_least": 1.05,
    "quiet_cycle_calls": 1,
    "wall_over_rate_limit": 1.3,
    "engagements_per_second_per_core": 2000,
    "peak_memory_mb": 400,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tweets", type=int, default=30)
    parser.add_argument("--cycles", type=int, default=12)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--qps", type=float, default=20.0)
    parser.add_argument("--speed", type=float, default=60.0, help="launch seconds per real second")
    arguments = parser.parse_args()

    launch = simulated_launch(speed=arguments.speed, tweets=arguments.tweets, scale=arguments.scale)
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder, launch as url:
        use_launch(url, folder, qps=arguments.qps)
        from socap.cli.ready import django_ready

        with django_ready():
            figures = measure(url, arguments)
    figures["limits"] = LIMITS
    figures["ok"] = verdict(figures)
    print(json.dumps(figures, indent=2))


def measure(url: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """Baseline, growing cycles at the provider's rate limit, a quiet one, and one at full speed."""
    import httpx

    from bench.judge import judge, least_calls, listed
    from socap.analytics.engagements.listing import all_engagements
    from socap.analytics.filters import EngagementFilters, Own
    from socap.campaigns.models import Campaign, Engagement

    control = httpx.Client(base_url=url, timeout=120)

    def truth() -> Any:
        return control.get("/_truth").json()

    def calls() -> int:
        total: int = control.get("/_calls").json()["total"]
        return total

    def recorded() -> set[tuple[str, str, str]]:
        return set(Engagement.objects.values_list("tweet_id", "action", "key"))

    follow_clock(control.get("/_clock").json())
    prepare(control.get("/_launch").json(), int(arguments.tweets))
    campaign = Campaign.objects.get()
    cycles, by_endpoint = [], Counter[str]()
    for _ in range(arguments.cycles):
        follow_clock(control.post("/_clock", json={"advance_seconds": 1500}).json())
        least = least_calls(recorded(), listed(truth()), tweets=arguments.tweets)
        control.delete("/_calls")
        wall = run_cycle()
        for endpoint, counts in control.get("/_calls").json()["by_endpoint"].items():
            by_endpoint[endpoint] += counts["calls"]
        cycles.append({"calls": calls(), "least": least, "wall": wall})
    control.post("/_clock", json={"frozen": True})
    run_cycle()
    control.delete("/_calls")
    run_cycle()
    quiet = calls()

    # The authors' own replies and quotes count too.
    everybody = EngagementFilters(own=Own.INCLUDED)
    rows = all_engagements(campaign, filters=everybody)
    record = judge(truth(), (asdict(row) for row in rows))
    # Everything once more into an empty record, as fast as one core goes.
    speed = full_speed()
    used, least_all = sum(c["calls"] for c in cycles), sum(c["least"] for c in cycles)
    return {
        **asdict(record),
        "calls": used,
        "calls_by_endpoint": dict(by_endpoint),
        "least_calls": least_all,
        "calls_over_least": round(used / least_all, 3),
        "quiet_cycle_calls": quiet,
        "wall_over_rate_limit": round(
            sum(c["wall"] for c in cycles) / sum(c["calls"] / arguments.qps for c in cycles), 3
        ),
        **speed,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def prepare(launch: dict[str, Any], tweets: int) -> None:
    """An important list, read; one campaign; its baseline."""
    from django.conf import settings

    from socap.campaigns.lifecycle import NewCampaign
    from socap.campaigns.models import Campaign, Category
    from socap.collection.enrolment import RequestedTweet, start_campaign
    from socap.collection.polling.schedule import sync_people
    from socap.collection.provider.client import configured_provider
    from socap.collection.queue.job_queue import JobQueue
    from socap.collection.queue.workers import run_jobs
    from socap.people.important_list import store_people
    from socap.people.important_list_parser import parse_rows

    now = settings.SOCAP_CLOCK.now()
    store_people(parse_rows(enumerate(launch["people"], 1)).entries, now=now)
    sync_people(queue=JobQueue())
    fields = {"maintweets": Category.MAIN, "influencer_twts": Category.INFLUENCER,
              "investor_twts": Category.INVESTOR}  # fmt: skip
    start_campaign(
        NewCampaign(name="bench", starts_at=now, ends_at=now + timedelta(days=3)),
        [
            RequestedTweet(url=row["url"], category=c)
            for field, c in fields.items()
            for row in launch[field]
        ],
        provider=configured_provider(),
        queue=JobQueue(),
    )
    # Their calls are no part of the least that the lists of the campaign's tweets need.
    Campaign.objects.update(watches_quotes=False, suggests_tweets=False)
    run_jobs(max_jobs=100_000, concurrency=5)


def run_cycle() -> float:
    """One forced cycle until the queue is empty; returns its seconds."""
    from socap.collection.polling import schedule
    from socap.collection.queue.job_queue import JobQueue
    from socap.collection.queue.workers import run_jobs

    started = time.monotonic()
    schedule.plan(queue=JobQueue(), forced=True)
    run_jobs(max_jobs=100_000, concurrency=5)
    return time.monotonic() - started


def full_speed() -> dict[str, float]:
    """Record everything again into an empty database: pages are fetched first, then parsing,
    scoring, categories and storing are timed in one thread, by the processor time of this process
    and of the database's."""
    from django.db import connection, transaction

    from socap.campaigns.list_runs import record_page, start_or_resume_run
    from socap.campaigns.models import Tweet
    from socap.collection.provider.client import configured_provider
    from socap.sources.base import Action

    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE campaigns_engagement, campaigns_liststate, campaigns_suggestedtweet,"
            " campaigns_spike, collection_authorlook, alerts_alert, insight_accountinsight,"
            " insight_accountsigns, insight_namedorganisation CASCADE"
        )
        cursor.execute("UPDATE campaigns_tweet SET author_id = NULL")
        cursor.execute("DELETE FROM people_account")
    source = configured_provider().source
    lists = [
        (tweet_id, action)
        for tweet_id in Tweet.objects.values_list("pk", flat=True)
        for action in (Action.RETWEET, Action.REPLY, Action.QUOTE)
    ]
    now = datetime.now(UTC)
    recorded = 0
    cpu, wall = time.process_time() + backend_cpu(), time.monotonic()
    for tweet_id, action in lists:
        state, pages = start_or_resume_run(tweet_id, action, since=None, now=now), 0
        cursor_ = None
        while True:
            page = source.engagements(action, tweet_id, cursor=cursor_, since=None)
            with transaction.atomic():
                recorded += len(record_page(state, page.items, next_cursor="", now=now).new)
            cursor_, pages = page.next_cursor, pages + 1
            if not page.items or cursor_ is None:
                break
    cpu, wall = time.process_time() + backend_cpu() - cpu, time.monotonic() - wall
    return {
        "engagements_per_second_per_core": round(recorded / cpu),
        "engagements_per_second": round(recorded / wall),
    }


def backend_cpu() -> float:
    """Processor seconds of the database process behind our connection."""
    import psutil
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        times = psutil.Process(cursor.fetchone()[0]).cpu_times()
    return float(times.user + times.system)


def verdict(figures: dict[str, Any]) -> bool:
    mistakes = (
        "twice",
        "invented",
        "texts_harmed",
        "times_wrong",
        "intervals_false",
        "scores_wrong",
    )
    return (
        figures["recall"] == 1.0
        and not any(figures[name] for name in mistakes)
        and figures["calls_over_least"] <= LIMITS["calls_over_least"]
        and figures["quiet_cycle_calls"] <= LIMITS["quiet_cycle_calls"]
        and figures["wall_over_rate_limit"] <= LIMITS["wall_over_rate_limit"]
        and figures["engagements_per_second_per_core"] >= LIMITS["engagements_per_second_per_core"]
        and figures["peak_memory_mb"] <= LIMITS["peak_memory_mb"]
    )


if __name__ == "__main__":
    main()
