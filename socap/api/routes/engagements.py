"""Engagements of a campaign: filtered, sorted and paginated, or all of them as CSV."""

from dataclasses import asdict, fields
from typing import Annotated, Any

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Field, Query, Router

from socap.analytics.engagements.listing import (
    MAX_LIMIT,
    Sort,
    all_engagements,
    engagements,
)
from socap.analytics.filters import EngagementFilters
from socap.api.auth import may_read
from socap.api.errors import reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.engagement_schemas import EngagementOut, EngagementQuery, EngagementsOut
from socap.reports.export import csv_lines

router = Router(tags=["engagements"])

COLUMNS = list(EngagementOut.model_fields)
FILTER_NAMES = [field.name for field in fields(EngagementFilters)]
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
    """Engagements matching all filters, with those by the campaign's own accounts.

    `cursor` is the `next_cursor` of the previous page.
    """
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, FILTERS | PAGING)
    page = engagements(campaign, filters=_filters(filters), sort=sort, cursor=cursor, limit=limit)
    return {
        "engagements": [asdict(row) for row in page.rows],
        "next_cursor": page.next_cursor,
    }


@router.get("/{int:campaign_id}/engagements.csv", auth=may_read)
def export(
    request: HttpRequest, campaign_id: int, filters: Query[EngagementQuery]
) -> StreamingHttpResponse:
    """All rows, oldest first, streamed; cells a spreadsheet would execute get a leading '."""
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, FILTERS)
    rows = all_engagements(campaign, filters=_filters(filters))
    response = StreamingHttpResponse(
        csv_lines(COLUMNS, rows), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="campaign-{campaign_id}.csv"'
    return response


def _filters(query: EngagementQuery) -> EngagementFilters:
    """Returns the filters; `tweet_category` and `tweet_id` are aliases."""
    given = {name: getattr(query, name) for name in FILTER_NAMES}
    return EngagementFilters(
        **given
        | {
            "category": query.category or query.tweet_category,
            "tweet": query.tweet or query.tweet_id,
        }
    )
