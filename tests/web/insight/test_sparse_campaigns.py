"""Campaigns of which there is little to derive: nobody, one person, no place, no language, only programs."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign
from socap.charts.vector_chart import chart_svg
from socap.collection.polling.summaries import summarise
from socap.insight.account_insights import derive_account_insights
from socap.insight.profile_reading import read_profiles
from socap.insight.texts.derivation import derive_text_insights
from socap.sources.base import Action, ProviderRow
from tests.builders import DAY, HOUR, NOW, a_campaign, engage, people, poll, post, profile
from tests.web.explore.reading import get, text_of
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

PAGES = (
    *("campaign", "campaign-report", "campaign-tweets", "campaign-texts", "campaign-needs"),
    *("campaign-places", "campaign-organisations", "campaign-tweet-results"),
    *("campaign-comparison", "campaign-quotes", "campaign-engagers", "campaign-engagements"),
    *("campaign-people", "campaign-alerts"),
)
CLUMSY = re.compile(
    r"\b0 of (the )?0\b|\b1 of (the )?1 \w+s\b|\bNone\b|\bNaN\b|– ±0 –|\bby 0\b|brought 0|0 of them"
    r"|\b1 (people|persons|replies|quotes|tweets|accounts|engagements|texts|countries|launches)\b"
    r"|(not rated) not rated|\d \d+ (people|person)\b"
)
TEXTS = {
    "de": "Das sieht gut aus",
    "eu": "Hau oso ona da",
    "ja": "これはすごい",
    "qme": "https://x.co/a",
}


def says(by: str, text: str, lang: str = "en", **known: Any) -> ProviderRow:
    fields: dict[str, Any] = {
        "followers": 500,
        "following": 300,
        "posts": 2000,
        "created_at": NOW - 900 * DAY,
    }
    said = post(f"7{by}", by, text, created_at=NOW, lang=lang)
    return ProviderRow(profile=profile(by, **fields | known), post=said)


def read(*replies: ProviderRow) -> Campaign:
    """A campaign that was read twice, with these replies."""
    found = a_campaign(now=NOW - 5 * HOUR)
    for hours, counted in ((4, 0), (1, len(replies))):
        poll(NOW - hours * HOUR, post("100", created_at=NOW - 5 * HOUR, replies=counted))
    if replies:
        engage("100", Action.REPLY, *replies)
    derive_account_insights(now=NOW)
    read_profiles()
    derive_text_insights(now=NOW)
    summarise(now=NOW)
    return found


@pytest.fixture
def reader(db: None) -> Client:
    people(alice=4)
    return browser(a_user())


def shown(reader: Client, campaign: Campaign) -> dict[str, str]:
    """The pages in words; none of them says what nobody would say."""
    addresses = {name: reverse(name, args=[campaign.pk]) for name in PAGES}
    addresses["wall"] = f"{addresses['campaign']}?wall=1"
    addresses["shared"] = reverse("shared", args=[share(campaign)[1]])
    addresses["tweet"] = reverse("campaign-tweet", args=[campaign.pk, "100"])
    addresses |= {"map": f"{addresses['campaign-places']}?part=map"}
    found = {}
    for name, address in addresses.items():
        main = re.sub(r"(?s)^.*<main\b", "<main", get(reader, address))
        found[name] = text_of(re.sub(r"(?s)<(script|template|select)\b.*?</\1>", "", main))
    clumsy = {
        name: [text[max(0, at.start() - 40) : at.end() + 20] for at in CLUMSY.finditer(text)]
        for name, text in found.items()
    }
    assert {name: texts for name, texts in clumsy.items() if texts} == {}
    return found


def test_one_that_nothing_has_been_read_of(reader: Client) -> None:
    pages = shown(reader, a_campaign(now=NOW))
    assert "not read yet" in pages["campaign"] and "no engagements yet" in pages["campaign"]
    assert "brought nobody yet" in pages["campaign-tweet-results"]


def test_one_without_anybody(reader: Client) -> None:
    campaign = read()
    pages = shown(reader, campaign)
    assert "no engagements yet" in pages["wall"]
    assert "main 1 0 0 – ±0" in pages["campaign"], "no share of nothing"
    # Its flat curve lies on the axis, not in the middle of nothing.
    spec = get(reader, reverse("campaign-chart", args=[campaign.pk, "growth"]))
    assert axis_of(reader, campaign, "growth")[0] == "0" and '"total": 0' in spec.replace(
        '":0', '": 0'
    )
    assert axis_of(reader, campaign, "intervals")[0] == "0"


def axis_of(reader: Client, campaign: Campaign, name: str) -> list[str]:
    """What is written along the vertical axis, from the lower end of the chart."""
    spec = reader.get(reverse("campaign-chart", args=[campaign.pk, name])).json()
    drawing = chart_svg(spec, width=600, height=300, locale="en_GB")
    labels = re.findall(r'translate\(-?[\d.]+,([\d.]+)\)"[^>]*>([\d.]+)</text>', drawing)
    return [label for height, label in sorted(labels, key=lambda one: -float(one[0]))]


def test_one_person(reader: Client) -> None:
    campaign = read(says("11", "It crashes on import, why?", location="Lisboa, Portugal"))
    pages = shown(reader, campaign)
    assert "The one person could be placed" in pages["campaign-places"]
    assert "Nobody shows signs of automation" in pages["campaign"]
    assert "1 by 1 person" in pages["campaign-needs"]
    assert "brought 1 person, nobody important among them" in pages["campaign-tweet-results"]
    assert "The 100 that" not in pages["campaign-organisations"]
    # A count has no halves.
    assert not [label for label in axis_of(reader, campaign, "growth") if "." in label]
    # A problem with the product is marked otherwise than one with SOCAP.
    page = get(reader, reverse("campaign-needs", args=[campaign.pk]))
    assert 'class="tag need-problem"' in page and 'class="tag problem' not in page


def test_nobody_important_is_marked_as_important(reader: Client) -> None:
    people(user_11=4)
    campaign = read(says("11", "Nice"), says("12", "Good"))
    spec = reader.get(reverse("campaign-chart", args=[campaign.pk, "timeline"])).json()
    assert spec["datasets"]["people"] == []
    Campaign.objects.update(importance_threshold=4)
    spec = reader.get(reverse("campaign-chart", args=[campaign.pk, "timeline"])).json()
    assert len(spec["datasets"]["people"]) == 1


def test_nobody_can_be_placed(reader: Client) -> None:
    pages = shown(reader, read(says("11", "Nice", location="the moon"), says("12", "Good")))
    assert "Nobody could be placed yet" in pages["campaign"]
    assert "Nobody could be placed yet" in pages["campaign-places"]


def test_no_text_can_be_rated(reader: Client) -> None:
    replies = [says(f"2{n}", text, lang) for n, (lang, text) in enumerate(TEXTS.items())]
    pages = shown(reader, read(*replies))
    assert "not rated only English is rated · Japanese" in pages["campaign-texts"]
    assert "not rated no words to go by" in pages["campaign-texts"]
    assert "not rated 4 100 %" in pages["campaign"]


def test_only_programs(reader: Client) -> None:
    known: dict[str, Any] = {
        "bio": "A bot that posts rain",
        "posts": 290_000,
        "created_at": NOW - timedelta(20),
    }
    pages = shown(reader, read(*(says(f"3{n}", "Buy coins now", **known) for n in range(3))))
    assert "3 of 3 with signs of automation 100 % , 0 without" in pages["campaign"]


def test_only_its_own_author(reader: Client) -> None:
    pages = shown(reader, read(says("900", "More below")))
    assert "Nobody has replied or quoted yet" in pages["campaign-texts"]
