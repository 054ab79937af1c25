"""Deletes campaigns while they are polled, alerted about, viewed and edited."""

import json
import logging
import random
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.signals import got_request_exception
from django.db import connection, connections, transaction
from django.test import Client

from socap.access.api_keys import issue_key
from socap.alerts.manual_actions import process_due
from socap.alerts.matches import match_baseline_engagements
from socap.alerts.models import Channel, Recipient
from socap.campaigns.lifecycle import AlertPreferences, NewCampaign
from socap.campaigns.models import Campaign, Category
from socap.collection.enrolment import RequestedTweet, start_campaign
from socap.collection.health import watch
from socap.collection.polling import counters, lists, schedule, summaries
from socap.collection.provider.client import Provider
from socap.collection.queue.job_queue import JobQueue
from socap.lib.clock import Clock
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.sources.base import Action, Counters, Page, ProviderRow
from socap.web.campaigns import provider_dependency
from socap.web.models import ShareLink
from tests.api.builders import FakeSource, post, reply, retweet
from tests.web.visitors import a_user, browser

# It goes on for this long, and until enough was created and deleted, on a busy machine too.
SECONDS, MOST_SECONDS = 10.0, 100.0
ENOUGH = 4
TWEETS = [str(n) for n in range(100, 108)]


class BusySource(FakeSource):
    """Every call returns new engagers, some of them important."""

    def __init__(self) -> None:
        super().__init__()
        self.rising = 0

    def tweets(self, ids):  # type: ignore[no-untyped-def]
        self.rising += 1
        counters = Counters(retweets=self.rising, replies=self.rising, quotes=1, likes=3)
        return {id_: post(id_, counters=counters) for id_ in ids}

    def engagements(self, action, tweet_id, *, cursor, since):  # type: ignore[no-untyped-def]
        people = random.sample(range(1, 60), 8)
        if action is Action.RETWEET:
            rows: list[ProviderRow] = [retweet(n) for n in people]
        else:
            now = settings.SOCAP_CLOCK.now()
            rows = [reply(str(random.randrange(10**6)), n, at=now) for n in people]
        return Page(items=tuple(rows))


@pytest.mark.usefixtures("empty_queue")
@pytest.mark.django_db(transaction=True)
def test_hammer(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    source = BusySource()
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    monkeypatch.setattr("socap.api.routes.campaigns.provider_for", lambda endpoint: provider)
    store_people(
        [Entry(username=f"user{n}", weight=20) for n in range(1, 20)], now=provider.clock.now()
    )
    channel = Channel.objects.create(name="team", kind="email", created_at=provider.clock.now())
    Recipient.objects.create(channel=channel, address="team@example.com")
    user, key = a_user(), issue_key("hammer", scope="admin")
    answers: Counter[tuple[str, int]] = Counter()
    broken: list[str] = []
    started = time.monotonic()

    def created() -> int:
        return answers["create", 201] + answers["make", 0]

    def deleted() -> int:
        return answers["delete", 204] + answers["delete", 302]

    def goes_on() -> bool:
        enough = min(created(), deleted()) >= ENOUGH
        return time.monotonic() < started + (SECONDS if enough else MOST_SECONDS)

    def worker(step: Callable[[], object]) -> None:
        while goes_on():
            try:
                step()
            except Exception as error:
                broken.append(f"{step.__name__}: {type(error).__name__}: {error}")
        connections.close_all()

    def one_of_them() -> int:
        found = list(Campaign.objects.values_list("pk", flat=True))
        return random.choice(found) if found else 0

    def ask(name: str, status: int) -> None:
        answers[name, status] += 1
        if status >= 500:
            broken.append(f"{name}: {status}")

    def note(**given: object) -> None:
        """Where a page breaks, so that its status is not all that is known."""
        broken.append("".join(traceback.format_exc().splitlines(keepends=True)[-14:]))

    def page() -> Client:
        client = browser(user)
        client.raise_request_exception = False
        return client

    def api() -> Client:
        client = Client(headers={"authorization": f"Bearer {key}"})
        client.raise_request_exception = False
        return client

    def send(method: str, path: str, body: object) -> int:
        given = {"data": json.dumps(body), "content_type": "application/json"}
        return int(getattr(api(), method)(f"/api/socap{path}", **given).status_code)

    def create() -> None:
        if Campaign.objects.count() > 4:
            time.sleep(0.02)
            return
        end_at = provider.clock.now() + timedelta(days=2)
        body = {"launch_name": "A", "maintweets": random.sample(TWEETS, 3),
                "alert_preferences": {"importance_threshold": 5, "channels": ["team"]},
                "monitor_window": {"start_date": "2026-01-01", "end_date": end_at.isoformat()}}  # fmt: skip
        ask("create", send("post", "/campaigns", body))

    def delete() -> None:
        number = one_of_them()
        if random.random() < 0.5:
            ask("delete", api().delete(f"/api/socap/campaigns/{number}").status_code)
        else:
            ask(
                "delete",
                page().post(f"/socap/campaigns/{number}/delete", {"name": "A"}).status_code,
            )

    def record() -> None:
        lists.read_list(random.choice(TWEETS), random.choice([Action.RETWEET, Action.REPLY]),
                        provider=provider, stopping=lambda: False)  # fmt: skip

    def poll() -> None:
        asked = random.sample(TWEETS, 5)
        counters.poll_metrics(asked, provider=provider, queue_lists=lambda *_: None)

    def tell() -> None:
        now = provider.clock.now()
        match_baseline_engagements(now=now)
        process_due(now=now, limit=50)

    def plan() -> None:
        schedule.plan(queue=JobQueue(), forced=True)
        watch.update_incidents(now=provider.clock.now())
        summaries.summarise(now=provider.clock.now())

    def look() -> None:
        number, client = one_of_them(), page()
        for path in (
            "",
            "/edit",
            "/engagements",
            "/alerts",
            "/people",
            "/report",
            "/share",
            "/tweets",
        ):
            ask(f"look{path}", client.get(f"/socap/campaigns/{number}{path}").status_code)
        ask("list", client.get("/socap").status_code)
        ask("dashboard", api().get(f"/api/socap/campaigns/{number}/dashboard").status_code)

    def change() -> None:
        number, client = one_of_them(), page()
        mine = f"/socap/campaigns/{number}"
        ask("pause", client.post(f"{mine}/pause").status_code)
        ask("resume", client.post(f"{mine}/resume").status_code)
        ask("share", client.post(f"{mine}/share", {"label": "Client"}).status_code)
        ask("mute", send("post", f"/campaigns/{number}/mutes", {"minutes": 5}))
        body = {"maintweets": [random.choice(TWEETS)], "remove_tweets": [random.choice(TWEETS)]}
        ask("patch", send("patch", f"/campaigns/{number}", body))

    def make() -> None:
        if Campaign.objects.count() > 6:
            time.sleep(0.02)
            return
        now = provider.clock.now()
        alerts = AlertPreferences(importance_threshold=5, channels=("team", "second"))
        draft = NewCampaign(name="A", starts_at=now, ends_at=now + timedelta(days=2), alerts=alerts)
        wanted = [
            RequestedTweet(url=id_, category=Category.MAIN) for id_ in random.sample(TWEETS, 3)
        ]
        start_campaign(draft, wanted, provider=provider, queue=JobQueue())
        answers["make", 0] += 1

    def channels() -> None:
        body = {"name": "second", "kind": "email", "recipients": [{"address": "b@example.com"}]}
        ask("channel", send("post", "/channels", body))
        for found in Channel.objects.filter(name="second"):
            time.sleep(0.1)
            ask("channel-on", send("patch", f"/channels/{found.pk}", {"active": True}))
            ask("channel-gone", send("delete", f"/channels/{found.pk}", None))

    def people() -> None:
        name = f"user{random.randrange(1, 20)}"
        ask("person-gone", send("delete", f"/people/{name}", None))
        body = [{"username": name, "weight": random.randrange(5, 30)}]
        ask("person", send("patch", "/people", body))
        for link in ShareLink.objects.values("pk", "campaign_id")[:2]:
            share = f"/socap/campaigns/{link['campaign_id']}/share/{link['pk']}"
            ask("link", page().post(share, {"label": "Board"}).status_code)
            ask("link-gone", page().post(f"{share}/revoke").status_code)

    steps = [
        channels,
        people,
        make,
        make,
        create,
        delete,
        delete,
        record,
        record,
        poll,
        tell,
        plan,
        look,
        change,
    ]
    got_request_exception.connect(note)
    threads = [threading.Thread(target=worker, args=[step]) for step in steps]
    caplog.set_level(logging.CRITICAL, "django.request")
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        print(cursor.fetchone(), sorted(answers.items()))
    assert not broken, Counter(broken).most_common(12)
    assert min(created(), deleted()) >= ENOUGH
    with transaction.atomic(), connection.cursor() as cursor:  # nothing is left behind
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
