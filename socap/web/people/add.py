"""Adds people to the important list in two steps: look at what a list would do, then store it."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from socap.access.audit import record
from socap.collection.queue.tasks import JobQueue
from socap.people.csv_table import IGNORE
from socap.people.former_names import reject_former_names
from socap.people.important_list import MAX_LINES, store_people
from socap.people.important_list_parser import ParsedList, parse_list
from socap.people.important_list_preview import ListPreview, preview_entries
from socap.web.dashboard.freshness import fingerprint
from socap.web.people.listing import rescored
from socap.web.permissions import Request, demand_change, signed_in

MOST_BYTES = 1_000_000
SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was pasted or uploaded; `problem` where it cannot be read as text."""

    text: str
    problem: str = ""


@signed_in
@require_http_methods(["GET", "POST"])
def add(request: Request) -> HttpResponse:
    """The empty box; on POST a preview, or with `step=store` the stored list.

    The text comes back in the box at every step, so that nothing typed is lost.
    """
    demand_change(request.user)
    if request.method == "GET":
        return render(request, "web/people/add.html", {"read_now": True, "text": ""})
    given = _given(request)
    parsed = reject_former_names(_parsed(request, given.text))
    problem = given.problem or ("" if parsed.entries or parsed.refused else _nobody(parsed))
    if len(parsed.entries) + len(parsed.refused) > MAX_LINES:
        problem = f"At most {MAX_LINES:,} lines are taken at once; split it."
    storing = request.POST.get("step") == "store"
    read_now = not storing or bool(request.POST.get("read_now"))
    if storing and not problem and parsed.entries:
        _store(request, parsed, read_now)
        if not parsed.refused:
            return redirect("people")
        messages.warning(request, _left(len(parsed.refused)))
    shown = {
        "text": given.text,
        "problem": problem,
        "parsed": parsed,
        "found": None if problem else _shown(parsed),
        "limit": SHOWN,
        "read_now": read_now,
        **_columns(parsed, given.text),
    }
    refused = problem or not parsed.entries
    return render(request, "web/people/add.html", shown, status=422 if refused else 200)


FIELD_LABELS = {
    "username": "account (@name or address)",
    "weight": "weight",
    "tags": "tags",
    "name": "name",
    "active": "active (yes or no)",
    IGNORE: "ignore",
}
EMPTY = "There is nobody in it. Paste lines such as “ada,4,investor”, or choose a file."


def _nobody(parsed: ParsedList) -> str:
    titles = ", ".join(f"“{column.title}”" for column in parsed.columns if column.title)
    return f"There is only a header line ({titles}), and nobody below it." if titles else EMPTY


def _given(request: Request) -> Given:
    """A chosen file goes before what stands in the box."""
    text = request.POST.get("text", "").replace("\r\n", "\n")
    upload = request.FILES.get("file")
    if upload is None:
        return Given(text=text)
    if (upload.size or 0) > MOST_BYTES:
        return Given(text=text, problem=f"{upload.name} is larger than 1 MB; split it.")
    try:
        return Given(text=upload.read().decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        wrong = f"{upload.name} is not UTF-8 text; save it as “CSV UTF-8”, or paste its lines."
        return Given(text=text, problem=wrong)


def _parsed(request: Request, text: str) -> ParsedList:
    """Read the text with the columns as chosen, as long as they are those of this text."""
    chosen = request.POST.getlist("column")
    found = parse_list(text)
    same = request.POST.get("columns") == _signature(found)
    if not chosen or not same or len(chosen) != len(found.columns):
        return found
    return parse_list(text, fields=chosen, has_header=request.POST.get("header") == "yes")


def _signature(parsed: ParsedList) -> str:
    """Changes with the titles, or the beginnings of an untitled table: other columns then."""
    titles = [column.title for column in parsed.columns] if parsed.has_header else []
    return fingerprint(repr((len(parsed.columns), titles)))


def _columns(parsed: ParsedList, text: str) -> dict[str, object]:
    """The columns to choose for; of a lone column of names there is nothing to choose."""
    plain = not parsed.has_header and [c.field for c in parsed.columns] == ["username"]
    shown = [] if plain else [(column, FIELD_LABELS[column.field]) for column in parsed.columns]
    return {
        "columns": shown,
        "fields": FIELD_LABELS,
        "signature": _signature(parse_list(text)) if shown else "",
    }


def _store(request: Request, parsed: ParsedList, read_now: bool) -> None:
    """Store, and have the followings of those who are new read at once."""
    now = settings.SOCAP_CLOCK.now()
    with transaction.atomic():
        stored = store_people(parsed.entries, now=now)
        told = {"added": stored.added, "changed": stored.changed}
        record(request, "people.stored", details=told)
        unread = [
            person for person in stored.people if person.active and not person.sync_started_at
        ]
        queue = JobQueue()
        queued = sum(queue.followings(person.pk) for person in unread) if read_now else 0
    reading = f" {queued} are being read now." if queued else ""
    messages.success(
        request,
        f"{stored.added} added, {stored.changed} changed, {stored.unchanged} as they were. "
        f"{rescored(stored.rescored)}{reading}",
    )


def _left(refused: int) -> str:
    lines = "1 line was" if refused == 1 else f"{refused} lines were"
    return (
        f"{lines} not taken; correct the text below and look again. "
        "What is stored already then counts as unchanged."
    )


def _shown(parsed: ParsedList) -> ListPreview | None:
    return preview_entries(parsed.entries) if parsed.entries else None
