"""Reads a campaign's tweets as it saw them last, each with its author and lists, in one query."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.readings import COUNTERS
from socap.campaigns.scope import LAST_READING, MISSING_SINCE, READ_AT, latest_counter, scope
from socap.sources.base import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetAuthor:
    id: str
    username: str
    name: str


# A model would be slower: a campaign has hundreds, and many pages need all of them.
@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedTweet:
    """A tweet with its newest counters, or the last ones before the campaign was completed."""

    id: str
    author: TweetAuthor | None
    text: str
    posted_at: datetime | None
    likes: int | None
    retweets: int | None
    replies: int | None
    quotes: int | None
    views: int | None
    bookmarks: int | None
    read_at: datetime | None
    missing_since: datetime | None

    @property
    def author_id(self) -> str | None:
        return self.author.id if self.author else None

    @property
    def url(self) -> str:
        return f"https://x.com/{self.author.username if self.author else 'i'}/status/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTweet:
    """`known` engagements are recorded, likes apart; `reading` says that a list is in hand.

    `lists` is JSON that has these, and the problem, by action.
    """

    tweet: WatchedTweet
    category: str
    added_at: datetime
    cost_dollars: float | None
    known: int
    reading: bool
    lists: str


LISTS = f"""LEFT JOIN LATERAL (SELECT
        coalesce(sum(l.known) FILTER (WHERE l.action <> '{Action.LIKE}'), 0)::int AS known,
        count(l.run_started_at) > 0 AS reading, coalesce(json_object_agg(l.action, json_build_array(
            l.known, l.run_started_at IS NOT NULL, l.problem))::text, '{{{{}}}}') AS found
    FROM campaigns_liststate l WHERE l.tweet_id = t.id) lists ON true"""
COLUMNS = ("t.id", "t.text", "t.posted_at", *map(latest_counter, COUNTERS), READ_AT, MISSING_SINCE)
FIELDS = [field.name for field in fields(WatchedTweet) if field.name != "author"]
SELECT = f"""SELECT {{entry}}, lists.*, a.id, a.username, a.name, {", ".join(COLUMNS)}
    FROM {{source}} {LAST_READING} LEFT JOIN people_account a ON a.id = t.author_id {LISTS}"""
OF_CAMPAIGN = SELECT.format(
    entry="ct.category, ct.added_at, ct.cost_dollars::float8",
    source="campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id",
)
OF_ONE = SELECT.format(entry="'', t.added_at, NULL::float8", source="campaigns_tweet t")


def campaign_tweets(campaign: Campaign) -> Iterator[FoundTweet]:
    return _read(f"{OF_CAMPAIGN} WHERE ct.campaign_id = %(campaign)s", scope(campaign))


def one_tweet(campaign: Campaign, tweet_id: str) -> FoundTweet:
    """Returns a tweet of the campaign or one of its watched quotes, without its place there."""
    return next(_read(f"{OF_ONE} WHERE t.id = %(tweet)s", scope(campaign) | {"tweet": tweet_id}))


def _read(sql: str, given: dict[str, Any]) -> Iterator[FoundTweet]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        rows = cursor.fetchall()
    for row in rows:
        category, added_at, cost, known, reading, lists, author_id, username, name = row[:9]
        author = author_id and TweetAuthor(id=author_id, username=username, name=name)
        yield FoundTweet(
            tweet=WatchedTweet(author=author, **dict(zip(FIELDS, row[9:], strict=True))),
            category=category,
            added_at=added_at,
            cost_dollars=cost,
            known=known,
            reading=reading,
            lists=lists,
        )
