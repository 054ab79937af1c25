"""X API v2 as a `Source`: the HTTP call behind each question.

Retweets are listed by two endpoints: `/retweets` from the newest on, and the recent search, which takes
a start but reaches back seven days only. A page's cursor names the one that it came from.
"""

import calendar
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar

import httpx

from socap.sources import x_api_v2_lists as lists
from socap.sources import x_api_v2_shapes as shapes
from socap.sources.base import (
    Action,
    Balance,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    StatedPlace,
)
from socap.sources.base import SourceError as Error
from socap.sources.traits import Endpoint, OnLimits, Traits
from socap.sources.values import number_of, text_of
from socap.sources.x_api_v2_errors import is_gone, problems_in
from socap.sources.x_api_v2_http import Connection
from socap.sources.x_api_v2_traits import TRAITS

_NAME = re.compile(r"[0-9A-Za-z_]{1,50}", re.ASCII)
_LONGEST_NAME = 15


class XApiV2:
    """X API v2; one object may be used by many threads at once.

    ValueError for what cannot be asked (a malformed id or name, a time without offset);
    SourceError for whatever comes back that is not an answer. The first question about posts may take
    a second call, where the server knows the fields by their older names.
    """

    traits: ClassVar[Traits] = TRAITS

    def __init__(
        self,
        *,
        credentials: Mapping[str, str],
        url: str = "",
        transport: httpx.BaseTransport | None = None,
        on_limits: OnLimits | None = None,
    ) -> None:
        def connect(token: str) -> Connection:
            return Connection(
                token=token, url=url or TRAITS.url, transport=transport, on_limits=on_limits
            )

        self._http = connect(credentials.get("bearer_token", ""))
        author_token = credentials.get("author_token", "")
        self._as_author = connect(author_token) if author_token else None

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        """At most 100 tweets by id; deleted, protected and unknown ones are absent.

        One that X could not fetch just now is there without a word about it.
        """
        asked, wanted = _batch("tweet", ids, TRAITS.metrics_batch)
        if not wanted:
            return {}
        params = {"ids": ",".join(wanted)}
        body = self._http.ask(asked, Endpoint.TWEETS, "/2/tweets", params, posts=True, several=True)
        authors = shapes.authors_in(body)
        others = shapes.included_posts(body, authors)
        found: dict[str, Post] = {
            tweet_id: Post(id=tweet_id, author=None, text="")
            for tweet_id in _not_fetched(body)
            if tweet_id in wanted
        }
        for row in shapes.rows_of(body):
            if (post := shapes.post_of(row, authors)) is not None:
                for tweet_id in {post.id, *post.versions} & set(wanted):
                    found[tweet_id] = shapes.with_quoted(post, row, others, called=tweet_id)
        return found

    def routes(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        now: datetime,
    ) -> Sequence[str]:
        return lists.routes(action, tweet_id, cursor=cursor, since=since, now=now)

    def engagements(
        self,
        action: Action,
        tweet_id: str,
        *,
        cursor: str | None,
        since: datetime | None,
        route: str = "",
        conversation: str = "",
    ) -> Page[ProviderRow]:
        """One page (100), newest first; replies are searched in the whole conversation."""
        _checked_id(tweet_id)
        if since is not None and not TRAITS.lists[action].takes_since:
            raise ValueError(f"X API takes no start time for the action {action}")
        now = datetime.now(UTC)
        known = lists.routes(action, tweet_id, cursor=cursor, since=since, now=now)
        subject = tweet_id
        if action is Action.REPLY and conversation:
            subject = _checked_id(conversation)
        call = lists.call_for(action, subject, route or known[0], cursor=cursor, since=since)
        asked = f"each {action} of tweet {tweet_id}"
        http = self._as_author if TRAITS.lists[action].author_only else self._http
        if http is None:
            raise ValueError("likers are listed with the token of the post's author only")
        posts = action is not Action.LIKE
        body = http.ask(asked, call.route, call.path, call.params, posts=posts)
        return lists.page_of(action, tweet_id, body, call.route)

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        """One page (1,000) of the accounts that the account with this id follows."""
        path = f"/2/users/{_checked_id(account_id)}/following"
        params = {"max_results": str(TRAITS.followings_page)}
        if cursor:
            params["pagination_token"] = cursor
        asked = f"whom @{username} follows"
        body = self._http.ask(asked, Endpoint.FOLLOWINGS, path, params)
        rows = shapes.rows_of(body)
        items = tuple(shapes.profiles_of(rows).values())
        token = shapes.next_token(body)
        return Page(
            items=items,
            next_cursor=token or None,
            has_next=bool(token),
            dropped=sum(shapes.profile_of(row) is None for row in rows),
            charged_ids=tuple(profile.id for profile in items),
        )

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        """One page (100) of what the account with this id has posted since then."""
        if since.tzinfo is None:
            raise ValueError("the start time needs an offset; without one it would be local time")
        path = f"/2/users/{_checked_id(account_id)}/tweets"
        params = {
            "max_results": str(TRAITS.author_posts_page),
            "exclude": "retweets",
            "start_time": f"{since.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        }
        asked = f"what @{username} has posted"
        body = self._http.ask(asked, Endpoint.AUTHOR_POSTS, path, params, posts=True)
        authors = shapes.authors_in(body)
        others, rows = shapes.included_posts(body, authors), shapes.rows_of(body)
        found = [(shapes.post_of(row, authors), row) for row in rows]
        items = tuple(
            shapes.with_quoted(post, row, others, called=post.id) for post, row in found if post
        )
        token = shapes.next_token(body)
        return Page(
            items=items,
            next_cursor=token or None,
            has_next=bool(token),
            dropped=len(rows) - len(items),
            charged_ids=tuple(post.id for post in items),
        )

    def user(self, username: str) -> Profile:
        """One profile; GONE where X has none by that name, or has suspended it."""
        name = username.strip().removeprefix("@")
        if not _NAME.fullmatch(name):
            raise ValueError(f"not an X username: {username!r}")
        asked = f"the account @{name}"
        if len(name) > _LONGEST_NAME:
            none = f"X has no names of more than {_LONGEST_NAME} characters, as @{name} is."
            raise Error(none, kind=ErrorKind.GONE)
        body = self._http.ask(asked, Endpoint.USER, "/2/users/by", {"usernames": name})
        found = list(shapes.profiles_of(shapes.rows_of(body)).values())
        if not found:
            raise self._http.failure(asked, body, lacks="an id", kind=ErrorKind.BROKEN)
        if not found[0].username:
            raise self._http.failure(asked, body, lacks="a name", kind=ErrorKind.BROKEN)
        return found[0]

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        """At most 100 profiles by id; whoever is suspended, gone or unknown is absent."""
        asked, wanted = _batch("account", ids, TRAITS.users_batch)
        if not wanted:
            return {}
        params = {"ids": ",".join(wanted)}
        body = self._http.ask(asked, Endpoint.USERS, "/2/users", params, several=True)
        found = shapes.profiles_of(shapes.rows_of(body))
        if unfetched := _not_fetched(body) & set(wanted) - found.keys():
            # An account that is left out would count as gone.
            lacks = f"account {min(unfetched)}"
            raise self._http.failure(asked, body, lacks=lacks, kind=ErrorKind.BROKEN)
        return {user_id: profile for user_id, profile in found.items() if profile.username}

    def stated_place(self, username: str) -> StatedPlace:
        raise ValueError("the X API does not say where accounts are based")

    def balance(self) -> Balance:
        """How many posts may still be read until the cap is reset."""
        asked = "the posts left"
        fields = {"usage.fields": "cap_reset_day,project_cap,project_usage"}
        body = self._http.ask(asked, Endpoint.BALANCE, "/2/usage/tweets", fields, plain=True)
        data = body.get("data")
        row: Mapping[str, Any] = data if isinstance(data, dict) else {}
        cap, used = number_of(row.get("project_cap")), number_of(row.get("project_usage"))
        if cap is None or used is None:
            lacks = "project_cap and project_usage"
            raise self._http.failure(asked, body, lacks=lacks, kind=ErrorKind.BROKEN)
        day = number_of(row.get("cap_reset_day"))
        return Balance(
            credits=max(0, cap - used), cap=cap, resets_at=_next(day, now=datetime.now(UTC))
        )

    def close(self) -> None:
        self._http.close()
        if self._as_author:
            self._as_author.close()

    def __repr__(self) -> str:
        return f"<XApiV2 by {self._http!r}>"


def _batch(what: str, ids: Sequence[str], most: int) -> tuple[str, list[str]]:
    """What is asked for, for people, and the ids without repetition."""
    wanted = list(dict.fromkeys(map(_checked_id, ids)))
    if len(wanted) > most:
        raise ValueError(f"{len(wanted)} {what}s asked for at once; the limit is {most}")
    first = f"{what} {wanted[0]}" if wanted else ""
    return first + (f" and {len(wanted) - 1} more" if wanted[1:] else ""), wanted


def _not_fetched(body: Mapping[str, Any]) -> set[str]:
    """The ids of which the errors say something else than that they are gone."""
    others = [problem for problem in problems_in(body) if not is_gone(problem)]
    named = [text_of(one.get(name)) for one in others for name in ("resource_id", "value")]
    return set(filter(None, named))


def _next(day: int | None, *, now: datetime) -> datetime | None:
    """The next beginning (UTC) of this day of a month; the month's last day where it has no such."""
    if day is None or not 1 <= day <= 31:
        return None
    following = (now.year + now.month // 12, now.month % 12 + 1)
    dates = (
        datetime(year, month, min(day, calendar.monthrange(year, month)[1]), tzinfo=UTC)
        for year, month in ((now.year, now.month), following)
    )
    return next(date for date in dates if date > now)


def _checked_id(given: str) -> str:
    if not shapes.number_id(given) or len(given) > 19:
        raise ValueError(f"not an id: {given!r}")
    return given
