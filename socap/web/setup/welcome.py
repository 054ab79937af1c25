"""First run: creates the first administrator and leads through the setup steps."""

from datetime import UTC, datetime

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.audit import record
from socap.access.models import User
from socap.web.models import FirstSteps
from socap.web.permissions import Request, require_change_permission, signed_in
from socap.web.setup.checklist import SETTING_UP, next_step, steps
from socap.web.signin.first_run import (
    AlreadySetUp,
    create_first_admin,
    is_first_run,
    is_setup_token,
)
from socap.web.signin.forms import JoinForm
from socap.web.signin.sign_in import PASSWORD_BACKEND


@never_cache
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest) -> HttpResponseBase:
    """Creates the first administrator, or redirects to the next open step.

    `after` names the step that was just done or skipped.
    """
    if is_first_run():
        return _first_admin(request)
    if not isinstance(request.user, User):
        return redirect_to_login(request.get_full_path())
    if not request.user.may_change:
        return redirect("campaigns")
    step = next_step(steps(), after=request.GET.get("after", ""), user=request.user)
    if step is None:
        request.session.pop(SETTING_UP, None)
        return redirect("campaigns")
    request.session[SETTING_UP] = True
    return redirect(step.url)


@signed_in
@require_POST
def dismiss(request: Request) -> HttpResponse:
    """Dismisses the setup checklist for everybody."""
    require_change_permission(request.user)
    FirstSteps.objects.update_or_create(pk=1, defaults={"dismissed_at": datetime.now(UTC)})
    record(request, "first-steps.dismissed")
    request.session.pop(SETTING_UP, None)
    return redirect("campaigns")


def _first_admin(request: HttpRequest) -> HttpResponse:
    token = request.POST.get("token") or request.GET.get("token") or ""
    if not is_setup_token(token):
        wrong = bool(token)
        return render(request, "web/setup/welcome_token.html", {"wrong": wrong}, status=403)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            user = create_first_admin(request, form.save(commit=False))
        except AlreadySetUp:
            messages.info(
                request, "The first administrator has just been created. Sign in, or ask them."
            )
            return redirect("login")
        login(request, user, backend=PASSWORD_BACKEND)
        request.session[SETTING_UP] = True
        return redirect("welcome")
    shown = {"form": form, "token": token}
    return render(request, "web/setup/welcome.html", shown, status=422 if form.is_bound else 200)
