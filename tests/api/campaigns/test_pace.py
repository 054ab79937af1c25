"""A campaign's pace in the API: given whole or in part, and refused in words that name the field."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings

from socap.collection.polling.policy import change_policy
from socap.collection.provider.client import close_providers
from socap.simulator import Simulator
from tests.api.conftest import Api
from tests.builders import a_campaign

pytestmark = pytest.mark.django_db

FIVE = {
    "mode": "adaptive",
    "interval_minutes": None,
    "target_delay_minutes": 5,
    "budget_dollars": None,
}


@pytest.fixture
def body(settings: Settings) -> Iterator[dict[str, Any]]:
    """A body that creates a campaign of a launch that the provider knows."""
    close_providers()
    with Simulator(tweets=4, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0) as running:
        settings.TWITTER_API_URL, settings.TWITTER_API_KEY = running.url, "demo"
        settings.TWITTER_QPS_LIMIT = 1000.0
        yield {
            "launch_name": "A launch",
            "monitor_window": {"start_date": "2026-06-02", "end_date": "2096-06-05"},
            "maintweets": [tweet.url for tweet in running.launch.tweets.values()],
        }
    close_providers()


def test_a_new_campaign_has_the_pace_given_or_that_of_the_settings(
    api: Api, body: dict[str, Any]
) -> None:
    def created(**pace: Any) -> Any:
        status, campaign = api("post", "/campaigns", body | ({"pace": pace} if pace else {}))
        assert status == 201, campaign
        return campaign["pace"]

    assert created() == created(mode="adaptive") == FIVE
    assert created(budget_dollars=39.5) == FIVE | {
        "target_delay_minutes": None,
        "budget_dollars": 39.5,
    }
    assert created(target_delay_minutes=2, budget_dollars=9) == FIVE | {
        "target_delay_minutes": 2,
        "budget_dollars": 9.0,
    }
    fixed = FIVE | {"mode": "fixed", "target_delay_minutes": None}
    assert created(mode="fixed") == fixed | {"interval_minutes": 30}
    assert created(interval_minutes=5) == fixed | {"interval_minutes": 5}
    api("patch", "/settings", {"default_target_delay_minutes": 2})
    assert created()["target_delay_minutes"] == 2
    api("patch", "/settings", {"poll_interval_minutes": 10})
    assert created() == fixed | {"interval_minutes": 10}
    api("patch", "/settings", {"default_pace": "adaptive"})
    assert created()["mode"] == "adaptive"


def test_a_change_keeps_the_rest_of_the_pace_until_the_mode_changes(api: Api) -> None:
    path = f"/campaigns/{a_campaign().pk}"

    def changed(**pace: Any) -> Any:
        status, campaign = api("patch", path, {"pace": pace})
        assert status == 200, campaign
        return {name: value for name, value in campaign["pace"].items() if value is not None}

    assert api("get", path)[1]["pace"] == FIVE
    adaptive = {"mode": "adaptive", "target_delay_minutes": 5}
    assert changed(budget_dollars=12.25) == adaptive | {"budget_dollars": 12.25}
    assert changed(target_delay_minutes=None) == {"mode": "adaptive", "budget_dollars": 12.25}
    assert changed(budget_dollars=None) == adaptive
    assert changed(mode="fixed") == {"mode": "fixed", "interval_minutes": 30}
    change_policy(poll_interval_minutes=20)
    assert changed(mode="fixed") == {"mode": "fixed", "interval_minutes": 20}
    assert changed(interval_minutes=7) == {"mode": "fixed", "interval_minutes": 7}
    assert changed(mode="adaptive", target_delay_minutes=1)["target_delay_minutes"] == 1


@pytest.mark.parametrize(
    ("pace", "field"),
    [
        ({"mode": "slow"}, "mode"),
        ({"mode": "adaptive", "interval_minutes": 5}, "interval_minutes"),
        ({"interval_minutes": 5}, "interval_minutes"),
        ({"mode": "fixed", "budget_dollars": 5}, "budget_dollars"),
        ({"mode": "fixed", "target_delay_minutes": 5}, "target_delay_minutes"),
        ({"target_delay_minutes": 0}, "target_delay_minutes"),
        ({"target_delay_minutes": 1.5}, "target_delay_minutes"),
        ({"target_delay_minutes": "5"}, "target_delay_minutes"),
        ({"budget_dollars": 0}, "budget_dollars"),
        ({"budget_dollars": 0.001}, "budget_dollars"),
        ({"budget_dollars": 1e9}, "budget_dollars"),
        ({"budget_dollars": True}, "budget_dollars"),
        ({"speed": 9}, "speed"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    api: Api, pace: dict[str, Any], field: str
) -> None:
    path = f"/campaigns/{a_campaign().pk}"
    status, answer = api("patch", path, {"launch_name": "Another", "pace": pace})
    assert status == 422 and f"pace.{field}" in answer["fields"], answer
    stored = api("get", path)[1]
    assert (stored["pace"], stored["launch_name"]) == (FIVE, "A launch")


def test_a_pace_without_a_delay_or_a_budget_gets_a_delay(api: Api) -> None:
    path = f"/campaigns/{a_campaign().pk}"
    nothing = {"target_delay_minutes": None, "budget_dollars": None}
    assert api("patch", path, {"pace": nothing})[1]["pace"] == FIVE
