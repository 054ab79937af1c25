"""Shows the audit log: who changed what, newest first."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.access.audit import known_verbs
from socap.access.models import AuditEntry
from socap.lib.database.keyset import BadCursor, page_by_id
from socap.web.context_processors import real_time_context
from socap.web.pagination import restart_list
from socap.web.permissions import Request, require_admin, signed_in

PAGE_SIZE = 50
NOTHING = "nothing"


@signed_in
@require_safe
def log(request: Request) -> HttpResponse:
    """Lists the entries, filtered by actor and verb."""
    require_admin(request.user)
    who, what = request.GET.get("who", "").strip(), request.GET.get("what", "")
    found = AuditEntry.objects.all()
    if who:
        found = found.filter(actor=who.replace("\0", ""))
    if what:
        found = found.filter(verb=what.replace("\0", ""))
    cursor = request.GET.get("cursor", "")
    filters = request.GET.copy()
    filters.pop("cursor", None)
    try:
        rows, next_cursor = page_by_id(found, "audit log", cursor=cursor, limit=PAGE_SIZE)
    except BadCursor:
        return restart_list(request, filters.urlencode())
    context = {
        "rows": [(entry, list(_detail_lines(entry.details))) for entry in rows],
        "who": who,
        "what": what,
        "verbs": known_verbs(),
        "filters": filters.urlencode(),
        "next": next_cursor,
        "paged": bool(cursor),
    }
    return render(
        request, "web/signin/audit_log.html", context | real_time_context(datetime.now(UTC))
    )


def _detail_lines(details: Mapping[str, Any]) -> Iterator[str]:
    """Yields one line per detail: `field: A → B` for changes, `name: value` for the rest."""
    for name, value in details.items():
        if name == "changes":
            for field, change in value.items():
                before, after = _format_value(change["before"]), _format_value(change["after"])
                if before != after:
                    yield (
                        f"{field}: {after}" if before == NOTHING else f"{field}: {before} → {after}"
                    )
        elif name != "form":  # an internal form number
            yield f"{name}: {_format_value(value)}"


def _format_value(value: Any) -> str:
    if value in (None, "", [], {}):
        return NOTHING
    if isinstance(value, list):
        return ", ".join(map(_format_value, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_format_value(item)}" for name, item in value.items())
    return str(value)
