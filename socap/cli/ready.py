"""Starts the database and Django for a command, and stops them afterwards."""

import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def django_ready(
    *, migrated: bool = True, quiet: bool = True, check_database: Callable[[], None] | None = None
) -> Iterator[None]:
    """Starts the embedded database if it is used, loads Django and checks the migrations.

    Missing migrations are applied to the embedded database; an external one is only checked.
    `check_database` may reject the database before anything is written to it.
    """
    import django
    from django.conf import settings
    from django.db import Error, connections

    from socap.lib.database.migrating import migrate, missing_migrations

    embedded = settings.EMBEDDED_POSTGRES
    if embedded is not None:
        _exit_on_signals()
        embedded.start()
    try:
        django.setup()
        if quiet:
            logging.getLogger().setLevel(logging.WARNING)
        try:
            pending = missing_migrations()
        except Error as error:
            raise click.ClickException(
                f"the database does not answer; check DATABASE_URL ({_redact_values(error)})"
            ) from error
        if embedded is None:
            _require_session()
        if check_database is not None:
            check_database()
        _refuse_unknown_migrations()
        if pending and migrated and embedded is None:
            raise click.ClickException(
                f"the database lacks {len(pending)} migrations; run `socap init` first"
            )
        if pending and migrated:
            migrate()
        yield
    finally:
        connections.close_all()
        if embedded is not None:
            embedded.stop()


def _redact_values(error: Exception) -> str:
    """Returns PostgreSQL's message without values from DATABASE_URL, which may be secret."""
    from django.db import connection

    message = str(error).strip()
    for value in connection.settings_dict["OPTIONS"].values():
        message = message.replace(f'"{value}"', '"…"').replace(f"'{value}'", "'…'")
    return message


def _refuse_unknown_migrations() -> None:
    """Refuses a database with migrations of another version, and leaves it unchanged."""
    from socap.lib.database.migrating import unknown_migrations

    if unknown := unknown_migrations():
        raise click.ClickException(
            f"the database was made by another version of SOCAP ({unknown[0]} is not known to this"
            " one); use that version, or another database: SOCAP_DATA_DIR or DATABASE_URL."
            " Nothing was changed"
        )


def _exit_on_signals() -> None:
    """Stops the database cleanly when the terminal is closed or the command is terminated."""
    if threading.current_thread() is not threading.main_thread():
        return
    for sign in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(sign) is signal.SIG_DFL:
            signal.signal(sign, lambda number, _: sys.exit(128 + number))


def _require_session() -> None:
    import psycopg
    from django.db import connection

    from socap.lib.database.sessions import SharedSession, require_dedicated_session

    try:
        require_dedicated_session(lambda: psycopg.connect(**connection.get_connection_params()))
    except SharedSession as error:
        raise click.ClickException(
            "DATABASE_URL leads to a pool that hands its connections out by transaction or statement "
            "(as PgBouncer with pool_mode=transaction), and locks and notifications get lost in it; "
            "give the address of PostgreSQL itself, or of a pool with pool_mode=session"
        ) from error
