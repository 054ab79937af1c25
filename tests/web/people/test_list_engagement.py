"""Who of the important list has, or has not, engaged with a campaign."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from socap.analytics.people.list_engagement import ListFilter, list_engagement
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from tests.builders import (
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
from tests.web.people.people_pages import tag, text_of

pytestmark = pytest.mark.django_db


def test_who_of_the_list_has_not_engaged_yet(client: Client) -> None:
    campaign, other = a_campaign(["100"]), a_campaign(["200"])
    people(ada=4, bea=7, cid=5, gone=9)
    tag("gone", active=False)
    engage("100", Action.REPLY, reply("55", "7", "well done"), retweet("8"))
    engage("200", Action.RETWEET, retweet("9", username="cid"))
    Account.objects.filter(pk="7").update(username="ada")
    ImportantPerson.objects.filter(username="ada").update(account_id="7")
    follows("bea", ["7", "8", "9", "10"])
    found = list_engagement(campaign, ListFilter.NOT_YET)
    assert [row.username for row in found.rows] == ["bea", "cid"]
    assert (found.listed, found.engaged, found.missing) == (3, 1, 2)
    assert [row.follows_engagers for row in found.rows] == [2, 0]
    (here,) = list_engagement(campaign, ListFilter.ENGAGED).rows
    assert (here.username, here.engagement_count, here.engagements[0].text) == (
        "ada",
        1,
        "well done",
    )
    assert [row.username for row in list_engagement(other, ListFilter.ENGAGED).rows] == ["cid"]
    path = reverse("campaign-people", args=[campaign.pk])
    assert path in client.get("/socap/people").content.decode()
    words = text_of(client.get(path).content.decode())
    assert "Not yet 2" in words and "followings not read" in words and "1 of 3 active" in words
    engaged = client.get(reverse("campaign-people", args=[campaign.pk]) + "?show=engaged")
    assert "well done" in engaged.content.decode()


def test_who_of_the_list_may_have_seen_it(client: Client) -> None:
    campaign = a_campaign(["100"])
    poll(NOW, post("100", by="50"))
    people(ada=4, bea=7, cid=5, dan=9, eve=8)
    engage("100", Action.REPLY, reply("55", "7"), retweet("8", username="eve"))
    engage("100", Action.RETWEET, retweet("7"), retweet("9"))
    follows("ada", ["7", "9", "10"])
    follows("bea", ["50"])
    follows("cid", ["10", "11"])
    follows("eve", ["7"])
    found = list_engagement(campaign, ListFilter.MAY_HAVE_SEEN)
    assert (found.listed, found.engaged, found.may_have_seen) == (5, 1, 2)
    bea, ada = found.rows
    assert (bea.username, bea.follows_engagers, bea.seen_through[0].is_author) == ("bea", 0, True)
    assert (ada.username, ada.follows_engagers, ada.unnamed_count) == ("ada", 2, 0)
    assert [(one.username, one.actions) for one in ada.seen_through] == [
        ("user_7", ("reply", "retweet")),
        ("user_9", ("retweet",)),
    ]
    path = reverse("campaign-people", args=[campaign.pk])
    words = text_of(client.get(f"{path}?show=may-have-seen").content.decode())
    assert "May have seen it 2" in words and "@user_50 (author)" in words
    assert "@user_7 (replied)" in words
    assert "@cid" not in words and "@eve" not in words


def test_nobody_who_follows_no_engager_is_said_to_have_seen_it(client: Client) -> None:
    campaign = a_campaign(["100"])
    people(ada=4)
    path = reverse("campaign-people", args=[campaign.pk])
    words = text_of(client.get(f"{path}?show=may-have-seen").content.decode())
    assert "May have seen it 0" in words and "Nobody who has not engaged is known" in words


def test_what_came_after_the_end_does_not_count() -> None:
    campaign = a_campaign(["100"])
    people(ada=4)
    campaign.completed_at = NOW - timedelta(hours=1)
    campaign.save()
    engage("100", Action.RETWEET, retweet("7", username="ada"), now=NOW)
    assert list_engagement(campaign, ListFilter.ENGAGED).rows == ()


@pytest.mark.parametrize("page", ["?cursor=0", "?cursor=99", "?cursor=x", "?show=x"])
def test_pages_that_are_not_there_say_so(client: Client, page: str) -> None:
    people(ada=4)
    path = reverse("campaign-people", args=[a_campaign(["100"]).pk])
    assert client.get(path + page, follow=True).status_code == 200
    anew = (
        "This is the beginning of the list" in client.get(path + page, follow=True).content.decode()
    )
    assert anew is page.startswith("?cursor")


def test_the_list_goes_on_behind_the_last_one_though_somebody_has_come(client: Client) -> None:
    campaign = a_campaign(["100"])
    people(**{f"p{n:02}": 5 if n < 20 else 3 for n in range(40)})
    path = reverse("campaign-people", args=[campaign.pk])
    first = client.get(path).content.decode()
    following = re.search(r'rel="next" href="([^"]+)"', first)
    assert following is not None
    ImportantPerson.objects.filter(username="p00").update(account_id="7")
    engage("100", Action.RETWEET, retweet("7", username="p00"))
    second = text_of(client.get(path + unescape(following[1])).content.decode())
    assert [n for n in range(40) if f"@p{n:02}" in second] == list(range(25, 40))
