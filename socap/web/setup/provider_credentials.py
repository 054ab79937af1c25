"""The page for entering, testing and saving providers' credentials."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from socap.access.audit import record
from socap.collection.provider.call_rate import call_rate
from socap.collection.provider.credentials import (
    CredentialOrigin,
    CredentialsChanged,
    CredentialValue,
    TestResult,
    check_credentials,
    known_credentials,
    record_working_credentials,
    store_credentials,
    unreadable_message,
    values_of,
)
from socap.collection.provider.credits import credits_left
from socap.collection.provider.price_tables import prices_of
from socap.sources.registry import traits_of
from socap.sources.traits import Traits
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.setup.credential_forms import CredentialsForm
from socap.web.setup.system_info import masked_secret

REFUSED = "It was not saved. Copy the complete key again."
MEANWHILE = (
    "Somebody else has changed the credentials meanwhile, so yours were not saved. "
    "Enter them again to replace theirs."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One provider on the page; `tried` is the result of a test just made."""

    traits: Traits
    known: tuple[CredentialValue, ...]
    form: CredentialsForm
    tried: TestResult | None = None
    kept: bool = False

    @property
    def problem(self) -> str:
        return unreadable_message(self.known)

    @property
    def has_all(self) -> bool:
        return all(found.value for found in self.known)

    @property
    def is_fixed(self) -> bool:
        """Whether the environment sets every field, so that nothing can be entered."""
        return all(found.origin is CredentialOrigin.ENVIRONMENT for found in self.known)

    @property
    def lines(self) -> list[tuple[CredentialValue, str]]:
        """Returns the fields that have a value, with secrets masked."""
        return [
            (found, masked_secret(found.value) if found.field.secret else found.value)
            for found in self.known
            if found.value
        ]

    @property
    def means(self) -> dict[str, object]:
        return _means(self.traits, self.tried)


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def provider(request: Request) -> HttpResponse:
    """Shows each configured provider; entered credentials are tested before they are saved."""
    require_admin(request.user)
    names = settings.SOCAP_SOURCES
    sent_for = request.POST.get("provider", names[0]) if request.method == "POST" else ""
    panels = [_sent(request, name) if name == sent_for else _panel(name) for name in names]
    shown = {"panels": panels, "now": datetime.now(UTC), "clock_speed": 1, "zone": "UTC"}
    refused = any(panel.form.errors for panel in panels)
    return render(request, "web/setup/welcome_provider.html", shown, status=422 if refused else 200)


def _panel(name: str, *, tried: TestResult | None = None, kept: bool = False) -> Panel:
    known = known_credentials(name)
    form = CredentialsForm(name, known)
    return Panel(traits=traits_of(name), known=known, form=form, tried=tried, kept=kept)


def _sent(request: Request, name: str) -> Panel:
    known = known_credentials(name)
    if request.POST.get("what") == "try":
        tried = check_credentials(name, values_of(known))
        record_working_credentials(name, tried)
        return _panel(name, tried=tried)
    form = CredentialsForm(name, known, request.POST)
    refused = Panel(traits=traits_of(name), known=known, form=form)
    if refused.is_fixed or not form.is_valid():
        return _panel(name) if refused.is_fixed else refused
    if not form.typed:
        form.add_error(_first(known), known[0].field.help)
        return refused
    return _check_and_store(request, name, known, form)


def _check_and_store(
    request: Request, name: str, known: tuple[CredentialValue, ...], form: CredentialsForm
) -> Panel:
    """Tests the entered credentials together with the stored ones; saves them unless rejected."""
    tried = check_credentials(name, values_of(known) | form.typed)
    if tried.refused:
        form.add_error(next(iter(form.typed)), REFUSED)
        return Panel(traits=traits_of(name), known=known, form=form, tried=tried)
    try:
        with transaction.atomic():
            store_credentials(name, form.typed, seen=form.cleaned_data["seen"])
            record(request, "provider.key-set", name=name)
    except CredentialsChanged:
        known = known_credentials(name)
        again = CredentialsForm(name, known, form.resubmission(known))
        again.is_valid()
        again.add_error(_first(known), MEANWHILE)
        return Panel(traits=traits_of(name), known=known, form=again)
    record_working_credentials(name, tried)
    return _panel(name, tried=tried, kept=True)


def _first(known: Sequence[CredentialValue]) -> str:
    """Returns the name of the first editable field."""
    return next(f.field.name for f in known if f.origin is not CredentialOrigin.ENVIRONMENT)


def _means(traits: Traits, tried: TestResult | None) -> dict[str, object]:
    """Returns the remaining balance and the rate limit that comes with it, or {} if unknown."""
    if traits.balance is None:
        return {}
    prices, known = prices_of(traits.name), credits_left(traits.name)
    left = tried.credits if tried and tried.credits is not None else known.left if known else None
    if left is None:
        return {}
    return {
        "left": left,
        "cap": tried.balance.cap if tried and tried.balance else known.cap if known else None,
        "dollars": left / prices.unit.per_dollar,
        "read_at": known.read_at if known else datetime.now(UTC),
        "limit": call_rate(left, traits),
        "prices": prices,
    }
