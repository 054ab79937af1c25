"""Several workers at once, and workers that die: nobody waits for ever, nothing is lost between two."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import connections, transaction
from pytest_django import Settings

from socap.alerts import delivery
from socap.alerts.delivery import deliver_to
from socap.alerts.dispatch import dispatch, dispatch_due, update_alert_status
from socap.alerts.manual_actions import send_now
from socap.alerts.models import Alert, Delivery, Match, Recipient
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import HOUR, NOW, reply, retweet
from tests.interleaving import until_it_waits_or_ends

from .builders import a_channel, alerting_campaign, generate, important, record_matches
from .counterparts.http import Counterpart

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _emptied(empty_queue: None, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def hook() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@contextmanager
def meanwhile(work: Callable[[], object]) -> Iterator[None]:
    """A transaction of ours, during which another session begins the work and ends it afterwards."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    with transaction.atomic():
        yield
        thread.start()
        until_it_waits_or_ends(thread)
    thread.join(20)
    assert not thread.is_alive()
    assert raised == []


@pytest.mark.parametrize("let_go", [lambda pk: dispatch(pk, now=NOW), lambda pk: _by_hand(pk)])
def test_an_alert_that_leaves_under_a_cap_and_a_raising_do_not_lock_each_other_out(
    let_go: Callable[[int], object],
) -> None:
    a_channel("ops", "email", "ops@example.com")
    campaign = alerting_campaign("100", alert_spacing_minutes=0, hourly_cap=1)
    important("1", "2")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"))
    generate(campaign)
    first, second = Alert.objects.order_by("pk")
    dispatch(first.pk, now=NOW)
    done = threading.Event()

    def leave() -> None:
        let_go(second.pk)
        done.set()
        connections.close_all()

    thread = threading.Thread(target=leave)
    with transaction.atomic():  # as a raising does it: the campaign first, then its alerts
        Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
        thread.start()
        until_it_waits_or_ends(thread)
        Alert.objects.filter(pk=second.pk).update(importance=21)
    thread.join(20)
    assert done.is_set()


def _by_hand(pk: int) -> None:
    send_now(Alert.objects.get(pk=pk), now=NOW)


def test_what_is_noticed_while_a_persons_alert_leaves_is_told_of_in_the_next() -> None:
    a_channel("ops", "email", "ops@example.com")
    campaign = alerting_campaign("100")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    alert = Alert.objects.get()
    record_matches("100", Action.QUOTE, reply("900", "1"))
    with meanwhile(lambda: generate(campaign)):
        dispatch(alert.pk, now=NOW)
    late = Match.objects.select_related("alert").get(action="quote")
    assert late.alert is not None and late.alert.pk != alert.pk
    assert late.alert.status == "pending"


def test_when_the_last_two_recipients_fail_at_once_the_alert_has_failed() -> None:
    a_channel("ops", "email", "ops@example.com", "lead@example.com")
    campaign = alerting_campaign("100")
    important("1")
    record_matches("100", Action.RETWEET, retweet("1"))
    generate(campaign)
    dispatch_due(now=NOW)
    alert = Alert.objects.get()
    one, other = Delivery.objects.order_by("pk")

    def fail(delivery: Delivery) -> None:
        with transaction.atomic():
            Delivery.objects.filter(pk=delivery.pk).update(status="failed", error="no")
            update_alert_status(alert.pk, now=NOW)

    with meanwhile(lambda: fail(other)):
        fail(one)
    alert.refresh_from_db()
    assert alert.status == "failed"


@pytest.mark.parametrize("held", [False, True])
def test_a_worker_that_dies_before_it_has_noted_everything_leaves_nothing_half_told(
    hook: Counterpart, monkeypatch: pytest.MonkeyPatch, held: bool
) -> None:
    """The message may be repeated, but no alert stays on its way for ever."""
    recipient = a_channel("ops", "slack", hook.url).recipients.get()
    now = datetime.now(UTC)
    if held:
        Recipient.objects.update(quiet_from=(now - HOUR).time(), quiet_until=(now + HOUR).time())
    campaign = alerting_campaign("100", alert_spacing_minutes=0)
    important("1", "2")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), now=now)
    generate(campaign, now=now)
    dispatch_due(now=now)
    Delivery.objects.filter(status="held").update(held_until=now)

    def die(*args: object, **more: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(delivery, "update_alert_status", die)
        with pytest.raises(SystemExit):
            deliver_to(recipient.pk)
    Recipient.objects.update(next_send_at=None)
    deliver_to(recipient.pk)
    assert set(Alert.objects.values_list("status", "deliveries__status")) == {("sent", "sent")}
    assert len(hook.requests) == (2 if held else 3)
