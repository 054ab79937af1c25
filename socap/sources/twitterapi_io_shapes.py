"""Reads twitterapi.io's payloads, in all the shapes they come in, into profiles, posts and pages.

Texts stay as the provider wrote them, `&amp;` and all: unescaping is for whoever shows them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from socap.sources.base import Counters, Page, Post, Profile, Sighting
from socap.sources.values import count_of, flag_of, id_of, moment_of, text_of

POST_LISTS: Sequence[str] = ("tweets", "replies", "quotes")
PROFILE_LISTS: Sequence[str] = ("users", "followings", "followers", "retweeters")

_MAX_NESTING = 8  # quotes of quotes; a cut here keeps a hostile answer from exhausting the stack
_MAX_DEPTH = 16  # of envelopes around posts and profiles

T = TypeVar("T")


def profile_of(user: object) -> Profile | None:
    """An account in camelCase or snake_case; None where it has no usable id."""
    if not isinstance(user, dict):
        return None
    get = user.get
    # id_str first: a store that keeps numbers as floats has spoilt a numeric `id`.
    if not (user_id := id_of(get("id_str")) or id_of(get("id")) or id_of(get("rest_id"))):
        return None
    return Profile(
        id=user_id,
        username=text_of(get("userName") or get("screen_name") or get("username")),
        name=text_of(get("name")),
        bio=_bio(user),
        location=text_of(get("location")),
        followers=_count(user, "followers", "followers_count"),
        following=_count(user, "following", "following_count", "friends_count"),
        verified=(
            flag_of(get("isBlueVerified"))
            or flag_of(get("isVerified"))
            or flag_of(get("verified"))
            or flag_of(get("is_blue_verified"))
        ),
        verified_type=text_of(get("verifiedType") or get("verified_type")),
        avatar_url=text_of(
            get("profilePicture") or get("profile_image_url_https") or get("profile_image_url")
        ),
        created_at=moment_of(get("createdAt") or get("created_at")),
    )


def counters_of(tweet: Mapping[str, Any]) -> Counters:
    return Counters(
        likes=_count(tweet, "likeCount", "like_count", "favorite_count"),
        retweets=_count(tweet, "retweetCount", "retweet_count"),
        replies=_count(tweet, "replyCount", "reply_count"),
        quotes=_count(tweet, "quoteCount", "quote_count"),
        views=_count(tweet, "viewCount", "view_count", "views_count"),
        bookmarks=_count(tweet, "bookmarkCount", "bookmark_count"),
    )


def post_of(tweet: object, *, nesting: int = 0) -> Post | None:
    """A tweet with its author and what it quotes or retweets; None where it has no usable id."""
    if not isinstance(tweet, dict) or nesting > _MAX_NESTING:
        return None
    get = tweet.get
    if not (tweet_id := id_of(get("id_str")) or id_of(get("id")) or id_of(get("rest_id"))):
        return None
    quoted = get("quoted_tweet") or get("quotedTweet") or get("quoted_status")
    retweeted = get("retweeted_tweet") or get("retweetedTweet") or get("retweeted_status")
    return Post(
        id=tweet_id,
        author=profile_of(get("author") or get("user")),
        text=text_of(get("full_text") or get("text")),
        lang=text_of(get("lang")),
        created_at=moment_of(get("createdAt") or get("created_at")),
        counters=counters_of(tweet),
        conversation_id=id_of(
            get("conversationId") or get("conversation_id_str") or get("conversation_id")
        ),
        in_reply_to_id=id_of(
            get("inReplyToId") or get("in_reply_to_status_id_str") or get("in_reply_to_status_id")
        ),
        quoted=post_of(quoted, nesting=nesting + 1) if quoted else None,
        retweeted=post_of(retweeted, nesting=nesting + 1) if retweeted else None,
    )


def sighting_of(tweet: object, /) -> Sighting | None:
    """A reply or quote with who wrote it; None where either has no usable id."""
    post = post_of(tweet)
    return Sighting(profile=post.author, post=post) if post and post.author else None


def retweet_of(user: object, /) -> Sighting | None:
    profile = profile_of(user)
    return Sighting(profile=profile) if profile else None


def is_stub(post: Post) -> bool:
    """What the provider leaves of a tweet that is gone: an id, and zeros that count nothing."""
    c = post.counters
    counted = c.likes or c.retweets or c.replies or c.quotes or c.views or c.bookmarks
    return not (post.text or post.author or post.created_at or counted)


def rows_in(payload: Mapping[str, Any], names: Sequence[str]) -> list[Any] | None:
    """The answered list, at the top or under `data`; None where there is none, not even empty."""
    data = payload.get("data")
    lists = [data] if isinstance(data, list) else []
    for holder in (payload, data):
        if isinstance(holder, dict):
            lists += [rows for name in names if isinstance(rows := holder.get(name), list)]
    return next(filter(None, lists), lists[0] if lists else None)


def page_of(
    payload: Mapping[str, Any], rows: list[Any], item_of: Callable[[object], T | None]
) -> Page[T]:
    items = tuple(item for row in rows if (item := item_of(row)) is not None)
    cursor = text_of(_either(payload, "next_cursor", "nextCursor"))
    return Page(
        items=items,
        next_cursor=None if cursor.strip() in ("", "0") else cursor,
        has_next=flag_of(_either(payload, "has_next_page", "hasNextPage", "hasNext", "has_next")),
        dropped=len(rows) - len(items),
    )


def posts_in(payload: object) -> tuple[Post, ...]:
    """Every tweet of an answer, a webhook or websocket message, a list of them, or a bare tweet.

    Quoted and retweeted tweets are within the tweet that carries them, not beside it.
    """
    rows = _walk(payload, _looks_like_post)
    return tuple(post for row in rows if (post := post_of(row)))


def profiles_in(payload: object) -> tuple[Profile, ...]:
    """Every account of an answer or a bare one; the authors of tweets are with their tweets."""
    rows = _walk(payload, _looks_like_profile)
    return tuple(profile for row in rows if (profile := profile_of(row)))


def _walk(value: object, wanted: Callable[[dict[str, Any]], bool], depth: int = 0) -> Iterator[Any]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        if wanted(value):
            yield value
        elif not _looks_like_post(value) and not _looks_like_profile(value):
            for inner in value.values():
                yield from _walk(inner, wanted, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, wanted, depth + 1)


def _looks_like_post(row: dict[str, Any]) -> bool:
    if "id" not in row and "id_str" not in row:
        return False
    written = "text" in row or "full_text" in row
    return written or (row.get("type") == "tweet" and ("author" in row or "createdAt" in row))


def _looks_like_profile(row: dict[str, Any]) -> bool:
    has_id = "id" in row or "id_str" in row
    named = "userName" in row or "screen_name" in row or "username" in row
    return has_id and (row.get("type") == "user" or named) and not _looks_like_post(row)


def _bio(user: Mapping[str, Any]) -> str:
    plain = text_of(user.get("description"))
    if plain.strip():
        return plain
    rich = user.get("profile_bio")
    return text_of(rich.get("description") if isinstance(rich, dict) else rich) or plain


def _count(row: Mapping[str, Any], *names: str) -> int | None:
    for name in names:
        if name in row and (number := count_of(row[name])) is not None:
            return number
    return None


def _either(payload: Mapping[str, Any], *names: str) -> object:
    data = payload.get("data")
    for holder in (payload, data):
        if isinstance(holder, dict):
            for name in names:
                if holder.get(name) not in (None, ""):
                    return holder[name]
    return None
