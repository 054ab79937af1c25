"""The database SOCAP brings along: a PostgreSQL server in the data folder, on a Unix socket only.

`embedded` starts, joins and stops it; `locks` knows who uses it; `processes` proves that a process is
this server; `cluster` makes and secures its files; `account` and `binaries` say who runs what.
"""

from socap.lib.postgres.embedded import EmbeddedPostgres
from socap.lib.postgres.problem import ServerProblem

__all__ = ["EmbeddedPostgres", "ServerProblem"]
