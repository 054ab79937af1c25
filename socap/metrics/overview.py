"""What the list of campaigns says of each: tweets watched, engagements known, newest reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """`read_at` is None before the first reading; a completed campaign's ends with it."""

    campaign: Campaign
    tweets: int
    known: int
    read_at: datetime | None


def overviews(campaigns: Sequence[Campaign]) -> list[Overview]:
    """In the order given, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT ct.campaign_id, count(*), coalesce(sum(l.known), 0)::bigint,
                   max(least(t.read_at, c.completed_at))
               FROM campaigns_campaigntweet ct
               JOIN campaigns_campaign c ON c.id = ct.campaign_id
               JOIN campaigns_tweet t ON t.id = ct.tweet_id
               LEFT JOIN LATERAL (SELECT sum(known) AS known FROM campaigns_liststate
                    WHERE tweet_id = t.id) l ON true
               WHERE ct.campaign_id = ANY(%s) GROUP BY ct.campaign_id""",
            [[campaign.pk for campaign in campaigns]],
        )
        found = {row[0]: row[1:] for row in cursor.fetchall()}
    return [
        Overview(campaign=campaign, tweets=tweets, known=known, read_at=read_at)
        for campaign in campaigns
        for tweets, known, read_at in [found.get(campaign.pk, (0, 0, None))]
    ]
