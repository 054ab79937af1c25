"""Bodies that are nonsense, as bytes: never a 500, and the answer names the place."""

import json
import time
from typing import Any

import pytest

from socap.campaigns.models import Campaign
from socap.people.models import ImportantPerson

from .builders import FakeSource
from .conftest import Api
from .test_contract import SEED

pytestmark = pytest.mark.django_db

HALF = "a\ud83d"  # the first half of an emoji


def send(api: Api, method: str, path: str, body: str | bytes) -> tuple[int, Any]:
    response = getattr(api.client, method)(
        f"/api/socap{path}", data=body, content_type="application/json"
    )
    return response.status_code, json.loads(response.content)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"launch_name": HALF}, "launch_name"),
        ({"client_info": {"name": HALF}}, "client_info.name"),
        ({"client_info": {"email": f"{HALF}@b.example"}}, "client_info.email"),
        ({"maintweets": ["100", HALF]}, "maintweets.1.url"),
        ({"timezone": HALF}, "timezone"),
        ({"alert_preferences": {"channels": [HALF]}}, "alert_preferences.channels.0"),
        ({"alert_preferences": {"category_thresholds": {HALF: 1}}}, "alert_preferences"),
        ({"launch_name": "a\0"}, "launch_name"),
    ],
)
def test_half_a_character_belongs_to_its_field(
    api: Api, source: FakeSource, change: dict[str, Any], field: str
) -> None:
    status, answer = api("post", "/campaigns", SEED | change)
    assert status == 422
    assert any(name.startswith(field) for name in answer["fields"]), answer
    assert not Campaign.objects.exists()


def test_half_a_character_in_the_list_belongs_to_its_line(api: Api) -> None:
    rows = [
        {"username": "good"}, {"username": HALF}, {"username": "b", "name": HALF},
        {"username": "c", "tags": ["fine", HALF]}, {"username": "d", HALF: 1},
        {"username": "e", "name": "\0"},
    ]  # fmt: skip
    status, answer = api("put", "/people", rows)
    assert status == 200
    assert [(item["line"], item["field"]) for item in answer["refused"]] == [
        (2, "username"), (3, "name"), (4, "tags"), (5, "a\\ud83d"), (6, "name"),
    ]  # fmt: skip
    assert ImportantPerson.objects.count() == 1


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("post", "/workers/run", "[null, null]", 422),
        ("post", "/workers/run", "[" * 100_000, 400),
        ("post", "/workers/run", '{"maxJobs": NaN}', 400),
        ("post", "/alerts/process", "[null, null]", 422),
        ("post", "/alerts/process", '"x"', 422),
        ("put", "/people", "[NaN]", 400),
        ("put", "/people", "null", 422),
        ("put", "/people", "9" * 5000, 400),
        ("put", "/people", '[{"username": "a", "weight": 1e400}]', 200),
        ("patch", "/settings", '{"poll_interval_minutes": Infinity}', 400),
        ("patch", "/settings", '{"poll_interval_minutes": 3, "poll_interval_minutes": 4}', 400),
        ("patch", "/settings", b"\xff\xfe\x00", 400),
        ("patch", "/settings", b'"\xff"', 400),
        ("post", "/channels", '{"name": "\\ud83d", "kind": "webhook"}', 422),
        ("post", "/channels", '{"name": "x", "kind": "\\ud83d"}', 422),
    ],
)
def test_a_body_that_is_no_body_is_refused_in_words(
    api: Api, method: str, path: str, body: str | bytes, status: int
) -> None:
    answered, answer = send(api, method, path, body)
    assert answered == status, answer
    assert status == 200 or (answer["error"] and answer["fields"])


@pytest.mark.parametrize("path", ["/settings", "/people", "/campaigns/1"])
def test_a_body_that_is_too_large_is_413(api: Api, path: str) -> None:
    status, answer = send(api, "patch", path, " " * 10_000_000)
    assert status == 413 and "4,194,304 bytes" in answer["fields"]["body"]


def test_more_people_at_once_than_are_taken_is_said_with_the_number(api: Api) -> None:
    rows = [{"username": f"u{n}"} for n in range(5_001)]
    status, answer = api("put", "/people", rows)
    assert status == 422 and "at most 5,000" in answer["fields"]["people"]
    assert not ImportantPerson.objects.exists()
    started = time.monotonic()
    status, answer = api("put", "/people", rows[1:])
    assert (status, answer["added"]) == (200, 5_000)
    assert time.monotonic() - started < 30  # two seconds on a machine of its own
