"""Runs over a list whose budget ends between two pages."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from math import ceil

import httpx
import pytest
from pytest_django import Settings

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign, CampaignSpending, Engagement, ListState
from socap.campaigns.pace.pace_choice import Pace
from socap.collection.enrolment import start_campaign
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_outlook import campaign_outlook
from socap.collection.pace.kept_back import kept_while_reading
from socap.collection.pace.spending import BudgetSpent, SpendingMeter
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.simulator.world.launch import RETWEET
from socap.sources.base import Action
from tests.collection.conftest import Notebook, SimulatedClock, wanted

pytestmark = pytest.mark.django_db

PAGE = Decimal("0.018")  # 100 retweeters
BUDGET = Decimal(9)
HOURS = 3 * 3600


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tweets=4, scale=6, seed=7, frozen=True, mishaps=False, qps=0) as running:
        yield running


@pytest.fixture
def paying(simulator: Simulator, provider: Provider, settings: Settings) -> Provider:
    settings.SOCAP_CLOCK = SimulatedClock(simulator)
    return Provider(
        provider.source, qps=10_000, clock=settings.SOCAP_CLOCK, sleep=lambda seconds: None
    ).with_meter(SpendingMeter())


def started(simulator: Simulator, provider: Provider, paying: Provider) -> str:
    """Starts a campaign and reads its counters; returns the tweet that is retweeted most."""
    now = paying.clock.now()
    draft = NewCampaign(
        name="A launch",
        starts_at=now,
        ends_at=now + timedelta(days=1),
        pace=Pace(budget_dollars=BUDGET),
    )
    start_campaign(draft, wanted(simulator), provider=provider, queue=Notebook())
    count(paying)
    return max(simulator.launch.tweets, key=lambda id: rows_of(simulator, id))


def count(paying: Provider) -> None:
    tweets = sorted(Campaign.objects.get().polled.values_list("tweet_id", flat=True))
    poll_metrics(tweets, provider=paying, queue_lists=Notebook().lists)


def rows_of(simulator: Simulator, tweet: str) -> int:
    now = simulator.time.now()
    return sum(1 for _ in simulator.launch.tweets[tweet].timelines[RETWEET].listed(now))


def read(paying: Provider, tweet: str) -> None:
    read_list(tweet, Action.RETWEET, provider=paying, stopping=lambda: False)


def stored() -> int:
    return Engagement.objects.filter(action=Action.RETWEET).count()


def calls(simulator: Simulator) -> int:
    answer = httpx.get(f"{simulator.url}/_calls").json()["by_endpoint"]
    httpx.delete(f"{simulator.url}/_calls")
    return int(answer.get("/twitter/tweet/retweeters", {"calls": 0})["calls"])


def test_a_run_that_was_left_for_want_of_money_is_read_in_one_pass_from_the_top(
    simulator: Simulator, provider: Provider, paying: Provider
) -> None:
    """Its place in the list of hours ago is of no use: rows have come above, and it would be read twice."""
    tweet = started(simulator, provider, paying)
    read(paying, tweet)
    known = stored()
    simulator.time.advance(HOURS)
    count(paying)
    spending = CampaignSpending.objects.filter(campaign=Campaign.objects.get())
    spending.update(dollars=BUDGET - PAGE * Decimal("1.2"), kept_back=0)
    with pytest.raises(BudgetSpent):
        read(paying, tweet)
    assert stored() == known + 100, "a page was stored"

    simulator.time.advance(HOURS)
    spending.update(dollars=0)
    count(paying)
    calls(simulator)
    read(paying, tweet)
    assert stored() == rows_of(simulator, tweet)
    assert calls(simulator) == ceil((stored() - known + 1) / 100)


def test_a_list_whose_first_page_was_not_affordable_is_not_shown_as_being_read(
    simulator: Simulator, provider: Provider, paying: Provider
) -> None:
    """And its next reading is not taken for one that began hours ago."""
    tweet = started(simulator, provider, paying)
    CampaignSpending.objects.update(dollars=BUDGET)
    with pytest.raises(BudgetSpent):
        read(paying, tweet)
    assert not ListState.objects.exclude(run_started_at=None).exists()
    CampaignSpending.objects.update(dollars=0)
    simulator.time.advance(HOURS)
    count(paying)
    before = paying.clock.now()
    read(paying, tweet)
    last_run_at = ListState.objects.get(tweet=tweet, action=Action.RETWEET).last_run_at
    assert last_run_at is not None and last_run_at >= before


def test_a_run_that_has_begun_is_read_to_its_end_from_the_margin(
    simulator: Simulator, provider: Provider, paying: Provider
) -> None:
    """Left open it would be read again, which costs more than is kept back for it."""
    tweet = started(simulator, provider, paying)
    read(paying, tweet)
    simulator.time.advance(HOURS)
    count(paying)
    campaign = Campaign.objects.get()
    found = campaign_outlook(campaign, prices=CallPrices(), now=paying.clock.now())
    one = found.lists[tweet][Action.RETWEET]
    whole = Decimal(str(one.price.call(one.unread.rows, one.listed)))
    others = kept_while_reading(campaign.pk, tweet, Action.RETWEET, whole)
    assert others is not None
    left = whole + others * Decimal("0.97")
    CampaignSpending.objects.update(dollars=BUDGET - left, kept_back=others * Decimal("0.98"))
    read(paying, tweet)
    assert stored() == rows_of(simulator, tweet)
