"""The first minutes: the first administrator, the provider's key, and the way through the rest."""

from datetime import UTC, datetime

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.audit import record
from socap.access.models import User
from socap.collection.provider.credentials import (
    KeyFrom,
    TestResult,
    keep_key,
    key_from,
    note_working,
    provider_key,
    try_key,
)
from socap.collection.provider.credits import credits_left
from socap.collection.provider.prices import PRICES
from socap.collection.provider.rate_limit_status import rate_limit
from socap.web.models import FirstSteps
from socap.web.permissions import Request, demand_admin, demand_change, signed_in
from socap.web.setup.checklist import SETTING_UP, next_step, steps
from socap.web.signin.first_run import TooLate, is_first_run, make_first_admin, may_set_up
from socap.web.signin.forms import JoinForm
from socap.web.signin.sign_in import PASSWORD_BACKEND


class KeyForm(forms.Form):
    key = forms.CharField(
        max_length=500,
        label="API key",
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Paste the key from your twitterapi.io dashboard."},
    )


@never_cache
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest) -> HttpResponseBase:
    """While there is no login: make the first. Afterwards: on to what is still to do.

    `after` names a step that is skipped or done.
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
@never_cache
@require_http_methods(["GET", "POST"])
def provider(request: Request) -> HttpResponse:
    """The key and what the provider says to it. A key typed here is tried before it is kept."""
    demand_admin(request.user)
    tried, form = None, KeyForm()
    if request.method == "POST" and request.POST.get("what") == "try":
        tried = try_key(provider_key())
        note_working(tried)
    elif request.method == "POST" and key_from() is not KeyFrom.ENVIRONMENT:
        form = KeyForm(request.POST)
        if form.is_valid():
            key = form.cleaned_data["key"]
            tried = try_key(key)
            if tried.refused:
                form.add_error("key", "It is not kept. Copy it again, whole.")
            else:
                keep_key(key)
                record(request, "provider.key-set", name=settings.SOCAP_SOURCE)
                note_working(tried)
                form = KeyForm()
    if key_from() is not KeyFrom.NOWHERE:
        form.fields["key"].label = "Another key"
    shown = {
        "form": form,
        "tried": tried,
        "key_from": key_from().value,
        "ending": provider_key()[-4:] if len(provider_key()) > 12 else "",
        "source": settings.SOCAP_SOURCE,
        "now": datetime.now(UTC),
        "clock_speed": 1,
        "zone": "UTC",
        **_means(tried),
    }
    return render(
        request, "web/setup/welcome_provider.html", shown, status=422 if form.errors else 200
    )


@signed_in
@require_POST
def dismiss(request: Request) -> HttpResponse:
    """Put the list of what is still to do away, for everybody."""
    demand_change(request.user)
    FirstSteps.objects.update_or_create(pk=1, defaults={"dismissed_at": datetime.now(UTC)})
    record(request, "first-steps.dismissed")
    request.session.pop(SETTING_UP, None)
    return redirect("campaigns")


def _first_admin(request: HttpRequest) -> HttpResponse:
    token = request.POST.get("token") or request.GET.get("token") or ""
    if not may_set_up(token):
        wrong = bool(token)
        return render(request, "web/setup/welcome_token.html", {"wrong": wrong}, status=403)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            user = make_first_admin(request, form.save(commit=False))
        except TooLate:
            messages.info(request, "Somebody has just made the first login. Sign in, or ask them.")
            return redirect("login")
        login(request, user, backend=PASSWORD_BACKEND)
        request.session[SETTING_UP] = True
        return redirect("welcome")
    shown = {"form": form, "token": token}
    return render(request, "web/setup/welcome.html", shown, status=422 if form.is_bound else 200)


def _means(tried: TestResult | None) -> dict[str, object]:
    """What is left, as far as it is known, and how fast one may call with it."""
    known = credits_left()
    left = tried.credits if tried and tried.credits is not None else known.left if known else None
    if left is None:
        return {}
    limit = rate_limit(left)
    return {
        "left": left,
        "dollars": left / settings.SOCAP_CREDITS_PER_DOLLAR,
        "read_at": known.read_at if known else datetime.now(UTC),
        "limit": limit,
        "prices": PRICES,
    }
