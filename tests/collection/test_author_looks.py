"""Authors are looked at once an hour over real HTTP, and what is related is suggested."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import httpx
import pytest

from socap.analytics.tweets.author_usual import usual_of_authors
from socap.campaigns.lifecycle import complete, pause
from socap.campaigns.models import Campaign, CampaignTweet, SuggestedTweet, Tweet
from socap.campaigns.pace.spending_models import CampaignSpending
from socap.campaigns.suggestions.suggested_tweets import (
    decide,
    open_suggestions,
    suggest_posts,
)
from socap.collection.author_looks import authors_to_see, look_at_authors
from socap.collection.pace.spending import SpendingMeter
from socap.collection.polling.counters import poll_metrics
from socap.collection.provider.client import Provider
from socap.simulator import Simulator
from socap.sources.base import Action
from socap.sources.registry import open_source
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, engage, people, poll, post, reply
from tests.collection.conftest import SimulatedClock

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["twitterapi_io", "x_api_v2"])
def teller(request: pytest.FixtureRequest, simulator: Simulator) -> Iterator[Provider]:
    """Each provider, whose clock is that of the launch."""
    given = {"api_key": "demo", "bearer_token": "demo"}
    source = open_source(request.param, url=simulator.url, credentials=given)
    clock = SimulatedClock(simulator)
    yield Provider(source, qps=10_000, clock=clock, sleep=lambda seconds: None)
    source.close()


def read(campaign: Campaign, provider: Provider) -> None:
    """The first poll, which tells who the authors are."""
    ids = sorted(campaign.tweets.values_list("pk", flat=True))
    poll_metrics(ids, provider=provider, queue_lists=lambda *_: True)


def test_what_authors_have_posted_is_suggested_and_costs_only_what_is_new(
    campaign: Campaign, simulator: Simulator, teller: Provider
) -> None:
    now = teller.clock.now()
    Campaign.objects.update(starts_at=now, ends_at=now + 3 * DAY, created_at=now)
    CampaignTweet.objects.update(added_at=now)
    read(campaign, teller)
    authors = set(Tweet.objects.values_list("author_id", flat=True))
    assert {one.account_id for one in authors_to_see(now=now)} == authors
    look_at_authors(provider=teller, now=now)
    assert authors_to_see(now=now + 59 * MINUTE) == []
    httpx.post(f"{simulator.url}/_clock", json={"advance_seconds": 2 * DAY.total_seconds()})
    now = teller.clock.now()
    looks = look_at_authors(provider=teller, now=now)
    assert looks.authors == len(authors) and looks.suggested > 0
    found = open_suggestions(campaign)
    assert {one.author_id for one in found.exclude(kind="reach")} <= authors
    assert found.filter(kind="post", text__gt="").exists()
    httpx.delete(f"{simulator.url}/_calls")
    look_at_authors(provider=teller, now=now + HOUR)
    calls = httpx.get(f"{simulator.url}/_calls").json()
    assert calls["total"] == len(authors)
    assert SuggestedTweet.objects.exclude(decision="earlier").count() == found.count()


def test_posts_from_before_the_launch_tell_what_is_usual(
    campaign: Campaign, simulator: Simulator, teller: Provider
) -> None:
    now = teller.clock.now()
    Campaign.objects.update(starts_at=now, ends_at=now + 3 * DAY, created_at=now)
    CampaignTweet.objects.update(added_at=now)
    read(campaign, teller)
    look_at_authors(provider=teller, now=now)
    earlier = SuggestedTweet.objects.filter(decision="earlier")
    assert earlier.count() > 5 and not earlier.filter(posted_at__gte=now).exists()
    assert not open_suggestions(campaign).filter(kind="post", posted_at__lt=now).exists()
    for _ in range(8):
        httpx.post(f"{simulator.url}/_clock", json={"advance_seconds": 6 * HOUR.total_seconds()})
        read(campaign, teller)
    ids = list(campaign.tweets.values_list("pk", flat=True))
    usual = usual_of_authors(Campaign.objects.get(), ids)
    assert usual and all(one.ratio > 0 and one.posts >= 2 for one in usual.values())


def test_nobody_is_looked_at_for_a_campaign_that_is_over_or_does_not_want_it() -> None:
    campaign = a_campaign(now=NOW)
    poll(NOW, post("100", by="1"))
    assert [one.account_id for one in authors_to_see(now=NOW)] == ["1"]
    assert authors_to_see(now=NOW + 4 * DAY) == [] == authors_to_see(now=NOW - HOUR)
    Campaign.objects.update(suggests_tweets=False)
    assert authors_to_see(now=NOW) == []
    Campaign.objects.update(suggests_tweets=True)
    pause(campaign, now=NOW)
    assert authors_to_see(now=NOW) == []
    Campaign.objects.update(status="active")
    complete(campaign, now=NOW)
    assert authors_to_see(now=NOW) == []


def suggested(campaign: Campaign) -> dict[str, tuple[str, str | None]]:
    return {s.tweet_id: (s.kind, s.parent_id) for s in open_suggestions(campaign)}


def test_what_is_related_to_the_campaign_is_told_from_the_rest() -> None:
    campaign = a_campaign(["100", "200"])
    poll(NOW, post("100", by="1"), post("200", by="2"))

    def wrote(id: str, at: datetime = NOW + HOUR, **how: object) -> object:
        return post(id, by="1", text=f"text {id}", created_at=at, **how)

    posts = [
        wrote("301", in_reply_to_id="100"),
        wrote("302", in_reply_to_id="301"),
        wrote("303", in_reply_to_id="200"),
        wrote("304", in_reply_to_id="999"),
        wrote("305", quoted=post("200", by="2")),
        wrote("306", views=7),
        wrote("307", at=NOW - DAY),
        wrote("308", at=NOW + 9 * DAY),
        wrote("309", retweeted=post("900")),
        wrote("100"),
        post("310", by="77", created_at=NOW + HOUR),
    ]
    assert suggest_posts("1", posts, now=NOW) == 5  # type: ignore[arg-type]
    assert suggested(campaign) == {
        "301": ("thread", "100"),
        "302": ("thread", "100"),
        "303": ("reply", "200"),
        "305": ("quote", "200"),
        "306": ("post", None),
    }
    decide(campaign, "306", SuggestedTweet.Decision.DISMISSED, by="ana", now=NOW)
    assert decide(campaign, "306", SuggestedTweet.Decision.WATCHED, by="ben", now=NOW) is None
    later = [wrote("306", views=9), wrote("311", in_reply_to_id="302")]
    assert suggest_posts("1", later, now=NOW + HOUR) == 1  # type: ignore[arg-type]
    assert suggested(campaign)["311"] == ("thread", "100") and "306" not in suggested(campaign)


def test_quotes_with_reach_that_are_not_watched_are_suggested() -> None:
    campaign = a_campaign()
    Campaign.objects.update(watches_quotes=False)
    people(user_1=50, user_2=10, user_3=9)
    engage(
        "100",
        Action.QUOTE,
        *(reply(f"90{n}", str(n), views=1_999) for n in range(1, 5)),
        reply("905", "5", views=2_000),
    )
    look_at_authors(provider=None, now=NOW + timedelta(seconds=1))
    look_at_authors(provider=None, now=NOW + HOUR)
    assert {id_ for id_, (kind, _) in suggested(campaign).items() if kind == "reach"} == {
        "901",
        "902",
        "905",
    }


def test_a_campaign_without_money_left_looks_at_nobody_and_tries_again_an_hour_later(
    campaign: Campaign, simulator: Simulator, provider: Provider
) -> None:
    now = provider.clock.now()
    read(campaign, provider)
    Campaign.objects.update(budget_dollars="0.01", pace_mode="adaptive")
    CampaignSpending.objects.update_or_create(campaign=campaign, defaults={"dollars": "0.01"})
    metered = provider.with_meter(SpendingMeter())
    httpx.delete(f"{simulator.url}/_calls")
    assert look_at_authors(provider=metered, now=now).authors == 0
    assert httpx.get(f"{simulator.url}/_calls").json()["total"] == 0
    assert authors_to_see(now=now) == [] != authors_to_see(now=now + HOUR)
    Campaign.objects.update(budget_dollars=5)
    looks = look_at_authors(provider=metered, now=now + HOUR)
    assert looks.authors == len(authors_to_see(now=now + 2 * HOUR)) > 0
    assert CampaignSpending.objects.get().dollars > 0
