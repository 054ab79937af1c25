"""How long and where somebody is muted, as the pages offer it."""

from datetime import datetime, timedelta
from enum import StrEnum

from socap.campaigns.models import Campaign

HERE, EVERYWHERE = "here", "everywhere"


class Length(StrEnum):
    HOUR = "hour"
    DAY = "day"
    CAMPAIGN = "campaign"
    EVER = "ever"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Length.HOUR: "for 1 hour",
    Length.DAY: "for 24 hours",
    Length.CAMPAIGN: "until the campaign ends",
    Length.EVER: "for good",
}
SPANS = {Length.HOUR: timedelta(hours=1), Length.DAY: timedelta(hours=24)}


class BadLength(ValueError):
    """Not one of those offered."""


def lengths_for(campaign: Campaign, *, now: datetime) -> list[Length]:
    """Those that make sense: a campaign that has ended has no end to wait for."""
    return [length for length in Length if length is not Length.CAMPAIGN or campaign.ends_at > now]


def end_of(length: str, campaign: Campaign, *, now: datetime) -> datetime | None:
    """When it ends; None is never. Raises `BadLength`."""
    if length not in lengths_for(campaign, now=now):
        raise BadLength("Choose how long: for 1 hour, 24 hours, until the campaign ends, for good.")
    if length == Length.EVER:
        return None
    return campaign.ends_at if length == Length.CAMPAIGN else now + SPANS[Length(length)]
