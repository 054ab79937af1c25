"""Finds saved views, saves one, and says where a view leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.saved_views.models import SavedView

# The page of each kind of view.
URL_NAMES = {
    SavedView.Page.DASHBOARD: "campaign",
    SavedView.Page.ENGAGEMENTS: "campaign-engagements",
    SavedView.Page.ENGAGERS: "campaign-engagers",
}
# What the pages filter and sort by, and how the dashboard is looked at.
FILTERS = {
    SavedView.Page.DASHBOARD: ("measure", "axis", "zoom", "sort", "category", "every", "own"),
    SavedView.Page.ENGAGEMENTS: (
        "text", "action", "category", "role", "min_importance", "sort", "account", "tweet",
        "on", "baseline", "own", "since", "until",
    ),
    SavedView.Page.ENGAGERS: (
        "name", "role", "min_importance", "tier", "verified", "organisation", "min_tweets", "seen",
        "automated", "assigned", "follow_up", "country", "place", "own",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The view, and what it was before, if there was one of this name."""

    view: SavedView
    before: dict[str, object]


def visible_views(user: User) -> QuerySet[SavedView]:
    """Returns the user's own views and those shared with the team, by name."""
    mine_or_shared = Q(user=user) | Q(is_shared=True)
    return SavedView.objects.filter(mine_or_shared).order_by("name", "pk")


def shared_views() -> QuerySet[SavedView]:
    return SavedView.objects.filter(is_shared=True).order_by("name", "pk")


@transaction.atomic
def save_view(
    *,
    page: SavedView.Page,
    name: str,
    query: str,
    campaign: Campaign | None,
    is_shared: bool,
    now: datetime,
    user: User | None = None,
    key_name: str = "",
) -> Saved:
    """Saves the filters; the owner's view of the same name and place gets them instead of its own.

    Without `user` it is a view of the team. `now` is real time.
    """
    place = {"user": user, "page": page, "campaign": campaign, "name": name}
    view = SavedView.objects.select_for_update().filter(**place).first()
    before = audited_values(view) if view else {}
    view = view or SavedView(**place, created_at=now)
    view.query = query
    view.key_name = key_name
    view.is_shared = view.is_shared or is_shared
    view.save()
    return Saved(view=view, before=before)


def audited_values(view: SavedView) -> dict[str, object]:
    return {
        "name": view.name,
        "page": view.page,
        "campaign": view.campaign_id,
        "query": view.query,
        "is_shared": view.is_shared,
    }


def filters_of(view: SavedView) -> dict[str, str]:
    return {name: str(value) for name, value in QueryDict(view.query).items()}


def query_of(filters: Mapping[str, str]) -> str:
    return urlencode([(name, value) for name, value in filters.items() if value])


def view_url(view: SavedView, campaign: Campaign | None = None) -> str:
    """Returns the view's address in its campaign, or else in the given one; '' without one."""
    where = view.campaign_id or (campaign and campaign.pk)
    if where is None:
        return ""
    return f"{reverse(URL_NAMES[SavedView.Page(view.page)], args=[where])}?{view.query}"
