"""Campaigns are changed, and a refusal leaves everything as it was."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from socap.campaigns.models import Campaign, Tweet
from socap.sources.base import ErrorKind, SourceError
from tests.builders import poll, post

from .builders import FakeSource, a_campaign
from .conftest import Api
from .test_contract import SEED

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(api: Api, source: FakeSource) -> str:
    """The path of a campaign made from the seed program's body."""
    return f"/campaigns/{api('post', '/campaigns', SEED)[1]['id']}"


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"launch_name": "New", "remove_tweets": ["nonsense"]}, {"remove_tweets.0"}),
        ({"status": "paused", "maintweets": ["110"], "remove_tweets": ["nonsense"]},
         {"remove_tweets.0"}),
        ({"remove_tweets": ["bad", "100", "bad"]}, {"remove_tweets.0", "remove_tweets.2"}),
        ({"launch_name": "New", "monitor_window": {"start_date": "2026-06-02",
                                                   "end_date": "2026-06-01"}},
         {"monitor_window.end_date"}),
    ],
)  # fmt: skip
def test_a_refused_change_changes_nothing(
    api: Api, campaign: str, change: dict[str, Any], fields: set[str]
) -> None:
    before = api("get", campaign)[1]
    status, answer = api("patch", campaign, change)
    assert (status, set(answer["fields"])) == (422, fields)
    assert api("get", campaign)[1] == before


def test_a_completed_campaign_refuses_a_pause_together_with_its_other_changes(
    api: Api, campaign: str
) -> None:
    Campaign.objects.update(status="completed")
    before = api("get", campaign)[1]
    change = {"launch_name": "New", "status": "paused", "remove_tweets": ["100"]}
    status, answer = api("patch", campaign, change | {"maintweets": ["110"]})
    assert (status, list(answer["fields"])) == (409, ["status"])
    assert api("get", campaign)[1] == before


def test_the_provider_is_asked_outside_any_transaction(
    api: Api, campaign: str, source: FakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    depth, depths, tweets = len(connection.savepoint_ids), [], source.tweets

    def asked(ids: Any) -> Any:
        depths.append(len(connection.savepoint_ids))
        return tweets(ids)

    monkeypatch.setattr(source, "tweets", asked)
    assert api("patch", campaign, {"launch_name": "New", "maintweets": ["110"]})[0] == 200
    assert depths == [depth]


def test_a_completed_campaign_goes_on_with_a_later_end(api: Api, campaign: str) -> None:
    ended = {"monitor_window": {"start_date": "2020-01-01", "end_date": "2020-01-02"}}
    status, answer = api("patch", campaign, ended)
    assert (status, list(answer["fields"])) == (422, ["monitor_window.end_date"])
    Campaign.objects.update(starts_at="2020-01-01T00:00Z", ends_at="2020-01-02T00:00Z")
    assert api("post", "/workers/trigger")[1]["completed"] == 0, "it is read a last time"
    poll(datetime.now(UTC), *map(post, Tweet.objects.values_list("pk", flat=True)))
    assert api("post", "/workers/trigger")[1]["completed"] == 1
    found = api("get", campaign)[1]
    assert (found["status"], found["next_poll_at"]) == ("completed", None)
    assert api("patch", campaign, {"status": "active"})[0] == 409
    later = {"monitor_window": {"start_date": "2020-01-01", "end_date": "2096-01-01"}}
    found = api("patch", campaign, later | {"status": "active"})[1]
    assert (found["status"], found["completed_at"]) == ("active", None)


def test_a_change_of_the_window_costs_no_poll(api: Api, campaign: str) -> None:
    window = api("get", campaign)[1]["monitor_window"]
    due = datetime.now(UTC) + timedelta(minutes=20)
    Campaign.objects.update(next_poll_at=due)
    for end in (window["end_date"], "2096-01-01"):
        change = {"monitor_window": {"start_date": window["start_date"], "end_date": end}}
        assert api("patch", campaign, change)[0] == 200
        assert Campaign.objects.get().next_poll_at == due


def test_the_last_tweet_stays(api: Api, campaign: str) -> None:
    before = api("get", campaign)[1]
    everything = [tweet["tweet_id"] for tweet in before["tweets"]]
    status, answer = api("patch", campaign, {"launch_name": "New", "remove_tweets": everything})
    assert (status, list(answer["fields"])) == (409, ["remove_tweets"])
    assert api("get", campaign)[1] == before


def test_a_removed_tweet_comes_back_though_the_provider_does_not_know_it_any_more(
    api: Api, campaign: str, source: FakeSource
) -> None:
    api("patch", campaign, {"remove_tweets": ["100"]})
    del source.posts["100"]
    answer = api("patch", campaign, {"maintweets": ["100"]})[1]
    assert answer["not_taken"] == [] and answer["removed_tweets"] == []
    assert "100" in {tweet["tweet_id"] for tweet in answer["tweets"]}


def test_an_empty_change_is_harmless(api: Api, campaign: str) -> None:
    before = api("get", campaign)[1]
    assert api("patch", campaign, {}) == (200, before)


def test_adding_what_is_there_or_unknown_is_explained_and_the_rest_is_taken(
    api: Api, campaign: str
) -> None:
    status, answer = api("patch", campaign, {"influencer_twts": ["100", {"url": "111"}, "999"]})
    assert status == 200
    assert {item["url"]: item["problem"].split(":")[0] for item in answer["not_taken"]} == {
        "100": "already in this campaign",
        "999": "the provider does not know this tweet",
    }
    assert "111" in {tweet["tweet_id"] for tweet in answer["tweets"]}


def test_a_tweet_of_two_campaigns_outlives_the_first(api: Api, campaign: str) -> None:
    other = api("post", "/campaigns", SEED | {"influencer_twts": [], "investor_twts": []})[1]["id"]
    assert api("delete", campaign)[0] == 204
    assert api("delete", campaign)[0] == 404
    assert set(Tweet.objects.values_list("pk", flat=True)) == {"100", "101"}
    assert len(api("get", f"/campaigns/{other}")[1]["tweets"]) == 2


class SilentSource(FakeSource):
    def tweets(self, ids: Any) -> Any:
        raise SourceError("recharge your account", kind=ErrorKind.OUT_OF_CREDITS)


def test_a_campaign_is_taken_unverified_when_the_provider_cannot_be_asked(
    api: Api, source: FakeSource
) -> None:
    source.tweets = SilentSource().tweets  # type: ignore[method-assign]
    status, made = api("post", "/campaigns", SEED)
    assert status == 201
    assert "recharge your account" in made["unverified"]
    assert len(made["tweets"]) == 4
    assert {tweet["problem"] for tweet in made["tweets"]} == {""}
    [provider] = api("get", "/workers/status")[1]["providers"]
    circuit = provider["circuit"]
    assert (circuit["open"], circuit["reason"]) == (True, "recharge your account")


def test_campaigns_are_paged_and_filtered(api: Api) -> None:
    ids = [a_campaign(str(n)).pk for n in range(5)]
    Campaign.objects.filter(pk=ids[0]).update(status="paused")
    seen, cursor = [], ""
    while cursor is not None:
        page = api("get", f"/campaigns?limit=2{f'&cursor={cursor}' if cursor else ''}")[1]
        seen += [item["id"] for item in page["campaigns"]]
        cursor = page["next_cursor"]
    assert seen == ids[::-1]
    paused = api("get", "/campaigns?status=paused")[1]["campaigns"]
    assert [item["id"] for item in paused] == [ids[0]]
    assert api("get", "/campaigns?status=odd")[0] == 422


def test_campaigns_are_found_by_words_and_by_client(api: Api, source: FakeSource) -> None:
    for name, client in (("Spring launch", "Acme"), ("Autumn launch", "Bolt"), ("Solo", "")):
        api("post", "/campaigns", SEED | {"launch_name": name, "client_info": {"name": client}})

    def found(query: str) -> list[str]:
        status, answer = api("get", f"/campaigns?{query}")
        assert status == 200
        return [campaign["launch_name"] for campaign in answer["campaigns"]]

    assert found("q=launch") == ["Autumn launch", "Spring launch"]
    assert found("q=acme%20SPRING") == found("client=acme") == ["Spring launch"]
    assert found("client=") == ["Solo"] and found("q=nobody") == []
    status, answer = api("get", f"/campaigns?q={'x' * 201}")
    assert status == 422 and "q" in answer["fields"]
