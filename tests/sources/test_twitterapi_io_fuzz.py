"""Whatever JSON comes back, a call answers or raises `SourceError`, and stores well."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socap.sources.base import Post, Profile, SourceError
from socap.sources.twitterapi_io_shapes import posts_in, profiles_in
from tests.sources.invented import CALLS, answering, snake_user, tweet, user

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["", "0", "1,234", "error", "not found", "cursor", "\ud800", "a\x00b", 10**30]),
)
KEYS = st.one_of(
    st.text(max_size=5),
    st.sampled_from(
        sorted(
            {
                *tweet(),
                *user(),
                *snake_user(),
                "data",
                "tweets",
                "replies",
                "users",
                "followings",
                "msg",
                "message",
                "next_cursor",
                "recharge_credits",
            }
        )
    ),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)


@st.composite
def nearly_right(draw: st.DrawFn) -> dict[str, Any]:
    """A good answer with some of its parts replaced by anything."""
    rows = [
        make(**draw(st.dictionaries(KEYS, ANYTHING, max_size=4)))
        for make in draw(st.lists(st.sampled_from([tweet, user, snake_user]), max_size=4))
    ]
    name = draw(st.sampled_from(["tweets", "replies", "users", "followings", "data"]))
    return {name: rows} | draw(st.dictionaries(KEYS, ANYTHING, max_size=3))


@pytest.mark.parametrize("call", sorted(CALLS))
@settings(max_examples=60)
@given(body=ANYTHING | nearly_right(), status=st.sampled_from([200, 200, 200, 400, 404, 429, 500]))
def test_calls_raise_nothing_else(call: str, body: object, status: int) -> None:
    try:
        CALLS[call](answering(json.dumps(body), status=status))
    except SourceError as error:
        assert str(error).encode()


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_bytes_raise_nothing_else(body: bytes) -> None:
    for call in CALLS.values():
        with pytest.raises(SourceError):
            call(answering(body))


@settings(max_examples=100)
@given(ANYTHING | nearly_right())
def test_what_is_found_can_be_stored(body: object) -> None:
    for post in posts_in(body):
        assert_storable_post(post)
    for profile in profiles_in(body):
        assert_storable_profile(profile)


def assert_storable_post(post: Post) -> None:
    assert 1 <= len(post.id) <= 32 and post.id.isascii()
    assert len(post.lang) <= 16
    assert "\x00" not in post.text + post.lang and (post.text + post.lang).encode() is not None
    assert post.created_at is None or post.created_at.utcoffset() is not None
    counts = post.counters
    for count in (counts.likes, counts.retweets, counts.replies, counts.quotes, counts.views):
        assert count is None or 0 <= count < 2**63
    if post.author:
        assert_storable_profile(post.author)
    for inner in filter(None, (post.quoted, post.retweeted)):
        assert_storable_post(inner)


def assert_storable_profile(profile: Profile) -> None:
    texts = profile.username + profile.name + profile.avatar_url
    texts += (profile.bio or "") + (profile.location or "") + (profile.verified_type or "")
    assert len(profile.username) <= 64 and len(profile.verified_type or "") <= 32
    assert 1 <= len(profile.id) <= 32 and "\x00" not in texts and texts.encode() is not None
    assert profile.followers is None or 0 <= profile.followers < 2**63
