"""The alerts page of a campaign: lists, and actions to send, skip and mute."""

from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.alerts import manual_actions, mutes
from socap.alerts.models import Alert
from socap.campaigns.models import Campaign
from socap.lib.database.keyset import BadCursor
from socap.people.models import Account
from socap.web.alerts.mutes import EVERYWHERE, InvalidDuration, mute_end
from socap.web.alerts.table import AlertListQuery, PageState, alerts_context, page_state
from socap.web.dashboard.problems import open_problems, problems_for_watchers
from socap.web.pagination import restart_list
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in
from socap.web.sections import changed_since, read_seen, render_sections

SECTIONS = {"alert_state": "web/alerts/_state.html", "alert_list": "web/alerts/_list.html"}


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    """Shows one list of alerts, page by page."""
    campaign = campaign_to_see(request, campaign_id)
    wanted, now = AlertListQuery.read(request.GET), settings.SOCAP_CLOCK.now()
    state = page_state(campaign, open_problems())
    try:
        context = alerts_context(request, campaign, wanted, state, now=now)
    except BadCursor:
        return restart_list(request, f"status={wanted.view}")
    sections = render_sections(context, sections=SECTIONS, request=request)
    return render(request, "web/alerts/page.html", context | {"sections": sections})


@signed_in
@require_safe
def live(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the sections that have changed, or 204 if none has."""
    campaign = campaign_to_see(request, campaign_id)
    state = page_state(campaign, problems_for_watchers())
    if request.GET.get("version") == state.version:
        return HttpResponse(status=204)
    return _fragments(request, campaign, state)


@signed_in
@require_POST
def send(request: Request, campaign_id: int, alert_id: int) -> HttpResponse:
    return _do(request, campaign_id, alert_id, _send, "alert.sent-now", "It is being sent now.")


@signed_in
@require_POST
def skip(request: Request, campaign_id: int, alert_id: int) -> HttpResponse:
    return _do(
        request, campaign_id, alert_id, _skip, "alert.skipped", "Skipped. Nobody is notified."
    )


@signed_in
@require_POST
def mute(request: Request, campaign_id: int) -> HttpResponse:
    """Mutes an account, here or everywhere, or the whole campaign if no account is given."""
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    try:
        until = mute_end(request.POST.get("length", ""), campaign, now=now)
    except InvalidDuration as error:
        messages.error(request, str(error))
        return _answer(request, campaign)
    account_id = request.POST.get("account", "").replace("\0", "")
    account = get_object_or_404(Account, pk=account_id) if account_id else None
    here = account is None or request.POST.get("where") != EVERYWHERE
    with transaction.atomic():
        mutes.mute(campaign=campaign if here else None, account=account, until=until, now=now)
        told = {"who": str(account or "everybody"), "where": "here" if here else "everywhere"}
        record(
            request, "mute.begun", on=campaign, details=told | {"until": str(until or "for good")}
        )
    who = f"@{account.username} is" if account else "This campaign is"
    messages.success(request, f"{who} muted. Engagements are still recorded, but not alerted.")
    return _answer(request, campaign)


@signed_in
@require_POST
def unmute(request: Request, campaign_id: int, mute_id: int) -> HttpResponse:
    """Ends a mute of this campaign or a global one."""
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    found = next((m for m in mutes.mutes_in_force(campaign, now=now) if m.pk == mute_id), None)
    if found is None:
        messages.info(request, "This mute has already ended.")
        return _answer(request, campaign)
    who = f"@{found.account.username}" if found.account else "this campaign"
    with transaction.atomic():
        mutes.unmute(mute_id)
        record(request, "mute.ended", on=campaign, details={"who": who})
    messages.success(request, f"Alerts about {who} are on again.")
    return _answer(request, campaign)


def _do(
    request: Request,
    campaign_id: int,
    alert_id: int,
    verb: Callable[[Request, Alert], None],
    name: str,
    done: str,
) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    alert = manual_actions.alert_of(campaign, alert_id)
    if alert is None:
        raise Http404("this campaign has no such alert")
    try:
        with transaction.atomic():
            verb(request, alert)
            record(request, name, on=alert)
        messages.success(request, done)
    except manual_actions.InvalidState as error:
        messages.error(request, str(error))
    return _answer(request, campaign)


def _send(request: Request, alert: Alert) -> None:
    manual_actions.send_now(alert, now=settings.SOCAP_CLOCK.now())


def _skip(request: Request, alert: Alert) -> None:
    manual_actions.skip(alert, by=request.user.username)


def _answer(request: Request, campaign: Campaign) -> HttpResponse:
    """Returns the changed sections, or redirects to the page if JavaScript is off."""
    if request.htmx:
        return _fragments(request, campaign, page_state(campaign, open_problems()))
    page = reverse("campaign-alerts", args=[campaign.pk])
    return redirect(f"{page}?{AlertListQuery.read(request.POST).query}")


def _fragments(request: Request, campaign: Campaign, state: PageState) -> HttpResponse:
    given = request.POST if request.method == "POST" else request.GET
    now = settings.SOCAP_CLOCK.now()
    wanted = AlertListQuery.read(given)
    try:
        context = alerts_context(request, campaign, wanted, state, now=now)
    except BadCursor:  # of another version of SOCAP
        context = alerts_context(request, campaign, replace(wanted, cursor=""), state, now=now)
    seen = read_seen(given.getlist("seen"))
    sections = render_sections(context, sections=SECTIONS, request=request)
    changed = changed_since(sections, seen)
    return render(request, "web/alerts/_live.html", context | {"changed": changed})
