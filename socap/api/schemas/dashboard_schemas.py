"""What the dashboard shows, and the points of its curves."""

from datetime import datetime
from typing import Literal

from ninja import Field, Schema

from socap.api.field_types import ActionName, CategoryName
from socap.api.schemas.campaign_schemas import CampaignOut, TweetOut


class CountsOut(Schema):
    likes: int
    retweets: int
    replies: int
    quotes: int
    views: int
    bookmarks: int


class PartOut(Schema):
    tweets: int
    total: CountsOut
    change: CountsOut


class BreakdownOut(Schema):
    engagements: int
    accounts: int
    important: int
    campaign_authors: int
    by_action: dict[str, int]
    by_role: dict[str, int]


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


class EngagerOut(Schema):
    user_id: str
    username: str
    name: str
    bio: str
    location: str
    followers: int | None
    verified: bool
    categories: list[str]
    importance: int
    explanation: str
    terms: list[TermOut]
    engagement_count: int
    engagements: list[EngagerActionOut]
    is_campaign_author: bool = Field(description="wrote a tweet of this campaign")


class DashboardOut(Schema):
    """Everything the dashboard page shows; `change` is since the previous poll.

    `last_hour` and `since_start` are what the dashboard's words of that name mean. `engagers` are
    without the campaign's own accounts; `campaign_authors` are these, where they engaged, and are
    not counted as important.
    """

    campaign: CampaignOut
    as_of: datetime | None
    compared_with: datetime | None
    totals: PartOut
    by_category: dict[str, PartOut]
    last_hour: CountsOut
    since_start: CountsOut
    known: int
    counted: int
    breakdown: BreakdownOut
    tweets: list[TweetOut]
    engagers: list[EngagerOut]
    campaign_authors: list[EngagerOut]


class PointOut(Schema):
    """`change` is since the point before, of the first point since the start."""

    start: datetime
    taken_at: datetime
    known: int
    total: CountsOut
    since_start: CountsOut
    change: CountsOut
    by_category: dict[str, CountsOut]


class MetricsOut(Schema):
    granularity: Literal["hour", "day"]
    timezone: str
    points: list[PointOut]
