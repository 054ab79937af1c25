"""The provider twitterapi.io as a `Source`: the HTTP call behind each question."""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, ClassVar, TypeVar

import httpx

from socap.sources import twitterapi_io_shapes as shapes
from socap.sources.base import (
    Action,
    Balance,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    SourceError,
    StatedPlace,
)
from socap.sources.provider_http import DEFAULT_TIMEOUT
from socap.sources.traits import ListTraits, OnLimits, Traits
from socap.sources.twitterapi_io_errors import describe_error, kind_of
from socap.sources.twitterapi_io_http import Connection
from socap.sources.twitterapi_io_traits import TRAITS
from socap.sources.values import flag_of, id_of, number_of, text_of

_PATHS = {
    Action.RETWEET: "/twitter/tweet/retweeters",
    Action.REPLY: "/twitter/tweet/replies",
    Action.QUOTE: "/twitter/tweet/quotes",
}
_STOPPING = (ErrorKind.OUT_OF_CREDITS, ErrorKind.RATE_LIMITED, ErrorKind.BAD_KEY)
_NAME = re.compile(r"[0-9A-Za-z_]{1,50}", re.ASCII)

T = TypeVar("T")
log = logging.getLogger(__name__)


class TwitterApiIo:
    """The provider twitterapi.io; one object may be used by many threads at once.

    ValueError for what cannot be asked (a malformed id or name, likes, a time without offset);
    SourceError for whatever comes back that is not an answer.
    """

    traits: ClassVar[Traits] = TRAITS

    def __init__(
        self,
        *,
        credentials: Mapping[str, str],
        url: str = "",
        transport: httpx.BaseTransport | None = None,
        on_limits: OnLimits | None = None,
        timeout: httpx.Timeout | float = DEFAULT_TIMEOUT,
    ) -> None:
        # `on_limits` is never told anything: no answer carries such headers.
        self._http = Connection(
            key=credentials.get("api_key", ""),
            url=url or TRAITS.url,
            transport=transport,
            timeout=timeout,
        )

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        """At most 100 tweets by id; deleted and unknown ones are absent."""
        wanted = list(dict.fromkeys(_checked_id(tweet_id) for tweet_id in ids))
        if len(wanted) > TRAITS.metrics_batch:
            raise ValueError(f"{len(wanted)} tweets asked for at once; the limit is 100")
        if not wanted:
            return {}
        asked = f"tweet {wanted[0]}" + (f" and {len(wanted) - 1} more" if len(wanted) > 1 else "")
        params = {"tweet_ids": ",".join(wanted)}
        body, rows = self._rows(asked, "/twitter/tweets", params, names=shapes.POST_LISTS)
        page = shapes.page_of(body, rows, shapes.post_of)
        if unreadable := page.dropped - rows.count(None):
            if not page.items:
                raise self._http.failure(asked, body, kind=ErrorKind.BROKEN, lacks="any id")
            facts = {"action": "twitterapi_io.tweets", "dropped": unreadable}
            log.warning("rows without a usable id left out", extra=facts)
        # A stub's zeros would be recorded as counters that fell to nothing.
        return {post.id: post for post in page.items if not shapes.is_stub(post)}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        """One page of retweeters (about 100), replies or quotes (at most 20), newest first."""
        if action not in TRAITS.lists:
            raise ValueError(f"twitterapi.io has no list of accounts for the action {action}")
        params = {"tweetId": _checked_id(tweet_id)} | _cursor(cursor)
        if since is not None:
            params["sinceTime"] = _unix_seconds(since, action, TRAITS.lists[action])
        if action is Action.QUOTE:
            # Sources disagree on its default, and a quote made within a reply is a quote.
            params["includeReplies"] = "true"
        asked, path = f"each {action} of tweet {tweet_id}", _PATHS[action]
        item_of = shapes.retweet_of if action is Action.RETWEET else shapes.provider_row_of
        names = shapes.PROFILE_LISTS if action is Action.RETWEET else shapes.POST_LISTS
        return self._page(asked, path, params, names=names, item_of=item_of)

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        """One page (200) of the accounts that `username` follows."""
        name = _checked_name(username)
        params = {"userName": name, "pageSize": str(TRAITS.followings_page)} | _cursor(cursor)
        asked, path = f"whom @{name} follows", "/twitter/user/followings"
        names = shapes.PROFILE_LISTS
        return self._page(asked, path, params, names=names, item_of=shapes.profile_of)

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        """One page (20) of what `username` has posted since then: a search costs only what is new."""
        name = _checked_name(username)
        query = f"from:{name} since_time:{_seconds(since)}"
        params = {"query": query, "queryType": "Latest"}
        asked, path = f"what @{name} has posted", "/twitter/tweet/advanced_search"
        return self._page(asked, path, params, names=shapes.POST_LISTS, item_of=shapes.post_of)

    def user(self, username: str) -> Profile:
        """One profile; GONE where the provider has none by that name."""
        name = _checked_name(username)
        asked = f"the account @{name}"
        body = self._http.ask(asked, "/twitter/user/info", {"userName": name})
        row = _user_row(body)
        if not row:
            raise self._http.failure(asked, body, kind=_why_empty(body), lacks="a profile")
        if not isinstance(row, dict):
            raise self._http.failure(asked, body, kind=ErrorKind.BROKEN, lacks="a profile")
        if flag_of(row.get("unavailable")):
            raise self._http.failure(asked, row, kind=ErrorKind.GONE)
        if (profile := shapes.profile_of(row)) is None:
            raise self._http.failure(asked, body, lacks="an id")
        if not profile.username:
            raise self._http.failure(asked, body, lacks="a name")
        return profile

    def stated_place(self, username: str) -> StatedPlace:
        """Where X says that the account is based; GONE where the provider has none by that name."""
        name = _checked_name(username)
        asked = f"where @{name} is based"
        body = self._http.ask(asked, "/twitter/user_about", {"userName": name})
        row = _user_row(body)
        if not row:
            raise self._http.failure(asked, body, kind=_why_empty(body), lacks="a profile")
        if not isinstance(row, dict):
            raise self._http.failure(asked, body, kind=ErrorKind.BROKEN, lacks="a profile")
        if flag_of(row.get("unavailable")):
            raise self._http.failure(asked, row, kind=ErrorKind.GONE)
        if (stated := shapes.stated_place_of(row)) is None:
            raise self._http.failure(asked, body, lacks="an id")
        return stated

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        """At most 100 profiles by id; whoever is suspended, gone or unknown is absent."""
        wanted = list(dict.fromkeys(_checked_id(user_id) for user_id in ids))
        if len(wanted) > TRAITS.users_batch:
            raise ValueError(f"{len(wanted)} accounts asked for at once; the limit is 100")
        if not wanted:
            return {}
        asked = f"account {wanted[0]}" + (f" and {len(wanted) - 1} more" if wanted[1:] else "")
        path, params = "/twitter/user/batch_info_by_ids", {"userIds": ",".join(wanted)}
        page = self._page(
            asked, path, params, names=shapes.PROFILE_LISTS, item_of=shapes.profile_of
        )
        return {profile.id: profile for profile in page.items if profile.username}

    def balance(self) -> Balance:
        """The credits left, bought and given."""
        asked = "the credits left"
        try:
            body = self._http.ask(asked, "/oapi/my/info", {})
        except SourceError as error:
            if error.kind is not ErrorKind.GONE:
                raise
            # No tweet and no account was asked for that could be gone.
            raise SourceError(str(error), kind=ErrorKind.BROKEN) from error
        data = body.get("data")
        row = data if isinstance(data, dict) else body
        bought, given = number_of(row.get("recharge_credits")), row.get("total_bonus_credits")
        if bought is None:
            raise self._http.failure(asked, body, lacks="recharge_credits")
        # A trial account has bought nothing and lives on its bonus.
        return Balance(credits=bought + (number_of(given) or 0))

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> "TwitterApiIo":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<TwitterApiIo by {self._http!r}>"

    def _page(
        self,
        asked: str,
        path: str,
        params: Mapping[str, str],
        *,
        names: Sequence[str],
        item_of: Callable[[object], T | None],
    ) -> Page[T]:
        body, rows = self._rows(asked, path, params, names=names)
        return shapes.page_of(body, rows, item_of)

    def _rows(
        self, asked: str, path: str, params: Mapping[str, str], *, names: Sequence[str]
    ) -> tuple[dict[str, Any], list[Any]]:
        body = self._http.ask(asked, path, params)
        rows = shapes.rows_in(body, names)
        if rows is None:
            raise self._http.failure(asked, body, lacks="the list")
        if not rows and kind_of(200, describe_error(body)) in _STOPPING:
            raise self._http.failure(asked, body)  # it says why the list is empty
        return body, rows


def _user_row(body: dict[str, Any]) -> object:
    """The profile's object: under `data`, under `user`, in a list of one, or the body itself."""
    if "data" in body:
        row = body["data"]
    elif "user" in body:
        row = body["user"]
    else:
        return body
    if isinstance(row, list) and len(row) == 1:
        row = row[0]
    return row["user"] if isinstance(row, dict) and isinstance(row.get("user"), dict) else row


def _why_empty(body: dict[str, Any]) -> ErrorKind:
    words = describe_error(body)
    silent = words.lower() in ("", "success", "ok")
    return ErrorKind.GONE if silent and body else kind_of(200, words)


def _cursor(cursor: str | None) -> dict[str, str]:
    return {"cursor": text_of(cursor)} if cursor else {}


def _checked_id(given: str) -> str:
    if not id_of(given):
        raise ValueError(f"not an id: {given!r}")
    return given


def _checked_name(username: str) -> str:
    name = username.strip().removeprefix("@")
    if not _NAME.fullmatch(name):
        raise ValueError(f"not an X username: {username!r}")
    return name


def _unix_seconds(since: datetime, action: Action, traits: ListTraits) -> str:
    if not traits.takes_since:
        raise ValueError(f"twitterapi.io takes no start time for the action {action}")
    return _seconds(since)


def _seconds(since: datetime) -> str:
    if since.tzinfo is None:
        raise ValueError("the start time needs an offset; without one it would be local time")
    return str(int(since.timestamp()))
