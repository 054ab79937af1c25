"""Who just came: the important people of the last hour, and who of the team answers them.

Not for clients: it tells what the team does, and its reasons name the important list.
"""

from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagers.follow_up_counts import without_follow_up
from socap.analytics.engagers.recent_engagers import RecentEngager, recent_engagers
from socap.analytics.people.list_engagement import list_counts
from socap.campaigns.models import Status
from socap.follow_ups.states import FOLLOW_UPS_REVISION, FollowUpRow, in_hand
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers

SHOWN, IN_HAND = 12, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class JustIn:
    """Those who reach the campaign's `threshold` and came after `since`, the latest first.

    `last` came before, where nobody did. Of others, `in_hand` are the latest follow-ups that somebody
    has taken and not finished. `without_follow_up` counts all important ones of the campaign
    whom nobody has taken or answered. Of all `listed` important people `not_engaged` have not come.
    """

    since: datetime
    people: tuple[RecentEngager, ...]
    is_more: bool
    last: RecentEngager | None
    in_hand: tuple[FollowUpRow, ...]
    threshold: int
    without_follow_up: int
    listed: int
    not_engaged: int
    is_over: bool


def just_in(common: CommonAnswers) -> JustIn:
    campaign = common.campaign
    follow_ups = common.follow_ups
    found = recent_engagers(
        campaign, now=common.now, limit=SHOWN, stats=common.stats, follow_ups=follow_ups
    )
    taken = in_hand(follow_ups.values(), but={person.account_id for person in found.people})
    listed = list_counts(campaign)
    return JustIn(
        since=found.since,
        people=found.people,
        is_more=found.is_more,
        last=found.last,
        in_hand=tuple(taken[:IN_HAND]),
        threshold=campaign.importance_threshold,
        without_follow_up=without_follow_up(
            campaign, important=common.breakdown.important, follow_ups=follow_ups.values()
        ),
        listed=listed.listed,
        not_engaged=listed.missing,
        is_over=campaign.status == Status.COMPLETED,
    )


CARD = Card(
    name="just_in",
    question=just_in,
    order=5,
    beside=2,
    wall=WallPlace.RIGHT,
    versions=(FOLLOW_UPS_REVISION,),
)
