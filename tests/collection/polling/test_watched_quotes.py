"""Important quotes are read as tweets of their own, apart from the campaign's, and may alert."""

from datetime import datetime
from typing import Any

import httpx
import pytest
from pytest_django import Settings

from socap.alerts.alert_generation import campaigns_with_open_matches, generate_alerts
from socap.alerts.matches import match_engagements
from socap.alerts.messages.compose import build_message
from socap.alerts.models import Alert, Match
from socap.analytics.growth.totals import totals
from socap.campaigns.lifecycle import add_tweets, delete_campaign, pause
from socap.campaigns.list_runs import is_watched
from socap.campaigns.models import (
    Campaign,
    CampaignSpending,
    Category,
    Engagement,
    Tweet,
    WatchedQuote,
)
from socap.campaigns.quotes.quote_watching import stop_watching, watch_important_quotes, watch_quote
from socap.campaigns.removal import remove_tweets, restore_tweets
from socap.campaigns.snapshots import take_snapshot
from socap.collection.polling.counters import poll_metrics
from socap.collection.polling.lists import read_list
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.sources.base import Action
from tests.builders import HOUR, MINUTE, NOW, a_campaign, engage, people, poll, post, reply, retweet
from tests.collection.conftest import Notebook

pytestmark = pytest.mark.django_db


def important(*ids: str, weight: int = 40) -> None:
    """Accounts `user_ID` are on the important list themselves."""
    people(**{f"user_{id_}": weight for id_ in ids})


def quoted(*quotes: Any, tweet: str = "100", now: datetime = NOW) -> None:
    """Records quotes of a tweet as its list has them, and does what follows."""
    engage(tweet, Action.QUOTE, *quotes, now=now)
    watch_new_quotes(parent=tweet, now=now)


def control(simulator: Simulator, name: str, **what: Any) -> Any:
    answer = httpx.post(f"{simulator.url}/_{name}", json=what)
    return answer.raise_for_status().json()


def truth_of(simulator: Simulator, tweet_id: str) -> Any:
    answer = httpx.get(f"{simulator.url}/_truth", params={"tweet_id": tweet_id})
    return answer.json()["tweets"][0]


def watched(campaign: Campaign) -> list[str]:
    return sorted(campaign.polled.exclude(parent_id=None).values_list("tweet_id", flat=True))


def test_quotes_by_important_people_and_with_many_views_are_watched() -> None:
    campaign = a_campaign(["100", "200"])
    important("1")
    important("2", weight=29)
    quoted(reply("901", "1"), reply("902", "2"), reply("903", "3", views=20_000), reply("904", "4"))
    assert watched(campaign) == ["901", "903"]
    quote = Tweet.objects.get(pk="903")
    assert (quote.author_id, quote.views, quote.posted_at) == ("3", 20_000, NOW)
    assert campaign.watched_quotes.get(tweet="903").parent_id == "100"
    quoted(reply("901", "1"), reply("904", "4", views=30_000), now=NOW + HOUR)  # the same again
    assert watched(campaign) == ["901", "903", "904"]
    assert is_watched("901") and not is_watched("902")


def test_a_score_that_is_known_later_counts_too() -> None:
    campaign = a_campaign()
    quoted(reply("901", "1"))
    assert watched(campaign) == []
    important("1")
    watch_new_quotes(campaign=campaign.pk, now=NOW)
    assert watched(campaign) == ["901"]


def test_a_budget_is_for_the_campaigns_own_tweets_before_quotes_are_watched(
    settings: Settings,
) -> None:
    settings.TWITTER_API_KEY = "demo"
    campaign = a_campaign()
    important("1", "2")
    important("3", weight=60)
    Campaign.objects.update(budget_dollars=1)
    spending = CampaignSpending.objects.create(campaign=campaign, dollars="0.6", kept_back="0.4")
    quoted(reply("901", "1"), reply("902", "2"), reply("903", "3"))
    assert watched(campaign) == []
    # A whole page of each list, twice: 1,800 + 300 + 300 credits.
    CampaignSpending.objects.filter(pk=spending.pk).update(kept_back="0.35")
    watch_new_quotes(campaign=campaign.pk, now=NOW)
    assert watched(campaign) == ["903"], "the best one, and the others when there is room again"
    Campaign.objects.update(budget_dollars=2)
    watch_new_quotes(campaign=campaign.pk, now=NOW)
    assert watched(campaign) == ["901", "902", "903"]


def test_no_more_than_the_limit_the_best_first_and_a_deleted_one_takes_no_place() -> None:
    campaign = a_campaign()
    Campaign.objects.update(quote_limit=2)
    important("1", "2")
    important("3", weight=60)
    quoted(reply("901", "1", views=5), reply("902", "2", views=9), reply("903", "3"))
    assert watched(campaign) == ["902", "903"]
    poll(NOW + MINUTE, missing=["902"])
    watch_important_quotes(parent="100", now=NOW + MINUTE)
    assert watched(campaign) == ["901", "902", "903"]


@pytest.mark.parametrize(
    "choice",
    [{"watches_quotes": False}, {"quote_limit": 0}, {"quote_importance": None, "quote_views": 9}],
)
def test_it_can_be_switched_off(choice: dict[str, Any]) -> None:
    campaign = a_campaign()
    Campaign.objects.update(**choice)
    important("1")
    quoted(reply("901", "1", views=8))
    assert watched(campaign) == []


def test_own_accounts_and_the_campaigns_own_tweets_are_no_quotes_to_watch() -> None:
    campaign = a_campaign(["100", "200"])
    poll(NOW, post("100", by="1"), post("200", by="1"))
    important("1", "2")
    quoted(reply("901", "1"), reply("200", "2"))
    assert watched(campaign) == []


def test_one_stopped_by_hand_stays_stopped_until_taken_back() -> None:
    campaign = a_campaign()
    important("1")
    quoted(reply("901", "1"))
    assert stop_watching(campaign, "901", by="ana", now=NOW)
    assert not stop_watching(campaign, "901", by="ben", now=NOW)
    watch_important_quotes(parent="100", now=NOW + HOUR)
    assert watched(campaign) == [] and not is_watched("901")
    watch_quote(campaign, Engagement.objects.get(key="901"), by="ana", now=NOW + HOUR)
    assert watched(campaign) == ["901"]


def test_a_quote_leaves_and_returns_with_its_tweet() -> None:
    campaign = a_campaign(["100", "200"])
    important("1")
    quoted(reply("901", "1"))
    remove_tweets(campaign, ["100"], now=NOW)
    assert watched(campaign) == [] and not is_watched("901")
    restore_tweets(campaign, ["100"], now=NOW)
    assert watched(campaign) == ["901"]


def test_a_quote_that_becomes_a_tweet_of_the_campaign_is_read_once() -> None:
    campaign = a_campaign()
    important("1")
    quoted(reply("901", "1"))
    add_tweets(campaign, [("901", Category.INFLUENCER)], posts={}, now=NOW)
    assert watched(campaign) == []
    assert list(campaign.polled.values_list("tweet_id", flat=True).order_by("tweet_id")) == [
        "100",
        "901",
    ]
    watch_important_quotes(parent="100", now=NOW)
    assert not WatchedQuote.objects.exists()


def test_two_campaigns_read_it_once_and_it_stays_while_one_of_them_does() -> None:
    first, second = a_campaign(), a_campaign()
    important("1")
    quoted(reply("901", "1"))
    assert watched(first) == watched(second) == ["901"]
    pause(first, now=NOW)
    assert is_watched("901")
    delete_campaign(second)
    assert Tweet.objects.filter(pk="901").exists() and not is_watched("901")
    delete_campaign(first)
    assert not Tweet.objects.exists()


def test_who_engages_there_alerts_but_counts_in_no_total() -> None:
    campaign = a_campaign()
    important("1", "2")
    poll(NOW, post("100", by="900", retweets=5, views=70))
    quoted(reply("901", "1", text="Look at this"))
    Match.objects.all().delete()
    before = totals(campaign)
    poll(NOW + MINUTE, post("901", by="1", retweets=3, views=5_000))
    new = engage("901", Action.RETWEET, retweet("1"), retweet("2"), retweet("3"), now=NOW + MINUTE)
    match_engagements(new.new, now=NOW + MINUTE)
    [match] = Match.objects.all()  # neither the quote's author nor unimportant people
    assert (match.account_id, match.category, match.on_quote) == ("2", "main", True)
    assert campaigns_with_open_matches(tweet_id="901") == [campaign.pk]
    generate_alerts(campaign.pk, now=NOW + HOUR)
    message = build_message([Alert.objects.get()])
    assert (
        message.headline == "@user_2 (40) engaged on @user_1's quote of your main tweet (retweet)"
    )
    assert totals(campaign).whole == before.whole
    take_snapshot(campaign, now=NOW + HOUR)
    assert campaign.snapshots.latest("taken_at").views == 70


def test_it_is_read_over_http_like_any_tweet(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    tweet_id = min(simulator.launch.tweets)
    burst = {"tweet_id": tweet_id, "action": "quote", "important": 1}
    control(simulator, "burst", **burst)
    [quote] = truth_of(simulator, tweet_id)["quotes"][-1:]
    Campaign.objects.update(quote_importance=0, quote_limit=200)
    book = Notebook()
    poll_metrics([tweet_id], provider=provider, queue_lists=book.lists)
    for one in book.noted_lists:
        read_list(*one, provider=provider, stopping=lambda: False)
    assert quote["id"] in watched(campaign)
    result = poll_metrics([quote["id"]], provider=provider, queue_lists=book.lists)
    assert result.read == 1 and Tweet.objects.get(pk=quote["id"]).readings.count() == 1
    control(simulator, "delete", tweet_id=quote["id"])
    assert poll_metrics([quote["id"]], provider=provider, queue_lists=book.lists).missing == 1
    Campaign.objects.update(status="paused")
    assert poll_metrics([quote["id"]], provider=provider, queue_lists=book.lists).read == 0
