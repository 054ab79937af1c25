"""Engagements, and how they are filtered."""

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import ConfigDict, model_validator

from socap.analytics.filters import On, Own
from socap.api.field_types import (
    OWN,
    ActionName,
    CategoryName,
    Importance,
    OwnName,
    RoleName,
)
from socap.lib.bounds import OutOfBounds, bounded


class EngagementOut(Schema):
    """Where `time_is_exact` is false it happened in (occurred_after, occurred_at]."""

    id: int
    tweet_id: str
    category: CategoryName
    action: ActionName
    engagement_id: str | None
    user_id: str
    username: str
    name: str
    followers: int | None
    verified: bool
    bio: str
    location: str
    categories: list[str]
    importance: int
    text: str
    lang: str
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    occurred_at: datetime
    occurred_after: datetime | None
    time_is_exact: bool
    baseline: bool
    first_seen_at: datetime
    is_campaign_author: bool = Field(description="wrote a tweet of this campaign")


class EngagementRowOut(EngagementOut):
    own: OwnName | None = OWN


class EngagementsOut(Schema):
    engagements: list[EngagementRowOut]
    next_cursor: str | None


class EngagementQuery(Schema):
    model_config = ConfigDict(extra="forbid")

    action: ActionName | None = None
    category: CategoryName | None = Field(None, description="of the tweet")
    tweet_category: CategoryName | None = Field(None, description="the same as `category`")
    tweet: str | None = None
    tweet_id: str | None = Field(None, description="the same as `tweet`")
    account: str | None = Field(None, description="an X user id or a username")
    min_importance: Importance | None = None
    baseline: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    role: RoleName | None = Field(None, description="a category of the account")
    text: Annotated[str, Field(min_length=1, max_length=200)] | None = Field(
        None, description="part of what a reply or quote says, in any case"
    )
    on: On = Field(On.TWEETS, description="the campaign's tweets, or its watched quotes")
    own: Own = Field(
        Own.INCLUDED,
        description="the campaign's own accounts: 0 leaves them out, 1 includes them, `only` lists them"
        " alone",
    )

    @model_validator(mode="after")
    def aware(self) -> "EngagementQuery":
        for name in ("since", "until"):
            moment = getattr(self, name)
            if moment is not None:
                try:
                    setattr(self, name, bounded(moment))
                except OutOfBounds as error:
                    raise ValueError(f"{name} {error}") from error
        return self
