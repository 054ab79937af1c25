"""The files of the server: makes them, closes them to everybody else, and brings older ones up."""

import os
import re
import secrets
import shutil
import subprocess
from pathlib import Path

from socap.lib.postgres import binaries
from socap.lib.postgres.account import Account, require_name
from socap.lib.postgres.address import PASSWORD_FILE
from socap.lib.postgres.problem import ServerProblem, explain_failure
from socap.lib.storage.files import replace_file

# Where a program finds the folder it works in: no user of another path has to be able to walk there.
CURRENT_FOLDER = "/proc/self/cwd"

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
# What we choose at every start, whatever the files say: a language that this machine lacks would
# stop the server.
LANGUAGE = [f"--lc_{kind}=C" for kind in ("messages", "monetary", "numeric", "time")]
ACCESS = "# Written by SOCAP at every start: passwords only, and no network.\n" + (
    "local all all scram-sha-256\n"
)
# As `secure` writes it; a damaged one is made anew.
PASSWORD_LINE = re.compile(rb"\*:\*:\*:postgres:[A-Za-z0-9_-]+\n")
# Small and capital letters of every language, in the byte order that old clusters sort by.
LOCALE = "C.UTF-8"
FOLLOW_LOCALE = f"""
UPDATE pg_database SET datlocprovider = 'b', datlocale = '{LOCALE}'
WHERE datlocprovider = 'c' AND encoding = pg_char_to_encoding('UTF8')
  AND datcollate IN ('C', 'POSIX') AND datctype IN ('C', 'POSIX')
"""
# Indexes of expressions such as lower(name) hold what the old rules made of the letters.
REBUILD = """
DO $$ DECLARE found regclass; BEGIN
  FOR found IN SELECT indexrelid FROM pg_index
    WHERE (indexprs IS NOT NULL OR indpred IS NOT NULL) AND indexrelid >= 16384
  LOOP EXECUTE format('REINDEX INDEX %s', found); END LOOP;
END $$
"""


def environment() -> dict[str, str]:
    """Nothing of the shell that called us reaches the server: no language, no secrets."""
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", **kept}


def working_folder(folder: Path) -> str:
    """What to call the folder on the command line of a program that is started in it."""
    return CURRENT_FOLDER if Path(CURRENT_FOLDER).exists() else str(folder)


def cluster_exists(folder: Path) -> bool:
    """Whether there is a cluster, and one of this version."""
    version = folder / "PG_VERSION"
    if not version.exists():
        return False
    if (found := version.read_text().strip()) != binaries.VERSION:
        raise ServerProblem(
            f"{folder} was made by PostgreSQL {found or 'of an unknown version'}; SOCAP comes with"
            f" {binaries.VERSION}: name another folder in SOCAP_DATA_DIR, or move the data with"
            " pg_dump."
        )
    return True


def make_cluster(folder: Path, programs: Path, account: Account) -> None:
    """Make it aside and give it its name at the end, so that half of one is never seen."""
    require_name(account)
    if folder.exists():
        if any(folder.iterdir()):
            raise ServerProblem(
                f"{folder} holds files but no database: move them away, or name another folder in"
                " SOCAP_DATA_DIR."
            )
        folder.rmdir()
    draft = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    account.own(draft)
    with binaries.quotable(programs) as quotable:
        _run(
            [
                f"{quotable}/initdb",
                f"--pgdata={working_folder(draft)}",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                f"--builtin-locale={LOCALE}",
                "--auth=reject",
            ],
            folder=draft,
            account=account,
            doing="making its files in",
        )
    with (draft / "postgresql.auto.conf").open("a") as conf:
        conf.writelines(f"{name} = {value}\n" for name, value in CONFIGURATION.items())
    secure(draft, programs, account)
    draft.rename(folder)


def is_secure(folder: Path) -> bool:
    """Whether nobody gets in without the password in the file."""
    try:
        return (
            (folder / "pg_hba.conf").read_bytes() == ACCESS.encode()
            and PASSWORD_LINE.fullmatch((folder / PASSWORD_FILE).read_bytes()) is not None
        )  # fmt: skip
    except FileNotFoundError:
        return False


def secure(folder: Path, programs: Path, account: Account) -> None:
    """Set a password and ask everybody for it; give older clusters our choice of letters.

    The server must not run. Access is written last: interrupted, all of it is done again.
    """
    password = secrets.token_urlsafe(32)
    change_password = f"ALTER ROLE postgres PASSWORD '{password}'"
    _execute([change_password, FOLLOW_LOCALE], folder, programs, account)
    _execute(
        [REBUILD], folder, programs, account
    )  # anew: a session keeps the letters it began with
    files = {PASSWORD_FILE: f"*:*:*:postgres:{password}\n", "pg_hba.conf": ACCESS}
    for name, content in files.items():
        replace_file(folder / name, content.encode(), owner=(account.uid, account.gid))


def _execute(statements: list[str], folder: Path, programs: Path, account: Account) -> None:
    """Run them without a server, which reads each up to a semicolon and an empty line."""
    _run(
        [
            *(f"{programs}/postgres", "--single", "-j", "-D", working_folder(folder)),
            *LANGUAGE,
            *("-c", "exit_on_error=on", "postgres"),
        ],
        folder=folder,
        account=account,
        doing="securing",
        given="".join(f"{statement.strip()};\n\n" for statement in statements),
    )


def _run(
    command: list[str], *, folder: Path, account: Account, doing: str, given: str = ""
) -> None:
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        text=True,
        errors="replace",
        cwd=folder,
        env=environment(),
        **account.options,
    )
    if done.returncode:
        raise explain_failure(done.stdout + done.stderr, doing=doing, folder=folder)
