"""Share links: made, found by their token, opened, extended, revoked."""

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


def give_token(link: ShareLink) -> str:
    """Set what the link is found by; returns its token, 256 bits."""
    link.salt = secrets.token_hex(32)
    token = _token(link.salt, settings.SECRET_KEY)
    link.digest = _digest(token)
    return token


def token_of(link: ShareLink) -> str | None:
    """The token again, or None where the secret key it was made with is not known any more."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        token = _token(link.salt, key)
        if _digest(token) == link.digest:
            return token
    return None


def open_link(token: str, *, now: datetime) -> ShareLink | None:
    """The link with its campaign, or None: unknown, expired and revoked are not told apart."""
    in_force = Q(expires_at=None) | Q(expires_at__gt=now)
    found = ShareLink.objects.filter(in_force, digest=_digest(token), revoked_at=None)
    return found.select_related("campaign").defer("logo").first()


def is_password(link: ShareLink, given: str) -> bool:
    """Compared in constant time."""
    return check_password(given, link.password)


def proof_of(link: ShareLink) -> str:
    """What a browser keeps that has given the password; another password makes it worthless."""
    return salted_hmac(PURPOSE, f"{link.digest}{link.password}", algorithm="sha256").hexdigest()


def count_opening(link: ShareLink, *, now: datetime) -> None:
    ShareLink.objects.filter(pk=link.pk).update(openings=F("openings") + 1, last_opened_at=now)


def revoke(link: ShareLink, *, now: datetime) -> bool:
    """Whether it was not revoked before. Nobody sees anything by it from now on."""
    return bool(ShareLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now))


def _token(salt: str, key: str | bytes) -> str:
    made = salted_hmac(PURPOSE, salt, secret=key, algorithm="sha256").digest()
    return urlsafe_b64encode(made).decode().rstrip("=")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
