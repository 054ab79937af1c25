"""A provider that fails for long is replaced by the other, says so, and comes back by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from django.db import connection
from pytest_django import Settings

from bench.judge import listed
from socap.access.models import Role
from socap.alerts.incidents import open_incidents
from socap.alerts.models import Alert
from socap.campaigns.models import Campaign, Engagement
from socap.collection.health.health_checks import Condition
from socap.collection.health.status import JobStatus, jobs
from socap.collection.health.watch import update_incidents
from socap.collection.models import Outage, Usage
from socap.collection.polling.policy import change_policy
from socap.collection.polling.schedule import plan
from socap.collection.provider import client
from socap.collection.provider.client import close_providers
from socap.collection.provider.provider_selection import provider_for, traits_for
from socap.collection.queue.job_queue import JobQueue
from socap.collection.queue.tasks import balance, tidy
from socap.collection.queue.workers import run_jobs
from socap.simulator import Simulator
from socap.sources.base import Action, SourceError
from socap.sources.traits import Endpoint
from tests.api.conftest import Api
from tests.collection.polling.test_lists import fault, recorded, truth
from tests.collection.provider.test_second_provider import campaign_on, words_at
from tests.collection.provider.test_x_api_launch import listed_so_far
from tests.web.visitors import a_user, browser

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("empty_queue")]


@pytest.fixture
def both(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    monkeypatch.setattr(client, "FIRST_BACKOFF", 0.01)
    with Simulator(tweets=2, scale=0.2, seed=3, frozen=True, mishaps=False, qps=0) as simulator:
        settings.SOCAP_SOURCES = ("x_api_v2", "twitterapi_io")
        settings.X_API_URL = settings.TWITTER_API_URL = simulator.url
        settings.X_BEARER_TOKEN = settings.TWITTER_API_KEY = "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        settings.SOCAP_FAILOVER_MINUTES = 0.5  # less than `minutes_pass`, more than any cycle takes
        close_providers()
        yield simulator
        close_providers()


def launch(simulator: Simulator) -> Campaign:
    return campaign_on(list(simulator.launch.tweets))


def minutes_pass() -> None:
    """For whatever waits: jobs to be retried, the circuit, the next trial."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo'")
        cursor.execute(
            "UPDATE collection_circuit SET open_until = now() - interval '1 s',"
            " opened_at = opened_at - interval '1 min'"
        )
        cursor.execute(
            "UPDATE collection_outage SET tried_at = tried_at - interval '5 min',"
            " since = since - interval '1 min'"
        )


def cycle() -> None:
    minutes_pass()
    poll()


def poll() -> None:
    plan(queue=JobQueue(), forced=True)
    run_jobs(max_jobs=500, concurrency=2)


def asked_since(usage: dict[str, int]) -> set[str]:
    now = calls()
    return {name for name in now if now[name] > usage.get(name, 0)}


def calls() -> dict[str, int]:
    found: dict[str, int] = {}
    for row in Usage.objects.exclude(endpoint="balance"):
        found[row.provider] = found.get(row.provider, 0) + row.calls - row.errors
    return found


def told() -> list[str]:
    update_incidents(now=datetime.now(UTC))
    return [incident.headline for incident in open_incidents()]


@pytest.mark.parametrize("kind", ["500", "401", "402", "credits_body", "cut"])
def test_the_other_one_is_read_meanwhile_and_it_comes_back(both: Simulator, kind: str) -> None:
    launch(both)
    cycle()
    assert set(calls()) == {"x_api_v2"} and listed_so_far(both) <= recorded()

    fault(both, kind=kind, rate=1, provider="x_api_v2")
    both.time.advance(1800)
    for _ in range(4):
        cycle()
    assert "twitterapi_io" in calls()
    assert recorded() == listed(truth(both)), "nothing is missing"
    [headline] = [line for line in told() if "X API" in line]
    assert "read instead" in headline or "accepts no calls" in headline
    incident = open_incidents()[0]
    assert "twitterapi.io" in incident.headline + incident.text

    httpx.delete(f"{both.url}/_faults")
    both.time.advance(1800)
    before = calls()
    for _ in range(4):
        cycle()
    assert "x_api_v2" in asked_since(before) and listed_so_far(both) <= recorded()
    assert recorded() <= listed(truth(both))
    assert not [line for line in told() if "X API" in line]
    assert Alert.objects.filter(kind=Alert.Kind.OVER).exists()
    assert not Engagement.objects.filter(action="reply").exclude(occurred_after=None).exists()


def test_short_failures_replace_nobody(both: Simulator, settings: Settings) -> None:
    settings.SOCAP_FAILOVER_MINUTES = 10
    launch(both)
    cycle()
    fault(both, kind="500", rate=1, provider="x_api_v2")
    both.time.advance(1800)
    cycle()
    assert set(calls()) == {"x_api_v2"} and Outage.objects.exists()
    assert traits_for(Endpoint.TWEETS).name == "x_api_v2"  # type: ignore[union-attr]
    assert Condition.PROVIDER_REPLACED not in [one.kind for one in open_incidents()]


def test_a_failure_of_what_nobody_asks_for_any_longer_is_over_after_a_day(both: Simulator) -> None:
    change_policy(followings_source="x_api_v2")
    launch(both)
    person = next(iter(both.launch.people.values()))
    fault(both, kind="500", rate=1, provider="x_api_v2", path="following")
    name, account = person.account.username, person.account.id
    with pytest.raises(SourceError):
        provider_for(Endpoint.FOLLOWINGS).followings(name, account_id=account, cursor=None)
    poll()  # the other endpoints answer, so it is this one alone that fails
    minutes_pass()
    [headline] = told()
    assert headline == "X API fails, so twitterapi.io is read instead."
    for hours in (23, 2):
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE collection_outage SET since = since - %(h)s * interval '1 h',"
                " tried_at = tried_at - %(h)s * interval '1 h'",
                {"h": hours},
            )
        assert told() == [headline]
        tidy(timestamp=0)
    assert told() == []


def test_who_is_asked_for_what(both: Simulator) -> None:
    """The first for engagements, and for followings the cheaper one, unless told otherwise."""
    assert provider_for(Endpoint(Action.RETWEET)).name == "x_api_v2"
    assert provider_for(Endpoint.FOLLOWINGS).name == "twitterapi_io"
    assert provider_for(Endpoint.USERS).name == "twitterapi_io"
    change_policy(followings_source="x_api_v2", engagements_source="twitterapi_io")
    assert provider_for(Endpoint(Action.RETWEET)).name == "twitterapi_io"
    assert provider_for(Endpoint.FOLLOWINGS).name == "x_api_v2"


def test_admins_choose_on_the_page_and_in_the_api(both: Simulator, settings: Settings) -> None:
    admin = browser(a_user("adam", Role.ADMIN))
    shown = admin.get("/socap/settings").content.decode()
    assert "Tweets and engagements from" in shown and "X API, the first of SOCAP_SOURCE" in shown
    fields = {
        "poll_interval_minutes": "30", "sweep_hours": "6", "followings_refresh_hours": "168",
        "calls_per_second": "3", "engagements_source": "twitterapi_io", "followings_source": "",
        "default_pace": "adaptive", "default_target_delay_minutes": "5",
    }  # fmt: skip
    admin.post("/socap/settings/change", fields)
    assert traits_for(Endpoint.TWEETS).name == "twitterapi_io"  # type: ignore[union-attr]
    status, answer = Api()("patch", "/settings", {"engagements_source": "x_api_v2"})
    assert (status, answer["engagements_source"]) == (200, "x_api_v2")
    status, answer = Api()("patch", "/settings", {"followings_source": "nobody"})
    assert status == 422 and "SOCAP_SOURCE" in str(answer)
    settings.SOCAP_SOURCES = ("x_api_v2",)
    assert "Tweets and engagements from" not in admin.get("/socap/settings").content.decode()


def test_the_monthly_cap_is_shown_and_told_before_it_is_reached_and_when_it_is(
    both: Simulator, settings: Settings
) -> None:
    settings.SOCAP_SOURCES = ("x_api_v2",)
    settings.SOCAP_FAILOVER_MINUTES = 10
    launch(both)
    cycle()
    admin = browser(a_user("adam", Role.ADMIN))
    balance.configure().defer(timestamp=0)
    run_jobs(max_jobs=10, concurrency=1)
    for path in ("/socap/jobs", "/socap/settings", "/socap/welcome/provider"):
        words = words_at(admin, path)
        assert "Post reads left" in words and "of 2M a month" in words, path
        assert "credit" not in words.lower(), path

    httpx.post(f"{both.url}/_limits", json={"monthly_cap": 20}).raise_for_status()
    balance.configure().defer(timestamp=0)
    run_jobs(max_jobs=10, concurrency=1)
    assert any("cap is nearly reached" in line for line in told())
    both.time.advance(1800)
    for _ in range(3):
        cycle()
    assert any("used up" in line for line in told()), told()
    before = calls()
    cycle()
    failed = [row for row in jobs(status=JobStatus.FAILED, limit=10) if row.attempts]
    assert failed == [] and calls() == before, "jobs wait"
