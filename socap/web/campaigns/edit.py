"""Edits a campaign's settings, and adds tweets to it."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.growth.alert_preview import AlertPreview, alert_preview
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, Status
from socap.campaigns.quotes.quote_choice import DEFAULT_RULE
from socap.collection.enrolment import enrol
from socap.collection.own_account_changes import own_accounts_changing
from socap.collection.polling.new_quotes import follow_quote_rule
from socap.collection.provider.client import INTERACTIVE_SECONDS, Provider
from socap.collection.queue.job_queue import JobQueue
from socap.sources.base import SourceError
from socap.web.campaigns import provider_dependency
from socap.web.campaigns.alert_forms import ThresholdsForm, stored_thresholds
from socap.web.campaigns.cost_estimate import running_estimate
from socap.web.campaigns.create import report_enrolment
from socap.web.campaigns.forms import CampaignForm, bound_data, initial_values
from socap.web.campaigns.preset_choices import preset_choices
from socap.web.campaigns.tweet_checks import cached_posts, check_tweets
from socap.web.campaigns.tweet_fields import TweetsForm, texts_after_removal, wanted_tweets
from socap.web.local_time_fields import wall_time
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.seen_values import notify_of_other_changes

PAGE_SIZE = 100


@signed_in
@require_http_methods(["GET", "POST"])
def edit(request: Request, campaign_id: int) -> HttpResponse:
    """Shows and saves all settings except the tweets."""
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    given = request.POST if request.method == "POST" else None
    form = CampaignForm(given, now=now, campaign=campaign, initial=initial_values(campaign))
    if given is not None and form.is_valid():
        with transaction.atomic():
            form.campaign = campaign = lock_campaign(campaign)
            found = form.edit()
            if changes := found.changes:
                before = {name: getattr(campaign, name) for name in changes}
                with own_accounts_changing([campaign], now=now):
                    edit_campaign(campaign, now=now, **changes)
                if changes.keys() & DEFAULT_RULE.columns.keys():
                    follow_quote_rule(campaign, now=now)
                details = changes_between(before, changes)
                record(request, "campaign.edited", on=campaign, details=details)
        messages.success(request, "Saved." if changes else "Nothing to change.")
        notify_of_other_changes(request, found)
        if campaign.status == Status.COMPLETED and campaign.ends_at > now:
            messages.info(request, "The campaign is still completed; resume it to keep watching.")
        return redirect("campaign", campaign.pk)
    context = {
        "campaign": campaign,
        "form": form,
        "preview": _preview(campaign, given),
        "presets": preset_choices(campaign, now=now),
        **_estimate(campaign, form, given, now),
        "zone": campaign.timezone,
        "earliest": wall_time(max(campaign.ends_at, now), campaign.timezone),
    }
    return render(request, "web/campaigns/edit.html", context, status=200 if given is None else 422)


@signed_in
@require_safe
def pace_preview(request: Request, campaign_id: int) -> HttpResponse:
    """Returns what each pace costs for what is left of the window, as htmx fragments."""
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    typed = CampaignForm(request.GET, now=now, campaign=campaign)
    context = {
        "campaign": campaign,
        "swapped": True,
        **running_estimate(campaign, typed, shown=typed, now=now),
    }
    return render(request, "web/campaigns/_pace_live.html", context)


def _estimate(
    campaign: Campaign, form: CampaignForm, given: QueryDict | None, now: datetime
) -> dict[str, Any]:
    typed = form
    if given is None:
        stored = bound_data(initial_values(campaign))
        typed = CampaignForm(stored, now=now, campaign=campaign)
    return running_estimate(campaign, typed, shown=form, now=now)


@signed_in
@require_safe
def preview(request: Request, campaign_id: int) -> HttpResponse:
    """Shows who would have triggered alerts so far with the typed thresholds."""
    campaign = campaign_to_change(request, campaign_id)
    context = {"campaign": campaign, "preview": _preview(campaign, request.GET)}
    return render(request, "web/campaigns/_alert_preview.html", context)


def _preview(campaign: Campaign, given: QueryDict | None) -> AlertPreview | None:
    """Returns the preview of the typed or stored thresholds; None if the typed ones are invalid."""
    if given is None:
        return alert_preview(campaign, stored_thresholds(campaign))
    form = ThresholdsForm(given, campaign=campaign)
    return alert_preview(campaign, form.thresholds()) if form.is_valid() else None


@signed_in
@require_http_methods(["GET", "POST"])
def tweets(request: Request, campaign_id: int) -> HttpResponse:
    """Lists the watched tweets, and adds more."""
    campaign = campaign_to_change(request, campaign_id)
    given = request.POST if request.method == "POST" else None
    only_checking = given is not None and bool(given.keys() & {"check", "remove"})
    fields = texts_after_removal(given, campaign) if given is not None else {}
    form = TweetsForm(None if only_checking else given, initial=fields)
    provider: Provider | None = None
    if given is not None and not only_checking and form.is_valid():
        wanted = form.wanted()
        try:
            provider = provider_dependency.get_provider().with_deadline(INTERACTIVE_SECONDS)
            enrolled = enrol(
                campaign,
                wanted,
                provider=provider,
                queue=JobQueue(),
                known=cached_posts(wanted),
            )
        except SourceError as error:
            form.add_error(None, f"Nothing added: the data provider is not available ({error}).")
        else:
            if enrolled.taken:
                details = {"tweets": [entry.tweet_id for entry in enrolled.taken]}
                record(request, "campaign.tweets-added", on=campaign, details=details)
                report_enrolment(request, enrolled)
                return redirect("campaign", campaign.pk)
            form.refuse(enrolled.refused)
    form.checks = check_tweets(wanted_tweets(fields), campaign=campaign, provider=provider)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "tweets": form,
        "page": Paginator(tweet_states(campaign), PAGE_SIZE).get_page(request.GET.get("page")),
        "removed": campaign.removed.select_related("tweet__author"),
    }
    is_invalid = given is not None and not only_checking
    return render(request, "web/campaigns/tweets.html", context, status=422 if is_invalid else 200)


@signed_in
@require_POST
def check(request: Request, campaign_id: int) -> HttpResponse:
    """Checks the typed addresses and returns the results as htmx fragments."""
    campaign = campaign_to_change(request, campaign_id)
    fields = texts_after_removal(request.POST, campaign)
    form = TweetsForm(initial=fields)
    form.checks = check_tweets(wanted_tweets(fields), campaign=campaign)
    context = {
        "tweets": form,
        "campaign": campaign,
        "zone": campaign.timezone,
        "swapped": True,
        "with_inputs": "remove" in request.POST,
    }
    return render(request, "web/campaigns/_tweet_fields_live.html", context)
