"""The web server in front of a small application, over real sockets and with short deadlines."""

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from socap.lib.network.http_server import Deadlines, HttpServer, RequestLimits, RequestPool

QUICK, STUCK = (
    RequestPool("quick", threads=1, waiting=2),
    RequestPool("stuck", threads=1, waiting=1),
)
SHORT = Deadlines(header=1, body=1, idle=1, pace=1, answer=5)
LONG = Deadlines()


class App:
    """Says how much it was sent; `/stuck` waits until it is let go, `/large` says a great deal."""

    def __init__(self) -> None:
        self.let_go, self.began, self.left = threading.Event(), threading.Event(), threading.Event()

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        if environ["PATH_INFO"] == "/stuck":
            self.began.set()
            self.let_go.wait(30)
        if environ["PATH_INFO"] == "/large":
            return self.large()
        return [str(len(environ["wsgi.input"].read())).encode()]

    def large(self) -> Iterator[bytes]:
        try:
            for _ in range(100):
                yield bytes(1024 * 1024)
        finally:
            self.left.set()


class Running:
    def __init__(self, app: App, server: HttpServer) -> None:
        self.app, self.port = app, server.port
        self.url = f"http://127.0.0.1:{server.port}"

    def connect(self, text: str = "") -> socket.socket:
        made = socket.create_connection(("127.0.0.1", self.port), timeout=8)
        made.sendall(text.encode())
        return made

    def say(self, text: str) -> str:
        """What comes back until the connection ends."""
        with self.connect(text) as client:
            return until_the_end(client)


def until_the_end(client: socket.socket) -> str:
    found = b""
    try:
        while more := client.recv(65536):
            found += more
    except ConnectionResetError:
        pass
    return found.decode()


@contextmanager
def serving(deadlines: Deadlines = LONG, clients: int = 100) -> Iterator[Running]:
    def rules(method: str, path: str) -> RequestLimits:
        return RequestLimits(pool=STUCK if path == "/stuck" else QUICK, most_bytes=1000)

    app = App()
    server = HttpServer(
        app, host="127.0.0.1", port=0, rules=rules, deadlines=deadlines, clients=clients
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield Running(app, server)
    finally:
        app.let_go.set()
        server.stop()
        thread.join(10)
    assert not thread.is_alive()


def test_a_body_is_whole_when_the_application_gets_it() -> None:
    with serving() as site:
        assert httpx.post(site.url, content=b"x" * 1000).text == "1000"
        assert httpx.post(site.url, content=iter([b"x" * 400, b"y" * 500])).text == "900"
        assert httpx.get(site.url).text == "0"


@pytest.mark.parametrize("path", ["/", "/api/socap/campaigns"])
def test_a_body_that_is_too_large_is_refused_before_it_is_there(path: str) -> None:
    with serving() as site:
        answer = site.say(f"POST {path} HTTP/1.1\r\nContent-Length: 400000000\r\n\r\nbegin")
        assert answer.startswith("HTTP/1.1 413 Content Too Large")
        assert "at most 1,000 bytes" in answer
        assert ('"fields": {}' in answer) == path.startswith("/api/")
        assert httpx.post(f"{site.url}{path}", content=b"x" * 4_000_000).status_code == 413
        many = (b"x" * 65536 for _ in range(60))
        assert httpx.post(f"{site.url}{path}", content=many).status_code == 413
        waits = {"Expect": "100-continue"}
        assert httpx.post(site.url, content=b"x" * 2000, headers=waits).status_code == 413


def test_what_is_no_request_is_refused_in_words() -> None:
    with serving() as site:
        assert "400 Bad Request" in site.say("NONSENSE\r\n\r\n")
        assert "400 Bad Request" in site.say("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
        assert "431 Request Header" in site.say("GET / HTTP/1.1\r\nX: " + "x" * 70_000)
        gzip = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"
        assert "501 Not Implemented" in site.say(gzip)
        # More than was announced is another request, and none that can be understood.
        answer = site.say("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nabGARBAGE\r\n\r\n")
        assert "200 OK" in answer and "400 Bad Request" in answer


@pytest.mark.parametrize(
    "begin",
    [
        "POST / HTTP/1.1\r\nContent-Length: 900\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n",
        "GET / HTTP/1.1\r\nX-Slow: ",
    ],
)
def test_a_request_that_never_ends_is_late_though_it_trickles(begin: str) -> None:
    with serving(SHORT) as site, site.connect(begin) as client:
        for _ in range(4):
            client.sendall(b"a")
            time.sleep(0.25)
        assert until_the_end(client).startswith("HTTP/1.1 408") or begin.startswith("GET")


def test_whoever_says_nothing_is_sent_away() -> None:
    with serving(SHORT) as site, site.connect() as client:
        assert until_the_end(client) == ""


def test_a_reader_that_does_not_read_is_left_and_its_thread_is_free() -> None:
    with serving(SHORT) as site, site.connect("GET /large HTTP/1.1\r\n\r\n") as client:
        for _ in range(8):
            client.recv(1)
            time.sleep(0.25)
            if site.app.left.is_set():
                break
        assert site.app.left.wait(5)
        assert httpx.get(site.url).text == "0"


def test_a_reader_that_reads_gets_everything() -> None:
    with serving(SHORT) as site:
        assert len(httpx.get(f"{site.url}/large").content) == 100 * 1024 * 1024


def test_work_that_hangs_holds_up_nothing_of_another_kind_and_does_not_pile_up() -> None:
    with serving() as site:
        held = [site.connect("GET /stuck HTTP/1.1\r\n\r\n")]
        assert site.app.began.wait(8)
        held.append(site.connect("GET /stuck HTTP/1.1\r\n\r\n"))
        assert httpx.get(site.url, timeout=8).text == "0"
        refused = httpx.get(f"{site.url}/stuck", timeout=8)
        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")
        site.app.let_go.set()
        assert all("200 OK" in client.recv(1000).decode() for client in held)
        for client in held:
            client.close()


def test_when_there_are_too_many_clients_the_one_that_has_waited_longest_goes() -> None:
    with serving(clients=10) as site:
        held = [site.connect("GET / HTTP/1.1\r\nX: ") for _ in range(10)]
        time.sleep(0.3)
        assert httpx.get(site.url, timeout=8).text == "0"
        assert until_the_end(held[0]) == ""
        for client in held:
            client.close()


def test_what_runs_when_it_is_told_to_stop_is_answered() -> None:
    with serving() as site:
        client = site.connect("GET /stuck HTTP/1.1\r\n\r\n")
        assert site.app.began.wait(8)
    with client:
        assert "200 OK" in client.recv(1000).decode()
