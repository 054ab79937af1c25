"""Invitations: a link that lets one person make a login, once, within a week."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from django.db import transaction

from socap.access.models import Invitation, Role, User

VALID_FOR = timedelta(days=7)


class Closed(ValueError):
    """The link was used, revoked, is too old, or was never made."""


def invite(*, role: Role, email: str, by: User) -> tuple[Invitation, str]:
    """The invitation and its token, which cannot be shown again."""
    token = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    invitation = Invitation.objects.create(
        digest=_digest(token),
        role=role,
        email=email,
        invited_by=by,
        created_at=now,
        expires_at=now + VALID_FOR,
    )
    return invitation, token


def open_invitation(token: str) -> Invitation:
    """The invitation behind a link, or `Closed`."""
    found = Invitation.objects.filter(digest=_digest(token)).first()
    if found is None or not found.is_open(datetime.now(UTC)):
        raise Closed
    return found


@transaction.atomic
def accept(token: str, user: User) -> User:
    """Store the new login `user` with the role it was invited for; of two who try, one gets in."""
    invitation = Invitation.objects.select_for_update().filter(digest=_digest(token)).first()
    now = datetime.now(UTC)
    if invitation is None or not invitation.is_open(now):
        raise Closed
    user.role = invitation.role
    user.is_superuser = invitation.role == Role.ADMIN
    user.save()
    invitation.accepted_at, invitation.accepted_by = now, user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    return user


def revoke(invitation: Invitation) -> bool:
    """Whether it was still open."""
    now = datetime.now(UTC)
    waiting = Invitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=now)
    return bool(waiting.filter(pk=invitation.pk).update(revoked_at=now))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
