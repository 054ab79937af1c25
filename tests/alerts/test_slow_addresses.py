"""A real worker, one healthy address, and more that hang than the worker has hands for jobs."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from socap.alerts.channels.http import SECONDS
from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Delivery, Recipient
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import database_url, retweet

from .builders import a_channel, alerting_campaign, generate, important, record_matches
from .counterparts.http import Counterpart

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]

HANGING = 24


@pytest.fixture(autouse=True)
def _emptied(empty_queue: None, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def healthy() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@pytest.fixture
def hanging() -> Iterator[list[Counterpart]]:
    with ExitStack() as stack:
        servers = [stack.enter_context(Counterpart()) for _ in range(HANGING)]
        for server in servers:
            server.hang_next()
        yield servers


@pytest.fixture
def campaign(healthy: Counterpart, hanging: list[Counterpart]) -> Campaign:
    a_channel("slow", "webhook", *(server.url for server in hanging))
    a_channel("ops", "webhook", healthy.url)
    important("1", "2")
    later = datetime.now(UTC) + timedelta(days=3)  # the worker leaves it alone until then
    soon = {"ends_at": later, "next_poll_at": later}
    return alerting_campaign("100", channels=["slow", "ops"], alert_spacing_minutes=0, **soon)


def tell(campaign: Campaign, account: str) -> None:
    now = datetime.now(UTC)
    record_matches("100", Action.RETWEET, retweet(account), now=now)
    generate(campaign, now=now)
    dispatch_due(now=now)


def until(condition: Callable[[], bool], *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


@contextmanager
def a_worker() -> Iterator[None]:
    """`socap worker` in a process of its own, on the database of this test."""
    variables = {
        "DATABASE_URL": database_url(),
        "SOCAP_ALLOW_PRIVATE_ADDRESSES": "yes",
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "TWITTER_API_KEY": "none",
        "TWITTER_API_URL": "http://127.0.0.1:9",
        "SOCAP_WORKER_GRACE_SECONDS": "2",
    }
    command = [sys.executable, "-m", "socap.cli", "worker"]
    process = subprocess.Popen(command, env={**os.environ, **variables})
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


def test_addresses_that_hang_delay_no_other(
    healthy: Counterpart, hanging: list[Counterpart], campaign: Campaign
) -> None:
    with a_worker():
        tell(campaign, "1")
        until(lambda: all(server.requests for server in [healthy, *hanging]), seconds=40)
        tell(campaign, "2")
        until(lambda: len(healthy.requests) == 2, seconds=10)
        assert Delivery.objects.filter(status="sending").count() >= HANGING, "they hang still"


def test_without_a_worker_they_are_waited_for_beside_each_other(
    healthy: Counterpart, hanging: list[Counterpart], campaign: Campaign
) -> None:
    tell(campaign, "1")
    began = time.monotonic()
    done = deliver_all_due()
    took = time.monotonic() - began
    assert took < HANGING * SECONDS / 2, "they are waited for together"
    # The attempts that hang began together, and none of them had ended.
    assert healthy.requests[0].at < min(one.requests[0].at for one in hanging) + SECONDS
    assert sum(one.sent for one in done) == 1
    assert sum(one.retrying for one in done) == HANGING
    assert Recipient.objects.filter(failures=1).count() == HANGING
