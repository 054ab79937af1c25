"""What is to be told, independent of any channel: who, why they matter, what they did and said."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from socap.people.importance import ScoreExplanation


class Event(StrEnum):
    """What a message is about; each has its own templates."""

    ENGAGEMENT = "engagement"  # one person did something
    DIGEST = "digest"  # several people at once
    ENDED = "ended"  # a campaign's monitoring has ended
    TROUBLE = "trouble"  # SOCAP is blind, or will be soon
    OVER = "over"  # … and no longer is
    TEST = "test"  # somebody pressed the button


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementNote:
    """One thing a person did. `text` is untrusted, as X has it; empty for retweets and likes.

    `url` leads to the reply or quote itself, or else to the watched tweet, on X. `summary` and
    `sentiment` (positive, neutral, critical) are a language model's reading of the text, or ''.
    """

    action: str
    category: str
    tweet_id: str
    url: str
    text: str
    occurred_at: datetime
    time_is_exact: bool
    summary: str = ""
    sentiment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNote:
    """One person with what they did, newest first. Everything they wrote is untrusted.

    `account_url` is their page in SOCAP, `profile_url` the one on X; `roles` are values of
    `people.categories.Category` without `others`.
    """

    username: str
    name: str
    bio: str
    place: str
    followers: int | None
    verified: bool
    roles: tuple[str, ...]
    importance: int
    explanation: ScoreExplanation
    account_url: str
    profile_url: str
    engagements: tuple[EngagementNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One alert as a channel gets it.

    `headline` is one plain sentence without markup: who did what; `wording.subject_of` adds the
    campaign. `text` is more for events without people. `people` are the most important first; `more`
    counts those that are not listed. `at` is when it is told, `period` from the first to the last
    thing that a digest tells of. `url` leads to the alert's page in SOCAP. Times are shown in
    `timezone`.
    """

    event: Event
    event_id: str
    headline: str
    at: datetime
    url: str
    text: str = ""
    campaign_id: int | None = None
    campaign_name: str = ""
    timezone: str = "UTC"
    threshold: int | None = None
    people: tuple[PersonNote, ...] = ()
    more: int = 0
    period: tuple[datetime, datetime] | None = None
