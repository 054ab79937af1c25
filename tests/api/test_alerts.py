"""Alerts and incidents, as a program sees them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from socap.alerts.models import Alert, Delivery, Incident, Recipient
from socap.campaigns.models import Campaign
from socap.campaigns.removal import remove_tweets
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, generate, important, record_matches
from tests.alerts.counterparts.http import Counterpart
from tests.builders import HOUR, reply, retweet

from .conftest import Api

pytestmark = pytest.mark.django_db


@pytest.fixture
def hook(settings: Settings) -> Iterator[Counterpart]:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    with Counterpart() as server:
        yield server


def raised(*ids: str, spacing: int = 0, **preferences: Any) -> Campaign:
    """A campaign with an alert about each of these accounts; without spacing all are due."""
    now = datetime.now(UTC)
    campaign = alerting_campaign("100", "101", alert_spacing_minutes=spacing, **preferences)
    campaign.cycle_at = now
    campaign.save()
    important(*ids)
    record_matches(
        "100", Action.QUOTE, *(reply(f"9{id_}", id_, "so “good” & new") for id_ in ids), now=now
    )
    generate(campaign, now=now)
    return campaign


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
    campaign = alerting_campaign("100")
    important(*map(str, range(1, 16)))
    record_matches("100", Action.RETWEET, *(retweet(str(n)) for n in range(1, 16)), baseline=True)
    generate(campaign)
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
    assert (status, answer["fields"]) == (409, {"status": "This alert is already being sent."})
    Alert.objects.exclude(pk=later["id"]).update(due_at=datetime.now(UTC) + HOUR)
    assert api("post", "/alerts/process", {})[1]["sent"] == 1
    status, answer = api("post", f"{path}/{later['id']}/send")
    assert (status, answer["fields"]) == (409, {"status": "This alert has already been sent."})
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
    campaign, other = raised("1"), alerting_campaign("200")
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
