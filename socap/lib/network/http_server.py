"""Serves a WSGI application so that slow clients and slow requests do not delay others.

client ── loop (one thread) ── complete requests ──> request pool (threads) ──> application
       <─ loop, at the client's speed ── responses (memory, then files) <──────────┘

`waitress` provides this: a slow client occupies a socket, not a thread. Added here are thread pools
per kind of request, body size limits per request, deadlines for whole requests and responses, and
closing the oldest idle connection when there are too many.
"""

import copy
import json
import logging
import resource
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from types import FrameType
from typing import Any

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher
from waitress.utilities import Error

logger = logging.getLogger(__name__)

CLIENTS = 1000
# File handles for listening sockets, database connections, and buffered bodies.
OTHER_FILES = 500
HEADER_BYTES = 64 * 1024
GRACE_SECONDS = 5.0
# A response's thread waits while its client has this much left to read.
ANSWER_BYTES_AHEAD = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RequestPool:
    """A thread pool for one kind of request; with more than `waiting` queued it returns 503."""

    name: str
    threads: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLimits:
    """The thread pool of a request and the maximum size of its body."""

    pool: RequestPool
    most_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """Deadlines in seconds; a slow client must read `least_bytes` in every `pace`."""

    header: float = 15
    body: float = 60
    idle: float = 75
    pace: float = 30
    least_bytes: int = 128 * 1024
    answer: float = 900


Rules = Callable[[str, str], RequestLimits]
REASONS = {
    408: ("Request Timeout", "the request did not arrive in time; send it again"),
    413: ("Content Too Large", "the request is too large; at most {most} bytes are allowed"),
    431: ("Request Header Fields Too Large", "the headers are too large"),
    503: ("Service Unavailable", "too many such requests right now; try again in a moment"),
}


class _Refusal(Error):  # type: ignore[misc]
    """An error response sent without calling the application; JSON for the API (`as_json`)."""

    def __init__(self, code: int, *, as_json: bool, most: int = 0, text: str = "") -> None:
        self.code = code
        self.reason, words = REASONS.get(code, (HTTPStatus(code).phrase, text))
        super().__init__(words.format(most=f"{most:,}"))
        self.as_json = as_json

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
        if self.code == 503:
            headers.append(("Retry-After", "5"))
        text = f"{self.body}\n"
        if self.as_json:
            headers[0] = ("Content-Type", "application/json; charset=utf-8")
            text = json.dumps({"error": self.body, "fields": {}})
        return f"{self.code} {self.reason}", headers, text.encode()


class _Adjustments(Adjustments):  # type: ignore[misc]
    rules: Rules
    json_below: str

    def limited_to(self, most_bytes: int) -> "_Adjustments":
        found = copy.copy(self)
        found.max_request_body_size = most_bytes + 1
        return found


class _Parser(HTTPRequestParser):  # type: ignore[misc]
    adj: _Adjustments
    command, path = "", ""
    request_limits: RequestLimits | None = None

    def __init__(self, adj: _Adjustments) -> None:
        super().__init__(adj)
        self.began = time.time()

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        self.request_limits = self.adj.rules(self.command, self.path)
        self.adj = self.adj.limited_to(self.request_limits.most_bytes)

    def received(self, data: bytes) -> int:
        consumed: int = super().received(data)
        if self.error is not None and not isinstance(self.error, _Refusal):
            self.refuse(self.error.code, str(self.error.body))
        return consumed

    def refuse(self, code: int, text: str = "") -> None:
        most = self.request_limits.most_bytes if self.request_limits else 0
        as_json = self.path.startswith(self.adj.json_below)
        self.error = _Refusal(code, as_json=as_json, most=most, text=text)
        self.completed, self.expect_continue = True, False


class _Channel(HTTPChannel):  # type: ignore[misc]
    """One connection, with the time it has been waiting for its client."""

    parser_class = _Parser
    sent_bytes = 0
    # Since when the client has been slow; start time and byte count of the current measurement.
    behind: tuple[float, float, int] | None = None

    def send(self, data: bytes, do_close: bool = True) -> int:
        sent: int = super().send(data, do_close=do_close)
        self.sent_bytes += sent
        return sent

    @property
    def waits_since(self) -> float:
        """Returns since when the connection has been waiting for its client."""
        if self.behind is not None:
            return self.behind[0]
        return float(self.request.began if self.request else self.last_activity)

    def keep_to(self, limits: Deadlines, now: float) -> None:
        """Rejects a late request, and closes the connection of a client that reads too slowly."""
        request = self.request
        if request is not None and not self.requests:
            patience = limits.body if request.headers_finished else limits.header
            if now - request.began > patience:
                self._refuse_late(request)
        if not self.total_outbufs_len:
            self.behind = None
            if not self.requests and now - self.last_activity > limits.idle:
                self.handle_close()
        elif self.behind is None:
            self.behind = (now, now, self.sent_bytes)
        else:
            self._measure(limits, now, *self.behind)

    def _refuse_late(self, request: _Parser) -> None:
        request.refuse(408)
        with self.requests_lock:
            self.request = None
            self.requests.append(request)
            self.server.add_task(self)

    def _measure(self, limits: Deadlines, now: float, since: float, at: float, sent: int) -> None:
        slow = now - at >= limits.pace and self.sent_bytes - sent < limits.least_bytes
        if slow or now - since > limits.answer:
            self.handle_close()  # also wakes the waiting thread
        elif now - at >= limits.pace:
            self.behind = (since, now, self.sent_bytes)


class _PoolDispatcher:
    """Passes each complete request to its thread pool."""

    def __init__(self) -> None:
        self._threads: dict[RequestPool, Any] = {}
        self._opening = threading.Lock()
        # Error responses have a thread of their own.
        self._refusals = RequestPool("refusals", threads=1, waiting=0)

    def add_task(self, channel: _Channel) -> None:
        request = channel.requests[0]
        pool = self._refusals
        if request.error is None and request.request_limits is not None:
            pool = request.request_limits.pool
            if len(self._dispatcher(pool).queue) >= pool.waiting:
                logger.warning(
                    "too many requests wait", extra={"action": "lane_full", "lane": pool.name}
                )
                request.refuse(503)
                pool = self._refusals
        self._dispatcher(pool).add_task(channel)

    def shutdown(self) -> None:
        for threads in self._threads.values():
            threads.set_thread_count(0)
        for threads in self._threads.values():
            threads.shutdown(timeout=0.5)

    def _dispatcher(self, pool: RequestPool) -> Any:
        with self._opening:
            if pool not in self._threads:
                self._threads[pool] = ThreadedTaskDispatcher()
                self._threads[pool].set_thread_count(pool.threads)
            return self._threads[pool]


class _Server(TcpWSGIServer):  # type: ignore[misc]
    channel_class = _Channel
    deadlines = Deadlines()
    clients = CLIENTS

    def maintenance(self, now: float) -> None:
        """Replaces waitress's method, which never closes clients with full buffers."""
        for channel in list(self.active_channels.values()):
            channel.keep_to(self.deadlines, now)

    def handle_accept(self) -> None:
        if len(self.active_channels) >= self.clients:
            waiting = [channel for channel in self.active_channels.values() if not channel.requests]
            if waiting:
                min(waiting, key=lambda channel: channel.waits_since).handle_close()
        super().handle_accept()


class HttpServer:
    """Listens from creation on; `run` serves until `stop` or, in the main thread, a signal."""

    def __init__(
        self,
        application: Any,
        *,
        host: str,
        port: int,
        rules: Rules,
        deadlines: Deadlines = Deadlines(),
        clients: int = CLIENTS,
        json_below: str = "/api/",
    ) -> None:
        clients = min(clients, _open_files(clients + OTHER_FILES) - OTHER_FILES // 2)
        given = _Adjustments(
            listen=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            ident="SOCAP",
            # The application decides which proxies to trust.
            clear_untrusted_proxy_headers=False,
            connection_limit=clients + 50,
            cleanup_interval=1,
            max_request_header_size=HEADER_BYTES,
            outbuf_high_watermark=ANSWER_BYTES_AHEAD,
            asyncore_use_poll=True,
            log_socket_errors=False,
        )
        given.rules, given.json_below = rules, json_below
        self._pools, self._sockets = _PoolDispatcher(), dict[int, Any]()
        self._stopping = False
        self._servers = []
        for place in given.listen:
            server = _Server(
                application, self._sockets, dispatcher=self._pools, adj=given, sockinfo=place
            )
            server.deadlines, server.clients = deadlines, clients
            self._servers.append(server)

    @property
    def port(self) -> int:
        return int(self._servers[0].effective_port)

    def run(self) -> None:
        if threading.current_thread() is threading.main_thread():
            for sign in (signal.SIGINT, signal.SIGTERM):
                signal.signal(sign, self._on_signal)
        while not self._stopping:
            self._poll_sockets()
        for server in self._servers:
            wasyncore.dispatcher.close(server)  # accept no new clients; finish current responses
        until = time.monotonic() + GRACE_SECONDS
        while self._busy() and time.monotonic() < until:
            self._poll_sockets()
        self._pools.shutdown()
        wasyncore.close_all(self._sockets, ignore_all=True)

    def stop(self) -> None:
        self._stopping = True
        self._servers[0].pull_trigger()

    def _poll_sockets(self) -> None:
        wasyncore.loop(timeout=0.5, use_poll=True, map=self._sockets, count=1)

    def _busy(self) -> bool:
        found = [channel for server in self._servers for channel in server.active_channels.values()]
        return any(channel.requests or channel.total_outbufs_len for channel in found)

    def _on_signal(self, signum: int, frame: FrameType | None) -> None:
        self.stop()


def _open_files(wanted: int) -> int:
    """Raises the limit of open files of this process and returns it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return wanted if soft == resource.RLIM_INFINITY else soft
