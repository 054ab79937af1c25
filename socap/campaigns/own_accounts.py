"""Defines a campaign's own accounts: the authors of its tweets.

They are recorded and scored like all others, but trigger no alerts and are left out of rankings.
This is the only definition; SQL uses `OWN_IDS`.
"""

from collections.abc import Iterable

from django.db import connection

from socap.campaigns.models import Campaign

# A subquery of account ids; format it with `campaign`, a column or parameter for the campaign id.
OWN_IDS = """(SELECT own_tweet.author_id FROM campaigns_campaigntweet own_entry
    JOIN campaigns_tweet own_tweet ON own_tweet.id = own_entry.tweet_id
    WHERE own_entry.campaign_id = {campaign} AND own_tweet.author_id IS NOT NULL)"""
OWN_ACCOUNT_REASON = "the author of one of this campaign's tweets"


def filter_own_accounts(campaign: Campaign, account_ids: Iterable[str]) -> frozenset[str]:
    """Returns the given accounts that are the campaign's own."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM unnest(%(ids)s::text[]) given(id)
                WHERE id IN {OWN_IDS.format(campaign="%(campaign)s")}""",
            {"ids": list(account_ids), "campaign": campaign.pk},
        )
        return frozenset(account_id for (account_id,) in cursor.fetchall())
