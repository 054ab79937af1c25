"""Starter lists, and what the pages say of weights."""

import re
from html import unescape

import pytest
from django.test import Client

from socap.analytics.people.weight_guide import weight_bands
from socap.people.important_list_parser import parse_list
from socap.people.models import ImportantPerson
from socap.people.starter_lists import STARTER_LISTS, StarterList
from tests.builders import a_campaign, accounts, follows, people, profile
from tests.web.people.people_pages import add, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("starter", STARTER_LISTS, ids=lambda one: str(one.slug))
def test_every_line_of_a_starter_list_can_be_imported(starter: StarterList) -> None:
    parsed = parse_list(starter.text)
    assert parsed.refused == () and len(parsed.entries) > 50
    assert all(entry.tags and entry.name and entry.weight for entry in parsed.entries)


def test_no_account_is_on_two_starter_lists() -> None:
    names = [entry.username for starter in STARTER_LISTS for entry in starter.entries]
    assert len(names) == len(set(names))


def test_an_empty_list_offers_starter_lists_and_stores_none_unasked(client: Client) -> None:
    page = client.get("/socap/people").content.decode()
    address = re.search(r'href="(/socap/people/add\?starter=[^"]+)"', page)
    assert address is not None
    preview = client.get(unescape(address[1])).content.decode()
    assert "@paulg" in preview and "one follow alerts alone" in preview
    assert "nothing is stored yet" in preview and "with a problem" in preview
    assert "about 64," in text_of(preview)  # 63 people, a profile and 1,000 accounts followed each
    assert not ImportantPerson.objects.exists()
    text = re.search(r"<textarea[^>]*>(.*?)</textarea>", preview, re.DOTALL)
    assert text is not None
    status, _ = add(client, "store", text=unescape(text[1]))
    assert status == 200
    assert ImportantPerson.objects.get(username="paulg").tags == ["investor"]


def test_an_unknown_starter_list_is_an_empty_form(client: Client) -> None:
    page = client.get("/socap/people/add?starter=nonsense").content.decode()
    assert "Starter lists" in page and "nothing is stored yet" not in page


def test_what_a_weight_does_is_counted_from_the_list(client: Client) -> None:
    people(ada=10, bea=12, cid=6, dan=1)
    campaign, other = a_campaign(["100"]), a_campaign(["200"])
    for one, threshold in ((campaign, 10), (other, 20)):
        one.importance_threshold = threshold
        one.save()
    a_campaign(["300"])
    accounts(profile("1"), profile("2"))
    follows("ada", ["1"])
    follows("cid", ["2"])
    words = text_of(client.get("/socap/people").content.decode())
    assert "10 is enough for one follow to alert, at threshold 10" in words
    assert "10 and more one follow alerts alone 2" in words
    assert "5–9 2 such follows together alert 1" in words
    assert "Other campaigns alert at 20." in words
    assert "1 of the accounts seen so far that are not on the list reaches 10" in words
    assert "What a weight does" in client.get("/socap/people/add").content.decode()
    assert "What a weight does" in client.get("/socap/people/suggestions").content.decode()


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        (10, ["10 and more", "5–9", "4", "1–3", "0"]),
        (3, ["3 and more", "2", "1", "0"]),
        (1, ["1 and more", "0"]),
        (0, []),
    ],
)
def test_the_bands_of_a_threshold(threshold: int, expected: list[str]) -> None:
    assert [band.weights for band in weight_bands(threshold, {})] == expected


def test_as_many_follows_are_said_as_it_takes(client: Client) -> None:
    effects = {band.weights: band.effect for band in weight_bands(20, {})}
    assert effects == {
        "20 and more": "one follow alerts alone",
        "10–19": "2 such follows together alert",
        "7–9": "3 such follows together alert",
        "1–6": "at least 4 such follows together alert",
        "0": "adds nothing to any score",
    }
    _, preview = add(client, text="ada,5\nbea,3\ncid,0\ndan")
    words = text_of(preview)
    assert "new 2 such follows together alert 5" in words
    assert "new 4 such follows together alert 3" in words
    assert "new adds nothing to any score 0" in words
    assert "new 10 such follows together alert 1" in words
