"""What the first reading of a launch's lists costs."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from socap.campaigns.models import Campaign, Engagement
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.simulator.server.truth import truth
from socap.sources.base import Action
from tests.collection.conftest import Notebook

pytestmark = pytest.mark.django_db


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    at = datetime(2026, 5, 4, 15, tzinfo=UTC)
    with Simulator(tweets=12, seed=3, frozen=True, mishaps=False, qps=0, starts_at=at) as running:
        yield running


def test_lists_that_hide_as_many_counted_rows_as_others_are_read_once(
    simulator: Simulator, campaign: Campaign, provider: Provider, notebook: Notebook
) -> None:
    poll_metrics(list(simulator.launch.tweets), provider=provider, queue_lists=notebook.lists)
    before = simulator.meter.credits
    for tweet_id, action in notebook.noted_lists:
        read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    rows = list(Engagement.objects.values_list("action", flat=True))
    listed = [
        row
        for tweet in truth(simulator.launch, now=simulator.time.now())["tweets"]
        for action in ("retweets", "replies", "quotes")
        for row in tweet[action]
        if row["listed"]
    ]
    assert len(rows) == len(listed)
    price = sum(18 if action == Action.RETWEET else 15 for action in rows)
    assert before - simulator.meter.credits <= 1.01 * price
