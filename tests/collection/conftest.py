"""A launch to collect from: the simulator over real HTTP, its time standing still until moved."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign, Category
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.enrolment import RequestedTweet, start_campaign
from socap.collection.pace.paced_tweets import ListToRead
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.simulator import Simulator
from socap.sources.base import Action
from socap.sources.registry import open_source


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tweets=4, scale=0.5, seed=7, frozen=True, mishaps=False, qps=0) as running:
        yield running


@pytest.fixture
def provider(simulator: Simulator) -> Iterator[Provider]:
    source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
    yield Provider(source, qps=10_000, clock=Clock(), sleep=lambda seconds: None)
    source.close()


class SimulatedClock(Clock):
    """Shows what the simulator's clock shows, so that both sides agree on the time."""

    _simulator: Simulator

    def __init__(self, simulator: Simulator) -> None:
        super().__init__()
        object.__setattr__(self, "_simulator", simulator)

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._simulator.time.now() / 1000, UTC)


class Notebook:
    """A queue that only notes what it is asked for."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.people: list[int] = []
        self.noted_lists: list[tuple[str, Action]] = []

    def metrics(self, tweet_ids: list[str]) -> bool:
        self.batches.append(tweet_ids)
        return True

    def followings(self, person_id: int) -> bool:
        self.people.append(person_id)
        return True

    def lists(self, lists: Sequence[ListToRead]) -> int:
        self.noted_lists += [(one.tweet_id, one.action) for one in lists]
        return len(lists)


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


def wanted(simulator: Simulator) -> list[RequestedTweet]:
    return [
        RequestedTweet(url=tweet.url, category=Category(tweet.category))
        for tweet in simulator.launch.tweets.values()
    ]


@pytest.fixture
def campaign(db: None, simulator: Simulator, provider: Provider, notebook: Notebook) -> Campaign:
    now = datetime.now(UTC)
    draft = NewCampaign(
        name="A launch",
        starts_at=now,
        ends_at=now + timedelta(days=3),
        pace=Pace(mode=PaceMode.FIXED),
    )
    return start_campaign(draft, wanted(simulator), provider=provider, queue=notebook).campaign
