"""The list of own accounts in the API: replaced as a whole, each line judged by itself."""

import pytest

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import own_kinds
from socap.collection import own_account_lookup
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from tests.api.builders import FakeSource, post
from tests.api.conftest import Api
from tests.builders import InventedSource, a_campaign, profile

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def source(monkeypatch: pytest.MonkeyPatch) -> InventedSource:
    source = InventedSource()
    source.by_name = {
        name: profile(id_, username=name) for name, id_ in (("dana", "10"), ("eve", "11"))
    }
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr(own_account_lookup, "provider_for", lambda endpoint: provider)
    return source


def test_the_list_is_replaced_as_a_whole_and_what_is_read_can_be_sent_back(api: Api) -> None:
    campaign = a_campaign(client_name="Acme")
    path = f"/campaigns/{campaign.pk}/own_accounts"
    lines = ["@dana", {"username": "eve", "kind": "paid", "note": "spring"}]
    status, told = api("put", path, {"own_accounts": lines})
    assert (status, told["added"], told["refused"]) == (200, 2, [])
    assert own_kinds(campaign) == {"10": "team", "11": "paid"}
    _, read = api("get", path)
    assert read["client"] == "Acme"
    assert [(one["username"], one["user_id"], one["note"]) for one in read["own_accounts"]] == [
        ("eve", "11", "spring"),
        ("dana", "10", ""),
    ]
    assert api("get", f"/campaigns/{campaign.pk}")[1]["own_accounts"] == read["own_accounts"]
    _, told = api("put", path, read)
    assert (told["unchanged"], told["added"], told["removed"]) == (2, 0, 0)
    _, told = api("put", path, [{"user_id": 10, "kind": "paid"}])
    assert (told["changed"], told["removed"]) == (1, 1) and own_kinds(campaign) == {"10": "paid"}
    assert api("put", path, [])[1]["removed"] == 1


def test_a_refused_line_is_named_and_removes_nobody(api: Api) -> None:
    campaign = a_campaign()
    path = f"/campaigns/{campaign.pk}/own_accounts"
    api("put", path, ["@dana"])
    wrong = [
        "@eve",
        {"kind": "paid"},
        {"username": "x", "kind": "boss"},
        "a b",
        7,
        {"note": 3},
        None,
    ]
    status, told = api("put", path, wrong)
    assert status == 200 and told["removed"] == 0 and "Nobody was removed" in told["note"]
    assert [(one["line"], one["field"]) for one in told["refused"]] == [
        (2, "username"),
        (3, "kind"),
        (4, "username"),
        (6, "note"),
        (7, "username"),
    ]
    assert {"10", "11"} <= own_kinds(campaign).keys()
    assert api("put", path, {"own": []})[0] == 422
    assert Api(scope="read")("put", path, [])[0] == 403
    assert api("get", "/campaigns/999/own_accounts")[0] == 404


def test_a_new_campaign_can_bring_its_own_accounts(
    api: Api, source: InventedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    tweets = FakeSource(post("100"))
    provider = Provider(tweets, qps=10_000, clock=Clock(), sleep=lambda _: None)
    monkeypatch.setattr("socap.api.routes.campaigns.provider_for", lambda endpoint: provider)
    body = {
        "launch_name": "Aurora",
        "maintweets": ["https://x.com/a/status/100"],
        "monitor_window": {"start_date": "2026-06-02", "end_date": "2096-06-05"},
    }
    refused = body | {"own_accounts": ["@dana", {"username": "no-go"}]}
    status, told = api("post", "/campaigns", refused)
    assert status == 422 and list(told["fields"]) == ["own_accounts.1.username"]
    assert not Campaign.objects.exists()
    lines = ["@dana", {"username": "eve", "kind": "paid"}]
    status, told = api("post", "/campaigns", body | {"own_accounts": lines})
    assert status == 201, told
    listed = {one["username"]: (one["user_id"], one["kind"]) for one in told["own_accounts"]}
    assert listed == {"dana": ("10", "team"), "eve": ("11", "paid")}
