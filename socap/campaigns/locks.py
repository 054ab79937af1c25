"""The order in which rows are locked, so that no two transactions wait for each other in a ring.

All of it is in docs/architecture.md; here are its first steps: the campaigns, then the tweets.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True)
class Held:
    """What is there, and stays until the transaction ends."""

    campaigns: frozenset[int]
    tweets: frozenset[str]


def hold_watchers(tweet_ids: Sequence[str], *, changing: bool = False) -> Held:
    """Keep these tweets and the campaigns that watch them, or did before they were removed.

    Nobody can delete them meanwhile; with `changing` nobody can change them either.
    """
    lock = "FOR NO KEY UPDATE" if changing else "FOR KEY SHARE"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM campaigns_campaign WHERE id IN (SELECT campaign_id
                    FROM campaigns_campaigntweet WHERE tweet_id = ANY(%s)
                    UNION ALL SELECT campaign_id FROM campaigns_removedtweet
                    WHERE tweet_id = ANY(%s)) ORDER BY id {lock}""",
            [list(tweet_ids), list(tweet_ids)],
        )
        campaigns = frozenset(campaign_id for (campaign_id,) in cursor.fetchall())
    return Held(campaigns, hold_tweets(tweet_ids, lock=lock))


def hold_tweets(tweet_ids: Sequence[str], *, lock: str = "FOR UPDATE") -> frozenset[str]:
    """Must come after their campaigns; returns those that are there."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM campaigns_tweet WHERE id = ANY(%s) ORDER BY id {lock}",
            [list(tweet_ids)],
        )
        return frozenset(tweet_id for (tweet_id,) in cursor.fetchall())


def hold_campaign(campaign: Campaign, *, deleting: bool = False) -> Campaign:
    """The campaign as it is now, for this transaction alone. Raises `Campaign.DoesNotExist`."""
    return Campaign.objects.select_for_update(no_key=not deleting).get(pk=campaign.pk)
