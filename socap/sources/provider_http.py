"""GET requests to a provider: bounded in size and time, and failures without the secret in them."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isfinite

import httpx

from socap.lib.time_limit import seconds_left
from socap.sources.base import ErrorKind, SourceError

DEFAULT_TIMEOUT = httpx.Timeout(connect=5, read=20, write=10, pool=20)
MAX_BYTES = 16 * 2**20  # a hundred tweets with all their media are about one MiB
MAX_SECONDS = 60.0  # the read timeout starts anew with each byte: a trickle would last for ever
EXCERPT = 200


@dataclass(frozen=True, slots=True)
class Response:
    """A whole response; `body` is its JSON value, or the text as it is where it is none."""

    status: int
    headers: httpx.Headers
    body: object

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300


class ProviderHttp:
    """Keeps connections open and the secret to itself; many threads may use one at once."""

    def __init__(
        self,
        *,
        provider: str,
        secret: str,
        secret_name: str,
        url: str,
        headers: Mapping[str, str],
        transport: httpx.BaseTransport | None,
        timeout: httpx.Timeout | float = DEFAULT_TIMEOUT,
    ) -> None:
        self.provider, self._secret = provider, secret
        if not (secret.isascii() and secret.isprintable()):
            raise SourceError(
                f"The {provider} {secret_name} has characters that no {secret_name} has: enter it"
                " again.",
                kind=ErrorKind.BAD_KEY,
            )
        self._timeout = httpx.Timeout(timeout)
        self._client = httpx.Client(
            base_url=_checked_url(url),
            headers={"User-Agent": "SOCAP/1", **(headers if secret else {})},
            timeout=self._timeout,
            transport=transport,
            follow_redirects=False,  # a redirect would carry the secret to another host
            limits=httpx.Limits(max_keepalive_connections=20, keepalive_expiry=30),
        )

    def get(self, asked: str, path: str, params: Mapping[str, str]) -> Response:
        """Returns the response, whatever its status; refuses bodies that are too big or too slow."""
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
                        raise self.error(asked, came, ErrorKind.BROKEN)
                    if time.monotonic() - started > longest:
                        came = f"no end of the answer within {longest:.0f} s"
                        raise self.error(asked, came, ErrorKind.NETWORK)
                return Response(status, response.headers, _decoded(bytes(content)))
        except httpx.DecodingError as error:
            came = "a body that cannot be unpacked"
            raise self.error(asked, came, ErrorKind.BROKEN) from error
        except httpx.HTTPError as error:
            reason = self.without_secret(str(error))[:EXCERPT] or type(error).__name__
            if status and isinstance(error, httpx.RemoteProtocolError):
                came = f"HTTP {status} and a body cut short ({reason})"
                raise self.error(asked, came, ErrorKind.BROKEN) from error
            raise self.error(asked, f"no answer ({reason})", ErrorKind.NETWORK) from error

    def error(
        self, asked: str, came: str, kind: ErrorKind, wait: float | None = None
    ) -> SourceError:
        """The error for people: what was asked and what came."""
        message = f"Asked {self.provider} for {asked}, got {came}: {kind}."
        return SourceError(message, kind=kind, retry_after=wait)

    def without_secret(self, text: str) -> str:
        return text.replace(self._secret, "[key]") if len(self._secret) >= 4 else text

    def close(self) -> None:
        self._client.close()

    def __repr__(self) -> str:
        return f"<ProviderHttp to {self._client.base_url.host}>"


def delay_of(header: str, *, now: datetime) -> float | None:
    """Seconds from a Retry-After header, which gives them or a date; None where it says neither."""
    header = header.strip()
    try:
        seconds = float(header)
        return seconds if isfinite(seconds) and seconds >= 0 else None
    except ValueError:
        pass
    moment = date_of(header)
    return None if moment is None else (moment - now).total_seconds()


def date_of(header: str) -> datetime | None:
    """An aware moment from a header with a date."""
    try:
        moment = parsedate_to_datetime(header)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


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
    # One damaged byte in one bio must not cost the whole page, hence "replace".
    text = content.decode("utf-8-sig", "replace")
    try:
        return json.loads(text, strict=False, parse_int=_whole)
    except (ValueError, RecursionError):
        return text
