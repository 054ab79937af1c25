"""Counts new engagers in the last hour, and those from before monitoring."""

from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagers.engager_summary import EngagerSummary, engager_summary
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEngagers:
    """Accounts whose first engagement is in the hour before `as_of`, and the important ones among them.

    `baseline` accounts engaged before monitoring began. If X gives no time, the end of the interval
    counts.
    """

    hour: int = 0
    hour_important: int = 0
    baseline: int = 0
    baseline_important: int = 0


def new_engagers(
    campaign: Campaign, *, as_of: datetime | None, found: EngagerSummary | None = None
) -> NewEngagers:
    """Returns the new engagers; `as_of` is the newest reading, `found` an existing summary."""
    if as_of is None:
        return NewEngagers()
    found = found or engager_summary(campaign, as_of=as_of)
    return NewEngagers(
        hour=found.hour,
        hour_important=found.hour_important,
        baseline=found.baseline,
        baseline_important=found.baseline_important,
    )
