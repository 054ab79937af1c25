"""Rows that are counted but never listed (protected accounts) do not make lists be read twice."""

from datetime import timedelta

import pytest

from bench.judge import least_calls, listed
from socap.campaigns.lifecycle import NewCampaign
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.enrolment import start_campaign
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.sources.registry import open_source
from tests.collection.conftest import Notebook, SimulatedClock, wanted
from tests.collection.polling.test_lists import calls, ids, recorded, truth

pytestmark = pytest.mark.django_db
PAUSE_SECONDS = 6  # between the counters and the first list, and from list to list
HOURS = 4 * 3600


def test_what_came_while_lists_were_first_read_does_not_make_hidden_rows_be_looked_for() -> None:
    """The first lists have more rows than counted, so they seem to show everyone; later they do not."""
    with Simulator(tweets=12, seed=7, frozen=True, mishaps=False, qps=0) as simulator:
        source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
        clock = SimulatedClock(simulator)
        provider = Provider(source, qps=10_000, clock=clock, sleep=lambda seconds: None)
        draft = NewCampaign(
            name="A launch",
            starts_at=clock.now(),
            ends_at=clock.now() + timedelta(days=3),
            pace=Pace(mode=PaceMode.FIXED),
        )
        campaign = start_campaign(
            draft, wanted(simulator), provider=provider, queue=Notebook()
        ).campaign
        used = least = 0
        for turn in range(3):
            before, visible, book = recorded(), listed(truth(simulator)), Notebook()
            calls(simulator)
            poll_metrics(ids(campaign), provider=provider, queue_lists=book.lists)
            for tweet_id, action in book.noted_lists:
                simulator.time.advance(PAUSE_SECONDS)
                read_list(tweet_id, action, provider=provider, stopping=lambda: False)
            assert recorded() >= visible
            if turn:  # the first reading has nothing to know again
                used += calls(simulator)
                least += least_calls(before, visible, tweets=12)
            simulator.time.advance(HOURS)
        source.close()
    assert used <= 1.1 * least
