"""Creates a campaign: saves what is typed as a draft and checks each tweet address."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.audit import record
from socap.access.models import AuditEntry
from socap.campaigns.models import Campaign, CampaignTweet
from socap.collection.enrolment import EnrolmentResult, NoUsableTweets, start_campaign
from socap.collection.provider.client import INTERACTIVE_SECONDS, Provider
from socap.collection.queue.job_queue import JobQueue
from socap.lib.bounds import time_zones
from socap.sources.base import SourceError
from socap.web.campaigns import provider_dependency
from socap.web.campaigns.cost_estimate import estimate_context
from socap.web.campaigns.drafts import (
    delete_draft,
    delete_used_draft,
    duplicate_fields,
    find_draft,
    save_draft,
    typed_fields,
)
from socap.web.campaigns.forms import bound_data, default_values
from socap.web.campaigns.new_campaign_form import NewCampaignForm
from socap.web.campaigns.own_account_page import list_accounts
from socap.web.campaigns.preset_choices import (
    PresetChoices,
    comparable_campaign,
    preset_choices,
)
from socap.web.campaigns.tweet_checks import cached_posts, check_tweets
from socap.web.campaigns.tweet_fields import TweetsForm, texts_after_removal, wanted_tweets
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.formatting import ago
from socap.web.models import CampaignDraft
from socap.web.pagination import whole_number
from socap.web.permissions import Request, require_change_permission, signed_in
from socap.web.setup.checklist import SETTING_UP


@signed_in
@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    """Shows the form with any saved draft; on POST creates the campaign or shows the errors.

    `from` is the id of a campaign to duplicate.
    """
    require_change_permission(request.user)
    now = settings.SOCAP_CLOCK.now()
    source = _source_campaign(request)
    if request.method == "POST" and not request.POST.keys() & {"check", "remove"}:
        return _create(request, source, now)
    restored = draft = None
    if request.method == "POST":  # the check and remove buttons, without JavaScript
        fields = _submitted_fields(request)
        draft = save_draft(request.user, source, fields)
    elif draft := find_draft(request.user, source):
        fields, restored = draft.fields, ago(draft.saved_at, datetime.now(UTC))
    else:
        fields = dict(duplicate_fields(source, now=now) if source else default_values(now=now))
    form = NewCampaignForm(now=now, initial=fields)
    tweets = TweetsForm(initial=fields)
    tweets.checks = check_tweets(wanted_tweets(fields))
    return _render_form(
        request, form, tweets, source=source, fields=fields, draft=draft, restored=restored
    )


@signed_in
@require_POST
def draft(request: Request) -> HttpResponse:
    """Saves the draft and returns the updated checks and estimates as htmx fragments."""
    require_change_permission(request.user)
    now = settings.SOCAP_CLOCK.now()
    source = _source_campaign(request)
    fields = _submitted_fields(request)
    saved = save_draft(request.user, source, fields)
    tweets = TweetsForm(initial=fields)
    tweets.checks = check_tweets(wanted_tweets(fields))
    typed = NewCampaignForm(bound_data(fields), now=now)
    context = {
        "tweets": tweets,
        "swapped": True,
        "with_inputs": "remove" in request.POST,
        "draft": saved,
        "zone": _time_zone(fields),
        "presets": _presets(tweets, source, now),
        **estimate_context(typed, tweets.checks, shown=typed, now=now),
    }
    return render(request, "web/campaigns/_draft.html", context)


@signed_in
@require_POST
def start_over(request: Request) -> HttpResponse:
    """Discards the draft after confirmation and shows an empty form."""
    require_change_permission(request.user)
    source = _source_campaign(request)
    query = f"?from={source.pk}" if source else ""
    if not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title="Discard your draft?",
                text=("Everything you typed for this campaign is deleted. This cannot be undone.",),
                button="Discard draft",
                back=reverse("campaign-create") + query,
            ),
        )
    delete_draft(request.user, source)
    return redirect(reverse("campaign-create") + query)


class AlreadyCreated(Exception):
    """This form has already created a campaign; it was submitted twice."""

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self.campaign = campaign


def _create(request: Request, source: Campaign | None, now: datetime) -> HttpResponse:
    form = NewCampaignForm(request.POST, now=now)
    tweets = TweetsForm(request.POST)
    provider: Provider | None = None
    form_number = request.POST.get("form", "")[:64]

    def reject_duplicate() -> None:
        if existing := _campaign_created_by(form_number, request):
            raise AlreadyCreated(existing)

    def record_creation(campaign: Campaign, taken: Sequence[CampaignTweet]) -> None:
        details: dict[str, Any] = {"tweets": [entry.tweet_id for entry in taken]}
        if form_number:
            details["form"] = form_number
        record(request, "campaign.created", on=campaign, details=details)
        fields, version = _submitted_fields(request), request.POST.get("draft", "")
        delete_used_draft(request.user, source, fields, version=version)

    # A list, not `and`: both forms must report their errors.
    if all([form.is_valid(), tweets.is_valid()]):
        wanted = tweets.wanted()
        try:
            provider = provider_dependency.get_provider().with_deadline(INTERACTIVE_SECONDS)
            enrolled = start_campaign(
                form.draft(),
                wanted,
                provider=provider,
                queue=JobQueue(),
                known=cached_posts(wanted),
                before=reject_duplicate,
                after=record_creation,
            )
        except AlreadyCreated as error:
            messages.info(
                request, "This form was already submitted. This is the campaign it created."
            )
            return redirect("campaign", error.campaign.pk)
        except NoUsableTweets as error:
            tweets.refuse(error.refused)
        except SourceError as error:
            form.add_error(None, f"Not created: the data provider is not available ({error}).")
        else:
            request.session.pop(SETTING_UP, None)
            report_enrolment(request, enrolled)
            if own_accounts := form.cleaned_data["own_accounts"]:
                list_accounts(request, enrolled.campaign, own_accounts)
            return redirect("campaign", enrolled.campaign.pk)
    fields = typed_fields(request.POST, form)
    saved = save_draft(request.user, source, fields)
    tweets.checks = check_tweets(wanted_tweets(fields), provider=provider)
    return _render_form(
        request, form, tweets, source=source, fields=fields, draft=saved, status=422
    )


def _campaign_created_by(form_number: str, request: Request) -> Campaign | None:
    """Returns the campaign that this user created with the form of this number, if any."""
    if not form_number:
        return None
    entry = AuditEntry.objects.filter(
        verb="campaign.created", actor=request.user.get_username(), details__form=form_number
    ).first()
    return Campaign.objects.filter(pk=entry.object_id).first() if entry else None


def report_enrolment(request: Request, enrolled: EnrolmentResult) -> None:
    """Shows how many tweets are now watched, and a warning for each refused one."""
    if taken := len(enrolled.taken):
        what = "1 tweet is" if taken == 1 else f"{taken} tweets are"
        messages.success(request, f"{what} now watched; the first poll has been queued.")
    for refused in enrolled.refused:
        messages.warning(request, f"Not added: {refused.url} ({refused.problem}).")
    if enrolled.unverified:
        messages.warning(request, f"Added without a check: {enrolled.unverified}.")


def _render_form(
    request: Request,
    form: NewCampaignForm,
    tweets: TweetsForm,
    *,
    source: Campaign | None,
    fields: dict[str, Any],
    draft: CampaignDraft | None,
    restored: str | None = None,
    status: int = 200,
) -> HttpResponse:
    now = form.now
    context = {
        "form": form,
        "form_number": secrets.token_urlsafe(12),
        "tweets": tweets,
        "source": source,
        "restored": restored,
        "draft": draft,
        "zone": _time_zone(fields),
        # For the very first campaign, the browser suggests its own time zone.
        "zone_is_guess": restored is None and not form.is_bound and not Campaign.objects.exists(),
        "presets": _presets(tweets, source, now),
        **estimate_context(
            NewCampaignForm(bound_data(fields), now=now), tweets.checks, shown=form, now=now
        ),
    }
    return render(request, "web/campaigns/create.html", context, status=status)


def _presets(tweets: TweetsForm, source: Campaign | None, now: datetime) -> PresetChoices:
    tweet_ids = [check.tweet_id for check in tweets.checks.tweets if check.tweet_id]
    return preset_choices(comparable_campaign(tweet_ids, source), now=now)


def _submitted_fields(request: Request) -> dict[str, Any]:
    """Returns the submitted fields, without the address whose Remove button was pressed."""
    fields = typed_fields(request.POST, NewCampaignForm(now=settings.SOCAP_CLOCK.now()))
    return fields | texts_after_removal(request.POST)


def _source_campaign(request: Request) -> Campaign | None:
    campaign_id = request.POST.get("from") or request.GET.get("from") or ""
    return get_object_or_404(Campaign, pk=whole_number(campaign_id)) if campaign_id else None


def _time_zone(fields: dict[str, Any]) -> str:
    zone = str(fields.get("timezone", ""))
    return zone if zone in time_zones() else "UTC"
