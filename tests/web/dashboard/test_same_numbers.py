"""A campaign has one set of numbers: dashboard, report, share link, API and command line agree."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner
from django.test import Client
from pytest_django import Settings

from socap.access.api_keys import issue_key
from socap.access.models import User
from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign, Category
from socap.cli import main
from socap.collection.enrolment import RequestedTweet, enrol, start_campaign
from socap.collection.pace.paced_tweets import ListToRead
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.schedule import plan
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.simulator import Simulator
from socap.sources.registry import open_source
from socap.web.models import ShareLink
from socap.web.sharing.tokens import assign_token
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db(transaction=True)

NEW_YORK = "America/New_York"
# On the evening before the night in which New York's clocks go back.
START = datetime(2026, 10, 31, 18, 10, tzinfo=UTC)
STEP = timedelta(minutes=25)
FIGURES = ("engagements", "views", "likes", "retweets", "replies", "quotes", "bookmarks")


class Immediate:
    """A queue that does at once what it is asked for."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def metrics(self, tweet_ids: list[str]) -> bool:
        poll_metrics(tweet_ids, provider=self.provider, queue_lists=lambda *_: True)
        return True

    def lists(self, lists: Sequence[ListToRead]) -> int:
        return len(lists)

    def followings(self, person_id: int) -> bool:
        return True


class Launch:
    """A simulated launch, read every 25 minutes of its own time."""

    def __init__(self, simulator: Simulator, traveller: Any) -> None:
        self.simulator, self.traveller = simulator, traveller
        source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
        self.provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda seconds: None)
        self.queue = Immediate(self.provider)
        self.tweets = list(simulator.launch.tweets.values())

    def watch(self, name: str, tweets: list[Any], *, lasts: timedelta, zone: str) -> Campaign:
        now = self.provider.clock.now()
        draft = NewCampaign(name=name, starts_at=now, ends_at=now + lasts, timezone=zone)
        wanted = [
            RequestedTweet(url=tweet.url, category=Category(tweet.category)) for tweet in tweets
        ]
        return start_campaign(draft, wanted, provider=self.provider, queue=self.queue).campaign

    def run(self, span: timedelta) -> None:
        for _ in range(span // STEP):
            self.traveller.shift(STEP)
            self.simulator.time.advance(STEP.total_seconds())
            plan(queue=self.queue)


@pytest.fixture
def launch() -> Iterator[Launch]:
    with (
        time_machine.travel(START, tick=False) as traveller,
        Simulator(
            tweets=6, scale=0.5, seed=7, starts_at=START, frozen=True, mishaps=False, qps=0
        ) as simulator,
    ):
        found = Launch(simulator, traveller)
        traveller.shift(timedelta(hours=2))
        simulator.time.advance(7200)
        yield found
        found.provider.source.close()


def changes(html: str, *, which: str = "") -> list[int]:
    """The signed numbers of a page, every digit, in their order."""
    found = re.findall(rf'class="change \w+" title="([−\d,]+){which}"', html)
    return [int(text.replace("−", "-").replace(",", "")) for text in found]


def gains(html: str) -> list[int]:
    """What the counters on top of a dashboard gained since the start, in the order of FIGURES."""
    parts = section(html, 'aria-label="Totals"').split('data-figure="')[1:]
    found = {part.partition('"')[0]: changes(part, which=" since the start") for part in parts}
    return [found[name][0] for name in FIGURES]


def section(html: str, begin: str, end: str = "</section>") -> str:
    return html[html.index(begin) :].partition(end)[0]


def api(path: str) -> Any:
    key = issue_key("tests", scope="read")
    return Client(headers={"authorization": f"Bearer {key}"}).get(f"/api/socap/{path}").json()


def shared(campaign: Campaign) -> str:
    link = ShareLink(
        campaign=campaign, label="client", hide_names=False, created_at=datetime.now(UTC)
    )
    token = assign_token(link)
    link.save()
    return f"/share/{token}"


def told(campaign: Campaign) -> dict[str, list[int]]:
    """What each way out says the campaign has gained since its start, figure by figure."""
    client = browser(a_user(f"ann-{User.objects.count()}"))
    board = client.get(f"/socap/campaigns/{campaign.pk}").content.decode()
    report = client.get(f"/socap/campaigns/{campaign.pk}/report").content.decode()
    link = shared(campaign)
    theirs = browser().get(link).content.decode()
    their_report = browser().get(f"{link}/report").content.decode()
    figures = api(f"campaigns/{campaign.pk}/dashboard")["since_start"]
    figures["engagements"] = sum(figures[name] for name in ("retweets", "replies", "quotes"))
    daily = api(f"campaigns/{campaign.pk}/metrics?granularity=day")["points"]
    hourly = api(f"campaigns/{campaign.pk}/metrics")["points"]
    terminal = CliRunner().invoke(main, ["campaign", "show", str(campaign.pk)]).output
    return {
        "dashboard": gains(board),
        "shared": gains(theirs),
        "report": changes(section(report, 'aria-labelledby="numbers"'))[:7],
        "shared report": changes(section(their_report, 'aria-labelledby="numbers"'))[:7],
        "API": [figures[name] for name in FIGURES],
        "days": _summed(daily),
        "hours": _summed(hourly),
        "newest point": _figures(hourly[-1]["since_start"]),
        "day by day": [sum(changes(section(report, 'aria-labelledby="days"')))],
        "terminal": [
            int(re.search(rf"{name} .*?([+-][\d,]+) since start", terminal)[1].replace(",", ""))  # type: ignore[index]
            for name in ("views", "likes", "retweets", "replies", "quotes")
        ],
    }


def _figures(counts: dict[str, int]) -> list[int]:
    done = sum(counts[name] for name in ("retweets", "replies", "quotes"))
    return [done, *(counts[name] for name in FIGURES[1:])]


def _summed(points: list[Any]) -> list[int]:
    return [sum(column) for column in zip(*(_figures(p["change"]) for p in points), strict=True)]


def assert_agreed(found: dict[str, list[int]]) -> None:
    expected = found["dashboard"]
    assert len(expected) == 7 and expected[0] > 0, found
    for name, numbers in found.items():
        wanted = {"day by day": expected[:1], "terminal": expected[1:6]}.get(name, expected)
        assert numbers == wanted, (name, found)


def test_all_ways_out_tell_the_same_growth(launch: Launch, settings: Settings) -> None:
    """Over a clock change, with a shared tweet, one that joins later, and one that is over."""
    settings.EMBEDDED_POSTGRES = None  # the command line finds the test database
    long = launch.watch("Long", launch.tweets[:4], lasts=timedelta(days=3), zone=NEW_YORK)
    short = launch.watch("Short", launch.tweets[2:5], lasts=timedelta(hours=9), zone=NEW_YORK)
    launch.run(timedelta(hours=5))
    later = launch.tweets[5]
    enrol(
        long,
        [RequestedTweet(url=later.url, category=Category.INVESTOR)],
        provider=launch.provider,
        queue=launch.queue,
    )
    launch.run(timedelta(hours=6))
    short.refresh_from_db()
    assert short.status == "completed"
    at_the_end = told(short)
    assert_agreed(at_the_end)
    launch.run(timedelta(hours=20))
    assert told(short) == at_the_end
    assert_agreed(told(long))
