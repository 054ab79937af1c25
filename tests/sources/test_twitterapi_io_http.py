"""No answer, or a hostile one, is told as what it is and never hangs or leaks the key."""

from collections.abc import Iterator

import httpx
import pytest

from socap.sources import provider_http as wire
from socap.sources.base import ErrorKind, SourceError
from tests.sources.invented import KEY, NAMES, answering, failure, source


@pytest.mark.parametrize(
    "fault",
    [
        httpx.ConnectError(f"refused, and here is {KEY}"),
        httpx.ConnectTimeout(""),
        httpx.ReadTimeout("timed out"),
        httpx.ReadError("reset"),
        httpx.PoolTimeout(""),
        httpx.RemoteProtocolError("peer closed connection"),
    ],
)
def test_no_answer_at_all(fault: httpx.HTTPError) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise fault

    for call in NAMES:
        assert failure(source(broken), call).kind is ErrorKind.NETWORK


def test_body_that_cannot_be_unpacked() -> None:
    api = answering(b"no gzip", headers={"Content-Encoding": "gzip"})
    with pytest.raises(SourceError) as caught:
        api.balance()
    assert caught.value.kind is ErrorKind.BROKEN


def test_body_cut_short() -> None:
    class Cut(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield b'{"tweets": ['
            raise httpx.RemoteProtocolError("peer closed connection")

    error = failure(source(lambda request: httpx.Response(200, stream=Cut())))
    assert error.kind is ErrorKind.BROKEN and "cut short" in str(error)


def test_endless_and_trickling_bodies_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                yield b" " * 65536

    api = source(lambda request: httpx.Response(200, stream=Endless()))
    assert failure(api).kind is ErrorKind.BROKEN
    monkeypatch.setattr(wire, "MAX_SECONDS", 0.0)
    assert failure(api).kind is ErrorKind.NETWORK


def test_redirects_do_not_carry_the_key_elsewhere() -> None:
    hosts: list[str] = []

    def moved(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://elsewhere.example/"})

    assert failure(source(moved)).kind is ErrorKind.BROKEN
    assert hosts == ["api.twitterapi.io"]


def test_damaged_bytes_and_raw_control_characters_cost_no_page() -> None:
    body = (
        b'\xef\xbb\xbf{"tweets": [{"id": "5", "text": "a\xff\x00\nb\\ud800", "author": {"id": 1}}]}'
    )
    found = answering(body).tweets(["5"])
    bad = "\N{REPLACEMENT CHARACTER}"
    assert found["5"].text == f"a{bad}\nb{bad}"
