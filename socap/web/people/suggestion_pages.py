"""The suggestions for the important list: adds, dismisses and restores them, fetches their profiles."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from socap.access.audit import record
from socap.analytics.people.important_people import list_progress
from socap.analytics.people.suggestions import Suggestion, suggestion, suggestions
from socap.analytics.people.weight_guide import weight_guide
from socap.collection.profile_fetch import fetch_state, plan_fetch
from socap.collection.queue.job_queue import JobQueue
from socap.lib.database.keyset import BadCursor
from socap.people.entry_fields import InvalidEntry, parse_weight
from socap.people.models import MAX_WEIGHT, ImportantPerson
from socap.people.references import ACCOUNT_ID
from socap.people.suggested_accounts import (
    AlreadyListed,
    add_to_list,
    dismiss,
    restore,
)
from socap.people.suggestion_scores import LEAST_FOLLOWERS
from socap.web.pagination import restart_list
from socap.web.permissions import Request, require_change_permission, signed_in

PAGE_SIZE = 25
LEAST_CHOICES = (2, 3, 5, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionQuery:
    """Which suggestions the page shows, from the URL's query; invalid values are ignored."""

    least: int
    dismissed: bool
    cursor: str

    @classmethod
    def read(cls, given: QueryDict) -> "SuggestionQuery":
        least = given.get("least", "")
        return cls(
            least=int(least) if least in map(str, LEAST_CHOICES) else LEAST_FOLLOWERS,
            dismissed=given.get("show") == "dismissed",
            cursor=given.get("cursor", ""),
        )

    @property
    def encoded(self) -> str:
        """Returns the query string without the cursor."""
        return self.encoded_for(dismissed=self.dismissed)

    def encoded_for(self, *, dismissed: bool) -> str:
        least = {} if self.least == LEAST_FOLLOWERS else {"least": self.least}
        return urlencode(least | ({"show": "dismissed"} if dismissed else {}))


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    query = SuggestionQuery.read(request.GET)
    try:
        found = suggestions(
            least=query.least, dismissed=query.dismissed, cursor=query.cursor, limit=PAGE_SIZE
        )
    except BadCursor:
        return restart_list(request, query.encoded)
    fetch = fetch_state()
    may_fetch = request.user.may_change and not fetch.is_running
    context = {
        "found": found,
        "query": query,
        "list_query": request.GET.urlencode(),
        "tabs": [
            ("Suggested", query.encoded_for(dismissed=False), not query.dismissed, found.open),
            ("Dismissed", query.encoded_for(dismissed=True), query.dismissed, found.dismissed),
        ],
        "choices": LEAST_CHOICES,
        "progress": list_progress(),
        "fetch": fetch,
        "plan": plan_fetch() if may_fetch else None,
        "max_weight": MAX_WEIGHT,
        "guide": weight_guide(),
    }
    return render(request, "web/people/suggestions.html", context)


@signed_in
@require_safe
def live(request: Request) -> HttpResponse:
    """Reloads the page once the fetch of profiles has ended; 204 until then."""
    return HttpResponse(status=204) if fetch_state().is_running else HttpResponseClientRefresh()


@signed_in
@require_POST
def fetch(request: Request) -> HttpResponse:
    require_change_permission(request.user)
    plan = plan_fetch()
    if plan is None:
        messages.info(request, "There are no profiles to fetch.")
        return _redirect_to_list(request)
    with transaction.atomic():
        queued = JobQueue().profiles(plan.account_ids)
        if queued:
            record(request, "profiles.fetch-started", details={"profiles": len(plan.account_ids)})
    if queued:
        count = (
            "1 profile is"
            if len(plan.account_ids) == 1
            else f"{len(plan.account_ids)} profiles are"
        )
        messages.success(request, f"{count} being fetched, for about {plan.cost.rounded}.")
    else:
        messages.info(request, "Profiles are already being fetched.")
    return _redirect_to_list(request)


@signed_in
@require_POST
def add(request: Request, account_id: str) -> HttpResponse:
    """Adds the account to the list with the given weight, and reads whom it follows."""
    found = _suggestion_to_change(request, account_id)
    given = request.POST.get("weight", "").strip()
    try:
        weight = parse_weight(given) if given else found.suggested_weight
    except InvalidEntry as error:
        return _answer(request, found, problem=f"Not added: the weight {error.problem}.")
    try:
        with transaction.atomic():
            person = add_to_list(
                found.account_id,
                username=found.username,
                name=found.name,
                weight=weight or 0,
                now=settings.SOCAP_CLOCK.now(),
            )
            details = {"weight": person.weight, "suggested": found.suggested_weight}
            record(request, "person.added", on=person, details=details)
            JobQueue().followings(person.pk)
    except AlreadyListed as error:
        return _answer(request, found, effect=f"It {error}.", person=error.person)
    effect = f"Added with weight {person.weight}. Whom they follow is being read."
    return _answer(request, found, effect=effect, person=person)


@signed_in
@require_POST
def dismiss_one(request: Request, account_id: str) -> HttpResponse:
    found = _suggestion_to_change(request, account_id)
    with transaction.atomic():
        if dismiss(found.account_id, now=settings.SOCAP_CLOCK.now()):
            record(request, "suggestion.dismissed", name=found.title)
    return _answer(request, found, effect="Dismissed. It will not be suggested again.", undo=True)


@signed_in
@require_POST
def restore_one(request: Request, account_id: str) -> HttpResponse:
    """Suggests a dismissed account again."""
    found = _suggestion_to_change(request, account_id)
    with transaction.atomic():
        if restore(found.account_id):
            record(request, "suggestion.restored", name=found.title)
    restored = suggestion(found.account_id) or found
    return _answer(request, restored, effect="It is suggested again.", restored=True)


def _suggestion_to_change(request: Request, account_id: str) -> Suggestion:
    require_change_permission(request.user)
    found = suggestion(account_id) if ACCOUNT_ID.fullmatch(account_id) else None
    if found is None:
        raise Http404("Nobody on the list follows this account any more.")
    return found


def _answer(
    request: Request,
    found: Suggestion,
    *,
    effect: str = "",
    problem: str = "",
    person: ImportantPerson | None = None,
    undo: bool = False,
    restored: bool = False,
) -> HttpResponse:
    """Returns the row's replacement, or without JavaScript redirects to the list with a message."""
    if not request.htmx:
        text = f"{found.title}: {problem or effect}"
        (messages.error if problem else messages.success)(request, text)
        return _redirect_to_list(request)
    context: dict[str, Any] = {
        "row": found,
        "effect": effect,
        "problem": problem,
        "person": person,
        "undo": undo,
        "typed": request.POST.get("weight") if problem else None,
        "list_query": request.POST.get("list_query", ""),
        "max_weight": MAX_WEIGHT,
    }
    keeps_row = bool(problem) or restored
    context["row_template"] = f"web/people/_suggestion{'' if keeps_row else '_done'}.html"
    return render(request, "web/people/_suggestion_changed.html", context)


def _redirect_to_list(request: Request) -> HttpResponse:
    query = SuggestionQuery.read(QueryDict(request.POST.get("list_query", ""))).encoded
    return redirect(f"{reverse('people-suggestions')}?{query}" if query else "people-suggestions")
