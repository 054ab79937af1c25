"""Authors' access tokens: refreshed by one worker at a time, and stored before anyone uses them.

A refresh token can be used once; X answers with its successor. So a worker first writes its attempt
into the row, which keeps all others waiting, then asks X, then stores the answer. If it dies in
between, the others wait for `LEASE` and try the old token. If X had answered already, the successor
is lost: X refuses, the permission is given up, and an incident asks the author to connect again.
"""

import time
import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction

from socap.collection.author_connections.author_permission import lose_permission, revoke_unwanted
from socap.collection.author_connections.token_store import (
    HeldTokens,
    UnreadableTokens,
    held_tokens,
    token_columns,
)
from socap.collection.author_connections.x_app import app_problem, open_app
from socap.collection.models import AuthorConnection
from socap.lib.database.contention import retry_on_conflict
from socap.sources.base import ErrorKind, SourceError
from socap.sources.x_oauth import Cause, OAuthProblem, Tokens, XOAuth

# Longer than a call to X can last.
LEASE = timedelta(seconds=45)
# How long a job waits for another one's refresh before it goes back to the queue.
PATIENCE, PAUSE = 15.0, 0.05
# The answer of X exists once: while the database is away, storing it is tried again.
STORE_PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
UNREADABLE_PAUSE = 600.0
NO_PERMISSION = (
    "The author has not given, or has ended, the permission to read who likes this tweet."
)
UNFINISHED = "An earlier refresh was interrupted before X's answer was stored."


def access_token(account_id: str, *, refused: str = "") -> str:
    """Returns a token to be used now, refreshed if it is due or X has `refused` it.

    Raises `SourceError`: PERMISSION if the author has to connect again, BAD_KEY if X refuses the
    app, otherwise such that a later attempt may succeed. Not to be called in a transaction.
    """
    until = time.monotonic() + PATIENCE
    while True:
        held, now = _held(account_id), settings.SOCAP_CLOCK.now()
        if held.access != refused and now < held.refresh_at:
            return held.access
        if problem := app_problem():
            raise SourceError(problem, kind=ErrorKind.BAD_KEY)
        if _write_attempt(held):
            with open_app() as x:
                return _refresh(x, held, refused=refused, asked_at=now)
        if time.monotonic() > until:
            raise _wait("Another worker is refreshing the author's permission.", LEASE.seconds)
        time.sleep(PAUSE)


def _held(account_id: str) -> HeldTokens:
    try:
        held = held_tokens(account_id)
    except UnreadableTokens as error:
        raise _wait(str(error), UNREADABLE_PAUSE) from error
    if held is None:
        raise SourceError(NO_PERMISSION, kind=ErrorKind.PERMISSION)
    return held


def _write_attempt(held: HeldTokens) -> bool:
    """Returns False if another worker is at it, or has replaced the tokens."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(
            """UPDATE collection_authorconnection
               SET refreshing = %(attempt)s, refreshing_since = clock_timestamp()
               WHERE account_id = %(account)s AND stored_id = %(stored)s
                 AND (refreshing_since IS NULL OR refreshing_since NOT BETWEEN
                      clock_timestamp() - %(lease)s * interval '1 s'
                      AND clock_timestamp() + %(lease)s * interval '1 s')""",
            {
                "attempt": uuid.uuid4(),
                "account": held.account_id,
                "stored": held.stored_id,
                "lease": LEASE.total_seconds(),
            },
        )
        return bool(cursor.rowcount)


def _refresh(x: XOAuth, held: HeldTokens, *, refused: str, asked_at: datetime) -> str:
    try:
        tokens = x.refresh(held.refresh)
    except OAuthProblem as problem:
        return _without_refresh(held, problem, refused=refused, now=asked_at)
    if not _store(held, tokens, asked_at=asked_at):
        revoke_unwanted(tokens, held.account_id)
        raise SourceError(NO_PERMISSION, kind=ErrorKind.PERMISSION)
    return tokens.access


def _without_refresh(
    held: HeldTokens, problem: OAuthProblem, *, refused: str, now: datetime
) -> str:
    """Returns the present token while it can still be used; otherwise raises why there is none."""
    if problem.cause is Cause.PERMISSION:
        reason = f"{UNFINISHED if held.unfinished else 'X ended the permission.'} {problem}."
        lose_permission(held.account_id, held.stored_id, reason=reason)
        raise SourceError(reason, kind=ErrorKind.PERMISSION) from problem
    # `refreshing` stays as the mark of an attempt without a known outcome.
    AuthorConnection.objects.filter(pk=held.account_id, stored_id=held.stored_id).update(
        refreshing_since=None
    )
    if problem.cause is Cause.APP:
        message = f"X refuses the client ID or secret of the app. {problem}."
        raise SourceError(message, kind=ErrorKind.BAD_KEY) from problem
    if held.access != refused and now < held.expires_at:
        return held.access
    if problem.retry_after:
        raise _wait(f"{problem}.", problem.retry_after) from problem
    raise SourceError(f"{problem}.", kind=ErrorKind.NETWORK) from problem


def _store(held: HeldTokens, tokens: Tokens, *, asked_at: datetime) -> bool:
    """Stores the successors; returns False if the permission was ended or given anew meanwhile."""
    for pause in STORE_PAUSES:
        try:
            return _store_once(held, tokens, asked_at)
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(pause)
    return _store_once(held, tokens, asked_at)


@retry_on_conflict
def _store_once(held: HeldTokens, tokens: Tokens, asked_at: datetime) -> bool:
    same = AuthorConnection.objects.filter(pk=held.account_id, stored_id=held.stored_id)
    return bool(same.update(**token_columns(held.account_id, tokens, asked_at=asked_at)))


def _wait(message: str, seconds: float) -> SourceError:
    """Returns an error with which a job waits in the queue without using a retry."""
    return SourceError(message, kind=ErrorKind.RATE_LIMITED, retry_after=seconds)
