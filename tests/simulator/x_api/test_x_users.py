"""X API v2 tells of users, their followings and what was used; calls are limited and charged."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from socap.lib.clock import Clock
from tests.simulator.conftest import HOUR, Caller, start
from tests.simulator.x_api.x_caller import WHOLE, XCaller

PROBLEMS = "https://api.x.com/2/problems/"


@pytest.fixture(scope="module")
def x_reader(reader: Caller) -> Iterator[XCaller]:
    with XCaller(reader.simulator) as x_reader:
        yield x_reader


@pytest.fixture
def x_caller(caller: Caller) -> Iterator[XCaller]:
    with XCaller(caller.simulator) as x_caller:
        yield x_caller


def test_followings_are_those_of_the_other_provider(x_reader: XCaller, reader: Caller) -> None:
    people = reader.get("/_truth")["people"]
    person = next(p for p in people if p["state"] == "active" and len(p["followings"]) > 150)
    path = f"/2/users/{person['user_id']}/following"
    found = x_reader.rows(path, max_results=100, **{"user.fields": "description"})
    assert [user["id"] for user in found] == person["followings"]
    whole = x_reader.get(path, max_results=1000)
    assert whole["meta"]["result_count"] == len(person["followings"])


@pytest.mark.parametrize(
    ("state", "kind"),
    [("protected", "not-authorized-for-resource"), ("suspended", "resource-not-found")],
)
def test_who_cannot_be_read_says_why(
    x_reader: XCaller, reader: Caller, state: str, kind: str
) -> None:
    person = next(p for p in reader.get("/_truth")["people"] if p["state"] == state)
    found = x_reader.get(f"/2/users/{person['user_id']}/following")
    assert set(found) == {"errors"}
    assert found["errors"][0]["type"] == PROBLEMS + kind


def test_users_are_found_by_ids_and_by_names(x_reader: XCaller, reader: Caller) -> None:
    people = reader.get("/_truth")["people"]
    active, gone = people[0], next(p for p in people if p["state"] == "suspended")
    by_id = x_reader.get(
        "/2/users", ids=f"{active['user_id']},99", **{"user.fields": "description"}
    )
    assert [user["username"] for user in by_id["data"]] == [active["username"]]
    assert by_id["errors"][0]["detail"] == "Could not find user with ids: [99]."
    names = f"{active['username'].upper()},{gone['username']}"
    by_name = x_reader.get("/2/users/by", usernames=names)
    assert [user["id"] for user in by_name["data"]] == [active["user_id"]]
    assert "suspended" in by_name["errors"][0]["detail"]
    one = x_reader.get(f"/2/users/by/username/{active['username']}")
    assert one["data"]["id"] == active["user_id"]
    assert set(one["data"]) == {"id", "name", "username"}


def test_a_renamed_account_is_found_by_its_id_only(x_reader: XCaller, reader: Caller) -> None:
    person = next(p for p in reader.get("/_truth")["people"] if p["state"] == "renamed")
    (found,) = x_reader.get("/2/users", ids=person["user_id"])["data"]
    assert found["username"] != person["username"]
    missing = x_reader.get(f"/2/users/by/username/{person['username']}")
    assert set(missing) == {"errors"}


def test_without_the_token_there_is_nothing(reader: Caller) -> None:
    for headers in ({}, {"X-API-Key": "demo"}, {"Authorization": "Bearer other"}):
        reply = httpx.get(f"{reader.simulator.url}/2/tweets?ids=1", headers=headers)
        assert reply.status_code == 401
        assert reply.json() == {
            "title": "Unauthorized",
            "detail": "Unauthorized",
            "type": "about:blank",
            "status": 401,
        }


def test_windows_are_told_kept_and_counted() -> None:
    with (
        start(scale=0.05, window_seconds=0.6) as simulator,
        XCaller(simulator) as x,
        Caller(simulator) as caller,
    ):
        tweet = caller.tweet_ids()[0]
        caller.post("/_limits", {"calls_in_window": {"/2/tweets/:id/retweets": 3}})
        replies = [x.ask(f"/2/tweets/{tweet}/retweets") for _ in range(5)]
        assert [reply.status_code for reply in replies] == [200, 200, 200, 429, 429]
        left = [reply.headers["x-rate-limit-remaining"] for reply in replies]
        assert left == ["2", "1", "0", "0", "0"]
        assert {reply.headers["x-rate-limit-limit"] for reply in replies} == {"3"}
        assert 0 <= int(replies[0].headers["x-rate-limit-reset"]) - time.time() <= 1.6
        refused = replies[-1]
        assert refused.headers["content-type"].startswith("text/plain")
        assert refused.text == "Rate limit exceeded\n"
        assert "retry-after" not in refused.headers
        # Other endpoints have windows of their own.
        assert x.ask("/2/tweets", ids=tweet).headers["x-rate-limit-limit"] == "3500"
        time.sleep(0.65)
        assert x.ask(f"/2/tweets/{tweet}/retweets").is_success
        windows = caller.get("/_calls")["windows"]
        assert windows["over_window"] == 2
        assert windows["by_endpoint"]["/2/tweets/:id/retweets"] == {
            "most_in_a_window": 3,
            "over_window": 2,
        }


def test_the_windows_of_a_faster_clock_are_shorter() -> None:
    clock = Clock(datetime.now(UTC), 60)
    with start(scale=0.05, frozen=False, clock=clock) as fast, start(scale=0.05) as usual:
        assert (fast.windows.seconds, usual.windows.seconds) == (15, 900)


def test_what_was_read_is_free_until_the_day_ends(x_caller: XCaller, caller: Caller) -> None:
    ids = ",".join(caller.tweet_ids())

    def spent() -> float:
        return float(caller.get("/_calls")["by_provider"]["x_api_v2"]["dollars"])

    x_caller.get("/2/tweets", ids=f"{ids},12")
    assert spent() == pytest.approx(0.005 * 12)
    x_caller.get("/2/tweets", ids=ids)
    assert spent() == pytest.approx(0.005 * 12)
    # The launch starts at 14:00 UTC; its next day begins ten hours later.
    caller.advance(10 * HOUR)
    x_caller.get("/2/tweets", ids=ids)
    assert spent() == pytest.approx(0.005 * 24)
    users = x_caller.get("/2/users/by", usernames=caller.get("/_truth")["people"][0]["username"])
    assert len(users["data"]) == 1
    assert spent() == pytest.approx(0.005 * 24 + 0.01)
    charges = caller.get("/_calls")["charges"]
    assert charges["post"] == {"read": 36, "charged": 24, "dollars": 0.12}
    assert caller.get("/_calls")["credits"] == 0
    truth = caller.get("/_truth", people=0)
    assert truth["charges"] == charges and truth["windows"]["over_window"] == 0
    assert truth["by_provider"]["x_api_v2"]["dollars"] == pytest.approx(0.13)


def test_the_monthly_cap_is_told_and_kept(x_caller: XCaller, caller: Caller) -> None:
    ids = ",".join(caller.tweet_ids())
    caller.post("/_limits", {"monthly_cap": 12})
    x_caller.get("/2/tweets", ids=ids)
    usage = x_caller.get("/2/usage/tweets", **{"usage.fields": "daily_project_usage"})["data"]
    assert (usage["project_cap"], usage["project_usage"]) == ("12", "12")
    assert usage["daily_project_usage"]["usage"] == [
        {"date": "2026-06-02T00:00:00.000Z", "usage": "12"}
    ]
    refused = x_caller.ask("/2/tweets", ids=ids)
    assert refused.status_code == 429
    assert refused.json()["title"] == "UsageCapExceeded"
    assert x_caller.ask("/2/users", ids="1").is_success
    # The cap counts by calendar month.
    caller.advance(30 * 24 * HOUR)
    assert x_caller.ask("/2/tweets", ids=ids).is_success


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("429", 429, "Rate limit exceeded"),
        ("402", 402, "CreditsDepleted"),
        ("401", 401, "Unauthorized"),
        ("403", 403, "client-not-enrolled"),
        ("500", 500, "Internal Server Error"),
        ("502", 502, "<html>"),
        ("503", 503, "Service Unavailable"),
        ("credits_body", 429, "UsageCapExceeded"),
        ("status_error", 200, '"errors"'),
    ],
)
def test_one_provider_can_fail_while_the_other_stands(
    x_reader: XCaller, reader: Caller, kind: str, status: int, words: str
) -> None:
    tweet = reader.tweet_ids()[0]
    reader.post("/_faults", {"kind": kind, "provider": "x_api_v2"})
    reply = x_reader.ask("/2/tweets", ids=tweet)
    assert (reply.status_code, words in reply.text) == (status, True)
    assert reader.get("/twitter/tweets", tweet_ids=tweet)["tweets"]
    reader.http.delete("/_faults")
    reader.post("/_faults", {"kind": kind, "provider": "twitterapi_io"})
    assert x_reader.get("/2/tweets", ids=tweet)["data"]
    reader.http.delete("/_faults")


def test_a_429_says_when_to_return_in_its_header(x_reader: XCaller, reader: Caller) -> None:
    reader.post("/_faults", {"kind": "429", "retry_after": 40, "count": 1})
    reply = x_reader.ask("/2/users", ids="1")
    assert 38 <= int(reply.headers["x-rate-limit-reset"]) - time.time() <= 41
    assert reply.headers["x-rate-limit-remaining"] == "0"


def test_faults_of_pages_and_counters_strike_here_too(x_caller: XCaller, caller: Caller) -> None:
    caller.advance(60 * HOUR)
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets).id
    path, size = f"/2/tweets/{tweet}/retweets", {"max_results": "10"}
    whole = x_caller.get(path, **size)

    def struck(kind: str, path: str = path, **params: str) -> httpx.Response:
        caller.post("/_faults", {"kind": kind, "count": 1})
        reply = x_caller.ask(path, **params)
        caller.http.delete("/_faults")
        return reply

    assert struck("duplicates", **size).json()["data"] == whole["data"] + whole["data"][:3]
    assert struck("empty", **size).json() == {"meta": {"result_count": 0}}
    assert "next_token" not in struck("no_cursor", **size).json()["meta"]
    token = whole["meta"]["next_token"]
    again = struck("repeat_cursor", **size, pagination_token=token).json()
    assert again["meta"]["next_token"] == token
    expired = struck("expired_cursor", **size, pagination_token=token)
    assert expired.status_code == 400
    metrics = x_caller.get("/2/tweets", ids=tweet, **WHOLE)["data"][0]["public_metrics"]
    fallen = struck("falling", "/2/tweets", ids=tweet, **WHOLE).json()["data"][0]
    assert fallen["public_metrics"]["like_count"] == metrics["like_count"] * 9 // 10
    assert (
        "public_metrics"
        not in struck("null_counters", "/2/tweets", ids=tweet, **WHOLE).json()["data"][0]
    )
