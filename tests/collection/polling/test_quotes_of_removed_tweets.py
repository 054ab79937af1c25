"""A tweet leaves one of two campaigns: its watched quotes are that campaign's no longer, until it returns."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.alerts.alert_generation import generate_alerts
from socap.alerts.matches import match_engagements
from socap.alerts.messages.compose import build_message
from socap.alerts.models import Alert, Match
from socap.analytics.engagements.quote_reach import reach_through_quotes
from socap.campaigns.models import Campaign, Category
from socap.campaigns.suggestions.suggested_tweets import open_suggestions, suggest_quotes
from socap.collection.enrolment import RequestedTweet, enrol
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.provider.client import Provider
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.api.conftest import api as api
from tests.builders import (
    DAY,
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
from tests.collection.conftest import Notebook
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

Two = tuple[Campaign, Campaign]
LONG = 20_000 * DAY


@pytest.fixture
def two() -> Two:
    """Both watch 100 and 200 and the quote 901 of 100; account 2 has engaged with it."""
    found = a_campaign(["100", "200"], lasts=LONG), a_campaign(["100", "200"], lasts=LONG)
    people(user_1=40, user_2=40, user_3=40)
    poll(NOW, post("100", by="900"), post("200", by="900"))
    quoted("100", reply("901", "1"))
    poll(NOW + MINUTE, post("901", by="1", views=5_000))
    engaged("901", retweet("2"))
    return found


def quoted(tweet: str, *quotes: Any) -> None:
    engage(tweet, Action.QUOTE, *quotes)
    watch_new_quotes(parent=tweet, now=NOW)


def engaged(tweet: str, *rows: Any) -> None:
    match_engagements(engage(tweet, Action.RETWEET, *rows).new, now=NOW)


def watched(campaign: Campaign) -> list[str]:
    quotes = campaign.polled.exclude(parent_id=None)
    return sorted(quotes.values_list("tweet_id", flat=True))


def headlines(campaign: Campaign) -> list[str]:
    generate_alerts(campaign.pk, now=NOW + HOUR)
    alerts = Alert.objects.filter(campaign=campaign, status="pending").order_by("pk")
    return [build_message([alert]).headline for alert in alerts]


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def remove(operator: Client, campaign: Campaign) -> None:
    path = reverse("campaign-tweets-remove", args=[campaign.pk])
    assert operator.post(path, {"tweet": "100", "sure": "1"}).status_code == 302
    assert not campaign.entries.filter(tweet="100").exists()


def put_back(operator: Client, campaign: Campaign) -> None:
    path = reverse("campaign-tweets-restore", args=[campaign.pk])
    assert operator.post(path, {"tweet": "100"}).status_code == 302


def test_reading_and_totals_follow_the_campaign(two: Two, operator: Client) -> None:
    stays, leaves = two
    remove(operator, leaves)
    assert (watched(stays), watched(leaves)) == (["901"], [])
    quoted("100", reply("902", "3"))
    assert (watched(stays), watched(leaves)) == (["901", "902"], [])
    there, gone = reach_through_quotes(stays), reach_through_quotes(leaves)
    assert (len(there.quotes), there.people, there.views) == (2, 1, 5_000)
    assert (len(gone.quotes), gone.people, gone.views, gone.by_parent) == (0, 0, 0, {})
    put_back(operator, leaves)
    assert watched(leaves) == ["901", "902"]  # also the one that came meanwhile
    assert reach_through_quotes(leaves).views == 5_000


def test_alerts_follow_the_campaign(two: Two, operator: Client) -> None:
    stays, leaves = two
    Match.objects.exclude(account="2").delete()  # the quotes themselves
    remove(operator, leaves)
    engaged("901", retweet("3"))  # recorded for the campaign that stays
    quote = "engaged on @user_1's quote of your main tweet (retweet)"
    told = [f"@user_2 (40) {quote}", f"@user_3 (40) {quote}"]
    assert (headlines(stays), headlines(leaves)) == (told, [])
    put_back(operator, leaves)
    assert headlines(leaves) == told


def test_quotes_of_a_removed_tweet_leave_their_places_to_others(two: Two, operator: Client) -> None:
    stays, leaves = two
    Campaign.objects.update(quote_limit=1)
    remove(operator, leaves)
    page = operator.get(reverse("campaign-quotes", args=[leaves.pk]))
    assert page.context["watching"] == 0
    quoted("200", reply("903", "3"))
    assert (watched(stays), watched(leaves)) == (["901"], ["903"])


def test_what_is_suggested_follows_the_campaign(two: Two, operator: Client) -> None:
    _, leaves = two
    engage("100", Action.QUOTE, reply("905", "5", views=9_000))
    for campaign in two:
        suggest_quotes(campaign, now=NOW)
    remove(operator, leaves)
    suggested = [open_suggestions(c).values_list("tweet_id", flat=True) for c in two]
    assert [list(one) for one in suggested] == [["905"], []]
    put_back(operator, leaves)
    assert [one.tweet_id for one in open_suggestions(leaves)] == ["905"]


def test_the_api_does_not_know_its_quotes_either(two: Two, operator: Client, api: Api) -> None:
    stays, leaves = two
    remove(operator, leaves)
    for campaign, status in ((stays, 200), (leaves, 404)):
        path = f"/campaigns/{campaign.pk}/tweets/901/charts/growth.csv"
        assert api.client.get(f"/api/socap{path}").status_code == status
        page = reverse("campaign-tweet", args=[campaign.pk, "901"])
        assert operator.get(page).status_code == status


def test_a_tweet_that_another_campaign_reads_brings_its_quotes(
    two: Two, provider: Provider, operator: Client
) -> None:
    third = a_campaign(["200"], lasts=LONG)
    wanted = [RequestedTweet(url="100", category=Category.INFLUENCER)]
    enrol(third, wanted, provider=provider, queue=Notebook(), known={"100": post("100")})
    assert watched(third) == ["901"]
    [digest] = headlines(third)  # 1 quoted, 2 engaged with the quote
    assert digest == "2 people engaged before monitoring began"
