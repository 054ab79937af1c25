"""Which tweet works: whom each tweet brought, its costs, on pages, in files, the API and the CLI."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.models import AuditEntry, Role
from socap.analytics.tweets.tweet_results import TweetResult
from socap.campaigns.models import Campaign
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.polling.summaries import summarise
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.reports.common_answers import CommonAnswers
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import (
    HOUR,
    MINUTE,
    NOW,
    a_campaign,
    engage,
    people,
    poll,
    post,
    reply,
    retweet,
)
from tests.web.explore.reading import get, text_of
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    """Of the important people, 1 came by tweet 200 and 2 by tweet 300; 3 to 6 are others."""
    found = a_campaign({"100": "main", "200": "influencer", "300": "investor"}, name="Big launch")
    people(user_1=50, user_2=40)
    poll(
        NOW,
        post("100", "900", "We are live", retweets=8, views=1_000),
        post("200", "901", "Look at this", retweets=3, views=1_000),
        post("300", "902", retweets=1),
    )
    at = [NOW + n * MINUTE for n in range(9)]
    engage("200", Action.REPLY, reply("7001", "1", at=at[1]), reply("7002", "3", at=at[3]))
    engage("100", Action.REPLY, reply("7003", "1", at=at[2]), reply("7004", "3", at=at[2]))
    engage("300", Action.QUOTE, reply("7005", "2", at=at[5], views=400))
    engage("100", Action.REPLY, reply("7006", "4", at=at[6]), reply("7007", "900", at=at[6]))
    return found


def rows(campaign: Campaign) -> dict[str, TweetResult]:
    found = CommonAnswers(Campaign.objects.get(pk=campaign.pk), now=NOW).tweet_results()
    return {one.tweet_id: one for one in found.tweets}


def test_people_count_for_the_tweet_they_engaged_with_first(campaign: Campaign) -> None:
    found = rows(campaign)
    brought = {id_: (one.rank, one.first, one.first_important) for id_, one in found.items()}
    # The author of a tweet, 900, is one of the campaign's own accounts.
    assert brought == {"200": (1, 1, 1), "300": (2, 1, 1), "100": (3, 2, 0)}
    assert {id_: (one.people, one.only_here) for id_, one in found.items()} == {
        "100": (3, 1),
        "200": (2, 0),
        "300": (1, 1),
    }
    assert [found[id_].per_1000_views for id_ in ("100", "200", "300")] == [8, 3, None]
    assert found["100"].per_view_ratio == pytest.approx(8 / 5.5)


def test_an_interval_that_another_tweet_lies_in_is_unsure(campaign: Campaign) -> None:
    engage("200", Action.RETWEET, retweet("4", followers=70), now=NOW + HOUR)
    engage("100", Action.RETWEET, retweet("5", followers=30), now=NOW + HOUR)
    found = rows(campaign)
    assert (found["100"].first, found["100"].unsure) == (3, 1)
    assert (found["100"].followers, found["100"].followers_only_here) == (100, 30)
    assert found["200"].followers == 70


def test_the_stored_summary_has_it_and_follows_the_list(campaign: Campaign) -> None:
    summarise(now=NOW + HOUR)
    assert rows(campaign)["200"].first_important == 1
    store_people([Entry(username="user_4", weight=30)], now=NOW)
    Campaign.objects.filter(pk=campaign.pk).update(importance_threshold=45)
    assert {id_: one.first_important for id_, one in rows(campaign).items()} == {
        "100": 0,
        "200": 1,
        "300": 0,
    }


def test_reach_of_quotes_counts_everybody_once(campaign: Campaign) -> None:
    engage("300", Action.QUOTE, reply("7009", "1", at=NOW + HOUR, views=100))
    watch_new_quotes(parent="300", now=NOW + HOUR)
    engage("7005", Action.RETWEET, retweet("5"), retweet("6"))
    engage("7009", Action.RETWEET, retweet("5"))
    one = rows(campaign)["300"]
    assert (one.quotes_watched, one.quote_people, one.quote_important) == (2, 2, 0)


def test_costs_are_entered_on_the_page_by_those_who_may(campaign: Campaign) -> None:
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    path = reverse("campaign-tweet-costs", args=[campaign.pk])
    assert viewer.post(path, {"cost-200": "500"}).status_code == 403
    page = reverse("campaign-tweet-results", args=[campaign.pk])
    assert "Save costs" not in text_of(get(viewer, page))
    assert operator.post(path, {"cost-200": "$1,500", "cost-300": " "}).status_code == 302
    assert rows(campaign)["200"].dollars_per_important == 1_500
    assert AuditEntry.objects.get(verb="campaign.costs-changed").details["changes"] == {
        "200": {"before": "", "after": "1500"}
    }
    shown = operator.post(path, {"cost-200": "99,50", "cost-100": "1"})
    assert shown.status_code == 422
    text = text_of(shown.content.decode())
    assert "Enter an amount of dollars, such as 1500 or 99.50." in text
    assert 'value="99,50"' in shown.content.decode()
    assert rows(campaign)["100"].cost_dollars is None
    assert operator.post(path, {"cost-200": ""}).status_code == 302
    assert rows(campaign)["200"].cost_dollars is None


def test_two_people_enter_costs_at_once(campaign: Campaign) -> None:
    one, other = browser(a_user()), browser(a_user(name="other"))
    path = reverse("campaign-tweet-costs", args=[campaign.pk])
    seen = '{"100": "", "200": "", "300": ""}'
    one.post(path, {"seen": seen, "cost-100": "", "cost-200": "70", "cost-300": ""})
    other.post(path, {"seen": seen, "cost-100": "30", "cost-200": "", "cost-300": ""})
    assert {id_: one.cost_dollars for id_, one in rows(campaign).items()} == {
        "100": 30,
        "200": 70,
        "300": None,
    }


def test_a_removed_tweet_keeps_its_cost(campaign: Campaign) -> None:
    campaign.entries.filter(tweet="200").update(cost_dollars=70)
    remove_tweets(campaign, ["200"], now=NOW)
    assert "200" not in rows(campaign) and rows(campaign)["100"].first_important == 1
    restore_tweets(campaign, ["200"], now=NOW)
    assert rows(campaign)["200"].cost_dollars == 70


def test_pages_sort_and_clients_see_no_costs(campaign: Campaign, client: Client) -> None:
    campaign.entries.filter(tweet="200").update(cost_dollars=70)
    viewer = browser(a_user(role=Role.VIEWER))
    path = reverse("campaign-tweet-results", args=[campaign.pk])
    order = [get(viewer, f"{path}?sort=-per_view").index(f">@user_{n}<") for n in (900, 901, 902)]
    assert order == sorted(order)
    dashboard = text_of(get(viewer, reverse("campaign", args=[campaign.pk])))
    assert "@user_901 ’s influencer tweet brought most: 1 of 2 important people" in dashboard
    assert "$70" in dashboard
    shared = text_of(get(client, reverse("shared", args=[share(campaign)[1]])))
    assert "brought most" in shared and "$70" not in shared


def test_files_and_api(campaign: Campaign, api: Api) -> None:
    path = f"/campaigns/{campaign.pk}"
    status, found = api("patch", f"{path}/tweets/200", {"cost_dollars": 99.5})
    assert status == 200 and found["tweets"][0]["dollars_per_important"] == 99.5
    assert api("get", f"{path}/tweet_results")[1]["important"] == 2
    assert api("get", f"{path}/dashboard")[1]["cards"]["tweet_results"]["watched"] == 3
    tweets = api("get", path)[1]["tweets"]
    assert {one["tweet_id"]: one["cost_dollars"] for one in tweets}["200"] == 99.5
    refused = api("patch", f"{path}/tweets/200", {"cost_dollars": -1})
    assert refused[0] == 422 and "cost_dollars" in refused[1]["fields"]
    assert api("patch", f"{path}/tweets/999", {"cost_dollars": 1})[0] == 404
    assert b"99.5" in b"".join(api.client.get(f"/api/socap{path}/tweet_results.csv"))
    answer: Any = browser(a_user()).get(reverse("tweet-results-xlsx", args=[campaign.pk]))
    assert read_workbook(b"".join(answer)).sheetnames[0] == "Tweet results"
    answer.close()


@pytest.mark.parametrize("name", ["campaign-tweet-results", "campaign", "tweet-results-csv"])
def test_an_empty_campaign_says_so(name: str) -> None:
    found = a_campaign(["100"])
    answer = browser(a_user()).get(reverse(name, args=[found.pk]))
    assert answer.status_code == 200
