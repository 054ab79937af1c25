"""Measures every page with a million engagements in the database, and what ten watchers cost.

    uv run python bench/pages.py [--engagements 1000000] [--requests 20] [--only campaign,engagers]

The pages are those of `socap/web/urls.py`: a new one is measured by itself. Each is asked by an admin
through Django's whole stack, in this process, against the embedded PostgreSQL. Prints one JSON
object; `ok` says whether every page keeps the limits.
"""

import argparse
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from socap.lib import env
from socap.lib.storage.dedicated_folder import FolderInUse, ForeignFolder, dedicated_folder

LIMITS = {"median_ms": 100, "p95_ms": 250, "queries": 60, "ten_watchers_cost": 1.5}
# Not pages: whole files, which take as long as they are large.
DOWNLOADS = ("csv", "xlsx", "export", "pdf")
WARM_UP = 2
WATCHERS, ROUNDS = 10, 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engagements", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="Names of URLs, separated by commas.")
    parser.add_argument(
        "--data", default="", help="A folder of a benchmark, to keep the database in or to find it."
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder, ExitStack() as held:
        if arguments.data:
            try:
                held.enter_context(dedicated_folder(Path(arguments.data), "benchmark"))
            except (ForeignFolder, FolderInUse) as error:
                parser.error(f"--data: {error or 'another benchmark runs there'}")
        env.clear_settings()
        os.environ |= {
            "SOCAP_DATA_DIR": arguments.data or folder,
            "SOCAP_LOG_LEVEL": "ERROR",
            "TWITTER_API_KEY": "none",
            "TWITTER_API_URL": "http://127.0.0.1:9",
            "DJANGO_SETTINGS_MODULE": "socap.settings",
        }
        from socap.cli.ready import django_ready

        with django_ready():
            figures = measure(arguments)
    figures["limits"] = LIMITS
    figures["ok"] = not figures["slow"] and figures["watchers"]["ok"]
    print(json.dumps(figures, indent=2))
    sys.exit(not figures["ok"])


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    from bench.record import Size, counted, fill
    from socap.campaigns.models import Campaign
    from socap.collection.polling.summaries import summarise
    from socap.web.static_files import collect_static_files
    from socap.web.warm_up import warm_up

    collect_static_files()  # as in every web process
    warm_up().join()
    if not Campaign.objects.exists():
        share = arguments.engagements / 1_000_000
        whole = Size()
        fill(
            Size(
                engagements=arguments.engagements,
                accounts=max(int(whole.accounts * share), 2000),
                tweets=max(int(whole.tweets * min(share * 4, 1)), 20),
            ),
            seed=arguments.seed,
        )
    summarise(now=datetime.now(UTC))
    browser = signed_in_admin()
    pages = {}
    for name, path in asked(arguments.only.split(",") if arguments.only else []):
        pages[name] = figures_of(browser, path, requests=arguments.requests)
        print(f"{name:55} {pages[name]}", file=sys.stderr)
    return {
        "record": counted(),
        "pages": pages,
        "slow": [name for name, page in pages.items() if not page["ok"]],
        "watchers": watchers(),
        # Above the number of processors the milliseconds are those of waiting; `cpu_ms` are not.
        "load_average": round(os.getloadavg()[1], 1),
    }


def signed_in_admin() -> Any:
    from django.test import Client

    from socap.access.models import User

    user, _ = User.objects.get_or_create(username="bench", defaults={"role": User.Role.ADMIN})
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def figures_of(browser: Any, path: "Address", *, requests: int) -> dict[str, Any]:
    """Milliseconds and queries of one address, asked again and again."""
    from socap.web.dashboard.dashboard_cache import dashboards

    took: list[float] = []
    worked: list[float] = []
    queries, status = 0, 0
    for turn in range(WARM_UP + requests):
        if path.afresh:
            dashboards.forget()
        with counting() as made:
            started, cpu = time.perf_counter(), cpu_seconds()
            answer = browser.get(path.url, headers=path.headers)
            if answer.streaming:
                b"".join(answer.streaming_content)
            spent, cpu = time.perf_counter() - started, cpu_seconds() - cpu
        status, queries = answer.status_code, max(queries, made[0] if turn >= WARM_UP else 0)
        if turn >= WARM_UP:
            took.append(spent * 1000)
            worked.append(cpu * 1000)
    took.sort()
    median, p95 = statistics.median(took), took[math.ceil(len(took) * 0.95) - 1]
    return {
        "median_ms": round(median, 1),
        "p95_ms": round(p95, 1),
        "cpu_ms": round(statistics.median(worked), 1),
        "queries": queries,
        "status": status,
        # Who comes first after a change pays for all who watch.
        "ok": status < 500
        and (path.afresh or median <= LIMITS["median_ms"])
        and p95 <= LIMITS["p95_ms"]
        and queries <= LIMITS["queries"],
    }


class Address:
    """An address, and how it is asked: as a page or a fragment of one, and whether after a change."""

    def __init__(self, url: str, *, fragment: bool = False, afresh: bool = False) -> None:
        self.url, self.afresh = url, afresh
        self.headers = {"HX-Request": "true"} if fragment else {}


def asked(only: list[str]) -> Iterator[tuple[str, Address]]:
    """Every address that can be looked at, for a large, a small and a completed campaign."""
    from django.urls import reverse

    from bench.record import BIG
    from socap.campaigns.models import Campaign
    from socap.web.urls import urlpatterns

    big = Campaign.objects.get(name=BIG)
    small = Campaign.objects.filter(status="active").exclude(pk=big.pk).first()
    over = Campaign.objects.filter(status="completed").first()
    for pattern in urlpatterns:
        name = getattr(pattern, "name", None)
        if not name or (only and name not in only) or any(part in name for part in DOWNLOADS):
            continue
        keys = pattern.pattern.converters
        for which, campaign in (("", big), (" small", small), (" over", over)):
            if campaign is None or (which and "campaign_id" not in keys):
                continue
            given = things_of(campaign)
            if keys.keys() <= given.keys():
                url = reverse(name, kwargs={key: given[key] for key in keys})
                if get_only(url):
                    yield name + which, Address(url)
                    yield from further(name, which, url, campaign)


def get_only(url: str) -> bool:
    """Whether looking is allowed: what only acts answers 405."""
    status: int = signed_in_admin().get(url).status_code
    return status not in (405, 302, 404)


def things_of(campaign: Any) -> dict[str, Any]:
    """What may stand in an address."""
    from socap.access.models import User
    from socap.alerts.models import Alert, Channel, Delivery
    from socap.campaigns.models import Engagement
    from socap.people.models import ImportantPerson
    from socap.web.vega_bundle import VERSION

    tweet = campaign.entries.order_by("pk").first().tweet_id
    account = Engagement.objects.filter(tweet_id=tweet).order_by("-account__importance").first()
    found = {
        "campaign_id": campaign.pk,
        "tweet_id": tweet,
        "account_id": account and account.account_id,
        "user_id": User.objects.values_list("pk", flat=True).first(),
        "person_id": ImportantPerson.objects.values_list("pk", flat=True).first(),
        "channel_id": Channel.objects.values_list("pk", flat=True).first(),
        "alert_id": Alert.objects.values_list("pk", flat=True).first(),
        "delivery_id": Delivery.objects.values_list("pk", flat=True).first(),
        "name": "growth",
        "version": VERSION,
        "token": "none",
        "uidb64": "none",
    }
    return {name: value for name, value in found.items() if value is not None}


def further(name: str, which: str, url: str, campaign: Any) -> Iterator[tuple[str, Address]]:
    """EngagementFilters, orders and deep pages of the long lists; charts by what they count."""
    if name == "campaign":
        yield f"{name}{which}, after a change", Address(url, afresh=True)
    elif name == "campaign-engagements":
        for label, query in engagement_queries(campaign):
            yield f"{name}{which} {label}", Address(f"{url}?{query}")
        yield f"{name}{which} rows", Address(f"{url}?{deep_engagements(campaign)}", fragment=True)
    elif name == "campaign-engagers":
        for label, query in {
            "important": "min_importance=10",
            "role": "role=vcs",
            "deep": deep_engagers(campaign),
        }.items():
            yield f"{name}{which} {label}", Address(f"{url}?{query}")
    elif name == "campaign-chart":
        for chart in ("intervals", "timeline"):
            yield f"{name}{which} {chart}", Address(url.replace("growth", chart))
        yield f"{name}{which} views", Address(f"{url}?measure=views")


def engagement_queries(campaign: Any) -> Iterator[tuple[str, str]]:
    tweet = things_of(campaign)["tweet_id"]
    now = campaign.cycle_at
    hour_ago = f"{now - timedelta(hours=1):%Y-%m-%dT%H:%M}"
    day_ago = f"{now - timedelta(days=1):%Y-%m-%dT%H:%M}"
    filters = {
        "all": "",
        "retweets": "action=retweet",
        "quotes": "action=quote",
        "main tweets": "category=main",
        "investor tweets": "category=investor",
        "one tweet": f"tweet={tweet}",
        "an account": "account=user_5",
        "important": "min_importance=10",
        "most important": "min_importance=150",
        "rare": "action=quote&category=investor&min_importance=1",
        "important quotes": "action=quote&min_importance=5",
        "baseline": "baseline=true",
        "last hour": f"since={hour_ago}",
        "before yesterday": f"until={day_ago}",
    }
    for label, query in filters.items():
        for sort in ("newest", "importance"):
            yield f"{label}, {sort}", f"{query}&sort={sort}".lstrip("&")


def deep_engagements(campaign: Any) -> str:
    """The cursor of a place some thousand rows down."""
    from socap.analytics.engagements.listing import engagements

    cursor = None
    for _ in range(6):
        cursor = engagements(campaign, cursor=cursor, limit=500).next_cursor or cursor
    return f"cursor={cursor}"


def deep_engagers(campaign: Any) -> str:
    from socap.analytics.engagers.ranking import engager_page

    cursor = None
    for _ in range(4):
        cursor = engager_page(campaign, cursor=cursor, limit=500).next_cursor or cursor
    return f"cursor={cursor}&rank=2000" if cursor else ""


def watchers() -> dict[str, Any]:
    """Ten open dashboards against one: queries and processor time while nothing, then something happens."""
    still, busy = watched(), watched(between=something_happens)
    # Each round the first pays for what all share, as one alone does.
    cost = 1 + (WATCHERS - 1) * busy["further"]["cpu_ms"] / max(busy["first"]["cpu_ms"], 1)
    return {
        "still": still,
        "while_things_happen": busy,
        "ten_against_one": round(cost, 2),
        "ok": cost <= LIMITS["ten_watchers_cost"],
    }


def watched(between: Callable[[int], None] | None = None) -> dict[str, dict[str, float]]:
    """What the first of ten dashboards costs and what each further one, in the same rounds."""
    from django.urls import reverse

    from bench.record import BIG
    from socap.campaigns.models import Campaign

    campaign = Campaign.objects.get(name=BIG)
    page, live = (reverse(name, args=[campaign.pk]) for name in ("campaign", "campaign-live"))
    first, *others = [Watcher(page, live) for _ in range(WATCHERS)]
    asking = {"first": [first], "further": others}
    queries, cpu = dict.fromkeys(asking, 0), dict.fromkeys(asking, 0.0)
    for turn in range(ROUNDS):
        if between is not None:
            between(turn)
        for which, browsers in asking.items():
            started = cpu_seconds()
            with counting() as made:
                for browser in browsers:
                    browser.ask()
            cpu[which] += cpu_seconds() - started
            queries[which] += made[0]
    asked = {which: len(browsers) * ROUNDS for which, browsers in asking.items()}
    return {
        which: {
            "queries": round(queries[which] / asked[which], 1),
            "cpu_ms": round(cpu[which] / asked[which] * 1000, 2),
        }
        for which in asking
    }


class Watcher:
    """A dashboard in a browser, as far as refreshing goes."""

    def __init__(self, page: str, live: str) -> None:
        self.client, self.live = signed_in_admin(), live
        self.seen: dict[str, str] = {}
        self.version = ""
        self._read(self.client.get(page).content.decode())

    def ask(self) -> None:
        given = {"version": self.version, "seen": [f"{n}:{v}" for n, v in self.seen.items()]}
        answer = self.client.get(self.live, given)
        if answer.status_code == 200:
            self._read(answer.content.decode())

    def _read(self, html: str) -> None:
        import re

        self.seen |= dict(re.findall(r'name="seen" value="(\w+):(\w+)', html))
        self.version = re.findall(r'name="version" value="(\w+)"', html)[0]


def something_happens(turn: int) -> None:
    """A page of a list is recorded."""
    from django.db import transaction

    from bench.record import BIG
    from socap.campaigns.list_runs import record_page, start_or_resume_run
    from socap.campaigns.models import CampaignTweet
    from socap.sources.base import Action, Profile, ProviderRow

    now = datetime.now(UTC)
    tweet = CampaignTweet.objects.filter(campaign__name=BIG).order_by("pk")[turn].tweet_id
    ids = [str(10**9 + int(time.time() * 1000) % 10**8 * 10 + n) for n in range(10)]
    rows = [ProviderRow(profile=Profile(id=one, username=f"late_{one}")) for one in ids]
    with transaction.atomic():
        state = start_or_resume_run(tweet, Action.RETWEET, since=None, now=now)
        record_page(state, rows, next_cursor="", now=now)


def cpu_seconds() -> float:
    """Of this process and of the database process behind its connection: what a busy machine cannot
    make longer by much."""
    import psutil
    from django.db import connection

    connection.ensure_connection()
    times = psutil.Process(connection.connection.info.backend_pid).cpu_times()
    return time.process_time() + float(times.user + times.system)


@contextmanager
def counting() -> Iterator[list[int]]:
    from django.db import connection

    made = [0]

    def count(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        made[0] += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield made


if __name__ == "__main__":
    main()
