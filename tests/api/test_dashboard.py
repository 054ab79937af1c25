"""The dashboard as a program gets it: the numbers, people and marks that the page shows."""

import re
from typing import Any

import pytest

from socap.sources.base import Action
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

from .conftest import Api

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign_id() -> int:
    """Read three times, two hours apart and half an hour after; an important account came last."""
    people(alice=40)
    follows("alice", ["6"])
    campaign = a_campaign({"100": "main", "200": "influencer"})
    poll(NOW, post("100", "1", retweets=40, views=900), post("200", "2", retweets=3))
    poll(NOW + 2 * HOUR, post("100", "1", retweets=45, views=1000), post("200", "2", retweets=3))
    engage("100", Action.RETWEET, retweet("5"), now=NOW, baseline=True)
    engage("200", Action.REPLY, reply("700", "6", "Yes", at=NOW + 150 * MINUTE), now=NOW + 3 * HOUR)
    poll(NOW + 3 * HOUR, post("100", "1", retweets=52, views=1100), post("200", "2", retweets=7))
    return campaign.pk


def answer(api: Api, campaign_id: int) -> dict[str, Any]:
    status, found = api("get", f"/campaigns/{campaign_id}/dashboard")
    assert status == 200
    return found  # type: ignore[no-any-return]


def test_deltas_are_told_in_all_by_category_and_by_tweet(api: Api, campaign_id: int) -> None:
    found = answer(api, campaign_id)
    deltas = found["deltas"]
    assert deltas["total"]["last_hour"] == found["last_hour"]
    assert deltas["total"]["since_start"] == found["since_start"]
    assert deltas["total"]["last_hour"]["retweets"] == 11
    assert deltas["by_category"]["influencer"]["since_start"]["retweets"] == 4
    main = deltas["by_tweet"]["100"]
    assert (main["last_hour"]["retweets"], main["since_start"]["retweets"]) == (7, 12)
    assert (main["baseline"]["retweets"], main["baseline"]["views"]) == (40, 900)
    assert main["since_start_from"] == NOW.isoformat().replace("+00:00", "Z")


def test_new_engagers_are_those_that_the_page_counts(api: Api, campaign_id: int) -> None:
    found = answer(api, campaign_id)["new_engagers"]
    assert found == {
        "last_hour": 1,
        "last_hour_important": 1,
        "since_start": 1,
        "since_start_important": 1,
        "baseline": 1,
        "baseline_important": 0,
    }


def test_the_chart_s_marks_are_those_of_the_page(api: Api, campaign_id: int) -> None:
    found = answer(api, campaign_id)["chart_annotations"]
    [tweet], [person] = found["tweets"], found["people"]
    assert (tweet["tweet_id"], tweet["category"]) == ("200", "influencer")
    assert (person["user_id"], person["action"], person["importance"]) == ("6", "reply", 40)
    assert "alice" in person["explanation"]
    spec = browser(a_user()).get(f"/socap/campaigns/{campaign_id}/charts/timeline").json()
    shown = spec["datasets"]
    assert [re.findall(r"@(\w+)", row["who"])[-1] for row in shown["people"]] == [
        person["username"]
    ]
    assert len(shown["tweets"]) == len(found["tweets"])


def test_a_campaign_that_was_never_read_has_gained_nothing(api: Api) -> None:
    found = answer(api, a_campaign(["900"]).pk)
    assert found["deltas"]["total"]["since_start_from"] is None
    assert set(found["deltas"]["by_tweet"]) == {"900"}
    assert set(found["new_engagers"].values()) == {0}
    nothing: list[object] = []
    kinds = ("tweets", "people", "notes", "spikes")
    assert found["chart_annotations"] == dict.fromkeys(kinds, nothing)
