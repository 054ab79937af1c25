"""A pool that hands its sessions on is told from one that does not: PgBouncer in front of PostgreSQL."""

import os
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from socap.lib.database.sessions import SharedSession, require_dedicated_session
from tests.e2e.installation import free_port

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not shutil.which("pgbouncer"), reason="PgBouncer is not installed"),
]


class ToServer(socketserver.BaseRequestHandler):
    """Passes a connection on to the test database, whose socket is in a folder of this user alone."""

    def handle(self) -> None:
        with socket.socket(socket.AF_UNIX) as server:
            server.connect(f"{connection.settings_dict['HOST']}/.s.PGSQL.5432")
            threading.Thread(target=_pump, args=(server, self.request), daemon=True).start()
            _pump(self.request, server)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(1 << 16):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


class Relay(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False


@contextmanager
def relayed() -> Iterator[int]:
    with Relay(("127.0.0.1", 0), ToServer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@contextmanager
def pooled(mode: str, **options: object) -> Iterator[str]:
    """The address of the test database behind a pool."""
    with relayed() as relay:
        yield from _pooled(relay, mode, options)


def _pooled(relay: int, mode: str, options: dict[str, object]) -> Iterator[str]:
    port = free_port()
    lines = {"listen_addr": "127.0.0.1", "listen_port": port, "auth_type": "any", "unix_socket_dir": "",
             "pool_mode": mode, **options}  # fmt: skip
    folder = Path(tempfile.mkdtemp(prefix="socap-pool-"))
    folder.chmod(0o755)
    configuration = folder / "pgbouncer.ini"
    configuration.write_text(
        f"[databases]\n* = host=127.0.0.1 port={relay} user=postgres password={_password()}\n[pgbouncer]\n"
        + "".join(f"{name} = {value}\n" for name, value in lines.items())
    )
    configuration.chmod(0o644)
    # Root may not run it, and another account may not see the folder of the socket.
    who = ["-u", "nobody"] if os.getuid() == 0 else []
    process = subprocess.Popen(["pgbouncer", "-q", *who, str(configuration)])
    url = f"postgresql://postgres@127.0.0.1:{port}/{connection.settings_dict['NAME']}"
    try:
        for _ in range(30):
            with suppress(psycopg.OperationalError):
                psycopg.connect(url, connect_timeout=2).close()
                break
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder)


def _password() -> str:
    file = connection.settings_dict["OPTIONS"].get("passfile")
    return Path(file).read_text().strip().rpartition(":")[2] if file else ""


@pytest.mark.parametrize("mode", ["transaction", "statement"])
@pytest.mark.parametrize("round_robin", [0, 1])
@pytest.mark.parametrize("size", [1, 3, 20])
def test_a_pool_by_transaction_or_statement_is_found_out(
    mode: str, round_robin: int, size: int
) -> None:
    with pooled(
        mode, server_round_robin=round_robin, default_pool_size=size
    ) as url, pytest.raises(SharedSession):  # fmt: skip
        require_dedicated_session(partial(psycopg.connect, url))


def test_a_pool_by_session_and_the_server_itself_are_taken() -> None:
    with pooled("session") as url:
        require_dedicated_session(partial(psycopg.connect, url))
    require_dedicated_session(lambda: psycopg.connect(**connection.get_connection_params()))
