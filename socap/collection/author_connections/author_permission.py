"""An author's permission for a campaign: given, ended by either side, or lost at X.

The tokens belong to the author. The permission belongs to the link, so to one campaign; when none is
left, X is told to revoke the tokens, and they are deleted.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from socap.access.audit import Actor, record
from socap.campaigns.models import Status
from socap.collection.author_connections.connection_links import VALID_AFTER_END
from socap.collection.author_connections.token_store import (
    HeldTokens,
    UnreadableTokens,
    read_tokens,
    token_columns,
)
from socap.collection.author_connections.x_app import NoApp, open_app
from socap.collection.models import AuthorConnection, AuthorLink
from socap.lib.database.contention import retry_on_conflict
from socap.people.accounts import record_accounts
from socap.sources.base import Profile
from socap.sources.x_oauth import OAuthProblem, Tokens

logger = logging.getLogger(__name__)

# A permission ends by itself so long after its campaign.
ENDS_AFTER = timedelta(days=7)
WORKER = Actor(kind="worker", name="socap")
Audit = Callable[[AuthorLink], object]


class LinkClosed(Exception):
    """The link was revoked or expired meanwhile."""


@retry_on_conflict
@transaction.atomic
def give_permission(
    link: AuthorLink, tokens: Tokens, author: Profile, *, asked_at: datetime, audit: Audit
) -> None:
    """Stores the author's tokens and that they agreed for this campaign. Raises `LinkClosed`."""
    now = datetime.now(UTC)
    locked = AuthorLink.objects.select_for_update(of=("self",)).select_related("campaign")
    link = locked.get(pk=link.pk)
    if not link.is_open(now):
        raise LinkClosed
    record_accounts([author], now=asked_at)
    AuthorConnection.objects.update_or_create(
        pk=link.account_id,
        defaults=token_columns(link.account_id, tokens, asked_at=asked_at) | {"connected_at": now},
    )
    link.agreed_at, link.problem, link.problem_at = now, "", None
    link.expires_at = max(link.expires_at, link.campaign.ends_at + VALID_AFTER_END)
    link.save()
    audit(link)


def end_by_author(link: AuthorLink, *, audit: Audit) -> bool:
    """Ends the permission as its author; the link stays, to connect again. Returns as `_end`."""
    problem = f"{link} ended it on the page of the link."
    return _end(link, {"problem": problem, "problem_at": datetime.now(UTC)}, audit)


def end_by_operator(link: AuthorLink, *, audit: Audit) -> bool:
    """Revokes the link, and with it the author's permission. Returns as `_end`."""
    return _end(link, {"revoked_at": datetime.now(UTC), "problem": "", "problem_at": None}, audit)


def lose_permission(account_id: str, stored_id: UUID, *, reason: str) -> None:
    """Deletes tokens that X refuses, unless others are stored by now, and says so on the links."""
    _lose(account_id, stored_id, reason)
    facts = {"action": "permission_lost", "account": account_id, "reason": reason}
    logger.warning("an author's permission was lost", extra=facts)


def end_unneeded_permissions(*, now: datetime) -> int:
    """Ends permissions a week after their campaigns and deletes the tokens; `now` is product time."""
    over = Q(campaign__status=Status.COMPLETED, campaign__completed_at__lt=now - ENDS_AFTER)
    AuthorLink.objects.filter(over).update(agreed_at=None, problem="", problem_at=None)
    agreed = AuthorLink.objects.filter(account=OuterRef("pk"), agreed_at__isnull=False)
    ended = 0
    for row in AuthorConnection.objects.filter(~Exists(agreed)):
        if held := _delete_unneeded(row.pk):
            ended += 1
            _revoke(held)
    return ended


def _end(link: AuthorLink, fields: dict[str, object], audit: Audit) -> bool:
    """Ends the permission for the link's campaign; returns whether X knows, if it had to be told."""
    held = _end_in_database(link.pk, fields, audit)
    return held is None or _revoke(held)


@retry_on_conflict
@transaction.atomic
def _end_in_database(link_id: int, fields: dict[str, object], audit: Audit) -> HeldTokens | None:
    link = AuthorLink.objects.select_for_update().get(pk=link_id)
    had_permission = link.agreed_at is not None
    link.agreed_at = None
    if had_permission or "revoked_at" in fields:
        for name, value in fields.items():
            setattr(link, name, value)
        audit(link)
    link.save()
    return _take_unneeded(link.account_id)


@retry_on_conflict
@transaction.atomic
def _delete_unneeded(account_id: str) -> HeldTokens | None:
    list(AuthorLink.objects.select_for_update().filter(account=account_id).order_by("pk"))
    return _take_unneeded(account_id)


def _take_unneeded(account_id: str) -> HeldTokens | None:
    """Deletes the tokens if no campaign has the author's permission; returns them, to be revoked."""
    if AuthorLink.objects.filter(account=account_id, agreed_at__isnull=False).exists():
        return None
    row = AuthorConnection.objects.select_for_update().filter(pk=account_id).first()
    if row is None:
        return None
    row.delete()
    try:
        row.pk = account_id
        return read_tokens(row)
    except UnreadableTokens:
        return None


@retry_on_conflict
@transaction.atomic
def _lose(account_id: str, stored_id: UUID, reason: str) -> None:
    links = AuthorLink.objects.select_for_update().filter(
        account=account_id, agreed_at__isnull=False
    )
    found = list(links.order_by("pk"))
    if not AuthorConnection.objects.filter(pk=account_id, stored_id=stored_id).delete()[0]:
        return
    now = datetime.now(UTC)
    for link in found:
        AuthorLink.objects.filter(pk=link.pk).update(agreed_at=None, problem=reason, problem_at=now)
        record(None, "author.permission-lost", on=link, details={"reason": reason}, actor=WORKER)


def _revoke(held: HeldTokens) -> bool:
    """Tells X to revoke the tokens; what is not told stays useless to us, as it is deleted here."""
    try:
        with open_app() as x:
            for token in filter(None, (held.refresh, held.access)):
                x.revoke(token)
    except (NoApp, OAuthProblem) as problem:
        facts = {"action": "revoke", "account": held.account_id, "reason": str(problem)}
        logger.warning("tokens could not be revoked at X", extra=facts)
        return False
    return True


def revoke_unwanted(tokens: Tokens, account_id: str) -> None:
    """Revokes tokens that X gave and that are not kept."""
    now = datetime.now(UTC)
    _revoke(
        HeldTokens(
            account_id=account_id,
            stored_id=UUID(int=0),
            access=tokens.access,
            refresh=tokens.refresh,
            refresh_at=now,
            expires_at=now,
            unfinished=False,
        )
    )
