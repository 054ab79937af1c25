"""The audit log: who changed what, newest first."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.access.audit import known_verbs
from socap.access.models import AuditEntry
from socap.lib.database.keyset import BadCursor, page_by_id
from socap.web.context_processors import in_real_time
from socap.web.pagination import list_begins_anew
from socap.web.permissions import Request, demand_admin, signed_in

PAGE = 50
NOTHING = "nothing"


@signed_in
@require_safe
def log(request: Request) -> HttpResponse:
    """Filtered by who and what, page by page."""
    demand_admin(request.user)
    who, what = request.GET.get("who", "").strip(), request.GET.get("what", "")
    found = AuditEntry.objects.all()
    if who:
        found = found.filter(actor=who.replace("\0", ""))
    if what:
        found = found.filter(verb=what.replace("\0", ""))
    cursor = request.GET.get("cursor", "")
    kept = request.GET.copy()
    kept.pop("cursor", None)
    try:
        rows, following = page_by_id(found, "audit log", cursor=cursor, limit=PAGE)
    except BadCursor:
        return list_begins_anew(request, kept.urlencode())
    shown = {
        "rows": [(entry, list(_lines(entry.details))) for entry in rows],
        "who": who,
        "what": what,
        "verbs": known_verbs(),
        "kept": kept.urlencode(),
        "next": following,
        "paged": bool(cursor),
    }
    return render(request, "web/signin/audit_log.html", shown | in_real_time(datetime.now(UTC)))


def _lines(details: Mapping[str, Any]) -> Iterator[str]:
    """`name: A → B` for what was changed, `name: B` where nothing was before, and so for the rest."""
    for name, value in details.items():
        if name == "changes":
            for field, change in value.items():
                before, after = _text(change["before"]), _text(change["after"])
                if before != after:
                    yield (
                        f"{field}: {after}" if before == NOTHING else f"{field}: {before} → {after}"
                    )
        elif name != "form":  # a number that tells a form from the next says nothing to people
            yield f"{name}: {_text(value)}"


def _text(value: Any) -> str:
    if value in (None, "", [], {}):
        return NOTHING
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_text(item)}" for name, item in value.items())
    return str(value)
