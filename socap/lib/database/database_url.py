"""Reads `DATABASE_URL`; whatever is wrong with it, no message repeats it, for it holds a password."""

import re
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

# Stricter than libpq, which takes the rest of a password with an @ or a / in it for the host, and
# then names that "host" in its errors.
URL = re.compile(
    r"""postgres(?:ql)?://
        (?:[^@/?\#:\s]* (?::[^@/?\#\s]*)? @)?                                  # user and password
        (?:\[[0-9a-fA-F:.]+\]|[^@/?\#:,\s]*)(?::[0-9]*)?                       # host and port
        (?:,(?:\[[0-9a-fA-F:.]+\]|[^@/?\#:,\s]*)(?::[0-9]*)?)*                 # more of them
        (?:/[^@?\#\s]*)? (?:\?[^@\#\s]*)?""",
    re.VERBOSE,
)
SHAPE = "write postgresql://user:password@host:5432/name"
ENCODED = "in the password write @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as %25"

# A server that takes connections and says nothing, and a network that is gone, become errors.
PATIENCE = {
    "connect_timeout": 5,
    "tcp_user_timeout": 30_000,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
}


def database_settings(url: str) -> dict[str, Any]:
    """What Django connects with; `ValueError` says what to write instead."""
    if "://" in url and not url.startswith(("postgresql://", "postgres://")):
        raise ValueError(f"is not the address of a PostgreSQL database; {SHAPE}")
    if "://" in url and not URL.fullmatch(url):
        raise ValueError(f"cannot be read; {SHAPE}, and {ENCODED}")
    try:
        parts = dict(conninfo_to_dict(url))
    except ProgrammingError:
        raise ValueError(f"cannot be read; {SHAPE}, and {ENCODED}") from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "postgres"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": PATIENCE | parts,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
