"""Each fault has its effect, as often and as long as requested."""

import json
import time
from typing import Any

import httpx
import pytest

from socap.simulator.server.faults import KINDS
from tests.simulator.conftest import HOUR, Caller, rows

TWEETS = "/twitter/tweets"
REPLIES = "/twitter/tweet/replies"
RETWEETERS = "/twitter/tweet/retweeters"


def ask(caller: Caller, path: str = RETWEETERS, **params: str) -> httpx.Response:
    tweet = max(caller.simulator.launch.tweets.values(), key=lambda t: t.totals.retweets).id
    name = "tweet_ids" if path == TWEETS else "tweetId"
    return caller.http.get(path, params={name: tweet, **params})


@pytest.fixture
def late(caller: Caller) -> Caller:
    caller.advance(60 * HOUR)
    return caller


def inject(caller: Caller, **fault: Any) -> None:
    caller.post("/_faults", fault)


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("429", 429, "Too Many Requests"),
        ("402", 402, "recharge"),
        ("401", 401, "Invalid API key"),
        ("403", 403, "Forbidden"),
        ("500", 500, "unexpected"),
        ("502", 502, "<html>"),
        ("503", 503, "unexpected"),
        ("credits_body", 200, "Credits is not enough"),
        ("status_error", 200, '"status":"error"'),
    ],
)
def test_refusals(reader: Caller, kind: str, status: int, words: str) -> None:
    inject(reader, kind=kind, count=1)
    reply = ask(reader)
    assert (reply.status_code, words in reply.text) == (status, True)
    assert ask(reader).is_success and ask(reader).json()["users"]
    reader.http.delete("/_faults")


def test_a_429_can_say_when_to_come_back(reader: Caller) -> None:
    inject(reader, kind="429", retry_after=7, count=1)
    assert ask(reader).headers["retry-after"] == "7"
    inject(reader, kind="429", count=1)
    assert "retry-after" not in ask(reader).headers
    reader.http.delete("/_faults")


def test_a_timeout_closes_without_an_answer(caller: Caller) -> None:
    inject(caller, kind="timeout", delay=0.3, count=2)
    with pytest.raises(httpx.RemoteProtocolError):
        ask(caller)
    with pytest.raises(httpx.ReadTimeout):
        caller.http.get("/oapi/my/info", timeout=0.05)
    assert ask(caller).is_success
    assert caller.get("/_calls")["by_status"]["0"] == 2


def test_a_slow_answer_is_late_but_whole(caller: Caller) -> None:
    inject(caller, kind="slow", delay=0.2, count=1)
    begun = time.monotonic()
    assert ask(caller).is_success
    assert time.monotonic() - begun >= 0.2


def test_a_cut_connection_breaks_off(late: Caller) -> None:
    inject(late, kind="cut", count=1)
    with pytest.raises(httpx.RemoteProtocolError):
        ask(late)


def test_broken_json_cannot_be_read(late: Caller) -> None:
    inject(late, kind="broken_json", count=1)
    with pytest.raises(json.JSONDecodeError):
        ask(late).json()


def test_an_expired_cursor_leaves_first_pages_alone(late: Caller) -> None:
    inject(late, kind="expired_cursor")
    first = ask(late)
    refused = ask(late, cursor=first.json()["next_cursor"])
    assert first.is_success
    assert refused.status_code == 400
    assert "cursor" in refused.json()["message"]


def test_a_repeated_cursor_leads_to_the_same_page(late: Caller) -> None:
    inject(late, kind="repeat_cursor")
    first = ask(late).json()
    second = ask(late, cursor=first["next_cursor"]).json()
    assert second["next_cursor"] == first["next_cursor"]
    assert second["users"] == first["users"]


def test_a_list_that_has_ended_claims_more(late: Caller) -> None:
    inject(late, kind="lie_has_next")
    page = ask(late, REPLIES).json()
    for _ in range(60):
        page = ask(late, REPLIES, cursor=page["next_cursor"]).json()
        assert page["has_next_page"] is True
    assert rows(page) == []


def test_more_without_a_cursor(late: Caller) -> None:
    inject(late, kind="no_cursor")
    page = ask(late).json()
    assert page["has_next_page"] is True
    assert page["next_cursor"] is None


def test_duplicates_on_a_page(late: Caller) -> None:
    whole = ask(late).json()["users"]
    inject(late, kind="duplicates")
    assert ask(late).json()["users"] == whole + whole[:3]


def test_an_empty_list_where_there_is_one(late: Caller) -> None:
    inject(late, kind="empty")
    page = ask(late).json()
    assert page["users"] == [] and not page["has_next_page"]


def test_counters_fall_or_vanish(late: Caller) -> None:
    likes = int(ask(late, TWEETS).json()["tweets"][0]["likeCount"])
    inject(late, kind="falling", count=1)
    assert int(ask(late, TWEETS).json()["tweets"][0]["likeCount"]) == likes * 9 // 10
    inject(late, kind="null_counters", count=1)
    assert ask(late, TWEETS).json()["tweets"][0]["viewCount"] is None


def test_a_fault_strikes_only_where_and_as_often_as_asked(caller: Caller) -> None:
    inject(caller, kind="500", path="replies", rate=0.5)
    codes = [ask(caller, REPLIES).status_code for _ in range(60)]
    assert 10 < codes.count(500) < 50
    assert all(ask(caller).is_success for _ in range(10))
    (fault,) = caller.get("/_faults")["faults"]
    assert fault["hits"] == codes.count(500) == caller.get("/_calls")["faults"]["500"]


def test_a_fault_has_a_beginning_and_an_end(caller: Caller) -> None:
    inject(caller, kind="503", after_seconds=0.1, seconds=0.15)
    assert ask(caller).is_success
    time.sleep(0.12)
    assert ask(caller).status_code == 503
    time.sleep(0.2)
    assert ask(caller).is_success
    assert caller.get("/_faults")["faults"][0]["over"] is True


def test_faults_come_in_lists_and_are_cleared(caller: Caller) -> None:
    caller.post("/_faults", [{"kind": "duplicates"}, {"kind": "falling", "rate": 0.1}])
    assert len(caller.get("/_faults")["faults"]) == 2
    caller.http.delete("/_faults")
    assert caller.get("/_faults") == {"faults": []}


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"kind": "flood"},
        {"kind": "429", "rate": 2},
        {"kind": "429", "when": 1},
        [3],
        {"kind": "500", "count": "x"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(reader: Caller, asked: Any) -> None:
    assert reader.http.post("/_faults", json=asked).status_code == 400
    assert reader.get("/_faults")["faults"] == []


def test_every_kind_of_fault_is_documented() -> None:
    from socap.simulator.server import faults

    assert all(kind in (faults.__doc__ or "") for kind in KINDS)
