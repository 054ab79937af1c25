"""Who just came: the card of the important people of the last hour."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from socap.access.models import Role
from socap.campaigns.models import Campaign
from socap.sources.base import Action
from socap.web.dashboard.dashboard_cache import dashboards
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    poll,
    post,
    reply,
    retweet,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_hour_three() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def campaign() -> Campaign:
    """Accounts 1 to 9 score 12, which is important; the author 900 scores as much."""
    found = a_campaign({"100": "main", "101": "main", "102": "influencer"}, now=NOW - 3 * HOUR)
    people(alice=12)
    follows("alice", [*map(str, range(1, 10)), "900"])
    poll(NOW - 2 * HOUR, *(post(id_, retweets=1) for id_ in ("100", "101", "102")))
    return found


def card(campaign: Campaign, client: Client | None = None, **query: str) -> str:
    reader = client or browser(a_user(name=f"reader-{id(query)}"))
    answer = reader.get(reverse("campaign", args=[campaign.pk]), query)
    html = answer.content.decode()
    return html.partition('id="part-just_in"')[2].partition('id="part-')[0]


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def who_came(html: str) -> list[str]:
    return re.findall(r'<li[^>]* id="just-in-(\d+)"', html)


def came(tweet: str, action: Action, row: Any, ago: timedelta) -> None:
    engage(tweet, action, row, now=NOW - ago, after=NOW - ago - 5 * MINUTE)


def test_the_latest_come_first_and_what_they_say_stands_before_the_reason(
    campaign: Campaign,
) -> None:
    came("100", Action.RETWEET, retweet("1"), 50 * MINUTE)
    came("100", Action.REPLY, reply("70", "2", "I want this", NOW - 3 * MINUTE), 2 * MINUTE)
    came("101", Action.RETWEET, retweet("3"), 20 * MINUTE)
    html = card(campaign)
    assert who_came(html) == ["2", "3", "1"]
    text = text_of(html)
    said = text.index("I want this")
    assert text.index("@user_2") < said < text.index("replied to main tweet · 3 min ago")
    assert said < text.index("followed by @alice 12, total 12")
    assert 'href="https://x.com/user_2/status/70"' in html


def test_retweets_are_told_together(campaign: Campaign) -> None:
    for minutes, tweet in ((30, "100"), (20, "101"), (10, "102")):
        came(tweet, Action.RETWEET, retweet("1"), minutes * MINUTE)
    came("100", Action.RETWEET, retweet("2"), 5 * MINUTE)
    html = card(campaign)
    assert who_came(html) == ["2", "1"]
    assert "retweeted 3 tweets" in text_of(html) and "retweeted main tweet" in text_of(html)


def test_neither_our_own_nor_those_below_the_threshold_are_there(campaign: Campaign) -> None:
    came("101", Action.RETWEET, retweet("900"), 5 * MINUTE)
    came("101", Action.RETWEET, retweet("77"), 5 * MINUTE)
    came("101", Action.RETWEET, retweet("1"), 5 * MINUTE)
    assert who_came(card(campaign)) == ["1"]
    Campaign.objects.filter(pk=campaign.pk).update(importance_threshold=13)
    assert who_came(card(campaign)) == []


def test_an_empty_hour_says_who_was_the_last(campaign: Campaign) -> None:
    came("100", Action.REPLY, reply("70", "2", "hello", NOW - 80 * MINUTE), 79 * MINUTE)
    text = text_of(card(campaign))
    assert "Nobody important in the last hour; the last was @user_2 , 1 h 20 min ago ." in text


def test_before_anybody_came_it_says_what_to_expect(campaign: Campaign) -> None:
    assert "Nobody important has engaged yet. Anyone scoring 10 or more" in text_of(card(campaign))


def test_a_campaign_that_is_over_says_so(campaign: Campaign) -> None:
    def ended() -> str:
        dashboards.forget()
        Campaign.objects.update(status="completed", completed_at=NOW - 10 * MINUTE)
        return card(campaign)

    assert "Monitoring has ended; nobody important has engaged." in text_of(ended())
    came("100", Action.RETWEET, retweet("1"), 3 * HOUR)
    assert "the last important person was @user_1 , first seen 3 h ago" in text_of(ended())
    came("100", Action.RETWEET, retweet("2"), 30 * MINUTE)
    came("100", Action.RETWEET, retweet("3"), 5 * MINUTE)
    html = ended()
    assert who_came(html) == ["2"] and "last hour of monitoring" in text_of(html)


def test_what_a_first_reading_finds_did_not_just_come(campaign: Campaign) -> None:
    """A retweet without a time may be days old; a reply has its own."""
    now = NOW - 2 * MINUTE
    engage("100", Action.RETWEET, retweet("1"), now=now, baseline=True)
    old, new = NOW - 5 * HOUR, NOW - 10 * MINUTE
    rows = [reply("70", "2", "long ago", old), reply("71", "3", "just now", new)]
    engage("100", Action.REPLY, *rows, now=now, baseline=True)
    assert who_came(card(campaign)) == ["3"]


def test_it_is_the_first_card_below_the_title_and_on_a_wall(campaign: Campaign) -> None:
    came("100", Action.RETWEET, retweet("1"), 5 * MINUTE)
    reader = browser(a_user())
    for query in ({}, {"wall": "1"}):
        html = reader.get(reverse("campaign", args=[campaign.pk]), query).content.decode()
        parts = re.findall(r'id="part-(\w+)"', html)
        # It stays there, while the cards on the left take turns.
        right = html.index('class="wall-right"') if query else 0
        first = re.findall(r'id="part-(\w+)"', html[right:])
        assert (first[0] if query else parts[1]) == "just_in"


def test_it_leads_to_those_of_the_list_who_have_not_engaged(campaign: Campaign) -> None:
    people(bea=5, cleo=7)
    html = card(campaign)
    assert f'href="{reverse("campaign-people", args=[campaign.pk])}?show=not-yet"' in html
    assert "Nobody on the list has engaged yet" in text_of(html)
    report = browser(a_user()).get(reverse("campaign-report", args=[campaign.pk]))
    assert "Nobody on the list has engaged yet" in text_of(report.content.decode())


def test_it_leads_to_the_important_people_without_follow_up(campaign: Campaign) -> None:
    for account in ("1", "2", "3", "77", "900"):
        came("101", Action.RETWEET, retweet(account), 3 * HOUR)
    html = card(campaign)
    assert "3 important people without follow-up" in text_of(html)
    found = re.search(r'href="([^"]*follow_up=open)"', html)
    assert found
    reader, operator = browser(a_user(role=Role.VIEWER)), browser(a_user("oda"))
    listed = reader.get(unescape(found[1])).content.decode()
    assert "<b>3</b> accounts" in listed
    operator.post(reverse("follow-up", args=[campaign.pk, "2"]), {"take": "1"})
    assert "2 important people without follow-up" in text_of(card(campaign))


def test_who_of_us_follows_up_whom_stands_below(campaign: Campaign) -> None:
    for account, ago in (("1", 5 * MINUTE), ("2", 2 * HOUR), ("3", 2 * HOUR)):
        came("101", Action.RETWEET, retweet(account), ago)
    operator = browser(a_user("oda"))
    for account in ("1", "2"):
        operator.post(reverse("follow-up", args=[campaign.pk, account]), {"take": "1"})
    operator.post(
        reverse("follow-up", args=[campaign.pk, "3"]), {"assignee": "oda", "status": "done"}
    )
    in_hand = text_of(card(campaign).partition(">Being followed up<")[2])
    assert "@user_2 oda is on it" in in_hand
    assert "@user_1" not in in_hand and "@user_3" not in in_hand


def test_numbers_and_chart_stand_beside_it(campaign: Campaign) -> None:
    came("100", Action.RETWEET, retweet("1"), 5 * MINUTE)
    html = browser(a_user()).get(reverse("campaign", args=[campaign.pk])).content.decode()
    row = html.partition('<div class="beside">')[2].partition('id="part-numbers"')[0]
    assert row.index('id="part-just_in"') < row.index('id="part-totals"') < row.index("data-chart=")


def test_the_api_tells_it_too(campaign: Campaign) -> None:
    from socap.access.api_keys import issue_key

    came("100", Action.REPLY, reply("70", "2", "I want this", NOW - 3 * MINUTE), 2 * MINUTE)
    client = Client(headers={"authorization": f"Bearer {issue_key('tests')}"})
    told = client.get(f"/api/socap/campaigns/{campaign.pk}/dashboard").json()["cards"]["just_in"]
    (person,) = told["people"]
    assert (person["account_id"], person["importance"]) == ("2", 12)
    assert person["engagements"][0]["text"] == "I want this"
    assert person["follow_up"]["assignee"] == "" and not told["is_more"]
