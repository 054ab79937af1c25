"""What each tweet of a campaign brought, and the body that sets its cost."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import NUMBER, Body, CategoryName
from socap.campaigns.tweets.entry_models import HIGHEST_COST

Dollars = Annotated[Decimal, Field(ge=0, le=HIGHEST_COST, decimal_places=2), NUMBER]


class TweetResultOut(Schema):
    """A tweet brought those who engaged with it first: `first` of its `people`, `unsure` of them perhaps
    by another tweet, because X gives no time for retweets. `only_here` engaged with no other tweet.
    `per_1000_views` are engagements; `per_view_ratio` compares them with the median of the campaign's
    tweets, `usual_ratio` its engagements with the median of the author's `usual_posts` earlier posts at the
    same age. `quote_…` are of the tweet's watched quotes. Dollars are null without a cost, or without
    anybody brought."""

    tweet_id: str
    url: str
    category: CategoryName
    author_id: str
    username: str
    text: str
    posted_at: datetime | None
    rank: int
    first: int
    first_important: int
    unsure: int
    people: int
    important: int
    only_here: int
    followers: int
    followers_only_here: int
    engagements: int
    views: int | None
    per_1000_views: float | None
    per_view_ratio: float | None
    usual_ratio: float | None
    usual_posts: int
    quotes_watched: int
    quote_people: int
    quote_important: int
    quote_views: int
    cost_dollars: float | None
    dollars_per_important: float | None
    dollars_per_person: float | None


class TweetResultsOut(Schema):
    """By rank; `people` and `important` of them were brought by all tweets together."""

    tweets: list[TweetResultOut]
    people: int
    important: int
    cost_dollars: float | None


class TweetChange(Body):
    """`cost_dollars` is what was paid for the tweet; null takes it away."""

    model_config = ConfigDict(extra="forbid")

    cost_dollars: Dollars | None
