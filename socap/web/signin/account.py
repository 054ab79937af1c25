"""Your account: e-mail, password, two-factor sign-in, and where you are signed in."""

from datetime import UTC, datetime

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from socap.access import two_factor
from socap.access.audit import changes_between, record
from socap.access.models import User
from socap.access.sign_ins import end_sign_ins, signed_in_devices
from socap.lib.database.rows import update_row
from socap.web.context_processors import real_time_context
from socap.web.permissions import Request, signed_in
from socap.web.signin.forms import ChangePasswordForm, EmailForm

PAGE_SIZE = 25


@signed_in
@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    return _render_account(request, EmailForm(instance=request.user))


@signed_in
@require_POST
def change_email(request: Request) -> HttpResponse:
    before = {"email": request.user.email}
    form = EmailForm(request.POST, instance=User.objects.get(pk=request.user.pk))
    if not form.is_valid():
        return _render_account(request, form, status=422)
    with transaction.atomic():
        user = form.save(commit=False)
        update_row(user, email=user.email)  # an administrator may change the role meanwhile
        if changed := changes_between(before, {"email": user.email}):
            record(request, "user.email-changed", on=user, details=changed)
    messages.success(request, "Saved.")
    return redirect("account")


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def change_password(request: Request) -> HttpResponse:
    """Changes the password and ends all other sessions."""
    form = ChangePasswordForm(request, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            user = form.save(commit=False)
            update_row(user, password=user.password)
            end_sign_ins(user, keep=request.session.session_key)
            update_session_auth_hash(request, user)
            record(request, "user.password-changed", on=user)
        messages.success(
            request, "Your password has been changed. You are signed out everywhere else."
        )
        return redirect("account")
    status = 422 if form.is_bound else 200
    return render(request, "web/signin/change_password.html", {"form": form}, status=status)


@signed_in
@require_POST
def end_session(request: Request, sign_in_id: int) -> HttpResponse:
    """Ends one of the user's own sessions."""
    if end_sign_ins(request.user, only=sign_in_id):
        record(request, "user.session-ended", on=request.user)
        messages.success(request, "That browser is signed out.")
    else:
        messages.info(request, "That session had already ended.")
    return redirect("account")


@signed_in
@require_POST
def end_other_sessions(request: Request) -> HttpResponse:
    ended = end_sign_ins(request.user, keep=request.session.session_key)
    if ended:
        record(request, "user.session-ended", on=request.user, details={"sessions": ended})
    messages.success(request, f"Signed out everywhere else ({ended}).")
    return redirect("account")


def _render_account(request: Request, form: EmailForm, *, status: int = 200) -> HttpResponse:
    user, now = request.user, datetime.now(UTC)
    is_on = two_factor.is_enabled(user)
    devices = signed_in_devices(user, session_key=request.session.session_key)
    context = {
        "form": form,
        "devices": Paginator(devices, PAGE_SIZE).get_page(request.GET.get("page")),
        "two_factor": is_on,
        "codes_left": two_factor.recovery_codes_left(user) if is_on else 0,
    }
    return render(
        request, "web/signin/account.html", context | real_time_context(now), status=status
    )
