"""Locks rows in a fixed order so that transactions cannot deadlock: campaigns first, then tweets.

The complete order is in docs/architecture.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True)
class LockedRows:
    """Ids of the rows that exist and stay locked until the transaction ends."""

    campaigns: frozenset[int]
    tweets: frozenset[str]


def lock_tweets_and_campaigns(tweet_ids: Sequence[str], *, changing: bool = False) -> LockedRows:
    """Locks these tweets and the campaigns that read them or have removed them.

    Prevents deletion until the transaction ends; with `changing` also changes.
    """
    lock = "FOR NO KEY UPDATE" if changing else "FOR KEY SHARE"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM campaigns_campaign WHERE id IN (SELECT campaign_id
                    FROM campaigns_polledtweet WHERE tweet_id = ANY(%s)
                    UNION ALL SELECT campaign_id FROM campaigns_removedtweet
                    WHERE tweet_id = ANY(%s)) ORDER BY id {lock}""",
            [list(tweet_ids), list(tweet_ids)],
        )
        campaigns = frozenset(campaign_id for (campaign_id,) in cursor.fetchall())
    return LockedRows(campaigns, lock_tweets(tweet_ids, lock=lock))


def lock_tweets(tweet_ids: Sequence[str], *, lock: str = "FOR UPDATE") -> frozenset[str]:
    """Locks the tweets, after their campaigns, and returns the ids that exist."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM campaigns_tweet WHERE id = ANY(%s) ORDER BY id {lock}",
            [list(tweet_ids)],
        )
        return frozenset(tweet_id for (tweet_id,) in cursor.fetchall())


def lock_campaign(campaign: Campaign, *, deleting: bool = False) -> Campaign:
    """Locks the campaign and returns its current row. Raises Campaign.DoesNotExist."""
    return Campaign.objects.select_for_update(no_key=not deleting).get(pk=campaign.pk)
