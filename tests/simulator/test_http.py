"""API keys, rate limits and credits."""

import socket
import threading
import time

import httpx
import pytest

from socap.simulator import PageSizes, Simulator
from tests.simulator.conftest import Caller, start

BALANCE = "/oapi/my/info"


def test_without_a_key_the_answer_is_plain_text(reader: Caller) -> None:
    reply = httpx.get(f"{reader.simulator.url}{BALANCE}")
    assert reply.status_code == 401
    assert reply.text.startswith("Missing API key")
    assert reply.headers["content-type"].startswith("text/plain")


def test_a_wrong_key_is_refused_in_json(reader: Caller) -> None:
    reply = reader.http.get(BALANCE, headers={"X-API-Key": "other"})
    assert reply.status_code == 401
    assert reply.json()["error"] == "Unauthorized"


def test_unknown_paths_and_verbs_are_refused(reader: Caller) -> None:
    assert reader.http.get("/twitter/nothing").status_code == 404
    assert reader.http.post("/twitter/tweets").status_code == 405
    assert reader.http.get("/_nothing").status_code == 404


def test_the_demo_s_slack_takes_messages_as_a_hook_does(reader: Caller) -> None:
    taken = reader.http.post("/_hooks/slack", json={"text": "hello", "blocks": []})
    assert (taken.status_code, taken.text) == (200, "ok")
    empty = reader.http.post("/_hooks/slack", json={"text": " "})
    assert (empty.status_code, empty.text) == (400, "no_text")
    assert reader.http.post("/_hooks/slack", content=b"not JSON").status_code == 400


def test_more_calls_a_second_than_allowed_are_429() -> None:
    with start(qps=3, scale=0.05) as simulator, Caller(simulator) as caller:
        replies = [caller.http.get(BALANCE) for _ in range(5)]
        assert [reply.status_code for reply in replies] == [200, 200, 200, 429, 429]
        assert replies[-1].json()["error"] == "Too Many Requests"
        time.sleep(1.02)
        assert caller.http.get(BALANCE).status_code == 200
        calls = caller.get("/_calls")
        assert calls["peak_per_second"] == 5
        assert calls["by_status"] == {"200": 4, "429": 2}


def test_the_free_tier_gets_one_call_in_five_seconds() -> None:
    with start(qps=0.2, scale=0.05) as simulator, Caller(simulator) as caller:
        assert caller.http.get(BALANCE).is_success
        assert "one request every 5 seconds" in caller.http.get(BALANCE).json()["message"]


def spent(caller: Caller, path: str, **params: object) -> int:
    before = caller.get("/_calls")["credits"]
    caller.get(path, **params)
    return int(caller.get("/_calls")["credits"]) - int(before)


def test_every_call_costs_what_the_price_list_says(reader: Caller) -> None:
    launch = reader.simulator.launch
    ids, person = reader.tweet_ids(), max(launch.people.values(), key=lambda p: len(p.followings))
    tweet = max(launch.tweets.values(), key=lambda t: t.totals.retweets).id
    name = person.account.username
    assert spent(reader, "/twitter/tweets", tweet_ids=",".join(ids)) == 15 * len(ids)
    assert spent(reader, "/twitter/tweets", tweet_ids="1") == 15
    assert spent(reader, "/twitter/tweet/retweeters", tweetId=tweet) == 1800
    assert spent(reader, "/twitter/tweet/replies", tweetId=tweet) == 300
    assert spent(reader, "/twitter/tweet/replies", tweetId="1") == 15
    assert spent(reader, "/twitter/user/info", userName=name) == 18
    assert spent(reader, "/twitter/user/batch_info_by_ids", userIds=person.account.id) == 18
    assert spent(reader, "/twitter/user/followings", userName=name, pageSize=200) == 200
    assert spent(reader, "/twitter/user/followings", userName=name, pageSize=100) == 200
    assert spent(reader, "/twitter/user/followings", userName=name, pageSize=20) == 60
    assert spent(reader, "/twitter/user/followings", userName="nobody_here") == 60
    assert spent(reader, BALANCE) == 0


def test_credits_run_out_and_can_be_bought(caller: Caller) -> None:
    caller.post("/_limits", {"credits": 20})
    ids = caller.tweet_ids()[0]
    assert caller.http.get("/twitter/tweets", params={"tweet_ids": ids}).is_success
    assert caller.get(BALANCE)["recharge_credits"] == 5
    caller.get("/twitter/tweets", tweet_ids=ids)
    refused = caller.http.get("/twitter/tweets", params={"tweet_ids": ids})
    assert refused.status_code == 402
    assert "recharge" in refused.json()["message"]
    assert caller.get(BALANCE)["recharge_credits"] == 0
    caller.post("/_limits", {"credits": 1000, "qps": 5})
    assert caller.http.get("/twitter/tweets", params={"tweet_ids": ids}).is_success


def test_page_sizes_and_key_can_be_chosen() -> None:
    with (
        start(api_key="other", page_sizes=PageSizes(retweeters=7)) as simulator,
        Caller(simulator) as caller,
    ):
        tweet = max(simulator.launch.tweets.values(), key=lambda t: t.totals.retweets)
        caller.advance(3600)
        assert len(caller.get("/twitter/tweet/retweeters", tweetId=tweet.id)["users"]) == 7


def test_many_callers_at_once_keep_their_connections(reader: Caller) -> None:
    reader.http.delete("/_calls")
    failures: list[int] = []

    def call() -> None:
        with Caller(reader.simulator) as other:
            for _ in range(20):
                status = other.http.get(BALANCE).status_code
                if status != 200:
                    failures.append(status)

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert reader.get("/_calls")["by_endpoint"][BALANCE]["calls"] == 160


def test_a_stopped_simulator_answers_nobody() -> None:
    simulator = start(scale=0.05).start()
    with Caller(simulator) as caller:
        caller.get(BALANCE)
        simulator.stop()
        with pytest.raises(httpx.TransportError):
            caller.http.get(BALANCE)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", simulator.port)) != 0


def test_a_running_clock_needs_no_advancing() -> None:
    with Simulator(scale=0.05, qps=0) as simulator, Caller(simulator) as caller:
        first, state = caller.get("/_clock")["now"], caller.get("/_health")
        assert state["status"] == "ok" and state["frozen"] is False
        time.sleep(0.01)
        assert caller.get("/_clock")["now"] > first
