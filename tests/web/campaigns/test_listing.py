"""The list of campaigns: searched, grouped by client, and paged."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from socap.campaigns.models import Campaign
from tests.builders import HOUR, NOW, a_campaign
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user("op"))


def launches(*named: tuple[str, str]) -> None:
    """Campaigns of these names and clients, each an hour newer than the one before."""
    for hours, (name, client) in enumerate(named):
        campaign = a_campaign(["100"], name=name, client_name=client)
        Campaign.objects.filter(pk=campaign.pk).update(created_at=NOW + hours * HOUR)


def listed(client: Client, query: str = "") -> list[str]:
    """Returns the table's lines from top to bottom: "client: count", or a campaign's name."""
    page = client.get(f"/socap?{query}").content.decode()
    found = re.findall(r'<th scope="row(?:group)?".*?</th>', page, re.S)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", cell)).strip() for cell in found]


def test_campaigns_stand_under_their_client_whose_newest_comes_first(operator: Client) -> None:
    launches(("Old", "Acme"), ("Solo", ""), ("Beta", "Bolt"), ("New", "ACME"))
    assert listed(operator) == [
        "ACME 2 campaigns", "New", "Old", "Bolt 1 campaign", "Beta", "No client 1 campaign", "Solo",
    ]  # fmt: skip
    assert listed(operator, "client=acme") == ["ACME 2 campaigns", "New", "Old"]
    assert listed(operator, "client=") == ["No client 1 campaign", "Solo"]


def test_without_any_client_there_are_no_groups(operator: Client) -> None:
    launches(("One", ""), ("Two", ""))
    assert listed(operator) == ["Two", "One"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("spring", ["Spring launch"]),
        ("LAUNCH acme", ["Spring launch"]),
        ("bolt", ["Autumn launch"]),
        ("100%", ["100% off"]),
        ("  ", ["100% off", "Autumn launch", "Spring launch"]),
        ("nothing", []),
        ("a\0b", []),
    ],
)
def test_every_word_is_searched_in_name_and_client(
    operator: Client, words: str, names: list[str]
) -> None:
    launches(("Spring launch", "Acme"), ("Autumn launch", "Bolt"), ("100% off", "Core"))
    answer = operator.get("/socap", {"q": words})
    if "\0" in words:
        assert answer.status_code in (200, 400)
        return
    page = answer.content.decode()
    assert [n for n in ("100% off", "Autumn launch", "Spring launch") if f">{n}<" in page] == names
    assert ("matches" in page) == (not names)


def test_the_search_is_kept_by_the_status_and_by_the_pages(operator: Client) -> None:
    launches(*((f"Launch {n}", "Acme") for n in range(30)), ("Other", "Bolt"))
    Campaign.objects.filter(name="Launch 7").update(status="paused")
    first = operator.get("/socap?q=acme").content.decode()
    assert "Page 1 of 2, 30 campaigns" in first and "Other" not in first
    assert "?q=acme&amp;page=2" in first and "?q=acme&amp;status=paused" in first
    assert listed(operator, "q=acme&page=2")[0] == "Acme 30 campaigns", "the group goes on"
    assert listed(operator, "q=acme&status=paused") == ["Acme 1 campaign", "Launch 7"]


def test_an_empty_result_leads_back_to_all(operator: Client) -> None:
    launches(("One", "Acme"))
    page = operator.get("/socap?q=zzz&status=paused").content.decode()
    assert "No paused campaign matches" in page and 'value="zzz"' in page
    assert f'href="{reverse("campaigns")}"' in page


def test_the_form_suggests_the_clients_there_are(operator: Client) -> None:
    launches(("One", "acme"), ("Two", "Bolt"), ("Three", "Acme"), ("Four", ""))
    page = operator.get(reverse("campaign-create")).content.decode()
    suggested = re.search(r'<datalist id="clients">(.*?)</datalist>', page, re.S)
    assert suggested and re.findall(r'value="([^"]*)"', suggested[1]) == ["Acme", "Bolt"]
    assert 'list="clients"' in page
