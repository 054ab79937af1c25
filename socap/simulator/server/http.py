"""The HTTP server: keep-alive, content lengths and connection faults."""

import logging
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from socap.simulator.server.http_request import HttpRequest
from socap.simulator.server.responses import Response
from socap.simulator.server.router import Router

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 1 << 20


class Server(ThreadingHTTPServer):
    """A server with one thread per connection; closing it also closes open connections."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], *, router: Router) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, Handler)
        self.router = router
        self.closing = threading.Event()
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        log.debug("a connection ended early", exc_info=True, extra={"action": "simulator.cut"})

    def close(self) -> None:
        """Stops listening and closes all connections, including idle keep-alive ones."""
        self.closing.set()
        self.server_close()
        for request in list(self._open):
            try:
                request.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class Handler(BaseHTTPRequestHandler):
    """Reads a request, passes it to the router and writes the response."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "socap-simulator"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, MAX_BODY_BYTES)) if length else b""
        # An unread rest of the body would be taken as the next request.
        self.close_connection |= length > MAX_BODY_BYTES
        answer = self.server.router.respond(
            HttpRequest(
                verb=self.command, path=url.path, query=query, headers=self.headers, body=body
            )
        )
        self._send(answer)

    do_POST = do_DELETE = do_PUT = do_PATCH = do_OPTIONS = do_HEAD = do_GET  # noqa: N815  as http.server names them

    def _send(self, response: Response) -> None:
        if response.delay:
            self.server.closing.wait(response.delay)
        if response.connection_fault == "timeout":
            self.close_connection = True
            return
        self.send_response(response.status)
        self.send_header("Content-Type", response.kind)
        self.send_header("Content-Length", str(len(response.body)))
        for name, value in response.headers:
            self.send_header(name, value)
        self.end_headers()
        if response.connection_fault == "cut":
            self.close_connection = True
            self.wfile.write(response.body[: len(response.body) // 2])
        elif self.command != "HEAD":
            self.wfile.write(response.body)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args, extra={"action": "simulator.request"})
