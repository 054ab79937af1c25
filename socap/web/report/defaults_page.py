"""Edits how all reports for a client look: name, colour, footer, logo."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from socap.access.audit import record
from socap.reports.composition.plan import BrandPlan
from socap.reports.versions.plans import defaults_of, logo_png, save_defaults
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in
from socap.web.sharing.colours import HEX
from socap.web.sharing.logos import MAX_BYTES, InvalidLogo, read_logo


class BrandForm(forms.Form):
    name = forms.CharField(
        label="Your name", required=False, max_length=200, help_text="On the cover and every page."
    )
    colour = forms.RegexField(
        HEX,
        label="Colour",
        widget=forms.TextInput(attrs={"type": "color"}),
        error_messages={"invalid": "A colour such as #2f5fc4."},
    )
    footer = forms.CharField(label="Footer", required=False, max_length=200)
    logo = forms.FileField(
        label="Logo",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        help_text=f"PNG or JPEG, at most {MAX_BYTES // 1024} KB.",
    )
    remove_logo = forms.BooleanField(label="Remove the logo", required=False)

    def clean_logo(self) -> bytes | None:
        given: UploadedFile[bytes] | None = self.cleaned_data["logo"]
        if given is None:
            return None
        try:
            return logo_png(read_logo(given.read(MAX_BYTES + 1)).content)
        except InvalidLogo as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def wanted_logo(self) -> bytes | None:
        """Returns the new logo, empty to remove it, None to keep what is there."""
        given: bytes | None = self.cleaned_data["logo"]
        return given or (b"" if self.cleaned_data["remove_logo"] else None)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    values, logo = defaults_of(campaign)
    initial: dict[str, Any] = values.brand.model_dump()
    form = BrandForm(request.POST or None, request.FILES or None, initial=initial)
    if form.is_valid():
        brand = BrandPlan(
            **{name: form.cleaned_data[name] for name in ("name", "colour", "footer")}
        )
        save_defaults(
            campaign,
            values.model_copy(update={"brand": brand}),
            logo=form.wanted_logo,
            by=request.user.username,
            now=settings.SOCAP_CLOCK.now(),
        )
        record(request, "report.brand_changed", on=campaign)
        messages.success(request, "Saved. New versions look like this; made ones stay as they are.")
        return redirect("campaign-reports", campaign.pk)
    context = {"campaign": campaign, "form": form, "logo": bool(logo)}
    status = 422 if form.is_bound else 200
    return render(request, "web/report/brand.html", context, status=status)


@signed_in
@require_safe
def logo(request: Request, campaign_id: int) -> HttpResponse:
    _, content = defaults_of(campaign_to_see(request, campaign_id))
    if not content:
        raise Http404
    response = HttpResponse(content, content_type="image/png")
    response["X-Content-Type-Options"] = "nosniff"
    return response
