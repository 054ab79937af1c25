"""The contract at its edges: who may do what, what a refusal leaves behind, pages, the queue."""

import asyncio
import csv
import gc
import io
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.contrib.staticfiles import finders
from django.db import connection, connections
from django.test import Client

from socap.access.models import ApiKey
from socap.api.service import api as service
from socap.campaigns.models import Campaign, Tweet
from socap.collection.provider.client import forget_provider
from socap.collection.queue.tasks import followings
from socap.people.models import Account, ImportantPerson
from socap.sources.base import Action, ErrorKind, SourceError
from tests.builders import poll, post

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


# --- who may do what -----------------------------------------------------------------------------


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


# --- what a refusal leaves behind ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"launch_name": "New", "remove_tweets": ["nonsense"]}, {"remove_tweets.0"}),
        ({"status": "paused", "maintweets": ["110"], "remove_tweets": ["nonsense"]},
         {"remove_tweets.0"}),
        ({"remove_tweets": ["bad", "100", "bad"]}, {"remove_tweets.0", "remove_tweets.2"}),
        ({"launch_name": "New", "monitor_window": {"start_date": "2026-06-02",
                                                   "end_date": "2026-06-01"}},
         {"monitor_window.end_date"}),
    ],
)  # fmt: skip
def test_a_refused_change_changes_nothing(
    api: Api, campaign: str, change: dict[str, Any], fields: set[str]
) -> None:
    before = api("get", campaign)[1]
    status, answer = api("patch", campaign, change)
    assert (status, set(answer["fields"])) == (422, fields)
    assert api("get", campaign)[1] == before


def test_a_completed_campaign_refuses_a_pause_together_with_its_other_changes(
    api: Api, campaign: str
) -> None:
    Campaign.objects.update(status="completed")
    before = api("get", campaign)[1]
    change = {"launch_name": "New", "status": "paused", "remove_tweets": ["100"]}
    status, answer = api("patch", campaign, change | {"maintweets": ["110"]})
    assert (status, list(answer["fields"])) == (409, ["status"])
    assert api("get", campaign)[1] == before


def test_the_provider_is_asked_outside_any_transaction(
    api: Api, campaign: str, source: FakeSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    depth, depths, tweets = len(connection.savepoint_ids), [], source.tweets

    def asked(ids: Any) -> Any:
        depths.append(len(connection.savepoint_ids))
        return tweets(ids)

    monkeypatch.setattr(source, "tweets", asked)
    assert api("patch", campaign, {"launch_name": "New", "maintweets": ["110"]})[0] == 200
    assert depths == [depth]


def test_a_completed_campaign_goes_on_with_a_later_end(api: Api, campaign: str) -> None:
    ended = {"monitor_window": {"start_date": "2020-01-01", "end_date": "2020-01-02"}}
    status, answer = api("patch", campaign, ended)
    assert (status, list(answer["fields"])) == (422, ["monitor_window.end_date"])
    Campaign.objects.update(starts_at="2020-01-01T00:00Z", ends_at="2020-01-02T00:00Z")
    assert api("post", "/workers/trigger")[1]["completed"] == 0, "it is read a last time"
    poll(datetime.now(UTC), *map(post, Tweet.objects.values_list("pk", flat=True)))
    assert api("post", "/workers/trigger")[1]["completed"] == 1
    found = api("get", campaign)[1]
    assert (found["status"], found["next_poll_at"]) == ("completed", None)
    assert api("patch", campaign, {"status": "active"})[0] == 409
    later = {"monitor_window": {"start_date": "2020-01-01", "end_date": "2096-01-01"}}
    found = api("patch", campaign, later | {"status": "active"})[1]
    assert (found["status"], found["completed_at"]) == ("active", None)


def test_a_change_of_the_window_costs_no_poll(api: Api, campaign: str) -> None:
    window = api("get", campaign)[1]["monitor_window"]
    due = datetime.now(UTC) + timedelta(minutes=20)
    Campaign.objects.update(next_poll_at=due)
    for end in (window["end_date"], "2096-01-01"):
        change = {"monitor_window": {"start_date": window["start_date"], "end_date": end}}
        assert api("patch", campaign, change)[0] == 200
        assert Campaign.objects.get().next_poll_at == due


def test_the_last_tweet_stays(api: Api, campaign: str) -> None:
    before = api("get", campaign)[1]
    everything = [tweet["tweet_id"] for tweet in before["tweets"]]
    status, answer = api("patch", campaign, {"launch_name": "New", "remove_tweets": everything})
    assert (status, list(answer["fields"])) == (409, ["remove_tweets"])
    assert api("get", campaign)[1] == before


def test_a_removed_tweet_comes_back_though_the_provider_does_not_know_it_any_more(
    api: Api, campaign: str, source: FakeSource
) -> None:
    api("patch", campaign, {"remove_tweets": ["100"]})
    del source.posts["100"]
    answer = api("patch", campaign, {"maintweets": ["100"]})[1]
    assert answer["not_taken"] == [] and answer["removed_tweets"] == []
    assert "100" in {tweet["tweet_id"] for tweet in answer["tweets"]}


def test_an_empty_change_is_harmless(api: Api, campaign: str) -> None:
    before = api("get", campaign)[1]
    assert api("patch", campaign, {}) == (200, before)


def test_adding_what_is_there_or_unknown_is_explained_and_the_rest_is_taken(
    api: Api, campaign: str
) -> None:
    status, answer = api("patch", campaign, {"influencer_twts": ["100", {"url": "111"}, "999"]})
    assert status == 200
    assert {item["url"]: item["problem"].split(":")[0] for item in answer["not_taken"]} == {
        "100": "already in this campaign",
        "999": "the provider does not know this tweet",
    }
    assert "111" in {tweet["tweet_id"] for tweet in answer["tweets"]}


def test_a_tweet_of_two_campaigns_outlives_the_first(api: Api, campaign: str) -> None:
    other = api("post", "/campaigns", SEED | {"influencer_twts": [], "investor_twts": []})[1]["id"]
    assert api("delete", campaign)[0] == 204
    assert api("delete", campaign)[0] == 404
    assert set(Tweet.objects.values_list("pk", flat=True)) == {"100", "101"}
    assert len(api("get", f"/campaigns/{other}")[1]["tweets"]) == 2


# --- naming the field as the caller sent it ------------------------------------------------------


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


# --- a provider that does not answer -------------------------------------------------------------


class SilentSource(FakeSource):
    def tweets(self, ids: Any) -> Any:
        raise SourceError("recharge your account", kind=ErrorKind.OUT_OF_CREDITS)


def test_a_campaign_is_taken_unverified_when_the_provider_cannot_be_asked(
    api: Api, source: FakeSource
) -> None:
    source.tweets = SilentSource().tweets  # type: ignore[method-assign]
    status, made = api("post", "/campaigns", SEED)
    assert status == 201
    assert "recharge your account" in made["unverified"]
    assert len(made["tweets"]) == 4
    assert {tweet["problem"] for tweet in made["tweets"]} == {""}
    circuit = api("get", "/workers/status")[1]["circuit"]
    assert (circuit["open"], circuit["reason"]) == (True, "recharge your account")


# --- lists and pages -----------------------------------------------------------------------------


def test_campaigns_are_paged_and_filtered(api: Api) -> None:
    ids = [a_campaign(str(n)).pk for n in range(5)]
    Campaign.objects.filter(pk=ids[0]).update(status="paused")
    seen, cursor = [], ""
    while cursor is not None:
        page = api("get", f"/campaigns?limit=2{f'&cursor={cursor}' if cursor else ''}")[1]
        seen += [item["id"] for item in page["campaigns"]]
        cursor = page["next_cursor"]
    assert seen == ids[::-1]
    paused = api("get", "/campaigns?status=paused")[1]["campaigns"]
    assert [item["id"] for item in paused] == [ids[0]]
    assert api("get", "/campaigns?status=odd")[0] == 422


def test_people_are_paged_and_the_inactive_are_shown_on_request(api: Api) -> None:
    api("put", "/people", [{"username": f"p{n}"} for n in range(5)])
    api("patch", "/people", [{"username": "p0", "active": False}])
    first = api("get", "/people?limit=3")[1]
    second = api("get", f"/people?limit=3&cursor={first['next_cursor']}")[1]
    names = [p["username"] for p in first["people"] + second["people"]]
    assert (names, second["next_cursor"]) == (["p1", "p2", "p3", "p4"], None)
    assert len(api("get", "/people?include_inactive=true")[1]["people"]) == 5


def test_the_list_may_be_wrapped_in_an_object_and_emptied(api: Api) -> None:
    body = {"people": [{"username": "a", "weight": 4, "tags": ["x"], "name": "A"}]}
    assert api("put", "/people", body)[1]["added"] == 1
    assert api("put", "/people", body)[1]["unchanged"] == 1
    assert api("put", "/people", [])[1]["removed"] == 1
    assert api("get", "/people")[1]["people"] == []
    refused: list[dict[str, Any]] = [{"persons": []}, {"people": "x"}]
    for nonsense in refused:
        status, answer = api("put", "/people", nonsense)
        assert (status, list(answer["fields"])) == (422, ["people"])


def test_a_line_that_is_refused_leaves_the_person_it_names_as_it_was(api: Api) -> None:
    a_person("alice", 4)
    answer = api("put", "/people", [{"username": "@Alice", "weight": "heavy"}])[1]
    assert (answer["removed"], answer["refused"][0]["field"]) == (0, "weight")
    assert ImportantPerson.objects.values_list("weight", "active").get() == (4, True)


def test_merging_keeps_what_a_line_leaves_out(api: Api) -> None:
    a_person("alice", 4)
    api("patch", "/people", [{"username": "alice", "tags": ["founder"]}])
    [person] = api("get", "/people")[1]["people"]
    assert (person["weight"], person["tags"]) == (4, ["founder"])


def test_the_accounts_of_people_who_leave_the_list_are_rescored_and_counted(api: Api) -> None:
    a_campaign("1")
    a_person("alice", 4, 10, 11)
    a_person("bob", 3, 11)
    engage("1", Action.RETWEET, retweet(10), retweet(11))
    answer = api("put", "/people", [{"username": "bob", "weight": 7}])[1]
    assert (answer["removed"], answer["changed"], answer["rescored"]) == (1, 1, 1)
    scores = Account.objects.filter(pk__in=["10", "11"]).values_list("pk", "importance")
    assert dict(scores) == {"10": 0, "11": 7}


def test_removing_a_person_who_is_not_there(api: Api) -> None:
    assert api("delete", "/people/nobody")[0] == 404


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
        assert [set(row) for row in cells] == [set(row) for row in rows]
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


# --- the queue, worked off in the request --------------------------------------------------------


@pytest.fixture
def empty_queue(transactional_db: None) -> Iterator[None]:
    """Procrastinate's tables are not Django's to empty."""
    forget_provider()
    yield
    forget_provider()
    asyncio.run(sync_to_async(connections.close_all)())  # of the thread that lives on
    gc.collect()  # what was left open is told here, and not in another test
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


# Jobs run in threads of their own, which see only what is committed.
works_off = pytest.mark.django_db(transaction=True)


def counts(api: Api) -> dict[str, int]:
    return {k: v for k, v in api("get", "/workers/status")[1]["jobs"].items() if v}


@works_off
def test_the_queue_is_worked_off_here_and_now(empty_queue: None) -> None:
    """Jobs of people who have left the list end without a call, so that no provider is needed."""
    api = Api()
    for person_id in range(1, 6):
        followings.defer(person_id=person_id)
    assert counts(api) == {"pending": 5}
    answer = api("post", "/workers/run", {"maxJobs": 2, "concurrency": 1})[1]
    assert answer == {"processed": 2, "completed": 2, "failed": 0, "waiting": 0}
    assert counts(api) == {"pending": 3, "completed": 2}
    response = api.client.generic("POST", "/api/socap/workers/run")
    assert response.json()["completed"] == 3, "the body may be left out"
    assert api("post", "/workers/run", {})[1]["processed"] == 0
    status, answer = api("post", "/workers/run", {"maxJobs": 0})
    assert (status, list(answer["fields"])) == (422, ["maxJobs"])


def sessions() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


@works_off
def test_working_off_leaves_no_database_session_behind(empty_queue: None) -> None:
    """A web process answers thousands of these; PostgreSQL has about a hundred places."""
    api, before = Api(), sessions()
    for _ in range(3):
        for person_id in range(4):
            followings.defer(person_id=person_id)
        assert api("post", "/workers/run", {})[1]["processed"] == 4
    deadline = time.monotonic() + 2
    while sessions() > before + 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert sessions() <= before + 1, "one may stay, of the thread that lives on"


@works_off
def test_failed_and_retrying_jobs_are_listed_with_their_error_and_retried_by_hand(
    empty_queue: None, caplog: pytest.LogCaptureFixture
) -> None:
    api = Api()
    for retries in (0, 3):
        followings.defer(person_id="nobody", max_retries=retries)  # type: ignore[arg-type]
    answer = api("post", "/workers/run", {"maxJobs": 2})[1]
    assert (answer["processed"], answer["failed"]) == (2, 2)
    assert counts(api) == {"failed": 1, "retrying": 1}
    [failed] = api("get", "/workers/jobs?status=failed")[1]["jobs"]
    [retrying] = api("get", "/workers/jobs?status=retrying")[1]["jobs"]
    assert (failed["type"], failed["subject"], failed["max_retries"]) == ("followings", "nobody", 0)
    assert "ValueError" in failed["error"] and retrying["retry_count"] == 1
    in_two_minutes = datetime.now(UTC) + timedelta(minutes=2)
    assert abs(datetime.fromisoformat(retrying["run_at"]) - in_two_minutes) < timedelta(seconds=60)
    for job in (failed, retrying):
        status, answer = api("post", f"/workers/jobs/{job['id']}/retry")
        assert (status, answer["jobs"][0]["id"]) == (200, job["id"])
        assert answer["jobs"][0]["retry_count"] == 0
    assert api("post", "/workers/run", {"maxJobs": 2})[1]["processed"] == 2


@works_off
def test_jobs_are_paged_newest_first(empty_queue: None) -> None:
    api = Api()
    for person_id in range(5):
        followings.defer(person_id=person_id)
    first = api("get", "/workers/jobs?limit=3")[1]
    second = api("get", f"/workers/jobs?limit=3&cursor={first['next_cursor']}")[1]
    subjects = [job["subject"] for job in first["jobs"] + second["jobs"]]
    assert (subjects, second["next_cursor"]) == (["4", "3", "2", "1", "0"], None)


# --- the documentation ---------------------------------------------------------------------------


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
