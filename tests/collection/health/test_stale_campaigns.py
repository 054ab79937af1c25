"""Campaigns that are not read are told of after two intervals, and of no others."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import override_settings

from socap.alerts.models import Alert
from socap.campaigns.lifecycle import pause, resume
from socap.campaigns.models import Campaign, CampaignSpending
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.collection.health.health_checks import Condition
from socap.collection.health.watch import detect_problems, update_incidents
from socap.collection.models import CampaignWatch
from socap.collection.polling.policy import change_policy
from socap.lib.clock import Clock
from socap.sources.base import ErrorKind
from tests.builders import HOUR, MINUTE, NOW, a_campaign, a_worker, poll, post
from tests.collection.health.problems import (
    INTERVAL,
    conditions,
    real_time_passes,
    refuse,
    watched,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def worker(db: None) -> None:
    a_worker()


def looks_until(end: datetime, start: datetime = NOW) -> list[str]:
    """The watch looks every minute of a quiet time; returns what holds at its end."""
    at, found = start, list[str]()
    while at < end:
        at += MINUTE
        found = conditions(at)
    return found


def test_no_poll_for_two_intervals_is_told_and_the_next_one_ends_it() -> None:
    watched()
    assert looks_until(NOW + 2 * INTERVAL) == []
    late = NOW + 2 * INTERVAL + MINUTE
    (trouble,) = detect_problems(now=late)
    assert trouble.headline == (
        "No poll has succeeded since 2 June, 14:00 UTC: 1 campaign gets no new data."
    )
    assert "A launch (last read 2 June, 14:00 UTC)" in trouble.text
    assert len(update_incidents(now=late)) == 1
    poll(late, post("100", likes=2))
    assert len(update_incidents(now=late)) == 1
    assert Alert.objects.get(kind="over").headline == "Polls succeed again."


def test_all_campaigns_are_one_incident_that_names_them() -> None:
    for number in range(7):
        watched(name=f"Launch {number}", tweet=str(100 + number))
    (trouble,) = detect_problems(now=NOW + 2 * INTERVAL + MINUTE)
    assert "7 campaigns get no new data" in trouble.headline
    assert "Launch 4 (last" in trouble.text and "and 2 more" in trouble.text


def test_a_tweet_that_is_gone_has_been_read_all_the_same() -> None:
    watched()
    poll(NOW + INTERVAL, missing=["100"])
    assert conditions(NOW + 2 * INTERVAL + MINUTE) == []


def test_a_campaign_that_was_never_read_is_told_two_intervals_after_it_began() -> None:
    a_campaign(pace=Pace(mode=PaceMode.FIXED))
    assert looks_until(NOW + 2 * INTERVAL) == []
    assert "never read" in detect_problems(now=NOW + 2 * INTERVAL + 2 * MINUTE)[0].text


@pytest.mark.parametrize(
    "draft",
    [{"starts_at": NOW + 9 * HOUR}, {"ends_at": NOW + MINUTE}],
    ids=["not begun", "over"],
)
def test_outside_its_window_nobody_waits_for_a_campaign(draft: dict[str, Any]) -> None:
    a_campaign(**draft)
    assert looks_until(NOW + 3 * INTERVAL) == []


def test_a_paused_campaign_is_not_missed_and_after_it_is_resumed_it_has_time() -> None:
    campaign = watched()
    pause(campaign, now=NOW)
    real_time_passes(3 * HOUR)
    assert conditions(NOW + 3 * HOUR) == []
    resume(campaign, now=NOW + 3 * HOUR)
    assert conditions(NOW + 3 * HOUR) == []
    assert looks_until(NOW + 3 * HOUR + INTERVAL, NOW + 3 * HOUR) == []
    assert conditions(NOW + 3 * HOUR + INTERVAL + MINUTE) == [Condition.CAMPAIGN_STALE]


def test_after_a_standstill_socap_has_one_interval_to_read_again() -> None:
    watched()
    real_time_passes(5 * HOUR)
    started = NOW + 5 * HOUR
    assert conditions(started) == looks_until(started + INTERVAL, started) == []
    assert conditions(started + INTERVAL + MINUTE) == [Condition.CAMPAIGN_STALE]


def test_workers_that_die_again_and_again_do_not_begin_anew_each_time() -> None:
    watched()
    for minutes in range(1, 62):
        real_time_passes(MINUTE)
        found = conditions(NOW + minutes * MINUTE)
    assert found == [Condition.CAMPAIGN_STALE]


def test_the_poll_interval_is_the_one_that_holds_now() -> None:
    watched()
    change_policy(poll_interval_minutes=5)
    assert conditions(NOW + 11 * MINUTE) == [Condition.CAMPAIGN_STALE]


def test_polls_every_minute_are_not_missed_before_the_schedule_could_start_two() -> None:
    watched()
    change_policy(poll_interval_minutes=1)
    assert conditions(NOW + 3 * MINUTE) == []
    assert conditions(NOW + 4 * MINUTE) == [Condition.CAMPAIGN_STALE]


def test_on_a_fast_clock_a_poll_still_has_a_real_minute() -> None:
    watched()
    with override_settings(SOCAP_CLOCK=Clock(speed=60 * 60)):
        assert conditions(NOW + 59 * HOUR) == []
        assert conditions(NOW + 61 * HOUR) == [Condition.CAMPAIGN_STALE]


def test_who_knows_that_the_key_is_refused_is_not_told_that_polls_fail() -> None:
    watched()
    refuse(ErrorKind.BAD_KEY)
    assert conditions(NOW + 2 * INTERVAL + MINUTE) == [Condition.KEY_REFUSED]


def test_missing_polls_are_not_over_because_their_cause_is_found() -> None:
    watched()
    late = NOW + 2 * INTERVAL + MINUTE
    update_incidents(now=late)
    refuse(ErrorKind.BAD_KEY)
    assert set(conditions(late)) == {Condition.CAMPAIGN_STALE, Condition.KEY_REFUSED}


def test_an_adaptive_pace_is_missed_once_all_tweets_were_due() -> None:
    a_campaign(pace=Pace(budget_dollars=Decimal(20)))
    poll(NOW, post("100", likes=1))
    assert looks_until(NOW + 34 * MINUTE) == []
    assert conditions(NOW + 35 * MINUTE) == [Condition.CAMPAIGN_STALE]
    CampaignSpending.objects.create(campaign=Campaign.objects.get(), dollars=18, kept_back=2)
    assert conditions(NOW + 35 * MINUTE) == [Condition.BUDGET_USED_UP]


def test_vigil_is_kept_over_what_is_watched_only() -> None:
    campaign = watched()
    assert CampaignWatch.objects.get().campaign == campaign
    campaign.delete()
    assert not CampaignWatch.objects.exists()
