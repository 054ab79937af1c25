"""Lists, creates and revokes API keys."""

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
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.context_processors import real_time_context
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.signin.forms import ApiKeyForm

PAGE_SIZE = 25


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request) -> HttpResponse:
    """Lists all keys; on POST creates one and shows it once."""
    require_admin(request.user)
    form, new_key = ApiKeyForm(request.POST if request.method == "POST" else None), ""
    if form.is_bound and form.is_valid():
        name, scope = form.cleaned_data["name"], form.cleaned_data["scope"]
        with transaction.atomic():
            new_key = api_keys.issue_key(name, scope=scope, created_by=request.user.username)
            record(request, "key.created", name=name, details={"scope": scope})
        form = ApiKeyForm()
    page = Paginator(api_keys.all_keys(), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"form": form, "new_key": new_key, "page": page} | real_time_context(
        datetime.now(UTC)
    )
    return render(
        request, "web/signin/api_keys.html", context, status=422 if form.is_bound else 200
    )


@signed_in
@require_POST
def revoke(request: Request, key_id: int) -> HttpResponse:
    require_admin(request.user)
    key_to_revoke = api_keys.all_keys().filter(pk=key_id, revoked_at=None).first()
    if key_to_revoke is not None and not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title=f"Revoke the key {key_to_revoke}?",
                text=("Programs that use it lose access at once. This cannot be undone.",),
                button="Revoke",
                back=reverse("keys"),
            ),
        )
    with transaction.atomic():
        key = api_keys.revoke_key(key_id, now=datetime.now(UTC))
        if key is not None:
            record(request, "key.revoked", on=key)
    if key is None:
        messages.info(request, "This key was already revoked.")
    else:
        messages.success(request, f"{key} has been revoked and no longer works.")
    return redirect("keys")
