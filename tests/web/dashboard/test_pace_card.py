"""What the dashboard says of a campaign's pace, and the API with the same numbers."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.access.api_keys import issue_key
from socap.access.models import Role, User
from socap.campaigns.lifecycle import complete
from socap.campaigns.models import Campaign, CampaignSpending, ListState, Status, Tweet
from socap.campaigns.pace.pace_choice import Pace
from socap.campaigns.pace.pace_fields import PaceMode
from socap.lib.clock import Clock
from socap.sources.base import Action
from socap.web.dashboard.freshness import data_version
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


def pace_of(campaign: Campaign) -> Any:
    key = issue_key("tests", scope="read")
    reader = Client(headers={"authorization": f"Bearer {key}"})
    return reader.get(f"/api/socap/campaigns/{campaign.pk}/dashboard").json()["pace"]


def card(campaign: Campaign, role: Role = Role.OPERATOR) -> str:
    reader = User.objects.filter(role=role).first() or a_user(f"a_{role}", role)
    page = browser(reader).get(reverse("campaign", args=[campaign.pk]))
    html = page.content.decode().partition('id="part-pace"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.fixture
def seen() -> Campaign:
    """Three replies seen 2, 4 and 60 minutes late, the first by somebody important; two retweets."""
    campaign = a_campaign({"100": "main"}, now=NOW - HOUR)
    people(zelda=37)
    accounts(profile("5"))
    follows("zelda", ["5"])
    poll(NOW - HOUR, post("100", replies=1))
    engage("100", Action.REPLY, reply("70", "8", at=NOW - 3 * HOUR), now=NOW - HOUR, baseline=True)
    late = [reply("7", "5", at=NOW - 2 * MINUTE), reply("6", "8", at=NOW - 4 * MINUTE)]
    engage("100", Action.REPLY, *late, reply("5", "9", at=NOW - HOUR), now=NOW)
    engage("100", Action.RETWEET, retweet("8"), retweet("9"), now=NOW, after=NOW - 16 * MINUTE)
    return campaign


def test_the_delay_is_told_with_important_people_apart(seen: Campaign) -> None:
    """Of retweets only an interval is known: they happened in its middle. A baseline has no delay."""
    found = pace_of(seen)
    delay = {name: round(value, 3) for name, value in found["delay"].items()}
    assert delay == {
        "engagements": 5, "mean_minutes": 16.4, "median_minutes": 8.0, "p90_minutes": 39.2
    }  # fmt: skip
    assert found["important_delay"]["engagements"] == 1
    assert found["important_delay"]["median_minutes"] == pytest.approx(2)
    text = card(seen)
    assert "8 min median of 5 engagements; 16 min on average, 90 % within 39 min" in text
    assert "2 min median of 1 engagement; 2 min on average, 90 % within 2 min" in text


def test_what_happened_before_the_campaign_watched_does_not_count(seen: Campaign) -> None:
    late = [reply("90", "9", at=NOW - 2 * HOUR)]
    engage("100", Action.REPLY, *late, now=NOW)
    another = a_campaign({"100": "main"}, now=NOW + MINUTE)
    assert pace_of(seen)["delay"]["engagements"] == 5
    assert pace_of(another)["delay"] == {
        "engagements": 0, "mean_minutes": None, "median_minutes": None, "p90_minutes": None
    }  # fmt: skip
    assert "nobody has come since the start" in card(another)


def test_the_delay_of_a_completed_campaign_is_final(seen: Campaign) -> None:
    complete(seen, now=NOW)
    engage("100", Action.REPLY, reply("91", "9", at=NOW), now=NOW + 5 * HOUR)
    assert pace_of(seen)["delay"]["engagements"] == 5
    assert pace_of(seen)["next_reading_at"] is None
    assert "these numbers are final" in card(seen) and "Change" not in card(seen)


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace(target_delay_minutes=5), "5 min on average"),
        (Pace(budget_dollars=Decimal("12.50")), "as the budget allows each tweet is read"),
        (Pace(mode=PaceMode.FIXED, interval_minutes=20), "20 min fixed"),
        (Pace(mode=PaceMode.FIXED), "30 min fixed"),
    ],
)
def test_each_pace_is_told_in_words(pace: Pace, words: str) -> None:
    assert words in card(a_campaign(pace=pace, now=Clock().now()))


def test_states(settings: Settings) -> None:
    now = Clock().now()
    running, waiting = a_campaign(now=now), a_campaign(now=now, starts_at=now + HOUR)
    paused = a_campaign(now=now)
    Campaign.objects.filter(pk=paused.pk).update(status=Status.PAUSED)
    assert [pace_of(one)["status"] for one in (running, waiting, paused)] == [
        "reading", "waiting", "paused"
    ]  # fmt: skip
    assert "next reading now" in card(running) and "Change" in card(running)
    assert "the window opens in" in card(waiting, Role.ADMIN)
    assert "Change" not in card(paused, Role.VIEWER) and "nothing is read until" in card(
        paused, Role.VIEWER
    )


def test_clients_do_not_see_it(seen: Campaign) -> None:
    _, token = share(seen)
    assert 'id="part-pace"' not in browser().get(f"/share/{token}").content.decode()


# --- what it costs -------------------------------------------------------------------------------


def spending(campaign: Campaign, dollars: float, **known: float) -> None:
    defaults = {"dollars": dollars, "kept_back": 0.5, **known}
    CampaignSpending.objects.update_or_create(campaign=campaign, defaults=defaults)


def paced(budget: str | None = "20.00", *, began: timedelta = 10 * HOUR) -> Campaign:
    pace = Pace(
        target_delay_minutes=None if budget else 5,
        budget_dollars=Decimal(budget) if budget else None,
    )
    return a_campaign(["100"], now=Clock().now() - began, pace=pace)


def spent_in_hours(campaign: Campaign, this: float, before: float) -> None:
    hour = Clock().now().replace(minute=0, second=0, microsecond=0)
    for at, dollars in ((hour, this), (hour - HOUR, before)):
        campaign.spending_hours.create(hour=at, dollars=dollars, calls=1)


def test_the_cost_is_that_of_the_hour_before_and_the_budget_lasts(seen: Campaign) -> None:
    campaign = paced()
    spending(campaign, 3.2, expected_delay_minutes=4.2)
    spent_in_hours(campaign, 0.4, 0.4)
    found = pace_of(campaign)
    assert 0.4 <= found["dollars_per_hour"] <= 0.8 and found["spent_dollars"] == 3.2
    assert found["spent_share"] == pytest.approx(0.16) and found["used_up_at"] is None
    assert (found["status"], found["budget_dollars"]) == ("reading", 20.0)
    text = card(campaign)
    assert "$3.20 spent of $20.00 (16 %); lasts until the end of the window" in text
    assert "about 4.2 min on average now" in text and "an hour now" in text


def test_a_campaign_just_begun_costs_what_is_expected() -> None:
    campaign = paced(None, began=MINUTE)
    spending(campaign, 0.9, expected_dollars_per_hour=0.31, expected_delay_minutes=5)
    spent_in_hours(campaign, 0.9, 0)
    assert pace_of(campaign)["dollars_per_hour"] == 0.31
    assert "$0.31 an hour now $0.90 spent" in card(campaign)


def test_a_budget_that_ends_before_the_window_says_when() -> None:
    campaign = paced("6.00")
    spending(campaign, 3.5)
    spent_in_hours(campaign, 1, 1)
    found = pace_of(campaign)
    until = datetime.fromisoformat(found["used_up_at"]) - Clock().now()
    assert HOUR < until < 3 * HOUR
    assert re.search(r"used up in [12] h( \d+ min)? at this pace", card(campaign))


def test_a_budget_nearly_used_and_used_up_are_told_in_words() -> None:
    campaign = paced()
    spending(campaign, 18.2, expected_delay_minutes=21.0)
    assert pace_of(campaign)["status"] == "slower"
    assert "so the pace has fallen to an average delay of about 21 min. $0.50 is kept back" in card(
        campaign
    )
    spending(campaign, 19.5)
    assert pace_of(campaign)["status"] == "used up"
    text = card(campaign)
    assert "The budget is used up." in text and "raise the budget" in text
    assert "$19.50 of a budget of $20.00; the rest is kept back for the last reading" in text
    assert "next: the last reading in " in text and "only the last reading is left" in text
    poll(Clock().now(), post("100", "900", retweets=1))
    Tweet.objects.update(next_read_at=Clock().now() + 3 * MINUTE)
    assert pace_of(campaign)["next_readings"] == [], "lists wait for the last reading"
    Campaign.objects.filter(pk=campaign.pk).update(target_delay_minutes=5)
    assert "5 min only the last reading is left" in card(campaign)
    Campaign.objects.filter(pk=campaign.pk).update(status="paused")
    assert "$19.50 of a budget of $20.00" in card(campaign)


def test_what_is_read_next_is_named() -> None:
    campaign, now = paced(None), Clock().now()
    poll(now, post("100", "900", retweets=1))
    Tweet.objects.update(next_read_at=now + 3 * MINUTE)
    ListState.objects.create(tweet_id="100", action=Action.REPLY, due_at=now + 2 * MINUTE)
    ListState.objects.create(tweet_id="100", action=Action.QUOTE)
    found = [(one["what"], one["username"]) for one in pace_of(campaign)["next_readings"]]
    assert found == [("replies", "user_900"), ("counters", "user_900")]
    assert re.search(r"next: replies of @user_900 in .* counters of @user_900 in", card(campaign))
    assert pace_of(a_campaign(["100"], pace=Pace(mode=PaceMode.FIXED)))["next_readings"] == []


def test_the_dashboard_follows_what_is_spent() -> None:
    campaign = paced()
    before = data_version(campaign, ())
    spending(campaign, 1)
    assert data_version(campaign, ()) != before
