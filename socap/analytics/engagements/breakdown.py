"""Counts a campaign's recorded engagements by action and its engagers by role."""

from dataclasses import dataclass

from socap.analytics.engagers.engager_summary import EngagerSummary, engager_summary, largest_first
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Counts, largest first. `accounts` are distinct; one account may have several roles.

    `own_accounts` are the campaign's own that engaged: not among the others unless asked for, and
    never `important`.
    """

    engagements: int
    accounts: int
    important: int
    own_accounts: int
    by_action: dict[str, int]
    by_role: dict[str, int]


def breakdown(campaign: Campaign, found: EngagerSummary | None = None) -> Breakdown:
    """Returns counts over everything recorded; `important` accounts reach the alert threshold.

    `found` is an existing summary, to avoid computing it again.
    """
    found = found or engager_summary(campaign)
    return Breakdown(
        engagements=sum(found.by_action.values()),
        accounts=found.accounts,
        important=found.important,
        own_accounts=found.own.accounts,
        by_action=largest_first(found.by_action),
        by_role=largest_first(found.by_role),
    )
