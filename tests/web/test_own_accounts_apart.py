"""A campaign whose top five are own accounts by list: left out everywhere, but for a switch."""

import csv
import io
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from socap.access.api_keys import issue_key
from socap.alerts.models import Alert
from socap.campaigns.models import Campaign, OwnAccount
from socap.collection import own_account_lookup
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action
from socap.web.campaigns import provider_dependency
from tests.alerts.builders import generate, important, record_matches
from tests.builders import (
    DAY,
    NOW,
    InventedSource,
    a_campaign,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.explore.reading import address, engager_names, get, text_of
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

OURS = ["1", "2", "3", "4", "5"]


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> InventedSource:
    """A provider that knows the accounts 1 to 7 by their names."""
    source = InventedSource()
    source.by_name = {f"user_{n}": profile(str(n)) for n in range(1, 8)}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(own_account_lookup, "provider_for", lambda endpoint: provider)
    return source


@pytest.fixture
def campaign(source: InventedSource) -> Campaign:
    """1 to 5 score most and are ours, 6 and 7 come behind them; all have engaged."""
    campaign = a_campaign(["100"], client_name="Acme", name="Launch", lasts=20_000 * DAY)
    Campaign.objects.filter(pk=campaign.pk).update(alert_spacing_minutes=20)
    poll(NOW, post("100", by="900", retweets=6, quotes=1))
    important(*OURS, "6", "7", weight=20, by="alice")
    important(*OURS, weight=50, by="bob")
    rows = [retweet(id_) for id_ in (*OURS, "6", "7")]
    record_matches("100", Action.RETWEET, *rows)
    record_matches("100", Action.QUOTE, reply("55", "1", "so proud of us"))
    ImportantPerson.objects.filter(username="bob").update(account_id="5")
    return campaign


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada"))


@pytest.fixture
def listed(client: Client, campaign: Campaign) -> None:
    page = address("campaign-own-accounts-add", campaign)
    for kind, names in (
        ("team", "@user_1 https://x.com/user_2, user_3"),
        ("paid", "@user_4 @user_5"),
    ):
        assert client.post(page, {"accounts": names, "kind": kind}).status_code == 302


def api(path: str) -> Any:
    answer = Client(headers={"authorization": f"Bearer {issue_key('t', scope='read')}"}).get(
        f"/api/socap/campaigns{path}"
    )
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


@pytest.mark.usefixtures("listed")
def test_lists_of_engagers_and_engagements_leave_them_out(
    client: Client, campaign: Campaign
) -> None:
    engagers = address("campaign-engagers", campaign)
    assert engager_names(get(client, engagers)) == ["7", "6"]
    everybody = get(client, engagers, own="1")
    assert len(engager_names(everybody)) == 7
    assert "own account: team" in everybody and "own account: paid" in everybody
    assert '<span class="rank">1</span>' in everybody.partition('id="person-7"')[2]
    assert set(engager_names(get(client, engagers, own="only"))) == set(OURS)
    engagements = address("campaign-engagements", campaign)
    assert "so proud of us" not in get(client, engagements)
    assert "2 engagements" in text_of(get(client, engagements))
    assert "so proud of us" in get(client, engagements, own="1")
    tweet = address("campaign-tweet", campaign, "100")
    assert "@user_1" not in get(client, tweet) and "@user_1" in get(client, tweet, own="1")
    # What an account's own page shows is not filtered.
    assert "so proud of us" in get(client, address("campaign-account", campaign, "1"))


@pytest.mark.usefixtures("listed")
def test_files_leave_them_out_and_keep_their_columns(client: Client, campaign: Campaign) -> None:
    def ids(name: str, column: str, query: str = "") -> list[str]:
        answer = client.get(address(name, campaign) + query)
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
        return [row[column] for row in csv.DictReader(io.StringIO(text))]

    assert ids("engagers-csv", "account_id") == ["7", "6"]
    assert ids("engagers-csv", "own", "?own=only") == ["team", "team", "team", "paid", "paid"][::-1]
    assert len(ids("engagements-csv", "user_id")) == 2
    assert set(ids("engagements-csv", "is_campaign_author", "?own=1")) == {"false"}


@pytest.mark.usefixtures("listed")
def test_the_dashboard_counts_and_ranks_others_only(client: Client, campaign: Campaign) -> None:
    page = get(client, address("campaign", campaign))
    assert engager_names(page) == ["7", "6"]
    words = text_of(page)
    assert "People 2" in words and "Important people 2" in words
    assert "5 own accounts engaged too and are left out" in words and "so proud of us" not in words
    page = get(client, address("campaign", campaign), own="1")
    assert len(engager_names(page)) == 7 and "so proud of us" in page
    assert "People with own accounts 7" in text_of(page) and "Important people 2" in text_of(page)
    marks = json.dumps(client.get(address("campaign-chart", campaign, "timeline")).json())
    assert "user_7" in marks and "user_1" not in marks


@pytest.mark.usefixtures("listed")
def test_the_report_is_headed_by_somebody_else(client: Client, campaign: Campaign) -> None:
    words = text_of(get(client, address("campaign-report", campaign)))
    assert "2 people were seen engaging" in words and re.search(
        r"First among them is user_7 \( ?@user_7", words
    )
    assert "@user_1" not in words and "5 of the campaign’s own accounts" in words
    page = get(client, address("campaign-report", campaign), own="1")
    words = text_of(page)
    assert "7 people were seen engaging" in words and re.search(
        r"First among them is user_7 \( ?@user_7", words
    )
    assert "@user_1 own account" in words and "paid" not in words


@pytest.mark.usefixtures("listed")
def test_a_client_sees_that_an_account_is_own_but_not_that_it_is_paid(campaign: Campaign) -> None:
    for hide_names in (False, True):
        _, token = share(campaign, hide_names=hide_names)
        for name in ("shared", "shared-report"):
            page = get(Client(), reverse(name, args=[token]))
            assert "@user_4" not in page
            page = get(Client(), reverse(name, args=[token]), own="1")
            assert "@user_4" in page and "own account" in page
            assert not re.search(r"\bpaid\b|\bteam\b", text_of(page))
        marks = Client().get(reverse("shared-chart", args=[token, "timeline"]))
        assert "user_1" not in marks.content.decode()


@pytest.mark.usefixtures("listed")
def test_the_api_says_the_same(campaign: Campaign) -> None:
    board = api(f"/{campaign.pk}/dashboard")
    assert [one["user_id"] for one in board["engagers"]] == ["7", "6"]
    assert {one["own"] for one in board["own_accounts"]} == {"team", "paid"}
    told = board["breakdown"]
    assert (told["accounts"], told["important"], told["own_accounts"]) == (2, 2, 5)
    assert [one["user_id"] for one in board["chart_annotations"]["people"]] == ["7", "6"]
    assert api(f"/{campaign.pk}/dashboard?own=1")["breakdown"]["accounts"] == 7
    rows = api(f"/{campaign.pk}/engagements")["engagements"]
    assert {row["own"] for row in rows} == {None, "team", "paid"} and len(rows) == 8
    assert len(api(f"/{campaign.pk}/engagements?own=0")["engagements"]) == 2
    assert len(api(f"/{campaign.pk}/engagements?own=only")["engagements"]) == 6


@pytest.mark.usefixtures("listed")
def test_an_own_account_on_the_list_is_neither_missing_nor_engaged(
    client: Client, campaign: Campaign
) -> None:
    words = text_of(get(client, address("campaign-people", campaign)))
    assert "0 of 1 active important person" in words and "1 more is an own account" in words
    # It still gives its weight.
    assert Account.objects.get(pk="1").importance == 70


def test_listing_takes_waiting_alerts_out_and_removing_puts_them_back(
    client: Client, campaign: Campaign
) -> None:
    generate(campaign)
    assert Alert.objects.filter(status="pending").count() == 7
    page = address("campaign-own-accounts-add", campaign)
    client.post(page, {"accounts": "@user_1 @user_2", "kind": "paid"})
    skipped = Alert.objects.filter(status="skipped")
    assert {alert.account_id for alert in skipped} == {"1", "2"}
    assert {alert.reason for alert in skipped} == {"one of the client's own accounts (paid)"}
    record_matches("100", Action.REPLY, reply("56", "1", "while listed"))
    generate(campaign)
    assert set(Alert.objects.filter(status="pending").values_list("account", flat=True)) == set(
        "34567"
    )
    assert "Skipped 2" in text_of(get(client, address("campaign-alerts", campaign)))
    entry = OwnAccount.objects.get(account_id="1")
    client.post(address("campaign-own-account-remove", campaign, entry.pk))
    generate(campaign)
    back = Alert.objects.get(account="1")
    assert back.status == "pending" and back.matches.count() == 3
    assert "1" in engager_names(get(client, address("campaign", campaign)))


def test_a_first_digest_loses_who_is_listed_meanwhile(client: Client, campaign: Campaign) -> None:
    record_matches("100", Action.LIKE, retweet("1"), retweet("6"), baseline=True)
    generate(campaign)
    digest = Alert.objects.get(kind="digest")
    client.post(
        address("campaign-own-accounts-add", campaign), {"accounts": "@user_1", "kind": "team"}
    )
    digest.refresh_from_db()
    assert set(digest.matches.values_list("account", flat=True)) == {"6"}
    assert digest.status == "pending"


def test_so_do_adding_and_removing_a_tweet_with_its_author(
    client: Client, campaign: Campaign, source: InventedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(campaign)
    source.posts = {"200": post("200", by="6")}
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(provider_dependency, "get_provider", lambda: provider)
    added = {"investor": "https://x.com/user_6/status/200"}
    assert client.post(address("campaign-tweets", campaign), added).status_code == 302
    skipped = Alert.objects.get(status="skipped")
    assert skipped.account_id == "6" and "author" in skipped.reason
    listed = text_of(get(client, address("campaign-alerts", campaign), status="skipped"))
    assert "campaign author" in listed
    client.post(address("campaign-tweets-remove", campaign), {"tweet": "200", "sure": "1"})
    generate(campaign)
    assert Alert.objects.get(account="6").status == "pending"
