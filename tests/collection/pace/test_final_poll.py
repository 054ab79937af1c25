"""The final poll of a budget: what it reads, and what is kept back for it."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from pytest_django import Settings

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.models import Campaign, CampaignSpending, ListState
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.enrolment import start_campaign
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.campaign_outlook import campaign_outlook
from socap.collection.pace.pace_forecast import TweetOutlook, final_poll
from socap.collection.pace.paced_tweets import demand_whole_reading
from socap.collection.pace.reading_rules import ListOutlook, ListPrice, Unread
from socap.collection.pace.spending import BudgetSpent, SpendingMeter
from socap.collection.pace.valuation import value_campaign
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.sources.base import Action
from socap.sources.registry import traits_of
from socap.sources.traits import Endpoint
from tests.builders import HOUR, NOW, StandingStill, a_campaign, poll, post
from tests.collection.conftest import Notebook, SimulatedClock, wanted

pytestmark = pytest.mark.django_db

SWEEPS = timedelta(hours=7)


class Later(SimulatedClock):
    """Shows the simulator's time, and later on a time at which nothing more has come there."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + Later.ahead


@pytest.mark.parametrize(
    ("pace", "swept"),
    [
        (Pace(mode=PaceMode.FIXED, interval_minutes=30), True),
        (Pace(target_delay_minutes=5), False),
    ],
)
def test_a_whole_poll_of_an_adaptive_pace_sweeps_no_quiet_list_of_the_day(
    simulator: Simulator,
    provider: Provider,
    monkeypatch: pytest.MonkeyPatch,
    pace: Pace,
    swept: bool,
) -> None:
    clock = Later(simulator)
    provider = Provider(provider.source, qps=10_000, clock=clock, sleep=lambda seconds: None)
    draft = NewCampaign(
        name="A launch", starts_at=clock.now(), ends_at=clock.now() + timedelta(days=1), pace=pace
    )
    campaign = start_campaign(
        draft, wanted(simulator), provider=provider, queue=Notebook()
    ).campaign
    tweets = list(campaign.polled.values_list("tweet_id", flat=True))

    def poll_tweets() -> tuple[tuple[str, Action], ...]:
        demand_whole_reading(tweets, now=clock.now())
        return poll_metrics(tweets, provider=provider, queue_lists=lambda *_: None).queued_lists

    for tweet_id, action in poll_tweets():
        read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    assert poll_tweets() == (), "everything has been read"
    monkeypatch.setattr(Later, "ahead", SWEEPS)
    assert bool(poll_tweets()) is swept


def test_what_is_kept_back_pays_for_lists_that_are_read_once_more() -> None:
    price = ListPrice(row=0.00018, minimum=0.00015, page=100, since=False)
    quiet = ListOutlook(price=price, value=1.0, rate=0.0, listed=400.0)

    def kept(*lists: ListOutlook) -> float:
        return final_poll([TweetOutlook(price=0.00015, lists=lists)], minutes=60, age=600)[1]

    pending = replace(quiet, pending=True)
    assert kept(pending, pending) - kept(quiet, quiet) >= 2 * price.call(1, 400)


def test_a_quiet_list_of_which_no_row_is_known_is_not_kept_back_for_as_if_one_had_come() -> None:
    price = ListPrice(row=0.00018, minimum=0.00015, page=100, since=False)
    quiet = ListOutlook(price=price, value=1.0, rate=0.0, listed=400.0)

    def probably(unread: Unread) -> float:
        lists = (replace(quiet, unread=unread),)
        return final_poll([TweetOutlook(price=0.0, lists=lists)], minutes=60, age=600)[0]

    assert probably(Unread(0.01)) < probably(Unread(1)) / 50


def test_what_came_since_counters_were_read_is_kept_back_for_and_counters_are_read_on(
    settings: Settings,
) -> None:
    """Where nothing but what is kept back is left, only counters tell what the end will need."""
    settings.SOCAP_CLOCK = StandingStill(NOW)
    campaign = a_campaign(["100"], pace=Pace(budget_dollars=Decimal(2)), now=NOW - 6 * HOUR)
    poll(NOW - 5 * HOUR, post("100", retweets=300))
    Campaign.objects.update(cycle_at=NOW - 6 * HOUR)
    ListState.objects.create(
        tweet_id="100", action=Action.RETWEET, arrived_rows=120, watched_minutes=60, known=300
    )

    def valued() -> float:
        return value_campaign(campaign, prices=CallPrices(), now=NOW).kept_back

    ListState.objects.update(waiting_at=NOW)
    read_just_now = valued()
    ListState.objects.update(waiting_at=NOW - 2 * HOUR)
    unread = campaign_outlook(campaign, prices=CallPrices(), now=NOW).lists["100"][Action.RETWEET]
    assert 120 < unread.unread.rows < 360 and unread.rate < 2
    kept = valued()
    assert abs(kept - read_just_now) < read_just_now / 4, "the launch is the same"

    CampaignSpending.objects.update(dollars=Decimal(2) - Decimal(str(round(kept, 4))))
    traits = traits_of("twitterapi_io")
    with pytest.raises(BudgetSpent):
        SpendingMeter().reserve(traits, Endpoint.QUOTE, ["100"], rows=20)
    SpendingMeter().reserve(traits, Endpoint.TWEETS, ["100"], rows=1).not_made()
