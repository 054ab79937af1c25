"""Saved views of the team: list, save, delete. What users keep for themselves is not seen here."""

from datetime import UTC, datetime
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest
from ninja import Router
from ninja import Status as Answer

from socap.access.api_keys import allows
from socap.access.models import ApiKey
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError, reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.view_schemas import PageName, ViewBody, ViewOut, ViewsOut
from socap.saved_views.models import SavedView
from socap.saved_views.views import (
    FILTERS,
    filters_of,
    query_of,
    save_view,
    shared_views,
    view_url,
)

router = Router(tags=["saved views"])


@router.get("", response=ViewsOut, auth=may_read)
def listing(
    request: HttpRequest, page: PageName | None = None, campaign_id: int | None = None
) -> dict[str, Any]:
    """The views shared with the team; `campaign_id`: those that can be opened in this campaign."""
    reject_unknown_parameters(request, {"page", "campaign_id"})
    found = shared_views().select_related("user")
    if page is not None:
        found = found.filter(page=page)
    if campaign_id is not None:
        found = found.filter(Q(campaign=None) | Q(campaign=campaign_or_404(campaign_id)))
    return {"saved_views": [_out(view) for view in found]}


@router.post("", response={200: ViewOut, 201: ViewOut}, auth=may_write)
def save(request: HttpRequest, payload: ViewBody) -> "Answer[dict[str, Any]]":
    """Save a view for the team; one of the same name saved by a key gets these filters (200)."""
    page = SavedView.Page(payload.page)
    if unknown := sorted(payload.filters.keys() - {*FILTERS[page]}):
        raise ApiError(
            422,
            f"filters.{unknown[0]}",
            f"is no filter of the page {page}; known: {', '.join(FILTERS[page])}",
        )
    if not (query := query_of(payload.filters)):
        raise ApiError(422, "filters", "all are empty; give at least one filter a value")
    campaign = None if payload.campaign_id is None else campaign_or_404(payload.campaign_id)
    saved = save_view(
        page=page,
        name=payload.name,
        query=query,
        campaign=campaign,
        is_shared=True,
        key_name=key_name(request),
        now=datetime.now(UTC),
    )
    return Answer(200 if saved.before else 201, _out(saved.view))


@router.delete("/{int:view_id}", response={204: None}, auth=may_write)
def delete(request: HttpRequest, view_id: int) -> "Answer[None]":
    """Delete a view that a key saved; with an admin key any view of the team."""
    view = shared_views().filter(pk=view_id).first() if view_id < 2**63 else None
    if view is None:
        raise Http404(f"the team has no saved view {view_id}")
    if view.user_id is not None and not allows(_key(request), ApiKey.Scope.ADMIN):
        raise ApiError(
            403, "scope", f"this view is {view.saved_by}'s; deleting it needs a key with admin"
        )
    view.delete()
    return Answer(204, None)


def _key(request: HttpRequest) -> ApiKey:
    key: ApiKey = getattr(request, "auth")  # noqa: B009
    return key


def _out(view: SavedView) -> dict[str, Any]:
    return {
        "id": view.pk,
        "name": view.name,
        "page": view.page,
        "campaign_id": view.campaign_id,
        "filters": filters_of(view),
        "path": view_url(view),
        "saved_by": view.saved_by,
        "created_at": view.created_at,
    }
