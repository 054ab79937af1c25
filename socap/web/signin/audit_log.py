"""The audit log: who changed what, newest first."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from socap.access.audit import known_verbs
from socap.access.models import AuditEntry
from socap.web.context_processors import in_real_time
from socap.web.permissions import Request, demand_admin, signed_in

PAGE = 50
NOTHING = "nothing"


@signed_in
@require_safe
def log(request: Request) -> HttpResponse:
    """Filtered by who and what; `before` is the number of an entry, for the page that follows."""
    demand_admin(request.user)
    who, what = request.GET.get("who", "").strip(), request.GET.get("what", "")
    before = request.GET.get("before", "")
    found = AuditEntry.objects.all()
    if who:
        found = found.filter(actor=who.replace("\0", ""))
    if what:
        found = found.filter(verb=what.replace("\0", ""))
    if before.isdecimal() and len(before) < 19:
        found = found.filter(pk__lt=int(before))
    rows = list(found[: PAGE + 1])
    kept = request.GET.copy()
    kept.pop("before", None)
    shown = {
        "rows": [(entry, list(_lines(entry.details))) for entry in rows[:PAGE]],
        "who": who,
        "what": what,
        "verbs": known_verbs(),
        "kept": kept.urlencode(),
        "next": rows[PAGE - 1].pk if len(rows) > PAGE else None,
        "paged": bool(before),
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
