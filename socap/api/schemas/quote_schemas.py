"""Watched quotes of a campaign, and what they brought."""

from datetime import datetime
from typing import Literal

from ninja import Field, Schema
from pydantic import ConfigDict

from socap.api.field_types import Body, CategoryName


class QuoteOut(Schema):
    """`important` of the `people` reach the campaign's threshold; `also_here` engaged with the campaign's
    tweets too. `category` is that of the quoted tweet, `parent_id`. `added_by` is '' where the campaign's
    rule chose it."""

    tweet_id: str
    url: str
    parent_id: str
    category: CategoryName
    author_id: str
    username: str
    name: str
    importance: int
    text: str
    posted_at: datetime | None
    added_at: datetime
    added_by: str
    stopped_at: datetime | None
    missing_since: datetime | None
    views: int | None
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    people: int
    important: int
    also_here: int


class SuggestedTweetOut(Schema):
    """`kind`: an author's `thread`, `reply` or `quote` about a tweet of the campaign (`parent_id`), another
    `post`, or `reach`, somebody else's quote that reaches many."""

    tweet_id: str
    url: str
    kind: Literal["thread", "reply", "quote", "post", "reach"]
    parent_id: str | None
    author_id: str
    username: str = Field(alias="author.username")
    text: str
    posted_at: datetime | None
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    found_at: datetime
    decision: Literal["", "watched", "dismissed"]
    decided_at: datetime | None
    decided_by: str


class SuggestedTweetsOut(Schema):
    suggestions: list[SuggestedTweetOut]


class SuggestionDecision(Body):
    """How to watch it (`quote` for somebody else's quote), or `dismiss`."""

    model_config = ConfigDict(extra="forbid")

    decision: Literal["main", "influencer", "investor", "quote", "dismiss"]


class QuotesOut(Schema):
    """The reach through quotes, apart from the campaign's totals; everybody counts once in the sums."""

    quotes: list[QuoteOut]
    people: int
    important: int
    also_here: int
    only_here: int
    views: int
