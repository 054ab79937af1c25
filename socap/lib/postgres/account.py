"""As whom the server runs: as this process's user, or, because PostgreSQL refuses root, another."""

import os
import pwd
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socap.lib.postgres.problem import ServerProblem

NAME = "socap"


@dataclass(frozen=True, slots=True)
class Account:
    """Numbers of the user that owns the cluster; `other` when this process is root."""

    uid: int
    gid: int
    other: bool

    @property
    def options(self) -> dict[str, Any]:
        """For `subprocess`: become that user, in its own group and no other."""
        if not self.other:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Give it what this process has made for it."""
        if self.other:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def own_all(self, folder: Path) -> None:
        """Give it a cluster that came back from a backup as root's."""
        for parent, folders, files in os.walk(folder):
            for name in (*folders, *files):
                self.own(Path(parent, name))
        self.own(folder)


def account_for(folder: Path) -> Account:
    """Whoever owns the cluster; for a new one this user, or the account `socap` in root's place."""
    owner = folder.stat().st_uid if folder.exists() else None
    if os.geteuid() != 0:
        if owner not in (None, os.geteuid()):
            raise ServerProblem(
                f"{folder} belongs to {_name(owner)}, SOCAP runs as {_name(os.geteuid())}: start it"
                " as before, or name another folder in SOCAP_DATA_DIR."
            )
        return Account(os.geteuid(), os.getegid(), other=False)
    if owner:
        return Account(owner, _group(owner), other=True)
    made = _system_account()
    return Account(made.pw_uid, made.pw_gid, other=True)


def require_name(account: Account) -> None:
    """PostgreSQL asks for the name of its user when it makes a cluster, and only then."""
    try:
        pwd.getpwuid(account.uid)
    except KeyError:
        raise ServerProblem(
            f"The user number {account.uid} has no account on this machine, and PostgreSQL needs"
            " one to make its database: add a line to /etc/passwd"
            f" (socap:x:{account.uid}:{account.gid}::/:/bin/false), run SOCAP as a user that has"
            " one, or name a server in DATABASE_URL."
        ) from None


def _system_account() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        pass
    tool = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin") or "useradd"
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        subprocess.run(
            [tool, *options, "--shell", "/bin/false", NAME],
            check=True,
            capture_output=True,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        # Of two first starts at once one has made it.
        if not any(entry.pw_name == NAME for entry in pwd.getpwall()):
            reason = (getattr(error, "stderr", None) or str(error)).strip()
            raise ServerProblem(
                f"PostgreSQL does not run as root, and the account {NAME!r} for it could not be made"
                f" ({reason}): make it, run SOCAP as an ordinary user, or name a server in"
                " DATABASE_URL."
            ) from error
    else:
        note = f"PostgreSQL does not run as root: made the system account {NAME!r} for it"
        print(note, file=sys.stderr)
    return pwd.getpwnam(NAME)


def _group(uid: int) -> int:
    try:
        return pwd.getpwuid(uid).pw_gid
    except KeyError:
        return uid  # never root's


def _name(uid: int | None) -> str:
    try:
        return f"the user {pwd.getpwuid(uid or 0).pw_name}"
    except KeyError:
        return f"the user number {uid}"
