"""Suggestions for the important list: list, add, dismiss, restore, fetch profiles."""

from dataclasses import asdict
from typing import Annotated, Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest
from ninja import Field, Router
from ninja import Status as Answer

from socap.analytics.people.suggestions import Suggestion, suggestion, suggestions
from socap.api.auth import may_read, may_write
from socap.api.errors import ApiError
from socap.api.schemas.people_schemas import PersonOut
from socap.api.schemas.suggestion_schemas import (
    AddSuggestion,
    ProfileFetchOut,
    SuggestionOut,
    SuggestionsOut,
)
from socap.api.shapes import person_out
from socap.collection.profile_fetch import fetch_state, plan_fetch
from socap.collection.queue.job_queue import JobQueue
from socap.people.references import ACCOUNT_ID
from socap.people.suggested_accounts import (
    AlreadyListed,
    add_to_list,
    dismiss,
    restore,
)
from socap.people.suggestion_scores import LEAST_FOLLOWERS

router = Router(tags=["people"])


@router.get("", response=SuggestionsOut, auth=may_read)
def listing(
    request: HttpRequest,
    least_followers: Annotated[int, Field(ge=LEAST_FOLLOWERS, le=1000)] = LEAST_FOLLOWERS,
    dismissed: bool = False,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """Accounts that several active people follow and that are not on the list, most important first."""
    found = suggestions(least=least_followers, dismissed=dismissed, cursor=cursor, limit=limit)
    return {
        "suggestions": [asdict(row) for row in found.rows],
        "open": found.open,
        "dismissed": found.dismissed,
        "own": found.own,
        "missing": found.missing,
        "next_cursor": found.next_cursor,
    }


@router.get("/profiles", response=ProfileFetchOut, auth=may_read)
def profile_fetch(request: HttpRequest) -> dict[str, Any]:
    """What fetching profiles would cost now; nothing is fetched."""
    plan, state = plan_fetch(), fetch_state()
    return {
        "profiles": len(plan.account_ids) if plan else 0,
        "unknown": plan.unknown if plan else 0,
        "cost": str(plan.cost) if plan else "nothing",
        "running": state.is_running,
        "problem": state.problem,
    }


@router.post("/profiles", response=ProfileFetchOut, auth=may_write)
def start_profile_fetch(request: HttpRequest) -> dict[str, Any]:
    """Queue one call for profiles, unless one is waiting; the cost is that of the GET."""
    plan = plan_fetch()
    queued = bool(plan and JobQueue().profiles(plan.account_ids))
    return profile_fetch(request) | {"queued": queued}


@router.post("/{account_id}/add", response={201: PersonOut}, auth=may_write)
def add(request: HttpRequest, account_id: str, payload: AddSuggestion) -> "Answer[dict[str, Any]]":
    """Add the account to the list, and read whom it follows."""
    found = _suggestion_or_404(account_id)
    weight = found.suggested_weight if payload.weight is None else payload.weight
    try:
        with transaction.atomic():
            person = add_to_list(
                account_id,
                username=found.username,
                name=found.name,
                weight=weight,
                now=settings.SOCAP_CLOCK.now(),
            )
            JobQueue().followings(person.pk)
    except AlreadyListed as error:
        raise ApiError(409, "account_id", str(error)) from error
    return Answer(201, person_out(person))


@router.post("/{account_id}/dismiss", response=SuggestionOut, auth=may_write)
def dismiss_one(request: HttpRequest, account_id: str) -> dict[str, Any]:
    """Never suggest the account again, until it is restored."""
    found = _suggestion_or_404(account_id)
    dismiss(found.account_id, now=settings.SOCAP_CLOCK.now())
    return asdict(_suggestion_or_404(account_id))


@router.post("/{account_id}/restore", response=SuggestionOut, auth=may_write)
def restore_one(request: HttpRequest, account_id: str) -> dict[str, Any]:
    """Suggest a dismissed account again."""
    restore(_suggestion_or_404(account_id).account_id)
    return asdict(_suggestion_or_404(account_id))


def _suggestion_or_404(account_id: str) -> Suggestion:
    found = suggestion(account_id) if ACCOUNT_ID.fullmatch(account_id) else None
    if found is None:
        raise Http404(f"nobody on the list follows account {account_id!r}")
    return found
