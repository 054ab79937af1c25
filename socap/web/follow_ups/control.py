"""The control of a follow-up: takes an account, edits its follow-up, and keeps pages true."""

import re

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from socap.access.audit import Actor
from socap.campaigns.models import Campaign
from socap.follow_ups.changes import Assignee, Changed, Edit, InvalidNote, change_follow_up
from socap.follow_ups.states import FollowUpState, follow_up_of, follow_ups_of, history
from socap.people.models import Account
from socap.web.follow_ups.forms import FollowUpForm
from socap.web.formatting import ago
from socap.web.navigation import redirect_back
from socap.web.permissions import (
    Request,
    campaign_to_change,
    campaign_to_see,
    signed_in,
    x_account_to_see,
)

# Tells apart the controls of one account on one page.
PLACE = re.compile(r"[a-z0-9-]{1,40}")
DEFAULT_PLACE = "account"
MOST_SHOWN = 500


@signed_in
def follow_up(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """Returns the form on GET; on POST takes the account, or stores the form."""
    campaign, account = campaign_to_change(request, campaign_id), x_account_to_see(account_id)
    if request.method == "POST":
        return _change(request, campaign, account)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "POST"])
    if not request.htmx:
        return redirect(account_card_url(campaign, account.pk))
    if "close" in request.GET:
        return HttpResponse()
    state = follow_up_of(campaign, account.pk)
    form = FollowUpForm(state, place=_place(request))
    form.fields["assignee"].widget.attrs["autofocus"] = True
    context = _context(request, campaign, account, state) | {"form": form}
    return render(request, "web/follow_ups/_form.html", context)


@signed_in
@require_safe
def state(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """Returns the state with its history, or 204 if it is as shown."""
    campaign, account = campaign_to_see(request, campaign_id), x_account_to_see(account_id)
    found = follow_up_of(campaign, account.pk)
    if request.GET.get("revision") == str(found.revision):
        return HttpResponse(status=204)
    context = _context(request, campaign, account, found)
    shown = context | {"history": history(campaign, account.pk)}
    return render(request, "web/follow_ups/_state.html", shown)


@signed_in
@require_safe
def live(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the controls of a page that have changed (`follow_up=place:account:revision`), or 204."""
    campaign = campaign_to_see(request, campaign_id)
    shown = [given.split(":") for given in request.GET.getlist("follow_up")[:MOST_SHOWN]]
    wanted = [one for one in shown if len(one) == 3 and PLACE.fullmatch(one[0])]
    states = follow_ups_of(campaign, {id_.replace("\0", "") for _, id_, _ in wanted})
    changed = [
        (place, states[id_])
        for place, id_, revision in wanted
        if id_ in states and str(states[id_].revision) != revision
    ]
    if not changed:
        return HttpResponse(status=204)
    base = {"campaign": campaign, "now": settings.SOCAP_CLOCK.now(), "oob": True}
    return HttpResponse(
        "".join(
            render_to_string(
                "web/follow_ups/_control.html", base | {"state": found, "place": place}, request
            )
            for place, found in changed
        )
    )


def follow_up_context(campaign: Campaign, account_id: str) -> dict[str, object]:
    """Returns the context of the card on the page of an account."""
    found = follow_up_of(campaign, account_id)
    return {
        "state": found,
        "place": DEFAULT_PLACE,
        "form": FollowUpForm(found, place=DEFAULT_PLACE),
        "history": history(campaign, account_id),
    }


def account_card_url(campaign: Campaign, account_id: str) -> str:
    return reverse("campaign-account", args=[campaign.pk, account_id]) + "#follow-up"


def _change(request: Request, campaign: Campaign, account: Account) -> HttpResponse:
    now, actor = settings.SOCAP_CLOCK.now(), Actor(kind="user", name=request.user.username)
    form = None
    if "take" in request.POST:
        edit = Edit(assignee=Assignee.of(request.user))
        seen = {"assignee": ""}  # the button is only there while nobody has it
    else:
        shown = follow_up_of(campaign, account.pk)
        form = FollowUpForm(shown, place=_place(request), data=request.POST)
        if not form.is_valid():
            return _answer(request, campaign, account, form=form)
        edit, seen = form.edit, form.seen_values
    try:
        done = change_follow_up(
            campaign, account, edit, by=actor, now=now, seen=seen, request=request
        )
    except InvalidNote as error:
        assert form is not None
        form.add_error("note", f"The note {error}.")
        return _answer(request, campaign, account, form=form)
    return _answer(request, campaign, account, problem=conflict_text(done))


def conflict_text(done: Changed) -> str:
    """Returns who was faster and what became of it, or ''."""
    state, said = done.state, []
    if "assignee" in done.conflicts:
        assert state.updated_at is not None
        when = ago(state.assigned_at or state.updated_at, settings.SOCAP_CLOCK.now())
        who = state.assignee
        said.append(f"{who} took this {when}." if who else f"{state.updated_by} handed this back.")
    if "status" in done.conflicts:
        said.append(f"{state.updated_by} has set the status to {state.status} meanwhile.")
    if done.note_joined:
        said.append("Someone else has changed the note meanwhile; both texts are kept.")
    elif "note" in done.conflicts:
        said.append("Someone else has changed the note meanwhile, so it was not cleared.")
    return " ".join(said)


def _answer(
    request: Request,
    campaign: Campaign,
    account: Account,
    *,
    form: FollowUpForm | None = None,
    problem: str = "",
) -> HttpResponse:
    """Returns the control, or redirects where JavaScript is off."""
    if not request.htmx:
        if form is not None:
            problem = " ".join(str(error) for found in form.errors.values() for error in found)
        if problem:
            messages.error(request, problem)
        return redirect_back(request, account_card_url(campaign, account.pk))
    state = follow_up_of(campaign, account.pk)
    context = _context(request, campaign, account, state)
    shown = context | {"edit_form": form, "problem": problem, "is_answer": True}
    return render(request, "web/follow_ups/_control.html", shown)


def _context(
    request: Request, campaign: Campaign, account: Account, state: FollowUpState
) -> dict[str, object]:
    return {
        "campaign": campaign,
        "account": account,
        "state": state,
        "place": _place(request),
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
    }


def _place(request: Request) -> str:
    given = request.GET.get("place", "")
    return given if PLACE.fullmatch(given) else DEFAULT_PLACE
