"""Alerts, mutes, preferences and incidents, as a program sees them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from socap.alerts.models import Alert, Delivery, Incident, Mute, Recipient
from socap.campaigns.models import Campaign
from socap.campaigns.removal import remove_tweets
from socap.people.models import Account
from socap.sources.base import Action
from tests.alerts.builders import a_channel, important, notice, raise_, told_campaign
from tests.alerts.counterparts.http import Counterpart
from tests.builders import HOUR, MINUTE, accounts, people, profile, reply, retweet

from .builders import FakeSource
from .conftest import Api
from .test_contract import SEED

pytestmark = pytest.mark.django_db


@pytest.fixture
def hook(settings: Settings) -> Iterator[Counterpart]:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    with Counterpart() as server:
        yield server


def raised(*ids: str, spacing: int = 0, **preferences: Any) -> Campaign:
    """A campaign with an alert about each of these accounts; without spacing all are due."""
    now = datetime.now(UTC)
    campaign = told_campaign("100", "101", alert_spacing_minutes=spacing, **preferences)
    campaign.cycle_at = now
    campaign.save()
    important(*ids)
    notice("100", Action.QUOTE, *(reply(f"9{id_}", id_, "so “good” & new") for id_ in ids), now=now)
    raise_(campaign, now=now)
    return campaign


# --- preferences ---------------------------------------------------------------------------------

WANTED = {
    "importance_threshold": 12,
    "category_thresholds": {"main": 5},
    "action_thresholds": {"quote": 3, "like": 40},
    "vip_threshold": 50,
    "digest_below": 8,
    "digest_minutes": 30,
    "hourly_cap": 20,
    "channels": ["ops", "mail"],
    "frequency_window_minutes": 45,
    "alert_spacing_minutes": 10,
}


def test_preferences_are_stored_with_a_new_campaign_and_changed_one_by_one(
    api: Api, source: FakeSource
) -> None:
    a_channel("ops", "email", "team@example.com")
    status, made = api("post", "/campaigns", SEED | {"alert_preferences": WANTED})
    assert status == 201
    assert made["alert_preferences"] == WANTED | {"missing_channels": ["mail"]}
    path = f"/campaigns/{made['id']}"

    def change(**preferences: Any) -> dict[str, Any]:
        status, answer = api("patch", path, {"alert_preferences": preferences})
        assert status == 200, answer
        return {k: v for k, v in answer["alert_preferences"].items() if WANTED.get(k) != v}

    nothing: dict[str, Any] = {"missing_channels": ["mail"]}
    assert change() == nothing
    assert change(importance_threshold=None, digest_minutes=None) == nothing, "null keeps these"
    changed = nothing | {"vip_threshold": None}
    assert change(vip_threshold=None) == changed
    changed |= {"digest_below": None, "hourly_cap": None}
    assert change(digest_below=None, hourly_cap=None) == changed
    changed |= {"category_thresholds": {"investor": 0}, "action_thresholds": {}}
    assert change(category_thresholds={"investor": 0}, action_thresholds={}) == changed
    changed |= {"channels": ["ops"], "missing_channels": []}
    assert change(channels=["ops", "ops"]) == changed
    assert api("get", path)[1]["alert_preferences"] == WANTED | changed
    assert api("get", "/campaigns")[1]["campaigns"][0]["alert_preferences"] == WANTED | changed


def test_a_new_campaign_without_preferences_has_the_defaults(api: Api, source: FakeSource) -> None:
    body = {name: value for name, value in SEED.items() if name != "alert_preferences"}
    assert api("post", "/campaigns", body)[1]["alert_preferences"] == {
        "importance_threshold": 10, "category_thresholds": {}, "action_thresholds": {},
        "vip_threshold": None, "digest_below": None, "digest_minutes": 60, "hourly_cap": None,
        "channels": [], "missing_channels": [],
        "frequency_window_minutes": 30, "alert_spacing_minutes": 20,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("preferences", "field"),
    [
        ({"category_thresholds": {"mian": 5}}, "category_thresholds.mian"),
        ({"action_thresholds": {"wave": 5}}, "action_thresholds.wave"),
        ({"action_thresholds": {"quote": -1}}, "action_thresholds.quote"),
        ({"action_thresholds": {"quote": None}}, "action_thresholds.quote"),
        ({"category_thresholds": 5}, "category_thresholds"),
        ({"vip_threshold": -1}, "vip_threshold"),
        ({"vip_threshold": 2**40}, "vip_threshold"),
        ({"digest_minutes": 0}, "digest_minutes"),
        ({"hourly_cap": 0}, "hourly_cap"),
        ({"channels": ["x" * 65]}, "channels.0"),
    ],
)
def test_bad_preferences_name_the_field(
    api: Api, source: FakeSource, preferences: dict[str, Any], field: str
) -> None:
    number = api("post", "/campaigns", SEED)[1]["id"]
    body = {"alert_preferences": preferences}
    for method, path, sent in (
        ("patch", f"/campaigns/{number}", body),
        ("post", "/campaigns", SEED | body),
    ):
        status, answer = api(method, path, sent)
        assert (status, list(answer["fields"])) == (422, [f"alert_preferences.{field}"])


def test_a_list_of_campaigns_looks_up_the_channels_once(api: Api) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert api("get", "/campaigns")[0] == 200
        return len(seen)

    told_campaign("100")
    api("get", "/campaigns")
    one = queries()
    for _ in range(5):
        told_campaign("100")
    assert queries() == one


# --- the list ------------------------------------------------------------------------------------


def test_an_alert_says_who_why_what_and_what_became_of_it(api: Api, hook: Counterpart) -> None:
    a_channel("ops", "slack", hook.url + "services/secret")
    campaign = raised("1")
    path = f"/campaigns/{campaign.pk}/alerts"
    [alert] = api("get", path)[1]["alerts"]
    assert (alert["kind"], alert["status"], alert["importance"]) == ("person", "pending", 20)
    assert alert["headline"] == ("@user_1 (20) quoted your main tweet - A launch")
    [person] = alert["people"]
    assert (person["username"], person["importance"]) == ("user_1", 20)
    assert person["explanation"] == "alice 20 = 20"
    [engagement] = person["engagements"]
    assert (engagement["action"], engagement["category"], engagement["tweet_id"]) == (
        "quote",
        "main",
        "100",
    )
    assert engagement["url"].endswith("/user_1/status/91") and engagement["time_is_exact"]
    assert alert["deliveries"] == [] and alert["sent_at"] is None
    assert api("post", "/alerts/process", {})[1] == {
        "processed": 1, "sent": 1, "failed": 0, "retrying": 0,
    }  # fmt: skip
    answer = api("get", path)[1]
    [delivery] = answer["alerts"][0]["deliveries"]
    assert (delivery["channel"], delivery["kind"]) == ("ops", "slack")
    assert (delivery["status"], delivery["attempts"], delivery["error"]) == ("sent", 1, "")
    assert delivery["address"] == "http://127.0.0.1:" + str(hook.port) + "/…cret"
    assert answer["alerts"][0]["status"] == "sent" and answer["alerts"][0]["sent_at"]
    assert answer["counts"] == {
        "pending": 0, "sending": 0, "sent": 1, "skipped": 0, "failed": 0,
    }  # fmt: skip


def test_alerts_are_paged_newest_first_and_filtered_by_status(api: Api) -> None:
    campaign = raised(*"12345", spacing=20)
    path = f"/campaigns/{campaign.pk}/alerts"
    Alert.objects.filter(account="3").update(status="skipped", reason="skipped by somebody")
    seen: list[int] = []
    cursor = ""
    while cursor is not None:
        page = api("get", f"{path}?limit=2&cursor={cursor}" if cursor else f"{path}?limit=2")[1]
        seen += [alert["id"] for alert in page["alerts"]]
        cursor = page["next_cursor"]
    assert seen == sorted(seen, reverse=True) and len(set(seen)) == 5
    [skipped] = api("get", f"{path}?status=skipped")[1]["alerts"]
    assert skipped["reason"] == "skipped by somebody"
    assert skipped["people"][0]["username"] == "user_3"
    assert page["counts"] == {"pending": 4, "sending": 0, "sent": 0, "skipped": 1, "failed": 0}
    for query in ("status=odd", "limit=0", "limit=201", "cursor=x", "stauts=sent"):
        status, answer = api("get", f"{path}?{query}")
        assert (status, list(answer["fields"])) == (422, [query.partition("=")[0]])
    assert api("get", "/campaigns/999999/alerts")[0] == 404
    assert api("get", f"/campaigns/{2**70}/alerts")[0] == 404


def test_a_page_of_alerts_takes_the_same_number_of_queries_however_long(api: Api) -> None:
    def queries(campaign: Campaign) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert api("get", f"/campaigns/{campaign.pk}/alerts")[0] == 200
        return len(seen)

    few = raised("1")
    queries(few)  # the key's use is noted once a minute
    one = queries(few)
    many = raised(*(str(number) for number in range(2, 32)))
    assert len(api("get", f"/campaigns/{many.pk}/alerts")[1]["alerts"]) == 30
    assert queries(many) == one


def test_a_digest_names_ten_and_counts_the_rest(api: Api) -> None:
    campaign = told_campaign("100")
    important(*map(str, range(1, 16)))
    notice("100", Action.RETWEET, *(retweet(str(n)) for n in range(1, 16)), baseline=True)
    raise_(campaign)
    [digest] = api("get", f"/campaigns/{campaign.pk}/alerts")[1]["alerts"]
    assert (digest["kind"], digest["digest"], digest["more"]) == ("digest", "baseline", 5)
    assert len(digest["people"]) == 10
    assert digest["headline"].startswith("15 people engaged before monitoring began")


def test_an_alert_whose_tweets_were_taken_out_is_still_listed(api: Api) -> None:
    campaign = raised("1")
    remove_tweets(campaign, ["100"], now=datetime.now(UTC))
    [alert] = api("get", f"/campaigns/{campaign.pk}/alerts")[1]["alerts"]
    assert alert["headline"] == "@user_1 engaged with tweets that are no longer watched - A launch"
    assert alert["people"] == []
    answer = api("post", "/alerts/process", {})[1]
    assert (answer["processed"], answer["sent"]) == (1, 0)
    [alert] = api("get", f"/campaigns/{campaign.pk}/alerts")[1]["alerts"]
    assert (alert["status"], "no longer watched" in alert["reason"]) == ("skipped", True)


# --- by hand -------------------------------------------------------------------------------------


def test_an_alert_is_sent_now_and_only_once(api: Api, hook: Counterpart) -> None:
    a_channel("ops", "slack", hook.url)
    campaign = raised("1", "2", spacing=20)
    path = f"/campaigns/{campaign.pk}/alerts"
    later = api("get", path)[1]["alerts"][0]
    assert later["due_at"] > datetime.now(UTC).isoformat()
    status, sending = api("post", f"{path}/{later['id']}/send")
    assert (status, sending["status"], sending["forced"]) == (200, "sending", True)
    assert [d["status"] for d in sending["deliveries"]] == ["pending"]
    status, answer = api("post", f"{path}/{later['id']}/send")
    assert (status, answer["fields"]) == (409, {"status": "It is being sent already."})
    Alert.objects.exclude(pk=later["id"]).update(due_at=datetime.now(UTC) + HOUR)
    assert api("post", "/alerts/process", {})[1]["sent"] == 1
    status, answer = api("post", f"{path}/{later['id']}/send")
    assert (status, answer["fields"]) == (409, {"status": "It has been sent already."})
    assert len(hook.requests) == 1


def test_an_alert_is_skipped_and_can_still_be_sent(api: Api) -> None:
    a_channel("ops", "email", "team@example.com")
    campaign = raised("1", spacing=20)
    path = f"/campaigns/{campaign.pk}/alerts/{Alert.objects.get().pk}"
    status, skipped = api("post", f"{path}/skip")
    assert (status, skipped["status"]) == (200, "skipped")
    assert skipped["reason"] == "skipped by API key tests"
    status, answer = api("post", f"{path}/skip")
    assert (status, list(answer["fields"])) == (409, ["status"])
    assert api("post", f"{path}/send")[1]["status"] == "sending"


def test_an_alert_of_another_campaign_is_not_found(api: Api) -> None:
    campaign, other = raised("1"), told_campaign("200")
    number = Alert.objects.get().pk
    for path in (
        f"/campaigns/{other.pk}/alerts/{number}",
        f"/campaigns/{campaign.pk}/alerts/{2**70}",
    ):
        assert [api("post", f"{path}/{verb}")[0] for verb in ("send", "skip")] == [404, 404]
    assert Alert.objects.get().status == "pending"


def test_processing_stops_at_its_limit_and_tells_what_failed(api: Api, hook: Counterpart) -> None:
    a_channel("ops", "webhook", hook.url)
    raised("1", "2", "3")
    hook.answer_next(400, "no thanks")
    answer = api("post", "/alerts/process", {"limit": 2})[1]
    assert answer == {"processed": 2, "sent": 1, "failed": 1, "retrying": 0}
    assert api("post", "/alerts/process", {"limit": 50})[1]["processed"] == 1
    nothing = api.client.generic("POST", "/api/socap/alerts/process")
    assert nothing.json() == dict.fromkeys(answer, 0), "the body may be left out"
    errors = Delivery.objects.filter(status="failed").values_list("error", flat=True)
    assert list(errors) == ["400: no thanks"]
    for limit in (0, 501, "many"):
        status, answer = api("post", "/alerts/process", {"limit": limit})
        assert (status, list(answer["fields"])) == (422, ["limit"])


def test_quiet_hours_hold_and_say_until_when(api: Api) -> None:
    a_channel("ops", "email", "team@example.com")
    now = datetime.now(UTC)
    Recipient.objects.update(quiet_from=(now - HOUR).time(), quiet_until=(now + HOUR).time())
    campaign = raised("1")
    api("post", "/alerts/process", {})
    [alert] = api("get", f"/campaigns/{campaign.pk}/alerts")[1]["alerts"]
    [delivery] = alert["deliveries"]
    assert delivery["status"] == "held" and delivery["held_until"] > now.isoformat()


# --- the preview ---------------------------------------------------------------------------------


def test_the_preview_counts_who_would_have_alerted(api: Api) -> None:
    campaign = told_campaign("100", importance_threshold=10, digest_below=15, vip_threshold=30)
    for number, weight in ((1, 5), (2, 12), (3, 20), (4, 40)):
        important(str(number), weight=weight, by=f"p{number}")
    people(user_5=1)  # on the list oneself
    accounts(profile("5"))
    notice("100", Action.RETWEET, *map(retweet, "12345"), retweet("6"))
    path = f"/campaigns/{campaign.pk}/alerts/preview"

    def preview(query: str = "") -> tuple[int, ...]:
        status, answer = api("get", path + query)
        assert status == 200, answer
        return tuple(answer[name] for name in ("engagers", "would_alert", "in_digest", "vips"))

    assert preview() == (6, 4, 1, 1)
    assert preview("?importance_threshold=5") == (6, 5, 2, 1)
    assert preview("?importance_threshold=1000") == (6, 1, 0, 0)
    assert preview("?vip_threshold=&digest_below=") == (6, 4, 0, 0)
    assert preview("?vip_threshold=20&digest_below=0") == (6, 4, 0, 2)
    assert preview("?main_threshold=30") == (6, 2, 0, 1)
    assert preview("?main_threshold=30&retweet_threshold=20") == (6, 3, 0, 1)
    assert preview("?quote_threshold=0&investor_threshold=0") == (6, 4, 1, 1)
    Campaign.objects.update(category_thresholds={"main": 30})
    assert preview() == (6, 2, 0, 1)
    assert preview("?main_threshold=") == (6, 4, 1, 1), "as if the category had none"
    for query in ("importance_threshold=x", "vip_threshold=-1", "treshold=1"):
        status, answer = api("get", f"{path}?{query}")
        assert (status, list(answer["fields"])) == (422, [query.partition("=")[0]])


# --- mutes ---------------------------------------------------------------------------------------


def test_a_person_is_muted_by_name_or_id_for_a_time_and_spoken_of_again(api: Api) -> None:
    campaign = raised("1", spacing=20)
    path = f"/campaigns/{campaign.pk}/mutes"
    now = datetime.now(UTC)
    status, made = api("post", path, {"account": "@User_1", "minutes": 90})
    assert (status, made["account"]["user_id"], made["everywhere"]) == (201, "1", False)
    until = datetime.fromisoformat(made["until"])
    assert timedelta(0) <= until - now - 90 * MINUTE < MINUTE
    status, moved = api("post", path, {"account": "1"})
    assert (moved["id"], moved["until"]) == (made["id"], None), "muting again moves the end"
    assert api("get", path)[1]["mutes"] == [moved]
    assert api("delete", f"{path}/{made['id']}") == (204, None)
    assert api("delete", f"{path}/{made['id']}")[0] == 404
    assert api("get", path)[1]["mutes"] == []


def test_a_campaign_is_muted_until_a_moment_in_its_own_time_zone(api: Api) -> None:
    campaign = told_campaign("100", timezone="America/New_York")
    path = f"/campaigns/{campaign.pk}/mutes"
    made = api("post", path, {"until": "2096-06-02T09:00:00"})[1]
    assert (made["account"], made["until"]) == (None, "2096-06-02T13:00:00Z")
    assert api("post", path, {"account": None, "until": "2096-06-02T09:00:00+02:00"})[1][
        "until"
    ] == ("2096-06-02T07:00:00Z")
    assert Mute.objects.count() == 1


def test_a_mute_everywhere_is_seen_and_ended_from_any_campaign(api: Api) -> None:
    first, second = raised("1", spacing=20), told_campaign("200")
    made = api("post", f"/campaigns/{first.pk}/mutes", {"account": "user_1", "everywhere": True})[1]
    here = api("post", f"/campaigns/{first.pk}/mutes", {"account": "user_1"})[1]
    assert made["everywhere"] and made["id"] != here["id"]
    assert api("get", f"/campaigns/{second.pk}/mutes")[1]["mutes"] == [made]
    assert api("delete", f"/campaigns/{second.pk}/mutes/{here['id']}")[0] == 404
    assert api("delete", f"/campaigns/{second.pk}/mutes/{made['id']}")[0] == 204
    assert api("get", f"/campaigns/{first.pk}/mutes")[1]["mutes"] == [here]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"account": "@nobody"}, "account"),
        ({"account": ""}, "account"),
        ({"until": "9999-12-31T23:59:59-12:00"}, "until"),
        ({"account": "9" * 40}, "account"),
        ({"everywhere": True}, "account"),
        ({"until": "2020-01-01T00:00:00Z"}, "until"),
        ({"until": "soon"}, "until"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 5, "until": "2096-01-01T00:00:00Z"}, "minutes"),
        ({"acount": "@user_1"}, "acount"),
    ],
)
def test_bad_mutes_name_the_field(api: Api, body: dict[str, Any], field: str) -> None:
    campaign = raised("1")
    status, answer = api("post", f"/campaigns/{campaign.pk}/mutes", body)
    assert (status, list(answer["fields"])) == (422, [field])
    assert not Mute.objects.exists()


def test_of_two_accounts_that_had_a_name_the_newest_is_meant(api: Api) -> None:
    campaign = raised("1", "2")
    Account.objects.update(username="12")
    Account.objects.filter(pk="1").update(updated_at=datetime.now(UTC) + HOUR)
    path = f"/campaigns/{campaign.pk}/mutes"
    found = [api("post", path, {"account": a})[1]["account"]["user_id"] for a in ("@12", "12", "2")]
    assert found == ["1", "1", "2"]


# --- incidents -----------------------------------------------------------------------------------


def test_incidents_are_listed_the_open_ones_by_themselves(api: Api) -> None:
    now = datetime.now(UTC)
    for number, closed in enumerate((now, None)):
        Incident.objects.create(
            kind="provider", subject=str(number), headline="The provider refuses its key",
            opened_at=now - HOUR, told_at=now - HOUR, closed_at=closed,
        )  # fmt: skip
    assert [i["subject"] for i in api("get", "/incidents")[1]["incidents"]] == ["1", "0"]
    [item] = api("get", "/incidents?open=true")[1]["incidents"]
    assert (item["kind"], item["closed_at"]) == ("provider", None)
    assert api("get", "/incidents?opn=true")[0] == 422
