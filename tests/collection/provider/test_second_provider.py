"""A provider with other traits is one file and one registry line; alone, and beside another one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from socap.access.models import Role
from socap.alerts.manual_actions import process_due
from socap.alerts.matches import match_baseline_engagements
from socap.alerts.models import Alert, Channel, Recipient
from socap.campaigns.models import Campaign, Engagement, MetricReading
from socap.collection.models import BalanceReading, Usage
from socap.collection.polling.schedule import plan, sync_people
from socap.collection.provider.client import close_providers
from socap.collection.provider.provider_selection import (
    EndpointUnavailable,
    list_provider_for,
    provider_for,
)
from socap.collection.queue.job_queue import JobQueue
from socap.collection.queue.tasks import balance
from socap.collection.queue.workers import run_jobs
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import Following
from socap.simulator import Simulator
from socap.sources import registry
from socap.sources.base import Action
from socap.sources.traits import Endpoint
from tests.api.conftest import Api
from tests.collection.provider.other_provider import Birdsong
from tests.collection.provider.other_provider_server import Birdhouse, birdhouse
from tests.web.visitors import a_user, browser

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("empty_queue")]

POSTS = ["7001", "7002", "7003"]
TAG = re.compile(r"<[^>]+>")


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The line that `sources/registry.py` would have."""
    monkeypatch.setitem(registry.SOURCES, Birdsong.traits.name, Birdsong)
    cache.clear()
    yield
    close_providers()


@pytest.fixture
def birds(registered: None, settings: Settings) -> Iterator[Birdhouse]:
    with birdhouse(began=datetime.now(UTC) - timedelta(hours=2)) as server:
        server.posts = POSTS
        settings.SOCAP_SOURCES = ("birdsong",)
        settings.BIRDSONG_URL = server.url
        settings.BIRDSONG_APP, settings.BIRDSONG_TOKEN = "launch", "t0ken"
        close_providers()
        yield server


def campaign_on(posts: list[str]) -> Campaign:
    """Created by whoever calls the API."""
    now = datetime.now(UTC)
    body: dict[str, Any] = {
        "launch_name": "Lanternfold",
        "maintweets": [f"https://x.com/user1/status/{post}" for post in posts],
        "monitor_window": {
            "start_date": now.isoformat(),
            "end_date": (now + timedelta(days=3)).isoformat(),
        },
        "client_info": {"name": "Ada", "email": "ada@example.com"},
        "alert_preferences": {"importance_threshold": 5, "channels": ["team"]},
    }
    status, answer = Api()("post", "/campaigns", body)
    assert status in (200, 201), answer
    return Campaign.objects.get()


def cycle() -> None:
    plan(queue=JobQueue(), forced=True)
    done = run_jobs(max_jobs=500, concurrency=2)
    assert (done.failed, done.waiting) == (0, 0)
    match_baseline_engagements(now=datetime.now(UTC))
    process_due(now=datetime.now(UTC), limit=50)


def words_at(client: Client, path: str) -> str:
    return " ".join(TAG.sub(" ", client.get(path).content.decode()).split())


def test_a_campaign_runs_on_a_provider_with_other_traits(birds: Birdhouse) -> None:
    store_people([Entry(username="user900", weight=9)], now=datetime.now(UTC))
    birds.follows["user900"] = [str(number) for number in range(40, 60)]
    sync_people(queue=JobQueue())
    channel = Channel.objects.create(name="team", kind="email", created_at=datetime.now(UTC))
    Recipient.objects.create(channel=channel, address="team@example.com")
    birds.happens("7001", Action.RETWEET, *range(10, 22), at=birds.began + timedelta(minutes=1))
    birds.happens("7002", Action.REPLY, 10, 11, at=birds.began + timedelta(minutes=2))
    birds.happens("7002", Action.LIKE, *range(10, 17), at=birds.began + timedelta(minutes=3))

    campaign = campaign_on(POSTS)
    cycle()
    assert MetricReading.objects.count() == 2 * len(POSTS), "enrolled, and polled"
    first = birds.began + timedelta(minutes=1)
    retweets = Engagement.objects.filter(action="retweet").order_by("occurred_at")
    assert [found.occurred_at for found in retweets] == [
        first + timedelta(seconds=number) for number in range(12)
    ]
    assert all(found.time_is_exact and found.baseline for found in Engagement.objects.all())
    assert Engagement.objects.filter(action="like").count() == 7
    assert Following.objects.count() == 20, "five pages of four"
    assert birds.asked.count("/users/user900/follows") == 5

    later = datetime.now(UTC) - timedelta(seconds=30)
    birds.happens("7001", Action.RETWEET, 45, at=later)
    birds.happens("7003", Action.QUOTE, 46, 500, at=later)
    birds.asked.clear()
    cycle()
    alerts = Alert.objects.filter(campaign=campaign, kind=Alert.Kind.PERSON)
    assert sorted(alert.account.username for alert in alerts if alert.account) == [
        "user45", "user46",
    ]  # fmt: skip
    assert any("user45" in message.subject for message in mail.outbox)
    new = Engagement.objects.get(action="retweet", account_id="45")
    assert (new.occurred_at, new.occurred_after, new.baseline) == (later, None, False)
    assert birds.asked.count("/posts") == 2, "three posts in calls of two"
    assert birds.asked.count("/posts/7001/retweet") == 1, "only what is new was asked for"
    assert birds.asked.count("/posts/7002/reply") == 0


def test_a_provider_without_credits_is_not_asked_for_any_and_pages_speak_of_none(
    birds: Birdhouse,
) -> None:
    campaign_on(POSTS)
    cycle()
    balance.configure().defer(timestamp=0)
    run_jobs(max_jobs=10, concurrency=1)
    assert not Usage.objects.filter(endpoint="balance").exists()
    assert not BalanceReading.objects.exists()
    admin = browser(a_user("adam", Role.ADMIN))
    for path in ("/socap/jobs", "/socap/settings", "/socap/welcome/provider"):
        words = words_at(admin, path)
        assert "credit" not in words.lower(), path
        assert "twitterapi" not in words, path
    settings_page = words_at(admin, "/socap/settings")
    assert "Prices and limits of Birdsong" in settings_page
    assert "a like $0.001" in settings_page and "75 in 15 min" in settings_page
    assert "As published on 1 Nov 2026" in settings_page


def test_a_missing_list_is_said_and_stops_nothing_else(
    birds: Birdhouse, settings: Settings
) -> None:
    settings.SOCAP_SOURCES = ("twitterapi_io",)
    with pytest.raises(EndpointUnavailable, match=r"twitterapi_io.*likers"):
        provider_for(Endpoint.LIKE)
    settings.SOCAP_SOURCES = ("twitterapi_io", "birdsong")
    assert provider_for(Endpoint.LIKE).name == "birdsong"


def test_two_providers_share_the_work(birds: Birdhouse, settings: Settings) -> None:
    """Followings and profiles from the simulated one, which is named first and has no list of
    likers; the rest goes there as well until its key is taken away."""
    with Simulator(tweets=2, scale=0.2, seed=3, frozen=True, mishaps=False, qps=0) as simulator:
        settings.SOCAP_SOURCES = ("twitterapi_io", "birdsong")
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = simulator.url, "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        close_providers()
        posts = list(simulator.launch.tweets)
        httpx.post(f"{simulator.url}/_clock", json={"advance_seconds": 3600})
        person = httpx.get(f"{simulator.url}/_launch").json()["people"][0]["username"]
        store_people([Entry(username=person, weight=9)], now=datetime.now(UTC))
        sync_people(queue=JobQueue())
        birds.posts = posts
        birds.happens(posts[0], Action.LIKE, 10, 11, at=birds.began)
        campaign_on(posts)
        cycle()

        def asked(provider: str) -> set[str]:
            found = Usage.objects.filter(provider=provider, calls__gt=0)
            return set(found.values_list("endpoint", flat=True))

        assert asked("twitterapi_io") >= {"tweets", "followings", "retweet"}
        assert asked("birdsong") == {"like"} and Following.objects.exists()
        assert list_provider_for(Action.RETWEET, posts[0]).name == "twitterapi_io"

        admin = browser(a_user("adam", Role.ADMIN))
        admin.post("/socap/settings/key/test")
        words = words_at(admin, "/socap/settings")
        assert "twitterapi.io: The key works:" in words
        assert "Birdsong: The provider has no free call to test with" in words

        settings.TWITTER_API_KEY = ""
        close_providers()
        assert list_provider_for(Action.RETWEET, posts[0]).name == "birdsong"
        words = words_at(admin, "/socap/jobs")
        assert "twitterapi.io" in words and "Birdsong" in words
        assert words.count("Credits left") == 1
        status = Api()("get", "/workers/status")[1]
        assert [one["name"] for one in status["providers"]] == ["twitterapi_io", "birdsong"]
