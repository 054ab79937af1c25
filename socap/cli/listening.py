"""Resolves and checks the address and port to listen on; errors suggest a command that works."""

import errno
import os
import socket
from collections.abc import Sequence

import click

# Set by the Makefile, so that suggested commands match what the user typed.
STARTED_BY = "SOCAP_STARTED_BY"
MAX_PORTS_TRIED = 50


def resolve_listen_address(host: str) -> str:
    """Resolves `host` to an IP address, preferring IPv4."""
    bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    try:
        found = socket.getaddrinfo(bare, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise click.ClickException(
            f"{host} is not an address of this machine; use --host 127.0.0.1, or 0.0.0.0 for all"
        ) from error
    return str(min(found, key=lambda one: one[0] != socket.AF_INET)[4][0])


def require_free(host: str, port: int, *, command: Sequence[str]) -> None:
    """Raises ClickException if the port cannot be used; `command` is e.g. ["socap", "up"]."""
    problem = _bind_error(host, port)
    if problem == errno.EADDRINUSE:
        raise click.ClickException(
            f"port {port} on {host} is taken; type `{_with_port(command, free_port(host, port + 1))}`"
        )
    if problem == errno.EACCES:
        raise click.ClickException(
            f"port {port} is for root only; type `{_with_port(command, free_port(host, 8000))}`"
        )
    if problem:
        raise click.ClickException(
            f"{host} cannot be listened on ({os.strerror(problem)}); "
            "give --host 127.0.0.1, or 0.0.0.0 to listen on all addresses"
        )


def free_port(host: str, first: int = 0) -> int:
    """Returns the first free port from `first` on, or any free port."""
    tried = range(first, min(first + MAX_PORTS_TRIED, 65536)) if first else ()
    found = next((port for port in tried if not _bind_error(host, port)), 0)
    if found:
        return found
    with _socket(host) as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port


def is_listening(host: str, port: int) -> bool:
    """Whether a server accepts connections on this port of this machine."""
    target = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    with _socket(target) as probe:
        probe.settimeout(0.2)
        return probe.connect_ex((target, port)) == 0


def _with_port(command: Sequence[str], port: int) -> str:
    if os.environ.get(STARTED_BY) == "make":
        return f"make {command[-1]} PORT={port}"
    return f"{' '.join(command)} --port {port}"


def _bind_error(host: str, port: int) -> int:
    """Returns the errno of an attempt to listen, or 0 if it succeeds."""
    try:
        with _socket(host) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        return error.errno or errno.EADDRNOTAVAIL
    return 0


def _socket(host: str) -> socket.socket:
    return socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
