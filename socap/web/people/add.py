"""Adds people to the important list in two steps: a preview, then the import."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from socap.access.audit import record
from socap.analytics.people.weight_guide import weight_guide
from socap.collection.provider.prices import offers
from socap.collection.provider.running_costs import reading_cost
from socap.collection.queue.job_queue import JobQueue
from socap.people.csv_table import IGNORE
from socap.people.former_names import reject_former_names
from socap.people.important_list import MAX_LINES, store_people
from socap.people.important_list_parser import ParsedList, parse_list
from socap.people.important_list_preview import ListPreview, preview_entries
from socap.people.starter_lists import STARTER_LISTS, find_starter_list
from socap.web.dashboard.freshness import fingerprint
from socap.web.people.listing import rescored_text
from socap.web.permissions import Request, require_change_permission, signed_in

MAX_BYTES = 1_000_000
PREVIEW_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedText:
    """The pasted or uploaded text; `problem` says why a file cannot be read."""

    text: str
    problem: str = ""


@signed_in
@require_http_methods(["GET", "POST"])
def add(request: Request) -> HttpResponse:
    """Shows an empty form; on POST a preview, or with `step=store` imports the list.

    Every step returns the text in the form, so nothing typed is lost. A starter list is only filled
    in (`?starter=`), and previewed.
    """
    require_change_permission(request.user)
    starter = find_starter_list(request.GET.get("starter", ""))
    context: dict[str, object] = {
        "text": "",
        "read_now": True,
        "starter": starter,
        "starters": STARTER_LISTS,
        "guide": weight_guide(),
    }
    if request.method == "GET" and starter is None:
        return render(request, "web/people/add.html", context)
    submitted = (
        SubmittedText(text=starter.text)
        if starter and request.method == "GET"
        else _submitted_text(request)
    )
    parsed = reject_former_names(_parse_submitted(request, submitted.text))
    problem = submitted.problem or (
        "" if parsed.entries or parsed.refused else _empty_problem(parsed)
    )
    if len(parsed.entries) + len(parsed.refused) > MAX_LINES:
        problem = f"At most {MAX_LINES:,} lines can be imported at once; split the list."
    storing = request.POST.get("step") == "store"
    read_now = not storing or bool(request.POST.get("read_now"))
    if storing and not problem and parsed.entries:
        _store(request, parsed, read_now)
        if not parsed.refused:
            return redirect("people")
        messages.warning(request, _rejected_message(len(parsed.refused)))
    preview = None if problem else _build_preview(parsed)
    context |= {
        "text": submitted.text,
        "problem": problem,
        "parsed": parsed,
        "preview": preview,
        "reading": reading_cost(len(preview.new), offers()).rounded if preview else None,
        "limit": PREVIEW_LIMIT,
        "read_now": read_now,
        **_column_context(parsed, submitted.text),
    }
    refused = problem or not parsed.entries
    return render(request, "web/people/add.html", context, status=422 if refused else 200)


FIELD_LABELS = {
    "username": "account (@name or address)",
    "weight": "weight",
    "tags": "tags",
    "name": "name",
    "active": "active (yes or no)",
    IGNORE: "ignore",
}
EMPTY = "The list is empty. Paste lines such as “ada,4,investor”, or choose a file."


def _empty_problem(parsed: ParsedList) -> str:
    titles = ", ".join(f"“{column.title}”" for column in parsed.columns if column.title)
    return f"There is only a header line ({titles}), with no people below it." if titles else EMPTY


def _submitted_text(request: Request) -> SubmittedText:
    """Returns the uploaded file's text if there is one, else the pasted text."""
    text = request.POST.get("text", "").replace("\r\n", "\n")
    upload = request.FILES.get("file")
    if upload is None:
        return SubmittedText(text=text)
    if (upload.size or 0) > MAX_BYTES:
        return SubmittedText(
            text=text, problem=f"{upload.name} is larger than 1 MB; split the file."
        )
    try:
        return SubmittedText(text=upload.read().decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        problem = f"{upload.name} is not UTF-8 text; save it as “CSV UTF-8”, or paste its lines."
        return SubmittedText(text=text, problem=problem)


def _parse_submitted(request: Request, text: str) -> ParsedList:
    """Parses the text, with the chosen columns if they were chosen for this text."""
    chosen = request.POST.getlist("column")
    parsed = parse_list(text)
    same = request.POST.get("columns") == _signature(parsed)
    if not chosen or not same or len(chosen) != len(parsed.columns):
        return parsed
    return parse_list(text, fields=chosen, has_header=request.POST.get("header") == "yes")


def _signature(parsed: ParsedList) -> str:
    """Returns a fingerprint of the column count and titles; another table has another one."""
    titles = [column.title for column in parsed.columns] if parsed.has_header else []
    return fingerprint(repr((len(parsed.columns), titles)))


def _column_context(parsed: ParsedList, text: str) -> dict[str, object]:
    """Returns the columns whose meaning can be changed; none for a plain list of names."""
    plain = not parsed.has_header and [c.field for c in parsed.columns] == ["username"]
    columns = [] if plain else [(column, FIELD_LABELS[column.field]) for column in parsed.columns]
    return {
        "columns": columns,
        "fields": FIELD_LABELS,
        "signature": _signature(parse_list(text)) if columns else "",
    }


def _store(request: Request, parsed: ParsedList, read_now: bool) -> None:
    """Stores the entries and, if `read_now`, queues a sync for new people."""
    now = settings.SOCAP_CLOCK.now()
    with transaction.atomic():
        stored = store_people(parsed.entries, now=now)
        details = {"added": stored.added, "changed": stored.changed}
        record(request, "people.stored", details=details)
        unread = [
            person for person in stored.people if person.active and not person.sync_started_at
        ]
        queue = JobQueue()
        queued = sum(queue.followings(person.pk) for person in unread) if read_now else 0
    reading = f" {queued} being read now." if queued else ""
    messages.success(
        request,
        f"{stored.added} added, {stored.changed} changed, {stored.unchanged} unchanged. "
        f"{rescored_text(stored.rescored)}{reading}",
    )


def _rejected_message(refused: int) -> str:
    lines = "1 line was" if refused == 1 else f"{refused} lines were"
    return (
        f"{lines} rejected; correct the text below and preview again. "
        "Lines already stored will count as unchanged."
    )


def _build_preview(parsed: ParsedList) -> ListPreview | None:
    return preview_entries(parsed.entries) if parsed.entries else None
