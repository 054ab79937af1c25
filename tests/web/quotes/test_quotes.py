"""Watched quotes on pages and in the API: apart from the totals, watched and stopped by hand."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.analytics.engagements.quote_reach import reach_through_quotes
from socap.analytics.growth.totals import totals
from socap.campaigns.lifecycle import complete
from socap.campaigns.models import Campaign, CampaignSpending
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import DAY, HOUR, NOW, engage, poll, post, reply, retweet
from tests.web.explore.reading import get, text_of
from tests.web.visitors import a_user, browser
from tests.workbooks import read_workbook

pytestmark = pytest.mark.django_db


def page(client: Client, name: str, *args: Any, query: str = "") -> str:
    return text_of(get(client, reverse(name, args=args) + query))


def test_everybody_counts_once_and_authors_and_own_accounts_do_not(campaign: Campaign) -> None:
    found = reach_through_quotes(campaign)
    assert (found.people, found.important, found.also_here, found.only_here) == (3, 1, 2, 1)
    assert [(q.tweet_id, q.people, q.important, q.views) for q in found.quotes] == [
        ("7001", 3, 1, 5_000),
        ("7002", 1, 0, None),
    ]
    assert totals(campaign).whole.total.views == 70
    engage("7001", Action.RETWEET, retweet("77"), now=NOW + DAY)
    poll(NOW + DAY, post("7001", "1", views=9_000))
    assert reach_through_quotes(campaign).views == 9_000
    complete(campaign, now=NOW + 2 * HOUR)
    campaign.refresh_from_db()
    assert (reach_through_quotes(campaign).people, reach_through_quotes(campaign).views) == (
        3,
        5_000,
    )


def test_pages_show_them_apart(campaign: Campaign) -> None:
    viewer = browser(a_user(role=Role.VIEWER))
    sums = "3 people engaged with quotes, 1 of them important. 2 also engaged with the campaign"
    for name in ("campaign", "campaign-quotes", "campaign-report"):
        shown = page(viewer, name, campaign.pk)
        assert sums in shown and "<b>Look</b>" in shown and "5,000 times" in shown, name
        assert "Stop watching" not in shown
    parent = page(viewer, "campaign-tweet", campaign.pk, "100")
    assert "Watched quotes of this tweet" in parent and sums in parent
    quote = page(viewer, "campaign-tweet", campaign.pk, "7001")
    assert "Watched quote by user_1" in quote and "quotes @user_900’s tweet" in quote
    assert "So good" in quote and "thanks" not in quote
    assert "So good" not in page(viewer, "campaign-engagements", campaign.pk)
    on_quotes = page(viewer, "campaign-engagements", campaign.pk, query="?on=quotes")
    assert "So good" in on_quotes and "on watched quotes" in on_quotes and "thanks" not in on_quotes
    account = page(viewer, "campaign-account", campaign.pk, "4")
    assert "On watched quotes" in account and "So good" in account
    assert "watched quote of main tweet" in page(viewer, "x-account", "4")


def test_one_is_stopped_and_watched_again_by_those_who_may(campaign: Campaign) -> None:
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    path = reverse("campaign-quote", args=[campaign.pk, "7001"])
    assert viewer.post(path, {"do": "stop"}).status_code == 403
    for do, verb in (("stop", "campaign.quote-stopped"), ("watch", "campaign.quote-watched")):
        assert operator.post(path, {"do": do}).status_code == 302
        assert AuditEntry.objects.filter(verb=verb, object_name="Big launch").count() == 1
        stopped = campaign.watched_quotes.get(tweet="7001").stopped_at is not None
        assert stopped == (do == "stop")
        operator.post(path, {"do": do})  # somebody else did it already
        assert AuditEntry.objects.filter(verb=verb).count() == 1
    Campaign.objects.update(quote_limit=1)
    operator.post(path, {"do": "stop"})
    shown = text_of(operator.post(path, {"do": "watch"}, follow=True).content.decode())
    assert "The limit of watched quotes, 1, is reached." in shown
    missing = reverse("campaign-quote", args=[campaign.pk, "100"])
    assert operator.post(missing, {"do": "watch"}).status_code == 404


def test_it_is_all_in_the_api_and_in_files(campaign: Campaign, api: Api) -> None:
    path = f"/campaigns/{campaign.pk}/quotes"
    status, found = api("get", path)
    assert status == 200 and (found["people"], found["only_here"], found["views"]) == (3, 1, 5_000)
    assert found["quotes"][0]["url"] == "https://x.com/user_1/status/7001"
    cards = api("get", f"/campaigns/{campaign.pk}/dashboard")[1]["cards"]
    assert cards["quotes"]["important"] == 1
    listed = api("get", f"/campaigns/{campaign.pk}/engagements?on=quotes&own=0")[1]["engagements"]
    assert {row["user_id"] for row in listed} == {"2", "3", "4"}
    stopped = api("delete", f"{path}/7001")[1]["quotes"][0]
    assert stopped["stopped_at"] and stopped["people"] == 3
    assert api("put", f"{path}/7001")[1]["quotes"][0]["stopped_at"] is None
    assert api("put", f"{path}/100")[0] == 404
    assert b"7001" in b"".join(api.client.get(f"/api/socap{path}.csv"))
    client = browser(a_user())
    answer: Any = client.get(reverse("quotes-xlsx", args=[campaign.pk]))
    assert read_workbook(b"".join(answer)).sheetnames[0] == "Watched quotes"
    answer.close()


def test_which_quotes_are_watched_is_changed_on_the_page(campaign: Campaign) -> None:
    operator, viewer = browser(a_user()), browser(a_user(name="vi", role=Role.VIEWER))
    page = reverse("campaign-quotes", args=[campaign.pk])
    path = reverse("campaign-quote-rule", args=[campaign.pk])
    assert "Which quotes are watched" not in text_of(get(viewer, page))
    assert viewer.post(path, {}).status_code == 403
    seen = re.search(r'name="seen" value="([^"]+)"', get(operator, page))
    assert seen
    engage("200", Action.QUOTE, reply("7050", "66", views=300))
    form = {"watches_quotes": "on", "quote_importance": "30", "quote_views": "200",
            "quote_limit": "5", "suggests_tweets": "on"}  # fmt: skip
    form["seen"] = unescape(seen[1])
    Campaign.objects.update(suggests_tweets=False)  # by somebody else, meanwhile
    answer = operator.post(path, form, follow=True)
    assert "Meanwhile someone else has changed: suggests tweets" in text_of(answer.content.decode())
    stored = Campaign.objects.get()
    assert (stored.quote_views, stored.quote_limit, stored.suggests_tweets) == (200, 5, False)
    assert campaign.watched_quotes.filter(tweet="7050").exists()
    assert AuditEntry.objects.filter(verb="campaign.edited").count() == 1
    empty = {"quote_importance": "", "quote_views": ""}
    for wrong in ({"quote_limit": "900"}, {"quote_importance": "x"}, empty):
        assert operator.post(path, form | wrong).status_code == 422
    assert Campaign.objects.get().quote_limit == 5


def test_the_page_says_where_the_budget_has_no_room_for_more(
    campaign: Campaign, settings: Settings
) -> None:
    settings.TWITTER_API_KEY = "demo"
    vera, address = browser(a_user("vera")), reverse("campaign-quotes", args=[campaign.pk])
    said = "The rest of the budget is kept for the campaign’s own tweets"
    assert said not in vera.get(address).text
    Campaign.objects.update(budget_dollars=1)
    CampaignSpending.objects.create(campaign=campaign, dollars="0.6", kept_back="0.4")
    assert said in vera.get(address).text
