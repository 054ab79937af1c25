"""The data of a message, independent of any channel: people, scores and engagements."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from socap.people.importance import ScoreExplanation


class Event(StrEnum):
    """What a message is about; each has its own templates."""

    ENGAGEMENT = "engagement"  # one person engaged
    DIGEST = "digest"  # several people
    ENDED = "ended"  # a campaign's monitoring has ended
    REPORT = "report"  # a report has been released, for clients to see
    SPIKE = "spike"  # the pace is far above what was expected
    TROUBLE = "trouble"  # an incident has begun
    OVER = "over"  # an incident has ended
    TEST = "test"  # sent by hand to test a recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementNote:
    """One engagement. `text` is untrusted, as X has it; empty for retweets and likes.

    `url` leads to the reply or quote itself, or else to the watched tweet, on X. `quote_by` is whose
    quote of a tweet of that category it was on, '' for the tweet itself. `summary` and `sentiment`
    (positive, neutral, critical) come from a language model, or are ''.
    """

    action: str
    category: str
    tweet_id: str
    url: str
    text: str
    occurred_at: datetime
    time_is_exact: bool
    quote_by: str = ""
    summary: str = ""
    sentiment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNote:
    """One person with their engagements, newest first. Everything they wrote is untrusted.

    `account_url` is their page in SOCAP, `profile_url` the one on X; `roles` never include `others`.
    `take_url` takes the person on, '' for messages without a recipient; `assignee` is who of the team
    is on it, or ''.
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
    take_url: str = ""
    assignee: str = ""
    follow_up_status: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The content of one alert, as given to channels.

    `headline` is one plain sentence without markup: who did what; `wording.subject_of` adds the
    campaign. `text` is more for events without people. `people` are the most important first; `more`
    counts those that are not listed. `at` is when it is sent, `period` the times of the first and last
    engagement of a digest. `url` leads to the alerts in SOCAP. Times are shown in `timezone`.
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
