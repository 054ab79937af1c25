"""API keys: made, shown once, listed with their last use, revoked."""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from socap.access import api_keys
from socap.access.audit import record
from socap.web.confirmation import Question, ask, is_sure
from socap.web.context_processors import in_real_time
from socap.web.permissions import Request, demand_admin, signed_in
from socap.web.signin.forms import KeyForm

PAGE = 25


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request) -> HttpResponse:
    """All keys; on POST a new one, which this page alone shows."""
    demand_admin(request.user)
    form, made = KeyForm(request.POST if request.method == "POST" else None), ""
    if form.is_bound and form.is_valid():
        name, scope = form.cleaned_data["name"], form.cleaned_data["scope"]
        with transaction.atomic():
            made = api_keys.issue_key(name, scope=scope, created_by=request.user.username)
            record(request, "key.created", name=name, details={"scope": scope})
        form = KeyForm()
    page = Paginator(api_keys.all_keys(), PAGE).get_page(request.GET.get("page"))
    shown = {"form": form, "made": made, "page": page} | in_real_time(datetime.now(UTC))
    return render(request, "web/signin/api_keys.html", shown, status=422 if form.is_bound else 200)


@signed_in
@require_POST
def revoke(request: Request, key_id: int) -> HttpResponse:
    demand_admin(request.user)
    found = api_keys.all_keys().filter(pk=key_id, revoked_at=None).first()
    if found is not None and not is_sure(request):
        return ask(
            request,
            Question(
                title=f"Revoke the key {found}?",
                text=(
                    "Programs that use it are refused at once. It cannot be undone; "
                    "a new key has other characters.",
                ),
                button="Revoke it",
                back=reverse("keys"),
            ),
        )
    with transaction.atomic():
        key = api_keys.revoke_key(key_id, now=datetime.now(UTC))
        if key is not None:
            record(request, "key.revoked", on=key)
    if key is None:
        messages.info(request, "This key was revoked already.")
    else:
        messages.success(request, f"{key} is revoked: it lets nobody in from now on.")
    return redirect("keys")
