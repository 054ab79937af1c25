"""How many people are new: in the last hour, and since the start."""

from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagers.engager_summary import Counted, counted
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """People whose first known engagement in the campaign lies in the hour before `as_of`, and of
    these the important ones; `baseline` were here before the campaign began to look.

    Where X tells no time it is the end of the interval that counts: they came by then.
    """

    hour: int = 0
    hour_important: int = 0
    baseline: int = 0
    baseline_important: int = 0


def arrivals(
    campaign: Campaign, *, as_of: datetime | None, found: Counted | None = None
) -> Arrivals:
    """`as_of` is the campaign's newest reading; `found` what has been counted already."""
    if as_of is None:
        return Arrivals()
    found = found or counted(campaign, as_of=as_of)
    return Arrivals(
        hour=found.hour,
        hour_important=found.hour_important,
        baseline=found.baseline,
        baseline_important=found.baseline_important,
    )
