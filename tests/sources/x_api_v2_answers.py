"""Invented answers of X API v2, by its older and its newer contract, and a source that gets them."""

import json
from collections.abc import Callable
from typing import Any

import httpx

from socap.sources.traits import LimitSeen
from socap.sources.x_api_v2 import XApiV2

TOKEN = "AAAA-not-a-real-token"
TWEET = "2094000000000000001"
PROBLEMS = "https://api.twitter.com/2/problems/"
Answer = httpx.Response | Callable[[httpx.Request], httpx.Response]


def user(number: int = 1, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"70{number}",
        "username": f"harbour_{number}",
        "name": f"Anna {number}",
        "description": "Builds boats &amp; rows",
        "location": "Porto",
        "created_at": "2014-01-14T07:05:09.000Z",
        "verified": True,
        "verified_type": "blue",
        "protected": False,
        "profile_image_url": "https://img.example/1_normal.jpg",
        "public_metrics": {"followers_count": 1200, "following_count": 34, "tweet_count": 5,
                           "listed_count": 0},
    } | changes  # fmt: skip


def post(id_: str = TWEET, by: int = 1, **changes: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "text": "Varnish &lt;3",
        "author_id": f"70{by}",
        "created_at": "2026-11-20T10:00:00.000Z",
        "lang": "en",
        "conversation_id": id_,
        "edit_history_tweet_ids": [id_],
        "public_metrics": {"retweet_count": 4, "reply_count": 3, "like_count": 9,
                           "quote_count": 1, "bookmark_count": 2, "impression_count": 700},
    } | changes  # fmt: skip


def reply(id_: str, by: int, *, to: str = TWEET, **changes: Any) -> dict[str, Any]:
    refers = [{"type": "replied_to", "id": to}]
    return post(id_, by, conversation_id=TWEET, referenced_tweets=refers, **changes)


def body_of(*posts: dict[str, Any], users: int = 0, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"meta": {"result_count": len(posts)}} | more
    if posts:
        found["data"] = list(posts)
        people = [user(number + 1) for number in range(users)]
        found["includes"] = {"users": people} if people else {}
    return found


def problem(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": PROBLEMS + kind, "title": kind, "detail": f"it is {kind}"} | more


class Recorded:
    """What was asked of the source, and what its headers told."""

    def __init__(self, *answers: Any) -> None:
        self.answers, self.asked, self.told = (
            list(answers),
            list[httpx.Request](),
            list[LimitSeen](),
        )
        self.source = XApiV2(
            credentials={"bearer_token": TOKEN, "author_token": "of-an-author"},
            transport=httpx.MockTransport(self._answer),
            on_limits=self.told.append,
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer = answer(request)
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)

    @property
    def params(self) -> dict[str, str]:
        return dict(self.asked[-1].url.params)


def refused(status: int, body: Any, **headers: str) -> httpx.Response:
    content = body if isinstance(body, str) else json.dumps(body)
    return httpx.Response(status, content=content, headers=headers)
