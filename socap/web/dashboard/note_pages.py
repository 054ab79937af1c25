"""Adds, changes and removes notes on a campaign's chart."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from socap.access.audit import changes_between, record
from socap.campaigns.annotations.notes import add_note, change_note
from socap.campaigns.models import Campaign, CampaignNote
from socap.lib.bounds import zone_of
from socap.web.dashboard.note_forms import NoteForm, form_values, new_note_values, stored_values
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.seen_values import merge_edit, notify_of_other_changes


@signed_in
@require_http_methods(["GET", "POST"])
def add(request: Request, campaign_id: int) -> HttpResponse:
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    form = NoteForm(request.POST or None, initial=new_note_values(campaign, now=now))
    with timezone.override(zone_of(campaign.timezone)):
        if not form.is_valid():
            return _page(request, campaign, form)
    with transaction.atomic():
        note = add_note(campaign, **form.values, by=request.user.get_username(), now=now)
        record(request, "note.added", on=note, details=changes_between({}, stored_values(note)))
    messages.success(request, f"The note “{note.text}” has been added to the chart.")
    return redirect("campaign", campaign.pk)


@signed_in
@require_http_methods(["GET", "POST"])
def change(request: Request, campaign_id: int, note_id: int) -> HttpResponse:
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    with transaction.atomic():
        note = campaign.notes.select_for_update().filter(pk=note_id).first()
        if note is None:
            return _gone(request, campaign)
        form = NoteForm(request.POST or None, initial=form_values(note, campaign))
        with timezone.override(zone_of(campaign.timezone)):
            if not form.is_valid():
                return _page(request, campaign, form, note)
        before = stored_values(note)
        edit = merge_edit(form.values, stored=before, seen=form.cleaned_data["seen"])
        if edit.changes:
            change_note(note, by=request.user.get_username(), now=now, **edit.changes)
            details = changes_between(before, stored_values(note))
            record(request, "note.changed", on=note, details=details)
    messages.success(request, f"The note “{note.text}” has been saved.")
    notify_of_other_changes(request, edit)
    return redirect("campaign", campaign.pk)


@signed_in
@require_POST
def remove(request: Request, campaign_id: int, note_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    with transaction.atomic():
        note = campaign.notes.select_for_update().filter(pk=note_id).first()
        if note is None:
            return _gone(request, campaign)
        record(request, "note.removed", on=note, details=changes_between({}, stored_values(note)))
        note.delete()
    messages.success(request, f"The note “{note.text}” has been removed.")
    return redirect("campaign", campaign.pk)


def _gone(request: Request, campaign: Campaign) -> HttpResponse:
    messages.error(request, "This note has been removed meanwhile. Add it again if it is needed.")
    return redirect("campaign", campaign.pk)


def _page(
    request: Request, campaign: Campaign, form: NoteForm, note: CampaignNote | None = None
) -> HttpResponse:
    context = {"campaign": campaign, "form": form, "note": note, "zone": campaign.timezone}
    status = 422 if form.is_bound else 200
    return render(request, "web/dashboard/note.html", context, status=status)
