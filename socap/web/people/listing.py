"""The important people: the list, edited in place, read again, exported, shortened."""

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.people.important_people import important_people
from socap.collection.polling.schedule import sync_people
from socap.collection.queue.tasks import JobQueue
from socap.people.entry_fields import InvalidEntry
from socap.people.importance import lock_scores
from socap.people.important_list import remove_person, store_people
from socap.people.important_list_parser import Entry, parse_changes
from socap.people.important_list_preview import removal_impact
from socap.people.models import ImportantPerson
from socap.reports.export import csv_lines
from socap.web.confirmation import is_sure
from socap.web.people.table import Wanted, line_of, people_context, typed_of
from socap.web.permissions import Request, demand_change, signed_in
from socap.web.seen_values import edited, meanwhile_words

COLUMNS = ("username", "weight", "tags", "name", "active")


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    shown = people_context(Wanted.read(request.GET), now=settings.SOCAP_CLOCK.now())
    return render(request, "web/people/listing.html", shown)


@signed_in
@require_safe
def live(request: Request) -> HttpResponse:
    """204 while nothing has changed, else how far the reading of followings is."""
    shown = people_context(Wanted.read(request.GET), now=settings.SOCAP_CLOCK.now())
    if request.GET.get("version") == shown["version"]:
        return HttpResponse(status=204)
    return render(request, "web/people/_live.html", shown)


@signed_in
@require_safe
def export(request: Request) -> StreamingHttpResponse:
    """Exactly what the filter leaves, as a CSV that can be read in again."""
    wanted = Wanted.read(request.GET)
    people = important_people(wanted.filter, wanted.order).iterator()
    return StreamingHttpResponse(
        csv_lines(COLUMNS, people, for_excel=True),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="important-people.csv"'},
    )


@signed_in
@require_POST
def edit(request: Request, person_id: int) -> HttpResponse:
    """Weight, tags and whether active; returns the row with what it led to."""
    person = _person_to_change(request, person_id)
    try:
        entry = _entry(request, person)
    except InvalidEntry as error:
        return _answer(
            request, person, problem=f"{error.field}: {error.problem}", field=error.field
        )
    with transaction.atomic():
        lock_scores()
        person.refresh_from_db()
        before = typed_of(person)
        wanted = {name: getattr(entry, name) for name in before}
        found = edited(wanted, stored=before, seen=request.POST.get("seen", ""))
        changes = found.changes
        if "tags" in changes:
            changes["tags"] = tuple(changes["tags"])
        entry = replace(
            entry,
            weight=changes.get("weight"),
            tags=changes.get("tags"),
            active=changes.get("active"),
        )
        stored = store_people([entry], now=settings.SOCAP_CLOCK.now())
        if stored.changed:
            person.refresh_from_db()
            told = changes_between(before, typed_of(person))
            record(request, "person.changed", on=person, details=told)
    effect = f"Saved. {rescored(stored.rescored)}" if stored.changed else "Nothing was different."
    effect = f"{effect} {meanwhile_words(found.meanwhile)}".strip()
    return _answer(request, person, effect=effect)


@signed_in
@require_POST
def sync_all(request: Request) -> HttpResponse:
    demand_change(request.user)
    queued = sync_people(queue=JobQueue())
    if queued:
        record(request, "people.sync-started", details={"people": queued})
        who = "1 person’s" if queued == 1 else f"{queued} people’s"
        messages.success(request, f"{who} followings are read now; what was known stays meanwhile.")
    elif ImportantPerson.objects.filter(active=True).exists():
        messages.info(request, "They are being read already.")
    else:
        messages.error(request, "Nobody on the list is active, so there is nothing to read.")
    return _back(request)


@signed_in
@require_POST
def sync_one(request: Request, person_id: int) -> HttpResponse:
    person = _person_to_change(request, person_id)
    if not person.active:
        problem = "Not read: not active. Make them active first."
        return _answer(request, person, problem=problem, field="active")
    queued = JobQueue().followings(person.pk)
    return _answer(request, person, effect="" if queued else "This is under way already.")


@signed_in
@require_http_methods(["GET", "POST"])
def remove(request: Request, person_id: int) -> HttpResponse:
    """Asks first, saying which scores rest on this person."""
    person = _person_to_change(request, person_id)
    if is_sure(request):
        name = person.username
        with transaction.atomic():
            record(request, "person.removed", on=person, details={"weight": person.weight})
            moved = remove_person(person)
        messages.success(request, f"@{name} is off the list. {rescored(moved)}")
        return redirect("people")
    shown = {"person": person, "resting": removal_impact(person)}
    return render(request, "web/people/remove.html", shown)


def rescored(accounts: int) -> str:
    """The effect of a change, in a sentence."""
    if not accounts:
        return "No score moved."
    return "1 account rescored." if accounts == 1 else f"{accounts:,} accounts rescored."


def _person_to_change(request: Request, person_id: int) -> ImportantPerson:
    demand_change(request.user)
    return get_object_or_404(ImportantPerson, pk=person_id)


def _entry(request: Request, person: ImportantPerson) -> Entry:
    """What the small form of a row says; empty tags are none, an empty weight is an error."""
    given = request.POST
    if not given.get("weight", "").strip():
        raise InvalidEntry("weight", "is missing; give a whole number")
    row = {"weight": given["weight"], "tags": given.get("tags", "")}
    entry = parse_changes(person, row)
    return replace(entry, tags=entry.tags or (), active=bool(given.get("active")))


def _answer(
    request: Request,
    person: ImportantPerson,
    *,
    effect: str = "",
    problem: str = "",
    field: str = "",
) -> HttpResponse:
    """The row as it is now, or without JavaScript the whole list with the words above it."""
    if not request.htmx:
        if problem:
            messages.error(request, f"@{person.username} is as it was. {problem}")
        else:
            messages.success(request, f"@{person.username}: {effect or 'is read now.'}")
        return _back(request)
    shown = {
        "line": line_of(person.pk),
        "now": settings.SOCAP_CLOCK.now(),
        "effect": effect,
        "problem": problem,
        "field": field,
        "typed": request.POST if problem else None,
        "kept": request.POST.get("kept", ""),
    }
    return render(request, "web/people/_person_changed.html", shown)


def _back(request: Request) -> HttpResponse:
    """To the same part of the list."""
    kept = Wanted.read(_query(request))
    page = f"page={kept.page}" if kept.page.isdecimal() else ""
    query = "&".join(filter(None, [kept.query, page]))
    return redirect(f"{reverse('people')}?{query}" if query else "people")


def _query(request: Request) -> QueryDict:
    return QueryDict(request.POST.get("kept", ""))
