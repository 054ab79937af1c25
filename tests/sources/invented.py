"""Invented answers in the provider's shapes, and a source that is given them."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from socap.sources.base import Action, SourceError
from socap.sources.twitterapi_io import TwitterApiIo

KEY = "k-8d1f-not-a-real-key"
BIO = "Builds small boats.\n\nAsk me about varnish ⛵"


def user(**changes: Any) -> dict[str, Any]:
    return {
        "type": "user",
        "userName": "harbour_anna",
        "id": "7001",
        "name": "Anna of the Harbour",
        "isVerified": False,
        "isBlueVerified": True,
        "verifiedType": None,
        "profilePicture": "https://img.example/7001.jpg",
        "description": "",
        "location": "Porto",
        "followers": 1200,
        "following": 34,
        "status": "",
        "createdAt": "Tue Jan 14 07:05:09 +0000 2014",
        "entities": {"description": {"urls": []}, "url": {}},
        "profile_bio": {"description": BIO, "entities": {"description": {}}},
    } | changes


def snake_user(**changes: Any) -> dict[str, Any]:
    return {
        "id": "7002",
        "name": "Otto",
        "screen_name": "otto_rows",
        "username": None,
        "location": "",
        "description": "Rower & baker",
        "verified": False,
        "followers_count": 99,
        "following_count": 5,
        "friends_count": 5,
        "created_at": "Fri Apr 01 09:10:11 +0000 2011",
        "profile_image_url_https": "https://img.example/7002.jpg",
        "isBlueVerified": True,
    } | changes


def tweet(**changes: Any) -> dict[str, Any]:
    return {
        "type": "tweet",
        "id": "2094000000000000001",
        "url": "https://x.example/harbour_anna/status/2094000000000000001",
        "text": "The new hull floats.\n\nFast &amp; dry 🎉 https://t.co/abc",
        "retweetCount": 31,
        "replyCount": 205,
        "likeCount": 1410,
        "quoteCount": 18,
        "viewCount": 51234,
        "bookmarkCount": 77,
        "createdAt": "Mon Aug 31 16:20:40 +0000 2026",
        "lang": "en",
        "isReply": False,
        "inReplyToId": None,
        "conversationId": "2094000000000000001",
        "author": user(),
        "card": None,
        "place": {},
        "entities": {"user_mentions": [{"id_str": "55", "name": "X", "screen_name": "mentioned"}]},
        "quoted_tweet": None,
        "retweeted_tweet": None,
    } | changes


def stub(**changes: Any) -> dict[str, Any]:
    """What stands in the place of a tweet that is gone."""
    nothing = dict.fromkeys(
        ("retweetCount", "replyCount", "likeCount", "quoteCount", "viewCount", "bookmarkCount"), 0
    )
    gone = {"author": {}, "text": "", "createdAt": "", "lang": "", "conversationId": ""}
    return tweet(**nothing, **gone) | changes


def source(handler: Callable[[httpx.Request], httpx.Response], *, key: str = KEY) -> TwitterApiIo:
    return TwitterApiIo(credentials={"api_key": key}, transport=httpx.MockTransport(handler))


def answering(
    body: object = None, *, status: int = 200, headers: dict[str, str] | None = None
) -> TwitterApiIo:
    """A source whose provider always gives this answer; bytes and str are sent as they are."""
    if isinstance(body, str):
        body = body.encode()
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return source(lambda request: httpx.Response(status, content=content, headers=headers))


CALLS: dict[str, Callable[[TwitterApiIo], object]] = {
    "tweets": lambda api: api.tweets(["5"]),
    "retweets": lambda api: api.engagements(Action.RETWEET, "5", cursor="c", since=None),
    "replies": lambda api: api.engagements(Action.REPLY, "5", cursor="c", since=None),
    "quotes": lambda api: api.engagements(Action.QUOTE, "5", cursor="c", since=None),
    "followings": lambda api: api.followings("anna", account_id="7", cursor="c"),
    "user": lambda api: api.user("anna"),
    "balance": lambda api: api.balance(),
}
NAMES = list(CALLS)


def failure(api: TwitterApiIo, call: str = "replies") -> SourceError:
    with pytest.raises(SourceError) as caught:
        CALLS[call](api)
    assert KEY not in str(caught.value) + repr(caught.value)
    assert str(caught.value).startswith("Asked twitterapi.io for ")
    return caught.value
