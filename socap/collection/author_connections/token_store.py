"""Stores authors' tokens encrypted, and reads them; nothing else sees them in between."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from socap.collection.models import AuthorConnection
from socap.lib.encryption import DecryptionError, decrypted, encrypted, renewed
from socap.sources.x_oauth import Tokens

# How long before its end a token is refreshed: a part of its life, and at most so long.
EARLY, EARLY_PART = timedelta(minutes=5), 10
UNREADABLE = (
    "The stored permission of the author cannot be read with this SOCAP_SECRET_KEY: let the author"
    " connect again, or set the former key, in SOCAP_SECRET_KEY or in SOCAP_SECRET_KEY_FALLBACKS."
)


class UnreadableTokens(Exception):
    """The stored tokens were encrypted with an unknown secret key."""

    def __init__(self) -> None:
        super().__init__(UNREADABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTokens:
    """What is stored of an author. `unfinished`: an attempt to refresh has no known outcome."""

    account_id: str
    stored_id: uuid.UUID
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    refresh_at: datetime
    expires_at: datetime
    unfinished: bool


def held_tokens(account_id: str) -> HeldTokens | None:
    """Returns the author's tokens, or None without permission. Raises `UnreadableTokens`."""
    row = AuthorConnection.objects.filter(pk=account_id).first()
    return None if row is None else read_tokens(row)


def read_tokens(row: AuthorConnection) -> HeldTokens:
    try:
        access = decrypted(row.encrypted_access, _purpose(row.pk))
        refresh = decrypted(row.encrypted_refresh, _purpose(row.pk))
    except DecryptionError as error:
        raise UnreadableTokens from error
    return HeldTokens(
        account_id=row.pk,
        stored_id=row.stored_id,
        access=access,
        refresh=refresh,
        refresh_at=row.refresh_at,
        expires_at=row.expires_at,
        unfinished=row.refreshing is not None,
    )


def token_columns(account_id: str, tokens: Tokens, *, asked_at: datetime) -> dict[str, Any]:
    """Returns the columns for tokens that X gave after `asked_at` (product time)."""
    return {
        "stored_id": uuid.uuid4(),
        "encrypted_access": encrypted(tokens.access, _purpose(account_id)),
        "encrypted_refresh": encrypted(tokens.refresh, _purpose(account_id)),
        "refresh_at": asked_at + tokens.life - min(EARLY, tokens.life / EARLY_PART),
        "expires_at": asked_at + tokens.life,
        "refreshing": None,
        "refreshing_since": None,
    }


def renew_token_encryption() -> None:
    """Re-encrypts tokens that still need a former secret key, unless they are replaced meanwhile."""
    for row in AuthorConnection.objects.all():
        try:
            anew = {
                name: renewed(getattr(row, name), _purpose(row.pk))
                for name in ("encrypted_access", "encrypted_refresh")
            }
        except DecryptionError:
            continue
        if any(getattr(row, name) != value for name, value in anew.items()):
            same = AuthorConnection.objects.filter(pk=row.pk, stored_id=row.stored_id)
            same.update(**anew)


def _purpose(account_id: str) -> str:
    return f"author tokens {account_id}"
