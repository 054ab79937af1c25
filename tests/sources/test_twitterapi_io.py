"""Each question becomes the right call, and each good answer the right reply."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import httpx
import pytest

from socap.sources.base import Action, Balance, ErrorKind, SourceError, StatedPlace
from socap.sources.registry import SOURCES, open_source
from socap.sources.twitterapi_io import TwitterApiIo
from tests.sources.invented import KEY, answering, snake_user, source, stub, tweet, user


class Recorder:
    """Gives one answer and remembers the requests."""

    def __init__(self, body: object) -> None:
        self.body = body
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json=self.body)

    @property
    def params(self) -> dict[str, str]:
        (request,) = self.requests
        return dict(request.url.params)

    @property
    def path(self) -> str:
        return self.requests[0].url.path


def test_tweets_by_id() -> None:
    provider = Recorder({"tweets": [tweet(), None, stub(id="6")], "status": "success"})
    found = source(provider).tweets(["2094000000000000001", "6", "5", "5"])
    assert list(found) == ["2094000000000000001"]
    assert found["2094000000000000001"].counters.likes == 1410
    assert provider.path == "/twitter/tweets"
    assert provider.params == {"tweet_ids": "2094000000000000001,6,5"}


def test_key_and_agent_are_sent() -> None:
    provider = Recorder({"tweets": []})
    source(provider, key=f" {KEY}\n").tweets(["5"])
    headers = provider.requests[0].headers
    assert headers["X-API-Key"] == KEY
    assert headers["User-Agent"].startswith("SOCAP")


def test_an_answered_empty_list_is_empty() -> None:
    nothing = answering({"tweets": [], "status": "success", "msg": "success"})
    assert nothing.tweets(["5"]) == {}
    page = nothing.engagements(Action.REPLY, "5", cursor=None, since=None)
    assert (page.items, page.next_cursor, page.has_next, page.dropped) == ((), None, False, 0)


def test_no_tweets_asked_no_call() -> None:
    provider = Recorder({})
    assert source(provider).tweets([]) == {}
    assert provider.requests == []


def test_retweeters() -> None:
    provider = Recorder({"users": [user(), snake_user(), {"name": "no id"}], "next_cursor": "c2"})
    page = source(provider).engagements(Action.RETWEET, "5", cursor=None, since=None)
    assert [row.profile.username for row in page.items] == ["harbour_anna", "otto_rows"]
    assert [row.post for row in page.items] == [None, None]
    assert (page.next_cursor, page.has_next, page.dropped) == ("c2", False, 1)
    assert (provider.path, provider.params) == ("/twitter/tweet/retweeters", {"tweetId": "5"})


SINCE = datetime(2026, 8, 31, 18, 20, 40, 900_000, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize("key", ["tweets", "replies"])
def test_replies(key: str) -> None:
    provider = Recorder({key: [tweet(id="9", inReplyToId="5")], "has_next_page": True})
    page = source(provider).engagements(Action.REPLY, "5", cursor="c/1+=", since=SINCE)
    (row,) = page.items
    assert row.post and row.profile == row.post.author
    assert (row.post.id, row.post.in_reply_to_id) == ("9", "5")
    assert page.has_next and page.next_cursor is None
    assert provider.path == "/twitter/tweet/replies"
    assert provider.params == {"tweetId": "5", "sinceTime": "1788193240", "cursor": "c/1+="}


def test_quotes_include_those_made_in_replies() -> None:
    provider = Recorder({"tweets": [tweet(id="9", quoted_tweet=tweet(id="5"))]})
    page = source(provider).engagements(Action.QUOTE, "5", cursor=None, since=None)
    assert page.items[0].post and page.items[0].post.quoted
    assert provider.path == "/twitter/tweet/quotes"
    assert provider.params == {"tweetId": "5", "includeReplies": "true"}


@pytest.mark.parametrize("key", ["followings", "followers", "users"])
def test_followings(key: str) -> None:
    provider = Recorder({key: [snake_user()], "status": "success", "next_cursor": "0"})
    page = source(provider).followings("@harbour_anna", account_id="7001", cursor="c1")
    assert [profile.username for profile in page.items] == ["otto_rows"]
    assert page.next_cursor is None
    assert provider.path == "/twitter/user/followings"
    assert provider.params == {"userName": "harbour_anna", "pageSize": "200", "cursor": "c1"}


@pytest.mark.parametrize(
    "body",
    [
        {"status": "success", "msg": "success", "data": user()},
        {"data": [user()]},
        {"data": {"user": user()}},
        {"user": user()},
        user(),
    ],
)
def test_user(body: object) -> None:
    provider = Recorder(body)
    assert source(provider).user("harbour_anna").id == "7001"
    assert (provider.path, provider.params) == ("/twitter/user/info", {"userName": "harbour_anna"})


ABOUT = {"id": "7001", "about_profile": {"account_based_in": "Norway", "location_accurate": True}}


@pytest.mark.parametrize(
    ("body", "place", "certain"),
    [
        ({"status": "success", "data": ABOUT}, "Norway", True),
        ({"data": {**ABOUT, "about_profile": {"account_based_in": None}}}, "", True),
        ({"data": {**ABOUT, "about_profile": None}}, "", True),
        ({"user": {"id": 7001, "aboutProfile": {"accountBasedIn": " Peru "}}}, "Peru", True),
        ({"id": "7001", "account_based_in": "Chad", "location_accurate": False}, "Chad", False),
    ],
)
def test_where_an_account_is_based(body: object, place: str, certain: bool) -> None:
    provider = Recorder(body)
    found = source(provider).stated_place("@harbour_anna")
    assert found == StatedPlace(account_id="7001", place=place, is_certain=certain)
    assert provider.path == "/twitter/user_about"
    assert provider.params == {"userName": "harbour_anna"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"status": "error", "message": "user not found", "data": None}, ErrorKind.GONE),
        ({"data": {"unavailable": True, "id": "7001"}}, ErrorKind.GONE),
        ({"data": {"about_profile": {"account_based_in": "Norway"}}}, ErrorKind.BROKEN),
        ({"data": ["Norway", "Peru"]}, ErrorKind.BROKEN),
    ],
)
def test_no_answer_about_an_account(body: object, kind: ErrorKind) -> None:
    with pytest.raises(SourceError) as raised:
        answering(body).stated_place("harbour_anna")
    assert raised.value.kind is kind


def test_user_with_iso_date() -> None:
    profile = answering({"data": user(createdAt="2012-02-03T04:05:06.000000Z")}).user("anna")
    assert profile.created_at == datetime(2012, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "credits"),
    [
        ({"recharge_credits": 12345}, 12345),
        ({"recharge_credits": "1,000", "status": "success"}, 1000),
        ({"data": {"recharge_credits": 7}}, 7),
        ({"recharge_credits": 0, "total_bonus_credits": 10000}, 10000),
        ({"recharge_credits": -20}, -20),
    ],
)
def test_balance(body: dict[str, Any], credits: int) -> None:
    provider = Recorder(body)
    assert source(provider).balance() == Balance(credits=credits)
    assert provider.path == "/oapi/my/info"


def test_what_cannot_be_asked() -> None:
    api = answering({})
    now = datetime.now(UTC)
    with pytest.raises(ValueError, match="like"):
        api.engagements(Action.LIKE, "5", cursor=None, since=None)
    with pytest.raises(ValueError, match="retweet"):
        api.engagements(Action.RETWEET, "5", cursor=None, since=now)
    with pytest.raises(ValueError, match="offset"):
        api.engagements(Action.REPLY, "5", cursor=None, since=now.replace(tzinfo=None))
    with pytest.raises(ValueError, match="101"):
        api.tweets([str(number) for number in range(1, 102)])
    with pytest.raises(ValueError, match="id"):
        api.tweets(["1,2"])
    with pytest.raises(ValueError, match="username"):
        api.user("no body")
    assert set(api.traits.lists) == {Action.RETWEET, Action.REPLY, Action.QUOTE}


def test_one_source_serves_many_threads() -> None:
    provider = Recorder({"tweets": [tweet()]})
    with source(provider) as api, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(api.tweets, [["5"]] * 64))
    assert all(len(posts) == 1 for posts in found) and len(provider.requests) == 64


def test_registry_opens_by_name() -> None:
    provider = Recorder({"tweets": []})
    api = open_source(
        "twitterapi_io",
        url="http://127.0.0.1:9/base/",
        credentials={"api_key": KEY},
        transport=httpx.MockTransport(provider),
    )
    assert isinstance(api, TwitterApiIo) and api.traits.name in SOURCES
    api.tweets(["5"])
    assert str(provider.requests[0].url) == "http://127.0.0.1:9/base/twitter/tweets?tweet_ids=5"
    with pytest.raises(ValueError, match="twitterapi_io"):
        open_source("twitterapi", url="", credentials={"api_key": KEY})


def test_registry_takes_the_providers_own_address() -> None:
    provider = Recorder({"tweets": []})
    api = open_source("twitterapi_io", transport=httpx.MockTransport(provider))
    api.tweets(["5"])
    assert provider.requests[0].url.host == "api.twitterapi.io"
    assert "X-API-Key" not in provider.requests[0].headers


@pytest.mark.parametrize(
    "url", ["api.twitterapi.io", "ftp://x", "http://", "http://a:b:c", "x\x00"]
)
def test_malformed_address(url: str) -> None:
    with pytest.raises(ValueError, match="address"):
        open_source("twitterapi_io", url=url, credentials={"api_key": KEY})


@pytest.mark.parametrize("key", ["clé", "a\nb", "a\x00"])
def test_key_that_no_header_can_carry(key: str) -> None:
    with pytest.raises(SourceError) as caught:
        open_source("twitterapi_io", url="", credentials={"api_key": key})
    assert caught.value.kind is ErrorKind.BAD_KEY and key not in str(caught.value)


def test_key_is_not_shown() -> None:
    api = open_source(
        "twitterapi_io", url="https://u:secret@host.example", credentials={"api_key": KEY}
    )
    assert KEY not in repr(api) + repr(vars(api)) and "secret" not in repr(api)
