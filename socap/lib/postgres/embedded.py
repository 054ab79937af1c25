"""Starts the server, joins it, brings it back when it dies, and stops it after the last user."""

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
from socap.lib.postgres.problem import ServerProblem, explained, full_disk, said_in_a_sentence
from socap.lib.storage.disk import has_room

logger = logging.getLogger(__name__)

# Seconds. A server that was killed reads its log again before it answers.
PATIENCE, STOPPING, REFUSED = 300.0, 60.0, 15.0
LARGEST_LOG = 10_000_000  # bytes
# It reads its log again after a crash, which may take minutes.
BUSY = ("starting up", "recovery", "not yet accepting")
# A plain SIGTERM lets it wait for the sessions there are, ours among them, and take no others.
ENDING = "shutting down"
# Its file holds another one than the server, or none that can be read.
PASSWORD = "password"
# Of a server that takes no connection: so long it may be as busy as that.
SILENT = 30.0


class EmbeddedPostgres:
    """The server whose files are in `folder`.

    Several processes may hold it at once; the one that is left last stops it. Beside the folder is
    another, `NAME.run`, with three locks and the log: `lock` is held while somebody starts or stops the
    server, `users` by everybody who uses it, `server` by the server itself and its children. A
    process that is killed loses its locks, so that a number of a process is never taken for a life.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().resolve()
        self._run_folder = self.folder.with_name(f"{self.folder.name}.run")
        self._lock, self._users = (FileLock(self._run_folder / name) for name in ("lock", "users"))
        self._address = Address(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._said_before = 0
        self._silent_since: float | None = None
        self._owner = os.getpid()

    @property
    def url(self) -> str:
        """`postgresql://…` over the Unix socket; valid whether or not the server runs yet."""
        return self._address.url

    @property
    def running(self) -> bool:
        if self._gone():
            return False
        # Children outlive a killed postmaster for a moment. A server in another container is seen
        # by its lock alone.
        started_here = self._process is not None and self._process.returncode is None
        return (
            started_here
            or processes.postmaster(self.folder) is not None
            or not processes.remains(self.folder)
        )

    @property
    def serving(self) -> bool:
        """Whether it runs and takes connections, as far as is known: silence is believed when it lasts."""
        if not self.running:
            return False
        refusal = self._refusal(patience=2)
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
        """Whether its disk takes more (so many bytes); what is stored can be read in either case."""
        return has_room(self._run_folder, least=least)

    def start(self) -> str:
        """Start the server, or join the one that runs already, and answer its URL."""
        _forget_other_servers()
        with said_in_a_sentence(self.folder), self._alone():
            first = not self._users.held
            self._users.take(shared=True, patience=1)
            try:
                self._ensure_running()
            except BaseException:
                if first:
                    self._leave()  # nor does a server stay that does not answer
                raise
        if first:
            self._owner = os.getpid()
            atexit.register(self.stop)
        return self.url

    def revive(self) -> None:
        """Start the server again after it died under us, or though it lives and serves nobody."""
        with said_in_a_sentence(self.folder), self._alone():
            if self.running and not self.serving:
                self._stop()
        self._silent_since = None
        self.start()

    def stop(self) -> None:
        """Let go of the server; it stops when nobody else holds it."""
        if not self._users.held or os.getpid() != self._owner:
            return
        atexit.unregister(self.stop)
        try:
            with said_in_a_sentence(self.folder), self._alone():
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
            self._process.returncode = 0  # it is theirs now, and nobody is to wait for it
        self._process = None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While this lasts nobody else starts or stops the server."""
        if not self._run_folder.exists():
            self._run_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.geteuid() == 0:  # it is used by whoever owns the folder above
                above = self._run_folder.parent.stat()
                os.chown(self._run_folder, above.st_uid, above.st_gid, follow_symlinks=False)
        if not self._lock.take(patience=PATIENCE):
            raise ServerProblem(
                f"Another SOCAP process has been starting or stopping the database in {self.folder}"
                " for minutes; look for one that hangs, end it, and try again."
            )
        try:
            yield
        finally:
            self._lock.release()

    def _ensure_running(self) -> None:
        if self.running and self._answers():
            return
        for _ in range(2):  # the password may turn out to be wrong, and is made anew
            self._launch()
            if self._answers():
                return
            if cluster.is_secure(self.folder):
                break
        # On a full disk it cannot even write down why.
        if not self.has_room():
            raise full_disk(self.folder)
        raise explained(self._said(), doing="starting in", folder=self.folder)

    def _launch(self) -> None:
        """Clear away what is dead, make or secure the files, start the server."""
        account = account_for(self.folder)
        self._end_older_server()
        self._end_remains()
        lock = FileLock(self._run_folder / "server")
        if not lock.take(patience=STOPPING):
            raise ServerProblem(f"The last server of {self.folder} is still ending; try again.")
        try:
            found = programs(account)
            if self.folder.exists() and self.folder.stat().st_uid != account.uid:
                account.own_all(self.folder)
            if not cluster.is_made(self.folder):
                cluster.make_cluster(self.folder, found, account)
            processes.remove_false_locks(self.folder)
            if self.folder.stat().st_mode & 0o077:
                self.folder.chmod(0o700)  # PostgreSQL refuses to start where others may look
            if not cluster.is_secure(self.folder):
                cluster.secure(self.folder, found, account)
            self._process = self._spawn(found, account, lock.handle)
        except BaseException:
            lock.release()
            raise
        lock.hand_over()

    def _spawn(self, found: Path, account: Account, lock: int) -> "subprocess.Popen[bytes]":
        if self._process is not None:
            self._process.wait()  # the one before, which has let go of its lock
        log = self._run_folder / "log"
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.replace(log.with_suffix(".1"))
        self._said_before = log.stat().st_size if log.exists() else 0
        with log.open("ab") as output:
            return subprocess.Popen(
                [
                    *(f"{found}/postgres", "-D", cluster.working_folder(self.folder)),
                    # In its own folder, whatever that is called and however long its path is.
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
                start_new_session=True,  # Ctrl-C is for us, who then stop it in order
                **account.options,
            )

    def _answers(self) -> bool:
        """Wait until it takes connections; False if it died over it, or has to be started again."""
        began = time.monotonic()
        while (refusal := self._refusal(patience=5)) is not None:
            said, waited = str(refusal).strip(), time.monotonic() - began
            if not self.running or ENDING in said:
                return False
            if PASSWORD in said:
                (self.folder / PASSWORD_FILE).unlink(missing_ok=True)
                return False
            if waited > (PATIENCE if any(word in said for word in BUSY) else REFUSED):
                raise ServerProblem(
                    f"The database in {self.folder} does not answer: {said}"
                ) from refusal
            time.sleep(0.05)
        return True

    def _refusal(self, *, patience: int) -> psycopg.OperationalError | None:
        """What it says, or the driver, to somebody who wants to connect; None if it takes them."""
        try:
            psycopg.connect(self.url, connect_timeout=patience).close()
        except psycopg.OperationalError as error:
            return error
        return None

    def _said(self) -> str:
        with (self._run_folder / "log").open("rb") as log:
            log.seek(self._said_before)
            return log.read(1_000_000).decode(errors="replace")

    def _stop(self) -> None:
        """Ask it to end, then press; whatever is not proven to be ours is left alone."""
        if not self._gone():
            for sign, patience in (
                (signal.SIGINT, STOPPING),
                (signal.SIGQUIT, 10.0),
                (signal.SIGKILL, 10.0),
            ):
                if (server := processes.postmaster(self.folder)) is not None:
                    processes.send(server, sign)
                if self._wait(self._gone, patience if server is not None else 1.0):
                    break
            else:
                self._end_remains()
        if self._process is not None:
            self._process.wait(STOPPING)

    def _end_remains(self) -> None:
        """Kill children whose postmaster is dead: they would hold on to a long statement."""
        if processes.postmaster(self.folder) is None:
            for process in processes.remains(self.folder):
                processes.send(process, signal.SIGKILL)
            # A dead process that nobody asks for, as in containers without an init, is no longer it.
            self._wait(lambda: not processes.remains(self.folder), 10.0)

    def _end_older_server(self) -> None:
        """Stop a server that a version of SOCAP without these locks has left running."""
        server = processes.postmaster(self.folder)
        if server is None:
            return
        for number in _older_users(self.folder):
            raise ServerProblem(
                f"An older version of SOCAP (process {number}) still uses the database in"
                f" {self.folder}: stop it first, then start this one."
            )
        processes.send(server, signal.SIGINT)
        self._wait(lambda: not processes.is_server_of(server, self.folder), STOPPING)

    def _gone(self) -> bool:
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
    """Take out of our environment, and our children's, what leads the driver to another server."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]


def _older_users(folder: Path) -> Iterator[int]:
    """Living processes in the book of users that older versions kept."""
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
