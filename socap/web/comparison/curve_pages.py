"""Imported curves of launches: lists them, previews and imports a table, removes one."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import record
from socap.campaigns.comparison.curve_table import MEASURES, ReadCurves, read_curves
from socap.campaigns.comparison.stored_curves import TooManyCurves, store_curves
from socap.campaigns.models import LaunchCurve
from socap.web.permissions import Request, require_change_permission, signed_in

MOST_BYTES = 2_000_000
EXAMPLE = """name,hours,engagements,views
Last year’s launch,0,0,0
Last year’s launch,1,420,18000
Last year’s launch,24,2150,96000
"""


class CurvesForm(forms.Form):
    """A table as a file or as text; a file goes before the text."""

    file = forms.FileField(required=False, label="CSV file", help_text="At most 2 MB, in UTF-8.")
    table = forms.CharField(
        required=False,
        label="or its text",
        max_length=MOST_BYTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "placeholder": EXAMPLE}),
    )

    def clean_file(self) -> str:
        given: UploadedFile[bytes] | None = self.cleaned_data.get("file")
        if given is None:
            return ""
        if (given.size or 0) > MOST_BYTES:
            raise forms.ValidationError("The file is larger than 2 MB; leave out rows or split it.")
        try:
            return bytes(given.read()).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(
                "The file is no text in UTF-8; export it as “CSV UTF-8”."
            ) from error

    @property
    def text(self) -> str:
        return str(self.cleaned_data["file"] or self.cleaned_data["table"] or "").replace("\0", "")


@signed_in
@require_safe
def listing(request: Request) -> HttpResponse:
    return _page(request, CurvesForm())


@signed_in
@require_POST
def read(request: Request) -> HttpResponse:
    """Shows what would be imported, or imports it where that has been seen."""
    require_change_permission(request.user)
    form = CurvesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    found = read_curves(form.text)
    if found.problems or request.POST.get("do") != "import":
        return _page(request, form, found=found)
    now, by = settings.SOCAP_CLOCK.now(), request.user.get_username()
    try:
        with transaction.atomic():
            store_curves(found.curves, by=by, now=now)
            names = [curve.name for curve in found.curves]
            record(request, "launch-curves.imported", details={"names": names})
    except TooManyCurves as error:
        form.add_error("table", str(error))
        return _page(request, form)
    count = len(found.curves)
    messages.success(request, f"Imported {count} curve{'' if count == 1 else 's'}.")
    return redirect("launch-curves")


@signed_in
@require_POST
def remove(request: Request, curve_id: int) -> HttpResponse:
    require_change_permission(request.user)
    with transaction.atomic():
        curve = LaunchCurve.objects.select_for_update().filter(pk=curve_id).first()
        if curve is not None:
            record(request, "launch-curve.removed", on=curve)
            curve.delete()
    if curve is None:
        messages.info(request, "This curve has been removed already.")
    else:
        messages.success(request, f"Removed the curve “{curve.name}”.")
    return redirect("launch-curves")


def _page(request: Request, form: CurvesForm, *, found: ReadCurves | None = None) -> HttpResponse:
    present = set(LaunchCurve.objects.values_list("name", flat=True))
    is_wrong = bool(form.errors or (found and found.problems))
    context = {
        "form": form,
        "found": found,
        "text": form.text if found else "",
        "replaced": [one.name for one in found.curves if one.name in present] if found else [],
        "curves": LaunchCurve.objects.all(),
        "example": EXAMPLE,
        "measures": MEASURES,
    }
    status = 422 if is_wrong else 200
    return render(request, "web/comparison/curves.html", context, status=status)
