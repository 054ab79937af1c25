"""Deliveries over real HTTP: each arrives once, in order, at the channel's pace, whatever happens."""

import threading
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import OperationalError, connections
from pytest_django import Settings

from socap.alerts import delivery, setup
from socap.alerts.delivery import DeliveryResult, deliver_to, recipients_with_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.messages import compose
from socap.alerts.models import Alert, Delivery, Recipient
from socap.alerts.setup import send_test_message
from socap.sources.base import Action
from tests.alerts.told import rested, statuses, texts, told
from tests.builders import HOUR, NOW, reply

from .builders import a_channel, alerting_campaign, generate, important, record_matches
from .counterparts.http import Counterpart

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _emptied(empty_queue: None, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


def test_an_alert_arrives_with_who_why_and_what(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)
    assert texts(slack)[0].startswith("@user_1 (20) retweeted your main tweet - A launch\n")
    assert "importance 20: followed by @alice 20" in slack.requests[0].body.decode()
    assert statuses() == [("sent", "sent")]
    hook.refresh_from_db()
    assert hook.last_success_at is not None and hook.failures == 0
    assert deliver_to(hook.pk) == DeliveryResult()


def test_messages_keep_their_order_and_the_pace_of_the_channel(
    slack: Counterpart, hook: Recipient
) -> None:
    told("1", "2", "3")
    assert deliver_to(hook.pk).sent == 3
    assert [text.split("@")[1].split(" ")[0] for text in texts(slack)] == [
        "user_1",
        "user_2",
        "user_3",
    ]
    assert all(b.at - a.at > 0.95 for a, b in pairwise(slack.requests))


def test_slack_down_while_mail_works(
    slack: Counterpart, hook: Recipient, settings: Settings
) -> None:
    """Each arrives once on each, the failed channel alone is tried again, and it says why."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail = a_channel("mail", "email", "ops@example.com").recipients.get()
    slack.answer_next(503, "down for maintenance")
    told("1", "2", channels=("ops", "mail"))
    assert deliver_to(hook.pk) == DeliveryResult(retrying=1)
    assert deliver_to(mail.pk) == DeliveryResult(sent=2)
    hook.refresh_from_db()
    assert "down for maintenance" in hook.last_error and hook.failures == 1
    assert hook.next_send_at is not None
    assert timedelta(seconds=8) < hook.next_send_at - datetime.now(UTC) <= timedelta(seconds=10)
    assert recipients_with_due() == [], "it rests"
    rested()
    assert deliver_to(hook.pk).sent == 2
    from django.core import mail as django_mail

    assert len(django_mail.outbox) == 2 and len(slack.requests) == 3
    assert set(statuses()) == {("sent", "sent")}


def test_retry_after_is_obeyed(slack: Counterpart, hook: Recipient) -> None:
    slack.answer_next(429, "rate_limited", {"Retry-After": "77"})
    told("1")
    deliver_to(hook.pk)
    hook.refresh_from_db()
    assert hook.next_send_at is not None
    assert 75 < (hook.next_send_at - datetime.now(UTC)).total_seconds() <= 77


def test_a_revoked_hook_fails_for_good_until_it_is_mended(
    slack: Counterpart, hook: Recipient
) -> None:
    slack.answer_next(404, "no_service")
    told("1", "2")
    assert deliver_to(hook.pk) == DeliveryResult(failed=1)
    assert statuses() == [("failed", "failed"), ("failed", "failed")]
    assert "no_service" in (Alert.objects.first() or Alert()).reason
    assert len(slack.requests) == 1, "nothing else is tried there"
    assert send_test_message(hook).error == ""
    hook.refresh_from_db()
    assert hook.failed_at is None


def test_a_message_that_is_refused_does_not_stop_the_next(
    slack: Counterpart, hook: Recipient
) -> None:
    slack.answer_next(400, "invalid_blocks")
    told("1", "2")
    assert deliver_to(hook.pk) == DeliveryResult(sent=1, failed=1)
    assert statuses() == [("failed", "failed"), ("sent", "sent")]


def test_what_keeps_failing_is_given_up_after_a_day(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    Delivery.objects.update(created_at=datetime.now(UTC) - 25 * HOUR)
    slack.answer_next(500, "still broken")
    assert deliver_to(hook.pk) == DeliveryResult(failed=1)
    assert "given up after 24 hours" in Delivery.objects.get().error


def test_what_a_dead_process_had_in_hand_is_sent_again_and_nothing_else(
    slack: Counterpart, hook: Recipient
) -> None:
    told("1", "2", "3")
    first = Delivery.objects.order_by("pk").first()
    assert first is not None
    deliver_to(hook.pk, stopping=lambda: len(slack.requests) >= 1)
    Delivery.objects.filter(pk=first.pk).update(status="sending", parts_sent=0)
    assert deliver_to(hook.pk).sent == 3
    assert [text.split("@")[1][:6] for text in texts(slack)] == ["user_1"] * 2 + [
        "user_2",
        "user_3",
    ]


def test_two_drains_never_send_the_same(slack: Counterpart, hook: Recipient) -> None:
    told(*map(str, range(1, 4)))

    def drain() -> None:
        try:
            deliver_to(hook.pk)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=drain) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(slack.requests) == len(set(texts(slack))) == 3


def test_a_bug_of_ours_fails_one_delivery_and_says_so(
    slack: Counterpart, hook: Recipient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told("1", "2")
    broken = iter([ValueError("no such shape")])

    def build_message(alerts: list[Alert], **known: Any) -> object:
        for error in broken:
            raise error
        return compose.build_message(alerts, **known)

    monkeypatch.setattr(delivery, "build_message", build_message)
    assert deliver_to(hook.pk) == DeliveryResult(sent=1, failed=1)
    assert "no such shape" in Delivery.objects.order_by("pk")[0].error


def test_a_long_quote_is_told_in_one_message(slack: Counterpart, hook: Recipient) -> None:
    campaign = alerting_campaign("100")
    important("1")
    words = " ".join(f"word{n}" for n in range(500))
    record_matches("100", Action.QUOTE, reply("900", "1", text=words))
    generate(campaign)
    dispatch_due(now=NOW)
    deliver_to(hook.pk)
    [request] = slack.requests
    assert b"word0 " in request.body and b"word200 " in request.body


def test_a_paused_channel_keeps_what_it_has(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    hook.channel.active = False
    hook.channel.save()
    assert deliver_to(hook.pk) == DeliveryResult()
    hook.channel.active = True
    hook.channel.save()
    assert deliver_to(hook.pk).sent == 1


def test_a_database_that_is_away_for_a_moment_fails_no_delivery(
    slack: Counterpart, hook: Recipient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told("1")

    def away(*args: object) -> None:
        raise OperationalError("the server closed the connection")

    with monkeypatch.context() as patched:
        patched.setattr(delivery, "_record_part_sent", away)
        with pytest.raises(OperationalError):
            deliver_to(hook.pk)
    assert statuses() == [("sending", "sending")]
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)


def test_a_receiver_that_always_says_at_once_is_not_asked_without_end(
    slack: Counterpart, hook: Recipient
) -> None:
    for _ in range(20):
        slack.answer_next(429, "rate_limited", {"Retry-After": "0"})
    told("1")
    deliver_to(hook.pk)
    assert len(slack.requests) <= 3
    hook.refresh_from_db()
    assert hook.next_send_at is not None and hook.next_send_at > datetime.now(UTC)


def test_a_refused_address_fails_everything_that_waits_in_one_order(
    slack: Counterpart, hook: Recipient
) -> None:
    slack.answer_next(410, "gone")
    told(*map(str, range(1, 13)))
    deliver_to(hook.pk)
    assert set(statuses()) == {("failed", "failed")}


def test_a_test_of_many_hanging_addresses_ends(
    slack: Counterpart, hook: Recipient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b", "c"):
        setup.add_recipient(hook.channel, setup.RecipientDraft(address=f"{slack.url}/{name}"))
    monkeypatch.setattr(setup, "TEST_SECONDS", 0)
    first, *others = setup.send_test_messages(hook.channel)
    assert first.error == ""
    assert [tried.error for tried in others] == [setup.NOT_TESTED] * 2
    assert len(slack.requests) == 1
