"""The settings page: reading frequency, configuration, and tests of provider key and e-mail."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.address_changes import set_address
from socap.access.audit import changes_between, record
from socap.access.outgoing_mail import outgoing_mail
from socap.campaigns.pace.pace_fields import PaceMode
from socap.campaigns.public_address import AddressSource, public_address
from socap.collection.models import Policy
from socap.collection.polling.policy import change_policy
from socap.collection.provider.call_rate import VARIABLE, call_rate
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credentials import (
    CredentialOrigin,
    check_credentials,
    known_credentials,
    record_working_credentials,
    unreadable_message,
    values_of,
)
from socap.collection.provider.prices import Cost, offers
from socap.collection.provider.provider_account import provider_accounts
from socap.collection.provider.running_costs import RunningCosts, running_costs
from socap.collection.stated_places import cost_an_hour, most_an_hour
from socap.lib.bounds import DAY_MINUTES
from socap.lib.network.web_address import origin_of
from socap.sources.registry import traits_of
from socap.sources.traits import Traits
from socap.web.context_processors import real_time_context
from socap.web.middleware import visited_address
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_field, seen_value
from socap.web.setup.mail_server import MailServerForm, mail_form, refused_mail_form
from socap.web.setup.system_info import (
    mail_facts,
    model_facts,
    provider_facts,
    settings_problems,
    system_facts,
    x_app_facts,
)

EXAMPLES = {"poll_interval_minutes": (5, 15, 30, 60), "sweep_hours": (2, 6, 24),
            "followings_refresh_hours": (24, 168, 720)}  # fmt: skip


class PolicyForm(forms.Form):
    """The collection settings that can be changed here, with the same bounds as the model."""

    default_pace = forms.ChoiceField(
        label="Pace of new campaigns",
        choices=[
            (PaceMode.ADAPTIVE, "adaptive: at a target delay"),
            (PaceMode.FIXED, "fixed: at an interval"),
        ],
        help_text="Where none is chosen on the form.",
    )
    default_target_delay_minutes = forms.IntegerField(
        label="Target delay, minutes",
        min_value=1,
        max_value=DAY_MINUTES,
        help_text="With an adaptive pace that names neither a delay nor a budget.",
    )
    poll_interval_minutes = forms.IntegerField(
        label="Poll every ... minutes",
        min_value=1,
        max_value=DAY_MINUTES,
        help_text="With a fixed pace that names no interval: the longest delay until an engagement is seen.",
    )
    sweep_hours = forms.IntegerField(
        label="Full sweep every ... hours",
        min_value=1,
        max_value=168,
        help_text="How often lists are read even if their counter has not changed.",
    )
    followings_refresh_hours = forms.IntegerField(
        label="Sync followings every ... hours",
        min_value=1,
        max_value=8760,
        help_text="How often the followings of important people are read again.",
    )
    asks_stated_places = forms.BooleanField(
        label="Ask where engagers are based",
        required=False,
        help_text="X states a country for most accounts; it is preferred to what profiles say.",
    )
    calls_per_second = forms.FloatField(
        label="Calls a second",
        min_value=0.01,
        max_value=1000,
        help_text="Limit for all workers together; takes effect with the next call.",
    )
    engagements_source = forms.ChoiceField(
        label="Tweets and engagements from",
        required=False,
        help_text="If it fails for long, the other provider is read until it answers again.",
    )
    followings_source = forms.ChoiceField(
        label="Accounts and followings from",
        required=False,
        help_text="Prices differ a lot here; see the tables of prices below.",
    )
    seen = seen_field()

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._offer_providers()
        if settings.TWITTER_QPS_LIMIT is not None:
            field = self.fields["calls_per_second"]
            field.disabled = True
            field.help_text = (
                f"{VARIABLE} is set to {settings.TWITTER_QPS_LIMIT:g} in the environment, which "
                "overrides this field. Remove it to change the value here."
            )

    def _offer_providers(self) -> None:
        """Offers the configured providers, where there is a choice."""
        known = configured_traits()
        for name, automatic in (
            ("engagements_source", f"Automatic: {known[0].title}, the first of SOCAP_SOURCE"),
            ("followings_source", "Automatic: whoever is cheaper"),
        ):
            if len(known) < 2:
                del self.fields[name]
                continue
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", automatic), *((traits.name, traits.title) for traits in known)]


class AddressForm(forms.Form):
    """The public address; an empty one is forgotten."""

    address = forms.CharField(
        label="Public address",
        max_length=300,
        required=False,
        help_text="For example https://socap.example.com. Empty: detected at the next visit.",
        widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}),
    )

    def clean_address(self) -> str:
        given = str(self.cleaned_data["address"])
        try:
            return origin_of(given) if given else ""
        except ValueError as error:
            raise forms.ValidationError(f"The address {error}.") from error


@signed_in
@require_safe
def show(request: Request) -> HttpResponse:
    """Shows the settings to every user; only administrators can change them."""
    return _page(request)


@signed_in
@require_POST
def change_address(request: Request) -> HttpResponse:
    """Changes the public address used in links, unless the environment sets it."""
    require_admin(request.user)
    form = AddressForm(request.POST)
    if not form.is_valid():
        return _page(request, address_form=form)
    if public_address().source is AddressSource.ENVIRONMENT:
        messages.error(request, "The address is set by SOCAP_BASE_URL; change it there.")
        return redirect("settings")
    set_address(request, form.cleaned_data["address"])
    messages.success(request, f"Saved. Links now begin with {public_address().url}.")
    return redirect("settings")


@signed_in
@require_POST
def change(request: Request) -> HttpResponse:
    """Changes the collection settings; a shorter poll interval takes effect at once."""
    require_admin(request.user)
    form = PolicyForm(request.POST, initial=_initial())
    if not form.is_valid():
        return _page(request, form=form)
    with transaction.atomic():
        before = _stored(Policy.locked())
        wanted = {name: form.cleaned_data.get(name, known) for name, known in before.items()}
        found = merge_edit(wanted, stored=before, seen=form.cleaned_data["seen"])
        if found.changes:
            # As the page shows it, also where only the interval was changed.
            change_policy(**{"default_pace": before["default_pace"], **found.changes})
            record(request, "settings.changed", details=changes_between(before, found.changes))
    if found.changes:
        messages.success(request, "Saved.")
    else:
        messages.info(request, "No changes.")
    notify_of_other_changes(request, found)
    return redirect("settings")


@signed_in
@require_POST
def change_mail(request: Request) -> HttpResponse:
    """Changes the mail server once it has accepted a test mail; do not call in a transaction."""
    require_admin(request.user)
    refused = refused_mail_form(request)
    return _page(request, mail=refused) if refused else redirect("settings")


@signed_in
@require_POST
def test_key(request: Request) -> HttpResponse:
    """Tests the current key of each provider, free of charge."""
    require_admin(request.user)
    for name in settings.SOCAP_SOURCES:
        _test_key_of(request, traits_of(name))
    return redirect("settings")


def _test_key_of(request: Request, traits: Traits) -> None:
    whose = f"{traits.title}: " if len(settings.SOCAP_SOURCES) > 1 else ""
    known = known_credentials(traits.name)
    if problem := unreadable_message(known):
        messages.error(request, f"{whose}{problem}")
        return
    if not all(found.value for found in known):
        messages.error(request, f"{whose}There is no key to test yet; enter one first.")
        return
    tried = check_credentials(traits.name, values_of(known))
    record_working_credentials(traits.name, tried)
    if tried.credits is None and not tried.error:
        said = (
            "The provider has no free call to test with; the next call will show whether it works."
        )
        messages.info(request, f"{whose}{said}")
    elif tried.credits is None:
        what = "The provider rejects the key" if tried.refused else "The key could not be tested"
        messages.error(request, f"{whose}{what}: {tried.error}")
    else:
        left = traits.balance.amount(tried.credits) if traits.balance else tried.credits
        messages.success(request, f"{whose}The key works: {left} are left.")
        _show_rate_limit_advice(request, tried.credits, traits)


def _stored(policy: Policy) -> dict[str, object]:
    return {name: getattr(policy, name) for name in PolicyForm.base_fields if name != "seen"}


def _initial() -> dict[str, object]:
    stored = _stored(Policy.current())
    return {**stored, "seen": seen_value(stored)}


def _show_rate_limit_advice(request: Request, credits: int, traits: Traits) -> None:
    """Shows a message if the rate limit does not match what the key allows."""
    limit = call_rate(credits, traits)
    if limit.advice and not settings.SOCAP_DEMO:
        (messages.info if limit.is_lower else messages.warning)(request, limit.advice)


def _page(
    request: Request,
    *,
    form: PolicyForm | None = None,
    address_form: AddressForm | None = None,
    mail: MailServerForm | None = None,
) -> HttpResponse:
    """Renders the page, with the invalid form if there is one."""
    known, here = public_address(), visited_address(request)
    shown = _context(form or PolicyForm(initial=_initial())) | {
        "address": known,
        "address_form": address_form or AddressForm(initial={"address": _typed(known.url)}),
        "here": here if here != known.url else "",
        "mail_form": mail or mail_form(request.user.email),
        "mail": outgoing_mail(),
    }
    status = 422 if form or address_form or mail else 200
    return render(request, "web/setup/settings.html", shown, status=status)


def _typed(url: str) -> str:
    """Returns the field's value, empty for the default address."""
    return "" if public_address().source is AddressSource.DEFAULT else url


def _context(form: PolicyForm) -> dict[str, Any]:
    accounts = provider_accounts()
    known = [found for name in settings.SOCAP_SOURCES for found in known_credentials(name)]
    return real_time_context(datetime.now(UTC)) | {
        "form": form,
        "costs": (costs := running_costs(found := offers())),
        "places_cost": cost_an_hour(found),
        "places_an_hour": most_an_hour(),
        "examples": _examples(costs),
        "groups": [
            ("Provider", "provider", provider_facts()),
            ("X app for likers", "x-app", x_app_facts()),
            ("E-mail", "mail", mail_facts()),
            ("Language model", "model", model_facts()),
            ("Installation", "system", system_facts()),
        ],
        "problems": settings_problems(),
        "has_key": any(found.value for found in known),
        "key_is_fixed": all(found.origin is CredentialOrigin.ENVIRONMENT for found in known),
        "accounts": accounts,
        "advice": [account.limit for account in accounts if account.limit and account.limit.advice],
        "demo": settings.SOCAP_DEMO,
    }


def _examples(costs: RunningCosts) -> list[tuple[str, str, list[tuple[int, Cost]]]]:
    """Returns (setting, unit, [(value, cost per day)]) for the current tweets and people."""
    a_day = {
        "poll_interval_minutes": ("min", costs.polling_a_day),
        "sweep_hours": ("h", costs.sweeping_a_day),
        "followings_refresh_hours": ("h", costs.refreshing_a_day),
    }
    return [
        (name, unit, [(value, cost(value)) for value in EXAMPLES[name]])
        for name, (unit, cost) in a_day.items()
    ]
