"""What reading costs in the database: statements of a list job, and of a poll of counters."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from socap.campaigns.lifecycle import NewCampaign
from socap.collection.enrolment import start_campaign
from socap.collection.pace.spending import SpendingMeter
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.provider.client import Provider
from socap.collection.queue.job_queue import queue_list_jobs
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.collection.conftest import Notebook, wanted

pytestmark = pytest.mark.django_db

# Each is a turn of the interpreter between all threads of a worker: many make lists wait.
OF_A_LIST = 40


def watching(simulator: Simulator, plain: Provider) -> tuple[Provider, list[str]]:
    """The simulator's launch, read once; returns its provider and its tweets."""
    provider, now = plain.with_meter(SpendingMeter()), plain.clock.now()
    draft = NewCampaign(name="A launch", starts_at=now, ends_at=now + timedelta(days=1))
    campaign = start_campaign(draft, wanted(simulator), provider=plain, queue=Notebook()).campaign
    tweet_ids = list(campaign.polled.values_list("tweet_id", flat=True))
    poll_metrics(tweet_ids, provider=provider, queue_lists=lambda *_: None)
    for action in (Action.RETWEET, Action.REPLY, Action.QUOTE):
        for tweet_id in tweet_ids:
            read_list(tweet_id, action, provider=provider, stopping=lambda: False)
    simulator.time.advance(1800)
    return provider, tweet_ids


def test_a_list_job_of_one_page_takes_few_statements(
    simulator: Simulator, provider: Provider
) -> None:
    provider, tweet_ids = watching(simulator, provider)
    poll_metrics(tweet_ids, provider=provider, queue_lists=lambda *_: None)
    for action in (Action.RETWEET, Action.REPLY):
        with CaptureQueriesContext(connection) as statements:
            read = read_list(tweet_ids[0], action, provider=provider, stopping=lambda: False)
        assert read.pages == 1
        assert len(statements) <= OF_A_LIST, [row["sql"][:90] for row in statements]


def test_a_poll_of_many_tweets_takes_no_more_statements_than_of_few(
    simulator: Simulator, provider: Provider
) -> None:
    provider, tweet_ids = watching(simulator, provider)
    poll_metrics(tweet_ids, provider=provider, queue_lists=lambda *_: None)
    taken, queued = [], []
    for some in (tweet_ids[:2], tweet_ids):
        simulator.time.advance(1800)
        with CaptureQueriesContext(connection) as statements:
            read = poll_metrics(some, provider=provider, queue_lists=queue_list_jobs)
        taken.append(len(statements))
        queued.append(len(read.queued_lists))
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")
    assert 0 < queued[0] < queued[1]
    assert taken[0] == taken[1], taken
