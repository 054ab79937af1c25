"""Saves views and lists them: rename, share, open a page with one, delete."""

from datetime import UTC, datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.lib.database.rows import update_row
from socap.saved_views.models import SavedView
from socap.saved_views.views import (
    URL_NAMES,
    audited_values,
    save_view,
    view_url,
    visible_views,
)
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.pagination import whole_number
from socap.web.permissions import Request, signed_in
from socap.web.saved_views.forms import (
    MOST_CHARACTERS,
    ChangeViewForm,
    SaveViewForm,
    may_share,
    values_of,
)
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_value


@signed_in
@never_cache
@require_safe
def listing(request: Request) -> HttpResponse:
    """Lists the user's views and the team's, by page; with links into `campaign`, if it is given."""
    campaign_id = whole_number(request.GET.get("campaign")) or 0
    campaign = Campaign.objects.filter(pk=campaign_id).first()
    defaults = set(request.user.default_views.values_list("pk", flat=True))
    found = visible_views(request.user).select_related("user", "campaign")
    rows = [
        {
            "view": view,
            "url": view_url(view, campaign),
            "is_default": view.pk in defaults,
            "may_change": _may_change(request.user, view),
            "seen": seen_value(values_of(view)),
        }
        for view in found.order_by("page", "name", "pk")
    ]
    context = {"rows": rows, "may_share": may_share(request)}
    return render(request, "web/saved_views/page.html", context)


@signed_in
@require_POST
def save(request: Request) -> HttpResponse:
    """Saves the submitted filters; a view of the same name gets these filters instead of its own."""
    form = SaveViewForm(request.POST)
    if not form.is_valid():
        for problem in (error for errors in form.errors.values() for error in errors):
            messages.error(request, f"Nothing was saved. {problem}")
        return redirect(_way_back(form))
    given = form.cleaned_data
    campaign = given["campaign"] if given["is_for_one_campaign"] else None
    with transaction.atomic():
        saved = save_view(
            user=request.user,
            page=SavedView.Page(given["page"]),
            campaign=campaign,
            name=given["name"],
            query=given["query"],
            is_shared=given["is_shared"] and may_share(request),
            now=datetime.now(UTC),
        )
        view, before = saved.view, saved.before
        if given["is_default"]:
            _make_default(request.user, view)
        details = changes_between(before, audited_values(view))
        record(request, "view.changed" if before else "view.saved", on=view, details=details)
    done = "now shows these filters" if before else "has been saved"
    messages.success(request, f"The view “{view.name}” {done}.")
    return redirect(view_url(view, given["campaign"]))


@signed_in
@require_POST
def change(request: Request, view_id: int) -> HttpResponse:
    form = ChangeViewForm(request.POST)
    with transaction.atomic():
        view = _view_to_change(request, view_id)
        if not form.is_valid():
            messages.error(request, f"Nothing was changed. {form.errors['name'][0]}")
            return redirect("saved-views")
        before, given = values_of(view), form.cleaned_data
        # What an API key saved is nobody's but the team's.
        if not may_share(request) or view.user_id is None:
            given["is_shared"] = view.is_shared
        found = merge_edit(
            {name: given[name] for name in before}, stored=before, seen=given["seen"]
        )
        for name, value in found.changes.items():
            setattr(view, name, value)
        if _is_taken(view):
            messages.error(
                request,
                f"Nothing was changed. There is a view “{view.name}” already; choose another name.",
            )
            return redirect("saved-views")
        update_row(view, name=view.name, is_shared=view.is_shared)
        if not view.is_shared:
            # Whose pages opened with it can no longer see it.
            view.default_of.remove(*view.default_of.exclude(pk=view.user_id or 0))
        record(request, "view.changed", on=view, details=changes_between(before, values_of(view)))
    messages.success(request, f"The view “{view.name}” has been changed.")
    notify_of_other_changes(request, found)
    return redirect("saved-views")


@signed_in
@require_POST
def set_default(request: Request, view_id: int) -> HttpResponse:
    """Opens the view's page with it from now on, or no longer."""
    view = get_object_or_404(visible_views(request.user), pk=view_id)
    page = f"The page {view.get_page_display()}"
    with transaction.atomic():
        if request.POST.get("default") == "1":
            _make_default(request.user, view)
            messages.success(request, f"{page} now opens with “{view.name}”.")
        else:
            view.default_of.remove(request.user)
            messages.success(request, f"{page} now opens without filters.")
    return redirect("saved-views")


@signed_in
@require_POST
def delete(request: Request, view_id: int) -> HttpResponse:
    view = _view_to_change(request, view_id, lock=False)
    if not is_confirmed(request):
        others = "Everybody on the team loses it. " if view.is_shared else ""
        return confirmation_page(
            request,
            Confirmation(
                title=f"Delete the view “{view.name}”?",
                text=(f"{others}Only the name and its filters are deleted, no data.",),
                button="Delete",
                back=reverse("saved-views"),
            ),
        )
    with transaction.atomic():
        record(request, "view.deleted", on=view, details={"query": view.query, "page": view.page})
        view.delete()
    messages.success(request, f"The view “{view.name}” has been deleted.")
    return redirect("saved-views")


def _view_to_change(request: Request, view_id: int, *, lock: bool = True) -> SavedView:
    """Returns a view of the user's own; administrators may also change what is shared."""
    views = SavedView.objects.select_for_update() if lock else SavedView.objects.all()
    view = get_object_or_404(
        views.filter(pk__in=visible_views(request.user).values("pk")), pk=view_id
    )
    if not _may_change(request.user, view):
        raise PermissionDenied("This view belongs to somebody else; only they can change it.")
    return view


def _may_change(user: User, view: SavedView) -> bool:
    return view.user_id == user.pk or (view.is_shared and user.may_administer)


def _make_default(user: User, view: SavedView) -> None:
    """Replaces the default of the same page, in the same campaign or in all."""
    same_place = {"page": view.page, "campaign": view.campaign_id}
    user.default_views.remove(*user.default_views.filter(**same_place))
    user.default_views.add(view)


def _is_taken(view: SavedView) -> bool:
    place = {"user": view.user_id, "page": view.page, "campaign": view.campaign_id}
    return SavedView.objects.filter(**place, name=view.name).exclude(pk=view.pk).exists()


def _way_back(form: SaveViewForm) -> str:
    """Returns the page from which a view was to be saved, with its filters."""
    page, campaign = form.cleaned_data.get("page"), form.cleaned_data.get("campaign")
    if not (page and campaign):
        return reverse("saved-views")
    query = form.data.get("query", "").removeprefix("?")[:MOST_CHARACTERS]
    address = reverse(URL_NAMES[SavedView.Page(page)], args=[campaign.pk])
    return f"{address}?{query}" if query else address
