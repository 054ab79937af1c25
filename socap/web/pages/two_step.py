"""Sets up and turns off the second step of one's own sign-in."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.campaigns.audit import record
from socap.web import second_step
from socap.web.access import Request, signed_in
from socap.web.access_forms import CodeForm, PasswordForm


@signed_in
@require_POST
def begin(request: Request) -> HttpResponse:
    if second_step.is_on(request.user):
        messages.info(request, "The second step is on already. Turn it off to use another app.")
        return redirect("account")
    second_step.begin(request.user)
    return redirect("second-step")


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def set_up(request: Request) -> HttpResponse:
    """The QR code; with the first right code it is on, and the recovery codes are shown once."""
    device = second_step.begun(request.user)
    if device is None:
        return redirect("account")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            codes = second_step.confirm(request.user, form.cleaned_data["code"])
            if codes:
                record(request, "user.second-step-on", on=request.user)
        if codes:
            return render(request, "web/recovery_codes.html", {"codes": codes, "first": True})
        form.add_error("code", "This code is not right. Wait for the next one in the app.")
    shown = {"form": form, "device": device, "secret": second_step.secret_of(device)}
    return render(request, "web/second_step.html", shown, status=422 if form.is_bound else 200)


@signed_in
@never_cache
@require_safe
def picture(request: Request) -> HttpResponse:
    device = second_step.begun(request.user)
    if device is None:
        raise Http404("there is nothing to set up")
    return HttpResponse(second_step.picture_of(device), content_type="image/svg+xml")


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def turn_off(request: Request) -> HttpResponse:
    form = PasswordForm(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            if second_step.turn_off(request.user):
                record(request, "user.second-step-off", on=request.user)
        messages.success(request, "The second step is off: your password alone lets you in.")
        return redirect("account")
    shown = {"form": form, "what": "off"}
    return _ask_password(request, shown, bound=form.is_bound)


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def renew_codes(request: Request) -> HttpResponse:
    if not second_step.is_on(request.user):
        return redirect("account")
    form = PasswordForm(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            codes = second_step.renew_recovery_codes(request.user)
            record(request, "user.recovery-codes-renewed", on=request.user)
        return render(request, "web/recovery_codes.html", {"codes": codes, "first": False})
    return _ask_password(request, {"form": form, "what": "codes"}, bound=form.is_bound)


def _ask_password(request: Request, shown: dict[str, object], *, bound: bool) -> HttpResponse:
    return render(request, "web/with_password.html", shown, status=422 if bound else 200)
