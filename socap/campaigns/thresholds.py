"""The importance threshold from which an engagement matches in a campaign.

It is the campaign's threshold unless there is one for the tweet's category or for the action; if
both are set, the lower one applies, so that nobody is missed.
"""

from collections.abc import Mapping
from typing import Protocol

# SQL over campaigns_campaign c, campaigns_campaigntweet ct and campaigns_engagement e.
THRESHOLD = """coalesce(least((c.category_thresholds ->> ct.category)::int,
    (c.action_thresholds ->> e.action)::int), c.importance_threshold)"""


class Thresholds(Protocol):
    """A campaign, or preferences not stored yet."""

    @property
    def importance_threshold(self) -> int: ...

    @property
    def category_thresholds(self) -> Mapping[str, int]: ...

    @property
    def action_thresholds(self) -> Mapping[str, int]: ...


def threshold_for(given: Thresholds, *, category: str, action: str) -> int:
    """Returns the threshold for an engagement with this action on a tweet of this category."""
    special = [
        found
        for found in (given.category_thresholds.get(category), given.action_thresholds.get(action))
        if found is not None
    ]
    return min(special, default=given.importance_threshold)
