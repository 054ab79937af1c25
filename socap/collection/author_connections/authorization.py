"""An author's visit to X to give permission: begun from a link, and finished when X sends them back.

`state` ties X's answer to the link and to the visitor who began, and is accepted once.
"""

import hashlib
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from socap.collection.author_connections.author_permission import (
    LinkClosed,
    give_permission,
    revoke_unwanted,
)
from socap.collection.author_connections.x_app import NoApp, open_app
from socap.collection.models import AuthorizationRequest, AuthorLink
from socap.lib.encryption import DecryptionError, decrypted, encrypted
from socap.sources.base import Profile
from socap.sources.x_oauth import SCOPES, Cause, OAuthProblem, Tokens, XOAuth

PURPOSE = "author authorization"
VALID_FOR, KEPT_FOR = timedelta(minutes=15), timedelta(days=1)


class Refusal(StrEnum):
    """Why a visit did not end with a permission; each is a page in words."""

    UNKNOWN = "unknown"
    OTHER_BROWSER = "other browser"
    USED = "used"
    TOO_LATE = "too late"
    LINK_CLOSED = "link closed"
    DENIED = "denied"
    INCOMPLETE = "incomplete"
    OTHER_ACCOUNT = "other account"
    APP = "app"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


class VisitRefused(Exception):
    """`link` leads back, where it is known; `detail` is a name or X's words."""

    def __init__(self, why: Refusal, link: AuthorLink | None = None, detail: str = "") -> None:
        super().__init__(why.value)
        self.why, self.link, self.detail = why, link, detail


def begin_authorization(link: AuthorLink, *, visitor: str) -> str:
    """Returns the address at X to send the visitor to. Raises `NoApp`."""
    now = datetime.now(UTC)
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    with open_app() as x:
        url = x.authorize_url(state=state, verifier=verifier)
    with transaction.atomic():
        AuthorizationRequest.objects.filter(begun_at__lt=now - KEPT_FOR).delete()
        AuthorizationRequest.objects.create(
            link=link,
            state=_digest(state),
            visitor=_digest(visitor),
            encrypted_verifier=encrypted(verifier, PURPOSE),
            begun_at=now,
        )
    return url


def finish_authorization(
    *, state: str, visitor: str, code: str, error: str, audit: Callable[[AuthorLink], object]
) -> AuthorLink:
    """
    1. Find the visit by its state, and use it up: a second answer with it is refused.
    2. Exchange the code for tokens, and ask X whose they are (network, outside any transaction).
    3. If they are the author's, store them and that the author agreed; otherwise revoke them.

    Raises `VisitRefused`.
    """
    request = _use_up(state, visitor)
    link = request.link
    if not link.is_open(datetime.now(UTC)):
        raise VisitRefused(Refusal.LINK_CLOSED)
    if error or not code:
        denied = error in ("access_denied", "")
        raise VisitRefused(Refusal.DENIED if denied else Refusal.REFUSED, link, error)
    asked_at = settings.SOCAP_CLOCK.now()
    try:
        verifier = decrypted(request.encrypted_verifier, PURPOSE)
        with open_app() as x:
            tokens = x.exchange(code, verifier=verifier)
            author = _author_of(x, tokens, link)
    except DecryptionError as problem:
        raise VisitRefused(Refusal.TOO_LATE, link) from problem
    except NoApp as problem:
        raise VisitRefused(Refusal.APP, link, str(problem)) from problem
    except OAuthProblem as problem:
        raise VisitRefused(_REFUSALS[problem.cause], link, str(problem)) from problem
    try:
        give_permission(link, tokens, author, asked_at=asked_at, audit=audit)
    except (LinkClosed, AuthorLink.DoesNotExist) as problem:
        revoke_unwanted(tokens, link.account_id)
        raise VisitRefused(Refusal.LINK_CLOSED) from problem
    return link


def _use_up(state: str, visitor: str) -> AuthorizationRequest:
    found = AuthorizationRequest.objects.select_related("link__account", "link__campaign")
    request = found.filter(state=_digest(state)).first()
    if request is None:
        raise VisitRefused(Refusal.UNKNOWN)
    if not secrets.compare_digest(request.visitor, _digest(visitor)):
        raise VisitRefused(Refusal.OTHER_BROWSER)
    now = datetime.now(UTC)
    unused = AuthorizationRequest.objects.filter(pk=request.pk, finished_at=None)
    if not unused.update(finished_at=now):
        raise VisitRefused(Refusal.USED, request.link)
    if not timedelta(0) <= now - request.begun_at < VALID_FOR:
        raise VisitRefused(Refusal.TOO_LATE, request.link)
    return request


def _author_of(x: XOAuth, tokens: Tokens, link: AuthorLink) -> Profile:
    """Returns the author's profile; permissions that are no use are revoked at once."""
    lacking = set(SCOPES) - (tokens.scopes or set(SCOPES))
    if lacking or not tokens.refresh:
        revoke_unwanted(tokens, link.account_id)
        raise VisitRefused(Refusal.INCOMPLETE, link, ", ".join(sorted(lacking)))
    try:
        author = x.author(tokens.access)
    except OAuthProblem:
        revoke_unwanted(tokens, link.account_id)
        raise
    if author.id != link.account_id:
        revoke_unwanted(tokens, link.account_id)
        raise VisitRefused(Refusal.OTHER_ACCOUNT, link, author.username)
    return author


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


_REFUSALS = {
    Cause.PERMISSION: Refusal.REFUSED,
    Cause.APP: Refusal.APP,
    Cause.UNAVAILABLE: Refusal.UNAVAILABLE,
}
