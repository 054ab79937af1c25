"""Recorded payloads of twitterapi.io lose nothing; skipped where the recordings are not at hand."""

import json
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from socap.sources.base import ErrorKind, Post, Profile, SourceError
from socap.sources.twitterapi_io_shapes import counters_of, posts_in, profiles_in
from tests.sources.invented import CALLS, answering

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "twitterapi_io"
PAYLOADS = sorted((FOLDER / "real").glob("*.json")) if FOLDER.is_dir() else []
pytestmark = pytest.mark.skipif(not PAYLOADS, reason="no recorded payloads beside the repository")


def moment(text: str) -> datetime | None:
    if not text:
        return None
    return (
        datetime.strptime(text, "%a %b %d %H:%M:%S %z %Y")
        if text[0].isalpha()
        else (datetime.fromisoformat(text))
    )


def raw_posts(value: Any) -> Iterator[dict[str, Any]]:
    """Every tweet of a payload, outermost only, found by its `type`."""
    if isinstance(value, dict) and value.get("type") == "tweet":
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, dict | list):
                yield from raw_posts(inner)


def assert_same_post(post: Post | None, raw: dict[str, Any]) -> None:
    assert post and (post.id, post.text, post.lang) == (
        raw["id"],
        unescape(raw["text"]),
        raw["lang"],
    )
    assert post.created_at == moment(raw["createdAt"])
    counts, whole = post.counters, bool(raw["createdAt"])
    for name in ("likes", "retweets", "replies", "quotes", "views", "bookmarks"):
        counted = raw[f"{name.removesuffix('s').replace('replie', 'reply')}Count"]
        assert getattr(counts, name) == (counted if counted or whole else None), name
    assert post.conversation_id == raw["conversationId"]
    assert post.in_reply_to_id == (raw["inReplyToId"] or "")
    assert_same_profile(post.author, raw["author"])
    for inner, raw_inner in (
        (post.quoted, raw["quoted_tweet"]),
        (post.retweeted, raw["retweeted_tweet"]),
    ):
        if raw_inner:
            assert_same_post(inner, raw_inner)
        else:
            assert inner is None


def assert_same_profile(profile: Profile | None, raw: dict[str, Any]) -> None:
    if not raw:
        assert profile is None
        return
    assert profile and profile.id == raw["id"] and profile.name == raw["name"]
    assert profile.username == (raw.get("userName") or raw["screen_name"])
    rich = raw.get("profile_bio") or {}
    assert (profile.bio or "") == (raw.get("description") or rich.get("description") or "")
    assert profile.followers == raw.get("followers", raw.get("followers_count"))
    assert profile.following == raw.get("following", raw.get("following_count"))
    assert profile.posts == raw.get("statusesCount", raw.get("statuses_count"))
    assert profile.labelled_automated in (raw.get("isAutomated"), None)
    assert (profile.location or "") == raw.get("location", "")
    assert profile.created_at == moment(raw.get("createdAt") or raw["created_at"])
    assert bool(profile.verified) is any(
        raw.get(name) for name in ("isVerified", "isBlueVerified", "verified")
    )
    assert (profile.verified_type or "") == (raw.get("verifiedType") or "")
    assert profile.avatar_url == raw.get("profilePicture", raw.get("profile_image_url_https", ""))


@pytest.mark.parametrize("path", PAYLOADS, ids=lambda path: path.stem)
def test_nothing_is_lost(path: Path) -> None:
    payload = json.loads(path.read_text())
    if "early" in payload:
        assert None not in (counters_of(payload["early"]).likes, counters_of(payload["late"]).views)
        return
    expected = list(raw_posts(payload))
    posts, profiles = posts_in(payload), profiles_in(payload)
    assert len(posts) == len(expected)
    for post, raw in zip(posts, expected, strict=True):
        assert_same_post(post, raw)
    raw_profiles = [] if expected else payload.get("users") or [payload["data"]]
    for profile, raw in zip(profiles, raw_profiles, strict=True):
        assert_same_profile(profile, raw)
    assert posts or profiles


KINDS = {
    401: ErrorKind.BAD_KEY,
    403: ErrorKind.BAD_KEY,
    402: ErrorKind.OUT_OF_CREDITS,
    429: ErrorKind.RATE_LIMITED,
    200: ErrorKind.GONE,
    500: ErrorKind.BROKEN,
}


@pytest.mark.parametrize("status", KINDS)
def test_recorded_errors(status: int) -> None:
    errors = json.loads((FOLDER / "errors.json").read_text())["items"]
    (item,) = (item for item in errors if item["status"] == status)
    body = item.get("body_text", item.get("body"))
    with pytest.raises(SourceError) as caught:
        CALLS["user"](answering(body, status=status))
    assert caught.value.kind is KINDS[status]
    assert (caught.value.retry_after == 5) is (status == 429)
