"""The pages without JavaScript, for each kind of visitor."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver, reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.collection.health.status import job_counts
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.sources.base import Action, Counters
from socap.web.campaigns import provider_dependency
from tests.api.builders import (
    NOW,
    FakeSource,
    a_campaign,
    a_person,
    engage,
    post,
    reply,
    retweet,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(db: None) -> Client:
    return signed_in("operator")


def signed_in(role: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_user(role, password="a-long-password", role=role))
    return client


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Provider:
    monkeypatch.setattr(settings, "TWITTER_API_KEY", "a key")
    source = FakeSource(*(post(str(n)) for n in range(100, 110)))
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    return provider


def a_busy_campaign(tweets: int = 3) -> Campaign:
    ids = [str(500 + n) for n in range(tweets)]
    campaign = a_campaign(
        *ids, counters=Counters(retweets=9, replies=2, quotes=1, likes=40, views=900)
    )
    a_person("alice", 4, 10)
    a_person("dora", 5, 10)
    for tweet_id in ids:
        engage(tweet_id, Action.RETWEET, retweet(10), retweet(11))
    engage(ids[0], Action.REPLY, reply("77", 10, text="<b>5 & 6</b> \u202eabc \U0001f680"))
    for hours in (2, 1, 0):
        take_snapshot(campaign, now=NOW - timedelta(hours=hours))
    return campaign


def form(**changes: str) -> dict[str, object]:
    return {
        "launch_name": "A launch", "client_name": "", "timezone": "Europe/Paris",
        "start_date": "2026-06-02T09:00", "end_date": "2096-06-05T09:00", "main": "100\nhttps://x.com/a/status/101",
        "influencer": "", "investor": "", "importance_threshold": "10", "channels": [],
        "digest_minutes": "60",
        "frequency_window_minutes": "30", "alert_spacing_minutes": "20", **changes,
    }  # fmt: skip


def address(name: str, campaign: Campaign) -> str:
    keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
    given = {"campaign_id": campaign.pk, "name": "growth", "version": "1"}
    return reverse(name, kwargs={key: given[key] for key in keys})


@pytest.mark.parametrize(
    "name", ["campaign-create", "campaign-pause", "campaign-resume", "campaign-edit",
             "campaign-delete", "campaign-tweets", "campaign-tweets-remove",
             "campaign-tweets-restore"],
)  # fmt: skip
def test_a_viewer_looks_but_cannot_change(name: str) -> None:
    viewer, campaign = signed_in("viewer"), a_campaign("500")
    assert viewer.get(reverse("campaign", args=[campaign.pk])).status_code == 200
    assert viewer.post(address(name, campaign)).status_code == 403
    assert Campaign.objects.filter(status="active").count() == 1


def test_the_empty_list_says_what_to_do_next(operator: Client) -> None:
    assert reverse("campaign-create") in operator.get("/socap").content.decode()


def test_a_campaign_is_created_and_its_first_poll_queued(
    operator: Client, provider: Provider
) -> None:
    answer = operator.post("/socap/create", form(investor="Investors:\n103\n999"))
    campaign = Campaign.objects.get()
    assert answer.headers["Location"] == f"/socap/campaigns/{campaign.pk}"
    assert campaign.starts_at.isoformat() == "2026-06-02T07:00:00+00:00"
    assert campaign.entries.count() == 3
    assert job_counts()["pending"] == 1
    page = operator.get(answer.headers["Location"]).content.decode()
    assert "999" in page and "does not know" in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"launch_name": ""}, "required"),
        ({"timezone": "Mars"}, "zone"),
        ({"end_date": "2026-06-01T09:00"}, "after the start"),
        ({"importance_threshold": "-1"}, "greater"),
        ({"main": "", "influencer": "", "investor": ""}, "tweet"),
        ({"main": "https://example.com/x"}, "should look like"),
        ({"main": "999"}, "does not know"),
    ],
)
def test_errors_are_shown_and_typed_values_stay(
    operator: Client, provider: Provider, change: dict[str, str], words: str
) -> None:
    answer = operator.post("/socap/create", form(client_name="Kept", **change))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page and "Kept" in page
    assert not Campaign.objects.exists()


def test_the_dashboard_says_who_is_here_and_why(operator: Client) -> None:
    campaign = a_busy_campaign()
    page = operator.get(reverse("campaign", args=[campaign.pk])).content.decode()
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert "@dora 5, @alice 4, total 9" in text
    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt;" in page
    assert "read" in text and "of 36 engagements identified" in text


def test_user_content_is_escaped(operator: Client) -> None:
    campaign = a_busy_campaign()
    for path in ("/socap", "/socap/create", reverse("campaign", args=[campaign.pk])):
        answer = operator.get(path)
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
        page = answer.content.decode()
        assert not re.search(r"<script(?![^>]*src=)[^>]*>\s*\S", page)
        assert not re.search(r"\son\w+=", page)


def test_the_number_of_queries_does_not_grow_with_the_campaign(
    operator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    operator.get("/socap")  # notes that the browser was seen, which is not done at every request
    for tweets in (3, 30):
        campaign = a_busy_campaign(tweets)
        with django_assert_max_num_queries(53):
            operator.get(reverse("campaign", args=[campaign.pk]))
        Campaign.objects.all().delete()


def test_a_refresh_sends_nothing_while_nothing_changed(operator: Client) -> None:
    campaign = a_busy_campaign()
    page = operator.get(reverse("campaign", args=[campaign.pk])).content.decode()
    version = re.search(r'name="version" value="(\w+)"', page)
    assert version is not None
    live = f"{reverse('campaign-live', args=[campaign.pk])}?version={version[1]}"
    assert operator.get(live).status_code == 204
    campaign.name = "Renamed"
    campaign.save()
    assert b"Renamed" in operator.get(live).content


def test_charts_are_specifications_with_their_rows(operator: Client) -> None:
    campaign = a_busy_campaign()
    for name, rows in (("growth", 3), ("intervals", 6)):
        spec = operator.get(reverse("campaign-chart", args=[campaign.pk, name])).json()
        assert "vega-lite" in spec["$schema"] and len(spec["datasets"]["points"]) == rows
    assert operator.get(reverse("campaign-chart", args=[campaign.pk, "pie"])).status_code == 404


def test_pause_resume_and_delete(operator: Client) -> None:
    campaign = a_campaign("500")
    operator.post(address("campaign-pause", campaign))
    assert Campaign.objects.get().status == "paused"
    operator.post(address("campaign-resume", campaign))
    assert Campaign.objects.get().status in ("active", "paused")
    assert operator.get(address("campaign-delete", campaign)).status_code == 200
    operator.post(address("campaign-delete", campaign), {"name": "A launch"})
    assert not Campaign.objects.exists()


def test_the_long_lists_page_on_without_a_gap(operator: Client) -> None:
    campaign = a_campaign("500")
    engage("500", Action.RETWEET, *(retweet(n) for n in range(10, 130)))
    path, seen = reverse("campaign-engagements", args=[campaign.pk]), set()
    query = ""
    for _ in range(4):
        page = operator.get(path + query).content.decode()
        seen |= set(re.findall(r"@(user\d+)", page))
        more = re.search(r"\?([^\"]*cursor=[\w=-]+[^\"]*)\"", page)
        if more is None:
            break
        query = "?" + more[1].replace("&amp;", "&")
    assert len(seen & {f"user{n}" for n in range(10, 130)}) == 120


def test_the_demo_says_that_it_is_one(operator: Client, settings: object) -> None:
    setattr(settings, "SOCAP_DEMO", True)  # noqa: B010
    assert "Demo data" in operator.get("/socap").content.decode()
    assert "watch-the-launch" in Client().get("/login").content.decode()


def test_signing_in_and_out() -> None:
    User.objects.create_user("ann", password="a-long-password")
    client = Client()
    assert client.post("/login", {"username": "ann", "password": "wrong"}).status_code == 200
    assert (
        client.post("/login", {"username": "ann", "password": "a-long-password"}).status_code == 302
    )
    assert client.get("/socap").status_code == 200
    client.post("/logout")
    assert client.get("/socap").status_code == 302
    assert settings.LOGIN_URL == "login"
