"""The way in: name and password, then a code where the user has asked for that."""

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
from socap.web.context_processors import in_real_time
from socap.web.signin.forms import CodeForm, SignInForm

PASSWORD_BACKEND = "django.contrib.auth.backends.ModelBackend"
HELD = "two_factor"
HELD_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Who has given the right password and not the code yet; `proof` dies with the password."""

    user: int
    proof: str
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
        held = Held(
            user=user.pk,
            proof=user.get_session_auth_hash(),
            at=datetime.now(UTC).timestamp(),
            next=self.get_success_url(),
        )
        self.request.session.cycle_key()
        self.request.session[HELD] = asdict(held)
        return HttpResponseRedirect(reverse("login-code"))


@never_cache
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Two-factor sign-in. A wrong code counts as a wrong password does."""
    held, user = _held(request)
    if held is None or user is None:
        messages.info(request, "Begin with your user name and password.")
        return redirect("login")
    credentials = {"username": user.username}
    if not AxesProxyHandler.is_allowed(request, credentials):
        return locked_out(request, None, credentials)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        result = two_factor.check_code(user, form.cleaned_data["code"])
        if result.is_valid:
            del request.session[HELD]
            login(request, user, backend=PASSWORD_BACKEND)
            return redirect(held.next)
        if result.wait_seconds:
            form.add_error("code", f"Too many wrong codes. Try again in {result.wait_seconds} s.")
        else:
            user_login_failed.send(sender=__name__, credentials=credentials, request=request)
            form.add_error("code", "This code is not right, or was used before. Give a new one.")
    return render(
        request, "web/signin/code.html", {"form": form}, status=422 if form.is_bound else 200
    )


def _held(request: HttpRequest) -> tuple[Held | None, User | None]:
    given = request.session.get(HELD)
    held = Held(**given) if given else None
    if held is None or datetime.now(UTC).timestamp() - held.at > HELD_FOR.total_seconds():
        return None, None
    user = User.objects.filter(pk=held.user, is_active=True).first()
    if user is None or user.get_session_auth_hash() != held.proof:
        return None, None
    return held, user


def counted_by(request: object, credentials: dict[str, Any] | None = None) -> list[Any]:
    """Wrong sign-ins count against a name at an address; against the address alone where it is one
    visitor's, for else whoever guesses ten times would lock everybody out."""
    by_name: list[Any] = [["username", "ip_address"]]
    alone = not isinstance(request, HttpRequest) or request_visitor(request).alone
    return [*by_name, "ip_address"] if alone else by_name


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Instead of any answer to a sign-in, after too many wrong ones."""
    now = datetime.now(UTC)
    tries = AxesDatabaseHandler().get_user_attempts(request, credentials)
    moments = [moment for found in tries for moment in found.values_list("attempt_time", flat=True)]
    shown = {"until": max(moments, default=now) + settings.AXES_COOLOFF_TIME}
    return render(request, "web/signin/locked_out.html", shown | in_real_time(now), status=429)
