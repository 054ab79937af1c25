"""Where the campaign stands: its window, how fresh its data is, what waits and what is in the way."""

from dataclasses import dataclass, replace
from datetime import datetime

from socap.alerts.alert_list import alert_counts
from socap.alerts.incidents import Problem
from socap.analytics.engagements.coverage import coverage
from socap.campaigns.models import CampaignTweet, Status
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignState:
    """`known` engagements are recorded of those `counted` by X; `reading` says that a list is in hand.

    `read_for_others`: it is paused, and its numbers move because another campaign watches its tweets.
    `alerts` says how many are in each status.
    """

    as_of: datetime | None
    engagements: int
    accounts: int
    known: int
    counted: int
    reading: bool
    read_for_others: bool
    alerts: dict[str, int]
    problems: tuple[Problem, ...]


def campaign_state(common: CommonAnswers) -> CampaignState:
    known, counted = coverage(common.states)
    return CampaignState(
        as_of=common.totals.as_of,
        engagements=common.totals.whole.total.engagements,
        accounts=common.breakdown.accounts,
        known=known,
        counted=counted,
        reading=any(state.reading for state in common.states),
        read_for_others=_read_for_others(common),
        alerts=alert_counts(common.campaign),
        problems=common.problems,
    )


def _read_for_others(common: CommonAnswers) -> bool:
    if common.campaign.status != Status.PAUSED:
        return False
    running = CampaignTweet.objects.filter(
        campaign__status=Status.ACTIVE, campaign__starts_at__lte=common.now
    )
    return running.filter(tweet__in=common.campaign.entries.values("tweet")).exists()


def _redacted(state: CampaignState, hide_names: bool) -> CampaignState:
    """Clients see neither alerts nor problems."""
    return replace(state, alerts={}, problems=())


CARD = Card(
    name="state",
    question=campaign_state,
    order=0,
    wall=WallPlace.TOP,
    redacted=_redacted,
    versions=(
        """SELECT (count(*), count(*) FILTER (WHERE status = 'failed'))::text
        FROM alerts_alert WHERE campaign_id = c.id AND status IN ('pending', 'sending', 'failed')""",
    ),
)
