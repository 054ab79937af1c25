"""Runs statements that PostgreSQL parses and plans once for each connection."""

from collections.abc import Sequence
from typing import Any

import psycopg
from django.db import connection


def prepared_row(statement: str, parameters: Sequence[Any]) -> tuple[Any, ...] | None:
    """Returns the first row of a statement that is run often and takes longer to plan than to run.

    A prepared statement belongs to its session, which SOCAP's connections keep (`sessions.py`). The
    types of the result's columns must survive a migration: cast whole rows to text.
    """
    with connection.cursor() as wrapped:
        if connection.queries_logged:  # psycopg does not tell what a prepared statement was
            wrapped.execute(statement, parameters)
        else:
            _execute_prepared(wrapped, statement, parameters)
        row: tuple[Any, ...] | None = wrapped.fetchone()
        return row


def _execute_prepared(wrapped: Any, statement: str, parameters: Sequence[Any]) -> None:
    session = wrapped.connection
    # Django's own cursor puts values into its statements, and Django switches preparing off.
    wrapped.cursor = psycopg.Cursor(session)
    session.prepare_threshold = 0
    try:
        wrapped.execute(statement, parameters)
    finally:
        session.prepare_threshold = None
