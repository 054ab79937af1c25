"""Returns a campaign's totals by tweet category, and what the newest poll changed."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.scope import LAST_READING, MISSING_SINCE, READ_AT, TAKEN, latest_counter, scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Sums over tweets. Counters may decrease, so a change may be negative."""

    likes: int = 0
    retweets: int = 0
    replies: int = 0
    quotes: int = 0
    views: int = 0
    bookmarks: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            likes=self.likes + other.likes,
            retweets=self.retweets + other.retweets,
            replies=self.replies + other.replies,
            quotes=self.quotes + other.quotes,
            views=self.views + other.views,
            bookmarks=self.bookmarks + other.bookmarks,
        )

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(
            likes=self.likes - other.likes,
            retweets=self.retweets - other.retweets,
            replies=self.replies - other.replies,
            quotes=self.quotes - other.quotes,
            views=self.views - other.views,
            bookmarks=self.bookmarks - other.bookmarks,
        )

    @property
    def engagements(self) -> int:
        """Returns retweets, replies and quotes together."""
        return self.retweets + self.replies + self.quotes


COUNTERS = [f.name for f in fields(Counts)]
ENGAGEMENTS = ("retweets", "replies", "quotes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The totals of one tweet category or the whole campaign."""

    tweets: int
    total: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """All totals; `as_of` is the newest reading."""

    whole: Part
    by_category: dict[str, Part]
    as_of: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollChanges:
    """What the newest poll changed relative to the one before, which was at `compared_with`."""

    whole: Counts
    by_category: dict[str, Counts]
    compared_with: datetime | None


NEWEST = {name: f"coalesce({latest_counter(name)}, 0)" for name in COUNTERS}
OF_TWEETS = f"""FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
    {LAST_READING}"""


def totals(campaign: Campaign) -> Totals:
    """Sums the newest readings."""
    rows = _by_category(campaign, f"count(*), max({READ_AT})", NEWEST.values())
    by_category = {
        category: Part(tweets=tweets, total=total) for category, tweets, _, total in rows
    }
    return Totals(
        whole=Part(
            tweets=sum(part.tweets for part in by_category.values()),
            total=sum((part.total for part in by_category.values()), Counts()),
        ),
        by_category=by_category,
        as_of=max((row[2] for row in rows if row[2]), default=None),
    )


def poll_changes(campaign: Campaign) -> PollChanges:
    """Compares the newest readings with the ones before."""
    changes = [
        # A tweet missing from the newest response has no change.
        f"CASE WHEN ({MISSING_SINCE}) IS NULL THEN {value} - coalesce(p.{name}, {value}) ELSE 0 END"
        for name, value in NEWEST.items()
    ]
    previous = f"""LEFT JOIN LATERAL (SELECT * FROM campaigns_metricreading r WHERE r.tweet_id = t.id
        AND {TAKEN} ORDER BY r.taken_at DESC OFFSET 1 LIMIT 1) p ON true"""
    rows = _by_category(campaign, "max(p.taken_at)", changes, joined=previous)
    by_category = {category: changed for category, _, changed in rows}
    return PollChanges(
        whole=sum(by_category.values(), Counts()),
        by_category=by_category,
        compared_with=max((row[1] for row in rows if row[1]), default=None),
    )


def _by_category(
    campaign: Campaign, columns: str, counters: Iterable[str], *, joined: str = ""
) -> list[tuple[Any, ...]]:
    """Returns (category, the columns, the sums of the counters as `Counts`) of each category."""
    sums = ", ".join(f"sum({counter})::bigint" for counter in counters)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT ct.category, {columns}, {sums} {OF_TWEETS} {joined}
                WHERE ct.campaign_id = %(campaign)s GROUP BY ct.category""",
            scope(campaign),
        )
        rows = cursor.fetchall()
    width = len(COUNTERS)
    return [
        (*row[:-width], Counts(**dict(zip(COUNTERS, row[-width:], strict=True)))) for row in rows
    ]
