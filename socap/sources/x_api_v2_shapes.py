"""Reads the objects of X API v2, of its older and its newer contract, into profiles, posts and pages.

Texts become what their author typed: `&amp;` is `&` from here on, and is never unescaped again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from socap.sources.base import Counters, Post, Profile
from socap.sources.values import (
    MOST_ADDRESS,
    MOST_BIO,
    MOST_KIND,
    MOST_LANG,
    MOST_NAME,
    MOST_TEXT,
    count_of,
    handle_of,
    id_of,
    label_of,
    moment_of,
    prose_of,
    text_of,
)

# Kinds of verification that say no more than `verified` does.
_PLAIN_KINDS = ("none", "blue")


def number_id(value: object) -> str:
    """An id, which X makes of digits only; '' where there is none."""
    found = id_of(value)
    return found if found.isdecimal() else ""


def profile_of(user: object, /) -> Profile | None:
    """An account; None where it has no id. What is left out was not said."""
    if not isinstance(user, dict) or not (user_id := number_id(user.get("id"))):
        return None
    get = user.get
    metrics = _mapping(get("public_metrics"))
    kind = label_of(get("verified_type"), most=MOST_KIND)
    verified = get("verified")
    return Profile(
        id=user_id,
        username=handle_of(get("username")),
        name=prose_of(get("name"), most=MOST_NAME),
        bio=_prose(get("description"), most=MOST_BIO),
        location=_prose(get("location"), most=MOST_NAME),
        followers=count_of(metrics.get("followers_count")),
        following=count_of(metrics.get("following_count")),
        posts=_count(metrics, "tweet_count", "post_count"),
        verified=verified if isinstance(verified, bool) else None,
        verified_type=None if not kind else "" if kind in _PLAIN_KINDS else kind,
        avatar_url=label_of(get("profile_image_url"), most=MOST_ADDRESS),
        created_at=moment_of(get("created_at")),
    )


def counters_of(post: Mapping[str, Any]) -> Counters:
    metrics = _mapping(post.get("public_metrics"))

    return Counters(
        likes=_count(metrics, "like_count"),
        retweets=_count(metrics, "repost_count", "retweet_count"),
        replies=_count(metrics, "reply_count"),
        quotes=_count(metrics, "quote_count"),
        views=_count(metrics, "impression_count"),
        bookmarks=_count(metrics, "bookmark_count"),
    )


def _count(metrics: Mapping[str, Any], *names: str) -> int | None:
    found = (count_of(metrics[name]) for name in names if name in metrics)
    return next((number for number in found if number is not None), None)


def post_of(post: object, authors: Mapping[str, Profile]) -> Post | None:
    """A tweet with its author; None where it has no id. An author who is not there is an id only."""
    if not isinstance(post, dict) or not (post_id := number_id(post.get("id"))):
        return None
    get = post.get
    author_id = number_id(get("author_id"))
    author = authors.get(author_id) or (Profile(id=author_id) if author_id else None)
    return Post(
        id=post_id,
        author=author,
        text=_text(post),
        lang=label_of(get("lang"), most=MOST_LANG),
        created_at=moment_of(get("created_at")),
        counters=counters_of(post),
        conversation_id=number_id(get("conversation_id")),
        in_reply_to_id=reference_of(post, "replied_to"),
        versions=_versions(post, post_id),
    )


def with_quoted(
    post: Post, row: Mapping[str, Any], others: Mapping[str, Post], *, called: str
) -> Post:
    """The post by the id that it was asked for, with what it quotes or retweets where that came."""

    def other(kind: str) -> Post | None:
        found = reference_of(row, kind)
        return others.get(found) or (Post(id=found, author=None, text="") if found else None)

    return replace(post, id=called, quoted=other("quoted"), retweeted=other("retweeted"))


def reference_of(post: Mapping[str, Any], kind: str) -> str:
    """The id of the post that this one replies to, quotes or retweets; '' where it does not."""
    for row in _either(post, "referenced_posts", "referenced_tweets"):
        if isinstance(row, dict) and row.get("type") == kind:
            return number_id(row.get("id"))
    return ""


def rows_of(body: Mapping[str, Any]) -> list[Any]:
    """The rows of `data`; a single object is one row."""
    data = body.get("data")
    if isinstance(data, dict):
        return [data]
    return data if isinstance(data, list) else []


def profiles_of(rows: Iterable[object]) -> dict[str, Profile]:
    found = (profile_of(row) for row in rows)
    return {profile.id: profile for profile in found if profile}


def authors_in(body: Mapping[str, Any]) -> dict[str, Profile]:
    return profiles_of(_either(_mapping(body.get("includes")), "users"))


def protected_in(body: Mapping[str, Any]) -> set[str]:
    """The ids of included accounts that show their posts to followers only."""
    users = _either(_mapping(body.get("includes")), "users")
    rows = (row for row in users if isinstance(row, dict) and row.get("protected") is True)
    return {number_id(row.get("id")) for row in rows}


def included_posts(body: Mapping[str, Any], authors: Mapping[str, Profile]) -> dict[str, Post]:
    rows = _either(_mapping(body.get("includes")), "posts", "tweets")
    found = (post_of(row, authors) for row in rows)
    return {post.id: post for post in found if post}


def next_token(body: Mapping[str, Any]) -> str:
    return text_of(_mapping(body.get("meta")).get("next_token")).strip()


def _text(post: Mapping[str, Any]) -> str:
    """The whole text: of a long post it is in the note, and `text` ends in the middle."""
    for name in ("note_post", "note_tweet"):
        if text := prose_of(_mapping(post.get(name)).get("text"), most=MOST_TEXT):
            return text
    return prose_of(post.get("text"), most=MOST_TEXT)


def _versions(post: Mapping[str, Any], post_id: str) -> tuple[str, ...]:
    """The ids of an edited post, oldest first; () where it was never edited."""
    rows = _either(post, "edit_history_post_ids", "edit_history_tweet_ids")
    ids = sorted({post_id, *filter(None, map(number_id, rows))}, key=int)
    return tuple(ids) if len(ids) > 1 else ()


def _prose(value: object, *, most: int) -> str | None:
    return prose_of(value, most=most) if isinstance(value, str) else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _either(row: Mapping[str, Any], *names: str) -> Iterator[Any]:
    """The items of the first of these lists that is there."""
    lists = (row[name] for name in names if isinstance(row.get(name), list))
    yield from next(lists, ())
