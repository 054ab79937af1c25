"""Edits to whom a campaign's report is mailed, mails a version now, and serves the links in mails."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.validators import validate_email
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access.audit import record
from socap.access.outgoing_mail import outgoing_mail
from socap.campaigns.locks import lock_campaign
from socap.reports import delivery
from socap.reports.models import ReportDelivery, ReportMail
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.report.version_list import version_to_see
from socap.web.report.version_page import file_response
from socap.web.sharing.auth import closed_page

MOST_ADDRESSES = 30
HOURS = [("", "not daily"), *((str(hour), f"{hour:02}:00") for hour in range(24))]


class AddressesField(forms.CharField):
    """E-mail addresses, divided by commas, spaces or lines."""

    widget = forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "none"})

    def clean(self, value: Any) -> list[str]:
        given = list(dict.fromkeys(re.split(r"[\s,;]+", str(super().clean(value)).strip())))
        addresses = [address for address in given if address]
        if len(addresses) > MOST_ADDRESSES:
            raise forms.ValidationError(f"At most {MOST_ADDRESSES} addresses.")
        for address in addresses:
            try:
                validate_email(address)
            except forms.ValidationError as error:
                raise forms.ValidationError(f"“{address}” is not an e-mail address.") from error
        return addresses


class DeliveryForm(forms.Form):
    client_emails = AddressesField(
        label="Client", required=False, help_text="Get what is released, one address per line."
    )
    hide_names = forms.BooleanField(
        label="Hide who is on the important list from the client", required=False
    )
    team_emails = AddressesField(label="Team", required=False, help_text="Get drafts too.")
    daily_hour = forms.TypedChoiceField(
        label="Every day at", choices=HOURS, required=False, coerce=int, empty_value=None
    )
    at_end = forms.BooleanField(label="A draft to the team when monitoring ends", required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    kept = delivery.delivery_of(campaign) or ReportDelivery(campaign=campaign)
    form = DeliveryForm(request.POST or None, initial=_values(kept))
    if form.is_valid():
        with transaction.atomic():
            lock_campaign(campaign)
            newest = delivery.delivery_of(campaign) or ReportDelivery(campaign=campaign)
            if newest.revision == form.cleaned_data["revision"]:
                _save(newest, form.cleaned_data, by=request.user.username)
                record(request, "report.delivery_changed", on=campaign)
                messages.success(request, "Saved.")
                return redirect("campaign-reports", campaign.pk)
        form.add_error(
            None, f"{newest.changed_by} has changed this meanwhile. Reload and try again."
        )
    mails = ReportMail.objects.filter(version__campaign=campaign).select_related("version")
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "form": form,
        "mails": mails[:20],
        "leaves": outgoing_mail().leaves,
    }
    status = 422 if form.is_bound else 200
    return render(request, "web/report/delivery.html", context, status=status)


@signed_in
@require_POST
def mail(request: Request, campaign_id: int, number: int) -> HttpResponse:
    """Mails a made version now: a draft to the team, a released one to the client too."""
    campaign = campaign_to_change(request, campaign_id)
    version = version_to_see(campaign, number)
    audiences = ("team", "client") if version.is_released else ("team",)
    try:
        if not version.is_made:
            raise delivery.NothingToMail("It is not made yet.")
        count = delivery.mail_version(version, now=settings.SOCAP_CLOCK.now(), audiences=audiences)
    except delivery.NothingToMail as error:
        messages.error(request, f"Not mailed. {error}")
    else:
        record(request, "report.mailed", on=campaign, details={"version": number})
        addresses = "1 address" if count == 1 else f"{count} addresses"
        messages.success(request, f"Version {number} is being mailed to {addresses}.")
    return redirect("campaign-reports", campaign.pk)


@require_safe
def linked(request: HttpRequest, token: str) -> HttpResponse:
    """The PDF by a link of a mail."""
    found = delivery.linked_file(token)
    if found is None:
        return closed_page(request)
    response = file_response(found)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def _values(kept: ReportDelivery) -> dict[str, Any]:
    return {
        "client_emails": "\n".join(kept.client_emails),
        "team_emails": "\n".join(kept.team_emails),
        "daily_hour": "" if kept.daily_hour is None else kept.daily_hour,
        "at_end": kept.at_end,
        "hide_names": kept.hide_names,
        "revision": kept.revision,
    }


def _save(kept: ReportDelivery, given: dict[str, Any], *, by: str) -> None:
    for name in ("client_emails", "team_emails", "daily_hour", "at_end", "hide_names"):
        setattr(kept, name, given[name])
    kept.revision += 1
    kept.changed_by, kept.changed_at = by, settings.SOCAP_CLOCK.now()
    kept.save()
