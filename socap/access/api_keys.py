"""Issues and checks API keys."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from django.db.models import F, Q, QuerySet

from socap.access.models import ApiKey

RANKS = [ApiKey.Scope.READ, ApiKey.Scope.WRITE, ApiKey.Scope.ADMIN]
SCOPES = ApiKey.Scope.choices
# `last_used_at` is for people; writing it at every call would cost more than it tells.
USE_NOTED_EVERY = timedelta(minutes=1)


def issue_key(name: str, *, scope: str = ApiKey.Scope.ADMIN, created_by: str = "") -> str:
    """Create a key and answer it; it cannot be shown again."""
    key = f"socap_{secrets.token_urlsafe(32)}"
    ApiKey.objects.create(
        name=name,
        prefix=key[:12],
        digest=digest_of(key),
        scope=scope,
        created_at=datetime.now(UTC),
        created_by=created_by,
    )
    return key


def all_keys() -> QuerySet[ApiKey]:
    """Those that are valid, newest first, and after them the revoked ones."""
    return ApiKey.objects.order_by(F("revoked_at").desc(nulls_first=True), "-pk")


def revoke_key(number: int, *, now: datetime) -> ApiKey | None:
    """The key that lets nobody in from now on, or None where there was no valid one."""
    if not ApiKey.objects.filter(pk=number, revoked_at=None).update(revoked_at=now):
        return None
    return ApiKey.objects.get(pk=number)


def find_key(key: str) -> ApiKey | None:
    """The stored key behind a bearer token, unless it was revoked."""
    found = ApiKey.objects.filter(digest=digest_of(key), revoked_at=None).first()
    if found is not None:
        now = datetime.now(UTC)
        stale = Q(last_used_at=None) | Q(last_used_at__lt=now - USE_NOTED_EVERY)
        ApiKey.objects.filter(stale, pk=found.pk).update(last_used_at=now)
    return found


def allows(key: ApiKey, scope: ApiKey.Scope) -> bool:
    """Whether the key may do what needs `scope`; each scope includes the ones before it."""
    return RANKS.index(ApiKey.Scope(key.scope)) >= RANKS.index(scope)


def digest_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
