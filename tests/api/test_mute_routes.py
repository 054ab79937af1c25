"""Mutes, as a program sees them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from socap.alerts.models import Mute
from socap.campaigns.models import Campaign
from socap.people.models import Account
from socap.sources.base import Action
from tests.alerts.builders import alerting_campaign, generate, important, record_matches
from tests.builders import HOUR, MINUTE, reply

from .conftest import Api

pytestmark = pytest.mark.django_db


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
    campaign = alerting_campaign("100", timezone="America/New_York")
    path = f"/campaigns/{campaign.pk}/mutes"
    made = api("post", path, {"until": "2096-06-02T09:00:00"})[1]
    assert (made["account"], made["until"]) == (None, "2096-06-02T13:00:00Z")
    assert api("post", path, {"account": None, "until": "2096-06-02T09:00:00+02:00"})[1][
        "until"
    ] == ("2096-06-02T07:00:00Z")
    assert Mute.objects.count() == 1


def test_a_mute_everywhere_is_seen_and_ended_from_any_campaign(api: Api) -> None:
    first, second = raised("1", spacing=20), alerting_campaign("200")
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
