"""The saved views of one page: which there are, which is shown, and with which it opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from socap.access.models import User
from socap.campaigns.models import Campaign
from socap.saved_views.models import SavedView
from socap.saved_views.views import URL_NAMES, query_of, visible_views
from socap.web.permissions import Request

# `view=all` opens a page without the view that it opens with; the others say where in a list one is.
ALL_QUERY = "view=all"
NOT_SAVED = ("view", "cursor", "rank", "seen", "wall")
# Filters that mean something in one campaign only.
OF_ONE_CAMPAIGN = ("tweet", "since", "until")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundView:
    """A view, and whether the user's page opens with it."""

    view: SavedView
    is_default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewLink:
    """One view of the page; `is_shown` if the page shows it now, `is_default` if it opens with it."""

    view: SavedView
    url: str
    is_shown: bool
    is_default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageViews:
    """All views of one page for one user, and what is needed to save the present one."""

    page: str
    campaign: Campaign
    query: str
    all_url: str
    links: Sequence[ViewLink]
    is_for_one_campaign: bool

    @property
    def all_query(self) -> str:
        return ALL_QUERY

    @property
    def is_all_shown(self) -> bool:
        return not self.query


def find_views(user: User, page: SavedView.Page, campaign: Campaign) -> list[FoundView]:
    """Returns the views that can be opened on the page in this campaign."""
    default = user.default_views.filter(pk=OuterRef("pk"))
    in_campaign = Q(campaign=None) | Q(campaign=campaign)
    found = visible_views(user).filter(in_campaign, page=page).annotate(opens_first=Exists(default))
    return [FoundView(view=view, is_default=view.opens_first) for view in found]


def open_with_default(request: Request, found: Sequence[FoundView]) -> HttpResponse | None:
    """Returns the way to the default view, if the page was opened without any filter.

    A view of this campaign goes before one of every campaign.
    """
    defaults = [one.view for one in found if one.is_default]
    if request.GET or request.htmx or not defaults:
        return None
    view = max(defaults, key=lambda view: (view.campaign_id is not None, view.pk))
    return redirect(f"{request.path}?{view.query}")


def views_of_page(
    found: Sequence[FoundView], page: SavedView.Page, campaign: Campaign, *, query: str
) -> PageViews:
    """Returns what the page shows of its views; `query` are the filters shown now."""
    base = reverse(URL_NAMES[page], args=[campaign.pk])
    return PageViews(
        page=page,
        campaign=campaign,
        query=query,
        all_url=f"{base}?{ALL_QUERY}",
        links=[
            ViewLink(
                view=one.view,
                url=f"{base}?{one.view.query}",
                is_shown=QueryDict(one.view.query).dict() == QueryDict(query).dict(),
                is_default=one.is_default,
            )
            for one in found
        ],
        is_for_one_campaign=any(name in QueryDict(query) for name in OF_ONE_CAMPAIGN),
    )


def savable_query(query: str) -> str:
    """Returns the filters of a page's query string, without what is no filter."""
    given = QueryDict(query)
    return query_of({k: str(v) for k, v in given.items() if k not in NOT_SAVED})
