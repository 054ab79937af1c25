"""The audit log: who changed what, when and from where; written by pages and the API alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import connection, models
from django.http import HttpRequest

from socap.access.models import AuditEntry
from socap.lib.network.client_ip import Visitor, visitor

Details = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it: a user, an API key, a command on the server, or a visitor who gave that name."""

    kind: str
    name: str


def record(
    request: HttpRequest | None,
    verb: str,
    *,
    on: models.Model | None = None,
    name: str = "",
    details: Details | None = None,
    actor: Actor | None = None,
) -> AuditEntry:
    """Write down that `verb` ("campaign.paused") was done to `on`, by whoever sent the request.

    Call it in the transaction of the change, and before a deletion, so that the row still has its
    number. `details` may hold `changes`, as `changes_between` answers them. Never put a secret in.
    """
    by = actor or actor_of(request)
    return AuditEntry.objects.create(
        at=datetime.now(UTC),
        actor_kind=by.kind,
        actor=by.name[:150],
        verb=verb,
        object_kind=(on._meta.model_name or "") if on is not None else "",
        object_id=str(on.pk) if on is not None else "",
        object_name=(name or (str(on) if on is not None else ""))[:200],
        details=dict(details or {}),
        ip=address_of(request) if request is not None else None,
    )


def actor_of(request: HttpRequest | None) -> Actor:
    user = getattr(request, "user", None)
    if request is None:
        return Actor(kind="command", name="socap")
    if user is not None and user.is_authenticated:
        return Actor(kind="user", name=user.get_username())
    return Actor(kind="visitor", name="")


def visitor_of(request: HttpRequest) -> Visitor:
    return visitor(request.META, proxies=settings.SOCAP_PROXIES)


def address_of(request: HttpRequest) -> str | None:
    return visitor_of(request).address


def changes_between(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, Any]:
    """{"changes": {field: {"before": …, "after": …}}} of what differs, as JSON can hold it."""
    return {
        "changes": {
            field: {"before": _plain(before.get(field)), "after": _plain(value)}
            for field, value in after.items()
            if before.get(field) != value
        }
    }


def known_verbs() -> list[str]:
    """Every verb ever recorded; jumps from one to the next in the index instead of reading all."""
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH RECURSIVE v(verb) AS (
                   SELECT min(verb) FROM access_auditentry
                   UNION ALL
                   SELECT (SELECT min(verb) FROM access_auditentry a WHERE a.verb > v.verb)
                   FROM v WHERE v.verb IS NOT NULL)
               SELECT verb FROM v WHERE verb IS NOT NULL"""
        )
        return [row[0] for row in cursor.fetchall()]


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return str(value)
