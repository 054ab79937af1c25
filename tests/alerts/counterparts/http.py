"""A real HTTP server on loopback that notes what arrives and misbehaves when told to."""

import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """One request; the names of headers are in small letters."""

    path: str
    headers: Mapping[str, str]
    body: bytes
    at: float  # time.monotonic()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int = 200
    body: str | bytes = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        arrived = Arrived(path=self.path, headers=headers, body=body, at=time.monotonic())
        self.server.counterpart.handle(self, arrived)

    do_GET = do_POST

    def reply(self, reply: Reply) -> None:
        body = reply.body.encode() if isinstance(reply.body, str) else reply.body
        self.send_response(reply.status)
        for name, value in {"Content-Length": str(len(body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None: ...


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    counterpart: "Counterpart"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news."""


class Counterpart:
    """`with Counterpart() as server: server.url, server.requests, server.answer_next(503)`."""

    path = "/"

    def __init__(self, *, tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Arrived] = []
        self.names: list[str | None] = []  # that TLS clients asked for
        self._next: deque[Callable[[Handler], None]] = deque()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.counterpart = self
        self.scheme = "https" if tls else "http"
        if tls:
            tls.sni_callback = lambda _socket, name, _context: self.names.append(name)
            self._server.socket = tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{self.path}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def handle(self, handler: Handler, arrived: Arrived) -> None:
        with self._lock:
            self.requests.append(arrived)
            told = self._next.popleft() if self._next else None
        if told:
            told(handler)
        else:
            handler.reply(self.answer(arrived))

    def answer(self, arrived: Arrived) -> Reply:
        """What it says when it was told nothing else."""
        return Reply(body="ok")

    def answer_next(
        self, status: int, body: str | bytes = "", headers: Mapping[str, str] | None = None
    ) -> None:
        """Answer the next request so, whatever it says; further calls line up."""
        reply = Reply(status=status, body=body, headers=headers or {})
        self._next.append(lambda handler: handler.reply(reply))

    def hang_next(self) -> None:
        """Say nothing at all, until the test is over."""
        self._next.append(self._hang)

    def cut_next(self) -> None:
        """Take the request and close the connection without a word."""
        self._next.append(self._cut)

    def drip_next(self, *, head: bool = True, every: float = 0.05) -> None:
        """Send the answer byte by byte without end; with `head` from its first line on."""
        self._next.append(lambda handler: self._drip(handler, head, every))

    def _hang(self, handler: Handler) -> None:
        handler.close_connection = True
        self._over.wait(30)

    def _cut(self, handler: Handler) -> None:
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)

    def _drip(self, handler: Handler, head: bool, every: float) -> None:
        handler.close_connection = True
        begin = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n"
        handler.wfile.write(begin + (b"X-Slow: " if head else b"\r\n"))
        while not self._over.wait(every):
            handler.wfile.write(b"x")
