"""Creates a campaign: nothing typed is lost, and each address is checked while it is typed."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.audit import record
from socap.access.models import AuditEntry
from socap.campaigns.models import Campaign, CampaignTweet
from socap.collection.enrolment import Enrolled, NothingToWatch, start_campaign
from socap.collection.provider.client import AT_THE_DOOR, Provider
from socap.collection.queue.tasks import JobQueue
from socap.lib.bounds import time_zones
from socap.sources.base import SourceError
from socap.web.campaigns import provider_dependency
from socap.web.campaigns.cost_estimate import outlook
from socap.web.campaigns.drafts import (
    copied,
    draft_of,
    forget_draft,
    forget_used_draft,
    save_draft,
    typed,
)
from socap.web.campaigns.forms import CampaignForm, initial_of_new
from socap.web.campaigns.tweet_checks import check_tweets, known_posts
from socap.web.campaigns.tweet_fields import TweetsForm, edited_boxes, wanted_in
from socap.web.confirmation import Question, ask, is_sure
from socap.web.formatting import ago
from socap.web.models import CampaignDraft
from socap.web.pagination import whole_number
from socap.web.permissions import Request, demand_change, signed_in
from socap.web.setup.checklist import SETTING_UP


@signed_in
@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    """The form as it was left; on POST the new campaign's dashboard, or the form with its errors.

    `from` names a campaign to begin with a copy of.
    """
    demand_change(request.user)
    now = settings.SOCAP_CLOCK.now()
    source = _source(request)
    if request.method == "POST" and not request.POST.keys() & {"check", "remove"}:
        return _create(request, source, now)
    restored = draft = None
    if request.method == "POST":  # a browser without JavaScript asks what is to be said of it
        fields = _edited(request)
        draft = save_draft(request.user, source, fields)
    elif draft := draft_of(request.user, source):
        fields, restored = draft.fields, ago(draft.saved_at, datetime.now(UTC))
    else:
        fields = dict(copied(source, now=now) if source else initial_of_new(now=now))
    form = CampaignForm(now=now, initial=fields)
    tweets = TweetsForm(initial=fields)
    tweets.checks = check_tweets(wanted_in(fields))
    return _page(
        request, form, tweets, source=source, fields=fields, draft=draft, restored=restored
    )


@signed_in
@require_POST
def draft(request: Request) -> HttpResponse:
    """Keep what is typed just now, and answer with what is to be said of it, section by section."""
    demand_change(request.user)
    now = settings.SOCAP_CLOCK.now()
    source = _source(request)
    fields = _edited(request)
    saved = save_draft(request.user, source, fields)
    tweets = TweetsForm(initial=fields)
    tweets.checks = check_tweets(wanted_in(fields))
    shown = {
        "tweets": tweets,
        "swapped": True,
        "whole_boxes": "remove" in request.POST,
        "draft": saved,
        "zone": _zone(fields),
        **outlook(_bound(fields, now), tweets.checks, now=now),
    }
    return render(request, "web/campaigns/_draft.html", shown)


@signed_in
@require_POST
def afresh(request: Request) -> HttpResponse:
    """Throw the draft away and show the form as for the first time."""
    demand_change(request.user)
    source = _source(request)
    query = f"?from={source.pk}" if source else ""
    if not is_sure(request):
        return ask(
            request,
            Question(
                title="Discard your draft?",
                text=("What you typed for this campaign is deleted. It cannot be undone.",),
                button="Discard it",
                back=reverse("campaign-create") + query,
            ),
        )
    forget_draft(request.user, source)
    return redirect(reverse("campaign-create") + query)


class _MadeAlready(Exception):
    """This very form has made a campaign before: sent twice, or found again with "back"."""

    def __init__(self, campaign: Campaign) -> None:
        super().__init__(campaign)
        self.campaign = campaign


def _create(request: Request, source: Campaign | None, now: datetime) -> HttpResponse:
    form = CampaignForm(request.POST, now=now)
    tweets = TweetsForm(request.POST)
    provider: Provider | None = None
    number = request.POST.get("form", "")[:64]

    def refuse_a_second() -> None:
        if made := _made_with(number, request):
            raise _MadeAlready(made)

    def note(campaign: Campaign, taken: Sequence[CampaignTweet]) -> None:
        told: dict[str, Any] = {"tweets": [entry.tweet_id for entry in taken]}
        if number:
            told["form"] = number
        record(request, "campaign.created", on=campaign, details=told)
        fields, version = _edited(request), request.POST.get("draft", "")
        forget_used_draft(request.user, source, fields, version=version)

    # Both, so that every error is seen at once.
    if all([form.is_valid(), tweets.is_valid()]):
        wanted = tweets.wanted()
        try:
            provider = provider_dependency.provider().within(AT_THE_DOOR)
            enrolled = start_campaign(
                form.draft(),
                wanted,
                provider=provider,
                queue=JobQueue(),
                known=known_posts(wanted),
                before=refuse_a_second,
                after=note,
            )
        except _MadeAlready as error:
            messages.info(
                request, "This form was sent before, and this is the campaign that it created."
            )
            return redirect("campaign", error.campaign.pk)
        except NothingToWatch as error:
            tweets.refuse(error.refused)
        except SourceError as error:
            form.add_error(None, f"Not created: the data provider cannot be asked ({error}).")
        else:
            request.session.pop(SETTING_UP, None)
            report_enrolment(request, enrolled)
            return redirect("campaign", enrolled.campaign.pk)
    fields = typed(request.POST, form)
    saved = save_draft(request.user, source, fields)
    tweets.checks = check_tweets(wanted_in(fields), provider=provider)
    return _page(request, form, tweets, source=source, fields=fields, draft=saved, status=422)


def _made_with(number: str, request: Request) -> Campaign | None:
    """The campaign that this user's form of this number has created."""
    if not number:
        return None
    told = AuditEntry.objects.filter(
        verb="campaign.created", actor=request.user.get_username(), details__form=number
    ).first()
    return Campaign.objects.filter(pk=told.object_id).first() if told else None


def report_enrolment(request: Request, enrolled: Enrolled) -> None:
    """Say which tweets are watched now, and name each one that is not."""
    if taken := len(enrolled.taken):
        what = "1 tweet is" if taken == 1 else f"{taken} tweets are"
        messages.success(request, f"{what} watched from now on; the first reading has been queued.")
    for refused in enrolled.refused:
        messages.warning(request, f"Not taken: {refused.url} ({refused.problem}).")
    if enrolled.unverified:
        messages.warning(request, f"Taken as they are: {enrolled.unverified}.")


def _page(
    request: Request,
    form: CampaignForm,
    tweets: TweetsForm,
    *,
    source: Campaign | None,
    fields: dict[str, Any],
    draft: CampaignDraft | None,
    restored: str | None = None,
    status: int = 200,
) -> HttpResponse:
    now = form.now
    shown = {
        "form": form,
        "form_number": secrets.token_urlsafe(12),
        "tweets": tweets,
        "source": source,
        "restored": restored,
        "draft": draft,
        "zone": _zone(fields),
        # With no campaign before it, the zone is a guess that the browser may correct.
        "zone_is_guess": restored is None and not form.is_bound and not Campaign.objects.exists(),
        **outlook(_bound(fields, now), tweets.checks, now=now),
    }
    return render(request, "web/campaigns/create.html", shown, status=status)


def _edited(request: Request) -> dict[str, Any]:
    """What was typed, without the address whose button was pressed."""
    fields = typed(request.POST, CampaignForm(now=settings.SOCAP_CLOCK.now()))
    return fields | edited_boxes(request.POST)


def _bound(fields: dict[str, Any], now: datetime) -> CampaignForm:
    """The form as if these had been sent, to read what can be read of them."""
    data = QueryDict(mutable=True)
    for name, value in fields.items():
        data.setlist(name, value if isinstance(value, list) else [str(value)])
    return CampaignForm(data, now=now)


def _source(request: Request) -> Campaign | None:
    number = request.POST.get("from") or request.GET.get("from") or ""
    return get_object_or_404(Campaign, pk=whole_number(number)) if number else None


def _zone(fields: dict[str, Any]) -> str:
    zone = str(fields.get("timezone", ""))
    return zone if zone in time_zones() else "UTC"
