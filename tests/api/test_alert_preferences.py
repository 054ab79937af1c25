"""Alert preferences and their preview, as a program sees them."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from socap.campaigns.models import Campaign
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, important, record_matches
from tests.builders import accounts, people, profile, retweet

from .builders import FakeSource
from .conftest import Api
from .test_contract import SEED

pytestmark = pytest.mark.django_db


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
    told = {"missing_channels": ["mail"], "alert_preset": "custom"}
    assert made["alert_preferences"] == WANTED | told
    path = f"/campaigns/{made['id']}"

    def change(**preferences: Any) -> dict[str, Any]:
        status, answer = api("patch", path, {"alert_preferences": preferences})
        assert status == 200, answer
        return {k: v for k, v in answer["alert_preferences"].items() if WANTED.get(k) != v}

    nothing: dict[str, Any] = dict(told)
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
        "alert_preset": "balanced",
        "importance_threshold": 10, "category_thresholds": {}, "action_thresholds": {},
        "vip_threshold": None, "digest_below": None, "digest_minutes": 60, "hourly_cap": None,
        "channels": [], "missing_channels": [],
        "frequency_window_minutes": 30, "alert_spacing_minutes": 20,
    }  # fmt: skip


def test_a_preset_sets_every_field_but_those_given_beside_it(api: Api, source: FakeSource) -> None:
    body = SEED | {"alert_preferences": WANTED}
    path = f"/campaigns/{api('post', '/campaigns', body)[1]['id']}"

    def change(**preferences: Any) -> dict[str, Any]:
        answer = api("patch", path, {"alert_preferences": preferences})[1]
        found: dict[str, Any] = answer["alert_preferences"]
        return found

    changed = change(alert_preset="everything")
    assert (changed["alert_preset"], changed["channels"]) == ("everything", ["ops", "mail"])
    assert (changed["importance_threshold"], changed["digest_below"]) == (0, 10)
    assert (changed["category_thresholds"], changed["hourly_cap"]) == ({}, None)
    changed = change(alert_preset="only_vips", hourly_cap=6)
    assert (changed["alert_preset"], changed["importance_threshold"]) == ("custom", 30)
    assert (changed["hourly_cap"], changed["digest_below"]) == (6, None)
    assert change(hourly_cap=None)["alert_preset"] == "only_vips"
    made = api("post", "/campaigns", SEED | {"alert_preferences": {"alert_preset": "everything"}})
    assert made[1]["alert_preferences"]["alert_preset"] == "everything"


@pytest.mark.parametrize(
    ("preferences", "field"),
    [
        ({"alert_preset": "loud"}, "alert_preset"),
        ({"alert_preset": "custom"}, "alert_preset"),
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

    alerting_campaign("100")
    api("get", "/campaigns")
    one = queries()
    for _ in range(5):
        alerting_campaign("100")
    assert queries() == one


def test_the_preview_counts_who_would_have_alerted(api: Api) -> None:
    campaign = alerting_campaign("100", importance_threshold=10, digest_below=15, vip_threshold=30)
    for number, weight in ((1, 5), (2, 12), (3, 20), (4, 40)):
        important(str(number), weight=weight, by=f"p{number}")
    people(user_5=1)  # on the list oneself
    accounts(profile("5"))
    record_matches("100", Action.RETWEET, *map(retweet, "12345"), retweet("6"))
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
