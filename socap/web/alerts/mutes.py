"""The mute durations and scopes that the pages offer."""

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


class InvalidDuration(ValueError):
    """The duration is not one of those offered."""


def available_durations(campaign: Campaign, *, now: datetime) -> list[Length]:
    """Returns the durations to offer; an ended campaign has no "until it ends"."""
    return [length for length in Length if length is not Length.CAMPAIGN or campaign.ends_at > now]


def mute_end(length: str, campaign: Campaign, *, now: datetime) -> datetime | None:
    """Returns when the mute ends, or None for never. Raises `InvalidDuration`."""
    if length not in available_durations(campaign, now=now):
        raise InvalidDuration(
            "Choose how long: for 1 hour, 24 hours, until the campaign ends, for good."
        )
    if length == Length.EVER:
        return None
    return campaign.ends_at if length == Length.CAMPAIGN else now + SPANS[Length(length)]
