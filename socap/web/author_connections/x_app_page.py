"""The page for the X app that authors connect to: what to enter at X, and the app's credentials."""

from datetime import UTC, datetime

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from socap.access.audit import record
from socap.collection.author_connections.liker_source import traits_with_author
from socap.collection.author_connections.x_app import OWNER, callback_url, known_app
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.credentials import (
    CredentialOrigin,
    CredentialsChanged,
    store_credentials,
    unreadable_message,
)
from socap.sources.base import Action
from socap.sources.x_oauth import SCOPES
from socap.web.context_processors import real_time_context
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.setup.credential_forms import CredentialsForm
from socap.web.setup.system_info import masked_secret

MEANWHILE = (
    "Somebody else has changed the credentials meanwhile, so yours were not saved. "
    "Enter them again to replace theirs."
)
NOTHING = "Enter what is to be changed."


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def x_app(request: Request) -> HttpResponse:
    require_admin(request.user)
    form = CredentialsForm(OWNER, known_app(), request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, form)
    if form.is_valid() and not form.typed:
        form.add_error(None, NOTHING)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        with transaction.atomic():
            store_credentials(OWNER, form.typed, seen=form.cleaned_data["seen"])
            record(request, "settings.x-app-changed", name=", ".join(form.typed))
    except CredentialsChanged:
        again = CredentialsForm(OWNER, known_app(), form.resubmission(known_app()))
        again.is_valid()
        again.add_error(None, MEANWHILE)
        return _page(request, again, status=422)
    if traits := traits_with_author(Action.LIKE):
        Breaker(traits.circuit).close()  # it may have been opened because of the previous ones
    return _page(request, CredentialsForm(OWNER, known_app()), saved=True)


def _page(
    request: Request, form: CredentialsForm, *, saved: bool = False, status: int = 200
) -> HttpResponse:
    known = known_app()
    context = {
        "form": form,
        "saved": saved,
        "callback_url": callback_url(),
        "scopes": SCOPES,
        "unreadable": unreadable_message(known),
        "is_fixed": all(found.origin is CredentialOrigin.ENVIRONMENT for found in known),
        "lines": [
            (found, masked_secret(found.value) if found.field.secret else found.value)
            for found in known
            if found.value
        ],
    }
    shown = context | real_time_context(datetime.now(UTC))
    return render(request, "web/author_connections/x_app.html", shown, status=status)
