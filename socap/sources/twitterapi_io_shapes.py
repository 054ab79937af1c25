"""Reads twitterapi.io's payloads, in all the shapes they come in, into profiles, posts and pages.

Texts become what their author typed: `&amp;` is `&` from here on, and is never unescaped again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from socap.sources.base import Counters, Page, Post, Profile, ProviderRow, StatedPlace
from socap.sources.values import (
    MOST_ADDRESS,
    MOST_BIO,
    MOST_KIND,
    MOST_LANG,
    MOST_NAME,
    MOST_TEXT,
    count_of,
    flag_of,
    handle_of,
    id_of,
    label_of,
    moment_of,
    prose_of,
    text_of,
)

POST_LISTS: Sequence[str] = ("tweets", "replies", "quotes")
PROFILE_LISTS: Sequence[str] = ("users", "followings", "followers", "retweeters")

_VERIFIED = ("isBlueVerified", "isVerified", "verified", "is_blue_verified")
_MAX_NESTING = 8  # quotes of quotes; a cut here keeps a hostile answer from exhausting the stack
_MAX_DEPTH = 16  # of envelopes around posts and profiles

T = TypeVar("T")


def profile_of(user: object, *, reduced: bool = False) -> Profile | None:
    """An account in camelCase or snake_case; None where it has no usable id.

    Emptiness is believed only of a row that describes the account: one with a name and a date. In a
    stub, or where the provider sends `reduced` rows, an empty text or a nought says nothing.
    """
    if not isinstance(user, dict):
        return None
    get = user.get
    # id_str first: a store that keeps numbers as floats has spoilt a numeric `id`.
    if not (user_id := id_of(get("id_str")) or id_of(get("id")) or id_of(get("rest_id"))):
        return None
    if flag_of(get("unavailable")):
        return Profile(id=user_id)
    username = _handle(user)
    created_at = moment_of(get("createdAt") or get("created_at"))
    whole = bool(username and created_at) and not reduced
    return Profile(
        id=user_id,
        username=username,
        name=prose_of(get("name"), most=MOST_NAME),
        bio=_bio(user, whole=whole),
        location=_text(user, "location", most=MOST_NAME, whole=whole),
        followers=_count(user, "followers", "followers_count", whole=whole),
        following=_count(user, "following", "following_count", "friends_count", whole=whole),
        posts=_count(user, "statusesCount", "statuses_count", "tweets_count", whole=whole),
        labelled_automated=_flag(user, "isAutomated", "is_automated", whole=whole),
        verified=_flag(user, *_VERIFIED, whole=whole),
        verified_type=_kind(user, whole=whole),
        avatar_url=label_of(
            get("profilePicture") or get("profile_image_url_https") or get("profile_image_url"),
            most=MOST_ADDRESS,
        ),
        created_at=created_at,
    )


def stated_place_of(user: Mapping[str, Any]) -> StatedPlace | None:
    """Where X says that the account is based; None where the row has no usable id."""
    get = user.get
    if not (user_id := id_of(get("id_str")) or id_of(get("id")) or id_of(get("rest_id"))):
        return None
    about = get("about_profile") or get("aboutProfile")
    given = about if isinstance(about, dict) else user
    place = given.get("account_based_in", given.get("accountBasedIn"))
    certain = given.get("location_accurate", given.get("locationAccurate"))
    return StatedPlace(
        account_id=user_id,
        place=prose_of(place, most=MOST_NAME).strip(),
        is_certain=certain is not False,
    )


def counters_of(tweet: Mapping[str, Any], *, whole: bool = True) -> Counters:
    return Counters(
        likes=_count(tweet, "likeCount", "like_count", "favorite_count", whole=whole),
        retweets=_count(tweet, "retweetCount", "retweet_count", whole=whole),
        replies=_count(tweet, "replyCount", "reply_count", whole=whole),
        quotes=_count(tweet, "quoteCount", "quote_count", whole=whole),
        views=_count(tweet, "viewCount", "view_count", "views_count", whole=whole),
        bookmarks=_count(tweet, "bookmarkCount", "bookmark_count", whole=whole),
    )


def post_of(tweet: object, *, nesting: int = 0) -> Post | None:
    """A tweet with its author and what it quotes or retweets; None where it has no usable id."""
    if not isinstance(tweet, dict) or nesting > _MAX_NESTING:
        return None
    get = tweet.get
    if not (tweet_id := id_of(get("id_str")) or id_of(get("id")) or id_of(get("rest_id"))):
        return None
    if flag_of(get("unavailable")):
        return Post(id=tweet_id, author=None, text="")
    quoted = get("quoted_tweet") or get("quotedTweet") or get("quoted_status")
    retweeted = get("retweeted_tweet") or get("retweetedTweet") or get("retweeted_status")
    created_at = moment_of(get("createdAt") or get("created_at"))
    return Post(
        id=tweet_id,
        author=profile_of(get("author") or get("user")),
        text=prose_of(get("full_text") or get("text"), most=MOST_TEXT),
        lang=label_of(get("lang"), most=MOST_LANG),
        created_at=created_at,
        counters=counters_of(tweet, whole=created_at is not None),
        conversation_id=id_of(
            get("conversationId") or get("conversation_id_str") or get("conversation_id")
        ),
        in_reply_to_id=id_of(
            get("inReplyToId") or get("in_reply_to_status_id_str") or get("in_reply_to_status_id")
        ),
        quoted=post_of(quoted, nesting=nesting + 1) if quoted else None,
        retweeted=post_of(retweeted, nesting=nesting + 1) if retweeted else None,
    )


def provider_row_of(tweet: object, /) -> ProviderRow | None:
    """A reply or quote with who wrote it; None where either has no usable id."""
    post = post_of(tweet)
    return ProviderRow(profile=post.author, post=post) if post and post.author else None


def retweet_of(user: object, /) -> ProviderRow | None:
    profile = profile_of(user, reduced=True)
    return ProviderRow(profile=profile) if profile else None


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


def _handle(user: Mapping[str, Any]) -> str:
    """The account's name on X, under whichever name it stands."""
    names = ("userName", "screen_name", "username")
    return next(filter(None, (handle_of(user.get(name)) for name in names)), "")


def _bio(user: Mapping[str, Any], *, whole: bool) -> str | None:
    """The bio of either place; empty only where each place that the shape has says so."""
    plain = prose_of(user.get("description"), most=MOST_BIO)
    if plain.strip():
        return plain
    rich = user.get("profile_bio")
    nested = rich.get("description") if isinstance(rich, dict) else rich
    if text := prose_of(nested, most=MOST_BIO):
        return text
    # Authors often have it in `profile_bio` alone: without that one, an empty `description` is mute.
    both = isinstance(nested, str) or ("screen_name" in user and "profile_bio" not in user)
    return plain if whole and both and isinstance(user.get("description"), str) else None


def _text(row: Mapping[str, Any], name: str, *, most: int, whole: bool) -> str | None:
    text = prose_of(row.get(name), most=most)
    return text if text or (whole and isinstance(row.get(name), str)) else None


def _flag(row: Mapping[str, Any], *names: str, whole: bool) -> bool | None:
    """True where any of the flags is set; False is believed of a whole row only."""
    if any(flag_of(row.get(name)) for name in names):
        return True
    return False if whole and any(isinstance(row.get(name), bool) for name in names) else None


def _kind(user: Mapping[str, Any], *, whole: bool) -> str | None:
    """The kind of verification; null in a whole row means an ordinary account."""
    given = user.get("verifiedType", user.get("verified_type"))
    if text := label_of(given, most=MOST_KIND):
        return text
    named = "verifiedType" in user or "verified_type" in user
    return "" if whole and named and given in (None, "") else None


def _count(row: Mapping[str, Any], *names: str, whole: bool) -> int | None:
    for name in names:
        if name in row and (number := count_of(row[name])) is not None:
            return number if number or whole else None
    return None


def _either(payload: Mapping[str, Any], *names: str) -> object:
    data = payload.get("data")
    for holder in (payload, data):
        if isinstance(holder, dict):
            for name in names:
                if holder.get(name) not in (None, ""):
                    return holder[name]
    return None
