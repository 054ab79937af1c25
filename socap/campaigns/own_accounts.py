"""Which accounts are a campaign's own: whoever wrote one of its tweets.

They are recorded and scored like all, but nobody is told of them and they are not ranked among who
came. This is the one definition; SQL takes `OWN`, over a campaign's id.
"""

from collections.abc import Iterable

from django.db import connection

from socap.campaigns.models import Campaign

# Ids of accounts; to be formatted with the SQL of a campaign's id: a column or a parameter.
OWN = """(SELECT own_tweet.author_id FROM campaigns_campaigntweet own_entry
    JOIN campaigns_tweet own_tweet ON own_tweet.id = own_entry.tweet_id
    WHERE own_entry.campaign_id = {campaign} AND own_tweet.author_id IS NOT NULL)"""
REASON = "the author of one of this campaign's tweets"


def own_among(campaign: Campaign, account_ids: Iterable[str]) -> frozenset[str]:
    """Those of the accounts that are the campaign's own."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT id FROM unnest(%(ids)s::text[]) given(id)
                WHERE id IN {OWN.format(campaign="%(campaign)s")}""",
            {"ids": list(account_ids), "campaign": campaign.pk},
        )
        return frozenset(account_id for (account_id,) in cursor.fetchall())
