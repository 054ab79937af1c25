"""Nothing is lost from a payload, whichever of the provider's shapes it has."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from socap.sources.base import Counters, Profile
from socap.sources.twitterapi_io_shapes import (
    POST_LISTS,
    counters_of,
    is_stub,
    page_of,
    post_of,
    posts_in,
    profile_of,
    profiles_in,
    provider_row_of,
    retweet_of,
    rows_in,
)
from tests.sources.invented import BIO, snake_user, stub, tweet, user


def test_whole_tweet() -> None:
    post = post_of(tweet())
    assert post and post.author
    assert post.id == post.conversation_id == "2094000000000000001"
    assert post.text == "The new hull floats.\n\nFast & dry 🎉 https://t.co/abc"
    assert post.created_at == datetime(2026, 8, 31, 16, 20, 40, tzinfo=UTC)
    assert post.counters == Counters(
        likes=1410, retweets=31, replies=205, quotes=18, views=51234, bookmarks=77
    )
    assert (post.lang, post.in_reply_to_id, post.quoted, post.retweeted) == ("en", "", None, None)
    author = post.author
    assert (author.id, author.username, author.name) == (
        "7001",
        "harbour_anna",
        "Anna of the Harbour",
    )
    assert (author.bio, author.location) == (BIO, "Porto")
    assert (author.followers, author.following, author.verified) == (1200, 34, True)
    assert author.avatar_url == "https://img.example/7001.jpg"
    assert author.created_at == datetime(2014, 1, 14, 7, 5, 9, tzinfo=UTC)


def test_snake_case_account_with_null_username() -> None:
    profile = profile_of(snake_user())
    assert profile
    assert (profile.id, profile.username, profile.name) == ("7002", "otto_rows", "Otto")
    assert (profile.bio, profile.followers, profile.following) == ("Rower & baker", 99, 5)
    assert profile.verified and profile.avatar_url == "https://img.example/7002.jpg"
    assert profile.created_at == datetime(2011, 4, 1, 9, 10, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "bio"),
    [
        ({"description": "", "profile_bio": {"description": "deep"}}, "deep"),
        ({"description": None, "profile_bio": {"description": "deep"}}, "deep"),
        ({"description": "flat", "profile_bio": {"description": ""}}, "flat"),
        ({"description": "flat", "profile_bio": {}}, "flat"),
        ({"description": "flat", "profile_bio": []}, "flat"),
        ({"description": "flat", "profile_bio": ""}, "flat"),
        ({"description": "flat", "profile_bio": None}, "flat"),
        ({"description": "", "profile_bio": []}, None),
        ({"description": "", "profile_bio": {"description": ""}}, ""),
        ({"description": "", "screen_name": "a"}, ""),
        ({"description": "", "profile_bio": "bare"}, "bare"),
        ({"profile_bio": {"entities": {}}}, None),
        ({}, None),
    ],
)
def test_bio(given: dict[str, Any], bio: str | None) -> None:
    profile = profile_of(snake_user(screen_name=None, username="a", description=None) | given)
    assert profile and profile.bio == bio


NOTHING = {"id": "7001", "userName": "anna"}
EMPTY = {"name": "", "description": "", "location": "", "followers": 0, "following": 0}


@pytest.mark.parametrize(
    "stub",
    [
        {"id": "7001", "unavailable": True},
        user(unavailable=True),
        {"id": "7001"} | EMPTY | {"userName": ""},
    ],
)
def test_of_a_stub_only_the_id_is_believed(stub: dict[str, Any]) -> None:
    assert profile_of(stub) == Profile(id="7001")
    assert post_of({"id": "3", "unavailable": True} | EMPTY) == post_of({"id": "3"})


def test_in_a_row_without_a_date_emptiness_says_nothing() -> None:
    assert profile_of(NOTHING | EMPTY) == profile_of(NOTHING)
    assert profile_of(NOTHING | EMPTY | {"createdAt": "soon"}) == profile_of(NOTHING)
    undated = post_of(tweet(createdAt=None, likeCount=0, viewCount=0, retweetCount=7))
    assert undated and undated.counters.likes is undated.counters.views is None
    assert undated.counters.retweets == 7


def test_a_whole_row_may_say_that_something_is_empty() -> None:
    bare = user(location="", followers=0, profile_bio={"description": ""}, isBlueVerified=False)
    profile = profile_of(bare)
    assert profile and (profile.bio, profile.location, profile.followers) == ("", "", 0)
    assert (profile.verified, profile.verified_type) == (False, "")
    provider_row = retweet_of(bare)
    assert provider_row
    reduced = provider_row.profile
    said = (reduced.bio, reduced.followers, reduced.verified, reduced.location)
    assert said == (None, None, None, None)


@pytest.mark.parametrize(
    ("field", "odd", "left"),
    [
        ("userName", "x" * 80, ("username", "")),
        ("userName", "two words", ("username", "")),
        ("verifiedType", "x" * 40, ("verified_type", None)),
        ("name", "x" * 9000, ("name", "x" * 500)),
        ("profilePicture", "x" * 9000, ("avatar_url", "")),
        ("followers", 10**30, ("followers", None)),
        ("createdAt", "9999-12-31T23:59:59Z", ("created_at", None)),
        ("createdAt", "0001-01-01T00:00:00Z", ("created_at", None)),
    ],
)
def test_an_odd_field_costs_at_most_itself(
    field: str, odd: object, left: tuple[str, object]
) -> None:
    profile = profile_of(user(**{field: odd}))
    assert profile and getattr(profile, left[0]) == left[1]


@pytest.mark.parametrize("field", ["isVerified", "isBlueVerified", "verified"])
def test_any_verification_counts(field: str) -> None:
    plain = {"id": "1", "isVerified": False, "isBlueVerified": False, "verified": False}
    profile = profile_of(plain | {field: True})
    assert profile and profile.verified
    assert (unverified := profile_of(plain)) and not unverified.verified


def test_large_ids_keep_every_digit() -> None:
    row = json.loads(
        '{"id": 2094123456789012347, "text": "t", "author": {"id": 1370000000000000017}}'
    )
    post = post_of(row)
    assert post and post.author
    assert (post.id, post.author.id) == ("2094123456789012347", "1370000000000000017")


def test_text_id_is_believed_before_a_number_that_went_through_a_float() -> None:
    post = post_of({"id": 2094123456789012500, "id_str": "2094123456789012347", "text": ""})
    assert post and post.id == "2094123456789012347"
    assert post_of({"id": 2.094e18, "text": "t"}) is None


def test_counters_of_every_kind() -> None:
    given = {
        "likeCount": "1,234",
        "retweetCount": "7",
        "replyCount": "",
        "quoteCount": None,
        "viewCount": 0,
    }
    assert counters_of(given) == Counters(likes=1234, retweets=7, views=0)


def test_quoted_and_retweeted_tweets_stay_whole() -> None:
    inner = tweet(id="3", text="inner", author=user(id="8"), quoted_tweet=stub(id="4"))
    post = post_of(tweet(quoted_tweet=inner, retweeted_tweet=tweet(id="5")))
    assert post and post.quoted and post.quoted.author and post.retweeted
    assert (post.quoted.text, post.quoted.author.bio) == ("inner", BIO)
    assert post.quoted.counters.views == 51234
    assert (post.quoted.quoted and post.quoted.quoted.id) == "4"
    assert post.retweeted.id == "5"


@pytest.mark.parametrize("nothing", [None, {}, [], "", 0])
def test_nothing_quoted(nothing: object) -> None:
    post = post_of(tweet(quoted_tweet=nothing, retweeted_tweet=nothing, author=nothing))
    assert post and (post.quoted, post.retweeted, post.author) == (None, None, None)


def test_endless_quotes_end() -> None:
    row = tweet()
    for _ in range(500):
        row = tweet(quoted_tweet=row)
    assert post_of(row)


def test_reply_knows_what_it_answers() -> None:
    post = post_of(tweet(isReply=True, inReplyToId="12", conversationId="11"))
    assert post and (post.in_reply_to_id, post.conversation_id) == ("12", "11")


def test_stub_of_a_deleted_tweet() -> None:
    gone, alive = post_of(stub()), post_of(stub(text="still here"))
    assert gone and alive and is_stub(gone) and not is_stub(alive)


def test_sighting_needs_an_author() -> None:
    assert provider_row_of(tweet(author={"userName": "no_id"})) is None


@pytest.mark.parametrize(
    "payload",
    [
        tweet(),
        {"data": tweet()},
        {"tweets": [tweet()]},
        {"replies": [tweet()], "has_next_page": True},
        {"status": "success", "data": {"pin_tweet": None, "tweets": [tweet()]}},
        {"status": "success", "data": {"pin_tweet": tweet(), "tweets": []}},
        {"status": "success", "data": [tweet()]},
        [{"tweets": [tweet()], "event_type": "tweet", "rule_id": "r", "timestamp": 1788193240123}],
        {"event_type": "tweet", "tweet": tweet()},
        [None, [tweet()]],
    ],
)
def test_posts_in_every_envelope(payload: object) -> None:
    assert posts_in(payload) == (post_of(tweet()),)
    assert profiles_in(payload) == ()


@pytest.mark.parametrize(
    "payload",
    [
        user(),
        {"status": "success", "msg": "success", "data": user()},
        {"users": [user()]},
        {"followings": [user()], "status": "ok"},
        {"data": {"followers": [user()]}},
        [user()],
    ],
)
def test_profiles_in_every_envelope(payload: object) -> None:
    assert profiles_in(payload) == (profile_of(user()),)
    assert posts_in(payload) == ()


@pytest.mark.parametrize(
    "payload", [None, 3, "x", [], {}, {"id": None, "text": ""}, {"tweets": None}]
)
def test_nothing_in_there(payload: object) -> None:
    assert (posts_in(payload), profiles_in(payload)) == ((), ())


@pytest.mark.parametrize(
    ("payload", "rows"),
    [
        ({"tweets": [1]}, [1]),
        ({"replies": [1]}, [1]),
        ({"tweets": [], "replies": [1]}, [1]),
        ({"data": {"tweets": [1]}}, [1]),
        ({"tweets": [], "data": {"tweets": [1]}}, [1]),
        ({"data": [1]}, [1]),
        ({"data": []}, []),
        ({"tweets": []}, []),
        ({"tweets": None}, None),
        ({"tweets": {}}, None),
        ({"users": [1]}, None),
        ({"data": None}, None),
        ({}, None),
    ],
)
def test_the_answered_list(payload: dict[str, Any], rows: list[Any] | None) -> None:
    assert rows_in(payload, POST_LISTS) == rows


def test_unusable_rows_are_counted() -> None:
    rows: list[Any] = [tweet(), None, 7, "x", [], {}, {"text": "no id"}, tweet(id="9" * 33)]
    page = page_of({}, rows, post_of)
    assert (len(page.items), page.dropped) == (1, 7)


@pytest.mark.parametrize(
    ("payload", "cursor", "more"),
    [
        ({"next_cursor": "abc", "has_next_page": True}, "abc", True),
        ({"nextCursor": "abc", "hasNext": True}, "abc", True),
        ({"data": {"next_cursor": "abc", "hasNextPage": "true"}}, "abc", True),
        ({"next_cursor": "", "has_next_page": True}, None, True),
        ({"next_cursor": None, "has_next_page": False}, None, False),
        ({"next_cursor": "0", "has_next_page": False}, None, False),
        ({"next_cursor": 0}, None, False),
        ({"next_cursor": 17}, "17", False),
        ({"next_cursor": []}, None, False),
        ({}, None, False),
    ],
)
def test_cursor(payload: dict[str, Any], cursor: str | None, more: bool) -> None:
    page = page_of(payload, [], post_of)
    assert (page.next_cursor, page.has_next) == (cursor, more)
