"""Writes the audit log: who changed what, when and from where, through the pages or the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import connection, models
from django.http import HttpRequest

from socap.access.models import AuditEntry
from socap.lib.network.client_ip import ClientAddress, visitor

Details = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it: a user, an API key, a command on the server, or a visitor who gave this name."""

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
    """Records that `verb` ("campaign.paused") was done to `on` by the sender of the request.

    Call it in the transaction of the change, and before a deletion, while the row still has its id.
    `details` may hold the result of `changes_between`, but never a secret.
    """
    actor = actor or request_actor(request)
    return AuditEntry.objects.create(
        at=datetime.now(UTC),
        actor_kind=actor.kind,
        actor=actor.name[:150],
        verb=verb,
        object_kind=(on._meta.model_name or "") if on is not None else "",
        object_id=str(on.pk) if on is not None else "",
        object_name=(name or (str(on) if on is not None else ""))[:200],
        details=dict(details or {}),
        ip=request_ip(request) if request is not None else None,
    )


def request_actor(request: HttpRequest | None) -> Actor:
    user = getattr(request, "user", None)
    if request is None:
        return Actor(kind="command", name="socap")
    if user is not None and user.is_authenticated:
        return Actor(kind="user", name=user.get_username())
    return Actor(kind="visitor", name="")


def request_visitor(request: HttpRequest) -> ClientAddress:
    return visitor(request.META, proxies=settings.SOCAP_PROXIES)


def request_ip(request: HttpRequest) -> str | None:
    return request_visitor(request).address


def changes_between(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, Any]:
    """Returns {"changes": {field: {"before": …, "after": …}}} with the differences as JSON values."""
    return {
        "changes": {
            field: {"before": _json_value(before.get(field)), "after": _json_value(value)}
            for field, value in after.items()
            if before.get(field) != value
        }
    }


def known_verbs() -> list[str]:
    """Returns every recorded verb, using an index skip scan instead of reading the whole table."""
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


def _json_value(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, list | tuple):
        return [_json_value(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _json_value(item) for key, item in value.items()}
    return str(value)
