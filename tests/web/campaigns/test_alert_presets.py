"""Presets instead of fourteen alert fields: what each means, and what a chosen one changes."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.campaigns.models import Campaign
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.sources.base import Action
from socap.web.campaigns import provider_dependency
from tests.alerts.builders import alerting_campaign, important
from tests.builders import (
    DAY,
    HOUR,
    NOW,
    InventedSource,
    StandingStill,
    a_campaign,
    accounts,
    engage,
    people,
    poll,
    post,
    profile,
    retweet,
)
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

CREATE = "/socap/create"


@pytest.fixture
def operator() -> Client:
    return browser(a_user("op"))


@pytest.fixture(autouse=True)
def clock(settings: Settings) -> None:
    settings.SOCAP_CLOCK = StandingStill(NOW + 2 * DAY)


@pytest.fixture(autouse=True)
def provider(monkeypatch: pytest.MonkeyPatch) -> None:
    source = InventedSource()
    source.posts = {"100": post("100", "900", "news")}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)


def fields_of(html: str) -> dict[str, Any]:
    """Returns what a browser without JavaScript would send of the campaign's form."""
    form = re.search(r'<form[^>]*class="stack".*?</form>', html, re.S)
    assert form
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        given = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if given.get("type") == "radio" and not re.search(r"\schecked", tag):
            continue
        if name := given.get("name"):
            found[name] = given.get("value", "").replace("&quot;", '"').replace("&#x27;", "'")
    for name, text in re.findall(
        r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', form[0], re.S
    ):
        found[name] = text.strip()
    return found


def page(client: Client, path: str = CREATE) -> str:
    return client.get(path).content.decode()


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def stored(name: str = "New") -> Campaign:
    return Campaign.objects.get(name=name)


def create(client: Client, **changes: object) -> Any:
    given = fields_of(page(client)) | {
        "launch_name": "New", "main": "100", "end_date": "2026-06-08T09:00", **changes
    }  # fmt: skip
    return client.post(CREATE, given)


# --- choosing one


def test_a_new_campaign_is_balanced_and_shows_no_field(operator: Client) -> None:
    html = page(operator)
    assert fields_of(html)["alert_preset"] == "balanced"
    assert re.search(r'<details class="adjust"\s*>', html)
    assert create(operator).status_code == 302
    assert (stored().importance_threshold, stored().digest_below) == (10, None)


def test_a_chosen_preset_sets_the_fields_that_were_left_alone(operator: Client) -> None:
    assert create(operator, alert_preset="everything").status_code == 302
    assert (stored().importance_threshold, stored().digest_below) == (0, 10)
    path = reverse("campaign-edit", args=[stored().pk])
    given = fields_of(page(operator, path))
    assert given["alert_preset"] == "everything"
    operator.post(path, given | {"alert_preset": "only_vips", "hourly_cap": "6"})
    changed = stored()
    assert (changed.importance_threshold, changed.alert_spacing_minutes) == (30, 0)
    assert (changed.hourly_cap, changed.digest_below) == (6, None)
    html = page(operator, path)
    assert fields_of(html)["alert_preset"] == "custom", "one number is not the preset's"
    assert '<details class="adjust" open' in html


def test_a_changed_field_makes_it_custom(operator: Client) -> None:
    assert create(operator, importance_threshold="12").status_code == 302
    path = reverse("campaign-edit", args=[stored().pk])
    given = fields_of(page(operator, path))
    assert (given["alert_preset"], given["importance_threshold"]) == ("custom", "12")
    operator.post(path, given | {"importance_threshold": "10"})
    assert fields_of(page(operator, path))["alert_preset"] == "balanced"


def test_a_chosen_preset_survives_a_refused_form_and_a_check(operator: Client) -> None:
    refused = create(operator, alert_preset="everything", launch_name="")
    assert refused.status_code == 422
    given = fields_of(refused.content.decode())
    assert (given["alert_preset"], given["digest_below"]) == ("everything", "10")
    checked = operator.post(CREATE, given | {"alert_preset": "only_vips", "check": "1"})
    given = fields_of(checked.content.decode())
    assert (given["alert_preset"], given["importance_threshold"]) == ("only_vips", "30")
    assert operator.post(CREATE, given | {"launch_name": "New"}).status_code == 302
    assert (stored().importance_threshold, stored().digest_below) == (30, None)


def test_an_unknown_preset_is_refused_at_its_field(operator: Client) -> None:
    refused = create(operator, alert_preset="loud")
    assert refused.status_code == 422 and "loud is not one of" in refused.content.decode()


def test_the_preview_follows_a_chosen_preset(operator: Client) -> None:
    campaign = alerting_campaign("100")
    important("1", weight=20)
    engage("100", Action.RETWEET, retweet("1"), retweet("2"))
    given = fields_of(page(operator, reverse("campaign-edit", args=[campaign.pk])))
    path = reverse("campaign-alert-preview", args=[campaign.pk])
    shown = [operator.get(path, given | {"alert_preset": name}).content.decode()
             for name in ("balanced", "only_vips", "everything")]  # fmt: skip
    assert [re.findall(r"<b>(\d+)</b>", html)[0] for html in shown] == ["1", "0", "2"]


# --- what each means


def test_each_preset_says_what_it_means_for_this_list(operator: Client) -> None:
    assert "Nobody yet: your important list is empty." in words(page(operator))
    people(alice=4, dora=8)
    told = words(page(operator))
    assert "People on your list and accounts that about 5 of them follow, each at once." in told
    assert "accounts that about 2 of them follow, spread over 20 minutes." in told
    assert "one by one; everyone else in one digest an hour." in told
    people(alice=40)
    assert "accounts that one of your people follows, spread" in words(page(operator))


def watched(**fields: Any) -> Campaign:
    """Engagers that score 40, 20 and 0, one on the list, an author of their own, and a baseline."""
    campaign = a_campaign(["100"], **fields)
    important("1", "7", "8", weight=40, by="heavy")
    important("2", weight=20, by="medium")
    accounts(profile("3"), profile("4"))
    people(user_4=1)
    poll(NOW + HOUR, post("100", by="8", retweets=9))
    Campaign.objects.filter(pk=campaign.pk).update(cycle_at=NOW + HOUR)
    engage("100", Action.RETWEET, retweet("7"), now=NOW + HOUR, baseline=True)
    engage("100", Action.RETWEET, *(retweet(n) for n in "12348"), now=NOW + 2 * HOUR)
    engage("100", Action.LIKE, retweet("1"), now=NOW + 2 * HOUR)
    engage("100", Action.LIKE, retweet("2"), now=NOW + 5 * HOUR)
    return campaign


def rates(html: str) -> list[str]:
    return re.findall(r"(?:So far|In [^:.]+): ([^.]+)\.", words(html))


def test_the_alerts_so_far_are_counted_for_each_preset(operator: Client) -> None:
    campaign = watched(name="Before")
    path = reverse("campaign-edit", args=[campaign.pk])
    # In two days: 1 and 4 alone; with 2 in two hours.
    assert rates(page(operator, path)) == [
        "about 1 alert a day", "about 2 alerts a day", "about 2 alerts a day"
    ]  # fmt: skip
    assert "In Before: about 2 alerts a day" in words(page(operator)), "the newest campaign's"
    assert "In Before:" in words(page(operator, f"{CREATE}?from={campaign.pk}"))


def test_in_the_first_day_they_are_counted_by_the_hour(
    operator: Client, settings: Settings
) -> None:
    campaign = watched()
    path = reverse("campaign-edit", args=[campaign.pk])
    settings.SOCAP_CLOCK = StandingStill(NOW + 6 * HOUR)
    assert rates(page(operator, path)) == ["2 alerts in 6 h", "4 alerts in 6 h", "4 alerts in 6 h"]
    settings.SOCAP_CLOCK = StandingStill(NOW)
    assert rates(page(operator, path)) == []


def test_a_draft_is_compared_with_the_campaign_of_its_tweets(operator: Client) -> None:
    watched(name="Same tweet")
    other = a_campaign(["200"], name="Newer")
    Campaign.objects.filter(pk=other.pk).update(
        cycle_at=NOW + HOUR, created_at=NOW + HOUR, starts_at=NOW + HOUR
    )
    given = fields_of(page(operator))
    newest = operator.post(f"{CREATE}/draft", given).content.decode()
    assert "In Newer: about 0 alerts a day" in words(newest)
    same = operator.post(f"{CREATE}/draft", given | {"main": "100"}).content.decode()
    assert "In Same tweet: about 2 alerts a day" in words(same)
    assert 'id="about-balanced" hx-swap-oob="true"' in same


def test_the_values_behind_a_preset_are_those_that_javascript_fills_in(operator: Client) -> None:
    found = re.findall(r'data-values="([^"]*)"', page(operator))
    values = [json.loads(text.replace("&quot;", '"')) for text in found]
    assert [one["importance_threshold"] for one in values] == ["30", "10", "0"]
    assert all(one.keys() <= fields_of(page(operator)).keys() for one in values)
