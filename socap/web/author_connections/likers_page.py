"""The page Likers of a campaign: which authors have connected, their links, and ending it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.analytics.engagements.coverage import ListCoverage, tweet_states
from socap.campaigns.models import Campaign
from socap.collection.author_connections.author_permission import end_by_operator
from socap.collection.author_connections.connection_links import (
    VALID_FOR,
    NotAnAuthor,
    create_link,
    link_url,
)
from socap.collection.author_connections.connection_states import (
    AuthorState,
    campaign_authors,
)
from socap.collection.author_connections.liker_source import traits_with_author
from socap.collection.author_connections.x_app import app_problem, callback_url
from socap.collection.models import AuthorLink
from socap.collection.provider.price_tables import prices_of
from socap.sources.base import Action
from socap.sources.traits import Endpoint
from socap.sources.x_oauth import PROVIDER
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.context_processors import real_time_context
from socap.web.permissions import (
    Request,
    campaign_to_change,
    campaign_to_see,
    signed_in,
    x_account_to_see,
)


class LinkForm(forms.Form):
    """Who asks, as the author reads it."""

    asked_by = forms.CharField(
        label="Who asks",
        max_length=100,
        help_text="The author sees this name, such as “Ana Ruiz, Bright & Co”.",
        error_messages={"required": "Write who asks, so that the author knows."},
    )


@signed_in
@never_cache
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    """Shows everyone the states, and those who may change campaigns the links."""
    return _page(request, campaign_to_see(request, campaign_id))


@signed_in
@require_POST
def create(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """Creates or renews the link of one author."""
    campaign = campaign_to_change(request, campaign_id)
    account, form = x_account_to_see(account_id), LinkForm(request.POST)
    if not form.is_valid():
        return _page(request, campaign, refused=(account.pk, form))
    try:
        with transaction.atomic():
            link = create_link(
                campaign,
                account,
                asked_by=form.cleaned_data["asked_by"],
                by=request.user.username,
                now=datetime.now(UTC),
            )
            record(request, "author.link-created", on=link, details={"campaign": campaign.pk})
    except NotAnAuthor as problem:
        messages.error(request, str(problem))
        return redirect("campaign-likers", campaign.pk)
    messages.success(
        request, f"The link for {link} works for {VALID_FOR.days} days. Copy it and send it."
    )
    return redirect("campaign-likers", campaign.pk)


@signed_in
@require_POST
def end(request: Request, campaign_id: int, account_id: str) -> HttpResponse:
    """Revokes the link and ends the permission, after confirmation."""
    campaign = campaign_to_change(request, campaign_id)
    links = campaign.author_links.select_related("account")
    link = get_object_or_404(links, account=account_id.replace("\0", ""))
    if not is_confirmed(request):
        return confirmation_page(request, _confirmation(campaign, link))
    told = end_by_operator(
        link,
        audit=lambda link: record(
            request, "author.ended", on=link, details={"campaign": campaign.pk}
        ),
    )
    messages.success(request, f"{link}: ended. Likers that were read stay.")
    if not told:
        messages.warning(
            request,
            f"X could not be told, but the permission was deleted here. {link} can also remove the"
            " app on X, under Settings, Connected apps.",
        )
    return redirect("campaign-likers", campaign.pk)


def _confirmation(campaign: Campaign, link: AuthorLink) -> Confirmation:
    connected = link.agreed_at is not None
    effect = (
        "Who likes the author’s tweets is no longer read, the permission is revoked at X and deleted"
        " here. What was read stays."
        if connected
        else "The link stops working at once; a new one has another address."
    )
    return Confirmation(
        title=f"End the connection of {link}?" if connected else f"Revoke the link for {link}?",
        text=(effect,),
        button="End" if connected else "Revoke",
        back=reverse("campaign-likers", args=[campaign.pk]),
    )


def _coverage(campaign: Campaign) -> dict[str, ListCoverage | None]:
    return {state.tweet.id: state.likers for state in tweet_states(campaign)}


def _page(
    request: Request, campaign: Campaign, *, refused: tuple[str, LinkForm] | None = None
) -> HttpResponse:
    now = datetime.now(UTC)
    found = campaign_authors(campaign, now=now)
    last = AuthorLink.objects.exclude(asked_by="").order_by("-created_at").first()
    likers = _coverage(campaign)
    asked_by = last.asked_by if last else request.user.username
    traits = traits_with_author(Action.LIKE)
    prices = prices_of(PROVIDER) if traits else None
    context: dict[str, Any] = {
        "campaign": campaign,
        "rows": [
            _row(author, likers, asked_by, refused, shows_link=request.user.may_change)
            for author in found.authors
        ],
        "unknown": found.unknown,
        "app_problem": app_problem(),
        "callback_url": callback_url(),
        "most": traits.lists[Action.LIKE].most if traits else None,
        "price": prices.unit.price(prices.each(Endpoint.LIKE)) if prices else "",
    }
    status = 422 if refused else 200
    shown = context | real_time_context(now) | {"zone": campaign.timezone}
    return render(request, "web/author_connections/likers.html", shown, status=status)


def _row(
    author: AuthorState,
    likers: Mapping[str, ListCoverage | None],
    asked_by: str,
    refused: tuple[str, LinkForm] | None,
    *,
    shows_link: bool,
) -> dict[str, Any]:
    link, account = author.link, author.account
    form = LinkForm(
        initial={"asked_by": link.asked_by if link else asked_by}, auto_id=f"{account.pk}-%s"
    )
    if refused is not None and refused[0] == account.pk:
        form = refused[1]
    is_open = link is not None and link.is_open(datetime.now(UTC))
    return {
        "author": author,
        "url": link_url(link) if link and is_open and shows_link else "",
        "form": form,
        "tweets": [(tweet, likers.get(tweet.pk)) for tweet in author.tweets],
    }
