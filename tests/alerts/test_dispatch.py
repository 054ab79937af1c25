"""What still holds when an alert's moment has come, and to whom it goes."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection

from socap.alerts.dispatch import dispatch, dispatch_due, schedule_next
from socap.alerts.models import Alert, Channel, Delivery, Recipient
from socap.alerts.mutes import mute
from socap.campaigns.lifecycle import pause, resume
from socap.campaigns.models import Campaign
from socap.campaigns.removal import remove_tweets
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import HOUR, MINUTE, NOW, people, retweet

from .builders import (
    a_channel,
    alerting_campaign,
    alerts,
    generate,
    important,
    names,
    record_matches,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ops() -> Channel:
    return a_channel("ops", "email", "ops@example.com", "lead@example.com")


def waiting_alert(*ids: str, **preferences: Any) -> tuple[Campaign, Alert]:
    campaign = alerting_campaign("100", "101", **preferences)
    important(*(ids or ("1",)))
    record_matches("100", Action.RETWEET, *map(retweet, ids or ("1",)))
    generate(campaign)
    return campaign, alerts()[0]


def status(alert: Alert) -> tuple[str, str]:
    alert.refresh_from_db()
    return alert.status, alert.reason


def test_every_recipient_gets_one_delivery_however_often_it_is_tried(ops: Channel) -> None:
    _, alert = waiting_alert()
    woken = dispatch(alert.pk, now=NOW)
    assert dispatch(alert.pk, now=NOW) == []
    assert sorted(woken) == sorted(ops.recipients.values_list("pk", flat=True))
    assert Delivery.objects.count() == 2
    assert status(alert) == ("sending", "")


def test_only_what_is_due_goes(ops: Channel) -> None:
    waiting_alert("1", "2")
    assert dispatch_due(now=NOW).alerts == 1
    assert dispatch_due(now=NOW + 9 * MINUTE).alerts == 0
    assert dispatch_due(now=NOW + 10 * MINUTE).alerts == 1


def test_a_campaign_has_recipients_of_its_own(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    other = alerting_campaign("200")
    Recipient.objects.create(channel=ops, campaign=campaign, address="client@example.com")
    Recipient.objects.create(channel=ops, campaign=other, address="stranger@example.com")
    dispatch(alert.pk, now=NOW)
    assert set(Delivery.objects.values_list("address", flat=True)) == {
        "ops@example.com", "lead@example.com", "client@example.com",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("channels", "why"),
    [((), "has no alert channel"), (("nowhere",), "there is no channel nowhere")],
)
def test_nobody_to_tell_is_said(channels: tuple[str, ...], why: str) -> None:
    _, alert = waiting_alert(channels=channels)
    dispatch(alert.pk, now=NOW)
    found, reason = status(alert)
    assert found == "skipped" and why in reason


def test_a_raised_threshold_holds_for_what_waits(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    Campaign.objects.filter(pk=campaign.pk).update(importance_threshold=21)
    dispatch(alert.pk, now=NOW)
    assert status(alert) == ("skipped", "the threshold is no longer reached: importance is 20 now")


def test_a_score_that_fell_meanwhile_is_not_told(ops: Channel) -> None:
    _, alert = waiting_alert()
    people(alice=3)
    dispatch(alert.pk, now=NOW)
    assert "importance is 3 now" in status(alert)[1]


def test_a_person_muted_meanwhile_is_not_told(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    mute(campaign=campaign, account=Account.objects.get(pk="1"), until=NOW + HOUR, now=NOW)
    dispatch(alert.pk, now=NOW)
    assert status(alert) == ("skipped", "muted until 2026-06-02 15:00 UTC")


def test_of_a_digest_the_muted_are_left_out(ops: Channel) -> None:
    campaign = alerting_campaign("100")
    important("1", "2")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), baseline=True)
    generate(campaign)
    digest = alerts()[0]
    mute(campaign=None, account=Account.objects.get(pk="1"), until=None, now=NOW)
    dispatch(digest.pk, now=NOW)
    assert names(digest) == {"2"}
    assert Alert.objects.get(account="1").status == "skipped"


def test_a_paused_campaign_tells_nothing_until_it_is_resumed(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    pause(campaign, now=NOW)
    assert dispatch_due(now=NOW).alerts == 0
    assert status(alert) == ("pending", "")
    resume(campaign, now=NOW)
    assert dispatch_due(now=NOW).alerts == 1


def test_what_waits_when_a_campaign_completes_is_still_told(ops: Channel) -> None:
    campaign, _ = waiting_alert()
    Campaign.objects.filter(pk=campaign.pk).update(status="completed", completed_at=NOW)
    assert dispatch_due(now=NOW).alerts == 1
    assert Delivery.objects.count() == 2


def test_tweets_that_are_no_longer_watched_are_not_told_of(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    remove_tweets(campaign, ["100"], now=NOW)
    dispatch(alert.pk, now=NOW)
    assert status(alert) == ("skipped", "the tweets it was about are no longer watched")


def test_over_the_hourly_cap_people_are_told_of_together(ops: Channel) -> None:
    waiting_alert(*map(str, range(1, 7)), alert_spacing_minutes=0, hourly_cap=2)
    dispatch_due(now=NOW)
    assert Alert.objects.filter(kind="person", status="sending").count() == 2
    digest = Alert.objects.get(kind="digest")
    assert (digest.digest, digest.due_at, len(names(digest))) == ("capped", NOW + HOUR, 4)
    assert dispatch_due(now=NOW + HOUR).alerts == 1
    assert Delivery.objects.filter(alert=digest).count() == 2


def test_a_vip_is_told_in_spite_of_cap_and_quiet_hours(ops: Channel) -> None:
    Recipient.objects.update(quiet_from=time(13), quiet_until=time(15))
    waiting_alert("1", "2", alert_spacing_minutes=0, hourly_cap=1, vip_threshold=20)
    dispatch_due(now=NOW)
    assert set(Delivery.objects.values_list("status", flat=True)) == {"pending"}
    assert Delivery.objects.count() == 4


@pytest.mark.parametrize(
    ("zone", "quiet", "until"),
    [
        ("UTC", (time(13), time(15)), datetime(2026, 6, 2, 15, tzinfo=UTC)),
        ("UTC", (time(14), time(7)), datetime(2026, 6, 3, 7, tzinfo=UTC)),
        ("Asia/Tokyo", (time(22), time(7, 30)), datetime(2026, 6, 2, 22, 30, tzinfo=UTC)),
        ("America/New_York", (time(22), time(7)), None),
        ("UTC", (time(9), time(14)), None),
    ],
)
def test_quiet_hours_are_the_recipients_own(
    ops: Channel, zone: str, quiet: tuple[time, time], until: datetime | None
) -> None:
    """It is 14:00 UTC, 23:00 in Tokyo, 10:00 in New York."""
    Recipient.objects.update(timezone=zone, quiet_from=quiet[0], quiet_until=quiet[1])
    _, alert = waiting_alert()
    dispatch(alert.pk, now=NOW)
    found = Delivery.objects.values_list("status", "held_until").distinct().get()
    assert found == (("held", until) if until else ("pending", None))


def test_an_address_where_nothing_arrives_is_shown_and_left_out(ops: Channel) -> None:
    Recipient.objects.filter(address="ops@example.com").update(
        failed_at=datetime.now(UTC), last_error="no_service"
    )
    _, alert = waiting_alert()
    assert len(dispatch(alert.pk, now=NOW)) == 1
    lost = Delivery.objects.get(address="ops@example.com")
    assert (lost.status, lost.error) == ("failed", "the address refuses messages: no_service")


def test_an_alert_waits_for_its_reader_but_not_past_its_deadline(ops: Channel) -> None:
    waiting_alert()
    Alert.objects.update(summaries_until=datetime.now(UTC) + timedelta(seconds=10))
    assert dispatch_due(now=NOW).alerts == 0
    Alert.objects.update(summaries_until=datetime.now(UTC) - timedelta(seconds=1))
    assert dispatch_due(now=NOW).alerts == 1


def test_the_next_look_is_when_the_reader_must_have_ended(ops: Channel) -> None:
    campaign, _ = waiting_alert()
    summaries_until = datetime.now(UTC) + timedelta(seconds=10)
    Alert.objects.update(summaries_until=summaries_until)
    schedule_next(campaign.pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT scheduled_at FROM procrastinate_jobs WHERE task_name = 'alerts.dispatch'"
        )
        assert cursor.fetchall() == [(summaries_until,)]


def test_tweets_that_only_another_campaign_still_watches_are_not_told_of(ops: Channel) -> None:
    campaign, alert = waiting_alert()
    alerting_campaign("100")
    remove_tweets(campaign, ["100"], now=NOW)
    dispatch(alert.pk, now=NOW)
    assert status(alert) == ("skipped", "the tweets it was about are no longer watched")


def test_an_alert_that_breaks_says_so_and_holds_up_no_other(ops: Channel) -> None:
    campaign, broken = waiting_alert()
    odd = Channel.objects.create(name="odd", kind="pigeon", created_at=NOW)
    Recipient.objects.create(channel=odd, campaign=campaign, address="lead@example.com")
    Campaign.objects.filter(pk=campaign.pk).update(alert_channels=["odd"])
    other = alerting_campaign("200")
    record_matches("200", Action.RETWEET, retweet("1"))
    generate(other)
    dispatch_due(now=NOW)
    found, reason = status(broken)
    assert found == "failed" and "pigeon" in reason
    assert Alert.objects.get(campaign=other).status == "sending"
