"""Channels and their recipients, as a program sets them up, tries them out and removes them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from standardwebhooks import Webhook, WebhookVerificationError

from socap.alerts import setup
from socap.alerts.channels.email import EmailChannel
from socap.alerts.models import Alert, Channel, Delivery, Recipient
from tests.alerts.builders import alerting_campaign
from tests.alerts.counterparts.http import Counterpart
from tests.alerts.counterparts.slack import SlackServer
from tests.builders import NOW

from .conftest import Api

pytestmark = pytest.mark.django_db

MAIL = {"name": "mail", "kind": "email", "recipients": [{"address": "team@example.com"}]}


@pytest.fixture(autouse=True)
def _loopback_allowed(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True


@pytest.fixture
def server() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


def made(api: Api, body: dict[str, Any] = MAIL, **more: Any) -> dict[str, Any]:
    status, answer = api("post", "/channels", body | more)
    assert status == 201, answer
    return dict(answer)


def webhook(api: Api, *addresses: str) -> dict[str, Any]:
    recipients = [{"address": address} for address in addresses]
    return made(api, {"name": "hook", "kind": "webhook", "recipients": recipients})


# --- creation ------------------------------------------------------------------------------------


def test_a_channel_is_set_up_with_its_recipients(api: Api) -> None:
    campaign = alerting_campaign("100")
    recipients = [
        {"address": " team@Example.com "},
        {
            "address": "boss@example.com", "campaign_id": campaign.pk,
            "timezone": "Europe/Berlin", "quiet_from": "22:00", "quiet_until": "07:30",
        },
    ]  # fmt: skip
    channel = made(api, recipients=recipients, for_operators=False)
    assert (channel["name"], channel["kind"], channel["active"]) == ("mail", "email", True)
    assert not channel["for_operators"] and channel["signing_secret"] is None
    team, boss = channel["recipients"]
    assert (team["address"], team["campaign_id"]) == ("team@example.com", None)
    assert (boss["address"], boss["campaign_id"]) == ("boss@example.com", campaign.pk)
    assert (boss["quiet_from"], boss["quiet_until"]) == ("22:00:00", "07:30:00")
    shown = {name: value for name, value in channel.items() if name != "signing_secret"}
    assert api("get", f"/channels/{channel['id']}") == (200, shown)
    assert api("get", "/channels")[1] == {"channels": [shown]}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 65}, "name"),
        ({"name": "taken"}, "name"),
        ({"kind": "pigeon"}, "kind"),
        ({"colour": "red"}, "colour"),
        ({"recipients": [{"address": "a@example.com"}, {"address": "nobody"}]}, "recipients.1.address"),
        ({"recipients": [{"address": "a@example.com", "campaign_id": 1}]}, "recipients.0.campaign_id"),
        ({"recipients": [{"address": "a@example.com", "timezone": "Mars"}]}, "recipients.0.timezone"),
        ({"recipients": [{"address": "a@example.com", "quiet_from": "22:00"}]}, "recipients.0.quiet_until"),
        ({"recipients": [{"address": "a@example.com", "quiet_from": "22:00Z"}]}, "recipients.0.quiet_from"),
        ({"recipients": [{"address": "a\0@example.com"}]}, "recipients.0.address"),
    ],
)  # fmt: skip
def test_a_bad_channel_names_the_field_and_stores_nothing(
    api: Api, change: dict[str, Any], field: str
) -> None:
    made(api, name="taken")
    status, answer = api("post", "/channels", MAIL | change)
    assert (status, list(answer["fields"])) == (422, [field])
    assert Channel.objects.get().name == "taken"


def test_an_address_in_a_private_network_is_refused(api: Api, settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = False
    body = {"name": "hook", "kind": "webhook", "recipients": [{"address": "http://127.0.0.1:1/"}]}
    status, answer = api("post", "/channels", body)
    assert (status, list(answer["fields"])) == (422, ["recipients.0.address"])


@pytest.mark.django_db(transaction=True)
def test_addresses_are_looked_up_outside_of_any_transaction(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A slow name server must not hold rows, nor a place among the database's sessions' locks."""
    inside: list[bool] = []

    class Looking(EmailChannel):
        def accept(self, address: str) -> str:
            inside.append(connection.in_atomic_block)
            return address

    monkeypatch.setattr(setup, "open_channel", lambda kind: Looking())
    api = Api()
    channel = made(api)
    path = f"/channels/{channel['id']}/recipients"
    added = api("post", path, {"address": "b@example.com"})[1]
    api("patch", f"{path}/{added['id']}", {"address": "c@example.com"})
    assert inside == [False, False, False]


def test_every_kind_says_what_its_addresses_look_like(api: Api) -> None:
    kinds = {kind["kind"]: kind for kind in api("get", "/channels/kinds")[1]["kinds"]}
    assert set(kinds) == {"slack", "email", "webhook", "apprise"}
    assert all(kind["label"] and kind["address_label"] and kind["hint"] for kind in kinds.values())
    assert {name for name, kind in kinds.items() if not kind["address_is_secret"]} == {"email"}


# --- secrets -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "address", "shown"),
    [
        ("slack", "https://192.0.2.7/services/T1/B2/hidden-4f2a", "https://192.0.2.7/…4f2a"),
        ("webhook", "https://192.0.2.7?token=hidden-4f2a", "https://192.0.2.7/…4f2a"),
        ("apprise", "tgram://123456789:AAhidden-hidden-hidden-hidden-hidde/-1001", "tgram://…1001"),
    ],
)
def test_secret_addresses_are_masked_in_every_answer(
    api: Api, kind: str, address: str, shown: str
) -> None:
    made_ = made(api, {"name": "c", "kind": kind, "recipients": [{"address": address}]})
    path = f"/channels/{made_['id']}"
    [recipient] = made_["recipients"]
    answers = [
        made_,
        api("get", "/channels")[1],
        api("get", path)[1],
        api("patch", path, {"name": "d"})[1],
        api("patch", f"{path}/recipients/{recipient['id']}", {"timezone": "Asia/Tokyo"})[1],
        api("post", f"{path}/recipients", {"address": address})[1],
    ]
    assert recipient["address"] == shown
    assert "hidden" not in json.dumps(answers)


def test_a_webhooks_secret_is_shown_once_and_can_be_replaced(api: Api, server: Counterpart) -> None:
    channel = webhook(api, server.url)
    path, first = f"/channels/{channel['id']}", channel["signing_secret"]
    assert first.startswith("whsec_")
    assert first not in json.dumps([api("get", path)[1], api("get", "/channels")[1]])
    assert api("post", f"{path}/test")[1]["results"][0]["arrived"]
    status, answer = api("post", f"{path}/rotate-secret")
    second = answer["signing_secret"]
    assert status == 200 and second.startswith("whsec_") and second != first
    assert api("post", f"{path}/test")[1]["results"][0]["arrived"]
    before, after = server.requests
    Webhook(first).verify(before.body, dict(before.headers))
    Webhook(second).verify(after.body, dict(after.headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(first).verify(after.body, dict(after.headers))


def test_what_signs_nothing_has_no_secret_to_replace(api: Api) -> None:
    status, answer = api("post", f"/channels/{made(api)['id']}/rotate-secret")
    assert (status, list(answer["fields"])) == (409, ["kind"])


def test_where_alerts_go_is_decided_by_administrators_only(api: Api, server: Counterpart) -> None:
    channel = webhook(api, server.url)
    path = f"/channels/{channel['id']}"
    recipient = f"{path}/recipients/{channel['recipients'][0]['id']}"
    writer = Api("write")
    for method, place, body in (
        ("post", "/channels", MAIL), ("patch", path, {}), ("delete", path, None),
        ("post", f"{path}/rotate-secret", None), ("post", f"{path}/recipients", {"address": "x"}),
        ("patch", recipient, {}), ("delete", recipient, None),
    ):  # fmt: skip
        assert writer(method, place, body)[0] == 403, (method, place)
    assert writer("post", f"{path}/test")[1]["results"][0]["arrived"]
    assert Api("read")("get", path)[0] == 200


# --- trying --------------------------------------------------------------------------------------


def test_a_test_tells_each_recipients_exact_error(api: Api) -> None:
    with SlackServer() as good, SlackServer() as gone:
        gone.answer_next(404, "no_service")
        body = {"name": "s", "kind": "slack", "recipients": [{"address": good.url}]}
        path = f"/channels/{made(api, body)['id']}"
        other = api("post", f"{path}/recipients", {"address": gone.url})[1]
        first, second = api("post", f"{path}/test")[1]["results"]
        assert (first["arrived"], first["error"]) == (True, "")
        assert (second["arrived"], second["error"]) == (False, "404: no_service")
        assert second["recipient_id"] == other["id"] and "4f2ainvented" not in second["address"]
        health = [r["last_error"] for r in api("get", path)[1]["recipients"]]
        assert health == ["", "404: no_service"]
        [again] = api("post", f"{path}/recipients/{other['id']}/test")[1]["results"]
        assert again["arrived"]
        assert (len(good.messages), len(gone.messages)) == (1, 1)
    [down] = api("post", f"{path}/recipients/{other['id']}/test")[1]["results"]
    assert not down["arrived"] and down["error"].startswith("No response: ")


def test_a_channel_without_recipients_cannot_be_tried(api: Api) -> None:
    channel = made(api, recipients=[])
    status, answer = api("post", f"/channels/{channel['id']}/test")
    assert (status, list(answer["fields"])) == (409, ["recipients"])


# --- changes -------------------------------------------------------------------------------------


def test_campaigns_follow_a_renamed_channel_and_miss_a_deleted_one(api: Api) -> None:
    channel = made(api)
    campaign = alerting_campaign("100", channels=["mail", "pager"])
    path = f"/channels/{channel['id']}"

    def preferences() -> tuple[list[str], list[str]]:
        answer = api("get", f"/campaigns/{campaign.pk}")[1]["alert_preferences"]
        return answer["channels"], answer["missing_channels"]

    assert preferences() == (["mail", "pager"], ["pager"])
    changed = api("patch", path, {"name": "letters", "active": False})[1]
    assert (changed["name"], changed["active"], changed["for_operators"]) == (
        "letters",
        False,
        True,
    )
    assert preferences() == (["letters", "pager"], ["pager"])
    made(api)
    status, answer = api("patch", path, {"name": "mail"})
    assert (status, list(answer["fields"])) == (422, ["name"])
    assert preferences() == (["letters", "pager"], ["pager"])
    assert api("delete", path) == (204, None)
    assert preferences() == (["letters", "pager"], ["letters", "pager"])
    gone = api("get", path), api("patch", path, {}), api("delete", path)
    assert [status for status, _ in gone] == [404, 404, 404]
    assert api("get", f"/channels/{2**70}")[0] == 404


def test_another_address_begins_without_the_old_ones_errors(api: Api) -> None:
    channel = made(api)
    path = f"/channels/{channel['id']}/recipients/{channel['recipients'][0]['id']}"
    failed = {
        "failed_at": NOW,
        "last_error": "550 no such user",
        "failures": 3,
        "next_send_at": NOW,
    }
    Recipient.objects.update(**failed)
    waiting = delivery(Alert.Status.SENDING, Recipient.objects.get())
    same = api(
        "patch",
        path,
        {"address": "team@example.com", "quiet_from": "22:00", "quiet_until": "06:00"},
    )[1]
    assert (same["last_error"], same["quiet_from"]) == ("550 no such user", "22:00:00")
    moved = api(
        "patch", path, {"address": "crew@example.com", "quiet_from": None, "quiet_until": None}
    )[1]
    assert (moved["address"], moved["quiet_from"]) == ("crew@example.com", None)
    assert (moved["failed_at"], moved["last_error"], moved["failures"]) == (None, "", 0)
    waiting.refresh_from_db()
    assert (waiting.address, waiting.status) == ("crew@example.com", "retrying"), "it goes there"


def test_a_recipient_is_added_once_changed_and_limited_to_a_campaign(api: Api) -> None:
    campaign = alerting_campaign("100")
    path = f"/channels/{made(api)['id']}/recipients"
    added = api("post", path, {"address": "b@example.com"})[1]
    place = f"{path}/{added['id']}"
    quiet = {"timezone": "Asia/Tokyo", "quiet_from": "22:00", "quiet_until": "07:00"}
    stored = api("patch", place, quiet)[1]
    status, again = api("post", path, {"address": "b@example.com"})
    assert (status, again["fields"]) == (
        409,
        {"address": "is already a recipient of this channel"},
    )
    assert api("patch", place, {})[1] == stored, "it stays as it was"
    assert api("patch", place, {"campaign_id": campaign.pk})[1]["campaign_id"] == campaign.pk
    assert api("patch", place, {"timezone": None})[1]["timezone"] == "Asia/Tokyo"
    assert api("patch", place, {"campaign_id": None})[1]["campaign_id"] is None
    assert api("patch", place, {"quiet_from": None, "quiet_until": None})[0] == 200
    assert api("patch", place, {"address": "team@example.com"})[0] == 409
    for body, field in (
        ({"address": "nobody"}, "address"),
        ({"campaign_id": 999_999}, "campaign_id"),
        ({"quiet_until": "07:00"}, "quiet_from"),
        ({"timezone": "Mars"}, "timezone"),
        ({"timezone": "Factory"}, "timezone"),
        ({"timezone": "localtime"}, "timezone"),
        ({"adress": "x"}, "adress"),
    ):
        status, answer = api("patch", place, body)
        assert (status, list(answer["fields"])) == (422, [field])
    status, answer = api("post", path, {"address": "nobody"})
    assert (status, list(answer["fields"])) == (422, ["address"])
    assert api("delete", place) == (204, None)
    assert api("delete", place)[0] == 404


def test_nothing_waits_for_ever_for_a_recipient_that_was_removed(api: Api) -> None:
    channel = made(api, recipients=[{"address": a} for a in ("a@example.com", "b@example.com")])
    first, second = Recipient.objects.order_by("pk")
    waiting, other = delivery(Alert.Status.SENDING, first), delivery(Alert.Status.SENDING, second)
    delivered = delivery(Alert.Status.SENT, first)
    Delivery.objects.filter(pk=delivered.pk).update(status="sent")
    api("delete", f"/channels/{channel['id']}/recipients/{first.pk}")
    waiting.refresh_from_db()
    assert (waiting.status, waiting.error) == ("failed", "the recipient was removed")
    assert waiting.alert.status == "failed"
    assert waiting.alert.reason == "mail: the recipient was removed"
    assert Alert.objects.get(pk=other.alert_id).status == "sending"
    api("delete", f"/channels/{channel['id']}")
    assert Alert.objects.get(pk=other.alert_id).reason == "mail: the channel was removed"
    assert Alert.objects.get(pk=delivered.alert_id).status == "sent"


def test_the_list_of_channels_takes_the_same_number_of_queries_however_long(api: Api) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert api("get", "/channels")[0] == 200
        return len(seen)

    made(api)
    one = queries()
    for number in range(5):
        made(api, name=f"mail {number}")
    assert queries() == one


def delivery(status: str, recipient: Recipient) -> Delivery:
    """An alert that did not arrive at once."""
    now = datetime.now(UTC)
    alert = Alert.objects.create(kind="trouble", status=status, created_at=now, due_at=now)
    return Delivery.objects.create(
        alert=alert,
        recipient=recipient,
        channel_name=recipient.channel.name,
        channel_kind=recipient.channel.kind,
        address=recipient.address,
        status=Delivery.Status.RETRYING,
        created_at=now,
    )
