"""The delay that a campaign's pace reached, without the time in which the campaign did not read."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.campaigns.lifecycle import complete
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import DAY, HOUR, MINUTE, NOW, StandingStill, a_campaign, engage, reply, retweet
from tests.web.dashboard.test_pace_card import pace_of
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    return a_campaign(["100", "200"], lasts=30 * DAY)


class Operator:
    """Somebody who presses buttons at a given time."""

    def __init__(self, settings: Settings) -> None:
        self.client: Client = browser(a_user())
        self.settings = settings

    def press(self, name: str, campaign: Campaign, *, at: datetime, **given: str) -> None:
        self.settings.SOCAP_CLOCK = StandingStill(at)
        answer = self.client.post(reverse(name, args=[campaign.pk]), given)
        assert answer.status_code == 302


@pytest.fixture
def operator(settings: Settings) -> Operator:
    return Operator(settings)


def replied(*minutes: int, seen: int, tweet: str = "100", baseline: bool = False) -> None:
    """Replies so many minutes after NOW, of which SOCAP learned at minute `seen`."""
    rows = [reply(f"{tweet}{seen}{at}", "7", at=NOW + at * MINUTE) for at in minutes]
    engage(tweet, Action.REPLY, *rows, now=NOW + seen * MINUTE, baseline=baseline)


def delay(campaign: Campaign) -> tuple[int, float | None, float | None]:
    """Engagements, and the minutes that they waited: the mean and the median."""
    found: Any = pace_of(campaign)["delay"]
    return found["engagements"], found["mean_minutes"], found["median_minutes"]


def test_a_pause_is_no_delay(campaign: Campaign, operator: Operator) -> None:
    """One reply waited 4 minutes before the pause and 2 after it; two came while it was paused."""
    replied(10, seen=14)
    operator.press("campaign-pause", campaign, at=NOW + 64 * MINUTE)
    operator.press("campaign-pause", campaign, at=NOW + 90 * MINUTE)  # twice is once
    operator.press("campaign-resume", campaign, at=NOW + 600 * MINUTE)
    operator.press("campaign-resume", campaign, at=NOW + 700 * MINUTE)
    replied(60, 65, 599, seen=602)
    assert delay(campaign) == (2, 5.0, 5.0)
    replied(610, seen=630)
    assert delay(campaign) == (3, 10.0, 6.0)


def test_what_another_campaign_reads_during_a_pause_is_no_delay_either(
    campaign: Campaign, operator: Operator
) -> None:
    another = a_campaign(["100"])
    operator.press("campaign-pause", campaign, at=NOW + 20 * MINUTE)
    replied(10, 50, seen=70)
    assert delay(another) == (2, 40.0, 40.0)
    assert delay(campaign) == (1, 10.0, 10.0)
    engage("100", Action.RETWEET, retweet("8"), after=NOW + 30 * MINUTE, now=NOW + 90 * MINUTE)
    assert delay(another)[0] == 3 and delay(campaign)[0] == 1


def test_the_time_between_its_end_and_its_extension_is_no_delay(
    campaign: Campaign, operator: Operator
) -> None:
    complete(campaign, now=NOW + HOUR)
    operator.press("campaign-extend", campaign, at=NOW + 5 * HOUR, days="30")
    replied(55, 120, 310, seen=320)
    assert delay(campaign) == (2, 17.5, 17.5)  # 25 and 10


def test_while_a_tweet_was_removed_it_is_no_delay(campaign: Campaign, operator: Operator) -> None:
    operator.press("campaign-tweets-remove", campaign, at=NOW + HOUR, tweet="100", sure="1")
    operator.press("campaign-pause", campaign, at=NOW + 2 * HOUR)
    operator.press("campaign-tweets-restore", campaign, at=NOW + 3 * HOUR, tweet="100")
    operator.press("campaign-resume", campaign, at=NOW + 4 * HOUR)
    replied(50, 70, 200, seen=250)
    replied(110, seen=250, tweet="200")
    assert delay(campaign) == (2, 20.0, 20.0)  # each 10 minutes before and 10 after


def test_a_late_first_list_counts_from_when_its_rows_came(campaign: Campaign) -> None:
    """What came before the campaign began had no delay, what came after it waited."""
    replied(-60, -1, 10, 40, seen=50, baseline=True)
    assert delay(campaign) == (2, 25.0, 25.0)
    # Of retweets only the interval is known: since the tweet was posted.
    old, new = NOW - 2 * HOUR, NOW - 10 * MINUTE
    engage("100", Action.RETWEET, retweet("8"), after=old, now=NOW + HOUR, baseline=True)
    assert delay(campaign)[0] == 2
    engage("200", Action.RETWEET, retweet("8"), after=new, now=NOW + 40 * MINUTE, baseline=True)
    assert delay(campaign) == (3, 25.0, 25.0)


def test_before_a_planned_start_nothing_is_late(operator: Operator) -> None:
    campaign = a_campaign(["100"], starts_at=NOW + 2 * HOUR, lasts=DAY)
    replied(30, 119, 130, seen=150)
    assert delay(campaign) == (1, 20.0, 20.0)
