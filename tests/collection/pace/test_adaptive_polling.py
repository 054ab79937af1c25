"""The adaptive pace over a simulated launch: in time, within its budget, and exact."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from statistics import mean

import pytest
from pytest_django import Settings

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import (
    Campaign,
    CampaignSpending,
    Engagement,
    ListState,
    Snapshot,
    SpendingHour,
    Status,
    Tweet,
)
from socap.campaigns.pace.pace_choice import Pace
from socap.collection.enrolment import start_campaign
from socap.collection.models import SpendingReservation
from socap.collection.pace.paced_tweets import ListToRead
from socap.collection.pace.spending import BudgetSpent, SpendingMeter, settle_abandoned
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.polling.schedule import plan
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.simulator.server.meter import START_CREDITS
from socap.sources.base import Action
from socap.sources.registry import open_source
from socap.sources.traits import Endpoint
from tests.collection.conftest import Notebook, SimulatedClock, wanted

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
STARTS_AT = datetime(2026, 5, 4, 15, tzinfo=UTC)


@dataclass
class Reached:
    """Credits of the calls, and the minutes after which engagements were seen."""

    credits: int
    delays: list[float]
    missing: int


class Launch:
    """One campaign over a launch whose clock is moved minute by minute; jobs are done at once."""

    def __init__(self, simulator: Simulator, pace: Pace, *, hours: float) -> None:
        self.simulator, self.clock = simulator, SimulatedClock(simulator)
        source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
        plain = Provider(source, qps=100_000, clock=self.clock, sleep=lambda seconds: None)
        self.provider = plain.with_meter(SpendingMeter())
        now = self.clock.now()
        draft = NewCampaign(
            name="A launch", starts_at=now, ends_at=now + timedelta(hours=hours), pace=pace
        )
        self.campaign = start_campaign(
            draft, wanted(simulator), provider=plain, queue=Notebook()
        ).campaign
        Tweet.objects.update(next_read_at=None)  # the notebook did not do what it noted
        Campaign.objects.update(next_poll_at=now, cycle_at=None)

    def metrics(self, tweet_ids: list[str]) -> bool:
        poll_metrics(tweet_ids, provider=self.provider, queue_lists=self.lists)
        return True

    def lists(self, lists: Sequence[ListToRead]) -> int:
        self.noted_lists += [(one.tweet_id, one.action) for one in lists]
        return len(lists)

    def followings(self, person_id: int) -> bool:
        return True

    def passes(self) -> Reached:
        self.noted_lists: list[tuple[str, Action]] = []
        while not Campaign.objects.filter(status=Status.COMPLETED).exists():
            plan(queue=self, now=self.clock.now())
            for tweet_id, action in self.noted_lists:
                with suppress(BudgetSpent):
                    read_list(tweet_id, action, provider=self.provider, stopping=lambda: False)
            self.noted_lists = []
            self.simulator.time.advance(60)
        self.provider.source.close()
        return self.reached()

    def reached(self) -> Reached:
        seen = {(e.tweet_id, e.action, e.key): e for e in Engagement.objects.all()}
        started, ended = (
            moment.timestamp() * 1000 for moment in (self.campaign.starts_at, self.campaign.ends_at)
        )
        delays, missing = [], 0
        for tweet in self.simulator.launch.tweets.values():
            for action, timeline in tweet.timelines.items():
                for event in timeline.listed(int(ended)):
                    found = seen.get((tweet.id, action, event.id or event.account.id))
                    missing += found is None
                    if found and event.at > started:
                        at = datetime.fromtimestamp(event.at / 1000, UTC)
                        assert (found.occurred_after or at) <= at or found.time_is_exact
                        delays.append((found.first_seen_at - at) / MINUTE)
        return Reached(START_CREDITS - self.simulator.meter.credits, delays, missing)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(
        tweets=3, seed=5, frozen=True, mishaps=False, qps=0, starts_at=STARTS_AT
    ) as running:
        yield running


def test_a_budget_is_not_exceeded_by_a_credit_and_ends_with_everything_read(
    simulator: Simulator,
) -> None:
    launch = Launch(simulator, Pace(budget_dollars=Decimal("0.45")), hours=0.5)
    reached = launch.passes()
    assert reached.missing == 0 and reached.credits <= 45_000
    assert CampaignSpending.objects.get().dollars * 100_000 == reached.credits
    assert not SpendingReservation.objects.exists()
    assert not ListState.objects.filter(unread__gt=0).exists()
    assert Snapshot.objects.count() >= 2


def test_of_a_tight_budget_no_list_is_read_twice_where_the_last_reading_needs_the_money(
    settings: Settings,
) -> None:
    with Simulator(tweets=3, seed=5, frozen=True, mishaps=False, qps=0, starts_at=STARTS_AT) as one:
        end = int((STARTS_AT + timedelta(minutes=30)).timestamp() * 1000)
        rows = {"retweet": 0, "reply": 0, "quote": 0}
        for tweet in one.launch.tweets.values():
            for action, timeline in tweet.timelines.items():
                rows[action] += len(list(timeline.listed(end)))
        credits = 18 * rows["retweet"] + 15 * (rows["reply"] + rows["quote"])
        # A second page of every list of retweets would cost 5,400.
        budget = Decimal(credits + 4_000) / 100_000
        launch = Launch(one, Pace(budget_dollars=round(budget, 2)), hours=0.5)
        settings.SOCAP_CLOCK = launch.clock
        reached = launch.passes()
    assert reached.missing == 0 and reached.credits <= budget * 100_000


def test_what_a_dead_worker_reserved_is_settled(simulator: Simulator) -> None:
    launch = Launch(simulator, Pace(budget_dollars=Decimal("5")), hours=0.3)
    tweet = launch.campaign.tweets.first()
    assert tweet is not None
    traits = launch.provider.source.traits
    launch.provider.source.close()
    SpendingMeter().reserve(traits, Endpoint.RETWEET, [tweet.pk], rows=100)
    spent = CampaignSpending.objects.get().dollars
    assert settle_abandoned() == 0  # its call may be under way
    SpendingReservation.objects.update(reserved_at=datetime.now(UTC) - timedelta(minutes=4))
    assert settle_abandoned() == 1 and not SpendingReservation.objects.exists()
    assert CampaignSpending.objects.get().dollars == spent
    assert spent == sum(SpendingHour.objects.values_list("dollars", flat=True))


def test_a_target_delay_is_reached(simulator: Simulator) -> None:
    reached = Launch(simulator, Pace(target_delay_minutes=3), hours=0.5).passes()
    assert reached.missing == 0 and 1 < mean(reached.delays) < 5


def test_without_money_there_is_no_call(simulator: Simulator) -> None:
    launch = Launch(simulator, Pace(budget_dollars=Decimal("0.02")), hours=0.3)
    reached = launch.passes()
    assert reached.credits <= 2_000 and reached.missing > 0
