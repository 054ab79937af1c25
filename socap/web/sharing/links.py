"""Lists, creates, changes, extends and revokes a campaign's share links."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.account_emails import page_url
from socap.access.audit import changes_between, record
from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.lib.database.rows import update_row
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.context_processors import real_time_context
from socap.web.models import ShareLink
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.seen_values import notify_of_other_changes, seen_value
from socap.web.sharing.embedding import embed_snippets
from socap.web.sharing.forms import ShareForm, stored_values
from socap.web.sharing.tokens import assign_token, recover_token, revoke

PAGE_SIZE = 20
EXTENSION = timedelta(days=30)
# Values recorded in the audit log; never the password.
AUDITED_FIELDS = (
    "label",
    "expires_at",
    "hide_names",
    "agency_name",
    "colour",
    "logo_type",
    "embed_sites",
)
# Fields that `ShareForm.fill` can set.
FORM_FIELDS = (
    "label",
    "hide_names",
    "agency_name",
    "colour",
    "expires_at",
    "password",
    "logo",
    "logo_type",
    "embed_sites",
)


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """Lists the campaign's links, newest first; on POST creates one."""
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    last = ShareLink.objects.order_by("-pk").first()
    form = _form(request, campaign, now=now, logo_source=last, initial=_initial_branding(last))
    if form.is_bound and form.is_valid():
        link = ShareLink(campaign=campaign, created_by=request.user, created_at=now)
        form.fill(link)
        assign_token(link)
        with transaction.atomic():
            link.save()
            record(
                request,
                "share.created",
                on=link,
                details=changes_between({}, _audited_values(link)),
            )
        messages.success(request, f"The link for {link} has been created. Copy it below.")
        return redirect("campaign-share", campaign.pk)
    links = campaign.share_links.select_related("created_by").defer("logo").order_by("-pk")
    page = Paginator(links, PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [
        (link, address, link.is_open(now), embed_snippets(link, address))
        for link, address in ((link, _link_address(link)) for link in page)
    ]
    context = {"campaign": campaign, "form": form, "page": page, "rows": rows, "logo_source": last}
    return render(
        request,
        "web/sharing/links.html",
        context
        | real_time_context(now)
        | {"zone": campaign.timezone, "current_logo": _logo_data_url(last)},
        status=422 if form.is_bound else 200,
    )


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def change(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    link = get_object_or_404(ShareLink, pk=link_id, campaign=campaign)
    form_values = stored_values(link, zone_of(campaign.timezone))
    initial = form_values | {"logo": None, "keep_logo": True, "seen": seen_value(form_values)}
    form = _form(request, campaign, now=now, link=link, logo_source=link, initial=initial)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            link = get_object_or_404(campaign.share_links.select_for_update(), pk=link_id)
            before, old = _audited_values(link), link.password
            stored = {name: getattr(link, name) for name in FORM_FIELDS}
            found = form.fill(link)
            details = changes_between(before, _audited_values(link))
            if link.password != old:
                details["password"] = "set" if link.password else "removed"
            given = {name: getattr(link, name) for name in FORM_FIELDS}
            update_row(link, **{n: value for n, value in given.items() if value != stored[n]})
            record(request, "share.changed", on=link, details=details)
        messages.success(
            request, f"The link for {link} has been changed; its address stays the same."
        )
        notify_of_other_changes(request, found)
        return redirect("campaign-share", campaign.pk)
    context = {
        "campaign": campaign,
        "form": form,
        "link": link,
        "current_logo": _logo_data_url(link),
    }
    return render(request, "web/sharing/link.html", context, status=422 if form.is_bound else 200)


@signed_in
@require_POST
def extend(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    """Extends the link by 30 days from its end, or from now if it has ended."""
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    with transaction.atomic():
        mine = ShareLink.objects.select_for_update().defer("logo")
        link = get_object_or_404(mine, pk=link_id, campaign=campaign)
        before = _audited_values(link)
        if link.revoked_at is None and link.expires_at is not None:
            update_row(link, expires_at=max(link.expires_at, now) + EXTENSION)
            record(
                request,
                "share.extended",
                on=link,
                details=changes_between(before, _audited_values(link)),
            )
            messages.success(
                request, f"The link for {link} has been extended by {EXTENSION.days} days."
            )
        else:
            messages.info(request, f"The link for {link} has no end to extend.")
    return redirect("campaign-share", campaign.pk)


@signed_in
@require_POST
def revoke_one(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    link = get_object_or_404(ShareLink.objects.defer("logo"), pk=link_id, campaign=campaign)
    if link.revoked_at is None and not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title=f"Revoke the link for {link}?",
                text=(
                    "The link stops working at once. This cannot be undone; "
                    "a new link has a different address.",
                ),
                button="Revoke",
                back=reverse("campaign-share", args=[campaign.pk]),
            ),
        )
    with transaction.atomic():
        ended = revoke(link, now=datetime.now(UTC))
        if ended:
            record(request, "share.revoked", on=link)
    if ended:
        messages.success(request, f"The link for {link} has been revoked.")
    else:
        messages.info(request, f"The link for {link} was already revoked.")
    return redirect("campaign-share", campaign.pk)


def _form(request: Request, campaign: Campaign, *, now: datetime, **more: Any) -> ShareForm:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    return ShareForm(*sent, campaign=campaign, now=now, **more)


def _initial_branding(last: ShareLink | None) -> dict[str, object]:
    """Returns the name and colour of the latest link, to reuse them."""
    if last is None:
        return {}
    branding: dict[str, object] = {"agency_name": last.agency_name}
    return branding | ({"colour": last.colour} if last.colour else {})


def _link_address(link: ShareLink) -> str:
    token = recover_token(link)
    return page_url("shared", token) if token else ""


def _logo_data_url(link: ShareLink | None) -> str:
    """Returns the logo as a data URL, for the operator's own page."""
    if link is None or not link.logo_type:
        return ""
    return f"data:{link.logo_type};base64,{b64encode(bytes(link.logo)).decode()}"


def _audited_values(link: ShareLink) -> dict[str, object]:
    facts = {name: getattr(link, name) for name in AUDITED_FIELDS}
    return facts | {"campaign": link.campaign_id}
