"""Whatever has the same label on the dashboard, in the report, behind a share link, in the API and on the
command line is the same number."""

import re
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client
from pytest_django import Settings

from socap.access.api_keys import issue_key
from socap.campaigns.lifecycle import add_tweets, complete
from socap.campaigns.models import Campaign, Category
from socap.cli import main
from socap.sources.base import Action
from socap.web.sharing.shared_pages import boards
from tests.builders import (
    DAY,
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
from tests.web.labelled_figures import growth, labelled, whole
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db(transaction=True)

COUNTERS = ("views", "likes", "retweets", "replies", "quotes", "bookmarks")


@pytest.fixture
def campaign() -> Campaign:
    """Something before the start and after it, a tweet that joins later, own and important people."""
    found = a_campaign({"100": "main", "200": "influencer"}, now=NOW - 3 * HOUR)
    poll(NOW - 3 * HOUR, post("100", retweets=1200, likes=9, views=50), post("200", by="901"))
    engage("100", Action.RETWEET, retweet("31"), now=NOW - 3 * HOUR, baseline=True)
    poll(
        NOW - HOUR, post("100", retweets=1300, replies=2, likes=19, views=90), post("200", by="901")
    )
    add_tweets(found, [("300", Category.INVESTOR)], posts={}, now=NOW - 50 * MINUTE)
    poll(NOW, post("100", retweets=1290, replies=3, quotes=1, likes=20, views=99, bookmarks=4))
    poll(NOW, post("200", by="901", likes=3), post("300", by="902", retweets=700, likes=30))
    people(alice=12, bob=2)
    engage("100", Action.REPLY, reply("71", "32", "hello", at=NOW - MINUTE), now=NOW)
    engage("100", Action.RETWEET, retweet("33"), retweet("901"), now=NOW, after=NOW - HOUR)
    follows("alice", ["32", "901"])
    follows("bob", ["33"])
    boards.forget()
    return found


def api(campaign: Campaign) -> Any:
    key = issue_key("tests", scope="read")
    client = Client(headers={"authorization": f"Bearer {key}"})
    return client.get(f"/api/socap/campaigns/{campaign.pk}/dashboard").json()


@pytest.mark.parametrize("completed", [False, True])
def test_the_same_label_has_the_same_number_everywhere(
    campaign: Campaign, completed: bool, settings: Settings
) -> None:
    settings.EMBEDDED_POSTGRES = None  # the command line finds the test database
    if completed:
        complete(campaign, now=NOW + DAY)
        poll(NOW + 2 * DAY, post("100", retweets=9000))
    reader, address = browser(a_user()), f"/socap/campaigns/{campaign.pk}"
    _, token = share(campaign)
    pages = {
        "dashboard": reader.get(address),
        "report": reader.get(f"{address}/report"),
        "shared": browser().get(f"/share/{token}"),
        "shared report": browser().get(f"/share/{token}/report"),
    }
    html = {name: answer.content.decode() for name, answer in pages.items()}
    totals = {name: labelled(page) for name, page in html.items()}
    expected = totals["dashboard"]
    assert {"engagements", *COUNTERS, "people"} <= expected.keys()
    assert (expected["retweets"], expected["people"]) == ([1990], [3])
    for name, found in totals.items():
        common = found.keys() & expected.keys()
        assert {"engagements", *COUNTERS, "people"} <= common, name
        assert {n: found[n] for n in common} == {n: expected[n] for n in common}, name
    grown = {
        name: growth(page, words="" if "report" in name else " since the start")
        for name, page in html.items()
    }
    for name, told in grown.items():
        common = told.keys() & grown["dashboard"].keys()
        assert {"engagements", *COUNTERS} <= common, name
        assert {n: told[n] for n in common} == {n: grown["dashboard"][n] for n in common}, name
    answer = api(campaign)
    assert [answer["totals"]["total"][name] for name in COUNTERS] == [
        expected[name][0] for name in COUNTERS
    ]
    assert [answer["since_start"][name] for name in COUNTERS] == [
        grown["dashboard"][name] for name in COUNTERS
    ]
    assert answer["breakdown"]["accounts"] == expected["people"][0]
    terminal = CliRunner().invoke(main, ["campaign", "show", str(campaign.pk)]).output
    for name in COUNTERS:
        line = re.search(
            rf"^\s*{name}\s+([\d,]+)\s+([+-][\d,]+) since start", terminal, re.MULTILINE
        )
        assert line or name == "bookmarks", terminal
        if line:
            assert [whole(line[1])] == expected[name]
            assert int(line[2].replace(",", "")) == grown["dashboard"][name]
    known = rf"{answer['known']:,}"
    assert all(known in page for page in html.values())
