"""The sign-in: user name and password, then a two-factor code if the user has set it up."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from socap.access import two_factor
from socap.access.audit import request_visitor
from socap.access.models import User
from socap.web.context_processors import real_time_context
from socap.web.signin.forms import CodeForm, SignInForm

PASSWORD_BACKEND = "django.contrib.auth.backends.ModelBackend"
PENDING_KEY = "two_factor"
PENDING_LIFETIME = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingSignIn:
    """A sign-in that still needs its code; `session_hash` changes with the password."""

    user: int
    session_hash: str
    at: float
    next: str


class SignIn(LoginView):
    template_name = "web/signin/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponseRedirect:
        user = form.get_user()
        assert isinstance(user, User)
        if not two_factor.is_enabled(user):
            return super().form_valid(form)  # type: ignore[return-value]
        pending = PendingSignIn(
            user=user.pk,
            session_hash=user.get_session_auth_hash(),
            at=datetime.now(UTC).timestamp(),
            next=self.get_success_url(),
        )
        self.request.session.cycle_key()
        self.request.session[PENDING_KEY] = asdict(pending)
        return HttpResponseRedirect(reverse("login-code"))


@never_cache
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Asks for the two-factor code; a wrong one counts like a wrong password."""
    pending, user = _pending_sign_in(request)
    if pending is None or user is None:
        messages.info(request, "Enter your user name and password first.")
        return redirect("login")
    credentials = {"username": user.username}
    if not AxesProxyHandler.is_allowed(request, credentials):
        return locked_out(request, None, credentials)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        result = two_factor.check_code(user, form.cleaned_data["code"])
        if result.is_valid:
            del request.session[PENDING_KEY]
            login(request, user, backend=PASSWORD_BACKEND)
            return redirect(pending.next)
        if result.wait_seconds:
            form.add_error("code", f"Too many wrong codes. Try again in {result.wait_seconds} s.")
        else:
            user_login_failed.send(sender=__name__, credentials=credentials, request=request)
            form.add_error("code", "This code is wrong or was already used. Enter a new one.")
    return render(
        request, "web/signin/code.html", {"form": form}, status=422 if form.is_bound else 200
    )


def _pending_sign_in(request: HttpRequest) -> tuple[PendingSignIn | None, User | None]:
    given = request.session.get(PENDING_KEY)
    pending = PendingSignIn(**given) if given else None
    if (
        pending is None
        or datetime.now(UTC).timestamp() - pending.at > PENDING_LIFETIME.total_seconds()
    ):
        return None, None
    user = User.objects.filter(pk=pending.user, is_active=True).first()
    if user is None or user.get_session_auth_hash() != pending.session_hash:
        return None, None
    return pending, user


def lockout_parameters(request: object, credentials: dict[str, Any] | None = None) -> list[Any]:
    """Returns what failed sign-ins are counted by: name and address, and the address alone.

    A shared address (a proxy) is not counted alone, or one attacker would lock everyone out.
    """
    by_name: list[Any] = [["username", "ip_address"]]
    alone = not isinstance(request, HttpRequest) or request_visitor(request).alone
    return [*by_name, "ip_address"] if alone else by_name


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Returns the page shown after too many failed sign-ins."""
    now = datetime.now(UTC)
    attempts = AxesDatabaseHandler().get_user_attempts(request, credentials)
    moments = [
        moment for found in attempts for moment in found.values_list("attempt_time", flat=True)
    ]
    context = {"until": max(moments, default=now) + settings.AXES_COOLOFF_TIME}
    return render(
        request, "web/signin/locked_out.html", context | real_time_context(now), status=429
    )
