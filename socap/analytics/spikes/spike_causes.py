"""Finds what probably caused a spike: the tweet, quote or retweet with the largest reach before it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from socap.campaigns.models import Campaign
from socap.campaigns.scope import SEEN, scope

# A cause comes at most so long before a spike begins, or within its first bin.
BEFORE, WITHIN = timedelta(minutes=90), timedelta(minutes=30)
# Accounts with fewer followers, and quotes with fewer views, move no launch.
LEAST_REACH = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SpikeCause:
    """`kind` is one of `Spike.Cause`; `tweet_id` is the tweet or quote, of a retweet what it repeats."""

    kind: str
    tweet_id: str
    account_id: str | None
    at: datetime
    reach: int


def likely_cause(campaign: Campaign, starts_at: datetime) -> SpikeCause | None:
    """Returns the likely cause of a spike, or None."""
    given = scope(campaign) | {
        "since": starts_at - BEFORE,
        "by": starts_at + WITHIN,
        "least": LEAST_REACH,
    }
    with connection.cursor() as cursor:
        cursor.execute(SELECT_CAUSE, given)
        row = cursor.fetchone()
    if row is None:
        return None
    kind, tweet_id, account_id, at, reach = row
    return SpikeCause(kind=kind, tweet_id=tweet_id, account_id=account_id, at=at, reach=reach)


# A retweet's interval must begin within the time, or it may have happened long before.
SELECT_CAUSE = f"""
SELECT kind, tweet_id, account_id, at, reach FROM (
    SELECT 'tweet' AS kind, t.id AS tweet_id, t.author_id AS account_id, t.posted_at AS at,
        greatest(coalesce(a.followers, 0), coalesce(t.views, 0)) AS reach
    FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
        LEFT JOIN people_account a ON a.id = t.author_id
    WHERE ct.campaign_id = %(campaign)s AND t.posted_at BETWEEN %(since)s AND %(by)s
    UNION ALL
    SELECT e.action, CASE e.action WHEN 'quote' THEN e.key ELSE e.tweet_id END, e.account_id, e.occurred_at,
        greatest(coalesce(a.followers, 0), coalesce(e.views, 0))
    FROM campaigns_campaigntweet ct JOIN campaigns_engagement e ON e.tweet_id = ct.tweet_id AND {SEEN}
        JOIN people_account a ON a.id = e.account_id
    WHERE ct.campaign_id = %(campaign)s AND e.action IN ('quote', 'retweet')
        AND e.occurred_at BETWEEN %(since)s AND %(by)s
        AND coalesce(e.occurred_after, e.occurred_at) >= %(since)s
) candidate WHERE reach >= %(least)s
ORDER BY reach DESC, at, tweet_id LIMIT 1
"""
