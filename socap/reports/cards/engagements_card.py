"""The newest engagements, with those by own accounts only if asked for.

Not for clients: each row says how important its account is.
"""

from dataclasses import dataclass

from socap.analytics.engagements.listing import EngagementRow, engagements
from socap.analytics.filters import EngagementFilters
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers

SHOWN = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestEngagements:
    """`next_cursor` goes on behind the last row, None where there are no more; `total` are recorded."""

    rows: tuple[EngagementRow, ...]
    next_cursor: str | None
    total: int


def latest_engagements(common: CommonAnswers) -> LatestEngagements:
    filters = EngagementFilters(own=common.own)
    page = engagements(common.campaign, filters=filters, limit=SHOWN, stats=common.stats)
    return LatestEngagements(
        rows=tuple(page.rows),
        next_cursor=page.next_cursor,
        total=common.breakdown.engagements,
    )


CARD = Card(
    name="engagements",
    question=latest_engagements,
    order=50,
    half=True,
    wall=None,
    told_by=("/api/socap/campaigns/{campaign_id}/engagements",),
)
