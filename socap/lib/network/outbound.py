"""HTTP to addresses that users typed: to public hosts only, in limited time, with a limited answer.

1 The host is looked up once and every address it leads to is checked.
2 The connection goes to exactly the checked address; TLS and `Host` keep the name, so that a second
  answer of the DNS changes nothing.
3 Redirects, proxies of the environment and compressed answers are not followed, used, unpacked.
4 One deadline covers the look-up, the connection, the request and the answer.
"""

import os
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx

from socap.lib.network.guarded_network import Deadline, GuardedNetwork
from socap.lib.network.public_hosts import RefusedAddress, addresses_of

__all__ = ["Answer", "RefusedAddress", "check_url", "client", "post"]

SECONDS = 10.0
LONGEST_ANSWER = 64 * 1024
LONGEST_URL = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the other side said; `text` may be cut, or empty if its body never came."""

    status: int
    headers: httpx.Headers
    text: str


def post(
    url: str,
    *,
    content: bytes,
    headers: Mapping[str, str],
    allow_private: bool,
    seconds: float = SECONDS,
) -> Answer:
    """One POST. Raises RefusedAddress, or httpx.HTTPError or httpx.InvalidURL if no status came."""
    with (
        client(allow_private=allow_private, seconds=seconds) as http,
        http.stream("POST", url, content=content, headers=dict(headers)) as response,
    ):
        body = bytearray()
        try:
            for chunk in response.iter_raw():
                body += chunk
        except httpx.TransportError:
            # The status is known; asking again because of a lost body would send it twice.
            pass
        text = body.decode("utf-8", "replace")
        return Answer(status=response.status_code, headers=response.headers, text=text)


def client(
    *, allow_private: bool, seconds: float = SECONDS, longest: int = LONGEST_ANSWER
) -> httpx.Client:
    """A client for untrusted addresses; each request has `seconds`, each answer `longest` bytes."""
    transport = _Transport(allow_private=allow_private, seconds=seconds, longest=longest)
    return httpx.Client(
        transport=transport, timeout=seconds, trust_env=False, follow_redirects=False
    )


def check_url(url: str, *, allow_private: bool, seconds: float = 5.0) -> str:
    """The address as it may be stored; ValueError says what is wrong. Looks the host up.

    Plain http and unusual ports below 1024 are for private networks.
    """
    url = url.strip()
    host, port = _parts(url, schemes=("https", "http") if allow_private else ("https",))
    if not (port in (80, 443) or 1024 <= port <= 65535 or (allow_private and 0 < port < 1024)):
        raise ValueError(f"Port {port} cannot be used; leave it out or write one from 1024 on.")
    try:
        addresses_of(host, port, allow_private=allow_private, seconds=seconds)
    except httpcore.TimeoutException as error:
        raise ValueError(f"{host} could not be looked up in time; try again.") from error
    except httpcore.NetworkError as error:
        raise ValueError(f"{error}. Look for a typing mistake in the address.") from error
    return url


def _parts(url: str, *, schemes: tuple[str, ...]) -> tuple[str, int]:
    """Host and port as the client would read them."""
    example = "https://hooks.example.com/…"
    if len(url) > LONGEST_URL:
        raise ValueError(f"The address is longer than {LONGEST_URL} characters.")
    if any(char.isspace() or not char.isprintable() or char == "\\" for char in url):
        raise ValueError("The address holds a space or another character that cannot be in one.")
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ValueError(f"This is not an address such as {example} ({error}).") from error
    if parsed.scheme not in schemes or not parsed.host:
        raise ValueError(f"The address must begin with {schemes[0]}:// such as {example}")
    if parsed.userinfo:
        raise ValueError("The address must not hold a user name or password (before the @).")
    port = parsed.port if parsed.port is not None else {"http": 80, "https": 443}[parsed.scheme]
    return parsed.raw_host.decode("ascii"), port


@cache
def _trust(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Whom to trust, read once: that takes longer than a request.

    A certificate authority of one's own (those variables name it) is taken.
    """
    return httpx.create_ssl_context(trust_env=True)


class _Transport(httpx.HTTPTransport):
    """httpx's own transport over connections that are checked and timed here."""

    def __init__(self, *, allow_private: bool, seconds: float, longest: int) -> None:
        context = _trust(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
        self._deadline, self._longest = Deadline(seconds), longest
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            network_backend=GuardedNetwork(allow_private=allow_private, deadline=self._deadline),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._deadline.start()
        request.headers["Accept-Encoding"] = "identity"
        response = super().handle_request(request)
        # Unpacking could make gigabytes out of the few bytes that are let in.
        response.headers.pop("Content-Encoding", None)
        assert isinstance(response.stream, httpx.SyncByteStream)
        response.stream = _Limited(response.stream, self._longest)
        return response


class _Limited(httpx.SyncByteStream):
    """The beginning of an answer."""

    def __init__(self, stream: httpx.SyncByteStream, longest: int) -> None:
        self._stream, self._longest = stream, longest

    def __iter__(self) -> Iterator[bytes]:
        room = self._longest
        for chunk in self._stream:
            yield chunk[:room]
            room -= len(chunk)
            if room <= 0:
                return

    def close(self) -> None:
        self._stream.close()
