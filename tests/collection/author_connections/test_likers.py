"""Likers of a connected author's tweets, from the link to the engagement, against the simulator."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign, Category, Engagement, ListState
from socap.collection.enrolment import start_campaign
from socap.collection.health.author_checks import likers_unread
from socap.collection.health.status import jobs_given_up
from socap.collection.models import AuthorConnection, AuthorLink, Circuit, Usage
from socap.collection.polling.schedule import plan
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.client import close_providers
from socap.collection.provider.provider_selection import provider_for
from socap.collection.queue.job_queue import JobQueue
from socap.collection.queue.workers import run_jobs
from socap.simulator import Simulator
from socap.sources.traits import Endpoint
from tests.api.conftest import Api
from tests.collection.author_connections.connected import link_for, operator, visit_x
from tests.collection.conftest import SimulatedClock, wanted
from tests.web.visitors import browser

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("empty_queue")]
LIKING = "/liking_users"


@pytest.fixture
def simulator(settings: Settings) -> Iterator[Simulator]:
    """A launch of which both providers tell; SOCAP reads it through the first, without a bearer token."""
    cache.clear()
    with Simulator(tweets=4, scale=0.5, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.SOCAP_SOURCES = ("twitterapi_io",)
        settings.TWITTER_API_URL = settings.X_API_URL = running.url
        settings.TWITTER_API_KEY, settings.TWITTER_QPS_LIMIT = "demo", 10_000
        settings.X_CLIENT_ID, settings.X_CLIENT_SECRET = running.client_id, running.client_secret
        settings.SOCAP_CLOCK = SimulatedClock(running)
        close_providers()
        yield running
        close_providers()


@pytest.fixture
def campaign(simulator: Simulator) -> Campaign:
    """Two hours after the launch, before the first poll."""
    passes(simulator, hours=2)
    now = datetime.fromtimestamp(simulator.time.now() / 1000, UTC)
    draft = NewCampaign(name="A launch", starts_at=now, ends_at=now + timedelta(days=3))
    provider = provider_for(Endpoint.TWEETS)
    return start_campaign(draft, wanted(simulator), provider=provider, queue=JobQueue()).campaign


def passes(simulator: Simulator, **span: float) -> None:
    seconds = timedelta(**span).total_seconds()
    httpx.post(f"{simulator.url}/_clock", json={"advance_seconds": seconds}).raise_for_status()


def cycle() -> None:
    plan(queue=JobQueue(), forced=True)
    done = run_jobs(max_jobs=500, concurrency=2)
    assert (done.failed, done.waiting) == (0, 0)


def mains(simulator: Simulator) -> dict[str, str]:
    """The main tweets and the names of their authors."""
    tweets = simulator.launch.tweets.values()
    return {t.id: t.author.username for t in tweets if t.category == Category.MAIN}


def connect(simulator: Simulator, campaign: Campaign, author: str, ann: Client) -> str:
    """As the author does it, with a browser that follows X's redirect; returns the link's path."""
    consent = {"automatic": "allow", "username": author}
    httpx.post(f"{simulator.url}/_oauth", json=consent).raise_for_status()
    entry = campaign.entries.filter(tweet__author__username=author).first()
    assert entry is not None
    link, visitor = link_for(campaign, ann, str(entry.tweet.author_id)), browser()
    answer = urlsplit(httpx.get(visit_x(visitor, link)).headers["location"])
    back = visitor.get(answer.path, dict(parse_qsl(answer.query)))
    assert back.headers.get("Location") == link, back.content.decode()
    return link


def calls(simulator: Simulator) -> int:
    """How often likers were asked for."""
    found: Any = httpx.get(f"{simulator.url}/_calls").json()["by_endpoint"]
    return sum(of["calls"] for name, of in found.items() if name.endswith(LIKING))


def likers(simulator: Simulator, tweet: str) -> list[str]:
    """Who likes the tweet by now, oldest first."""
    query = {"tweet_id": tweet, "likes": "1", "people": "0"}
    [row] = httpx.get(f"{simulator.url}/_truth", params=query).json()["tweets"]
    return [like["user_id"] for like in row["likes"]]


def known(tweet: str) -> set[str]:
    return set(Engagement.objects.filter(tweet=tweet, action="like").values_list("key", flat=True))


def test_nobody_has_connected(simulator: Simulator, campaign: Campaign) -> None:
    cycle()
    assert not calls(simulator) and not ListState.objects.filter(action="like").exists()
    assert not likers_unread()


def test_likers_become_engagements(simulator: Simulator, campaign: Campaign) -> None:
    cycle()
    ann, (tweet, author) = operator(), next(iter(mains(simulator).items()))
    connect(simulator, campaign, author, ann)
    run_jobs(max_jobs=50, concurrency=2)
    theirs = [tweet for tweet, name in mains(simulator).items() if name == author]
    assert calls(simulator) == len(theirs), "at once, and each list by one call"
    first = known(tweet)
    truth = likers(simulator, tweet)
    assert first and first <= set(truth)
    assert len(first) >= 0.9 * min(100, len(truth)), "protected accounts are not listed"
    assert all(Engagement.objects.filter(action="like").values_list("baseline", flat=True))

    read_at = datetime.fromtimestamp(simulator.time.now() / 1000, UTC)
    made = calls(simulator)
    cycle()
    assert calls(simulator) == made, "the counter has not moved"
    passes(simulator, minutes=30)
    cycle()
    assert calls(simulator) == made + len(theirs), "one call a list"
    new = Engagement.objects.filter(tweet=tweet, action="like", baseline=False)
    came = set(likers(simulator, tweet)) - set(truth)
    assert {like.key for like in new} and {like.key for like in new} <= came
    for like in new:
        assert like.occurred_after is not None and like.occurred_after >= read_at

    page = ann.get(f"/socap/campaigns/{campaign.pk}/tweets/{tweet}?list=likes").content.decode()
    assert "X lists at most 100" in page or len(truth) <= 100
    status, answer = Api("read")("get", f"/campaigns/{campaign.pk}/likers")
    used = Usage.objects.filter(endpoint="like")
    assert {row.provider for row in used} == {"x_api_v2"}
    [row] = [row for row in answer["authors"] if row["username"] == author]
    assert status == 200 and row["state"] == "connected"
    told = {one["tweet_id"]: one["known"] for one in row["tweets"]}
    assert told[tweet] == len(known(tweet))


def test_a_permission_that_is_ended_on_x(simulator: Simulator, campaign: Campaign) -> None:
    cycle()
    tweet, author = next(iter(mains(simulator).items()))
    link = connect(simulator, campaign, author, operator())
    run_jobs(max_jobs=50, concurrency=2)
    kept = known(tweet)
    httpx.post(f"{simulator.url}/_oauth", json={"revoke": author}).raise_for_status()
    passes(simulator, minutes=30)
    cycle()
    assert not AuthorConnection.objects.exists() and known(tweet) == kept
    assert jobs_given_up(since=datetime.now(UTC) - timedelta(hours=1))[0] == 0
    (problem,) = likers_unread()
    assert problem.headline == f"The likers of @{author} are no longer read: connect again."
    assert link in problem.text
    made = calls(simulator)
    passes(simulator, minutes=30)
    cycle()
    assert calls(simulator) == made, "and X is asked no more"

    connect(simulator, campaign, author, again())
    run_jobs(max_jobs=50, concurrency=2)
    assert not likers_unread() and known(tweet) > kept
    assert AuthorLink.objects.get().problem == ""


def again() -> Client:
    from socap.access.models import User

    return browser(User.objects.get(username="ann"))


def test_tokens_are_refreshed_as_time_passes(simulator: Simulator, campaign: Campaign) -> None:
    cycle()
    connect(simulator, campaign, next(iter(mains(simulator).values())), operator())
    for _ in range(4):
        passes(simulator, hours=3)
        cycle()
    [grant] = httpx.get(f"{simulator.url}/_oauth").json()["grants"]
    assert (grant["refreshes"], grant["reuses_refused"], grant["ended"]) == (4, 0, "")


def test_an_app_that_x_does_not_accept_loses_no_permission(
    simulator: Simulator, campaign: Campaign, settings: Settings
) -> None:
    cycle()
    connect(simulator, campaign, next(iter(mains(simulator).values())), operator())
    run_jobs(max_jobs=50, concurrency=2)
    settings.X_CLIENT_SECRET = "of another app"
    passes(simulator, hours=3)
    plan(queue=JobQueue(), forced=True)
    waits = run_jobs(max_jobs=500, concurrency=2)
    assert waits.failed == 0 and waits.waiting > 0, "without using up a retry"
    (problem,) = likers_unread()
    assert "does not accept SOCAP's app" in problem.headline
    assert not Breaker("x_api_v2").state().open_until, "other calls are not held up"
    settings.X_CLIENT_SECRET = simulator.client_secret
    Circuit.objects.update(open_until=datetime.now(UTC))
    cycle()
    assert not likers_unread() and AuthorConnection.objects.exists()
