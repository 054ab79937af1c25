"""A card is a module and its template, and every place that shows cards finds it by these alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.access.api_keys import issue_key
from socap.alerts.models import Mute
from socap.api.schemas.dashboard_schemas import DashboardOut
from socap.api.service import api as service
from socap.campaigns.models import Campaign
from socap.people.models import ImportantPerson
from socap.reports import cards
from socap.reports.card_registry import all_cards
from socap.sources.base import Action
from socap.web.sharing.shared_pages import boards
from tests.builders import (
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

HERE = Path(__file__).parent / "new_card"
BUILT_IN = [
    "state", "just_in", "totals", "chart", "comparison", "tweet_results", "numbers",
    "engagers", "needs", "engagements", "said", "breakdown", "places", "quotes", "audience", "pace",
    "tweets",
]  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_shared() -> None:
    boards.forget()


@pytest.fixture
def campaign() -> Campaign:
    """Two important people, one of whom engages; a fan whom both follow; somebody verified."""
    found = a_campaign({"100": "main"})
    people(zelda_capital=37, quentin_ventures=53)
    accounts(profile("5", username="famous_fan"))
    for name in ("zelda_capital", "quentin_ventures"):
        follows(name, ["5"])
    ImportantPerson.objects.filter(username="zelda_capital").update(
        account_id="6", name="Zelda Moneypenny", tags=["whale-watch"]
    )
    people(zelda_capital=37)
    poll(NOW, post("100", retweets=3))
    engage("100", Action.RETWEET, retweet("5"), retweet("6"), retweet("9", verified=True))
    engage("100", Action.REPLY, reply("77", "5", "hello"))
    return found


@pytest.fixture
def new_card(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if its two files were in the product's folders."""
    monkeypatch.setattr(cards, "__path__", [*cards.__path__, str(HERE / "modules")])
    [engine] = django_settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [HERE / "templates"]}]
    # The process keeps its document, as it keeps its modules.
    service.__dict__.pop("_described", None)
    yield
    service.__dict__.pop("_described", None)


def api(path: str) -> Any:
    key = issue_key("tests", scope="read")
    return Client(headers={"authorization": f"Bearer {key}"}).get(f"/api/socap/{path}").json()


def shown(client: Client, path: str, **given: Any) -> str:
    answer = client.get(path, given)
    assert answer.status_code == 200
    return answer.content.decode()


def names(html: str) -> list[str]:
    return re.findall(r'id="part-(\w+)"', html)


@pytest.mark.usefixtures("new_card")
def test_a_new_card_is_on_page_wall_share_link_and_in_the_api(campaign: Campaign) -> None:
    reader, page = browser(a_user()), reverse("campaign", args=[campaign.pk])
    _, token = share(campaign)
    own, wall = shown(reader, page), shown(reader, page, wall="1")
    theirs = shown(browser(), f"/share/{token}")
    assert names(own) == [
        *("state", "just_in", "totals", "comparison", "tweet_results", "numbers", "verified"),
        *(
            "engagers",
            "needs",
            "engagements",
            "said",
            "breakdown",
            "places",
            "quotes",
            "audience",
            "pace",
            "tweets",
        ),
    ]
    for html in (own, wall, theirs):
        assert "user_9 leads them; 0 muted." in html
    answer = api(f"campaigns/{campaign.pk}/dashboard")["cards"]["verified"]
    assert answer == {"accounts": 1, "mutes": 0, "leading": "user_9"}


@pytest.mark.usefixtures("new_card")
def test_a_new_card_is_described_by_the_api_and_its_schema(campaign: Campaign) -> None:
    document = Client().get("/api/socap/openapi.json").json()["components"]["schemas"]
    card = document["DashboardOut"]["properties"]["cards"]["properties"]["verified"]
    assert {name: field["type"] for name, field in card["properties"].items()} == {
        "accounts": "integer", "mutes": "integer", "leading": "string",
    }  # fmt: skip


@pytest.mark.usefixtures("new_card")
def test_an_open_page_is_sent_a_new_card_when_its_own_version_changes(campaign: Campaign) -> None:
    reader, live = browser(a_user()), reverse("campaign-live", args=[campaign.pk])
    html = shown(reader, reverse("campaign", args=[campaign.pk]))
    given = {
        "seen": re.findall(r'name="seen" value="([^"]+)"', html),
        "version": re.findall(r'name="version" value="(\w+)"', html)[0],
    }
    assert reader.get(live, given).status_code == 204
    Mute.objects.create(campaign=campaign, account_id="5", created_at=NOW)
    changed = shown(reader, live, **given)
    assert names(changed) == ["verified"] and "1 muted" in changed


@pytest.mark.usefixtures("new_card")
def test_a_card_that_does_not_say_how_it_is_redacted_is_not_shared(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = tuple(
        replace(card, redacted=None) if card.name == "verified" else card for card in all_cards()
    )
    monkeypatch.setattr("socap.web.dashboard.cards.all_cards", lambda: silent)
    _, token = share(campaign)
    assert "leads them" in shown(browser(a_user()), reverse("campaign", args=[campaign.pk]))
    assert "leads them" not in shown(browser(), f"/share/{token}")
    assert "leads them" not in shown(browser(), f"/share/{token}/live")


@pytest.mark.usefixtures("new_card")
def test_no_shared_card_says_who_is_on_the_important_list(campaign: Campaign) -> None:
    """Whatever cards there are: names, tags and weights of the list stay with the agency."""
    _, token = share(campaign, hide_names=True)
    text = shown(browser(), f"/share/{token}") + shown(browser(), f"/share/{token}/live")
    shared = [card.name for card in all_cards() if card.redacted and card.refreshed]
    assert names(text) == shared * 2 and "followed by 2 important people" in text
    text = re.sub(r'name="(seen|version)"[^>]*|viewBox[^>]*|\b[dx]="[^"]*"', "", text)
    for secret in ("zelda", "moneypenny", "quentin", "whale-watch", "on the list"):
        assert secret not in text.lower(), secret
    for weight in (37, 53, 90):
        assert not re.search(rf"(?<![\w.:%-]){weight}(?![\w.:%-])", text), weight


def test_each_card_has_its_template_and_is_told_by_the_api(campaign: Campaign) -> None:
    found = all_cards()
    assert [card.name for card in found] == BUILT_IN
    document = Client().get("/api/socap/openapi.json").json()
    places = {*DashboardOut.model_fields, *document["paths"]}
    answered = api(f"campaigns/{campaign.pk}/dashboard")["cards"]
    for card in found:
        get_template(f"web/dashboard/cards/{card.name}.html")
        module = f"socap.reports.cards.{card.name}_card"
        assert card.question.__module__ == module
        assert set(card.told_by) <= places and (card.name in answered) != bool(card.told_by)
    assert answered["state"]["engagements"] == 3
    assert [figure["name"] for figure in answered["totals"]["figures"]][-1] == "people"
