"""Deliveries over real HTTP: each arrives once, in order, at the channel's pace, whatever happens."""

import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import OperationalError, connections
from pytest_django import Settings

from socap.alerts import delivery, setup
from socap.alerts.delivery import Delivered, deliver_to, recipients_with_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.manual_actions import send_now
from socap.alerts.messages import compose
from socap.alerts.models import Alert, Delivery, Notice, Recipient
from socap.alerts.mutes import mute
from socap.alerts.setup import try_recipient
from socap.campaigns.lifecycle import add_tweets, pause
from socap.campaigns.models import Campaign, Category
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import HOUR, NOW, post, reply, retweet

from .builders import a_channel, important, notice, raise_, told_campaign
from .counterparts.http import Counterpart

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _emptied(empty_queue: None, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def slack() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@pytest.fixture
def hook(slack: Counterpart) -> Recipient:
    return a_channel("ops", "slack", slack.url).recipients.get()


def told(*ids: str, **preferences: Any) -> None:
    """So many people engage, and every alert is let go."""
    now = datetime.now(UTC)
    campaign = told_campaign("100", **{"alert_spacing_minutes": 0, **preferences})
    important(*ids)
    notice("100", Action.RETWEET, *map(retweet, ids), now=now)
    raise_(campaign, now=now)
    dispatch_due(now=now)


def quiet_now() -> None:
    """Quiet hours began an hour ago and end in an hour."""
    now = datetime.now(UTC)
    Recipient.objects.update(quiet_from=(now - HOUR).time(), quiet_until=(now + HOUR).time())


def texts(slack: Counterpart) -> list[str]:
    return [json.loads(request.body)["text"] for request in slack.requests]


def rested() -> None:
    """The pause after a failure is over."""
    Recipient.objects.update(next_send_at=None)


def statuses() -> list[tuple[str, str]]:
    return list(Alert.objects.order_by("pk").values_list("status", "deliveries__status"))


def test_an_alert_arrives_with_who_why_and_what(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    assert deliver_to(hook.pk) == Delivered(sent=1)
    assert texts(slack)[0].startswith("@user_1 (20) retweeted your main tweet - A launch\n")
    assert "importance 20: followed by @alice 20" in slack.requests[0].body.decode()
    assert statuses() == [("sent", "sent")]
    hook.refresh_from_db()
    assert hook.last_success_at is not None and hook.failures == 0
    assert deliver_to(hook.pk) == Delivered()


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
    assert deliver_to(hook.pk) == Delivered(retrying=1)
    assert deliver_to(mail.pk) == Delivered(sent=2)
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
    assert deliver_to(hook.pk) == Delivered(failed=1)
    assert statuses() == [("failed", "failed"), ("failed", "failed")]
    assert "no_service" in (Alert.objects.first() or Alert()).reason
    assert len(slack.requests) == 1, "nothing else is tried there"
    assert try_recipient(hook).error == ""
    hook.refresh_from_db()
    assert hook.failed_at is None


def test_a_message_that_is_refused_does_not_stop_the_next(
    slack: Counterpart, hook: Recipient
) -> None:
    slack.answer_next(400, "invalid_blocks")
    told("1", "2")
    assert deliver_to(hook.pk) == Delivered(sent=1, failed=1)
    assert statuses() == [("failed", "failed"), ("sent", "sent")]


def test_what_keeps_failing_is_given_up_after_a_day(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    Delivery.objects.update(created_at=datetime.now(UTC) - 25 * HOUR)
    slack.answer_next(500, "still broken")
    assert deliver_to(hook.pk) == Delivered(failed=1)
    assert "given up after 24 hours" in Delivery.objects.get().error


def test_what_quiet_hours_held_is_told_in_one_message(slack: Counterpart, hook: Recipient) -> None:
    quiet_now()
    told("1", "2", "3")
    assert recipients_with_due() == []
    Delivery.objects.update(held_until=datetime.now(UTC))
    assert recipients_with_due() == [hook.pk]
    assert deliver_to(hook.pk) == Delivered(sent=1)
    assert texts(slack)[0].startswith("3 people engaged during your quiet hours - A launch\n")
    assert set(statuses()) == {("sent", "sent")}


def test_one_held_alert_is_told_as_it_is(slack: Counterpart, hook: Recipient) -> None:
    quiet_now()
    told("1")
    Delivery.objects.update(held_until=datetime.now(UTC))
    deliver_to(hook.pk)
    assert texts(slack)[0].startswith("@user_1 (20) retweeted")


def a_night_later() -> None:
    """The quiet hours are over, and what they held has waited for long."""
    Recipient.objects.update(quiet_from=None, quiet_until=None)
    Delivery.objects.filter(status="held").update(held_until=datetime.now(UTC))
    Delivery.objects.update(created_at=datetime.now(UTC) - 8 * HOUR)


def an_author(account: str) -> None:
    """One more tweet of the campaign turns out to be theirs."""
    now = datetime.now(UTC)
    given = {"200": post("200", by=account)}
    add_tweets(Campaign.objects.get(), [("200", Category.MAIN)], posts=given, now=now)


def muted(account: str | None) -> None:
    who = Account.objects.get(pk=account) if account else None
    mute(campaign=Campaign.objects.get(), account=who, until=None, now=datetime.now(UTC))


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (lambda: muted("1"), "muted for good"),
        (lambda: muted(None), "the campaign is muted for good"),
        (lambda: an_author("1"), "the author of one of this campaign's tweets"),
        (
            lambda: Campaign.objects.update(importance_threshold=50),
            "the threshold is no longer reached: importance is 20 now",
        ),
    ],
)
def test_what_nobody_wants_to_hear_any_more_is_not_told_after_quiet_hours(
    slack: Counterpart, hook: Recipient, happens: Callable[[], None], why: str
) -> None:
    quiet_now()
    told("1")
    happens()
    a_night_later()
    assert deliver_to(hook.pk) == Delivered() and slack.requests == []
    assert Delivery.objects.get().error == f"not told: {why}"
    assert Alert.objects.values_list("status", "reason").get() == ("skipped", why)
    send_now(Alert.objects.get(), now=datetime.now(UTC))
    deliver_to(hook.pk)
    assert texts(slack)[0].startswith("@user_1 (20) retweeted")


def test_of_what_is_told_together_after_quiet_hours_only_the_silent_are_left_out(
    slack: Counterpart, hook: Recipient
) -> None:
    quiet_now()
    told("1", "2", "3")
    muted("1")
    a_night_later()
    assert deliver_to(hook.pk) == Delivered(sent=1)
    assert texts(slack)[0].startswith("2 people engaged during your quiet hours")
    assert "@user_1 " not in texts(slack)[0]
    assert sorted(statuses()) == [("sent", "sent"), ("sent", "sent"), ("skipped", "failed")]


@pytest.mark.parametrize("somebody_knows", [False, True])
def test_a_digest_that_was_held_leaves_out_who_is_silent_now(
    slack: Counterpart, hook: Recipient, somebody_knows: bool
) -> None:
    quiet_now()
    if somebody_knows:
        Recipient.objects.create(channel=hook.channel, address=f"{slack.url}/awake")
    told("1", "2", "3", digest_below=50)
    dispatch_due(now=datetime.now(UTC) + HOUR)
    Delivery.objects.filter(recipient=hook).update(status="held")
    for other in Recipient.objects.exclude(pk=hook.pk):
        deliver_to(other.pk)
    muted("1")
    an_author("2")
    a_night_later()
    assert deliver_to(hook.pk) == Delivered(sent=1)
    assert "@user_3 " in texts(slack)[-1]
    assert "@user_1 " not in texts(slack)[-1] and "@user_2 " not in texts(slack)[-1]
    still_in_it = set(Notice.objects.filter(alert__kind="digest").values_list("account", flat=True))
    assert still_in_it == ({"1", "2", "3"} if somebody_knows else {"3"})


def test_a_removed_tweet_is_told_of_when_it_is_back_also_after_quiet_hours(
    slack: Counterpart, hook: Recipient
) -> None:
    quiet_now()
    told("1")
    campaign, now = Campaign.objects.get(), datetime.now(UTC)
    add_tweets(campaign, [("101", Category.MAIN)], posts={}, now=now)
    remove_tweets(campaign, ["100"], now=now)
    a_night_later()
    assert deliver_to(hook.pk) == Delivered() and slack.requests == []
    restore_tweets(campaign, ["100"])
    raise_(campaign, now=now)
    dispatch_due(now=now)
    assert deliver_to(hook.pk) == Delivered(sent=1)


def test_what_quiet_hours_held_waits_until_the_campaign_is_resumed(
    slack: Counterpart, hook: Recipient
) -> None:
    quiet_now()
    told("1")
    campaign = Campaign.objects.get()
    pause(campaign)
    a_night_later()
    assert recipients_with_due() == [] and deliver_to(hook.pk) == Delivered()
    Campaign.objects.update(status="active")
    assert recipients_with_due() == [hook.pk] and deliver_to(hook.pk) == Delivered(sent=1)


def test_a_digest_that_is_sent_by_hand_leaves_out_who_is_silent_now(
    slack: Counterpart, hook: Recipient
) -> None:
    told("1", "2", "3", digest_below=50)
    muted("1")
    an_author("2")
    muted(None)
    send_now(Alert.objects.get(kind="digest"), now=datetime.now(UTC))
    deliver_to(hook.pk)
    assert "@user_3 " in texts(slack)[-1]
    assert "@user_1 " not in texts(slack)[-1] and "@user_2 " not in texts(slack)[-1]
    assert set(Alert.objects.filter(kind="person").values_list("account", "reason")) == {
        ("1", "muted for good"),
        ("2", "the author of one of this campaign's tweets"),
    }


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

    def bundle_of(alerts: list[Alert], **known: Any) -> object:
        for error in broken:
            raise error
        return compose.bundle_of(alerts, **known)

    monkeypatch.setattr(delivery, "bundle_of", bundle_of)
    assert deliver_to(hook.pk) == Delivered(sent=1, failed=1)
    assert "no such shape" in Delivery.objects.order_by("pk")[0].error


def test_a_long_quote_is_told_in_one_message(slack: Counterpart, hook: Recipient) -> None:
    campaign = told_campaign("100")
    important("1")
    words = " ".join(f"word{n}" for n in range(500))
    notice("100", Action.QUOTE, reply("900", "1", text=words))
    raise_(campaign)
    dispatch_due(now=NOW)
    deliver_to(hook.pk)
    [request] = slack.requests
    assert b"word0 " in request.body and b"word200 " in request.body


def test_a_paused_channel_keeps_what_it_has(slack: Counterpart, hook: Recipient) -> None:
    told("1")
    hook.channel.active = False
    hook.channel.save()
    assert deliver_to(hook.pk) == Delivered()
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
        patched.setattr(delivery, "_note_part", away)
        with pytest.raises(OperationalError):
            deliver_to(hook.pk)
    assert statuses() == [("sending", "sending")]
    assert deliver_to(hook.pk) == Delivered(sent=1)


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
    monkeypatch.setattr(setup, "TRYING_SECONDS", 0)
    first, *others = setup.try_channel(hook.channel)
    assert first.error == ""
    assert [tried.error for tried in others] == [setup.NOT_BEGUN] * 2
    assert len(slack.requests) == 1
