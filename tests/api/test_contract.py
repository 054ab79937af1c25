"""The JSON contract as a program sees it."""

import csv
import io
import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from socap.access.models import ApiKey
from socap.alerts.models import Incident
from socap.api.service import api as service
from socap.campaigns.models import Campaign
from socap.people.models import Account
from socap.sources.base import Action, Counters
from tests.builders import a_worker

from .builders import NOW, FakeSource, a_campaign, a_person, engage, reply, retweet
from .conftest import Api

pytestmark = pytest.mark.django_db

SEED: dict[str, Any] = {
    "launch_name": "A launch",
    "client_info": {"name": "Client", "email": "client@agency.example"},
    "maintweets": [
        {"url": "https://x.com/a/status/100"},
        {"url": "https://twitter.com/a/status/101?s=20"},
    ],
    "influencer_twts": [{"url": "https://x.com/i/web/status/102"}],
    "investor_twts": [{"url": "103"}],
    "monitor_window": {"start_date": "2026-06-02", "end_date": "2096-06-05"},
    "alert_preferences": {
        "importance_threshold": 25,
        "channels": ["slack", "email"],
        "frequency_window_minutes": 45,
        "alert_spacing_minutes": 10,
    },
}


def window(start: str, end: str) -> dict[str, Any]:
    return {"monitor_window": {"start_date": start, "end_date": end}}


def test_the_openapi_document_is_the_published_one(repository: Path) -> None:
    path = repository / "tests/api/openapi.json"
    now = json.dumps(service.get_openapi_schema(), indent=1, default=str) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(now)
    assert path.read_text() == now, (
        "the contract changed; if that is meant: UPDATE_SNAPSHOTS=1 make check"
    )


@pytest.mark.parametrize("header", [None, "Bearer nonsense", "Basic abc", "Bearer "])
def test_without_a_valid_key_nothing_is_answered(header: str | None) -> None:
    client = Client(headers={"authorization": header} if header else {})
    for path in ("campaigns", "people", "workers/status", "init-db", "campaigns/1/engagements.csv"):
        response = client.get(f"/api/socap/{path}")
        assert response.status_code == 401
        assert "authorization" in response.json()["fields"]


def test_a_revoked_key_and_a_small_scope_are_refused(api: Api) -> None:
    reader = Api("read")
    assert reader("get", "/campaigns")[0] == 200
    assert reader("post", "/workers/trigger")[0] == 403
    assert Api("write")("get", "/init-db")[0] == 403
    ApiKey.objects.update(revoked_at=NOW)
    assert reader("get", "/campaigns")[0] == 401


def test_keys_are_hashed_at_rest(api: Api) -> None:
    stored = ApiKey.objects.get()
    assert api.key not in json.dumps({k: str(v) for k, v in vars(stored).items()})


def test_the_database_is_ready_and_says_so(api: Api) -> None:
    status, answer = api("get", "/init-db")
    assert (status, answer["status"], answer["applied"]) == (200, "ready", [])


def test_a_campaign_is_created_from_the_seed_programs_body(api: Api, source: FakeSource) -> None:
    status, made = api("post", "/campaigns", SEED)
    assert status == 201
    assert made["launch_name"] == "A launch" and made["status"] == "active"
    preferences = made["alert_preferences"]
    assert preferences == preferences | SEED["alert_preferences"]
    assert preferences["missing_channels"] == ["slack", "email"], "they may be set up later"
    assert made["monitor_window"]["end_date"] == "2096-06-06T00:00:00Z"  # the whole last day
    assert {(t["tweet_id"], t["category"]) for t in made["tweets"]} == {
        ("100", "main"), ("101", "main"), ("102", "influencer"), ("103", "investor"),
    }  # fmt: skip
    assert api("get", "/workers/status")[1]["jobs"]["pending"] == 1
    assert api("get", f"/campaigns/{made['id']}")[1]["tweets"] == made["tweets"]
    assert [c["id"] for c in api("get", "/campaigns")[1]["campaigns"]] == [made["id"]]


def test_each_address_that_is_not_taken_says_why(api: Api, source: FakeSource) -> None:
    odd = [
        {"url": "nonsense"},
        {"url": "https://x.com/a/status/100"},
        {"url": "https://x.com/a/status/999"},
    ]
    status, made = api("post", "/campaigns", SEED | {"investor_twts": odd})
    assert status == 201
    assert len(made["tweets"]) == 3
    assert {item["url"] for item in made["not_taken"]} == {item["url"] for item in odd}
    status, answer = api("post", "/campaigns", SEED | {"maintweets": odd[2:], "influencer_twts": [],
                                                     "investor_twts": []})  # fmt: skip
    assert status == 422 and "maintweets.0.url" in answer["fields"]
    assert Campaign.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"launch_name": "  "}, "launch_name"),
        ({"launch_name": None}, "launch_name"),
        ({"client_info": {"name": "x", "email": "nope"}}, "client_info.email"),
        (window("2096-06-05", "2096-06-01"), "monitor_window.end_date"),
        (window("2020-01-01", "2020-01-02"), "monitor_window.end_date"),
        (window("soon", "2096-06-01"), "monitor_window.start_date"),
        (window("0001-01-01", "9999-12-31"), "monitor_window"),
        ({"maintweets": "https://x.com/a/status/1"}, "maintweets"),
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"alert_preferences": {"importance_threshold": -1}}, "alert_preferences.importance_threshold"),
        ({"alert_preferences": {"alert_spacing_minutes": "x"}}, "alert_preferences.alert_spacing"),
        ({"maintweets": [], "influencer_twts": [], "investor_twts": []}, "maintweets"),
        ({"client_info": {"name": "\u0000"}}, "client_info.name"),
    ],
)  # fmt: skip
def test_bad_input_names_the_field(
    api: Api, source: FakeSource, change: dict[str, Any], field: str
) -> None:
    status, answer = api("post", "/campaigns", SEED | change)
    assert status == 422
    assert any(name.startswith(field) for name in answer["fields"]), answer
    assert answer["error"]
    assert not Campaign.objects.exists()


def test_a_campaign_is_paused_edited_extended_and_deleted(api: Api, source: FakeSource) -> None:
    number = api("post", "/campaigns", SEED)[1]["id"]
    path = f"/campaigns/{number}"
    assert api("patch", path, {"status": "paused"})[1]["status"] == "paused"
    assert api("patch", path, {"status": "active"})[1]["status"] == "active"
    changed = api("patch", path, {
        "launch_name": "Renamed", "client_info": {"name": "Other"},
        "alert_preferences": {"importance_threshold": 5, "channels": []},
        "maintweets": [{"url": "110"}], "remove_tweets": ["https://x.com/a/status/103"],
    })[1]  # fmt: skip
    assert changed["launch_name"] == "Renamed"
    assert changed["client_info"] == {"name": "Other", "email": "client@agency.example"}
    assert changed["alert_preferences"]["importance_threshold"] == 5
    assert changed["alert_preferences"]["frequency_window_minutes"] == 45
    assert {t["tweet_id"] for t in changed["tweets"]} == {"100", "101", "102", "110"}
    assert api("patch", path, {"colour": "red"})[0] == 422
    Campaign.objects.update(status="completed")
    assert api("patch", path, {"status": "paused"})[0] == 409
    assert api("delete", path) == (204, None)
    assert api("get", path)[0] == 404


def test_engagements_have_the_promised_fields_filters_and_pages(api: Api) -> None:
    campaign = a_campaign("1", "2")
    a_person("alice", 4, 10, 11)
    a_person("bob", 5, 10)
    engage("1", Action.RETWEET, *(retweet(n) for n in range(10, 15)))
    engage("2", Action.REPLY, reply("77", 10, text="=1+1"), reply("78", 10, at=NOW + timedelta(1)))
    path = f"/campaigns/{campaign.pk}/engagements"
    rows = api("get", path)[1]["engagements"]
    assert len(rows) == 7
    promised = {"tweet_id", "action", "engagement_id", "user_id", "username", "name", "followers",
                "verified", "bio", "location", "categories", "importance", "text", "occurred_at",
                "occurred_after", "time_is_exact", "baseline", "first_seen_at"}  # fmt: skip
    assert promised <= rows[0].keys()
    assert rows[0]["engagement_id"] == "78" and rows[0]["time_is_exact"]
    assert not rows[-1]["time_is_exact"] and rows[-1]["occurred_after"]
    counts = {
        "?action=retweet": 5, "?tweet_category=influencer": 2, "?tweet=1": 5, "?tweet_id=2": 2,
        "?account=user10": 3, "?account=10": 3, "?min_importance=9": 3, "?min_importance=4": 4,
        "?since=2026-06-03T00:00:00Z": 1, "?until=2026-06-03T00:00:00Z": 6, "?baseline=true": 0,
        "?action=reply&min_importance=10": 0,
    }  # fmt: skip
    for query, count in counts.items():
        assert len(api("get", path + query)[1]["engagements"]) == count, query
    for sort in ("newest", "importance"):
        seen, cursor = [], ""
        while cursor is not None:
            page = api("get", f"{path}?sort={sort}&limit=2&cursor={cursor}")[1]
            seen += [row["id"] for row in page["engagements"]]
            cursor = page["next_cursor"]
        assert len(seen) == len(set(seen)) == 7
    assert api("get", f"{path}?sort=importance&limit=1")[1]["engagements"][0]["importance"] == 9
    assert api("get", f"{path}?cursor=nonsense")[1]["fields"].keys() == {"cursor"}
    assert api("get", f"{path}?limit=501")[0] == 422


def test_the_csv_has_all_rows_and_no_formulas(api: Api) -> None:
    campaign = a_campaign("1")
    engage(
        "1",
        Action.REPLY,
        reply("77", 10, text="=HYPERLINK(1)"),
        reply("78", 11, text='@a "hi",\nthere'),
    )
    response = api.client.get(f"/api/socap/campaigns/{campaign.pk}/engagements.csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(response).decode())))
    assert [row["text"] for row in rows] == ["'=HYPERLINK(1)", '@a "hi",\nthere']
    assert rows[0]["time_is_exact"] == "true" and rows[0]["occurred_at"] == "2026-06-02T12:00:00Z"


def test_the_dashboard_says_who_is_here_and_why(api: Api) -> None:
    campaign = a_campaign("1", "2", "3", counters=Counters(retweets=3, replies=1, likes=10))
    a_person("dora", 5, 10)
    a_person("alice", 4, 10)
    engage("1", Action.RETWEET, retweet(10), retweet(11))
    board = api("get", f"/campaigns/{campaign.pk}/dashboard")[1]
    assert board["totals"]["total"]["likes"] == 30
    assert board["by_category"]["investor"]["total"]["retweets"] == 3
    first = board["engagers"][0]
    assert (first["importance"], first["explanation"]) == (9, "dora 5 + alice 4 = 9")
    assert first["engagements"][0]["action"] == "retweet"
    assert board["breakdown"]["by_action"] == {"retweet": 2}
    assert api("get", f"/campaigns/{campaign.pk}/metrics?granularity=day")[0] == 200
    assert api("get", f"/campaigns/{campaign.pk}/metrics?granularity=week")[0] == 422


def test_put_replaces_the_list_and_patch_merges(api: Api) -> None:
    a_campaign("1")
    a_person("alice", 4, 10)
    a_person("bob", 5, 10)
    engage("1", Action.RETWEET, retweet(10))
    score = Account.objects.filter(pk="10").values_list("importance", flat=True)
    assert score.get() == 9
    status, answer = api(
        "put", "/people", [{"username": "alice", "weight": 7, "tags": ["founder"]}]
    )
    assert (status, answer["changed"], answer["removed"]) == (200, 1, 1)
    assert score.get() == 7
    api("patch", "/people", [{"username": "@Bob", "weight": 2}])
    assert score.get() == 9
    people = api("get", "/people")[1]["people"]
    assert [(p["username"], p["weight"]) for p in people] == [("alice", 7), ("bob", 2)]
    assert api("delete", "/people/bob")[0] == 204
    assert score.get() == 7
    assert api("put", "/people", "nonsense")[0] == 422


def test_a_bad_line_of_the_list_is_reported_and_the_rest_is_taken(api: Api) -> None:
    rows = [{"username": "good"}, {"username": "bad name"}, {"username": "heavy", "weight": "x"}, 5]
    answer = api("put", "/people", rows)[1]
    assert answer["added"] == 1
    assert [(r["line"], r["field"]) for r in answer["refused"]] == [
        (2, "username"), (3, "weight"), (4, "line"),
    ]  # fmt: skip


def test_people_sync_queues_one_job_each(api: Api) -> None:
    api("put", "/people", [{"username": "a"}, {"username": "b"}])
    assert api("post", "/people/sync")[1] == {"people": 2, "jobs_queued": 2}
    assert api("post", "/people/sync")[1] == {"people": 2, "jobs_queued": 0}


def test_trigger_status_jobs_and_retry(api: Api, source: FakeSource) -> None:
    api("post", "/campaigns", SEED)
    answer = api("post", "/workers/trigger")[1]
    assert answer == {"completed": 0, "campaigns": 1, "tweets": 4, "jobs_queued": 0, "problems": []}
    status = api("get", "/workers/status")[1]
    assert status["jobs"].keys() == {"pending", "processing", "completed", "failed", "retrying"}
    [provider] = status["providers"]
    assert provider["name"] == "twitterapi_io"
    assert provider["credentials_problem"] == ""
    assert provider["circuit"]["open"] is False and provider["rate_limit"]["qps"] > 0
    [job] = api("get", "/workers/jobs?status=pending")[1]["jobs"]
    assert (job["type"], job["retry_count"], job["max_retries"]) == ("metrics", 0, 3)
    assert api("post", f"/workers/jobs/{job['id']}/retry")[0] == 409
    assert api("post", "/workers/jobs/999999/retry")[0] == 404
    assert api("get", "/workers/jobs?status=odd")[0] == 422


def test_settings_change_at_run_time_within_bounds(api: Api) -> None:
    assert api("get", "/settings")[1]["poll_interval_minutes"] == 30
    assert api("patch", "/settings", {"poll_interval_minutes": 1})[1]["poll_interval_minutes"] == 1
    assert api("patch", "/settings", {"poll_interval_minutes": 0})[0] == 422
    assert api("patch", "/settings", {"poll": 5})[0] == 422


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/nothing", 404), ("get", "/campaigns/abc", 404), ("put", "/campaigns", 405),
        ("get", "/campaigns/1/engagements?account=%00", 422), ("delete", "/people/%00", 422),
        ("get", "/workers/jobs?cursor=99999999999999999999", 422),
        ("post", "/workers/jobs/99999999999999999999/retry", 404),
        ("get", "/campaigns/99999999999999999999", 404),
    ],
)  # fmt: skip
def test_every_error_has_one_shape(api: Api, method: str, path: str, status: int) -> None:
    answered, body = api(method, path, {} if method == "put" else None)
    assert answered == status
    assert body.keys() == {"error", "fields"} and body["error"]


def test_malformed_json_says_so(api: Api) -> None:
    response = api.client.post("/api/socap/campaigns", "{bad", content_type="application/json")
    assert response.status_code == 400 and "body" in response.json()["fields"]


def test_the_documentation_needs_nobody_else(client: Client) -> None:
    page = client.get("/api/socap/docs").content.decode()
    assert "http://" not in page and "https://" not in page


def test_health_says_what_a_pager_needs(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "degraded", "database": "ok", "workers": 0, "newest_heartbeat_age_seconds": None,
        "open_incidents": ["no worker"],
    }  # fmt: skip


def test_health_counts_and_misses_the_same_workers(client: Client) -> None:
    Incident.objects.create(kind="no worker", headline="No worker is running.", opened_at=NOW)
    a_worker(parts=["alerts"])
    answer = client.get("/healthz").json()
    assert (answer["workers"], answer["newest_heartbeat_age_seconds"]) == (0, None)
    assert answer["open_incidents"] == ["no worker"]
    a_worker()
    answer = client.get("/healthz").json()
    assert (answer["workers"], answer["status"], answer["open_incidents"]) == (1, "ok", [])


def test_health_knows_a_full_disk(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading goes on there, so nothing else would tell the pager."""
    monkeypatch.setattr("socap.lib.storage.disk.MIN_FREE_BYTES", 2**62)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "error" and "disk is full" in answer.json()["database"]
    assert "/" not in answer.json()["database"]
