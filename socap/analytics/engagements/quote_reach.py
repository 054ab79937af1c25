"""Reach through quotes: who engaged with a campaign's watched quotes, and how often they were viewed.

It is apart from the campaign's own totals. The quotes' authors and the campaign's own accounts are not
among the people; somebody who engages with several quotes, or with the campaign too, is one person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.own_accounts import OWN_IDS
from socap.campaigns.scope import scope

COUNTERS = ("views", "likes", "retweets", "replies", "quotes")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteReach:
    """One watched quote with its counters, and the people who engaged with it.

    `important` of the `people` reach the campaign's threshold, `also_here` engaged with the campaign's
    tweets too. One that was stopped is read no more; `missing_since`: X does not return it any more.
    """

    tweet_id: str
    parent_id: str
    category: str
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

    @property
    def url(self) -> str:
        return f"https://x.com/{self.username or 'i'}/status/{self.tweet_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumsOfQuotes:
    """The sums over the watched `quotes` of one tweet; everybody counts once."""

    quotes: int = 0
    people: int = 0
    important: int = 0
    views: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachThroughQuotes:
    """All watched quotes, those that brought most important people first, and their sums.

    `people` counts everybody once, `also_here` those of them who engaged with the campaign too.
    `by_parent` has the sums by the id of the quoted tweet.
    """

    quotes: tuple[QuoteReach, ...]
    people: int
    important: int
    also_here: int
    views: int
    by_parent: dict[str, SumsOfQuotes]

    @property
    def only_here(self) -> int:
        """Returns how many people the quotes alone brought."""
        return self.people - self.also_here


def reach_through_quotes(campaign: Campaign, *, parent: str | None = None) -> ReachThroughQuotes:
    """Returns the reach of the campaign's watched quotes, or of those of one of its tweets."""
    given = scope(campaign) | {"parent": parent, "threshold": campaign.importance_threshold}
    with connection.cursor() as cursor:
        cursor.execute(SELECT_REACH, given)
        rows = cursor.fetchall()
    names = QuoteReach.__slots__
    quotes = tuple(QuoteReach(**dict(zip(names, row[: len(names)], strict=True))) for row in rows)
    people, important, also_here = rows[0][len(names) : -2] if rows else (0, 0, 0)
    return ReachThroughQuotes(
        quotes=quotes,
        people=people,
        important=important,
        also_here=also_here,
        views=sum(quote.views or 0 for quote in quotes),
        by_parent=_by_parent(quotes, {row[1]: row[-2:] for row in rows}),
    )


def _by_parent(
    quotes: Sequence[QuoteReach], people: Mapping[str, tuple[int, int]]
) -> dict[str, SumsOfQuotes]:
    """`people` and the important ones among them, each counted once, by quoted tweet."""
    quoting: dict[str, list[QuoteReach]] = {}
    for quote in quotes:
        quoting.setdefault(quote.parent_id, []).append(quote)
    return {
        parent: SumsOfQuotes(
            quotes=len(some),
            people=people[parent][0],
            important=people[parent][1],
            views=sum(quote.views or 0 for quote in some),
        )
        for parent, some in quoting.items()
    }


UNTIL = "coalesce(%(until)s::timestamptz, 'infinity')"
WATCHED = """campaigns_watchedquote q
    JOIN campaigns_campaigntweet p ON p.campaign_id = q.campaign_id AND p.tweet_id = q.parent_id
    JOIN campaigns_tweet t ON t.id = q.tweet_id"""
OF_CAMPAIGN = f"""q.campaign_id = %(campaign)s AND q.parent_id = coalesce(%(parent)s, q.parent_id)
    AND q.added_at <= {UNTIL}"""
PEOPLE = f"""
WITH person AS MATERIALIZED (
    SELECT DISTINCT q.tweet_id, q.parent_id, e.account_id, a.importance >= %(threshold)s AS important,
        EXISTS (SELECT 1 FROM campaigns_engagement x JOIN campaigns_campaigntweet ct
            ON ct.tweet_id = x.tweet_id AND ct.campaign_id = %(campaign)s
            WHERE x.account_id = e.account_id
                AND x.first_seen_at <= {UNTIL}) AS also_here
    FROM {WATCHED} JOIN campaigns_engagement e ON e.tweet_id = q.tweet_id AND e.first_seen_at <= {UNTIL}
        JOIN people_account a ON a.id = e.account_id
    WHERE {OF_CAMPAIGN} AND e.account_id IS DISTINCT FROM t.author_id
        AND e.account_id NOT IN {OWN_IDS.format(campaign="%(campaign)s")})
"""
LATEST = ", ".join(
    f"""CASE WHEN t.read_at IS NULL OR t.read_at <= {UNTIL} THEN t.{name} ELSE (
        SELECT r.{name} FROM campaigns_metricreading r WHERE r.tweet_id = t.id
            AND r.taken_at <= {UNTIL} AND r.{name} IS NOT NULL ORDER BY r.taken_at DESC LIMIT 1) END"""
    for name in COUNTERS
)
# The sums are the same in every row: who engaged is found once for the quotes and for them.
SELECT_REACH = f"""{PEOPLE}, sums AS (
    SELECT count(DISTINCT account_id) AS people,
        count(DISTINCT account_id) FILTER (WHERE important) AS important,
        count(DISTINCT account_id) FILTER (WHERE also_here) AS also_here
    FROM person),
of_parent AS (
    SELECT parent_id, count(DISTINCT account_id) AS people,
        count(DISTINCT account_id) FILTER (WHERE important) AS important
    FROM person GROUP BY 1)
SELECT q.tweet_id, q.parent_id, p.category, coalesce(t.author_id, ''), coalesce(w.username, ''),
    coalesce(w.name, ''), coalesce(w.importance, 0), t.text, t.posted_at, q.added_at, q.added_by,
    q.stopped_at, CASE WHEN t.missing_since <= {UNTIL} THEN t.missing_since END, {LATEST},
    count(person), count(person) FILTER (WHERE person.important),
    count(person) FILTER (WHERE person.also_here), sums.people, sums.important, sums.also_here,
    coalesce(of_parent.people, 0), coalesce(of_parent.important, 0)
FROM {WATCHED} LEFT JOIN people_account w ON w.id = t.author_id
    LEFT JOIN person ON person.tweet_id = q.tweet_id
    LEFT JOIN of_parent ON of_parent.parent_id = q.parent_id CROSS JOIN sums
WHERE {OF_CAMPAIGN} GROUP BY q.id, p.id, t.id, w.id, sums.people, sums.important, sums.also_here,
    of_parent.people, of_parent.important
ORDER BY count(person) FILTER (WHERE person.important) DESC, count(person) DESC, t.views DESC NULLS LAST,
    q.tweet_id
"""
