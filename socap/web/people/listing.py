"""The list of important people: shows, edits, syncs, exports and removes them."""

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
from socap.analytics.people.weight_guide import weight_guide
from socap.collection.polling.schedule import sync_people
from socap.collection.queue.job_queue import JobQueue
from socap.people.entry_fields import InvalidEntry
from socap.people.importance import lock_scores
from socap.people.important_list import remove_person, store_people
from socap.people.important_list_parser import Entry, parse_changes
from socap.people.important_list_preview import removal_impact
from socap.people.models import ImportantPerson
from socap.people.starter_lists import STARTER_LISTS
from socap.reports.export import csv_lines
from socap.web.confirmation import is_confirmed
from socap.web.people.table import ListQuery, editable_values, people_context, person_line
from socap.web.permissions import Request, require_change_permission, signed_in
from socap.web.seen_values import merge_edit, other_changes_message

COLUMNS = ("username", "weight", "tags", "name", "active")


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    context = people_context(ListQuery.read(request.GET), now=settings.SOCAP_CLOCK.now())
    context |= {"guide": weight_guide(), "starters": STARTER_LISTS}
    return render(request, "web/people/listing.html", context)


@signed_in
@require_safe
def live(request: Request) -> HttpResponse:
    """Returns the sync progress as a fragment, or 204 if it has not changed."""
    context = people_context(ListQuery.read(request.GET), now=settings.SOCAP_CLOCK.now())
    if request.GET.get("version") == context["version"]:
        return HttpResponse(status=204)
    return render(request, "web/people/_live.html", context)


@signed_in
@require_safe
def export(request: Request) -> StreamingHttpResponse:
    """Exports the filtered list as a CSV that can be imported again."""
    query = ListQuery.read(request.GET)
    people = important_people(query.filter, query.order).iterator()
    return StreamingHttpResponse(
        csv_lines(COLUMNS, people, for_excel=True),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="important-people.csv"'},
    )


@signed_in
@require_POST
def edit(request: Request, person_id: int) -> HttpResponse:
    """Changes weight, tags and activity; returns the row with the effect on scores."""
    person = _person_to_change(request, person_id)
    try:
        entry = _entry_from_form(request, person)
    except InvalidEntry as error:
        return _row_response(
            request, person, problem=f"{error.field}: {error.problem}", field=error.field
        )
    with transaction.atomic():
        lock_scores()
        person.refresh_from_db()
        before = editable_values(person)
        wanted = {name: getattr(entry, name) for name in before}
        merged = merge_edit(wanted, stored=before, seen=request.POST.get("seen", ""))
        changes = merged.changes
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
            details = changes_between(before, editable_values(person))
            record(request, "person.changed", on=person, details=details)
    effect = f"Saved. {rescored_text(stored.rescored)}" if stored.changed else "Nothing to change."
    effect = f"{effect} {other_changes_message(merged.changed_by_others)}".strip()
    return _row_response(request, person, effect=effect)


@signed_in
@require_POST
def sync_all(request: Request) -> HttpResponse:
    require_change_permission(request.user)
    queued = sync_people(queue=JobQueue())
    if queued:
        record(request, "people.sync-started", details={"people": queued})
        who = "1 person’s" if queued == 1 else f"{queued} people’s"
        messages.success(
            request, f"{who} followings are being read; what is known stays in the meantime."
        )
    elif ImportantPerson.objects.filter(active=True).exists():
        messages.info(request, "They are already being read.")
    else:
        messages.error(request, "Nobody on the list is active, so there is nothing to sync.")
    return _redirect_to_list(request)


@signed_in
@require_POST
def sync_one(request: Request, person_id: int) -> HttpResponse:
    person = _person_to_change(request, person_id)
    if not person.active:
        problem = "Not synced: not active. Activate this person first."
        return _row_response(request, person, problem=problem, field="active")
    queued = JobQueue().followings(person.pk)
    return _row_response(request, person, effect="" if queued else "Already in progress.")


@signed_in
@require_http_methods(["GET", "POST"])
def remove(request: Request, person_id: int) -> HttpResponse:
    """Removes a person after confirmation, which says how many scores drop."""
    person = _person_to_change(request, person_id)
    if is_confirmed(request):
        name = person.username
        with transaction.atomic():
            record(request, "person.removed", on=person, details={"weight": person.weight})
            changed = remove_person(person)
        messages.success(request, f"Removed @{name} from the list. {rescored_text(changed)}")
        return redirect("people")
    context = {"person": person, "dependent_scores": removal_impact(person)}
    return render(request, "web/people/remove.html", context)


def rescored_text(accounts: int) -> str:
    """Returns how many accounts were rescored, as a sentence."""
    if not accounts:
        return "No score changed."
    return "1 account rescored." if accounts == 1 else f"{accounts:,} accounts rescored."


def _person_to_change(request: Request, person_id: int) -> ImportantPerson:
    require_change_permission(request.user)
    return get_object_or_404(ImportantPerson, pk=person_id)


def _entry_from_form(request: Request, person: ImportantPerson) -> Entry:
    """Reads a row's form; empty tags clear them, an empty weight raises InvalidEntry."""
    given = request.POST
    if not given.get("weight", "").strip():
        raise InvalidEntry("weight", "is missing; enter a whole number")
    row = {"weight": given["weight"], "tags": given.get("tags", "")}
    entry = parse_changes(person, row)
    return replace(entry, tags=entry.tags or (), active=bool(given.get("active")))


def _row_response(
    request: Request,
    person: ImportantPerson,
    *,
    effect: str = "",
    problem: str = "",
    field: str = "",
) -> HttpResponse:
    """Returns the updated row, or without JavaScript redirects to the list with a message."""
    if not request.htmx:
        if problem:
            messages.error(request, f"@{person.username} was not changed. {problem}")
        else:
            messages.success(request, f"@{person.username}: {effect or 'is being read.'}")
        return _redirect_to_list(request)
    context = {
        "line": person_line(person.pk),
        "now": settings.SOCAP_CLOCK.now(),
        "effect": effect,
        "problem": problem,
        "field": field,
        "typed": request.POST if problem else None,
        "list_query": request.POST.get("list_query", ""),
    }
    return render(request, "web/people/_person_changed.html", context)


def _redirect_to_list(request: Request) -> HttpResponse:
    """Redirects to the same page and filters of the list."""
    back = ListQuery.read(_list_query(request))
    page = f"page={back.page}" if back.page.isdecimal() else ""
    query = "&".join(filter(None, [back.encoded, page]))
    return redirect(f"{reverse('people')}?{query}" if query else "people")


def _list_query(request: Request) -> QueryDict:
    return QueryDict(request.POST.get("list_query", ""))
