"""The HTTP server around the desk: keep-alive, lengths, and what goes wrong on the wire."""

import logging
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from socap.simulator.server.replies import Reply
from socap.simulator.server.request_handler import RequestHandler

log = logging.getLogger(__name__)

LONGEST_BODY = 1 << 20


class Server(ThreadingHTTPServer):
    """One thread for each connection; closing it also ends the connections still open."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], *, desk: RequestHandler) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, Handler)
        self.desk = desk
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
        """Stop listening and hang up; a kept connection must not reach a server that is gone."""
        self.closing.set()
        self.server_close()
        for request in list(self._open):
            try:
                request.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class Handler(BaseHTTPRequestHandler):
    """Reads a request, asks the desk, writes the reply in one go."""

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
        body = self.rfile.read(min(length, LONGEST_BODY)) if length else b""
        # What is left unread would be taken for the next request.
        self.close_connection |= length > LONGEST_BODY
        key = self.headers.get("X-API-Key")
        self._send(self.server.desk.reply(self.command, url.path, query, key=key, body=body))

    do_POST = do_DELETE = do_PUT = do_PATCH = do_OPTIONS = do_HEAD = do_GET  # noqa: N815  as http.server names them

    def _send(self, reply: Reply) -> None:
        if reply.delay:
            self.server.closing.wait(reply.delay)
        if reply.wire == "timeout":
            self.close_connection = True
            return
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers:
            self.send_header(name, value)
        self.end_headers()
        if reply.wire == "cut":
            self.close_connection = True
            self.wfile.write(reply.body[: len(reply.body) // 2])
        elif self.command != "HEAD":
            self.wfile.write(reply.body)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        log.debug(format, *args, extra={"action": "simulator.request"})
