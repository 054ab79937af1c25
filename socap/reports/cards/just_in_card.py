"""Who just came: the important people of the last hour, and who of the team answers them.

Not for clients: it tells what the team does, and its reasons name the important list.
"""

from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagers.recent_engagers import RecentEngager, recent_engagers
from socap.analytics.people.list_engagement import list_counts
from socap.campaigns.models import Status
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers

SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class JustIn:
    """Those who reach the campaign's `threshold` and came after `since`, the latest first.

    `last` came before, where nobody did. Of all `listed` important people `not_engaged` have not come.
    """

    since: datetime
    people: tuple[RecentEngager, ...]
    is_more: bool
    last: RecentEngager | None
    threshold: int
    listed: int
    not_engaged: int
    is_over: bool


def just_in(common: CommonAnswers) -> JustIn:
    campaign = common.campaign
    found, listed = recent_engagers(campaign, now=common.now, limit=SHOWN), list_counts(campaign)
    return JustIn(
        since=found.since,
        people=found.people,
        is_more=found.is_more,
        last=found.last,
        threshold=campaign.importance_threshold,
        listed=listed.listed,
        not_engaged=listed.missing,
        is_over=campaign.status == Status.COMPLETED,
    )


CARD = Card(
    name="just_in",
    question=just_in,
    order=5,
    wall=WallPlace.RIGHT,
    version="SELECT sum(revision) FROM follow_ups_followup WHERE campaign_id = c.id",
)
