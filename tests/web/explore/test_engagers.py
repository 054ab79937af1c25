"""The list of a campaign's engagers: searched, paged, and why each scores what it scores."""

import re
from html import unescape

import pytest
from django.test import Client

from socap.campaigns.models import Campaign
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from tests.builders import (
    a_campaign,
    engage,
    follows,
    people,
    retweet,
)
from tests.web.explore.reading import address, engager_names, get, rows_of, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "who"),
    [
        ({"name": "@user_5"}, ["5"]),
        ({"name": "vera"}, ["5"]),
        ({"role": "vcs"}, ["5"]),
        ({"min_importance": "4"}, ["5", "6"]),
        ({"place": "oslo"}, ["5"]),
        ({"name": "nobody"}, []),
    ],
)
def test_engagers_are_searched(
    operator: Client, campaign: Campaign, query: dict[str, str], who: list[str]
) -> None:
    page = get(operator, address("campaign-engagers", campaign), **query)
    assert engager_names(page) == who


def test_engagers_are_paged_by_where_the_page_before_ended(operator: Client) -> None:
    campaign = a_campaign()
    people(alice=3)
    follows("alice", [str(n) for n in range(10, 70)])
    engage(
        "100", Action.RETWEET, *(retweet(str(n), followers=n % 3 or None) for n in range(10, 131))
    )
    seen: list[str] = []
    path = address("campaign-engagers", campaign)
    while path:
        page = operator.get(path).content.decode()
        seen += engager_names(page)
        more = re.search(r'id="more-engagers"[^>]* href="([^"]+)"', page)
        path = unescape(more[1]) if more else ""
    assert len(seen) == len(set(seen)) == 121
    assert {int(n) for n in seen[:60]} == set(range(10, 70))
    for wrong in ("x", "WzEsMl0", "WzEsMiwzXQ"):
        answer = operator.get(address("campaign-engagers", campaign), {"cursor": wrong})
        assert answer.status_code == 302


def test_a_score_is_explained_to_its_last_point(operator: Client, campaign: Campaign) -> None:
    page = get(operator, address("campaign-account", campaign, "5"))
    why = re.search(r'<section class="card" id="why".*?</section>', page, re.S)
    assert why is not None
    assert "Followed by @dora – 2 Jun 23:00 5 Followed by @alice – 2 Jun 23:00 4" in text_of(why[0])
    assert "Importance (total) 9" in text_of(why[0]) and "Why importance 9" in text_of(why[0])
    assert "Vera C." in page and "Oslo" in page and len(rows_of(page)) == 2
    people(user_5=7)
    ImportantPerson.objects.filter(username="user_5").update(account_id="5")
    assert "Is on the important list" in get(operator, address("campaign-account", campaign, "5"))


def test_the_score_on_every_list_leads_to_its_reasons(operator: Client, campaign: Campaign) -> None:
    link = f'href="{address("campaign-account", campaign, "5")}#why"'
    for name in ("campaign", "campaign-engagers", "campaign-engagements"):
        assert link in get(operator, address(name, campaign))
    assert link in get(operator, address("campaign-tweet", campaign, "100"))
