"""One X account: who it is, why it scores what it scores, what it did, and what was told of it."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.alerts.account_alerts import alerts_about, silences_about
from socap.alerts.mutes import mute, unmute
from socap.analytics.engagements.account_engagements import campaign_engagements, engagements_of
from socap.analytics.engagements.listing import engagements
from socap.analytics.filters import EngagementFilters
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import filter_own_accounts
from socap.collection.queue.tasks import JobQueue
from socap.lib.database.keyset import BadCursor
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import MAX_WEIGHT, Account
from socap.people.references import username_for_id
from socap.people.score_breakdown import find_list_entry, score_breakdown, scored_account_count
from socap.web.pagination import list_begins_anew
from socap.web.permissions import (
    Request,
    campaign_to_see,
    demand_change,
    signed_in,
    x_account_to_see,
)

SHOWN = 25
LENGTHS = {"hour": timedelta(hours=1), "day": timedelta(hours=24), "ever": None}
LABELS = {"hour": "for 1 hour", "day": "for 24 hours", "ever": "for good"}


@signed_in
@require_safe
def in_campaign(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """As one campaign sees it; the rest of what it did there is a page of the engagements."""
    campaign = campaign_to_see(request, campaign_id)
    account = x_account_to_see(account_id)
    found = engagements(campaign, filters=EngagementFilters(account=account.pk), limit=SHOWN)
    shown = {
        "zone": campaign.timezone,
        "alone": True,
        "plainly": "account",
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "kept": f"account={account.pk}",
        "is_campaign_author": bool(filter_own_accounts(campaign, [account.pk])),
    }
    return render(request, "web/explore/x_account.html", _about(account, campaign) | shown)


@signed_in
@require_safe
def anywhere(request: Request, account_id: str) -> HttpResponse:
    """In every campaign; a fragment gets only the next rows."""
    account = x_account_to_see(account_id)
    try:
        found = engagements_of(account.pk, cursor=request.GET.get("cursor"), limit=SHOWN)
    except BadCursor:
        return list_begins_anew(request, "")
    shown = {
        "account": account,
        "zone": "UTC",
        "now": settings.SOCAP_CLOCK.now(),
        "engagements": found.rows,
        "next_cursor": found.next_cursor,
        "paged": "cursor" in request.GET,
    }
    if request.htmx:
        return render(request, "web/explore/_account_engagement_rows.html", shown)
    return render(request, "web/explore/x_account.html", _about(account, None) | shown)


@signed_in
@require_POST
def begin_mute(request: Request, account_id: str) -> HttpResponse:
    """In the campaign given, or everywhere."""
    demand_change(request.user)
    account, campaign = x_account_to_see(account_id), _campaign_of(request)
    length, now = request.POST.get("length", ""), settings.SOCAP_CLOCK.now()
    if length not in LENGTHS:
        messages.error(request, "Choose how long: for 1 hour, for 24 hours, or for good.")
        return redirect(_page(account, campaign))
    here = campaign if request.POST.get("where") == "here" else None
    span = LENGTHS[length]
    until = now + span if span else None
    with transaction.atomic():
        mute(campaign=here, account=account, until=until, now=now)
        told = {"who": str(account), "where": "here" if here else "everywhere"}
        told["until"] = str(until or "for good")
        record(request, "mute.begun", on=here or account, details=told)
    where = f"in {here.name}" if here else "in every campaign"
    messages.success(
        request,
        f"@{account.username} is muted {LABELS[length]} {where}. What they do is recorded, and"
        " nobody is told.",
    )
    return redirect(_page(account, campaign))


@signed_in
@require_POST
def end_mute(request: Request, account_id: str, mute_id: int) -> HttpResponse:
    demand_change(request.user)
    account, campaign = x_account_to_see(account_id), _campaign_of(request)
    known = silences_about(account, campaign=None, now=settings.SOCAP_CLOCK.now())
    if found := next((silence for silence in known if silence.pk == mute_id), None):
        with transaction.atomic():
            unmute(found.pk)
            record(request, "mute.ended", on=account, details={"who": str(account)})
        messages.success(request, f"From now on you are told of @{account.username} again.")
    else:
        messages.info(request, "This silence has ended already.")
    return redirect(_page(account, campaign))


@signed_in
@require_POST
def weigh(request: Request, account_id: str) -> HttpResponse:
    """Put the account on the important list, or change its weight there; says what that changed."""
    demand_change(request.user)
    account, campaign = x_account_to_see(account_id), _campaign_of(request)
    given = request.POST.get("weight", "").strip()
    if not (given.isdecimal() and len(given) < 6 and int(given) <= MAX_WEIGHT):
        messages.error(
            request, f"Nothing changed: the weight must be a whole number from 0 to {MAX_WEIGHT}."
        )
        return redirect(_page(account, campaign))
    before, person = account.importance, find_list_entry(account)
    entry = Entry(
        username=person.username
        if person
        else account.username.lower() or username_for_id(account.pk),
        account_id=account.pk,
        weight=int(given),
        name=None if person else account.name,
    )
    with transaction.atomic():
        stored = store_people([entry], now=settings.SOCAP_CLOCK.now())
        if stored.people:
            verb = "person.added" if stored.added else "person.changed"
            told = {"weight": {"before": person.weight if person else None, "after": int(given)}}
            record(request, verb, on=stored.people[0], details={"changes": told})
            if stored.people[0].synced_at is None:
                JobQueue().followings(stored.people[0].pk)
    account.refresh_from_db()
    messages.success(request, _effect(account, before, stored.rescored, added=bool(stored.added)))
    return redirect(_page(account, campaign))


def _effect(account: Account, before: int, rescored: int, *, added: bool) -> str:
    others = max(0, rescored - (account.importance != before))
    moved = f"Their own score went from {before} to {account.importance}"
    own = moved if account.importance != before else f"Their own score stays {before}"
    scores = f"{others:,} other score{'' if others == 1 else 's'} changed"
    if added:
        return (
            f"@{account.username} is on the important list. {own}. Whom they follow is being read"
            " now; the scores of those accounts change as it comes in."
        )
    return f"Saved. {own}, and {scores}."


def _about(account: Account, campaign: Campaign | None) -> dict[str, object]:
    """What the page says of an account in a campaign or without one; a constant number of queries."""
    now = settings.SOCAP_CLOCK.now()
    seen = campaign_engagements(account.pk)
    person = find_list_entry(account)
    return {
        "account": account,
        "campaign": campaign,
        "now": now,
        "reasons": score_breakdown(account),
        "person": person,
        "reach": scored_account_count(person) if person else 0,
        "max_weight": MAX_WEIGHT,
        "here": next((a for a in seen if campaign and a.campaign_id == campaign.pk), None),
        "elsewhere": [a for a in seen if not campaign or a.campaign_id != campaign.pk],
        "alerts": alerts_about(account, campaign=campaign),
        "silences": silences_about(account, campaign=campaign, now=now),
        "lengths": LABELS,
    }


def _campaign_of(request: Request) -> Campaign | None:
    """The campaign from whose page a form came."""
    given = request.POST.get("campaign", "")
    if not given:
        return None
    return get_object_or_404(
        Campaign, pk=int(given) if given.isdecimal() and len(given) < 18 else 0
    )


def _page(account: Account, campaign: Campaign | None) -> str:
    if campaign is None:
        return reverse("x-account", args=[account.pk])
    return reverse("campaign-account", args=[campaign.pk, account.pk])
