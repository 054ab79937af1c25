"""Invitations: a link with which one person can create an account, once, within a week."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from django.db import transaction

from socap.access.models import Invitation, Role, User
from socap.lib.database.rows import update_row

VALID_FOR = timedelta(days=7)


class InvitationClosed(ValueError):
    """The link has been used or revoked, has expired, or never existed."""


def create_invitation(*, role: Role, email: str, by: User) -> tuple[Invitation, str]:
    """Creates an invitation; returns it with its token, which cannot be shown again."""
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


def find_open_invitation(token: str) -> Invitation:
    """Returns the invitation for a link's token. Raises InvitationClosed."""
    found = Invitation.objects.filter(digest=_digest(token)).first()
    if found is None or not found.is_open(datetime.now(UTC)):
        raise InvitationClosed
    return found


@transaction.atomic
def accept_invitation(token: str, user: User) -> User:
    """Saves the new user with the role of the invitation, which can be accepted only once."""
    invitation = Invitation.objects.select_for_update().filter(digest=_digest(token)).first()
    now = datetime.now(UTC)
    if invitation is None or not invitation.is_open(now):
        raise InvitationClosed
    user.role = invitation.role
    user.is_superuser = invitation.role == Role.ADMIN
    user.save()
    update_row(invitation, accepted_at=now, accepted_by=user)
    return user


def revoke_invitation(invitation: Invitation) -> bool:
    """Revokes the invitation. Returns False if it was no longer open."""
    now = datetime.now(UTC)
    open_invitations = Invitation.objects.filter(
        accepted_at=None, revoked_at=None, expires_at__gt=now
    )
    return bool(open_invitations.filter(pk=invitation.pk).update(revoked_at=now))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
