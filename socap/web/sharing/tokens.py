"""The tokens of share links: creates, finds, counts and revokes."""

import hashlib
import secrets
from base64 import urlsafe_b64encode
from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from socap.web.models import ShareLink

PURPOSE = "socap.web.sharing.tokens"


def assign_token(link: ShareLink) -> str:
    """Sets the link's salt and digest; returns the new 256-bit token."""
    link.salt = secrets.token_hex(32)
    token = _token(link.salt, settings.SECRET_KEY)
    link.digest = _digest(token)
    return token


def recover_token(link: ShareLink) -> str | None:
    """Returns the link's token, or None if its secret key is no longer known."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        token = _token(link.salt, key)
        if _digest(token) == link.digest:
            return token
    return None


def find_open_link(token: str, *, now: datetime) -> ShareLink | None:
    """Returns the link with its campaign, or None if it is unknown, expired or revoked."""
    not_expired = Q(expires_at=None) | Q(expires_at__gt=now)
    found = ShareLink.objects.filter(not_expired, digest=_digest(token), revoked_at=None)
    return found.select_related("campaign").defer("logo").first()


def check_link_password(link: ShareLink, given: str) -> bool:
    """Checks the password in constant time."""
    return check_password(given, link.password)


def password_proof(link: ShareLink) -> str:
    """Returns the cookie value that proves the password was given; changes with the password."""
    return salted_hmac(PURPOSE, f"{link.digest}{link.password}", algorithm="sha256").hexdigest()


def count_opening(link: ShareLink, *, now: datetime) -> None:
    ShareLink.objects.filter(pk=link.pk).update(openings=F("openings") + 1, last_opened_at=now)


def revoke(link: ShareLink, *, now: datetime) -> bool:
    """Revokes the link; returns whether it was still in force."""
    return bool(ShareLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now))


def _token(salt: str, key: str | bytes) -> str:
    signature = salted_hmac(PURPOSE, salt, secret=key, algorithm="sha256").digest()
    return urlsafe_b64encode(signature).decode().rstrip("=")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
