"""The final poll of a budget: what it reads, and what is kept back for it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.enrolment import start_campaign
from socap.collection.pace.pace_forecast import TweetOutlook, final_poll
from socap.collection.pace.paced_tweets import demand_whole_reading
from socap.collection.pace.reading_rules import ListOutlook, ListPrice
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.sources.base import Action
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

    def poll() -> tuple[tuple[str, Action], ...]:
        demand_whole_reading(tweets, now=clock.now())
        return poll_metrics(tweets, provider=provider, queue_lists=lambda *_: None).queued_lists

    for tweet_id, action in poll():
        read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    assert poll() == (), "everything has been read"
    monkeypatch.setattr(Later, "ahead", SWEEPS)
    assert bool(poll()) is swept


def test_what_is_kept_back_pays_for_lists_that_are_read_once_more() -> None:
    price = ListPrice(row=0.00018, minimum=0.00015, page=100, since=False)
    quiet = ListOutlook(price=price, value=1.0, rate=0.0, listed=400.0)

    def kept(*lists: ListOutlook) -> float:
        return final_poll([TweetOutlook(price=0.00015, lists=lists)], minutes=60, age=600)[1]

    pending = replace(quiet, pending=True)
    assert kept(pending, pending) - kept(quiet, quiet) >= 2 * price.call(1, 400)
