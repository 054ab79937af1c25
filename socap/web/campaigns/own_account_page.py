"""The list of a client's own accounts: shows it, adds accounts, changes and removes one."""

from collections.abc import Sequence

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.people.own_account_list import listed_accounts
from socap.campaigns.models import Campaign, OwnAccount
from socap.campaigns.own_accounts import (
    StoredAccounts,
    WantedAccount,
    campaigns_sharing,
    own_list,
)
from socap.collection.own_account_changes import list_own_accounts, remove_own_account
from socap.collection.own_account_lookup import look_up_at_once
from socap.collection.queue.job_queue import queue_own_account_lookup
from socap.people.references import Reference, parse_references
from socap.web.navigation import redirect_back
from socap.web.permissions import (
    Request,
    campaign_to_change,
    campaign_to_see,
    signed_in,
)
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_value

MAX_ACCOUNTS, MAX_SHOWN = 500, 10
KINDS = {
    OwnAccount.Kind.TEAM.value: "team (staff, founders, own brands)",
    OwnAccount.Kind.PAID.value: "paid (sponsored, agencies, ambassadors)",
}


class AddForm(forms.Form):
    """Accounts of one kind; what names no account is kept apart in `problems`."""

    accounts = forms.CharField(
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 4, "autocapitalize": "none", "spellcheck": "false"}),
        help_text="@names, addresses on X or ids, separated by spaces, commas or lines.",
        error_messages={"required": "Enter at least one @name, address or id."},
    )
    kind = forms.ChoiceField(choices=[*KINDS.items()], initial=OwnAccount.Kind.TEAM.value)
    note = forms.CharField(
        max_length=200, required=False, help_text="For your team, such as a role or a contract."
    )

    problems: tuple[str, ...] = ()

    def clean_accounts(self) -> list[Reference]:
        found, problems = parse_references(self.cleaned_data["accounts"])
        self.problems = tuple(problems)
        if not found:
            raise forms.ValidationError(f"Nothing listed: {'; '.join(problems[:MAX_SHOWN])}.")
        if len(found) > MAX_ACCOUNTS:
            raise forms.ValidationError(
                f"These are {len(found):,} accounts; list at most {MAX_ACCOUNTS} at a time."
            )
        return found

    def wanted(self) -> list[WantedAccount]:
        given = self.cleaned_data
        return [
            WantedAccount(reference=found, kind=given["kind"], note=given["note"] or None)
            for found in given["accounts"]
        ]


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    return _page(request, campaign_to_see(request, campaign_id), AddForm())


@signed_in
@require_POST
def add(request: Request, campaign_id: int) -> HttpResponse:
    """Lists accounts, or shows what is wrong with them; what cannot be listed stops nothing else."""
    campaign = campaign_to_change(request, campaign_id)
    form = AddForm(request.POST)
    return _add(request, campaign, form) if form.is_valid() else _page(request, campaign, form)


@signed_in
@require_POST
def change(request: Request, campaign_id: int, entry_id: int) -> HttpResponse:
    """Changes kind and note of one entry."""
    campaign = campaign_to_change(request, campaign_id)
    kind = request.POST.get("kind", "")
    note = request.POST.get("note", "").replace("\0", "").strip()
    if kind not in OwnAccount.Kind.values or len(note) > 200:
        messages.error(
            request, "Not saved: the kind is team or paid, and a note has at most 200 characters."
        )
        return redirect_back(request, "campaign-own-accounts", campaign.pk)
    with transaction.atomic():
        entry = own_list(campaign).select_for_update().filter(pk=entry_id).first()
        if entry is None:
            messages.info(request, "This account is not listed any more.")
            return redirect_back(request, "campaign-own-accounts", campaign.pk)
        before, seen = _editable(entry), request.POST.get("seen", "")
        merged = merge_edit({"kind": kind, "note": note}, stored=before, seen=seen)
        if merged.changes:
            own_list(campaign).filter(pk=entry.pk).update(**merged.changes)
            details = {"who": str(entry)} | changes_between(before, before | merged.changes)
            record(request, "campaign.own-account-changed", on=campaign, details=details)
    messages.success(request, f"{entry}: saved." if merged.changes else "Nothing to change.")
    notify_of_other_changes(request, merged)
    return redirect_back(request, "campaign-own-accounts", campaign.pk)


@signed_in
@require_POST
def remove(request: Request, campaign_id: int, entry_id: int) -> HttpResponse:
    """Takes one account off the list; from then on it counts like any other."""
    campaign = campaign_to_change(request, campaign_id)
    entry = own_list(campaign).filter(pk=entry_id).first()
    if entry is None:
        messages.info(request, "This account is not listed any more.")
        return redirect_back(request, "campaign-own-accounts", campaign.pk)
    details = {"who": str(entry), "kind": entry.kind, "note": entry.note}

    def audit() -> None:
        record(request, "campaign.own-account-removed", on=campaign, details=details)

    remove_own_account(campaign, entry, now=settings.SOCAP_CLOCK.now(), after=audit)
    messages.success(
        request,
        f"{entry} is no longer listed. What it did counts like everyone else’s, alerts too.",
    )
    return redirect_back(request, "campaign-own-accounts", campaign.pk)


def _page(request: Request, campaign: Campaign, form: AddForm) -> HttpResponse:
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "rows": [(row, seen_value(_editable(row.entry))) for row in listed_accounts(campaign)],
        "sharing": campaigns_sharing(campaign).exclude(pk=campaign.pk).count(),
        "kinds": OwnAccount.Kind.values,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "web/campaigns/own_accounts.html", context, status=status)


def _add(request: Request, campaign: Campaign, form: AddForm) -> HttpResponse:
    list_accounts(request, campaign, form.wanted(), problems=form.problems)
    return redirect_back(request, "campaign-own-accounts", campaign.pk)


def list_accounts(
    request: Request,
    campaign: Campaign,
    wanted: Sequence[WantedAccount],
    *,
    problems: Sequence[str] = (),
) -> None:
    """Lists accounts, looks them up and reports; `problems` are those of what names no account."""
    now, user = settings.SOCAP_CLOCK.now(), request.user.get_username()

    def audit(stored: StoredAccounts) -> None:
        who = [str(entry) for entry in (*stored.added, *stored.changed)]
        if who:
            details = {"who": who, "kind": wanted[0].kind}
            record(request, "campaign.own-accounts-listed", on=campaign, details=details)

    stored = list_own_accounts(campaign, wanted, now=now, by=user, after=audit)
    if look_up_at_once(stored, now=now):
        queue_own_account_lookup()
    _report(request, problems, stored)


def _report(request: Request, unread: Sequence[str], stored: StoredAccounts) -> None:
    done = [
        f"{len(entries)} {word}"
        for word, entries in (
            ("listed", stored.added),
            ("changed", stored.changed),
            ("already listed", stored.unchanged),
        )
        if entries
    ]
    if done:
        messages.success(request, f"Own accounts: {', '.join(done)}.")
    unclear = OwnAccount.objects.filter(pk__in=[e.pk for e in stored.added]).exclude(problem="")
    problems = [
        *(f"Not listed: {problem}." for problem in unread),
        *(f"Not listed: {problem}." for _, problem in stored.refused),
        *(f"{entry}: {entry.problem}." for entry in unclear),
    ]
    for problem in problems[:MAX_SHOWN]:
        messages.warning(request, problem)
    if len(problems) > MAX_SHOWN:
        messages.warning(request, f"{len(problems) - MAX_SHOWN} more could not be listed.")


def _editable(entry: OwnAccount) -> dict[str, object]:
    return {"kind": entry.kind, "note": entry.note}
