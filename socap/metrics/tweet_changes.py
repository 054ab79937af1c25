"""How each tweet of a campaign moved between its two newest readings."""

from django.db import connection

from socap.campaigns.models import Campaign
from socap.metrics.totals import COUNTERS, Counts


def tweet_changes(campaign: Campaign) -> dict[str, Counts]:
    """By tweet id; a tweet that was read once has not moved."""
    moved = ", ".join(
        f"CASE WHEN t.missing_since IS NULL THEN coalesce(t.{name} - p.{name}, 0) ELSE 0 END"
        for name in COUNTERS
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT t.id, {moved}
                FROM campaigns_campaigntweet ct JOIN campaigns_tweet t ON t.id = ct.tweet_id
                LEFT JOIN LATERAL (SELECT * FROM campaigns_metricreading r WHERE r.tweet_id = t.id
                    AND r.taken_at <= coalesce(%(until)s::timestamptz, 'infinity')
                    ORDER BY r.taken_at DESC OFFSET 1 LIMIT 1) p ON true
                WHERE ct.campaign_id = %(campaign)s""",
            {"campaign": campaign.pk, "until": campaign.completed_at},
        )
        return {
            tweet_id: Counts(**dict(zip(COUNTERS, numbers, strict=True)))
            for tweet_id, *numbers in cursor.fetchall()
        }
