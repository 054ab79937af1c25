"""Sets up and turns off two-factor sign-in, and renews recovery codes."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access import two_factor
from socap.access.audit import record
from socap.web.permissions import Request, signed_in
from socap.web.signin.forms import CodeForm, PasswordForm


@signed_in
@require_POST
def begin(request: Request) -> HttpResponse:
    if two_factor.is_enabled(request.user):
        messages.info(request, "Two-factor sign-in is already on. Turn it off to use another app.")
        return redirect("account")
    two_factor.start_setup(request.user)
    return redirect("two-factor")


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def set_up(request: Request) -> HttpResponse:
    """Shows the QR code; the first valid code turns it on and shows the recovery codes once."""
    device = two_factor.pending_device(request.user)
    if device is None:
        return redirect("account")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            codes = two_factor.confirm_setup(request.user, form.cleaned_data["code"])
            if codes:
                record(request, "user.two-factor-on", on=request.user)
        if codes:
            return render(
                request, "web/signin/recovery_codes.html", {"codes": codes, "first": True}
            )
        form.add_error("code", "This code is wrong. Wait for the next one in the app.")
    context = {"form": form, "device": device, "secret": two_factor.secret_text(device)}
    return render(
        request, "web/signin/two_factor.html", context, status=422 if form.is_bound else 200
    )


@signed_in
@never_cache
@require_safe
def qr_code(request: Request) -> HttpResponse:
    device = two_factor.pending_device(request.user)
    if device is None:
        raise Http404("there is nothing to set up")
    return HttpResponse(two_factor.qr_code_svg(device), content_type="image/svg+xml")


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def disable(request: Request) -> HttpResponse:
    form = PasswordForm(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            if two_factor.disable(request.user):
                record(request, "user.two-factor-off", on=request.user)
        messages.success(
            request, "Two-factor sign-in is off. You now sign in with your password only."
        )
        return redirect("account")
    context = {"form": form, "what": "off"}
    return _ask_password(request, context, bound=form.is_bound)


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def renew_codes(request: Request) -> HttpResponse:
    if not two_factor.is_enabled(request.user):
        return redirect("account")
    form = PasswordForm(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            codes = two_factor.renew_recovery_codes(request.user)
            record(request, "user.recovery-codes-renewed", on=request.user)
        return render(request, "web/signin/recovery_codes.html", {"codes": codes, "first": False})
    return _ask_password(request, {"form": form, "what": "codes"}, bound=form.is_bound)


def _ask_password(request: Request, context: dict[str, object], *, bound: bool) -> HttpResponse:
    return render(request, "web/signin/with_password.html", context, status=422 if bound else 200)
