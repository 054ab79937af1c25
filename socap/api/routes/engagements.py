"""Engagements of a campaign: filtered, sorted, paged, or all of them as CSV."""

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Field, Query, Router

from socap.analytics.engagements.listing import (
    MAX_LIMIT,
    BadCursor,
    Filters,
    Sort,
    all_engagements,
    engagements,
)
from socap.api.auth import may_read
from socap.api.errors import Problem, refuse_unknown
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.engagement_schemas import EngagementOut, EngagementQuery, EngagementsOut
from socap.reports.export import csv_lines

router = Router(tags=["engagements"])

COLUMNS = list(EngagementOut.model_fields)
FILTERS = frozenset(EngagementQuery.model_fields)
PAGING = frozenset({"sort", "cursor", "limit"})


@router.get("/{int:campaign_id}/engagements", response=EngagementsOut, auth=may_read)
def listing(
    request: HttpRequest,
    campaign_id: int,
    filters: Query[EngagementQuery],
    sort: Sort = Sort.NEWEST,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 100,
) -> dict[str, Any]:
    """Who engaged; all filters combine. `cursor` is the `next_cursor` of the page before."""
    campaign = campaign_or_404(campaign_id)
    refuse_unknown(request, FILTERS | PAGING)
    try:
        page = engagements(
            campaign, filters=_filters(filters), sort=sort, cursor=cursor, limit=limit
        )
    except BadCursor as error:
        raise Problem(422, "cursor", str(error)) from error
    return {
        "engagements": [asdict(row) for row in page.rows],
        "next_cursor": page.next_cursor,
    }


@router.get("/{int:campaign_id}/engagements.csv", auth=may_read)
def export(
    request: HttpRequest, campaign_id: int, filters: Query[EngagementQuery]
) -> StreamingHttpResponse:
    """Every row, oldest first, streamed. Cells that a spreadsheet would run get a leading '."""
    campaign = campaign_or_404(campaign_id)
    refuse_unknown(request, FILTERS)
    rows = all_engagements(campaign, filters=_filters(filters))
    response = StreamingHttpResponse(
        csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="campaign-{campaign_id}.csv"'
    return response


def _filters(query: EngagementQuery) -> Filters:
    return Filters(
        action=query.action,
        category=query.category or query.tweet_category,
        tweet=query.tweet or query.tweet_id,
        account=query.account.lstrip("@") if query.account else None,
        min_importance=query.min_importance,
        baseline=query.baseline,
        since=query.since,
        until=query.until,
        role=query.role,
        text=query.text,
        is_campaign_author=query.is_campaign_author,
    )
