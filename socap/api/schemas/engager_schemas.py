"""Engagers: who they are, how they are filtered, and by which rules they count as automated."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.analytics.filters import Own, Seen
from socap.analytics.insight.audience import AudienceCounts, OrganisationCount
from socap.api.field_types import (
    NUMBER,
    OWN,
    ActionName,
    Body,
    CategoryName,
    Importance,
    OwnName,
    RoleName,
)
from socap.api.schemas.insight_schemas import AccountPlaceOut

TierName = Literal[
    "million", "hundred_thousand", "ten_thousand", "thousand", "hundred", "few", "unknown"
]
KindName = Literal["outlet", "fund", "company", "other"]
Text = Annotated[str, Field(min_length=1, max_length=200)]
Threshold = Annotated[int, Field(ge=0, le=1_000_000), NUMBER]


class TermOut(Schema):
    username: str
    name: str
    weight: int
    is_self: bool


class EngagerActionOut(Schema):
    action: ActionName
    category: CategoryName
    tweet_id: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None


class RoleReasonOut(Schema):
    role: RoleName
    words: str
    from_name: bool


class OrganisationOut(Schema):
    """One that the bio names in these `words`; `former`: as left."""

    name: str
    kind: KindName
    former: bool
    words: str


class SignOut(Schema):
    """A rule that holds for the account, with its points and the reason in words."""

    rule: str
    points: int
    reason: str


class EngagerOut(Schema):
    user_id: str
    username: str
    name: str
    bio: str
    location: str
    place: AccountPlaceOut
    followers: int | None
    verified: bool
    categories: list[str]
    importance: int
    explanation: str
    terms: list[TermOut]
    # Of each role but `others`: the words of the bio, or of the name, that give it.
    role_reasons: list[RoleReasonOut]
    tier: TierName
    organisations: list[OrganisationOut]
    seen: Seen
    automated: bool
    marked_automated: bool | None
    signs_of_automation: list[SignOut]
    engagement_count: int
    tweet_count: int
    engagements: list[EngagerActionOut]
    own: OwnName | None = OWN


class EngagerQuery(Schema):
    model_config = ConfigDict(extra="forbid")

    role: RoleName | None = None
    min_importance: Importance | None = None
    own: Own = Own.LEFT_OUT
    name: Text | None = Field(None, description="part of a name or username")
    place: Text | None = Field(None, description="part of the profile's place")
    assigned: Text | None = Field(None, description="nobody, somebody or @name")
    follow_up: Literal["open", "contacted", "replied", "done"] | None = None
    tier: TierName | None = Field(None, description="by followers")
    verified: bool | None = None
    organisation: Text | None = Field(None, description="the name of one that the bio names")
    seen: Seen | None = Field(
        None,
        description="`new`, or seen in an `earlier` campaign: any, or one of the same `client`",
    )
    min_tweets: Annotated[int, Field(ge=1)] | None = Field(
        None, description="engaged with at least so many of the campaign's tweets"
    )
    automated: bool | None = Field(None, description="with signs of automation, or marked so")


class EngagersOut(Schema):
    engagers: list[EngagerOut]
    next_cursor: str | None


class AudienceOut(Schema):
    """Counts of `everybody` and of those `without_automated`, who show signs of automation."""

    everybody: AudienceCounts
    without_automated: AudienceCounts
    organisations: list[OrganisationCount]
    automated: int
    # Engagers whose profile has not been read for signs and organisations yet.
    unread: int
    earlier: int
    earlier_of_client: int


class MarkBody(Body):
    """True or false marks the account; null removes the mark, so that the rules decide."""

    model_config = ConfigDict(extra="forbid")

    automated: bool | None


class MarkOut(Schema):
    user_id: str
    automated: bool
    marked_automated: bool | None
    marked_by: str
    marked_at: datetime | None
    signs_of_automation: list[SignOut]


class RulesOut(Schema):
    """The thresholds, 0 for a rule that is switched off; `changed` accounts count differently now."""

    thresholds: dict[str, int]
    changed: int = 0


class RulesBody(Body):
    """Thresholds that are left out stay as they are; 0 switches a rule off."""

    model_config = ConfigDict(extra="forbid")

    very_many_posts: Threshold | None = None
    many_posts: Threshold | None = None
    young_days: Threshold | None = None
    handle_digits: Threshold | None = None
    least_following: Threshold | None = None
    following_ratio: Threshold | None = None
    same_text: Threshold | None = None
    tweets_in_minute: Threshold | None = None
    default_picture: Threshold | None = None
    empty_profile: Threshold | None = None
    flagged_from: Threshold | None = None
