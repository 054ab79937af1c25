"""A campaign's engagements: filtered, in parts, page by page; and one tweet."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.builders import (
    a_campaign,
    engage,
    reply,
    retweet,
)
from tests.web.explore.reading import address, get, rows_of, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "count", "chip"),
    [
        ({"action": "reply"}, 2, "replies"),
        ({"category": "investor"}, 1, "investor tweets"),
        ({"tweet": "200"}, 1, "tweet 200"),
        ({"account": "@USER_5"}, 2, "@USER_5"),
        ({"account": "5"}, 2, "@user_5"),
        ({"min_importance": "9"}, 2, "importance from 9"),
        ({"baseline": "true"}, 0, "before monitoring"),
        ({"baseline": "false"}, 43, "during monitoring"),
        ({"role": "vcs"}, 2, "investors"),
        ({"text": "100% GREAT"}, 1, "says “100% GREAT”"),
        ({"text": "</b> & 100"}, 1, "says “</b> & 100”"),
        ({"text": "100_"}, 0, "says “100_”"),
        ({"since": "2026-06-02T23:02"}, 2, "since 2 Jun 23:02"),
        ({"until": "2026-06-02T23:01"}, 40, "before 2 Jun 23:01"),
        ({"action": "reply", "min_importance": "5", "text": "great"}, 1, "replies"),
    ],
)
def test_each_filter_is_a_chip_that_can_be_taken_away(
    operator: Client, campaign: Campaign, query: dict[str, str], count: int, chip: str
) -> None:
    path = address("campaign-engagements", campaign)
    page = get(operator, path, **query)
    words = "engagement" if count == 1 else "engagements"
    assert f" {count} {words}" in text_of(page)
    assert len(rows_of(page)) == min(count, 50)
    chips = re.search(r'<ul class="chips".*?</ul>', page, re.S)
    assert chips is not None and chip in text_of(chips[0])
    for link in re.findall(r'<li><a href="([^"]+)" aria-label', chips[0]):
        assert operator.get(unescape(link)).status_code == 200


def test_an_invalid_filter_is_shown_and_the_others_still_apply(
    operator: Client, campaign: Campaign
) -> None:
    page = get(
        operator,
        address("campaign-engagements", campaign),
        since="soon",
        action="reply",
        account="\0",
    )
    assert "Enter a valid date/time" in page and len(rows_of(page)) == 2
    assert "says" not in (re.search(r'<ul class="chips".*?</ul>', page, re.S) or [""])[0]
    export = operator.get(address("engagements-csv", campaign), {"since": "soon"})
    assert export.status_code == 302, "rather no file than one with more than was asked for"


def test_results_come_alone_while_somebody_filters_and_the_address_keeps_what_counts(
    operator: Client, campaign: Campaign
) -> None:
    path = address("campaign-engagements", campaign)
    query = {"action": "reply", "category": "", "text": "", "sort": "newest"}
    answer = operator.get(path, query, headers={"HX-Request": "true", "HX-Target": "results"})
    assert answer.headers["HX-Push-Url"] == f"{path}?action=reply"
    assert "<html" not in answer.content.decode() and "2 engagements" in text_of(
        answer.content.decode()
    )
    back = operator.get(path, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in back.content.decode()


@pytest.mark.parametrize("sort", ["newest", "importance"])
def test_more_leads_through_the_whole_list_without_javascript(operator: Client, sort: str) -> None:
    campaign = a_campaign()
    engage("100", Action.RETWEET, *(retweet(str(n)) for n in range(10, 131)))
    seen: list[str] = []
    path = f"{address('campaign-engagements', campaign)}?action=retweet&sort={sort}"
    while path:
        page = operator.get(path).content.decode()
        seen += rows_of(page)
        more = re.search(r'id="more-engagements"[^>]* href="([^"]+)"', page)
        path = unescape(more[1]) if more else ""
    assert len(seen) == len(set(seen)) == 121
    assert "Back to the beginning" in page
    wrong = operator.get(address("campaign-engagements", campaign), {"cursor": "x"})
    assert wrong.status_code == 302


def test_one_tweet_shows_its_text_curve_coverage_and_lists(
    operator: Client, campaign: Campaign
) -> None:
    path = address("campaign-tweet", campaign, "100")
    page = get(operator, path)
    said = text_of(page)
    assert "We are live & kicking" in said and "retweets 40 45 89 %" in said
    assert re.search(r"45 \+5 Retweets|Retweets 45 \+5", said)
    assert rows_of(page)[0] == rows_of(get(operator, path, list="replies"))[-1]
    assert "<b>bold</b> & 100% great" in text_of(get(operator, path, list="replies"))
    assert "No quotes recorded" in get(operator, path, list="quotes")
    for name, points in (("growth", 2), ("intervals", 1)):
        chart = address("campaign-tweet-chart", campaign, "100", name)
        spec = operator.get(chart, {"measure": "likes"}).json()
        assert len(spec["datasets"]["points"]) == points
    assert operator.get(address("campaign-tweet-chart", campaign, "100", "pie")).status_code == 404
    assert operator.get(address("campaign-tweet", campaign, "999")).status_code == 404


def test_the_questions_do_not_grow_with_what_is_shown(
    operator: Client, campaign: Campaign, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    engage("100", Action.REPLY, *(reply(f"8{n:03}", "5", f"no {n}") for n in range(40)))
    operator.get("/socap")  # notes that the browser was seen, which is not done at every request
    for path, most in (
        (address("campaign-engagements", campaign), 9),
        (address("campaign-engagers", campaign), 14),
        (address("campaign-tweet", campaign, "100"), 12),
        (address("campaign-account", campaign, "5"), 24),
        (reverse("x-account", args=["5"]), 17),
    ):
        with django_assert_max_num_queries(most):
            operator.get(path)
