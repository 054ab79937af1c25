"""How a tweet does beside its author's earlier posts at the same age, as far as SOCAP knows these.

Known are tweets of other campaigns, with their readings, and posts that SOCAP looked at when it
suggested them, with their counters at that age. No provider is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from django.db import connection

from socap.campaigns.models import Campaign, SuggestedTweet
from socap.campaigns.scope import TAKEN, scope

MOST_POSTS, FEWEST_POSTS = 20, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorUsual:
    """The tweet has `ratio` times the engagements of the median of `posts` earlier ones at the same age."""

    ratio: float
    posts: int


def usual_of_authors(campaign: Campaign, tweet_ids: Sequence[str]) -> dict[str, AuthorUsual]:
    """Returns, by tweet id, how these tweets do; absent where too few earlier posts are known."""
    given = scope(campaign) | {"most": MOST_POSTS, "tweets": list(tweet_ids)}
    with connection.cursor() as cursor:
        cursor.execute(SELECT_PAIRS, given)
        pairs = cursor.fetchall()
    ratios: dict[str, list[float]] = {}
    for tweet_id, own, earlier in pairs:
        ratios.setdefault(tweet_id, []).append(own / max(earlier, 1))
    return {
        tweet_id: AuthorUsual(ratio=median(found), posts=len(found))
        for tweet_id, found in ratios.items()
        if len(found) >= FEWEST_POSTS
    }


_SUM = "coalesce({0}.retweets, 0) + coalesce({0}.replies, 0) + coalesce({0}.quotes, 0)"
_KNOWN = """(SELECT r.taken_at, {sum} AS total FROM campaigns_metricreading r
    WHERE r.tweet_id = {tweet} AND r.taken_at <= {by} {scope} ORDER BY r.taken_at DESC LIMIT 1)"""
# A pair of readings of which one is much older than the other's age would compare different ages.
_SLACK = "interval '2 hours'"
SELECT_PAIRS = f"""
WITH own AS (
    SELECT t.id, t.author_id, t.posted_at, last.taken_at - t.posted_at AS age
    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
        JOIN LATERAL (SELECT r.taken_at FROM campaigns_metricreading r WHERE r.tweet_id = t.id AND {
    TAKEN
}
            ORDER BY r.taken_at DESC LIMIT 1) last ON true
    WHERE ct.campaign_id = %(campaign)s AND ct.tweet_id = ANY(%(tweets)s)
        AND t.author_id IS NOT NULL AND t.posted_at IS NOT NULL),
watched AS (
    SELECT own.id, mine.total AS mine, theirs.total AS theirs
    FROM own JOIN LATERAL (SELECT e.id, e.posted_at FROM campaigns_tweet e
            WHERE e.author_id = own.author_id AND e.posted_at < own.posted_at
                AND NOT EXISTS (SELECT 1 FROM campaigns_campaigntweet x
                    WHERE x.campaign_id = %(campaign)s AND x.tweet_id = e.id)
            ORDER BY e.posted_at DESC LIMIT %(most)s) e ON true
        JOIN LATERAL {
    _KNOWN.format(sum=_SUM.format("r"), tweet="e.id", by="e.posted_at + own.age", scope="")
}
            theirs ON true
        JOIN LATERAL {
    _KNOWN.format(
        sum=_SUM.format("r"),
        tweet="own.id",
        by=f"own.posted_at + (theirs.taken_at - e.posted_at) + {_SLACK}",
        scope=f"AND {TAKEN}",
    )
} mine ON mine.taken_at - own.posted_at >= theirs.taken_at - e.posted_at - {_SLACK}),
suggested AS (
    SELECT own.id, mine.total AS mine, {_SUM.format("s")} AS theirs
    FROM own JOIN LATERAL (SELECT DISTINCT ON (s.posted_at, s.tweet_id) s.* FROM campaigns_suggestedtweet s
            WHERE s.author_id = own.author_id AND s.posted_at < own.posted_at
                AND s.kind <> '{SuggestedTweet.Kind.REPLY}' AND s.found_at - s.posted_at <= own.age
                AND NOT EXISTS (SELECT 1 FROM campaigns_tweet e WHERE e.id = s.tweet_id)
            ORDER BY s.posted_at DESC, s.tweet_id LIMIT %(most)s) s ON true
        JOIN LATERAL {
    _KNOWN.format(
        sum=_SUM.format("r"),
        tweet="own.id",
        by="own.posted_at + (s.found_at - s.posted_at)",
        scope=f"AND {TAKEN}",
    )
} mine ON mine.taken_at - own.posted_at >= s.found_at - s.posted_at - {_SLACK})
SELECT id, mine, theirs FROM watched UNION ALL SELECT id, mine, theirs FROM suggested
"""
