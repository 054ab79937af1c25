"""Starts and restarts the embedded PostgreSQL server, and stops it after its last user."""

import atexit
import json
import logging
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg

from socap.lib.postgres import cluster, processes
from socap.lib.postgres.account import Account, account_for
from socap.lib.postgres.address import PASSWORD_FILE, Address
from socap.lib.postgres.binaries import programs
from socap.lib.postgres.locks import FileLock, is_held_alone
from socap.lib.postgres.problem import ServerProblem, explain_failure, full_disk, readable_errors
from socap.lib.storage.disk import has_room

logger = logging.getLogger(__name__)

# In seconds. A killed server first recovers from its log.
START_SECONDS, STOP_SECONDS, CONNECT_SECONDS = 300.0, 60.0, 15.0
# How long each of the more forceful signals may take to stop a server.
FORCED_STOP_SECONDS = 10.0
LARGEST_LOG = 10_000_000  # bytes
# Messages of a server in recovery, which may take minutes.
BUSY = ("starting up", "recovery", "not yet accepting")
# A server that got a plain SIGTERM waits for its sessions to end and accepts no others.
ENDING = "shutting down"
# The password file is unreadable or does not match.
PASSWORD = "password"
# A server may accept no connections for this long before it counts as hung.
SILENT = 30.0


class EmbeddedPostgres:
    """The embedded server with its data in `folder`.

    Several processes may use it at once; the last one stops it. The folder `NAME.run` beside it has
    the log and three lock files: `lock` is held while starting or stopping the server, `users` by
    every process that uses it, `server` by the server and its children. The kernel releases the
    locks of a killed process, so no process id has to be trusted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().resolve()
        self._run_folder = self.folder.with_name(f"{self.folder.name}.run")
        self._lock, self._users = (FileLock(self._run_folder / name) for name in ("lock", "users"))
        self._address = Address(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._log_offset = 0
        self._silent_since: float | None = None
        self._owner = os.getpid()

    @property
    def url(self) -> str:
        """`postgresql://…` over the Unix socket; valid whether or not the server runs yet."""
        return self._address.url

    @property
    def running(self) -> bool:
        if self._is_stopped():
            return False
        # Children outlive a killed postmaster briefly. A server in another container is only visible
        # by its lock.
        started_here = self._process is not None and self._process.returncode is None
        return (
            started_here
            or processes.postmaster(self.folder) is not None
            or not processes.server_processes(self.folder)
        )

    @property
    def serving(self) -> bool:
        """Whether it runs and accepts connections; False only after `SILENT` seconds without any."""
        if not self.running:
            return False
        refusal = self._connection_error(patience=2)
        said = str(refusal)
        if ENDING in said or PASSWORD in said:
            return False
        if refusal is None or "FATAL" in said:
            self._silent_since = None
            return True
        now = time.monotonic()
        if self._silent_since is None:
            self._silent_since = now
        return now - self._silent_since < SILENT

    def has_room(self, *, least: int | None = None) -> bool:
        """Returns whether its disk has room (for `least` bytes)."""
        return has_room(self._run_folder, least=least)

    def start(self) -> str:
        """Starts the server, or joins a running one, and returns its URL."""
        _forget_other_servers()
        with readable_errors(self.folder), self._exclusively():
            first = not self._users.held
            self._users.take(shared=True, patience=1)
            try:
                self._ensure_running()
            except BaseException:
                if first:
                    self._leave()  # also stops a server that does not accept connections
                raise
        if first:
            self._owner = os.getpid()
            atexit.register(self.stop)
        return self.url

    def restart(self) -> None:
        """Restarts the server after it died or stopped accepting connections."""
        with readable_errors(self.folder), self._exclusively():
            if self.running and not self.serving:
                self._stop()
        self._silent_since = None
        self.start()

    def stop(self) -> None:
        """Releases the server, and stops it if no other process uses it."""
        if not self._users.held or os.getpid() != self._owner:
            return
        atexit.unregister(self.stop)
        try:
            with readable_errors(self.folder), self._exclusively():
                self._leave()
        except ServerProblem as error:
            logger.error(str(error), extra={"action": "database_not_stopped"})

    def _leave(self) -> None:
        self._users.release()
        others = FileLock(self._users.path)
        if others.take():
            others.release()
            self._stop()
        elif self._process is not None:
            self._process.returncode = 0  # it belongs to the others now; do not wait for it
        self._process = None

    @contextmanager
    def _exclusively(self) -> Iterator[None]:
        """Holds the lock for starting and stopping the server."""
        if not self._run_folder.exists():
            self._run_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.geteuid() == 0:  # it belongs to the owner of the parent folder
                above = self._run_folder.parent.stat()
                os.chown(self._run_folder, above.st_uid, above.st_gid, follow_symlinks=False)
        if not self._lock.take(patience=START_SECONDS):
            raise ServerProblem(
                f"Another SOCAP process has been starting or stopping the database in {self.folder}"
                " for minutes; look for one that hangs, end it, and try again."
            )
        try:
            yield
        finally:
            self._lock.release()

    def _ensure_running(self) -> None:
        if self.running and self._wait_until_ready():
            return
        for _ in range(2):  # a wrong password is replaced at the second attempt
            self._launch()
            if self._wait_until_ready():
                return
            if cluster.is_secure(self.folder):
                break
        # On a full disk the log does not say why.
        if not self.has_room():
            raise full_disk(self.folder)
        raise explain_failure(self._log_tail(), doing="starting in", folder=self.folder)

    def _launch(self) -> None:
        """Removes remains of dead servers, creates or secures the files, and starts the server."""
        account = account_for(self.folder)
        self._end_older_server()
        self._kill_orphans()
        lock = FileLock(self._run_folder / "server")
        if not lock.take(patience=STOP_SECONDS):
            raise ServerProblem(
                f"The last server of {self.folder} is still shutting down; try again."
            )
        try:
            found = programs(account)
            if self.folder.exists() and self.folder.stat().st_uid != account.uid:
                account.own_all(self.folder)
            if not cluster.cluster_exists(self.folder):
                cluster.make_cluster(self.folder, found, account)
            processes.remove_false_locks(self.folder)
            if self.folder.stat().st_mode & 0o077:
                self.folder.chmod(0o700)  # required by PostgreSQL
            if not cluster.is_secure(self.folder):
                cluster.secure(self.folder, found, account)
            self._process = self._spawn(found, account, lock.handle)
        except BaseException:
            lock.release()
            raise
        lock.hand_over()

    def _spawn(self, found: Path, account: Account, lock: int) -> "subprocess.Popen[bytes]":
        if self._process is not None:
            self._process.wait()  # reaps the previous process
        log = self._run_folder / "log"
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.replace(log.with_suffix(".1"))
        self._log_offset = log.stat().st_size if log.exists() else 0
        with log.open("ab") as output:
            return subprocess.Popen(
                [
                    *(f"{found}/postgres", "-D", cluster.working_folder(self.folder)),
                    # The socket is in the data folder, named relatively: its path may be too long.
                    *("-k", ".", "-p", "5432", "-c", "listen_addresses="),
                    *("-c", "unix_socket_permissions=0700", *cluster.LANGUAGE),
                    *("-c", f"{processes.FOLDER_OPTION}{self.folder}"),
                ],
                cwd=self.folder,
                env=cluster.environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                pass_fds=[lock],
                start_new_session=True,  # so that Ctrl-C does not reach it
                **account.options,
            )

    def _wait_until_ready(self) -> bool:
        """Waits until it accepts connections; returns False if it died or must be started again."""
        began = time.monotonic()
        while (refusal := self._connection_error(patience=5)) is not None:
            said, waited = str(refusal).strip(), time.monotonic() - began
            if not self.running or ENDING in said:
                return False
            if PASSWORD in said:
                (self.folder / PASSWORD_FILE).unlink(missing_ok=True)
                return False
            if waited > (START_SECONDS if any(word in said for word in BUSY) else CONNECT_SECONDS):
                raise ServerProblem(
                    f"The database in {self.folder} does not answer: {said}"
                ) from refusal
            time.sleep(0.05)
        return True

    def _connection_error(self, *, patience: int) -> psycopg.OperationalError | None:
        """Tries to connect and returns the error, or None if it succeeded."""
        try:
            psycopg.connect(self.url, connect_timeout=patience).close()
        except psycopg.OperationalError as error:
            return error
        return None

    def _log_tail(self) -> str:
        with (self._run_folder / "log").open("rb") as log:
            log.seek(self._log_offset)
            return log.read(1_000_000).decode(errors="replace")

    def _stop(self) -> None:
        """Stops the server with increasingly forceful signals; never signals unproven processes."""
        if not self._is_stopped():
            for sign, patience in (
                (signal.SIGINT, STOP_SECONDS),
                (signal.SIGQUIT, FORCED_STOP_SECONDS),
                (signal.SIGKILL, FORCED_STOP_SECONDS),
            ):
                if (server := processes.postmaster(self.folder)) is not None:
                    processes.send(server, sign)
                if self._wait(self._is_stopped, patience if server is not None else 1.0):
                    break
            else:
                self._kill_orphans()
        if self._process is not None:
            self._process.wait(STOP_SECONDS)

    def _kill_orphans(self) -> None:
        """Kills children whose postmaster is dead; a long statement would keep them alive."""
        if processes.postmaster(self.folder) is None:
            for process in processes.server_processes(self.folder):
                processes.send(process, signal.SIGKILL)
            # Zombies (in containers without an init process) do not count.
            self._wait(lambda: not processes.server_processes(self.folder), 10.0)

    def _end_older_server(self) -> None:
        """Stops a server left running by a version of SOCAP without these locks."""
        server = processes.postmaster(self.folder)
        if server is None:
            return
        for number in _older_users(self.folder):
            raise ServerProblem(
                f"An older version of SOCAP (process {number}) still uses the database in"
                f" {self.folder}: stop it first, then start this one."
            )
        processes.send(server, signal.SIGINT)
        self._wait(lambda: not processes.is_server_of(server, self.folder), STOP_SECONDS)

    def _is_stopped(self) -> bool:
        if self._process is not None:
            self._process.poll()
        return not is_held_alone(self._run_folder / "server")

    @staticmethod
    def _wait(condition: Callable[[], bool], patience: float) -> bool:
        deadline = time.monotonic() + patience
        while not condition():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True


def _forget_other_servers() -> None:
    """Removes environment variables that would direct the driver to another server."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]


def _older_users(folder: Path) -> Iterator[int]:
    """Yields living processes from the list of users that older versions kept."""
    try:
        numbers = json.loads((folder / ".handle_pids.json").read_text() or "[]")
    except (OSError, ValueError):
        return
    for number in numbers if isinstance(numbers, list) else []:
        if isinstance(number, int) and psutil.pid_exists(number):
            try:
                command = psutil.Process(number).cmdline()
            except psutil.Error:
                continue
            if any("socap" in word or "manage.py" in word for word in command):
                yield number
