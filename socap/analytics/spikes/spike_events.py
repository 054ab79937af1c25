"""The spikes of a campaign with their likely causes, in words."""

from dataclasses import dataclass, replace
from datetime import datetime

from socap.campaigns.models import Campaign, Spike

WHAT = {"tweet": "tweet", "quote": "quote", "retweet": "retweet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpikeEvent:
    """There were `engagements` where `expected` were: `times` as many.

    `cause` is what came shortly before with the largest `reach` (followers or views): `tweet`, `quote`,
    `retweet`, or '' where it is unknown; then what follows is empty, too. For clients it is `hidden`.
    """

    id: int
    starts_at: datetime
    ends_at: datetime
    engagements: int
    expected: int
    times: float
    cause: str
    username: str
    url: str
    cause_at: datetime | None
    reach: int | None

    @property
    def at(self) -> datetime:
        return self.starts_at

    def without_cause(self) -> "SpikeEvent":
        """Returns what a client sees of it."""
        return replace(self, cause="hidden", username="", url="", cause_at=None, reach=None)

    @property
    def why(self) -> str:
        """Returns the likely cause in words; '' for clients."""
        if self.cause == "hidden":
            return ""
        if not self.cause:
            return "cause unknown"
        who = f"@{self.username}’s" if self.username else "a"
        reach = f" (reach {self.reach:,})" if self.reach else ""
        return f"likely cause: {who} {WHAT[self.cause]}{reach}"


def spike_events(campaign: Campaign) -> list[SpikeEvent]:
    """Returns the spikes, oldest first."""
    return [spike_event(one) for one in campaign.spikes.select_related("cause_account")]


def spike_event(found: Spike) -> SpikeEvent:
    username = found.cause_account.username if found.cause_account else ""
    address = f"https://x.com/{username or 'i'}/status/{found.cause_tweet_id}"
    if found.cause == Spike.Cause.RETWEET:
        address = f"https://x.com/i/status/{found.cause_tweet_id}"
    return SpikeEvent(
        id=found.pk,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        engagements=found.engagements,
        expected=round(found.expected),
        times=found.engagements / max(found.expected, 1.0),
        cause=found.cause,
        username=username,
        url=address if found.cause else "",
        cause_at=found.cause_at,
        reach=found.reach,
    )
