"""The lists of X API v2: by which endpoint a page is asked for, and which of its rows belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from socap.sources import x_api_v2_shapes as shapes
from socap.sources.base import Action, ErrorKind, Page, Post, ProviderRow, SourceError
from socap.sources.x_api_v2_traits import LIKERS, QUOTES, RETWEETS, SEARCH, TRAITS

# How far back the recent search reaches; a little less, as time passes until it is asked.
SEARCHED = timedelta(days=7) - timedelta(minutes=10)

_PATHS = {
    RETWEETS: "/2/tweets/{}/retweets",
    SEARCH: "/2/tweets/search/recent",
    QUOTES: "/2/tweets/{}/quote_tweets",
    LIKERS: "/2/tweets/{}/liking_users",
}
_QUERIES = {Action.RETWEET: "retweets_of_tweet_id:{}", Action.REPLY: "conversation_id:{}"}
_ROUTES = {
    Action.RETWEET: (RETWEETS, SEARCH),
    Action.REPLY: (SEARCH,),
    Action.QUOTE: (QUOTES,),
    Action.LIKE: (LIKERS,),
}
# Ids of posts begin with the milliseconds since then, in 42 bits before the last 22.
_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657000, tzinfo=UTC)
_SHIFT = 22


@dataclass(frozen=True, slots=True)
class Call:
    """One page to be asked for."""

    route: str
    path: str
    params: Mapping[str, str]


def routes(
    action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None, now: datetime
) -> Sequence[str]:
    """The endpoints that have this page, the cheapest first.

    With a start, the search brings only what is new, and `/retweets` whole pages. Without one both
    bring the whole list, as long as the search reaches back to the tweet.
    """
    found = _ROUTES[action]
    if cursor:
        route = cursor.partition(":")[0]
        if route not in found:
            message = f"The cursor {cursor!r} is of no list of X API: {ErrorKind.BAD_CURSOR}."
            raise SourceError(message, kind=ErrorKind.BAD_CURSOR)
        return (route,)
    if len(found) == 1:
        return found
    began = since or posted_at(tweet_id)
    if began is None or began < now - SEARCHED:
        return (RETWEETS,)
    return (SEARCH, RETWEETS) if since else (RETWEETS, SEARCH)


def call_for(
    action: Action, tweet_id: str, route: str, *, cursor: str | None, since: datetime | None
) -> Call:
    token = cursor.partition(":")[2] if cursor else ""
    params = {"max_results": str(TRAITS.lists[action].page_size)}
    if route != SEARCH:
        if token:
            params["pagination_token"] = token
        return Call(route, _PATHS[route].format(tweet_id), params)
    params["query"] = _QUERIES[action].format(tweet_id)
    if token:
        params["next_token"] = token
    return Call(route, _PATHS[route], params | _start(tweet_id, since))


def page_of(
    action: Action, tweet_id: str, body: Mapping[str, Any], route: str
) -> Page[ProviderRow]:
    """The page, without rows that are of other lists."""
    rows, token = shapes.rows_of(body), shapes.next_token(body)
    if action is Action.LIKE:
        profiles = [shapes.profile_of(row) for row in rows]
        found = [ProviderRow(profile=profile) for profile in profiles if profile]
        ids, foreign = [f"{tweet_id}:{row.profile.id}" for row in found], 0
    else:
        authors, hidden = shapes.authors_in(body), shapes.protected_in(body)
        parents = shapes.included_posts(body, authors)
        posts = [shapes.post_of(row, authors) for row in rows]
        ids = [post.id for post in posts if post]
        own = [
            post
            for post, row in zip(posts, rows, strict=True)
            if post and _belongs(action, tweet_id, post, row, parents)
            if post.author is None or post.author.id not in hidden
        ]
        found = [row for post in own if (row := _row(action, post))]
        foreign = len(ids) - len(own)
    return Page(
        items=tuple(found),
        next_cursor=f"{route}:{token}" if token else None,
        has_next=bool(token),
        dropped=len(rows) - foreign - len(found),
        foreign=foreign,
        charged_ids=tuple(ids),
    )


def posted_at(tweet_id: str) -> datetime | None:
    """When the post was made, by its id; None for the short ids of before 2010."""
    milliseconds = int(tweet_id) >> _SHIFT
    return _EPOCH + timedelta(milliseconds=milliseconds) if milliseconds else None


def _belongs(
    action: Action, tweet_id: str, post: Post, row: Mapping[str, Any], parents: Mapping[str, Post]
) -> bool:
    """A conversation has the tweet itself too, and replies to its replies; lists have direct ones."""
    if action is Action.RETWEET:
        return True
    if post.id == tweet_id or shapes.reference_of(row, "retweeted"):
        return False
    if action is not Action.REPLY or post.in_reply_to_id == tweet_id:
        return True
    if not post.in_reply_to_id:
        return post.conversation_id != post.id
    parent = parents.get(post.in_reply_to_id)  # another version of the tweet, where it was edited
    return parent is not None and tweet_id in parent.versions


def _row(action: Action, post: Post) -> ProviderRow | None:
    """Who engaged; of a retweet there is no text of its own."""
    if post.author is None:
        return None
    if action is Action.RETWEET:
        return ProviderRow(profile=post.author, occurred_at=post.created_at)
    return ProviderRow(profile=post.author, post=post)


def _start(tweet_id: str, since: datetime | None) -> dict[str, str]:
    """The start of a search: the id that a post of just before then would have."""
    if since is None:
        return {}
    if since.tzinfo is None:
        raise ValueError("the start time needs an offset; without one it would be local time")
    posted = posted_at(tweet_id)
    if posted is None:
        return {"start_time": since.astimezone(UTC).isoformat(timespec="seconds")[:19] + "Z"}
    if since <= posted:
        return {}
    milliseconds = (since - _EPOCH) // timedelta(milliseconds=1)
    return {"since_id": str((milliseconds << _SHIFT) - 1)}
