"""One HTTP call to twitterapi.io: a JSON object, or the `SourceError` that says why not."""

import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import httpx

from socap.lib.time_limit import seconds_left
from socap.sources.base import ErrorKind, SourceError
from socap.sources.twitterapi_io_errors import describe_error, kind_of, retry_after, says_error

DEFAULT_TIMEOUT = httpx.Timeout(connect=5, read=20, write=10, pool=20)
MAX_BYTES = 16 * 2**20  # a hundred tweets with all their media are about one MiB
MAX_SECONDS = 60.0  # the read timeout starts anew with each byte: a trickle would last for ever

_EXCERPT = 200


class Connection:
    """Keeps connections open and the key to itself; many threads may use one at once."""

    def __init__(
        self,
        *,
        key: str,
        url: str,
        transport: httpx.BaseTransport | None,
        timeout: httpx.Timeout | float,
    ) -> None:
        self._key = key.strip()
        if not (self._key.isascii() and self._key.isprintable()):
            raise SourceError(
                "The twitterapi.io key has characters that no key has: enter it again.",
                kind=ErrorKind.BAD_KEY,
            )
        self._timeout = httpx.Timeout(timeout)
        self._client = httpx.Client(
            base_url=_checked_url(url),
            headers={"User-Agent": "SOCAP/1", **({"X-API-Key": self._key} if self._key else {})},
            timeout=self._timeout,
            transport=transport,
            follow_redirects=False,  # a redirect would carry the key to another host
            limits=httpx.Limits(max_keepalive_connections=20, keepalive_expiry=30),
        )

    def ask(self, asked: str, path: str, params: Mapping[str, str]) -> dict[str, Any]:
        """1 fetch  2 read the JSON  3 raise what is an error, return what is an object."""
        status, delay, content = self._fetch(asked, path, params)
        body = _decoded(content)
        if not 200 <= status < 300 or says_error(body):
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
            came += f", “{self._without_key(words)[:_EXCERPT]}”"
        if lacks:
            came += f", without {lacks}"
        wait = retry_after(delay, words, now=datetime.now(UTC))
        return self._error(asked, came, kind, wait)

    def close(self) -> None:
        self._client.close()

    def __repr__(self) -> str:
        return f"<Connection to {self._client.base_url.host}>"

    def _fetch(
        self, asked: str, path: str, params: Mapping[str, str]
    ) -> tuple[int, str | None, bytes]:
        """HTTP status, Retry-After and body; refuses bodies that are too big or too slow."""
        started, status, content = time.monotonic(), 0, bytearray()
        longest = seconds_left(MAX_SECONDS)
        # Connecting and waiting for the first byte come one after the other.
        steps = {
            name: None if value is None else min(value, longest)
            for name, value in self._timeout.as_dict().items()
        }
        try:
            with self._client.stream(
                "GET", path, params=params, timeout=httpx.Timeout(**steps)
            ) as response:
                status = response.status_code
                for chunk in response.iter_bytes():
                    content += chunk
                    if len(content) > MAX_BYTES:
                        came = f"more than {MAX_BYTES >> 20} MiB"
                        raise self._error(asked, came, ErrorKind.BROKEN)
                    if time.monotonic() - started > longest:
                        came = f"no end of the answer within {longest:.0f} s"
                        raise self._error(asked, came, ErrorKind.NETWORK)
                return status, response.headers.get("Retry-After"), bytes(content)
        except httpx.DecodingError as error:
            came = "a body that cannot be unpacked"
            raise self._error(asked, came, ErrorKind.BROKEN) from error
        except httpx.HTTPError as error:
            reason = self._without_key(str(error))[:_EXCERPT] or type(error).__name__
            if status and isinstance(error, httpx.RemoteProtocolError):
                came = f"HTTP {status} and a body cut short ({reason})"
                raise self._error(asked, came, ErrorKind.BROKEN) from error
            raise self._error(asked, f"no answer ({reason})", ErrorKind.NETWORK) from error

    def _error(
        self, asked: str, came: str, kind: ErrorKind, wait: float | None = None
    ) -> SourceError:
        message = f"Asked twitterapi.io for {asked}, got {came}: {kind}."
        return SourceError(message, kind=kind, retry_after=wait)

    def _without_key(self, text: str) -> str:
        return text.replace(self._key, "[key]") if len(self._key) >= 4 else text


def _checked_url(url: str) -> httpx.URL:
    try:
        base = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ValueError(f"the provider's address is not a URL: {error}") from error
    if base.scheme not in ("http", "https") or not base.host:
        raise ValueError(f"the provider's address must begin with http:// or https://: {base!r}")
    return base


def _whole(digits: str) -> int | None:
    """Python refuses to read very long numbers, and with one of them the whole page."""
    return int(digits) if len(digits) <= 40 else None


def _decoded(content: bytes) -> object:
    """The JSON value, or the text as it is where it is none."""
    # One damaged byte in one bio must not cost the whole page, hence "replace".
    text = content.decode("utf-8-sig", "replace")
    try:
        return json.loads(text, strict=False, parse_int=_whole)
    except (ValueError, RecursionError):
        return text
