"""Connections to checked addresses, whose every step ends at one deadline."""

import socket
import ssl
from collections.abc import Iterable
from time import monotonic
from typing import Any

import httpcore

from socap.lib.network.public_hosts import addresses_of


class Deadline:
    """What is left of the time for one request, shared by all its steps."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.start()

    def start(self) -> None:
        self._end = monotonic() + self._seconds

    def left(self, error: type[httpcore.TimeoutException]) -> float:
        left = self._end - monotonic()
        if left <= 0:
            raise error(f"no complete answer within {self._seconds:g} seconds")
        return left


class GuardedNetwork(httpcore.NetworkBackend):
    """Opens connections to addresses that passed the check, never to names."""

    def __init__(self, *, allow_private: bool, deadline: Deadline) -> None:
        self._allow_private = allow_private
        self._deadline = deadline
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(httpcore.ConnectTimeout)
        addresses = addresses_of(host, port, allow_private=self._allow_private, seconds=left)
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for tried, address in enumerate(addresses):
            # Each address gets its share, so that a silent first one does not use up all time.
            share = self._deadline.left(httpcore.ConnectTimeout) / (len(addresses) - tried)
            try:
                stream = self._system.connect_tcp(
                    address, port, share, local_address, socket_options
                )
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Piece by piece: the stream below would give each piece the whole time again."""
        connection: socket.socket = self._stream.get_extra_info("socket")
        while buffer:
            connection.settimeout(self._deadline.left(httpcore.WriteTimeout))
            try:
                buffer = buffer[connection.send(buffer) :]
            except TimeoutError as error:
                raise httpcore.WriteTimeout(str(error)) from error
            except OSError as error:
                raise httpcore.WriteError(str(error)) from error

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(httpcore.ConnectTimeout)
        return TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
