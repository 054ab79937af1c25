"""A provider with other traits than the product's: what adding one takes, in one file.

Windows of 15 minutes that headers tell, retweets and likes with times, no credits, its own pages.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, ClassVar, TypeVar

import httpx

from socap.sources.base import (
    Action,
    Balance,
    Counters,
    ErrorKind,
    Page,
    Post,
    Profile,
    ProviderRow,
    SourceError,
    StatedPlace,
)
from socap.sources.traits import (
    DOLLARS,
    CredentialField,
    Endpoint,
    LimitSeen,
    ListTraits,
    OnLimits,
    Price,
    Prices,
    RateWindow,
    Traits,
)

TIMED = ListTraits(page_size=5, takes_since=True, carries_times=True)
T = TypeVar("T")


class Birdsong:
    """Speaks to `other_provider_server`, as a source of the product does to its provider."""

    traits: ClassVar[Traits] = Traits(
        name="birdsong",
        title="Birdsong",
        url="https://api.birdsong.example",
        url_variable="BIRDSONG_URL",
        welcome="Its token is on your Birdsong developer page.",
        credentials=(
            CredentialField(
                name="app",
                label="App name",
                variable="BIRDSONG_APP",
                help="Type the name of your Birdsong app.",
                secret=False,
            ),
            CredentialField(
                name="token",
                label="Bearer token",
                variable="BIRDSONG_TOKEN",
                help="Paste the token from your Birdsong developer page.",
            ),
        ),
        lists=dict.fromkeys(Action, TIMED),
        metrics_batch=2,
        users_batch=3,
        followings_page=4,
        prices=Prices(
            as_of=date(2026, 11, 1),
            unit=DOLLARS,
            rows=(
                Price(
                    name="post",
                    label="a post",
                    each=0.005,
                    endpoints=(Endpoint.TWEETS, Endpoint.RETWEET, Endpoint.REPLY, Endpoint.QUOTE),
                ),
                Price(name="like", label="a like", each=0.001, endpoints=(Endpoint.LIKE,)),
                Price(
                    name="user",
                    label="a user",
                    each=0.01,
                    endpoints=(Endpoint.USER, Endpoint.USERS, Endpoint.FOLLOWINGS),
                ),
            ),
        ),
        windows={Endpoint(action): (RateWindow(calls=75, seconds=900),) for action in Action},
    )

    def __init__(
        self,
        *,
        credentials: Mapping[str, str],
        url: str = "",
        transport: httpx.BaseTransport | None = None,
        on_limits: OnLimits | None = None,
    ) -> None:
        token = f"Bearer {credentials.get('app', '')}:{credentials.get('token', '')}"
        self._http = httpx.Client(
            base_url=url or self.traits.url, headers={"Authorization": token}, transport=transport
        )
        self._on_limits = on_limits or (lambda seen: None)

    def tweets(self, ids: Sequence[str]) -> dict[str, Post]:
        rows = self._ask(Endpoint.TWEETS, "/posts", ids=",".join(ids))["data"]
        return {post.id: post for post in map(post_of, rows)}

    def engagements(
        self, action: Action, tweet_id: str, *, cursor: str | None, since: datetime | None
    ) -> Page[ProviderRow]:
        params = {"token": cursor or "", "since": since.isoformat() if since else ""}
        body = self._ask(Endpoint(action), f"/posts/{tweet_id}/{action.value}", **params)
        return page_of(body, row_of)

    def followings(self, username: str, *, account_id: str, cursor: str | None) -> Page[Profile]:
        body = self._ask(Endpoint.FOLLOWINGS, f"/users/{username}/follows", token=cursor or "")
        return page_of(body, profile_of)

    def author_posts(self, username: str, *, account_id: str, since: datetime) -> Page[Post]:
        return Page(items=())

    def user(self, username: str) -> Profile:
        return profile_of(self._ask(Endpoint.USER, f"/users/{username}")["data"])

    def users(self, ids: Sequence[str]) -> dict[str, Profile]:
        rows = self._ask(Endpoint.USERS, "/users", ids=",".join(ids))["data"]
        return {profile.id: profile for profile in map(profile_of, rows)}

    def stated_place(self, username: str) -> StatedPlace:
        raise ValueError("it does not say where accounts are based")

    def balance(self) -> Balance:
        raise ValueError("Birdsong keeps no balance")

    def close(self) -> None:
        self._http.close()

    def _ask(self, endpoint: Endpoint, path: str, **params: str) -> dict[str, Any]:
        try:
            answer = self._http.get(path, params={k: v for k, v in params.items() if v})
        except httpx.HTTPError as error:
            raise SourceError(f"no answer: {error}", kind=ErrorKind.NETWORK) from error
        if "x-rate-limit-reset" in answer.headers:
            limit, remaining, reset = (
                int(answer.headers[f"x-rate-limit-{name}"])
                for name in ("limit", "remaining", "reset")
            )
            self._on_limits(
                LimitSeen(
                    endpoint=endpoint,
                    limit=limit,
                    remaining=remaining,
                    resets_at=datetime.fromtimestamp(reset, UTC),
                )
            )
        kinds = {401: ErrorKind.BAD_KEY, 404: ErrorKind.GONE, 429: ErrorKind.RATE_LIMITED}
        if answer.status_code != 200:
            kind = kinds.get(answer.status_code, ErrorKind.BROKEN)
            raise SourceError(f"Birdsong says {answer.status_code}", kind=kind)
        body: dict[str, Any] = answer.json()
        return body


def profile_of(row: dict[str, Any]) -> Profile:
    return Profile(id=row["id"], username=row["handle"], name=row["handle"], bio=row.get("bio", ""),
                   followers=row.get("followers", 0), following=row.get("follows"))  # fmt: skip


def post_of(row: dict[str, Any]) -> Post:
    return Post(
        id=row["id"],
        author=profile_of(row["author"]),
        text=row["text"],
        created_at=datetime.fromisoformat(row["at"]),
        counters=Counters(**row.get("counts", {})),
    )


def row_of(row: dict[str, Any]) -> ProviderRow:
    """Replies and quotes are posts; of retweets and likes there is who and when."""
    if "text" in row:
        post = post_of(row)
        assert post.author is not None
        return ProviderRow(profile=post.author, post=post)
    at = datetime.fromisoformat(row["at"])
    return ProviderRow(profile=profile_of(row["author"]), occurred_at=at)


def page_of(body: dict[str, Any], item_of: Callable[[dict[str, Any]], T]) -> Page[T]:
    following = body.get("next")
    items = tuple(item_of(row) for row in body["data"])
    return Page(items=items, next_cursor=following, has_next=following is not None)
