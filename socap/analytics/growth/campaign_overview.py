"""An overview of each campaign for the list: tweets, recorded engagements, newest reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from socap.analytics.engagements.coverage import known_engagements
from socap.campaigns.models import Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One campaign's overview; `read_at` is None before the first reading."""

    campaign: Campaign
    tweets: int
    known: int
    read_at: datetime | None


def overviews(campaigns: Sequence[Campaign]) -> list[Overview]:
    """Returns the overviews in the order of `campaigns`."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT ct.campaign_id, count(*),
                   CASE WHEN c.completed_at IS NULL THEN coalesce(sum(l.known), 0)::bigint
                       -- other campaigns may still read the lists of its tweets
                       ELSE (SELECT coalesce(sum((k ->> 2)::bigint), 0)::bigint
                           FROM campaigns_campaignsummary s, jsonb_array_elements(s.known) k
                           WHERE s.campaign_id = c.id AND s.counted_at >= c.completed_at) END,
                   max(CASE WHEN t.read_at <= coalesce(c.completed_at, 'infinity') THEN t.read_at
                       ELSE (SELECT max(r.taken_at) FROM campaigns_metricreading r
                           WHERE r.tweet_id = t.id AND r.taken_at <= c.completed_at) END)
               FROM campaigns_campaigntweet ct
               JOIN campaigns_campaign c ON c.id = ct.campaign_id
               JOIN campaigns_tweet t ON t.id = ct.tweet_id
               LEFT JOIN LATERAL (SELECT sum(known) AS known FROM campaigns_liststate
                    WHERE tweet_id = t.id AND action <> 'like') l ON true
               WHERE ct.campaign_id = ANY(%s) GROUP BY ct.campaign_id, c.id""",
            [[campaign.pk for campaign in campaigns]],
        )
        found = {row[0]: row[1:] for row in cursor.fetchall()}
    return [
        Overview(
            campaign=campaign,
            tweets=tweets,
            # Zero also if a completed campaign has not been counted yet.
            known=known or (known_engagements(campaign) if campaign.completed_at else 0),
            read_at=read_at,
        )
        for campaign in campaigns
        for tweets, known, read_at in [found.get(campaign.pk, (0, 0, None))]
    ]
