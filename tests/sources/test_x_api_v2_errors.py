"""What the failures of X API v2 are told as, and what its headers tell of windows."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from socap.sources.base import Action, ErrorKind, SourceError
from tests.sources.x_api_v2_answers import TOKEN, TWEET, Recorded, body_of, post, problem, refused

CAPPED = {"title": "UsageCapExceeded", "detail": "Usage cap exceeded: Monthly product cap",
          "period": "Monthly", "scope": "Product",
          "type": "https://api.twitter.com/2/problems/usage-capped"}  # fmt: skip
FORBIDDEN = problem("client-forbidden", title="Client Forbidden", reason="client-not-enrolled")
PLAN = problem("client-forbidden", detail="You currently have access to a subset of the endpoints.")


def kind(answer: Any, action: Action = Action.QUOTE) -> ErrorKind:
    told = Recorded(answer)
    with pytest.raises(SourceError) as caught:
        told.source.engagements(action, TWEET, cursor=None, since=None)
    assert TOKEN not in str(caught.value)
    return caught.value.kind


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (401, {"title": "Unauthorized", "type": "about:blank", "status": 401}, ErrorKind.BAD_KEY),
        (401, f"no such token: {TOKEN}", ErrorKind.BAD_KEY),
        (402, {"title": "CreditsDepleted"}, ErrorKind.OUT_OF_CREDITS),
        (403, problem("credits", title="CreditsDepleted"), ErrorKind.OUT_OF_CREDITS),
        (403, FORBIDDEN, ErrorKind.BAD_KEY),
        (403, PLAN, ErrorKind.NO_ACCESS),
        (403, problem("unsupported-authentication"), ErrorKind.NO_ACCESS),
        (403, problem("not-authorized-for-resource"), ErrorKind.GONE),
        (404, problem("resource-not-found"), ErrorKind.GONE),
        (404, "<html>not found</html>", ErrorKind.BROKEN),
        (429, "Rate limit exceeded\n", ErrorKind.RATE_LIMITED),
        (429, {"title": "Too Many Requests", "type": "about:blank"}, ErrorKind.RATE_LIMITED),
        (429, CAPPED, ErrorKind.CAP_REACHED),
        (403, CAPPED, ErrorKind.CAP_REACHED),
        (503, {"title": "Service Unavailable", "type": "about:blank"}, ErrorKind.BROKEN),
        (500, "oops", ErrorKind.BROKEN),
        (302, "", ErrorKind.BROKEN),
        (400, problem("invalid-request", errors=[{"parameters": {"pagination_token": ["x"]}}]),
         ErrorKind.BAD_CURSOR),
        (400, problem("invalid-request", errors=[
            {"message": "'since_id' must be a tweet id created after [2026-11-13T10:00Z]"}]),
         ErrorKind.BAD_CURSOR),
        (400, problem("invalid-request", errors=[{"message": "max_results is 1"}]),
         ErrorKind.BROKEN),
    ],
)  # fmt: skip
def test_refusals(status: int, body: Any, expected: ErrorKind) -> None:
    assert kind(refused(status, body)) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"errors": [problem("resource-not-found", parameter="id")]}, ErrorKind.GONE),
        ({"errors": [problem("not-authorized-for-resource")]}, ErrorKind.GONE),
        ({"errors": [problem("field-hydration-failure")]}, ErrorKind.BROKEN),
        ({}, ErrorKind.BROKEN),
        ([], ErrorKind.BROKEN),
        ("{", ErrorKind.BROKEN),
        ({"meta": {}}, ErrorKind.BROKEN),
    ],
)
def test_successes_without_data(body: Any, expected: ErrorKind) -> None:
    assert kind(refused(200, body)) is expected


def test_no_row_at_all_is_an_empty_page() -> None:
    page = Recorded(body_of()).source.engagements(Action.QUOTE, TWEET, cursor=None, since=None)
    assert page.items == () and page.next_cursor is None


@pytest.mark.parametrize(
    "odd",
    [
        {"data": None, "meta": {"result_count": 0}},
        {"data": [None, 7, "x", {}, {"id": "string"}, {"id": 5, "public_metrics": []}]},
        {"data": [post(author_id=None, referenced_tweets=[7], public_metrics=None)]},
        {"data": [post(note_tweet="x", edit_history_tweet_ids=7)], "includes": [], "errors": {}},
        {"data": [post()], "includes": {"users": [None, {"id": "x"}], "tweets": "x"}, "meta": []},
    ],
)
def test_odd_answers_crash_nothing(odd: Any) -> None:
    for action in Action:
        Recorded(odd).source.engagements(action, TWEET, cursor=None, since=None)
    Recorded(odd).source.tweets([TWEET])
    Recorded(odd).source.users(["5"])
    Recorded(odd).source.followings("anna", account_id="5", cursor=None)


def headers(ahead: float, *, remaining: int, clock: timedelta = timedelta(0)) -> dict[str, str]:
    there = datetime.now(UTC) + clock
    return {
        "x-rate-limit-limit": "75",
        "x-rate-limit-remaining": str(remaining),
        "x-rate-limit-reset": str(int(there.timestamp() + ahead)),
        "Date": format_datetime(there, usegmt=True),
    }


def test_windows_are_told_by_the_name_of_the_endpoint() -> None:
    answer = httpx.Response(200, json=body_of(), headers=headers(300, remaining=7))
    told = Recorded(answer)
    told.source.engagements(Action.REPLY, TWEET, cursor=None, since=None)
    [seen] = told.told
    assert (seen.endpoint, seen.limit, seen.remaining) == ("search", 75, 7)
    assert abs((seen.resets_at - datetime.now(UTC)).total_seconds() - 300) < 3


def test_the_provider_s_clock_may_differ_from_ours() -> None:
    for clock in (timedelta(hours=3), timedelta(hours=-3)):
        given = headers(300, remaining=0, clock=clock)
        told = Recorded(httpx.Response(200, json=body_of(), headers=given))
        told.source.engagements(Action.REPLY, TWEET, cursor=None, since=None)
        assert abs((told.told[0].resets_at - datetime.now(UTC)).total_seconds() - 300) < 3


def test_after_a_429_nothing_is_left_until_the_reset() -> None:
    told = Recorded(refused(429, "Rate limit exceeded\n", **headers(60, remaining=3)))
    with pytest.raises(SourceError) as caught:
        told.source.engagements(Action.QUOTE, TWEET, cursor=None, since=None)
    assert caught.value.retry_after is None and told.told[0].remaining == 0


def test_a_limit_of_a_day_that_is_used_up_counts_before_that_of_the_window() -> None:
    given = headers(60, remaining=3) | {
        "x-app-limit-24hour-limit": "100",
        "x-app-limit-24hour-remaining": "0",
        "x-app-limit-24hour-reset": str(int(datetime.now(UTC).timestamp()) + 7200),
    }
    told = Recorded(httpx.Response(200, json=body_of(), headers=given))
    told.source.engagements(Action.QUOTE, TWEET, cursor=None, since=None)
    [seen] = told.told
    assert seen.remaining == 0 and seen.resets_at > datetime.now(UTC) + timedelta(hours=1)
