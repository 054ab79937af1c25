"""What kind of people came and what they did: recorded engagements by action and account category."""

from dataclasses import dataclass

from socap.analytics.engagers.engager_summary import Counted, counted, largest_first
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """`accounts` counts distinct accounts; one account may be in several categories. Largest first.

    `campaign_authors` are those of them that are the campaign's own; they are not `important`.
    """

    engagements: int
    accounts: int
    important: int
    campaign_authors: int
    by_action: dict[str, int]
    by_role: dict[str, int]


def breakdown(campaign: Campaign, found: Counted | None = None) -> Breakdown:
    """Counts over everything recorded; `important` are accounts at or above the alert threshold.

    `found` is what has been counted already, for those who ask more than one question.
    """
    found = found or counted(campaign)
    return Breakdown(
        engagements=sum(found.by_action.values()),
        accounts=found.accounts,
        important=found.important,
        campaign_authors=found.campaign_authors,
        by_action=largest_first(found.by_action),
        by_role=largest_first(found.by_role),
    )
