"""Returns a campaign's totals by tweet category, and their change since the previous poll."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

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
    """The totals of one tweet category or the whole campaign; `change` is since the previous poll."""

    tweets: int
    total: Counts
    change: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """All totals: `as_of` the newest reading; changes are relative to `compared_with`."""

    whole: Part
    by_category: dict[str, Part]
    as_of: datetime | None
    compared_with: datetime | None


def totals(campaign: Campaign) -> Totals:
    """Sums the newest readings and compares them with the ones before."""
    now = {name: f"coalesce({latest_counter(name)}, 0)" for name in COUNTERS}
    # A tweet missing from the newest response has no change.
    before = {
        name: f"CASE WHEN ({MISSING_SINCE}) IS NULL THEN coalesce(p.{name}, {value}) ELSE {value} END"
        for name, value in now.items()
    }
    sums = ", ".join(f"sum({value})::bigint" for value in [*now.values(), *before.values()])
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT ct.category, count(*), max({READ_AT}), max(p.taken_at), {sums}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                {LAST_READING}
                LEFT JOIN LATERAL (SELECT * FROM campaigns_metricreading r WHERE r.tweet_id = t.id
                    AND {TAKEN} ORDER BY r.taken_at DESC OFFSET 1 LIMIT 1) p ON true
                WHERE ct.campaign_id = %(campaign)s GROUP BY ct.category""",
            scope(campaign),
        )
        rows = cursor.fetchall()
    width = len(COUNTERS)
    by_category: dict[str, Part] = {}
    for category, tweets, _, _, *numbers in rows:
        newest = Counts(**dict(zip(COUNTERS, numbers[:width], strict=True)))
        previous = Counts(**dict(zip(COUNTERS, numbers[width:], strict=True)))
        by_category[category] = Part(tweets=tweets, total=newest, change=newest - previous)
    return Totals(
        whole=_sum_parts(by_category.values()),
        by_category=by_category,
        as_of=max((row[2] for row in rows if row[2]), default=None),
        compared_with=max((row[3] for row in rows if row[3]), default=None),
    )


def _sum_parts(parts: Iterable[Part]) -> Part:
    tweets, total, change = 0, Counts(), Counts()
    for part in parts:
        tweets, total, change = tweets + part.tweets, total + part.total, change + part.change
    return Part(tweets=tweets, total=total, change=change)
