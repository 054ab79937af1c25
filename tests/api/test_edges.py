"""The contract at its edges: who may do what, what a refusal says, and what comes as a file."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from socap.access.models import ApiKey
from socap.api.service import api as service
from socap.sources.base import Action

from .builders import NOW, FakeSource, a_campaign, a_person, engage, reply, retweet
from .conftest import Api
from .test_contract import SEED

pytestmark = pytest.mark.django_db


OPERATIONS = [
    (method, re.sub(r"\{\w+\}", "1", path).removeprefix("/api/socap"), operation)
    for path, methods in service.get_openapi_schema()["paths"].items()
    for method, operation in methods.items()
]


WRITES = [(method, path) for method, path, _ in OPERATIONS if method != "get"]


@pytest.fixture
def campaign(api: Api, source: FakeSource) -> str:
    """The path of a campaign made from the seed program's body."""
    return f"/campaigns/{api('post', '/campaigns', SEED)[1]['id']}"


@pytest.mark.parametrize(("method", "path", "_"), OPERATIONS)
def test_no_operation_at_all_is_open_to_strangers(method: str, path: str, _: Any) -> None:
    response = Client().generic(method.upper(), f"/api/socap{path}", "{}", "application/json")
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert set(response.json()) == {"error", "fields"}


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_key_that_may_read_changes_nothing(db: None, method: str, path: str) -> None:
    status, answer = Api("read")(method, path, {})
    assert (status, list(answer["fields"])) == (403, ["scope"])


def test_a_refused_stranger_learns_nothing_of_what_exists() -> None:
    there = a_campaign("1").pk
    answers = {Client().get(f"/api/socap/campaigns/{n}").content for n in (there, there + 1)}
    assert len(answers) == 1


def test_the_use_of_a_key_is_noted(api: Api) -> None:
    api("get", "/campaigns")
    assert datetime.now(UTC) - timedelta(minutes=1) < (ApiKey.objects.get().last_used_at or NOW)


def test_every_operation_says_what_it_does() -> None:
    silent = [path for _, path, operation in OPERATIONS if not operation.get("description")]
    assert silent == []


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"monitor_window": {"start_date": "soon", "end_date": "2096-01-01"}},
         {"monitor_window.start_date"}),
        ({"monitor_window": {"start_date": "2026-02-30", "end_date": "9"}},
         {"monitor_window.start_date"}),
        ({"monitor_window": {"start_date": "2026-01-01", "end_date": None}},
         {"monitor_window.end_date"}),
        ({"monitor_window": {"start_date": "2026-01-01"}}, {"monitor_window.end_date"}),
        ({"maintweets": [{"url": "100"}, {}]}, {"maintweets.1.url"}),
        ({"investor_twts": [{"url": "x" * 501}]}, {"investor_twts.0.url"}),
        ({"alert_preferences": {"frequency_window_minutes": 0, "alert_spacing_minutes": 1441}},
         {"alert_preferences.frequency_window_minutes", "alert_preferences.alert_spacing_minutes"}),
        ({"alert_preferences": {"channels": "slack"}}, {"alert_preferences.channels"}),
        ({"client_info": {"email": "a@b"}}, {"client_info.email"}),
        ({"launch_name": "x" * 201}, {"launch_name"}),
        ({"launch_name": 5}, {"launch_name"}),
    ],
)  # fmt: skip
def test_exactly_the_wrong_fields_are_named(
    api: Api, source: FakeSource, change: dict[str, Any], fields: set[str]
) -> None:
    status, answer = api("post", "/campaigns", SEED | change)
    assert (status, set(answer["fields"])) == (422, fields)


def test_each_address_that_cannot_be_watched_is_named_by_its_own_place(
    api: Api, source: FakeSource
) -> None:
    body = SEED | {"maintweets": ["bad", "bad", "999"], "influencer_twts": [{"url": "bad"}],
                   "investor_twts": []}  # fmt: skip
    status, answer = api("post", "/campaigns", body)
    assert status == 422
    assert set(answer["fields"]) == {
        "maintweets.0.url", "maintweets.1.url", "maintweets.2.url", "influencer_twts.0.url",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("action=wave", "action"),
        ("category=other", "category"),
        ("min_importance=high", "min_importance"),
        ("since=yesterday", "since"),
        ("sort=oldest", "sort"),
        ("limit=0", "limit"),
        ("cursor=e30", "cursor"),
        ("cursor=WyJuZXdlc3QiLCIyMDI2LTA2LTAyVDE0OjAwOjAwKzAwOjAwIiwxZTMwXQ", "cursor"),
        ("acton=reply", "acton"),
    ],
)
def test_a_wrong_question_is_named(api: Api, query: str, field: str) -> None:
    path = f"/campaigns/{a_campaign('1').pk}/engagements?{query}"
    status, answer = api("get", path)
    assert (status, list(answer["fields"])) == (422, [field])


def test_a_parameter_that_is_not_known_is_named_with_those_that_are(api: Api) -> None:
    path = f"/campaigns/{a_campaign('1').pk}/engagements"
    status, answer = api("get", f"{path}.csv?acton=reply&limit=5")
    assert (status, set(answer["fields"])) == (422, {"acton", "limit"})
    assert answer["error"].startswith("acton, limit: is not known here; use account, action,")
    assert api("get", f"{path}?limit=5&sort=importance")[0] == 200


@pytest.mark.parametrize("body", [[], "x", 5, None])
def test_a_body_that_is_no_object(api: Api, source: FakeSource, body: Any) -> None:
    response = api.client.post(
        "/api/socap/campaigns", "null" if body is None else body, content_type="application/json"
    )
    assert response.status_code in (400, 422)
    assert set(response.json()) == {"error", "fields"}


def test_no_number_is_too_big_for_an_answer_in_words(api: Api) -> None:
    path, huge = f"/campaigns/{a_campaign('1').pk}", 10**30
    for question in (
        f"{path}/engagements?min_importance={huge}",
        f"{path}/engagements?min_importance=-{huge}",
        f"{path}/dashboard?engagers_limit={huge}",
        f"/campaigns?cursor={huge}",
        f"/people?cursor={huge}",
        f"{path}/engagements?since=0001-01-01T00:00:00%2B14:00",
        f"{path}/engagements?until=9999-12-31T23:59:59-14:00",
    ):
        assert api("get", question)[0] in (200, 422), question
    body = {"poll_interval_minutes": huge}
    assert api("patch", "/settings", body)[0] == 422


def test_the_csv_says_what_the_list_says_cell_by_cell(api: Api) -> None:
    campaign = a_campaign("1", "2")
    a_person("alice", 4, 10)
    texts = ["plain", 'a "quote", a comma\nand a line', "🚀 مرحبا", "", " spaces "]
    for n, text in enumerate(texts):
        engage("1", Action.REPLY, reply(str(70 + n), n + 10, text=text, at=NOW + timedelta(n)))
    engage("2", Action.RETWEET, retweet(10), retweet(11))
    for query in ("", "?action=reply", "?tweet_category=influencer", "?min_importance=4"):
        path = f"/campaigns/{campaign.pk}/engagements"
        response = api.client.get(f"/api/socap{path}.csv{query}")
        assert response.streaming
        text = b"".join(response).decode()
        cells = list(csv.DictReader(io.StringIO(text)))
        rows = api("get", path + query)[1]["engagements"][::-1]
        # The file's columns stay as they are for the programs that read it.
        assert [set(row) for row in cells] == [row.keys() - {"own"} for row in rows]
        assert [
            [row["id"], row["text"], row["occurred_at"], row["categories"]] for row in cells
        ] == [
            [str(r["id"]), r["text"], r["occurred_at"], "|".join(r["categories"])] for r in rows
        ], query
    assert api.client.get("/api/socap/campaigns/999/engagements.csv").status_code == 404
    assert api("get", f"/campaigns/{campaign.pk}/engagements.csv?action=wave")[0] == 422


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "\t=1", "@SUM(1)", "\r=1"])
def test_no_cell_of_the_csv_is_a_formula(api: Api, text: str) -> None:
    campaign = a_campaign("1")
    engage("1", Action.REPLY, reply("70", 10, text=text))
    response = api.client.get(f"/api/socap/campaigns/{campaign.pk}/engagements.csv")
    raw = b"".join(response).decode()
    [row] = csv.DictReader(io.StringIO(raw, newline=""))
    assert row["text"] == f"'{text}"


def test_the_metrics_name_granularity_zone_and_points(api: Api, campaign: str) -> None:
    answer = api("get", f"{campaign}/metrics")[1]
    assert answer == {"granularity": "hour", "timezone": "UTC", "points": []}
    assert api("get", "/campaigns/999/metrics")[0] == 404
    assert api("get", "/campaigns/999/dashboard")[0] == 404


def test_init_db_may_be_asked_again_and_again(api: Api) -> None:
    first, second = api("get", "/init-db"), api("get", "/init-db")
    assert first == second
    assert first[1]["database"].startswith("PostgreSQL ")


def test_the_documentation_works_under_our_own_content_security_policy(client: Client) -> None:
    response = client.get("/api/socap/docs")
    page = response.content.decode()
    assert "script-src 'self'" in response["Content-Security-Policy"]
    inline = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", page)
    assert inline == []
    assets = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(assets) >= 3
    assert [asset for asset in assets if not finders.find(asset)] == []
    assert client.get("/api/socap/openapi.json").json()["info"]["title"] == "SOCAP"
