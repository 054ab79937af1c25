"""Every way a call can fail is one kind of error, told in words, without the key."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from socap.sources.base import ErrorKind
from socap.sources.twitterapi_io_errors import describe_error, kind_of, retry_after
from tests.sources.invented import CALLS, KEY, NAMES, answering, failure, tweet, user

ABOUT_SOMEONE = [name for name in NAMES if name != "balance"]
NO_CREDITS = {"error": "Unauthorized", "message": "Credits is not enough.Please recharge"}
TOO_FAST = {
    "error": "Too Many Requests",
    "message": "For free-tier users, the QPS limit is one request every 5 seconds.",
}


@pytest.mark.parametrize("call", NAMES)
@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, "Missing API key.Please add x-api-key in header", ErrorKind.BAD_KEY),
        (401, {"error": "Unauthorized", "message": "Invalid API key"}, ErrorKind.BAD_KEY),
        (403, {"error": "Forbidden", "message": "API key required"}, ErrorKind.BAD_KEY),
        (403, "", ErrorKind.BAD_KEY),
        (403, {"message": "Your account is suspended"}, ErrorKind.BAD_KEY),
        (200, {"status": "error", "msg": "Invalid API key"}, ErrorKind.BAD_KEY),
        (402, NO_CREDITS, ErrorKind.OUT_OF_CREDITS),
        (402, "", ErrorKind.OUT_OF_CREDITS),
        (401, NO_CREDITS, ErrorKind.OUT_OF_CREDITS),
        (403, {"msg": "Insufficient balance"}, ErrorKind.OUT_OF_CREDITS),
        (200, NO_CREDITS, ErrorKind.OUT_OF_CREDITS),
        (200, {"status": "error", "msg": "credits not enough"}, ErrorKind.OUT_OF_CREDITS),
        (200, "Credits is not enough.Please recharge", ErrorKind.OUT_OF_CREDITS),
        (200, '"Credits is not enough"', ErrorKind.OUT_OF_CREDITS),
        (429, {"message": "Credits is not enough"}, ErrorKind.OUT_OF_CREDITS),
        (429, TOO_FAST, ErrorKind.RATE_LIMITED),
        (429, "", ErrorKind.RATE_LIMITED),
        (429, {"message": "QPS limit reached, recharge for more"}, ErrorKind.RATE_LIMITED),
        (200, {"status": "error", "msg": "Too many requests"}, ErrorKind.RATE_LIMITED),
        (400, {"message": "Bad request"}, ErrorKind.BROKEN),
        (422, {"detail": [{"loc": ["query"], "msg": "field required"}]}, ErrorKind.BROKEN),
        (500, "null", ErrorKind.BROKEN),
        (500, "", ErrorKind.BROKEN),
        (500, {"status": "error", "msg": "user not found"}, ErrorKind.BROKEN),
        (502, "<html>Bad gateway: no balance, no credits</html>", ErrorKind.BROKEN),
        (404, "<html><h1>404 Not Found</h1></html>", ErrorKind.BROKEN),
        (301, "", ErrorKind.BROKEN),
        (200, "", ErrorKind.BROKEN),
        (204, "", ErrorKind.BROKEN),
        (200, "<html>hello</html>", ErrorKind.BROKEN),
        (200, "null", ErrorKind.BROKEN),
        (200, "[]", ErrorKind.BROKEN),
        (200, "{}", ErrorKind.BROKEN),
        (200, "7", ErrorKind.BROKEN),
        (200, {"status": "success", "msg": "success"}, ErrorKind.BROKEN),
        (200, {"status": "error"}, ErrorKind.BROKEN),
        (200, {"status": "error", "msg": "something else", "tweets": []}, ErrorKind.BROKEN),
        (200, {"success": False, "tweets": [], "users": []}, ErrorKind.BROKEN),
        (200, "[" * 100_000, ErrorKind.BROKEN),
        (200, '{"recharge_credits": ' + "9" * 5000 + "}", ErrorKind.BROKEN),
    ],
)
def test_failures_of_every_call(call: str, status: int, body: object, kind: ErrorKind) -> None:
    error = failure(answering(body, status=status), call)
    assert error.kind is kind
    assert f"HTTP {status}" in str(error) and str(kind) in str(error)


@pytest.mark.parametrize("call", ABOUT_SOMEONE)
@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (404, "", ErrorKind.GONE),
        (404, {"detail": "nothing"}, ErrorKind.GONE),
        (400, {"status": "error", "message": "tweet does not exist"}, ErrorKind.GONE),
        (403, {"message": "This account is protected"}, ErrorKind.GONE),
        (200, {"status": "error", "msg": "user not found", "data": None}, ErrorKind.GONE),
        (200, {"status": "error", "message": "User has been suspended"}, ErrorKind.GONE),
        (200, {"status": "error", "msg": "Tweet was deleted"}, ErrorKind.GONE),
        (400, {"message": "cursor is invalid"}, ErrorKind.BAD_CURSOR),
        (200, {"status": "error", "msg": "Invalid cursor"}, ErrorKind.BAD_CURSOR),
        (404, {"message": "cursor not found"}, ErrorKind.BAD_CURSOR),
        (200, {"status": "error", "msg": "Service unavailable, try later"}, ErrorKind.BROKEN),
    ],
)
def test_failures_about_someone(call: str, status: int, body: object, kind: ErrorKind) -> None:
    error = failure(answering(body, status=status), call)
    assert error.kind is kind
    assert error.permanent is (kind is ErrorKind.GONE)


def test_no_balance_is_not_a_tweet_that_is_gone() -> None:
    assert failure(answering({"detail": "Not Found"}, status=404), "balance").kind is (
        ErrorKind.BROKEN
    )
    assert failure(answering({"recharge_credits": None}), "balance").kind is ErrorKind.BROKEN


@pytest.mark.parametrize(
    "body",
    [
        {"users": [user()]},
        {"tweets": None},
        {"tweets": {}},
        {"data": None},
        {"data": {}},
        [tweet()],
    ],
)
def test_an_answer_without_its_list_is_broken(body: object) -> None:
    assert failure(answering(body), "tweets").kind is ErrorKind.BROKEN
    assert failure(answering(body), "quotes").kind is ErrorKind.BROKEN


def test_rows_none_of_which_can_be_read_are_not_deleted_tweets() -> None:
    assert failure(answering({"tweets": [None, {"text": "no id"}]}), "tweets").kind is (
        ErrorKind.BROKEN
    )
    assert answering({"tweets": [None]}).tweets(["5"]) == {}
    assert list(answering({"tweets": [7, tweet(id="5")]}).tweets(["5"])) == ["5"]


def test_an_empty_list_that_says_why() -> None:
    assert failure(answering({"tweets": []} | NO_CREDITS)).kind is ErrorKind.OUT_OF_CREDITS
    assert failure(answering({"tweets": []} | TOO_FAST)).kind is ErrorKind.RATE_LIMITED
    quiet = answering({"status": "success", "msg": "no tweets, cursor at end", "tweets": []})
    assert CALLS["replies"](quiet)


def test_cut_off_json_is_broken_whatever_its_tweets_speak_of() -> None:
    whole = json.dumps({"tweets": [tweet(text="recharge your API key credits, cursor not found")]})
    assert failure(answering(whole[:-9])).kind is ErrorKind.BROKEN


@pytest.mark.parametrize("data", [None, {}, [], ""])
def test_user_with_empty_data_is_gone(data: object) -> None:
    body = {"status": "success", "msg": "success", "data": data}
    assert failure(answering(body), "user").kind is ErrorKind.GONE


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"data": {"unavailable": True, "unavailableReason": "Suspended"}}, ErrorKind.GONE),
        ({"data": None, "msg": "Credits is not enough"}, ErrorKind.OUT_OF_CREDITS),
        ({"data": None, "msg": "upstream hiccup"}, ErrorKind.BROKEN),
        ({"data": "x"}, ErrorKind.BROKEN),
        ({"data": [user(), user()]}, ErrorKind.BROKEN),
        ({"data": {"userName": "anna"}}, ErrorKind.BROKEN),
    ],
)
def test_user_without_a_profile(body: object, kind: ErrorKind) -> None:
    assert failure(answering(body), "user").kind is kind


NOW = datetime(2026, 8, 31, 16, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "words", "delay"),
    [
        ("7", "", 7.0),
        (" 2.5 ", "", 2.5),
        ("Mon, 31 Aug 2026 16:00:30 GMT", "", 30.0),
        ("Mon, 31 Aug 2026 15:00:30 GMT", "", 0.0),
        ("Mon, 31 Aug 2026 16:00:30 -0000", "", 30.0),
        (None, TOO_FAST["message"], 5.0),
        ("soon", TOO_FAST["message"], 5.0),
        ("9", TOO_FAST["message"], 9.0),
        ("inf", "", None),
        ("nan", "", None),
        ("-3", "", None),
        ("1e30", "", 3600.0),
        ("", "", None),
        (None, "slow down", None),
    ],
)
def test_retry_after(header: str | None, words: str, delay: float | None) -> None:
    assert retry_after(header, words, now=NOW) == delay


def test_delay_reaches_the_caller() -> None:
    assert failure(answering(TOO_FAST, status=429)).retry_after == 5
    assert failure(answering("", status=429, headers={"Retry-After": "17"})).retry_after == 17
    assert failure(answering("", status=429)).retry_after is None
    assert failure(answering("", status=503, headers={"Retry-After": "3"})).retry_after == 3


def test_messages_are_short_single_lines_without_the_key() -> None:
    error = failure(answering({"message": f"bad {KEY}\n\x1b[31m" + "x" * 5000}, status=400))
    assert "bad [key]" in str(error) and "\n" not in str(error) and "\x1b" not in str(error)
    assert len(str(error)) < 400


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": "Forbidden", "message": "no"}, "no / Forbidden"),
        ({"error": {"message": "deep"}}, "deep"),
        ({"errors": [{"message": "first"}, {"message": "second"}]}, "first"),
        ("plain  text\n", "plain text"),
        ('{"tweets": [{"text": "cut', ""),
        ("<html>", ""),
        (None, ""),
        (7, ""),
    ],
)
def test_words(body: Any, words: str) -> None:
    assert describe_error(body) == words


def test_statuses_without_words() -> None:
    kinds = {
        status: kind_of(status, "") for status in (400, 401, 402, 403, 404, 410, 418, 429, 503)
    }
    assert kinds == {
        400: ErrorKind.BROKEN,
        401: ErrorKind.BAD_KEY,
        402: ErrorKind.OUT_OF_CREDITS,
        403: ErrorKind.BAD_KEY,
        404: ErrorKind.GONE,
        410: ErrorKind.GONE,
        418: ErrorKind.BROKEN,
        429: ErrorKind.RATE_LIMITED,
        503: ErrorKind.BROKEN,
    }
