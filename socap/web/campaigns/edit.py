"""Changes a campaign: its window, its alert preferences, and adds tweets to it."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.engagements.coverage import tweet_states
from socap.analytics.growth.alert_preview import AlertPreview, alert_preview
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.locks import hold_campaign
from socap.campaigns.models import Campaign, Status
from socap.collection.enrolment import enrol
from socap.collection.provider.client import AT_THE_DOOR, Provider
from socap.collection.queue.tasks import JobQueue
from socap.sources.base import SourceError
from socap.web.campaigns import provider_dependency
from socap.web.campaigns.alert_forms import ThresholdsForm, stored_thresholds
from socap.web.campaigns.create import report_enrolment
from socap.web.campaigns.forms import CampaignForm, initial_of
from socap.web.campaigns.tweet_checks import check_tweets, known_posts
from socap.web.campaigns.tweet_fields import TweetsForm, edited_boxes, wanted_in
from socap.web.local_time_fields import wall_time
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.seen_values import tell_meanwhile


@signed_in
@require_http_methods(["GET", "POST"])
def edit(request: Request, campaign_id: int) -> HttpResponse:
    """Everything but the tweets."""
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    given = request.POST if request.method == "POST" else None
    form = CampaignForm(given, now=now, campaign=campaign, initial=initial_of(campaign))
    if given is not None and form.is_valid():
        with transaction.atomic():
            form.campaign = campaign = hold_campaign(campaign)
            found = form.edit()
            if changes := found.changes:
                before = {name: getattr(campaign, name) for name in changes}
                edit_campaign(campaign, now=now, **changes)
                told = changes_between(before, changes)
                record(request, "campaign.edited", on=campaign, details=told)
        messages.success(request, "Saved." if changes else "Nothing was different.")
        tell_meanwhile(request, found)
        if campaign.status == Status.COMPLETED and campaign.ends_at > now:
            messages.info(request, "It is still completed; resume it to go on watching.")
        return redirect("campaign", campaign.pk)
    shown = {
        "campaign": campaign,
        "form": form,
        "preview": _preview(campaign, given),
        "zone": campaign.timezone,
        "earliest": wall_time(max(campaign.ends_at, now), campaign.timezone),
    }
    return render(request, "web/campaigns/edit.html", shown, status=200 if given is None else 422)


@signed_in
@require_safe
def preview(request: Request, campaign_id: int) -> HttpResponse:
    """Who would have alerted so far with the thresholds that are just being typed."""
    campaign = campaign_to_change(request, campaign_id)
    shown = {"campaign": campaign, "preview": _preview(campaign, request.GET)}
    return render(request, "web/campaigns/_alert_preview.html", shown)


def _preview(campaign: Campaign, given: QueryDict | None) -> AlertPreview | None:
    """Of what is typed, or of what is stored; None while something typed cannot be read."""
    if given is None:
        return alert_preview(campaign, stored_thresholds(campaign))
    form = ThresholdsForm(given, campaign=campaign)
    return alert_preview(campaign, form.thresholds()) if form.is_valid() else None


@signed_in
@require_http_methods(["GET", "POST"])
def tweets(request: Request, campaign_id: int) -> HttpResponse:
    """The tweets watched, each with a button to remove it, and boxes to add more."""
    campaign = campaign_to_change(request, campaign_id)
    given = request.POST if request.method == "POST" else None
    looking = given is not None and bool(given.keys() & {"check", "remove"})
    fields = edited_boxes(given, campaign) if given is not None else {}
    form = TweetsForm(None if looking else given, initial=fields)
    provider: Provider | None = None
    if given is not None and not looking and form.is_valid():
        wanted = form.wanted()
        try:
            provider = provider_dependency.provider().within(AT_THE_DOOR)
            enrolled = enrol(
                campaign,
                wanted,
                provider=provider,
                queue=JobQueue(),
                known=known_posts(wanted),
            )
        except SourceError as error:
            form.add_error(None, f"Nothing added: the data provider cannot be asked ({error}).")
        else:
            if enrolled.taken:
                told = {"tweets": [entry.tweet_id for entry in enrolled.taken]}
                record(request, "campaign.tweets-added", on=campaign, details=told)
                report_enrolment(request, enrolled)
                return redirect("campaign", campaign.pk)
            form.refuse(enrolled.refused)
    form.checks = check_tweets(wanted_in(fields), campaign=campaign, provider=provider)
    shown = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "tweets": form,
        "states": tweet_states(campaign),
        "removed": campaign.removed.select_related("tweet__author"),
    }
    wrong = given is not None and not looking
    return render(request, "web/campaigns/tweets.html", shown, status=422 if wrong else 200)


@signed_in
@require_POST
def check(request: Request, campaign_id: int) -> HttpResponse:
    """What is to be said of the addresses that are just being typed, box by box."""
    campaign = campaign_to_change(request, campaign_id)
    fields = edited_boxes(request.POST, campaign)
    form = TweetsForm(initial=fields)
    form.checks = check_tweets(wanted_in(fields), campaign=campaign)
    shown = {
        "tweets": form,
        "campaign": campaign,
        "zone": campaign.timezone,
        "swapped": True,
        "whole_boxes": "remove" in request.POST,
    }
    return render(request, "web/campaigns/_tweet_fields_live.html", shown)
