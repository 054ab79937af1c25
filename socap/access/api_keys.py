"""Creates, checks and revokes API keys."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from django.db.models import F, Q, QuerySet

from socap.access.models import ApiKey

SCOPE_RANKS = [ApiKey.Scope.READ, ApiKey.Scope.WRITE, ApiKey.Scope.ADMIN]
SCOPES = ApiKey.Scope.choices
# `last_used_at` is only informative, so it is not written on every request.
USE_UPDATE_INTERVAL = timedelta(minutes=1)


def issue_key(name: str, *, scope: str = ApiKey.Scope.ADMIN, created_by: str = "") -> str:
    """Creates a key and returns it; it cannot be shown again."""
    key = f"socap_{secrets.token_urlsafe(32)}"
    ApiKey.objects.create(
        name=name,
        prefix=key[:12],
        digest=key_digest(key),
        scope=scope,
        created_at=datetime.now(UTC),
        created_by=created_by,
    )
    return key


def all_keys() -> QuerySet[ApiKey]:
    """Returns all keys: valid ones first, then revoked ones, newest first."""
    return ApiKey.objects.order_by(F("revoked_at").desc(nulls_first=True), "-pk")


def revoke_key(number: int, *, now: datetime) -> ApiKey | None:
    """Revokes the key and returns it, or returns None if there is no valid key with this number."""
    if not ApiKey.objects.filter(pk=number, revoked_at=None).update(revoked_at=now):
        return None
    return ApiKey.objects.get(pk=number)


def find_key(key: str) -> ApiKey | None:
    """Returns the stored key for a bearer token, or None if it is unknown or revoked."""
    found = ApiKey.objects.filter(digest=key_digest(key), revoked_at=None).first()
    if found is not None:
        now = datetime.now(UTC)
        stale = Q(last_used_at=None) | Q(last_used_at__lt=now - USE_UPDATE_INTERVAL)
        ApiKey.objects.filter(stale, pk=found.pk).update(last_used_at=now)
    return found


def allows(key: ApiKey, scope: ApiKey.Scope) -> bool:
    """Whether the key has `scope`; each scope includes the ones before it."""
    return SCOPE_RANKS.index(ApiKey.Scope(key.scope)) >= SCOPE_RANKS.index(scope)


def key_digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
