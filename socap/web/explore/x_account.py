"""Shows one X account: profile, score breakdown, engagements and alerts; mutes and weights it."""

from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.alerts.account_alerts import alerts_about, mutes_about
from socap.alerts.mutes import mute, unmute
from socap.analytics.engagements.account_engagements import campaign_engagements, engagements_of
from socap.analytics.engagements.listing import engagements
from socap.analytics.filters import EngagementFilters, On, Own
from socap.analytics.insight.engager_traits import traits_of
from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import own_kinds, own_list
from socap.collection.queue.job_queue import JobQueue
from socap.insight.account_places import AccountPlace, account_place
from socap.insight.places.countries import country_choices
from socap.insight.places.spelling import spelled
from socap.lib.database.keyset import BadCursor
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import MAX_WEIGHT, Account
from socap.people.references import username_for_id
from socap.people.roles.role_detection import role_reasons
from socap.people.score_breakdown import find_list_entry, score_breakdown, scored_account_count
from socap.web.follow_ups.control import follow_up_context
from socap.web.pagination import restart_list
from socap.web.permissions import (
    Request,
    campaign_to_see,
    require_change_permission,
    signed_in,
    x_account_to_see,
)

ROWS = 25
MUTE_LENGTHS = {"hour": timedelta(hours=1), "day": timedelta(hours=24), "ever": None}
MUTE_LABELS = {"hour": "for 1 hour", "day": "for 24 hours", "ever": "for good"}


@signed_in
@require_safe
def show_in_campaign(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """Shows the account in one campaign, with its first engagements there."""
    campaign = campaign_to_see(request, campaign_id)
    account = x_account_to_see(account_id)
    filters = EngagementFilters(account=account.pk, own=Own.INCLUDED)
    found = engagements(campaign, filters=filters, limit=ROWS)
    on_quotes = engagements(campaign, filters=replace(filters, on=On.QUOTES), limit=ROWS)
    context = {
        "zone": campaign.timezone,
        "standalone": True,
        "shown_on": "account",
        "rows": found.rows,
        "next_cursor": found.next_cursor,
        "filter_query": f"account={account.pk}&own={Own.INCLUDED}",
        "quote_rows": on_quotes.rows,
        "more_on_quotes": on_quotes.next_cursor is not None,
        "own": own_kinds(campaign, [account.pk]).get(account.pk),
        "listed": own_list(campaign).filter(account_id=account.pk).first(),
    }
    context |= follow_up_context(campaign, account.pk)
    return render(
        request, "web/explore/x_account.html", _account_context(account, campaign) | context
    )


@signed_in
@require_safe
def show(request: Request, account_id: str) -> HttpResponse:
    """Shows the account across all campaigns; htmx requests get only the next rows."""
    account = x_account_to_see(account_id)
    try:
        found = engagements_of(account.pk, cursor=request.GET.get("cursor"), limit=ROWS)
    except BadCursor:
        return restart_list(request, "")
    context = {
        "account": account,
        "zone": "UTC",
        "now": settings.SOCAP_CLOCK.now(),
        "engagements": found.rows,
        "next_cursor": found.next_cursor,
        "is_later_page": "cursor" in request.GET,
    }
    if request.htmx:
        return render(request, "web/explore/_account_engagement_rows.html", context)
    return render(request, "web/explore/x_account.html", _account_context(account, None) | context)


@signed_in
@require_POST
def add_mute(request: Request, account_id: str) -> HttpResponse:
    """Mutes the account in the submitted campaign, or everywhere."""
    require_change_permission(request.user)
    account, campaign = x_account_to_see(account_id), submitted_campaign(request)
    length, now = request.POST.get("length", ""), settings.SOCAP_CLOCK.now()
    if length not in MUTE_LENGTHS:
        messages.error(request, "Choose how long: for 1 hour, for 24 hours, or for good.")
        return redirect(account_url(account, campaign))
    here = campaign if request.POST.get("where") == "here" else None
    length_of_time = MUTE_LENGTHS[length]
    until = now + length_of_time if length_of_time else None
    with transaction.atomic():
        mute(campaign=here, account=account, until=until, now=now)
        details = {"who": str(account), "where": "here" if here else "everywhere"}
        details["until"] = str(until or "for good")
        record(request, "mute.begun", on=here or account, details=details)
    where = f"in {here.name}" if here else "in every campaign"
    messages.success(
        request,
        f"@{account.username} is muted {MUTE_LABELS[length]} {where}. Its engagements are"
        " recorded, but do not trigger alerts.",
    )
    return redirect(account_url(account, campaign))


@signed_in
@require_POST
def end_mute(request: Request, account_id: str, mute_id: int) -> HttpResponse:
    require_change_permission(request.user)
    account, campaign = x_account_to_see(account_id), submitted_campaign(request)
    known = mutes_about(account, campaign=None, now=settings.SOCAP_CLOCK.now())
    if found := next((mute for mute in known if mute.pk == mute_id), None):
        with transaction.atomic():
            unmute(found.pk)
            record(request, "mute.ended", on=account, details={"who": str(account)})
        messages.success(request, f"@{account.username} is no longer muted.")
    else:
        messages.info(request, "This mute has already ended.")
    return redirect(account_url(account, campaign))


@signed_in
@require_POST
def set_weight(request: Request, account_id: str) -> HttpResponse:
    """Adds the account to the important list or changes its weight, and says which scores changed."""
    require_change_permission(request.user)
    account, campaign = x_account_to_see(account_id), submitted_campaign(request)
    submitted = request.POST.get("weight", "").strip()
    if not (submitted.isdecimal() and len(submitted) < 6 and int(submitted) <= MAX_WEIGHT):
        messages.error(
            request, f"Nothing changed: the weight must be a whole number from 0 to {MAX_WEIGHT}."
        )
        return redirect(account_url(account, campaign))
    before, person = account.importance, find_list_entry(account)
    entry = Entry(
        username=person.username
        if person
        else account.username.lower() or username_for_id(account.pk),
        account_id=account.pk,
        weight=int(submitted),
        name=None if person else account.name,
    )
    with transaction.atomic():
        stored = store_people([entry], now=settings.SOCAP_CLOCK.now())
        if stored.people:
            verb = "person.added" if stored.added else "person.changed"
            details = {
                "weight": {"before": person.weight if person else None, "after": int(submitted)}
            }
            record(request, verb, on=stored.people[0], details={"changes": details})
            if stored.people[0].synced_at is None:
                JobQueue().followings(stored.people[0].pk)
    account.refresh_from_db()
    messages.success(
        request, _effect_text(account, before, stored.rescored, added=bool(stored.added))
    )
    return redirect(account_url(account, campaign))


def _effect_text(account: Account, before: int, rescored: int, *, added: bool) -> str:
    others = max(0, rescored - (account.importance != before))
    changed = f"Its own score went from {before} to {account.importance}"
    own = changed if account.importance != before else f"Its own score stays {before}"
    scores = f"{others:,} other score{'' if others == 1 else 's'} changed"
    if added:
        return (
            f"@{account.username} is on the important list. {own}. The accounts it follows are"
            " being read; their scores change as they come in."
        )
    return f"Saved. {own}, and {scores}."


def _account_context(account: Account, campaign: Campaign | None) -> dict[str, object]:
    """Returns the template context of an account, in a constant number of queries."""
    now = settings.SOCAP_CLOCK.now()
    seen = campaign_engagements(account.pk)
    person, place = find_list_entry(account), account_place(account.pk)
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
        "role_reasons": role_reasons(account.bio, account.name),
        "traits": traits_of(campaign, [account.pk])[account.pk],
        "mutes": mutes_about(account, campaign=campaign, now=now),
        "lengths": MUTE_LABELS,
        "account_place": place,
        "location": "" if is_told_by(place, account.location) else account.location,
        "countries": country_choices().items(),
    }


def is_told_by(place: AccountPlace, location: str) -> bool:
    """Returns whether the place says all that the profile does: "Lisbon", "Lisbon, Portugal"."""
    said, (city, country) = spelled(location), (spelled(place.city), spelled(place.name))
    return bool(place.country) and said in filter(
        None, (city, country, f"{city} {country}".strip())
    )


def submitted_campaign(request: Request) -> Campaign | None:
    """Returns the campaign whose page the form was on, if any."""
    submitted = request.POST.get("campaign", "")
    if not submitted:
        return None
    return get_object_or_404(
        Campaign, pk=int(submitted) if submitted.isdecimal() and len(submitted) < 18 else 0
    )


def account_url(account: Account, campaign: Campaign | None) -> str:
    if campaign is None:
        return reverse("x-account", args=[account.pk])
    return reverse("campaign-account", args=[campaign.pk, account.pk])
