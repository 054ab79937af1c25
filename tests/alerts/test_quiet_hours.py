"""What quiet hours hold, and what is told of it afterwards."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from socap.alerts.delivery import DeliveryResult, deliver_to, recipients_with_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.manual_actions import send_now
from socap.alerts.models import Alert, Delivery, Match, Recipient
from socap.alerts.mutes import mute
from socap.campaigns.lifecycle import add_tweets, pause
from socap.campaigns.models import Campaign, Category
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.people.models import Account
from tests.alerts.told import quiet_now, statuses, texts, told
from tests.builders import HOUR, post

from .builders import generate
from .counterparts.http import Counterpart

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _emptied(empty_queue: None, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


def test_what_quiet_hours_held_is_told_in_one_message(slack: Counterpart, hook: Recipient) -> None:
    quiet_now()
    told("1", "2", "3")
    assert recipients_with_due() == []
    Delivery.objects.update(held_until=datetime.now(UTC))
    assert recipients_with_due() == [hook.pk]
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)
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
    assert deliver_to(hook.pk) == DeliveryResult() and slack.requests == []
    assert Delivery.objects.get().error == f"not sent: {why}"
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
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)
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
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)
    assert "@user_3 " in texts(slack)[-1]
    assert "@user_1 " not in texts(slack)[-1] and "@user_2 " not in texts(slack)[-1]
    still_in_it = set(Match.objects.filter(alert__kind="digest").values_list("account", flat=True))
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
    assert deliver_to(hook.pk) == DeliveryResult() and slack.requests == []
    restore_tweets(campaign, ["100"], now=now)
    generate(campaign, now=now)
    dispatch_due(now=now)
    assert deliver_to(hook.pk) == DeliveryResult(sent=1)


def test_what_quiet_hours_held_waits_until_the_campaign_is_resumed(
    slack: Counterpart, hook: Recipient
) -> None:
    quiet_now()
    told("1")
    campaign = Campaign.objects.get()
    pause(campaign, now=datetime.now(UTC))
    a_night_later()
    assert recipients_with_due() == [] and deliver_to(hook.pk) == DeliveryResult()
    Campaign.objects.update(status="active")
    assert recipients_with_due() == [hook.pk] and deliver_to(hook.pk) == DeliveryResult(sent=1)


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
