"""Which quotes a campaign watches, in the API: given whole or in part, refused by the field's name."""

from typing import Any

import pytest

from tests.api.conftest import Api
from tests.builders import a_campaign

pytestmark = pytest.mark.django_db

DEFAULT = {"enabled": True, "importance": 30, "views": 20_000, "limit": 10, "suggestions": True}


def test_a_change_keeps_the_rest(api: Api) -> None:
    path = f"/campaigns/{a_campaign().pk}"

    def changed(**rule: Any) -> Any:
        status, campaign = api("patch", path, {"quotes_to_watch": rule})
        assert status == 200, campaign
        return campaign["quotes_to_watch"]

    assert api("get", path)[1]["quotes_to_watch"] == DEFAULT
    assert changed(importance=5) == DEFAULT | {"importance": 5}
    assert changed(views=None, limit=3) == {
        "enabled": True,
        "importance": 5,
        "views": None,
        "limit": 3,
        "suggestions": True,
    }
    assert changed(enabled=False)["enabled"] is False
    assert changed() == {
        "enabled": False,
        "importance": 5,
        "views": None,
        "limit": 3,
        "suggestions": True,
    }


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ({"importance": -1}, "importance"),
        ({"importance": 1.5}, "importance"),
        ({"importance": 1_000_001}, "importance"),
        ({"views": "many"}, "views"),
        ({"limit": 201}, "limit"),
        ({"limit": None}, "limit"),
        ({"enabled": None}, "enabled"),
        ({"importance": None, "views": None}, "importance"),
        ({"speed": 1}, "speed"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    api: Api, rule: dict[str, Any], field: str
) -> None:
    path = f"/campaigns/{a_campaign().pk}"
    status, answer = api("patch", path, {"launch_name": "Other", "quotes_to_watch": rule})
    assert status == 422 and f"quotes_to_watch.{field}" in answer["fields"], answer
    stored = api("get", path)[1]
    assert (stored["quotes_to_watch"], stored["launch_name"]) == (DEFAULT, "A launch")
