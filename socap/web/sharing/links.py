"""The share links of a campaign: made, copied, counted, changed, extended, revoked."""

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
from socap.web.confirmation import Question, ask, is_sure
from socap.web.context_processors import in_real_time
from socap.web.models import ShareLink
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.seen_values import seen_of, tell_meanwhile
from socap.web.sharing.forms import ShareForm, shown
from socap.web.sharing.tokens import give_token, revoke, token_of

PAGE = 20
LONGER = timedelta(days=30)
# What the audit log tells of a change; never the password.
TOLD = ("label", "expires_at", "hide_names", "agency_name", "colour", "logo_type")
# What `ShareForm.fill` sets.
TYPED = (
    "label",
    "hide_names",
    "agency_name",
    "colour",
    "expires_at",
    "password",
    "logo",
    "logo_type",
)


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request, campaign_id: int) -> HttpResponse:
    """All links of the campaign, newest first; on POST a new one."""
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    last = ShareLink.objects.order_by("-pk").first()
    form = _form(request, campaign, now=now, kept=last, initial=_like(last))
    if form.is_bound and form.is_valid():
        link = ShareLink(campaign=campaign, created_by=request.user, created_at=now)
        form.fill(link)
        give_token(link)
        with transaction.atomic():
            link.save()
            record(request, "share.created", on=link, details=changes_between({}, _facts(link)))
        messages.success(request, f"The link for {link} is made. Copy it below.")
        return redirect("campaign-share", campaign.pk)
    links = campaign.share_links.select_related("created_by").defer("logo").order_by("-pk")
    page = Paginator(links, PAGE).get_page(request.GET.get("page"))
    rows = [(link, _address(link), link.is_open(now)) for link in page]
    context = {"campaign": campaign, "form": form, "page": page, "rows": rows, "kept": last}
    return render(
        request,
        "web/sharing/links.html",
        context | in_real_time(now) | {"zone": campaign.timezone, "kept_logo": _picture(last)},
        status=422 if form.is_bound else 200,
    )


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def change(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    link = get_object_or_404(ShareLink, pk=link_id, campaign=campaign)
    was = shown(link, zone_of(campaign.timezone))
    initial = was | {"logo": None, "keep_logo": True, "seen": seen_of(was)}
    form = _form(request, campaign, now=now, link=link, kept=link, initial=initial)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            link = get_object_or_404(campaign.share_links.select_for_update(), pk=link_id)
            before, old = _facts(link), link.password
            stored = {name: getattr(link, name) for name in TYPED}
            found = form.fill(link)
            told = changes_between(before, _facts(link))
            if link.password != old:
                told["password"] = "set" if link.password else "removed"
            link.save(update_fields=[*(n for n in TYPED if getattr(link, n) != stored[n])])
            record(request, "share.changed", on=link, details=told)
        messages.success(request, f"The link for {link} is changed; its address stays the same.")
        tell_meanwhile(request, found)
        return redirect("campaign-share", campaign.pk)
    context = {"campaign": campaign, "form": form, "link": link, "kept_logo": _picture(link)}
    return render(request, "web/sharing/link.html", context, status=422 if form.is_bound else 200)


@signed_in
@require_POST
def extend(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    """By 30 days from its end, or from now where it has ended already."""
    campaign, now = campaign_to_change(request, campaign_id), datetime.now(UTC)
    with transaction.atomic():
        mine = ShareLink.objects.select_for_update().defer("logo")
        link = get_object_or_404(mine, pk=link_id, campaign=campaign)
        before = _facts(link)
        if link.revoked_at is None and link.expires_at is not None:
            link.expires_at = max(link.expires_at, now) + LONGER
            link.save(update_fields=["expires_at"])
            record(
                request, "share.extended", on=link, details=changes_between(before, _facts(link))
            )
            messages.success(request, f"The link for {link} works {LONGER.days} days longer.")
        else:
            messages.info(request, f"The link for {link} has no end that could be moved.")
    return redirect("campaign-share", campaign.pk)


@signed_in
@require_POST
def revoke_one(request: Request, campaign_id: int, link_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    link = get_object_or_404(ShareLink.objects.defer("logo"), pk=link_id, campaign=campaign)
    if link.revoked_at is None and not is_sure(request):
        return ask(
            request,
            Question(
                title=f"Revoke the link for {link}?",
                text=(
                    "Whoever opens it sees nothing any more, at once. It cannot be undone; "
                    "a new link has another address.",
                ),
                button="Revoke it",
                back=reverse("campaign-share", args=[campaign.pk]),
            ),
        )
    with transaction.atomic():
        ended = revoke(link, now=datetime.now(UTC))
        if ended:
            record(request, "share.revoked", on=link)
    if ended:
        messages.success(request, f"The link for {link} is revoked: it shows nothing from now on.")
    else:
        messages.info(request, f"The link for {link} was revoked already.")
    return redirect("campaign-share", campaign.pk)


def _form(request: Request, campaign: Campaign, *, now: datetime, **more: Any) -> ShareForm:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    return ShareForm(*sent, campaign=campaign, now=now, **more)


def _like(last: ShareLink | None) -> dict[str, object]:
    """An agency looks the same on each of its links."""
    if last is None:
        return {}
    looks: dict[str, object] = {"agency_name": last.agency_name}
    return looks | ({"colour": last.colour} if last.colour else {})


def _address(link: ShareLink) -> str:
    token = token_of(link)
    return page_url("shared", token) if token else ""


def _picture(link: ShareLink | None) -> str:
    """The logo for the operator's own page, without an address of its own."""
    if link is None or not link.logo_type:
        return ""
    return f"data:{link.logo_type};base64,{b64encode(bytes(link.logo)).decode()}"


def _facts(link: ShareLink) -> dict[str, object]:
    facts = {name: getattr(link, name) for name in TOLD}
    return facts | {"campaign": link.campaign_id}
