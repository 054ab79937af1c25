"""What is left to spend is read for nothing, and how long it lasts is told from what was spent."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import override_settings

from socap.alerts.models import Alert
from socap.campaigns.models import Campaign
from socap.collection.health.health_checks import Condition
from socap.collection.health.watch import update_incidents
from socap.collection.models import BalanceReading, Circuit
from socap.collection.polling.counters import poll_metrics
from socap.collection.provider.balances import KEEP
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.collection.provider.credits import credits_left, read_balance
from socap.lib.clock import Clock
from socap.simulator import Simulator
from socap.sources.registry import open_source
from tests.collection.conftest import Notebook

pytestmark = pytest.mark.django_db

SOURCE = "twitterapi_io"


def readings(*found: tuple[float, int]) -> None:
    """(minutes ago, credits)"""
    for minutes, credits in found:
        taken_at = datetime.now(UTC) - timedelta(minutes=minutes)
        BalanceReading.objects.create(provider=SOURCE, taken_at=taken_at, credits=credits)


def test_before_the_first_reading_nothing_is_known() -> None:
    assert credits_left(SOURCE) is None


def test_one_reading_says_what_is_left_and_not_how_long_it_lasts() -> None:
    readings((0, 500))
    found = credits_left(SOURCE)
    assert found is not None
    assert (found.left, found.per_hour, found.empty_at, found.hours_left) == (500, None, None, None)


def test_the_rate_is_that_of_up_to_the_last_hour() -> None:
    readings((200, 90_000), (50, 5_000), (20, 4_500), (0, 4_000))
    found = credits_left(SOURCE)
    assert found is not None and found.per_hour is not None and found.empty_at is not None
    assert found.per_hour == pytest.approx(1_200, rel=0.01)
    hours = (found.empty_at - found.read_at) / timedelta(hours=1)
    assert hours == pytest.approx(found.hours_left) == pytest.approx(4_000 / 1_200, rel=0.01)


def test_a_recharge_is_not_negative_use() -> None:
    readings((40, 2_000), (30, 1_000), (20, 100_500), (10, 99_500), (0, 98_500))
    found = credits_left(SOURCE)
    assert found is not None
    assert found.per_hour == pytest.approx(6_000, rel=0.01)


def test_where_nothing_is_spent_it_lasts_for_ever() -> None:
    readings((20, 700), (0, 700))
    found = credits_left(SOURCE)
    assert found is not None and (found.per_hour, found.empty_at) == (0.0, None)


def test_what_nearly_nothing_is_spent_of_lasts_long_and_breaks_no_calendar() -> None:
    readings((59, 10**15 + 1), (0, 10**15))
    found = credits_left(SOURCE)
    assert found is not None and found.empty_at is not None


def test_reading_the_balance_costs_nothing_and_forgets_what_is_old(
    simulator: Simulator, provider: Provider
) -> None:
    simulator.meter.credits = 12_345
    readings((KEEP / timedelta(minutes=1) + 1, 99))
    assert read_balance(provider=provider) == read_balance(provider=provider) == 12_345
    assert list(BalanceReading.objects.values_list("credits", flat=True)) == [12_345, 12_345]
    found = credits_left(SOURCE)
    assert found is not None and found.left == 12_345


def test_a_provider_without_an_answer_is_no_trouble(simulator: Simulator) -> None:
    source = open_source(SOURCE, url=simulator.url, credentials={"api_key": "wrong"})
    refused = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    assert read_balance(provider=refused) is None
    assert read_balance(provider=refused) is None  # the circuit is open now
    source.close()
    assert credits_left(SOURCE) is None


def test_a_simulated_account_runs_low_runs_out_and_is_recharged(
    simulator: Simulator, provider: Provider, campaign: Campaign, notebook: Notebook
) -> None:
    """The whole story, as operators are told it."""
    tweets = list(campaign.tweets.values_list("pk", flat=True))
    now = provider.clock.now()

    def spend() -> None:
        poll_metrics(tweets, provider=provider, queue_lists=notebook.lists)

    def look() -> list[str]:
        # A worker is there, and whatever is real time was ten minutes earlier.
        ten = timedelta(minutes=10)
        for reading in BalanceReading.objects.all():
            BalanceReading.objects.filter(pk=reading.pk).update(taken_at=reading.taken_at - ten)
        Circuit.objects.filter(times__gt=0).update(
            opened_at=datetime.now(UTC) - ten, open_until=datetime.now(UTC)
        )
        read_balance(provider=provider)
        with override_settings(SOCAP_SOURCES=(provider.name,)):
            made = update_incidents(now=now)
        wanted = Alert.objects.filter(pk__in=made).exclude(headline__startswith="No worker")
        return list(wanted.values_list("headline", flat=True))

    simulator.meter.credits = 100 + 15 * len(tweets)
    assert look() == []
    spend()
    (low,) = look()
    assert low.startswith("The data provider's credits will run out within the hour: 100 are left")
    spend()
    with pytest.raises(CircuitOpen):
        for _ in range(9):
            spend()
    assert look() == ["The data provider accepts no calls: it has run out of credits."]
    assert look() == []
    assert Circuit.objects.get().times > 0
    simulator.meter.credits = 1_000_000
    overs = look()
    assert "The data provider has credits and accepts calls again." in overs
    assert Condition.OUT_OF_CREDITS not in [*overs, *look()]
    assert Alert.objects.filter(headline__contains="credits").count() == 4
