"""One HTTP call to twitterapi.io: a JSON object, or the `SourceError` that says why not."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import httpx

from socap.sources.base import ErrorKind, SourceError
from socap.sources.provider_http import EXCERPT, ProviderHttp
from socap.sources.twitterapi_io_errors import describe_error, kind_of, retry_after, says_error


class Connection:
    """Speaks HTTP with the key; many threads may use one at once."""

    def __init__(
        self,
        *,
        key: str,
        url: str,
        transport: httpx.BaseTransport | None,
        timeout: httpx.Timeout | float,
    ) -> None:
        key = key.strip()
        self._http = ProviderHttp(
            provider="twitterapi.io",
            secret=key,
            secret_name="key",
            url=url,
            headers={"X-API-Key": key},
            transport=transport,
            timeout=timeout,
        )

    def ask(self, asked: str, path: str, params: Mapping[str, str]) -> dict[str, Any]:
        """1 fetch  2 read the JSON  3 raise what is an error, return what is an object."""
        answer = self._http.get(asked, path, params)
        body, status = answer.body, answer.status
        delay = answer.headers.get("Retry-After")
        if not answer.is_success or says_error(body):
            raise self.failure(asked, body, status=status, delay=delay)
        if not isinstance(body, dict):
            raise self.failure(asked, body, status=status, delay=delay, lacks="a JSON object")
        return body

    def failure(
        self,
        asked: str,
        body: object,
        *,
        status: int = 200,
        kind: ErrorKind | None = None,
        delay: str | None = None,
        lacks: str = "",
    ) -> SourceError:
        """The error for an answer without data: what was asked and what came, for people."""
        words = describe_error(body)
        kind = kind or kind_of(status, words)
        if kind is ErrorKind.GONE and isinstance(body, str) and body.lstrip().startswith("<"):
            kind = ErrorKind.BROKEN  # some web server's page: the address is not the provider's
        came = f"HTTP {status}"
        if words:
            came += f", “{self._http.without_secret(words)[:EXCERPT]}”"
        if lacks:
            came += f", without {lacks}"
        wait = retry_after(delay, words, now=datetime.now(UTC))
        return self._http.error(asked, came, kind, wait)

    def close(self) -> None:
        self._http.close()

    def __repr__(self) -> str:
        return repr(self._http)
