"""One call to X API v2: a JSON object with data or none, or the `SourceError` that says why not."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from socap.sources.base import ErrorKind, SourceError
from socap.sources.provider_http import EXCERPT, ProviderHttp, Response, date_of, delay_of
from socap.sources.traits import LimitSeen, OnLimits
from socap.sources.values import number_of
from socap.sources.x_api_v2_errors import describe, is_gone, kind_of, problems_in, refuses_fields
from socap.sources.x_api_v2_fields import Fields, fields_missing
from socap.sources.x_api_v2_traits import QUARTER, TRAITS

# The limits that headers tell; the two of a day only where the plan has them.
_LIMITS = {
    "x-rate-limit": timedelta(seconds=QUARTER),
    "x-app-limit-24hour": timedelta(days=1),
    "x-user-limit-24hour": timedelta(days=1),
}


class Connection:
    """Speaks HTTP with the token, in the names of fields that this server knows."""

    def __init__(
        self,
        *,
        token: str,
        url: str,
        transport: httpx.BaseTransport | None,
        on_limits: OnLimits | None,
    ) -> None:
        token = token.strip()
        self._http = ProviderHttp(
            provider=TRAITS.title,
            secret=token,
            secret_name="token",
            url=url,
            headers={"Authorization": f"Bearer {token}"},
            transport=transport,
        )
        self._on_limits = on_limits or (lambda seen: None)
        self._fields, self._sure = Fields.POST, False

    def ask(
        self,
        asked: str,
        route: str,
        path: str,
        params: Mapping[str, str],
        *,
        posts: bool = False,
        several: bool = False,
        plain: bool = False,
    ) -> dict[str, Any]:
        """
        1. Fetch, with the fields of `posts` or of accounts, unless it is a `plain` object.
        2. Where the server does not know the fields by these names, fetch once more by the others.
        3. Raise what is an error; return what has data, says that there is none, or of `several`
           things says what became of them.
        """
        fields = {} if plain else self._fields.asked_for(posts=posts)
        response, spent = self._fetch(asked, route, path, {**params, **fields})
        if posts and self._learn(response) and not spent:
            fields = self._fields.asked_for(posts=posts)
            response, _ = self._fetch(asked, route, path, {**params, **fields})
        body = response.body
        if not response.is_success:
            raise self.failure(asked, body, response=response)
        if not isinstance(body, dict):
            raise self.failure(asked, body, lacks="a JSON object", kind=ErrorKind.BROKEN)
        told = several and any(map(is_gone, problems_in(body)))
        if body.get("data") is None and not _says_none(body) and not told:
            raise self.failure(asked, body, lacks="data")
        return body

    def failure(
        self,
        asked: str,
        body: object,
        *,
        response: Response | None = None,
        kind: ErrorKind | None = None,
        lacks: str = "",
    ) -> SourceError:
        """The error for a response without data: what was asked and what came, for people."""
        status = response.status if response else 200
        came = f"HTTP {status}"
        if words := describe(body):
            came += f", “{self._http.without_secret(words)[:EXCERPT]}”"
        if lacks:
            came += f", without {lacks}"
        delay = response.headers.get("Retry-After") if response else None
        wait = delay_of(delay, now=datetime.now(UTC)) if delay else None
        return self._http.error(asked, came, kind or kind_of(status, body), wait)

    def close(self) -> None:
        self._http.close()

    def __repr__(self) -> str:
        return repr(self._http)

    def _fetch(
        self, asked: str, route: str, path: str, params: Mapping[str, str]
    ) -> tuple[Response, bool]:
        """Returns the response, and whether its headers say that no call is left."""
        response = self._http.get(asked, path, params)
        limits = limits_in(response, route)
        for seen in limits:
            self._on_limits(seen)
        return response, any(seen.remaining <= 0 for seen in limits)

    def _learn(self, response: Response) -> bool:
        """Returns whether to ask again, by the other names."""
        body = response.body
        missing: bool | None = refuses_fields(response.status, describe(body), body)
        if not missing and not self._sure:
            missing = fields_missing(body) if response.is_success else None
        if missing:
            self._fields = self._fields.other
        self._sure = self._sure or missing is not None
        return bool(missing)


def limits_in(response: Response, route: str) -> list[LimitSeen]:
    """What the headers say of the window; after a 429 nothing is left of it, whatever they say."""
    now = datetime.now(UTC)
    there = date_of(response.headers.get("Date", "")) or now
    found = []
    for name, longest in _LIMITS.items():
        limit, remaining, reset = (
            number_of(response.headers.get(f"{name}-{part}"))
            for part in ("limit", "remaining", "reset")
        )
        if remaining is None or reset is None or not 0 <= reset < 2**33:
            continue
        # The moment is by the provider's clock, which need not agree with ours.
        ahead = datetime.fromtimestamp(reset, UTC) - there
        found.append(
            LimitSeen(
                endpoint=route,
                limit=max(0, remaining if limit is None else limit),
                remaining=max(0, remaining),
                resets_at=now + min(max(ahead, timedelta(0)), longest),
            )
        )
    if not found:
        return []
    tightest = min(found, key=lambda seen: (seen.remaining, -seen.resets_at.timestamp()))
    if (
        response.status == 429
        and tightest.remaining
        and kind_of(429, response.body) is (ErrorKind.RATE_LIMITED)
    ):
        tightest = LimitSeen(
            endpoint=route, limit=tightest.limit, remaining=0, resets_at=tightest.resets_at
        )
    return [tightest]


def _says_none(body: Mapping[str, Any]) -> bool:
    """It answers that there is nothing, as against not answering."""
    meta = body.get("meta")
    return isinstance(meta, dict) and number_of(meta.get("result_count")) == 0
